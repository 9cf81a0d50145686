package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.config.ArchiveConfig.SlugStyle;
import org.broadsheet.config.Limits;
import org.broadsheet.read.names.Known;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleReaderTest {
    private final ArticleReader reader = new ArticleReader(Configs.plain(), FolderDefaults.NONE);

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Article article(ReadResult result) {
        assertThat(result.problems()).noneMatch(p -> p.severity() == Severity.ERROR);
        return result.article().orElseThrow();
    }

    private Article read(String path, String text) {
        return article(reader.read(Source.file(path, bytes(text))));
    }

    private static FieldFile fields(String path, String yaml) {
        return FieldFile.read(path, bytes(yaml));
    }

    @Test
    void sidecarBeatsFrontMatterBeatsNearBeatsFarDefaults() {
        FolderDefaults defaults =
                new FolderDefaults(
                        Map.of(
                                "content",
                                fields(
                                        "content/_defaults.yaml",
                                        "section: Far\nrights: Far\nlang: de\ntags: [far]"),
                                "content/1984",
                                fields(
                                        "content/1984/_defaults.yaml",
                                        "section: Near\nlang: fr\ntags: [near]")));
        ArticleReader withDefaults = new ArticleReader(Configs.plain(), defaults);
        Source source =
                Source.file(
                                "content/1984/x.md",
                                bytes("---\ntitle: X\nsection: Own\nlang: en\n---\nText."))
                        .with(fields("content/1984/x.yaml", "section: Beside\n"));
        Inspection inspection = withDefaults.explain(source);
        Article article = article(inspection.result());
        assertThat(article.section()).isEqualTo("Beside");
        assertThat(article.lang()).isEqualTo("en");
        assertThat(article.tags()).containsExactly("near");
        assertThat(article.rights()).isEqualTo("Far");
        assertThat(inspection.origins())
                .extracting(o -> o.field() + " = " + o.value() + ", " + o.place() + ", " + o.rule())
                .containsExactly(
                        "section = Beside, content/1984/x.yaml:1:10, sidecar",
                        "title = X, content/1984/x.md:2:8, front matter",
                        "lang = en, content/1984/x.md:4:7, front matter",
                        "tags = near, content/1984/_defaults.yaml:3:7, folder defaults",
                        "rights = Far, content/_defaults.yaml:2:9, folder defaults",
                        "id = 1984/x, content/1984/x.md, path of the file",
                        "slug = x, content/1984/x.md, file name");
        assertThat(withDefaults.read(source)).isEqualTo(inspection.result());
    }

    @Test
    void problemsNameTheFileInWhichTheyStand() {
        FolderDefaults defaults =
                new FolderDefaults(
                        Map.of(
                                "content",
                                fields("content/_defaults.yaml", "lang: en\nupdated: soon")));
        ReadResult result =
                new ArticleReader(Configs.plain(), defaults)
                        .read(
                                Source.file(
                                                "content/x.md",
                                                bytes("---\ntitle: X\ndate: 1984\n---\nText."))
                                        .with(fields("content/x.yaml", "draft: perhaps")));
        assertThat(result.article()).isEmpty();
        assertThat(result.problems())
                .extracting(p -> p.place().toString())
                .containsExactly("content/_defaults.yaml:2:10", "content/x.yaml:1:8");
    }

    @Test
    void unreadableDefaultsAndSidecarsKeepTheArticleBack() {
        FieldFile broken = fields("content/_defaults.yaml", "draft: [");
        assertThat(broken.failed()).isTrue();
        ReadResult below =
                new ArticleReader(Configs.plain(), new FolderDefaults(Map.of("content", broken)))
                        .read(Source.file("content/a/x.md", bytes("Text.")));
        assertThat(below.article()).isEmpty();
        assertThat(below.problems())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.message()).contains("content/_defaults.yaml cannot be read"));
        ReadResult beside =
                reader.read(
                        Source.file("content/x.md", bytes("Text."))
                                .with(fields("content/x.yaml", "- a")));
        assertThat(beside.article()).isEmpty();
        assertThat(beside.problems())
                .extracting(p -> p.place().file())
                .containsExactly("content/x.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # path                               | id                           | date       | slug
                    content/flood.md                     | flood                        | ''         | flood
                    content/1984/06/12/flood.md          | 1984/06/12/flood             | ''         | flood
                    content/2019-03-04-flood.md          | 2019-03-04-flood             | 2019-03-04 | flood
                    content/2019-03-04_Big Flood.html    | 2019-03-04_Big Flood         | 2019-03-04 | big-flood
                    content/2019-03-04.txt               | 2019-03-04                   | 2019-03-04 | the-title
                    content/2019-13-04-flood.md          | 2019-13-04-flood             | ''         | 2019-13-04-flood
                    content/1234.md                      | 1234                         | ''         | the-title
                    content/a/index.md                   | a/index                      | ''         | a
                    content/C++.md                       | C++                          | ''         | c-f1deb75f
                    content/Café.MD                      | Café                         | ''         | café
                    """)
    void fileNamesSayIdDateAndSlug(String path, String id, String date, String slug) {
        Article article =
                read(
                        path,
                        path.endsWith("html")
                                ? "<h1>The title</h1><p>Text.</p>"
                                : "---\ntitle: The title\n---\nText.");
        assertThat(article.id()).isEqualTo(id);
        assertThat(article.date().edtf()).isEqualTo(date);
        assertThat(article.baseSlug()).isEqualTo(slug);
    }

    @Test
    void dateInFrontMatterBeatsTheFileName() {
        assertThat(
                        read("content/2019-03-04-x.md", "---\ntitle: X\ndate: 1984-06\n---\nText.")
                                .date()
                                .edtf())
                .isEqualTo("1984-06");
        assertThat(
                        read("content/2019-03-04-x.md", "---\ntitle: X\ndate:\n---\nText.")
                                .date()
                                .isUnknown())
                .isTrue();
    }

    @Test
    void decomposedPathsMakeComposedIds() {
        assertThat(read("content/Cafe\u0301/e\u0301.md", "# X\n\nText.").id()).isEqualTo("Café/é");
    }

    @Test
    void slugsCanBeAscii() {
        ArticleReader ascii =
                new ArticleReader(
                        Configs.with(SlugStyle.ASCII, false, Limits.DEFAULT), FolderDefaults.NONE);
        Article article =
                article(
                        ascii.read(
                                Source.record(
                                        "content/x.jsonl",
                                        bytes(
                                                "{\"title\":\"Москва — Zürich\",\"body\":\"x\",\"slug\":\"Æon\"}"),
                                        1)));
        assertThat(article.baseSlug()).isEqualTo("moskva-zurich");
        assertThat(article.slug()).isEqualTo("aeon");
    }

    @ParameterizedTest
    @CsvSource({
        "content/pages/about.md, /about/", "content/pages/About us.md, /about-us/",
        "content/pages/team/index.md, /team/", "content/pages/team/press.html, /team/press/"
    })
    void pagesNeedNoDateAndStandAtTheirPath(String path, String url) {
        ReadResult result = reader.read(Source.file(path, bytes("<h1>About</h1><p>Text.</p>")));
        Article page = article(result);
        assertThat(page.page()).isTrue();
        assertThat(page.url()).isEqualTo(url);
        assertThat(result.problems()).noneMatch(p -> p.kind().equals("no-date"));
        assertThat(read(path, "---\ntitle: X\nurl: /own/\n---\nText.").url()).isEqualTo("/own/");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /a/b/           | /a/b/
                    /a/./b          | /a/b
                    /a/b/../c.html  | /a/c.html
                    /caf%C3%A9/     | /café/
                    /               | /
                    """)
    void pathsAreBroughtIntoOneForm(String written, String url) {
        assertThat(read("content/x.md", "---\ntitle: X\nurl: " + written + "\n---\nText.").url())
                .isEqualTo(url);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    withdrawn: true                  | Withdrawal[date=Unknown[], reason=]
                    withdrawn: no                    | none
                    withdrawn:                       | none
                    withdrawn: "At their wish"       | Withdrawal[date=Unknown[], reason=At their wish]
                    withdrawn: {reason: x}           | Withdrawal[date=Unknown[], reason=x]
                    """)
    void withdrawalsAreUnderstood(String yaml, String withdrawal) {
        assertThat(
                        read("content/x.md", "---\ntitle: X\n" + yaml + "\n---\nText.")
                                .withdrawn()
                                .map(Object::toString)
                                .orElse("none"))
                .isEqualTo(withdrawal);
    }

    @ParameterizedTest
    @CsvSource({
        "1984-06-12, 1984-06-11T23:00:00Z",
        "1984-01-12T10:00, 1984-01-12T10:00:00Z",
        "12 June 1984, 1984-06-11T23:00:00Z",
        "12. Juni 1984 18:30 Uhr, 1984-06-12T17:30:00Z",
        "unknown, none"
    })
    void embargoBeginsWithADayOrAtAMoment(String written, String instant) {
        assertThat(
                        read("content/x.md", "---\ntitle: X\nembargo: " + written + "\n---\nText.")
                                .embargo()
                                .map(Object::toString)
                                .orElse("none"))
                .isEqualTo(instant);
    }

    @Test
    void anEmbargoThatCanBeReadInTwoWaysIsAnError() {
        assertThat(problems("embargo: 3/9/2025"))
                .containsExactly(
                        "content/x.md:3:10: error: embargo \"3/9/2025\": could be 2025-03-09: it"
                                + " can also be read as 2025-09-03 (write 2025-03-09 to be sure,"
                                + " or set dateOrder in archive.yaml)");
    }

    @Test
    void aDateThatCanBeReadInTwoWaysIsAWarning() {
        assertThat(problems("date: 3/9/2025\nlang: de"))
                .containsExactly(
                        "content/x.md:3:7: warning: date \"3/9/2025\": read as 2025-09-03: it can"
                                + " also be read as 2025-03-09 (write 2025-09-03 to be sure, or set"
                                + " dateOrder in archive.yaml)");
        assertThat(problems("updated: c1931")).singleElement().asString().contains("copyright");
        assertThat(problems("captured: 12 June 84")).singleElement().asString().contains("1984");
        assertThat(problems("date: 3. Juni 1984")).isEmpty();
    }

    @Test
    void aTextThatIsNoDateIsAnErrorThatSaysWhatToWrite() {
        assertThat(problems("date: next week"))
                .singleElement()
                .asString()
                .contains("error: date \"next week\": not a date (write it as 1984-06-12");
        assertThat(problems("date: Posted 3 June 1984"))
                .singleElement()
                .asString()
                .contains("there is a date in it, and more (write 1984-06-03)");
        assertThat(problems("withdrawn: {date: Sept. 3, reason: x}"))
                .singleElement()
                .asString()
                .contains("it names no year");
    }

    /** What is said about fields, beside there being no date. */
    private List<String> problems(String yaml) {
        String text = "---\ntitle: X\n" + yaml + "\n---\nText.";
        return reader.read(Source.file("content/x.md", bytes(text))).problems().stream()
                .filter(p -> !p.kind().equals("no-date"))
                .map(Problem::toString)
                .toList();
    }

    @Test
    void remotePicturesStayIfTheKeeperWantsThem() {
        String text =
                "---\ntitle: X\nimages: https://p.example/a.jpg\n---\n![a](https://p.example/b.jpg)";
        ArticleReader remote =
                new ArticleReader(
                        Configs.with(SlugStyle.UNICODE, true, Limits.DEFAULT), FolderDefaults.NONE);
        Article article = article(remote.read(Source.file("content/x.md", bytes(text))));
        assertThat(article.body().marked().html())
                .isEqualTo("<figure><img src=\"https://p.example/b.jpg\" alt=\"a\"></figure>");
        assertThat(article.images())
                .singleElement()
                .satisfies(i ->
                        assertThat(i.reference().written()).isEqualTo("https://p.example/a.jpg"));
    }

    @Test
    void filesThatAreTooLargeAreRefused() {
        Limits small = new Limits(20, 500, 500, 0, 100, 200, 3);
        ReadResult result =
                new ArticleReader(
                                Configs.with(SlugStyle.UNICODE, false, small), FolderDefaults.NONE)
                        .read(Source.file("content/x.md", new byte[101]));
        assertThat(result.problems())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.toString())
                                .startsWith("content/x.md: error: larger than 100 bytes"));
    }

    @Test
    void unknownFieldsAreKeptAndNamed() {
        ReadResult result =
                reader.read(
                        Source.file(
                                "content/x.md",
                                bytes(
                                        "---\ntitle: X\nbyelines: A\nplaces: [B]\ndraftt: x\nLayout: post\n---\nText.")));
        assertThat(article(result).extra())
                .containsOnlyKeys("byelines", "places", "draftt", "Layout");
        assertThat(result.unknown())
                .extracting(u ->
                        u.name() + " " + u.place().position().line() + " " + Known.here(u.name()))
                .containsExactly("byelines 3 byline", "draftt 5 draft");
    }

    @Test
    void manyThreadsShareAReader() throws Exception {
        Source source =
                Source.file(
                        "content/x.md",
                        bytes(
                                "---\ntitle: \"X\"\ndate: 1984\n---\n# A\n\n\"b\" [c](d.md)[^1]\n\n[^1]: e\n"));
        ReadResult expected = reader.read(source);
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Future<ReadResult>> results = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                results.add(pool.submit(() -> reader.read(source)));
            }
            for (Future<ReadResult> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    private List<String> rules(String path, String text) {
        return reader.explain(Source.file(path, bytes(text))).origins().stream()
                .map(o -> o.field() + ": " + o.rule())
                .toList();
    }

    @Test
    void theReasonForEachFieldIsTold() {
        assertThat(
                        rules(
                                "content/2019-03-04-x.txt",
                                "Sport\n\nA long headline here\n\nText.\n\nAda Marrow"))
                .containsExactly(
                        "title: first short line of the text",
                        "section: short line before the headline",
                        "authors: names alone at the end",
                        "date: file name",
                        "id: path of the file",
                        "slug: file name");
        assertThat(
                        rules(
                                "content/1984.html",
                                """
                                <html lang="en"><title>T</title><meta name="section" content="S">
                                <meta property="article:published_time" content="1984-06-12">
                                <meta name="keywords" content="a, b">
                                <script type="application/ld+json">
                                {"@type": "NewsArticle", "author": {"name": "Ada Marrow"}}
                                </script><p>Text.\
                                """))
                .containsExactly(
                        "lang: <html lang>",
                        "authors: JSON-LD author",
                        "date: article:published_time",
                        "section: section",
                        "tags: keywords",
                        "title: <title>",
                        "id: path of the file",
                        "slug: title");
        assertThat(rules("content/pages/x.md", "# T\n\nText."))
                .containsExactly(
                        "title: leading heading",
                        "id: path of the file",
                        "slug: file name",
                        "url: path of the page");
    }

    @Test
    void textsNestedTooDeeplyAreRefusedWithTheirPlace() {
        ReadResult result =
                reader.read(
                        Source.file("content/x.md", bytes("# X\n\n" + "> ".repeat(61) + "deep")));
        assertThat(result.problems())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.toString())
                                .startsWith("content/x.md:3:1: error: nested too deeply"));
    }

    @Test
    void longArticlesAreReadInFull() {
        String text = "# X\n\n" + "Some [words](a.md) and *more* “words”. ".repeat(5000);
        assertThat(read("content/x.md", text).body().references()).hasSize(5000);
        String table = "# X\n\n| a | b |\n|---|---|\n" + "| [x](a.md) | y |\n".repeat(2000);
        assertThat(read("content/x.md", table).body().references()).hasSize(2000);
    }

    @Test
    void guessesAreTold() {
        ReadResult result = reader.read(Source.file("content/x.md", bytes("Text only.")));
        assertThat(result.problems())
                .extracting(Problem::kind)
                .containsExactlyInAnyOrder("no-title", "no-date");
    }
}
