package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.build.AddressesTest.article;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Input that would do harm: nothing of it leaves its place, and nothing of it runs. */
class HostileTest {
    private static final String GOOD = article("good", "title: Good", "date: 1984-06-12");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "<b>bold & 'quoted' \"text\"",
                "${7*7} [[${7*7}]] [(${7*7})] #{nav.skip} @{/x} ~{layout}",
                "--> <!-- ]]> </textarea>",
                "{{7*7}} <%= 7 %>",
                "javascript:alert(1)"
            })
    void namesAndTitlesAreTextAndNothingElse(String text) throws Exception {
        String yaml = "'" + text.replace("'", "''") + "'";
        ArchiveTest archive =
                ArchiveTest.of(
                        """
                        === archive.yaml
                        title: %1$s
                        description: %1$s
                        rights: %1$s
                        sections: [{name: %1$s, slug: x, description: %1$s}]
                        lists: {places: {title: %1$s}}
                        menus: {main: [{title: %1$s, url: /}]}
                        gaps: [{from: 1984-01, reason: %1$s}]
                        theme: {nameplate: %1$s}
                        front: {folio: [%1$s]}
                        === content/a.md
                        ---
                        title: %1$s
                        date: 1984-06-12
                        updated: 1984-06-13
                        summary: %1$s
                        kicker: %1$s
                        section: %1$s
                        tags: [%1$s]
                        authors: [%1$s]
                        byline: %1$s
                        places: [%1$s]
                        contributors: [{name: %1$s, role: %1$s}]
                        images: [{file: p.png, alt: %1$s, caption: %1$s, credit: %1$s, rights: %1$s}]
                        series: {name: %1$s, part: 1}
                        corrections: [{date: 1984-06-14, text: %1$s}]
                        edition: %1$s
                        page: %1$s
                        rights: %1$s
                        source: {name: %1$s, url: "https://example.com/?a=<b>"}
                        aliases: /old/
                        ---
                        Text.
                        === content/b.md
                        ---
                        title: B
                        date: 1984-06-13
                        withdrawn: {date: 1985-01-01, reason: %1$s}
                        ---
                        """
                                .formatted(yaml));
        archive.pictures("content/p.png").build();
        assertThat(archive.report().articles()).as("%s", archive.problems()).isEqualTo(1);
        archive.expectPages("/1984/06/12/a/", "/old/");
        Site site = archive.site();
        for (String url : site.urls("/")) {
            var page = site.page(url);
            assertThat(page.select("main script:not([src]), [onerror], main b img, textarea"))
                    .as(url)
                    .isEmpty();
            assertThat(page.select("script").eachAttr("src"))
                    .as(url)
                    .allMatch(src -> src.startsWith("/theme/"));
            assertThat(page.select("[href^=javascript]")).as(url).isEmpty();
            assertThat(page.text()).as(url).doesNotContain("49");
        }
        assertThat(site.page("/1984/06/12/a/").select("h1").text()).isEqualTo(text);
        site.expectLinksLeadSomewhere("http://localhost:8080", "/");
        expectWholeData(site);
        var atom = Jsoup.parse(text(site, "x/atom.xml"), Parser.xmlParser());
        assertThat(atom.select("entry > title").text()).isEqualTo(text);
        assertThat(atom.select("script, img, b, textarea")).isEmpty();
    }

    /** The same archive is opened in a browser by {@link HostileBrowserTest}. */
    @Test
    void hostileArticlesLeaveFilesForProgramsWhole() throws Exception {
        ArchiveTest archive = HostileArchive.archive().build();
        assertThat(archive.problems().toString()).doesNotContain("Broadsheet fails");
        Site site = archive.site();
        expectWholeData(site);
        for (int i = 0; i < HostileArchive.FIELDS.size(); i++) {
            var page = site.page("/1984/06/12/field-" + i + "/");
            String title = headline(page.expectFirst("[type*=ld]").data());
            assertThat(title).isEqualTo(page.expectFirst("h1").wholeText().strip());
            // References are mark-up that other generators leave in titles.
            assertThat(title.replaceAll("\\s+", ""))
                    .isEqualTo(
                            Parser.unescapeEntities(HostileArchive.FIELDS.get(i), false)
                                    .replaceAll("[\\s\u2028]+", ""));
        }
        assertThat(site.paths().stream().filter(path -> path.startsWith("media/")))
                .containsExactlyInAnyOrder("media/p.png", "media/safe.svg");
        for (String path : site.paths()) {
            if (path.endsWith("atom.xml")) {
                var feed = Jsoup.parse(text(site, path), Parser.xmlParser());
                for (Element html : feed.select("content[type=html], summary[type=html]")) {
                    expectHarmless(path, Jsoup.parse(html.wholeText()).body());
                }
            }
        }
        for (String url : site.urls("/")) {
            expectHarmless(url, site.page(url).body().select("main").first());
        }
    }

    private static void expectHarmless(String where, @Nullable Element part) {
        if (part == null) {
            return; // a page that only leads on
        }
        assertThat(
                        part.select(
                                "style, iframe, object, embed, base, math, template, textarea, meta"))
                .as(where)
                .isEmpty();
        for (Element element : part.getAllElements()) {
            for (var attribute : element.attributes()) {
                assertThat(attribute.getKey()).as(where).doesNotStartWith("on");
                assertThat(attribute.getKey()).as(where).doesNotMatch("style|srcdoc|formaction");
                if (attribute.getKey().matches("href|src|cite|action")) {
                    assertThat(attribute.getValue())
                            .as(where)
                            .matches("(?s)(https?://|mailto:|tel:|/(?![/\\\\])|#).*");
                }
            }
        }
    }

    private static String headline(String data) {
        try (JsonReader reader = Json.createReader(new StringReader(data))) {
            return reader.readObject().getJsonArray("@graph").stream()
                    .map(JsonValue::asJsonObject)
                    .filter(node -> node.containsKey("headline"))
                    .map(node -> node.getString("headline"))
                    .findFirst()
                    .orElse("");
        }
    }

    private static String text(Site site, String path) {
        return new String(site.bytes(path), UTF_8);
    }

    /** Every file for programs is well-formed, and what pages hold for them as well. */
    private static void expectWholeData(Site site) throws Exception {
        for (String path : site.paths()) {
            if (path.endsWith(".xml")) {
                DocumentBuilderFactory.newNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(site.bytes(path)));
            } else if (path.endsWith(".json") && !path.startsWith(".")) {
                json(text(site, path));
            }
        }
        for (String url : site.urls("/")) {
            for (Element data : site.page(url).select("script[type=application/ld+json]")) {
                json(data.data());
            }
        }
    }

    private static void json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            reader.read();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slug: ..",
                "slug: ../../etc/passwd",
                "slug: /",
                "slug: .broadsheet",
                "slug: '%2e%2e'",
                "slug: \"a\\0b\"",
                "slug: con",
                "id: ../../x",
                "id: /etc/passwd",
                "section: ..",
                "section: ../..",
                "section: /",
                "tags: ['..', '../..', '/', '.']",
                "authors: ['..']",
                "series: ..",
                "type: ../../x"
            })
    void noNameLeavesTheOutput(String field) throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        "=== archive.yaml\npermalinks: {article: /:section/:slug/}\n"
                                + GOOD
                                + article("a", "title: A", "date: 1984-06-12", field));
        Path parent = archive.root().resolve("..").normalize();
        archive.build();
        assertThat(archive.problems().toString()).doesNotContain("Exception");
        try (var around = Files.list(parent)) {
            assertThat(around).hasSize(1);
        }
        try (var around = Files.list(archive.root())) {
            assertThat(around.map(f -> f.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "archive.yaml", "content", "templates", "site-output", ".broadsheet");
        }
        assertThat(archive.site().paths())
                .noneMatch(path -> path.contains("..") || path.contains(".broadsheet/x"));
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../x/",
                "/a/../../x/",
                "/%2e%2e/x/",
                "/a\\b/",
                "/.broadsheet/lists/",
                "/a/.BROADSHEET/b/",
                "//example.org/",
                "https://example.org/",
                "x/",
                "/a%3Fb",
                "/a#b",
                "/a//b/"
            })
    void noAddressLeavesTheSite(String url) throws Exception {
        for (String field : List.of("url: '" + url + "'", "aliases: ['" + url + "']")) {
            ArchiveTest archive =
                    ArchiveTest.tiny(GOOD + article("a", "title: A", "date: 1984-06-12", field));
            archive.build().expectPages("/1984/06/12/good/");
            assertThat(archive.problems())
                    .as(field)
                    .isNotEmpty()
                    .allMatch(p -> p.startsWith("content/a.md"));
            archive.expectNowhere("example.org/");
        }
    }

    @Test
    void anAddressMayBeTooLongForAFile() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        GOOD
                                + article("a", "title: A", "url: /" + "x".repeat(300) + "/")
                                + article(
                                        "b",
                                        "title: B",
                                        "date: 1984-06-12",
                                        "aliases: /" + "y".repeat(300) + "/")
                                + article(
                                        "c",
                                        "title: " + "long ".repeat(2000),
                                        "date: 1984-06-12",
                                        "slug: " + "é".repeat(500)));
        archive.build().expectPages("/1984/06/12/good/");
        assertThat(archive.problems()).allMatch(p -> p.matches("content/[abc]\\.md.*"));
        // Of the second only the alias is left out.
        assertThat(archive.report().articles()).isEqualTo(3);
    }

    @Test
    void aFileAndAFolderOfOneNameDoNotBreakTheBuild() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        GOOD
                                + article("a", "title: A", "date: 1984-06-12", "url: /x.html")
                                + article("b", "title: B", "date: 1984-06-12", "url: /x.html/y/")
                                + article(
                                        "c",
                                        "title: C",
                                        "date: 1984-06-12",
                                        "aliases: [/404.html/z/, /x.html/z]"));
        archive.build().expectPages("/1984/06/12/good/", "/x.html");
        assertThat(archive.problems()).isNotEmpty();
    }

    @Test
    void linksOutOfTheArchiveAreNotRead() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        GOOD
                                + "=== content/p.md\n---\ntitle: P\ndate: 1984-06-12\n---\n![](s.png) ![](d/s.png) [f](s.txt)\n");
        Path outside = Files.createDirectories(archive.root().resolveSibling("outside"));
        Files.writeString(outside.resolve("secret.md"), "---\ntitle: Secret\n---\nSecretword");
        Files.writeString(outside.resolve("s.png"), "Secretword");
        Files.writeString(outside.resolve("_defaults.yaml"), "section: Secretword");
        Path content = archive.root().resolve("content");
        Files.createSymbolicLink(content.resolve("link.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(content.resolve("s.png"), outside.resolve("s.png"));
        Files.createSymbolicLink(content.resolve("s.txt"), outside.resolve("secret.md"));
        Files.createSymbolicLink(content.resolve("d"), outside);
        Files.createSymbolicLink(content.resolve("nowhere.md"), outside.resolve("none"));
        Files.createSymbolicLink(content.resolve("loop"), content);
        Files.createSymbolicLink(
                content.resolve("_defaults.yaml"), outside.resolve("_defaults.yaml"));
        Files.createSymbolicLink(content.resolve("good.yaml"), outside.resolve("_defaults.yaml"));
        Path statics = Files.createDirectories(archive.root().resolve("static"));
        Files.createSymbolicLink(statics.resolve("s.txt"), outside.resolve("secret.md"));
        Files.createSymbolicLink(statics.resolve("d"), outside);
        Path data = Files.createDirectories(archive.root().resolve("data"));
        Files.createSymbolicLink(data.resolve("d.yaml"), outside.resolve("_defaults.yaml"));
        Files.createSymbolicLink(archive.root().resolve("templates/messages"), outside);
        archive.build().expectPages("/1984/06/12/good/").expectNowhere("Secret");
        assertThat(archive.report().articles()).isEqualTo(2);
        assertThat(archive.problems())
                .anyMatch(p -> p.startsWith("content/link.md: warning: is a link out of"))
                .anyMatch(p -> p.startsWith("content/d: warning:"))
                .anyMatch(p -> p.startsWith("content/nowhere.md: warning:"))
                .anyMatch(p -> p.startsWith("content/loop: warning:"))
                .anyMatch(p -> p.startsWith("static/s.txt: warning:"));
    }

    @Test
    void aLinkedFolderOfArticlesIsNotRead() throws Exception {
        ArchiveTest archive = ArchiveTest.tiny("");
        Path outside = Files.createDirectories(archive.root().resolveSibling("outside"));
        Files.writeString(outside.resolve("secret.md"), "---\ntitle: Secret\n---\nSecretword");
        Files.createSymbolicLink(archive.root().resolve("content"), outside);
        archive.build().expectNowhere("Secret");
        assertThat(archive.report().articles()).isZero();
    }

    @Test
    void namesOfFilesMayBeWhateverTheSystemAllows() throws Exception {
        ArchiveTest archive = ArchiveTest.tiny(GOOD);
        for (String name :
                List.of(
                        "日本", "a b", "a%20b", "a&b", "a'b\"c", "<b>", "🙂", "-", "#x", "a?b=c",
                        "~")) {
            archive.change(
                    "content/" + name + ".md",
                    "---\ntitle: T\ndate: 1984-06-12\n---\nText. ![](" + "p.png)\n");
        }
        archive.pictures("content/p.png").build();
        assertThat(archive.report().articles()).isEqualTo(12);
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
        archive.offline().build().site().expectLinksLeadToFiles();
    }

    @Test
    void anArticleMayNotBeEndless() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny("=== archive.yaml\nlimits: {articleBytes: 1000}\n" + GOOD)
                        .change("content/big.md", "---\ntitle: Big\n---\n" + "x".repeat(1000))
                        .change(
                                "content/all.jsonl",
                                "{\"id\":\"r\",\"title\":\"R\",\"date\":\"1984\",\"body\":\"x\"}\n"
                                        + "{\"id\":\"s\",\"title\":\"S\",\"body\":\""
                                        + "x".repeat(1000)
                                        + "\"}\n"
                                        + "{\"id\":\"t\",\"title\":\"T\",\"date\":\"1984\",\"body\":\"x\"}\n");
        archive.build().expectPages("/1984/06/12/good/", "/1984/r/", "/1984/t/");
        assertThat(archive.problems())
                .hasSize(2)
                .anyMatch(p -> p.startsWith("content/big.md: error: has 1019 bytes"))
                .anyMatch(p -> p.startsWith("content/all.jsonl:2: error:"));
    }
}
