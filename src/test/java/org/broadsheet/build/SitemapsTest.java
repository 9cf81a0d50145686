package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URL;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What crawlers fetch. */
class SitemapsTest {
    private static final String FILES =
            """
            === archive.yaml
            title: The Mercury
            baseUrl: https://mercury.example/old/
            timeZone: Europe/London
            === content/clock.md
            ---
            title: Clock
            date: 1984-06-12
            updated: 1984-06-13T10:00:00+01:00
            section: Town
            images: [{file: clock.png, alt: A clock}]
            ---
            === content/späth.md
            ---
            title: Späth
            date: 1985-06-13
            ---
            === content/year.md
            ---
            title: Year
            date: 1985
            ---
            === content/lost.md
            ---
            title: Lost
            date: unknown
            ---
            === content/pages/about.md
            ---
            title: About
            ---
            """;

    /** A schema of {@code src/test/resources/schemas}. */
    static Schema schema(String name) throws Exception {
        URL file = Objects.requireNonNull(SitemapsTest.class.getResource("/schemas/" + name));
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(file);
    }

    private static Document xml(ArchiveTest archive, String url) throws Exception {
        byte[] bytes = archive.site().bytes(Site.path(url));
        schema("sitemap.xsd")
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(bytes)));
        return Jsoup.parse(new String(bytes, UTF_8), Parser.xmlParser());
    }

    private static ArchiveTest archive() throws Exception {
        return ArchiveTest.tiny(FILES).pictures("content/clock.png");
    }

    /** The paths in all sitemaps that the index names. */
    private static Set<String> listed(ArchiveTest archive) throws Exception {
        Set<String> paths = new TreeSet<>();
        for (String part : xml(archive, "/sitemap.xml").select("loc").eachText()) {
            String path = part.replace("https://mercury.example/old", "");
            for (String page : xml(archive, path).select("url > loc").eachText()) {
                assertThat(paths.add(page.replace("https://mercury.example/old", "")))
                        .as(page)
                        .isTrue();
            }
        }
        return paths;
    }

    @Test
    void everyArticleAndListIsInASitemap() throws Exception {
        ArchiveTest archive = archive().build().expectNoProblems();
        assertThat(listed(archive))
                .contains(
                        "/",
                        "/archive/",
                        "/about/",
                        "/town/",
                        "/1984/06/12/clock/",
                        "/1985/06/13/sp%C3%A4th/",
                        "/1985/year/",
                        "/undated/lost/");
        assertThat(xml(archive, "/sitemap.xml").select("loc").eachText())
                .contains(
                        "https://mercury.example/old/sitemaps/1984.xml",
                        "https://mercury.example/old/sitemaps/1985.xml",
                        "https://mercury.example/old/sitemaps/undated.xml");
    }

    @Test
    void lastmodIsThatOfTheContent() throws Exception {
        ArchiveTest archive = archive().build();
        assertThat(xml(archive, "/sitemap.xml").select("sitemap:has(lastmod)").eachText())
                .containsExactly(
                        "https://mercury.example/old/sitemaps/1984.xml 1984-06-13",
                        "https://mercury.example/old/sitemaps/1985.xml 1985-06-13");
        Document of1984 = xml(archive, "/sitemaps/1984.xml");
        assertThat(of1984.select("lastmod").eachText())
                .containsExactly("1984-06-13T10:00:00+01:00");
        assertThat(of1984.select("image|loc").eachText())
                .containsExactly("https://mercury.example/old/media/clock.png");
        // What states no day may have changed on any.
        assertThat(xml(archive, "/sitemaps/1985.xml").select("url"))
                .hasSize(2)
                .filteredOn(url -> url.select("lastmod").isEmpty())
                .hasSize(1);
    }

    @Test
    void robotsMayDoWhatTheArchiveAllows() throws Exception {
        ArchiveTest archive = archive().build();
        assertThat(robots(archive))
                .isEqualTo(
                        """
                        User-agent: *
                        Allow: /

                        Sitemap: https://mercury.example/old/sitemap.xml
                        """);
        archive.change(
                        "archive.yaml",
                        """
                        baseUrl: https://mercury.example/old/
                        robots: {ai: deny, except: [/undated/]}
                        """)
                .build();
        assertThat(robots(archive))
                .contains("User-agent: GPTBot\n", "User-agent: CCBot\n")
                .contains("User-agent: YouBot\nDisallow: /\n\nUser-agent: *\n")
                .contains("User-agent: *\nDisallow: /old/undated/\nAllow: /\n");
        archive.change("archive.yaml", "robots: {search: deny}\n").build();
        assertThat(robots(archive)).isEqualTo("User-agent: *\nDisallow: /\n");
    }

    @Test
    void anArchiveMayHaveARobotsTxtOfItsOwn() throws Exception {
        ArchiveTest archive = archive().change("static/robots.txt", "User-agent: x\n").build();
        archive.expectNoProblems();
        assertThat(robots(archive)).isEqualTo("User-agent: x\n");
    }

    @Test
    void wellKnownFilesArePublished() throws Exception {
        archive()
                .change("static/.well-known/security.txt", "Contact: mailto:a@mercury.example\n")
                .build()
                .expectNoProblems()
                .expectPages("/.well-known/security.txt");
    }

    private static String robots(ArchiveTest archive) throws Exception {
        return new String(archive.site().bytes("robots.txt"), UTF_8);
    }

    @Test
    void theLastTwoDaysAreNews() throws Exception {
        ArchiveTest archive =
                archive()
                        .and(
                                """
                                === content/new.md
                                ---
                                title: New & bold
                                date: 2026-06-30T20:00:00+01:00
                                ---
                                === content/older.md
                                ---
                                title: Older
                                date: 2026-06-29
                                ---
                                """);
        archive.at("2026-06-30T21:00:00Z").build();
        Document news = xml(archive, "/sitemaps/news.xml");
        assertThat(news.select("news|title").eachText()).containsExactly("New & bold", "Older");
        assertThat(news.select("news|publication_date").eachText())
                .containsExactly("2026-06-30T20:00:00+01:00", "2026-06-29");
        assertThat(news.select("news|language").eachText()).containsExactly("en", "en");
        assertThat(xml(archive, "/sitemap.xml").select("loc").eachText())
                .contains("https://mercury.example/old/sitemaps/news.xml");
        // Nothing has changed but the time.
        archive.at("2026-07-02T12:00:00Z").build();
        assertThat(xml(archive, "/sitemaps/news.xml").select("news|title").eachText())
                .containsExactly("New & bold");
        archive.at("2026-07-05T00:00:00Z").build().expectNoPages("/sitemaps/news.xml");
        archive.at("2026-06-30T21:00:00Z").build().expectPages("/sitemaps/news.xml");
        archive.change("archive.yaml", "status: closed\n")
                .build()
                .expectNoPages("/sitemaps/news.xml");
    }

    @Test
    void oneMoreArticleTouchesOneSitemapOfArticles() throws Exception {
        ArchiveTest archive = archive().build();
        archive.and("=== content/more.md\n---\ntitle: More\ndate: 1985-06-20\n---\n").build();
        assertThat(
                        archive.report().published().firstWritten().stream()
                                .map(change -> change.path())
                                .filter(path -> path.contains("sitemap"))
                                .toList())
                .containsExactly("sitemap.xml", "sitemaps/1985.xml");
    }
}
