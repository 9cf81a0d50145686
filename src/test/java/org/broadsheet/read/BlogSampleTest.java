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
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
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
            assertThat(letters(article.title()))
                    .as(name)
                    .isEqualTo(letters(plain(text(stated, "title"))));
            String date = stated.containsKey("date") ? text(stated, "date") : name;
            assertThat(article.date().edtf()).as(name).startsWith(date.substring(0, 10));
            assertThat(article.authors()).as(name).isEqualTo(texts(stated, "authors"));
            assertThat(article.tags()).as(name).isEqualTo(texts(stated, "tags"));
            assertThat(letters(article.summary()))
                    .as(name)
                    .isEqualTo(letters(plain(text(stated, "excerpt"))));
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

    /** Tells readers of braces in so many words, guarded by {@code raw}. */
    private static final String SHOWS_BRACES =
            "2024-07-17-working-with-oracle-databases-in-open-source-projects.md";

    @Test
    void noReaderSeesATemplateTag() throws IOException {
        for (Post post : posts()) {
            Element page = post.page();
            page.select("code, pre").remove();
            if (post.name().equals(SHOWS_BRACES)) {
                continue;
            }
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
     * Words that a page lacks though the source has them: one is a made-up password in a block of
     * code with an asterisk in it, which this test takes for emphasis. Numbers are not looked at,
     * for those of notes and reference links are the parser's.
     */
    private static final Map<String, Set<String>> ALLOWED =
            Map.of(
                    "2017-09-26-automated-scanning-for-sensitive-information.md",
                    Set.of("ecxntj2zkog0z2b"));

    @Test
    void noWordIsLost() throws IOException {
        Map<String, List<String>> lost = new TreeMap<>();
        for (Post post : posts()) {
            // A word may be parted by mark-up within it, or joined to a note's number behind it.
            Map<String, Integer> parted = counted(post, " ");
            Map<String, Integer> joined = counted(post, "");
            Set<String> allowed = ALLOWED.getOrDefault(post.name(), Set.of());
            for (String word : words(plain(body(post.source())))) {
                boolean number = word.chars().allMatch(Character::isDigit);
                boolean lacks = parted.merge(word, -1, Integer::sum) < 0;
                lacks &= joined.merge(word, -1, Integer::sum) < 0;
                if (lacks && !number && !allowed.contains(word)) {
                    lost.computeIfAbsent(post.name(), n -> new ArrayList<>()).add(word);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    private static Map<String, Integer> counted(Post post, String between) {
        StringBuilder page = new StringBuilder(post.article().title()).append(' ');
        String html = post.article().body().marked().html();
        page.append(html.replaceAll("<[^>]*>|[\\u0001-\\u0003]", between));
        post.article().body().references().forEach(r -> page.append(' ').append(r.attributes()));
        Map<String, Integer> counted = new TreeMap<>();
        words(page.toString().replaceAll("&#?\\w+;", " ").replaceAll("[*\\[\\]]", between))
                .forEach(word -> counted.merge(word, 1, Integer::sum));
        return counted;
    }

    private static String body(String source) {
        return source.substring(source.indexOf("\n---", 4) + 4);
    }

    private static String letters(String text) {
        return String.join("", words(text));
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
                        "(?s)\\]\\(\\s?[^()\\s]*(?:\\([^()]*\\)[^()\\s]*)*(\\s+\"[^\"]*\")?\\s*\\)",
                        "");
        text = text.replaceAll("&#?\\w+;", " ");
        text = text.replaceAll("(?m)^\\s*\\d+[.)]", " ");
        text = text.replaceAll("\\[\\^[^\\]]+\\]", " ");
        return text.replaceAll("[*\\[\\]]", "");
    }
}
