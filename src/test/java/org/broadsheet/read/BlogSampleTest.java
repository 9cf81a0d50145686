package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Years of a real blog, written for Jekyll and then Eleventy, as they are. Without the samples
 * these tests are skipped.
 */
class BlogSampleTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private final ArticleReader reader = new ArticleReader(Configs.plain(), FolderDefaults.NONE);

    private record Post(String name, String source, ReadResult result) {
        Article article() {
            return result.article().orElseThrow();
        }

        Element page() {
            return Jsoup.parse(article().body().marked().html()).body();
        }
    }

    private List<Post> posts() throws IOException {
        List<Post> posts = new ArrayList<>();
        try (Stream<Path> files = Files.list(SamplesTest.sample("18f-blog/posts"))) {
            for (Path file : files.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Source source = Source.file("content/_posts/" + file.getFileName(), bytes);
                posts.add(
                        new Post(
                                file.getFileName().toString(),
                                Files.readString(file),
                                reader.read(source)));
            }
        }
        return posts;
    }

    @Test
    void noWordIsLost() throws IOException {
        Map<String, List<String>> lost = new TreeMap<>();
        for (Post post : posts()) {
            Map<String, Integer> there = new TreeMap<>();
            StringBuilder page = new StringBuilder(post.page().text());
            post.article()
                    .body()
                    .references()
                    .forEach(r -> page.append(' ').append(r.attributes()));
            words(page.toString()).forEach(w -> there.merge(w, 1, Integer::sum));
            for (String word : words(plain(post.source()))) {
                if (there.merge(word, -1, Integer::sum) < 0) {
                    lost.computeIfAbsent(post.name(), n -> new ArrayList<>()).add(word);
                }
            }
        }
        lost.forEach((k, v) -> System.err.println(k + " " + v));
        assertThat(lost).isEmpty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher each = WORD.matcher(text.toLowerCase(java.util.Locale.ROOT));
        while (each.find()) {
            words.add(each.group());
        }
        return words;
    }

    /** The words of a source, found without any of the code under test. */
    private static String plain(String source) {
        String text = source.substring(source.indexOf("\n---", 4) + 4);
        text = text.replaceAll("(?s)\\{%-?\\s*comment.*?endcomment\\s*-?%}", " ");
        text = text.replaceAll("(?s)\\{%.*?%}|\\{\\{.*?}}", " ");
        text = text.replaceAll("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>", " ");
        text = text.replaceAll("(?s)</?[a-zA-Z][^<>]*>", " ");
        text = text.replaceAll("(?m)^\\s*\\[[^\\]\\n]+\\]:\\s*\\S+.*$", " ");
        text =
                text.replaceAll(
                        "(?s)\\]\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*(\\s+\"[^\"]*\")?\\s*\\)",
                        " ");
        text = text.replaceAll("&#?\\w+;", " ");
        text = text.replaceAll("(?m)^\\s*\\d+[.)]", " ");
        text = text.replaceAll("\\[\\^[^\\]]+\\]", " ");
        return text;
    }
}
