package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.article.Problem;
import org.broadsheet.data.Yaml;
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
    void theirFieldsAreRight() throws IOException {
        List<Post> posts = posts();
        assertThat(posts).hasSize(509);
        for (Post post : posts) {
            String name = post.name();
            Article article = post.article();
            Map<String, FieldValue> stated = frontMatter(post.source());
            assertThat(words(article.title()))
                    .as(name)
                    .isEqualTo(words(plain(text(stated, "title"))));
            String date = stated.containsKey("date") ? text(stated, "date") : name;
            assertThat(article.date().edtf()).as(name).startsWith(date.substring(0, 10));
            assertThat(article.authors()).as(name).isEqualTo(texts(stated, "authors"));
            assertThat(article.tags()).as(name).isEqualTo(texts(stated, "tags"));
            assertThat(words(article.summary()))
                    .as(name)
                    .isEqualTo(words(plain(text(stated, "excerpt"))));
            assertThat(article.draft()).as(name).isFalse();
        }
    }

    private static Map<String, FieldValue> frontMatter(String source) {
        String yaml = source.substring(4, source.indexOf("\n---", 4) + 1);
        return ((FieldValue.Fields) Yaml.parse(yaml, "x", 1).value()).fields();
    }

    private static String text(Map<String, FieldValue> fields, String name) {
        return fields.get(name) instanceof FieldValue.Text(String text, var _) ? text : "";
    }

    /** Names without doubles, as a list has them. */
    private static List<String> texts(Map<String, FieldValue> fields, String name) {
        Map<String, String> byKey = new java.util.LinkedHashMap<>();
        if (fields.get(name) instanceof FieldValue.Items(var items, var _)) {
            for (FieldValue item : items) {
                if (item instanceof FieldValue.Text(String text, var _)) {
                    byKey.putIfAbsent(Names.key(text), Plain.line(text));
                }
            }
        }
        return List.copyOf(byKey.values());
    }

    @Test
    void noReaderSeesATemplateTag() throws IOException {
        for (Post post : posts()) {
            Element page = post.page();
            page.select("code, pre").remove();
            assertThat(page.text()).as(post.name()).doesNotContain("{{", "{%", "}}", "%}", "{:");
            assertThat(post.article().summary()).as(post.name()).doesNotContain("{{", "{%", "</");
        }
    }

    @Test
    void everyTagThatNobodyKnowsIsToldWithItsLine() throws IOException {
        for (Post post : posts()) {
            List<String> lines = post.source().lines().toList();
            for (Problem problem : post.result().problems()) {
                if (problem.kind().equals("template-tag")) {
                    String line = lines.get(problem.place().position().line() - 1);
                    assertThat(line.substring(problem.place().position().column() - 1))
                            .as(problem.toString())
                            .startsWith("{");
                }
            }
        }
    }

    /**
     * Words that a page lacks though the source has them: numbers and names of reference links and
     * footnotes, and a file's name in a link whose brackets are broken.
     */
    private static final Map<String, Set<String>> ALLOWED =
            Map.of(
                    "2018-04-05-ask-18f-form-design.md",
                    Set.of("https", "www", "surveymonkey", "com"));

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
            Set<String> allowed = ALLOWED.getOrDefault(post.name(), Set.of());
            for (String word : words(plain(body(post.source())))) {
                boolean number = word.chars().allMatch(Character::isDigit);
                if (there.merge(word, -1, Integer::sum) < 0 && !number && !allowed.contains(word)) {
                    lost.computeIfAbsent(post.name(), n -> new ArrayList<>()).add(word);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static String body(String source) {
        return source.substring(source.indexOf("\n---", 4) + 4);
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
        String text = source.replaceAll("(?s)\\{%-?\\s*comment.*?endcomment\\s*-?%}", " ");
        text = text.replaceAll("(?s)\\{%.*?%}|\\{\\{.*?}}", " ");
        text = text.replaceAll("(?s)<!--.*?-->|<(script|style)\\b.*?</\\1>", " ");
        text = text.replaceAll("(?m)^\\s*(?:```|~~~)[ \\w]*$", " ");
        text = text.replaceAll("(?s)</?[a-zA-Z][^<>]*>", "");
        text = text.replaceAll("(?m)^\\s*\\[[^\\]\\n]+\\]:\\s*\\S+.*$", " ");
        text = text.replaceAll("\\][ \\n]?\\[[^\\[\\]]*\\]", "");
        text =
                text.replaceAll(
                        "(?s)\\]\\([^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*(\\s+\"[^\"]*\")?\\s*\\)",
                        "");
        text = text.replaceAll("&#?\\w+;", " ");
        text = text.replaceAll("(?m)^\\s*\\d+[.)]", " ");
        text = text.replaceAll("\\[\\^[^\\]]+\\]", " ");
        return text.replaceAll("[*\\[\\]]", "");
    }
}
