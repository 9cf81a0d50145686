package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Pages saved one by one from a site that is gone: in the archive they lead to one another again.
 */
class RescuedSiteTest {
    private static final String PAGES =
            """
            === content/saved/Fire at the mill - The Mercury.html
            <!DOCTYPE html>
            <!-- saved from url=(0050)https://www.mercury.example/2001/05/fire-mill.html -->
            <html lang="en"><head><title>Fire at the mill - The Mercury</title>
            <meta name="date" content="2001-05-17"></head>
            <body><article><h1>Fire at the mill</h1>
            <p>An <a href="https://www.mercury.example/2001/06/inquiry.html#judge">inquiry</a> follows.
            It was <a href="/2001/07/verdict/">settled</a> in July, and
            <a href="../09/rebuilt.html">rebuilt</a> after that;
            <a href="https://elsewhere.example/2001/06/inquiry.html">elsewhere</a> too.</p>
            </article></body></html>
            === content/saved/Inquiry.html
            <html lang="en"><head><title>Inquiry opens</title>
            <link rel="canonical" href="http://mercury.example/2001/06/inquiry.html">
            <meta name="date" content="2001-06-02"></head>
            <body><article><h1>Inquiry opens</h1>
            <p>The <a href="../05/fire-mill.html?utm_source=front">fire</a> is its matter; see
            <a href="http://mercury.example/2001/06/inquiry.html#judge">below</a>.</p>
            <h2 id="judge">The judge</h2><p>She has sat before.</p></article></body></html>
            === content/other/page-3.html
            <html lang="en"><head><base href="https://www.mercury.example/2001/07/"><title>Verdict</title>
            <meta property="og:url" content="https://www.mercury.example/2001/07/verdict/index.html">
            <meta name="date" content="2001-07-03"></head>
            <body><article><h1>Verdict</h1><p><a href="../05/fire-mill.html">The fire</a> was nobody's fault,
            as <a href="//mercury.example/2001/06/inquiry.html">the inquiry</a> found.</p></article></body></html>
            """;

    private static ArchiveTest archive(String baseUrl) throws Exception {
        return ArchiveTest.tiny(
                "=== archive.yaml\ntitle: The Mercury\nbaseUrl: " + baseUrl + "\n" + PAGES);
    }

    @Test
    void linksToTheAddressesOfOtherSavedPagesLeadToTheirArticles() throws Exception {
        ArchiveTest archive = archive("https://archive.example/").build().expectNoProblems();
        assertThat(archive.links("/2001/05/17/fire-at-the-mill-the-mercury/", ".body a"))
                .containsExactly(
                        "/2001/06/02/inquiry/#judge",
                        "/2001/07/03/page-3/",
                        "https://www.mercury.example/2001/09/rebuilt.html",
                        "https://elsewhere.example/2001/06/inquiry.html");
        assertThat(archive.links("/2001/06/02/inquiry/", ".body a"))
                .containsExactly("/2001/05/17/fire-at-the-mill-the-mercury/", "#the-judge");
        assertThat(archive.links("/2001/07/03/page-3/", ".body a"))
                .containsExactly(
                        "/2001/05/17/fire-at-the-mill-the-mercury/", "/2001/06/02/inquiry/");
    }

    @Test
    void atTheirOldHostTheOldAddressesLeadToTheArticles() throws Exception {
        ArchiveTest archive = archive("https://www.mercury.example/").build();
        assertThat(archive.problems())
                .singleElement()
                .asString()
                .contains("nothing stands at \"../09/rebuilt.html\"");
        assertThat(archive.site().paths())
                .contains("2001/05/fire-mill.html", "2001/07/verdict/index.html");
        assertThat(archive.links("/2001/07/03/page-3/", ".body a").getFirst())
                .isEqualTo("/2001/05/17/fire-at-the-mill-the-mercury/");
    }

    @Test
    void aPageThatIsFoundLaterIsLinkedThen() throws Exception {
        ArchiveTest archive = archive("https://archive.example/").build();
        archive.change(
                        "content/rebuilt.html",
                        """
                        <html lang="en"><head><title>Mill rebuilt</title><meta name="date" content="2001-09-01">
                        <link rel="canonical" href="https://www.mercury.example/2001/09/rebuilt.html"></head>
                        <body><article><h1>Mill rebuilt</h1><p>It has a lift.</p></article></body></html>
                        """)
                .build()
                .expectNoProblems();
        assertThat(archive.links("/2001/05/17/fire-at-the-mill-the-mercury/", ".body a"))
                .contains("/2001/09/01/rebuilt/");
    }

    @Test
    void aKeeperMayNameFormerAddressesInAnyArticle() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                                """
                                === content/a.html
                                <!-- saved from url=(0030)https://old.example/a -->
                                <title>A</title><meta name="date" content="1999-01-01">
                                <p><a href="https://old.example/story.php?id=7&amp;fbclid=x">Seven</a></p>
                                === content/seven.md
                                ---
                                title: Seven
                                date: 1999-01-02
                                aliases: ["https://www.old.example/story.php?id=7", /seven.html]
                                ---
                                Seven.
                                """)
                        .build()
                        .expectNoProblems();
        assertThat(archive.links("/1999/01/01/a/", ".body a"))
                .containsExactly("/1999/01/02/seven/");
        assertThat(archive.site().has("/seven.html")).isTrue();
    }
}
