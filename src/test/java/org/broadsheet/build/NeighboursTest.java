package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.build.AddressesTest.article;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What an article's page shows of others. */
class NeighboursTest {
    private static ArchiveTest tiny(String... articles) throws Exception {
        return ArchiveTest.tiny(String.join("", articles)).build().expectNoProblems();
    }

    private static String dated(String name, String date, String... fields) {
        String more = fields.length == 0 ? "type: news" : String.join("\n", fields);
        return article(name, "title: " + name.toUpperCase(Locale.ROOT), "date: " + date, more);
    }

    @Test
    void theSixBeforeItAreThoseThatItsReadersSaw() throws Exception {
        ArchiveTest archive =
                tiny(
                        dated("a", "1984-06-01"),
                        dated("b", "1984-06-02T08:00:00Z"),
                        dated("c", "1984-06-02T07:00:00Z"),
                        dated("d", "1984-06-02"),
                        dated("e", "1984-06"),
                        dated("f", "1984"),
                        dated("g", "1983-12-31", "section: Other"),
                        dated("h", "198X"),
                        dated("i", "unknown"),
                        dated("x", "1984-06-03"),
                        dated("y", "1984-06-04"));
        assertThat(archive.texts("/1984/06/03/x/", ".before a"))
                .containsExactly("B", "C", "D", "E", "A", "F");
        assertThat(archive.texts("/1984/06/01/a/", ".before a")).containsExactly("F", "G");
        assertThat(archive.texts("/undated/i/", ".before a")).isEmpty();
    }

    @Test
    void previousAndNextAreThoseOfItsSection() throws Exception {
        ArchiveTest archive =
                tiny(
                        dated("a", "1984-06-01", "section: X"),
                        dated("b", "1984-06-02", "section: Y"),
                        dated("c", "1984-06-03", "section: x"),
                        dated("d", "1984-06-03", "section: X"),
                        dated("e", "unknown", "section: X"));
        assertThat(archive.links("/1984/06/03/c/", "[rel=prev]")).containsExactly("/1984/06/01/a/");
        assertThat(archive.links("/1984/06/03/c/", "[rel=next]")).containsExactly("/1984/06/03/d/");
        assertThat(archive.links("/1984/06/01/a/", "[rel=prev]")).isEmpty();
        assertThat(archive.links("/1984/06/03/d/", "[rel=next]")).isEmpty();
        assertThat(archive.links("/1984/06/02/b/", "[rel]")).isEmpty();
    }

    @Test
    void eachTagNominatesTheTwoNearestBeforeAndAfter() throws Exception {
        ArchiveTest archive =
                tiny(
                        "=== archive.yaml\nlimits: {related: 10}\n",
                        dated("a", "1984-01-01", "tags: [t]"),
                        dated("b", "1984-02-01", "tags: [t]"),
                        dated("c", "1984-03-01", "tags: [t, u]"),
                        dated("x", "1984-04-01", "tags: [t, u, v]"),
                        dated("d", "1984-05-01", "tags: [t]"),
                        dated("e", "1984-06-01", "tags: [T]"),
                        dated("f", "1984-07-01", "tags: [t]"),
                        dated("g", "1990-07-01", "tags: [u]"),
                        dated("h", "1984-04-02", "tags: [w]"));
        assertThat(archive.texts("/1984/04/01/x/", ".related a"))
                .as("by nominations, shared tags, nearness in time, id")
                .containsExactly("C", "D", "B", "E", "G");
    }

    @Test
    void atMostThreeAreShownUnlessTheArchiveSaysSo() throws Exception {
        ArchiveTest archive =
                tiny(
                        dated("a", "1984-01-01", "tags: [t]"),
                        dated("b", "1984-02-01", "tags: [t]"),
                        dated("x", "1984-04-01", "tags: [t]"),
                        dated("d", "1984-04-02", "tags: [t]"),
                        dated("e", "1984-06-01", "tags: [t]"));
        assertThat(archive.texts("/1984/04/01/x/", ".related a")).containsExactly("D", "B", "E");
        archive.change("archive.yaml", "limits: {related: 0}\n").build();
        assertThat(archive.texts("/1984/04/01/x/", ".related a")).isEmpty();
    }

    @Test
    void thoseThatItNamesComeFirst() throws Exception {
        ArchiveTest archive =
                tiny(
                        dated("a", "1984-01-01", "tags: [t]"),
                        dated("b", "1950-01-01"),
                        dated("c", "1951-01-01", "id: sea"),
                        dated("x", "1984-04-01", "tags: [t]\nrelated: [sea, b.md, x.md, sea]"));
        assertThat(archive.texts("/1984/04/01/x/", ".related a")).containsExactly("C", "B", "A");
    }

    @Test
    void theOtherLanguagesOfAnArticleLeadToEachOther() throws Exception {
        ArchiveTest archive =
                tiny(
                        dated("a", "1984-06-01", "id: clock"),
                        dated("b", "1984-06-02", "lang: de\ntranslationOf: clock"),
                        dated("c", "1984-06-03", "lang: ar\ntranslationOf: clock"),
                        dated("d", "1984-06-04", "lang: fr\ntranslationOf: clock\ndraft: true"));
        List<String> a = List.of("/1984/06/02/b/", "/1984/06/03/c/");
        assertThat(archive.links("/1984/06/01/a/", ".translations a")).isEqualTo(a);
        assertThat(archive.links("/1984/06/02/b/", ".translations a"))
                .containsExactly("/1984/06/01/a/", "/1984/06/03/c/");
        assertThat(archive.page("/1984/06/03/c/").select("article").attr("dir")).isEqualTo("rtl");
        assertThat(archive.page("/1984/06/03/c/").select("article").attr("lang")).isEqualTo("ar");
    }

    @Test
    void anAlsoReadLineLeadsToTheArticleOfThatHeadlineOnceItIsThere() throws Exception {
        String scraped =
                """
                === content/scraped.txt
                World

                The first headline

                Something happened in the town today, and it was not expected by anybody.

                Also Read: The clock stays fast

                More happened later in the day, and nobody had expected that either.
                """;
        ArchiveTest archive = ArchiveTest.tiny(scraped).build();
        String url = archive.site().urls("/undated/").last();
        assertThat(archive.texts(url, ".also a")).containsExactly("The clock stays fast");
        assertThat(archive.links(url, ".also a")).isEmpty();
        archive.and(article("c", "title: The Clock Stays Fast", "date: 1984-06-01")).build();
        assertThat(archive.links(url, ".also a")).containsExactly("/1984/06/01/c/");
    }

    @Test
    void theFrontPageLeadsWithWhatItsKeeperSays() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                                """
                                === archive.yaml
                                front: {latest: 2}
                                sections: [Town, Sport]
                                """
                                        + dated("a", "1984-01-01", "section: Town")
                                        + dated("b", "1984-01-02", "section: Sport")
                                        + dated("c", "1984-01-03", "images: [p.png]")
                                        + dated("d", "1984-01-04")
                                        + dated("e", "1984-01-05")
                                        + dated("f", "1984-01-06")
                                        + dated("g", "1984-01-07")
                                        + dated("h", "1984-01-08")
                                        + dated("i", "unknown"))
                        .pictures("content/p.png")
                        .build();
        assertThat(archive.texts("/", ".lead"))
                .as("the newest with a picture")
                .containsExactly("C");
        assertThat(archive.texts("/", ".stack a")).containsExactly("H", "G", "F", "E");
        assertThat(archive.texts("/", ".latest a")).containsExactly("D", "B");
        assertThat(archive.texts("/", "section a")).containsExactly("Town", "A", "Sport", "B");
        archive.and("=== archive.yaml\nfront: {lead: [a, none, d]}\n").build();
        assertThat(archive.texts("/", ".lead")).containsExactly("A");
        assertThat(archive.texts("/", ".stack a")).startsWith("D", "H");
    }
}
