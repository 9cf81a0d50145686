package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.build.BuildReport.Outcome;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What feed readers fetch. */
class FeedsTest {
    private static final String SETTINGS =
            """
            === archive.yaml
            title: The Mercury
            description: A paper.
            baseUrl: https://mercury.example/
            timeZone: Europe/London
            rights: Free to quote
            sections: [Town]
            """;

    private static ArchiveTest archive() throws Exception {
        return ArchiveTest.tiny(
                        SETTINGS
                                + """
                                === content/clock.md
                                ---
                                title: "Clock & <b>bell</b>"
                                date: 1984-06-12T18:30:00+01:00
                                updated: 1984-06-13
                                section: Town
                                tags: [clock]
                                authors: [Ivor Breck, Doris Pell]
                                summary: "Seven < eight & nine"
                                images: [{file: clock.png, alt: A clock}]
                                ---
                                === content/bell.md
                                ---
                                title: Bell
                                date: 1984-06
                                section: Town
                                lang: de
                                corrections: [{date: 1985-01-02, text: It was a gong.}]
                                ---
                                === content/tide.md
                                ---
                                title: Tide
                                date: unknown
                                section: Harbour
                                ---
                                """)
                .pictures("content/clock.png");
    }

    private static String text(ArchiveTest archive, String url) throws Exception {
        return new String(archive.site().bytes(Site.path(url)), UTF_8);
    }

    private static Document xml(ArchiveTest archive, String url) throws Exception {
        return Jsoup.parse(text(archive, url), Parser.xmlParser());
    }

    private static SyndFeed read(ArchiveTest archive, String url) throws Exception {
        return new SyndFeedInput().build(new StringReader(text(archive, url)));
    }

    @Test
    void anAtomFeedSaysWhatIsKnown() throws Exception {
        ArchiveTest archive = archive().build().expectNoProblems().expect(Outcome.PUBLISHED);
        Document atom = xml(archive, "/atom.xml");
        assertThat(atom.select("feed > id").text()).isEqualTo("tag:mercury.example,2000:/");
        assertThat(atom.select("feed > title").text()).isEqualTo("The Mercury");
        assertThat(atom.select("feed > rights").text()).isEqualTo("Free to quote");
        assertThat(atom.select("feed > updated").text()).isEqualTo("1985-01-02T00:00:00Z");
        assertThat(atom.select("feed > link[rel=self]").attr("href"))
                .isEqualTo("https://mercury.example/atom.xml");
        assertThat(atom.select("entry > title").eachText())
                .containsExactly("Clock & bell", "Bell", "Tide");
        Element clock = atom.expectFirst("entry");
        assertThat(clock.select("id").text()).isEqualTo("tag:mercury.example,2000:clock");
        assertThat(clock.select("published").text()).isEqualTo("1984-06-12T18:30:00+01:00");
        assertThat(clock.select("updated").text()).isEqualTo("1984-06-13T00:00:00+01:00");
        assertThat(clock.select("author name").eachText())
                .containsExactly("Ivor Breck", "Doris Pell");
        assertThat(clock.select("category").eachAttr("term")).containsExactly("Town", "clock");
        assertThat(clock.select("summary").text()).isEqualTo("Seven < eight & nine");
        assertThat(clock.select("link[rel=enclosure]").attr("type")).isEqualTo("image/png");
        assertThat(clock.select("link[rel=enclosure]").attr("length"))
                .isEqualTo(Integer.toString(archive.site().bytes("media/clock.png").length));
    }

    @Test
    void aDateThatStatesNoDayIsNoPublication() throws Exception {
        Document atom = xml(archive().build(), "/atom.xml");
        Element bell = atom.select("entry").get(1);
        assertThat(bell.attr("xml:lang")).isEqualTo("de");
        assertThat(bell.select("published")).isEmpty();
        assertThat(bell.select("summary").text())
                .startsWith("Berichtigung, 2. Januar 1985: It was a gong.");
        Element tide = atom.select("entry").get(2);
        assertThat(tide.select("published")).isEmpty();
        assertThat(tide.select("updated").text()).isEqualTo("1970-01-01T00:00:00Z");
    }

    @Test
    void allFormatsSayTheSame() throws Exception {
        ArchiveTest archive = archive().build();
        SyndFeed atom = read(archive, "/town/atom.xml");
        SyndFeed rss = read(archive, "/town/rss.xml");
        assertThat(atom.getTitle()).isEqualTo("Town – The Mercury");
        assertThat(rss.getTitle()).isEqualTo(atom.getTitle());
        assertThat(rss.getEntries().stream().map(SyndEntry::getTitle).toList())
                .isEqualTo(atom.getEntries().stream().map(SyndEntry::getTitle).toList())
                .containsExactly("Clock & bell", "Bell");
        assertThat(rss.getEntries().getFirst().getPublishedDate())
                .isEqualTo(atom.getEntries().getFirst().getPublishedDate());
        assertThat(rss.getEntries().getFirst().getUri())
                .isEqualTo("tag:mercury.example,2000:clock");
        String json = text(archive, "/town/feed.json");
        assertThat(json)
                .startsWith("{\"version\":\"https://jsonfeed.org/version/1.1\"")
                .contains("\"title\":\"Clock & bell\"")
                .contains("\"date_published\":\"1984-06-12T18:30:00+01:00\"")
                .contains("\"mime_type\":\"image/png\"");
    }

    @Test
    void listsHaveFeedsIfAsked() throws Exception {
        archive().build().expectNoPages("/tags/clock/atom.xml", "/tags/clock/feed.json");
        archive()
                .change(
                        "archive.yaml",
                        SETTINGS.replace("=== archive.yaml\n", "")
                                + "feeds: {lists: [tags], formats: [atom]}\n")
                .build()
                .expectNoProblems()
                .expectPages("/tags/clock/atom.xml", "/atom.xml")
                .expectNoPages("/tags/clock/rss.xml", "/rss.xml", "/authors/ivor-breck/atom.xml");
    }

    @Test
    void feedsMayHaveTheWholeText() throws Exception {
        ArchiveTest archive =
                archive()
                        .change(
                                "archive.yaml",
                                SETTINGS.replace("=== archive.yaml\n", "")
                                        + "feeds: {text: full}\n")
                        .and(
                                """
                                === content/more.md
                                ---
                                title: More
                                date: 1985-06-12
                                ---
                                See [the clock](clock.md) and [a paper](/paper.pdf).

                                ![A clock](clock.png)
                                """)
                        .change("static/paper.pdf", "%PDF")
                        .build()
                        .expectNoProblems();
        String html = xml(archive, "/atom.xml").expectFirst("entry > content[type=html]").text();
        Document content = Jsoup.parse(html);
        assertThat(content.select("a").eachAttr("href"))
                .containsExactly(
                        "https://mercury.example/1984/06/12/clock/",
                        "https://mercury.example/paper.pdf");
        assertThat(content.select("img").attr("src"))
                .isEqualTo("https://mercury.example/media/clock.png");
        assertThat(text(archive, "/rss.xml")).contains("<content:encoded>");
        assertThat(text(archive, "/feed.json")).contains("\"content_html\":");
        // A change of the text alone reaches the feeds.
        archive.change("content/more.md", "---\ntitle: More\ndate: 1985-06-12\n---\nOther.\n")
                .build();
        assertThat(text(archive, "/atom.xml")).contains("&lt;p&gt;Other.&lt;/p&gt;");
        assertThat(archive.report().everything()).isEmpty();
    }

    @Test
    void idsStayWhenTheArchiveMoves() throws Exception {
        ArchiveTest archive =
                archive()
                        .change(
                                "archive.yaml",
                                SETTINGS.replace("=== archive.yaml\n", "")
                                        + "feeds: {authority: 'mercury.example,1952'}\n")
                        .baseUrl("https://elsewhere.example/old/")
                        .build()
                        .expectNoProblems();
        assertThat(xml(archive, "/atom.xml").expectFirst("entry > id").text())
                .isEqualTo("tag:mercury.example,1952:clock");
    }

    @Test
    void wrongSettingsAreTold() throws Exception {
        archive()
                .change(
                        "archive.yaml",
                        """
                        feeds:
                          formats: [atom, gopher]
                          text: half
                          authority: the Mercury
                          colour: blue
                        robots: {ai: no, except: [private]}
                        """)
                .build()
                .expectProblems(
                        """
                        archive.yaml:2:19: error: feeds.formats[2]: must be atom, rss or json, is "gopher"
                        archive.yaml:3:9: error: feeds.text: must be summary or full, is "half"
                        archive.yaml:4:14: error: feeds.authority: must be a domain and when it was held: mercury.example,1952, is "the Mercury"
                        archive.yaml:5:11: warning: unknown field "feeds.colour"
                        archive.yaml:6:14: error: robots.ai: must be allow or deny, is "no"
                        archive.yaml:6:27: error: robots.except[1]: must be a path of the site that begins with /, is "private"
                        """);
    }

    /** By its feeds a reader comes to know every article of the site and of each section. */
    @Test
    void aReaderCanWalkTheWholePast() throws Exception {
        Random random = new Random(20260701);
        for (int round = 0; round < 12; round++) {
            StringBuilder files =
                    new StringBuilder(SETTINGS)
                            .append("limits: {front: 3, period: 10}\n")
                            .append("feeds: {entries: 4}\n");
            int articles = 5 + random.nextInt(60);
            for (int i = 0; i < articles; i++) {
                files.append(
                        """
                        === content/a%d.md
                        ---
                        title: A%d
                        date: %s
                        section: %s
                        ---
                        """
                                .formatted(
                                        i,
                                        i,
                                        date(random),
                                        random.nextBoolean() ? "Town" : "Harbour"));
            }
            ArchiveTest archive = ArchiveTest.tiny(files.toString()).build();
            Set<String> all = walk(archive, "/atom.xml");
            assertThat(all).as("round %d", round).hasSize(articles);
            Set<String> both = new TreeSet<>();
            for (String section : List.of("/town/", "/harbour/")) {
                if (archive.site().paths().contains(Site.path(section + "atom.xml"))) {
                    both.addAll(walk(archive, section + "atom.xml"));
                }
            }
            assertThat(both).as("round %d", round).isEqualTo(all);
        }
    }

    private static String date(Random random) {
        int year = 1980 + random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0 -> "unknown";
            case 1 -> "198X";
            case 2 -> Integer.toString(year);
            case 3 -> year + "-0" + (1 + random.nextInt(3));
            default -> year + "-0" + (1 + random.nextInt(3)) + "-1" + random.nextInt(3);
        };
    }

    /** The ids of a feed and of all that it leads back to (RFC 5005, section 4). */
    private static Set<String> walk(ArchiveTest archive, String url) throws Exception {
        Set<String> ids = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        String next = url;
        String from = "";
        while (!next.isEmpty()) {
            assertThat(seen.add(next)).as("%s a second time", next).isTrue();
            Document atom = xml(archive, next);
            ids.addAll(atom.select("entry > id").eachText());
            boolean past = !next.equals(url);
            assertThat(atom.select("feed > fh|archive")).as(next).hasSize(past ? 1 : 0);
            if (past) {
                assertThat(path(atom, "current")).isEqualTo(url);
                assertThat(path(atom, "next-archive")).isEqualTo(from);
            }
            from = past ? next : "";
            next = path(atom, "prev-archive");
        }
        return ids;
    }

    private static String path(Document atom, String relation) {
        return atom.select("feed > link[rel=" + relation + "]")
                .attr("href")
                .replace("https://mercury.example", "");
    }

    @Test
    void oneMoreArticleLeavesThePastAsItWas() throws Exception {
        List<String> files = new ArrayList<>();
        for (int day = 10; day < 30; day++) {
            files.add(
                    "=== content/d%d.md\n---\ntitle: D\ndate: 1984-06-%d\n---\n"
                            .formatted(day, day));
            files.add(
                    "=== content/e%d.md\n---\ntitle: E\ndate: 1984-07-%d\n---\n"
                            .formatted(day, day));
        }
        ArchiveTest archive =
                ArchiveTest.tiny(SETTINGS + "limits: {period: 15}\n" + String.join("", files))
                        .build();
        assertThat(
                        archive
                                .and("=== content/new.md\n---\ntitle: New\ndate: 1984-07-30\n---\n")
                                .build()
                                .report()
                                .published()
                                .firstWritten()
                                .stream()
                                .map(change -> change.path())
                                .filter(path -> path.endsWith("atom.xml"))
                                .toList())
                .containsExactlyInAnyOrder(
                        "atom.xml", "1984/07/28/atom.xml", "1984/07/29/atom.xml");
    }
}
