package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Characters that XML 1.0 has no way to write: control characters, halves of characters, U+FFFE and
 * U+FFFF. They come from old databases and cut texts, and a feed that has one is read by nobody.
 */
class StrayCharactersTest {
    /** All of them but NUL, as JSON, YAML and TOML write them alike, between letters. */
    private static final String ESCAPED = escaped();

    /** Such a character as it is, or as an escape of JSON or a reference of XML. */
    private static final Pattern STRAY =
            Pattern.compile(
                    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f\\ufffe\\uffff]"
                            + "|(?<!\\\\)\\\\u(00(0[0-8bcef]|1[0-9a-f])|fff[ef]|d[89a-f])"
                            + "|&#(x0*([0-8bcef]|1[0-9a-f]|fff[ef]|d[89a-f]..)"
                            + "|0*([0-8]|1[124-9]|2[0-9]|3[01]));",
                    Pattern.CASE_INSENSITIVE);

    private static String escaped() {
        StringBuilder all = new StringBuilder("W");
        for (int c = 1; c < ' '; c++) {
            if (c != '\t' && c != '\n' && c != '\r') {
                all.append(String.format("\\u%04x", c));
            }
        }
        return all + "o\\ufffer\\uffffd";
    }

    private static void expectNone(ArchiveTest archive) throws IOException {
        for (String path : archive.site().paths()) {
            assertThat(STRAY.matcher(path).find()).as(path).isFalse();
            if (!path.matches("theme/.*|media/.*|\\.broadsheet/.*|.*[.]png")) {
                String text = new String(archive.site().bytes(path), UTF_8);
                text = path.endsWith(".csv") ? text.replace("\r\n", "\n") : text; // RFC 4180
                assertThat(STRAY.matcher(text).results().map(m -> m.group()).toList())
                        .as(path)
                        .isEmpty();
                assertThat(text).as(path).doesNotContain("\uFFFD");
            }
        }
    }

    private static String fields(String id) {
        return """
        "id": "%1$s", "title": "T %1$s", "date": "1984-06-12", "updated": "1984-06-13",
        "summary": "%1$s", "kicker": "%1$s", "section": "%1$s", "tags": ["%1$s"],
        "authors": ["%1$s"], "byline": "By %1$s and others", "slug": "s-%1$s",
        "contributors": [{"name": "%1$s", "role": "%1$s"}], "lang": "en",
        "images": [{"file": "p.png", "alt": "%1$s", "caption": "%1$s", "credit": "%1$s", "rights": "%1$s"}],
        "series": {"name": "%1$s", "part": 1}, "corrections": [{"date": "1984-06-14", "text": "%1$s"}],
        "edition": "%1$s", "page": "%1$s", "rights": "%1$s", "related": ["%1$s", "good"],
        "source": {"name": "%1$s", "url": "https://example.com/%1$s"}, "aliases": ["/old-%1$s/"],
        "places": ["%1$s"], "%1$s": {"%1$s": ["%1$s"]}\
        """
                .replace("%1$s", ESCAPED)
                .replace("\"id\": \"", "\"id\": \"" + id);
    }

    /** The same as TOML, which has a table where JSON has an object. */
    private static String toml(String id) {
        String text = ESCAPED.replace("\\ufffe", "").replace("\\uffff", "");
        return """
        id = "%2$s%1$s"
        title = "T %1$s"
        date = 1984-06-12
        summary = "%1$s"
        tags = ["%1$s"]
        authors = ["%1$s"]
        series = {name = "%1$s", part = 3}
        corrections = [{date = "1984-06-14", text = "%1$s"}]
        "%1$s" = "%1$s"
        """
                .formatted(text, id);
    }

    private static ArchiveTest archive() throws IOException {
        String json = fields("json-").replace("\n", " ");
        String raw = "T\u0001\u0008\u001f\uFFFE\uFFFFext";
        return ArchiveTest.of(
                        """
                        === archive.yaml
                        title: "%1$s"
                        description: "%1$s"
                        rights: "%1$s"
                        publisher: {name: "%1$s"}
                        feeds: {text: full, lists: [tags, authors]}
                        sections: [{name: "X %1$s", slug: x, description: "%1$s"}]
                        lists: {places: {title: "%1$s"}}
                        menus: {main: [{title: "%1$s", url: /}]}
                        gaps: [{from: 1984-01, reason: "%1$s"}]
                        theme: {nameplate: "%1$s"}
                        front: {folio: ["%1$s"]}
                        === content/good.md
                        ---
                        title: Good
                        date: 1984-06-11
                        ---
                        Text.
                        === content/gone.md
                        ---
                        title: "%1$s"
                        date: 1984-06-13
                        withdrawn: {date: 1985-01-01, reason: "%1$s"}
                        ---
                        """
                                .formatted(ESCAPED))
                .pictures("content/p.png")
                .change(
                        "content/yaml.md",
                        "---\n{" + fields("yaml-") + "}\n---\n" + raw + " &#1;x\n")
                .change("content/toml.md", "+++\n" + toml("toml-") + "+++\n" + raw)
                .change("content/front.html", "---\n{" + fields("front-") + "}\n---\n<p>" + raw)
                .change("content/plain.txt", "T " + raw + "\n\nBy Jo\u0002 Doe\n\n" + raw + "\n")
                .change(
                        "content/page.html",
                        """
                        <html><head><title>P&#1;age &#xfffe;one</title>
                        <meta name="author" content="Jo&#2;e Doe"><meta name="date" content="1984-06-12">
                        <meta name="description" content="S&#31;ummary">
                        <script type="application/ld+json">{"@type": "NewsArticle", "headline": "P\\u0001age \\ud800one", "keywords": ["%s"]}</script>
                        </head><body><article><h1>P&#1;age one</h1><p title="&#1;">W&#x1f;o&#xd800;rds</p><img src="p.png" alt="&#1;a"></article>
                        """
                                .formatted(ESCAPED)
                                .replace("&#xd800;", ""))
                .change(
                        "content/records.jsonl",
                        "{" + json + ", \"body\": \"B " + ESCAPED + " &#1;\\n\\nC\"}\n")
                .change(
                        "content/records.csv",
                        "id,title,date,tags,body\ncsv-\u0001a,\"T "
                                + raw
                                + "\",1984-06-12,"
                                + "\"[\"\"a\\u0001\\ud800b\"\"]\","
                                + raw
                                + "\n")
                .change("content/a\u0001b.md", "Text of a file with an odd name.\n")
                .change("content/side.md", "---\ntitle: Side\ndate: 1984-06-12\n---\nText.\n")
                .change("content/side.yaml", "summary: \"" + ESCAPED + "\"\n")
                .change("content/below/_defaults.yaml", "rights: \"" + ESCAPED + "\"\n")
                .change("content/below/b.md", "---\ntitle: Below\ndate: 1984-06-12\n---\nText.\n");
    }

    @Test
    void noOutputHasOne() throws Exception {
        ArchiveTest archive = archive().build();
        assertThat(archive.report().articles()).as("%s", archive.problems()).isEqualTo(11);
        expectNone(archive);
        // A feed of each kind with the whole text, and all words are there.
        assertThat(archive.site().where("<title>T W ord</title>")).contains("atom.xml", "rss.xml");
        assertThat(archive.texts("/1984/06/12/s-w-ord/", "h1")).containsExactly("T W ord");
        ArchiveTest offline = archive().offline().build();
        expectNone(offline);
    }

    @Test
    void oneWarningAnArticleTellsOfThem() throws Exception {
        ArchiveTest archive = archive().build();
        for (String file :
                List.of(
                        "archive.yaml:1:8",
                        "content/yaml.md:2:8",
                        "content/toml.md:2:1",
                        "content/front.html:2:8",
                        "content/plain.txt:1:4",
                        "content/page.html:",
                        "content/gone.md:2:8",
                        "content/records.jsonl:1:8",
                        "content/records.csv:2:5",
                        "content/side.yaml:1:10",
                        "content/below/_defaults.yaml:1:9")) {
            assertThat(archive.problems())
                    .filteredOn(p -> p.startsWith(file.replaceFirst("(?<=:).*", "")))
                    .filteredOn(p -> p.contains("that no text may have"))
                    .singleElement()
                    .asString()
                    .startsWith(file);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.md    | '---⏎title: \"A\\0B\"⏎date: 1984-06-12⏎---⏎Text.'         | 2:8",
                "a.md    | '+++⏎title = \"A\\u0000B\"⏎date = 1984-06-12⏎+++⏎Text.'    | 2:1",
                "a.md    | '---⏎title: A⏎date: 1984-06-12⏎---⏎Te␀xt.'               | 5:3",
                "a.txt   | 'A title␀⏎⏎Text.'                                        | 1:8",
                "a.html  | '<title>A</title><p>␀'                                   | 1:20",
                "a.jsonl | '{\"title\":\"A\", \"body\":\"T\\u0000ext\"}'              | 1:22",
            })
    void anArticleWithANulIsNotPublished(String name, String text, String at) throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(AddressesTest.article("good", "title: Good", "date: 1984"))
                        .change(
                                "content/" + name,
                                text.replace('⏎', '\n').replace('␀', '\0') + "\n")
                        .build();
        assertThat(archive.report().articles()).isEqualTo(1);
        assertThat(archive.problems())
                .singleElement()
                .asString()
                .startsWith("content/" + name + ":" + at + ": error: a NUL character");
    }

    @Test
    void aNulInTheSettingsPublishesNothing() throws Exception {
        ArchiveTest.tiny("=== archive.yaml\ntitle: \"A\\0\"\n").build().expect(Outcome.REFUSED);
    }

    @Test
    void dataOfTemplatesHasNoneEither() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(AddressesTest.article("good", "title: Good", "date: 1984"))
                        .change("data/a.json", "{\"x\": \"a\\u0001\\ud800b\"}")
                        .change("data/b.csv", "x\u0001,y\na\u0002b,c\n")
                        .change("data/c.yaml", "x: \"a\\x01b\"\n")
                        .build();
        assertThat(archive.problems())
                .containsExactly(
                        "data/a.json:1:7: warning: 2 characters that no text may have are left out,"
                                + " the first is U+0001 (clean the file, or the program that wrote"
                                + " it)",
                        "data/b.csv:1:1: warning: 2 characters that no text may have are left out,"
                                + " the first is U+0001 (clean the file, or the program that wrote"
                                + " it)",
                        "data/c.yaml:1:4: warning: the character U+0001, which no text may have, is"
                                + " left out (clean the file, or the program that wrote it)");
    }
}
