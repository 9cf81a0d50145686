package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/** What is published when, and what of it. */
class PublicationTest {
    private static ArchiveTest hidden() throws Exception {
        return ArchiveTest.tiny(
                        """
                        === content/plain.md
                        ---
                        title: Plain
                        date: 1984-06-12
                        section: Town
                        tags: [clock]
                        ---
                        [draft](draft.md)
                        === content/draft.md
                        ---
                        title: Secretdraft
                        date: 1984-06-12
                        section: Hiddensection
                        tags: [clock, hiddentag]
                        authors: Hidden Author
                        draft: true
                        aliases: /hiddenalias/
                        corrections: [{date: 1984-06-14, text: Hiddencorrection}]
                        ---
                        Hiddenbody ![](hiddenpicture.png)
                        === content/embargo.md
                        ---
                        title: Secretembargo
                        date: 1984-06-11
                        section: Town
                        tags: [clock]
                        embargo: 2030-01-01T00:00:00Z
                        ---
                        Text.
                        === content/expired.md
                        ---
                        title: Secretexpired
                        date: 1984-06-10
                        section: Town
                        tags: [clock]
                        expires: 2020-01-01T00:00:00Z
                        ---
                        Text.
                        """)
                .pictures("content/hiddenpicture.png");
    }

    @Test
    void draftsAreNowhere() throws Exception {
        ArchiveTest archive = hidden().build().expect(Outcome.PUBLISHED);
        archive.expectPages("/1984/06/12/plain/").expectNoPages("/1984/06/12/draft/");
        archive.expectNowhere("Secretdraft", "iddensection", "hiddentag", "idden-author");
        archive.expectNowhere("hiddenalias", "Hiddencorrection", "Hiddenbody", "hiddenpicture");
        assertThat(archive.report().articles()).isEqualTo(1);
        assertThat(archive.texts("/1984/06/12/", ".count")).containsExactly("1 article");
        assertThat(archive.texts("/tags/clock/", ".count").getFirst()).startsWith("1 article");
        archive.expectProblems(
                """
                content/plain.md:7:1: warning: "draft.md" is not published: a draft, embargoed or expired (--drafts shows it)
                """);
    }

    @Test
    void anEmbargoEndsAtItsMoment() throws Exception {
        ArchiveTest archive = hidden();
        archive.at("2029-12-31T23:59:59Z").build().expectNowhere("Secretembargo");
        archive.at("2030-01-01T00:00:00Z").build().expectPages("/1984/06/11/embargo/");
        assertThat(archive.links("/1984/06/12/plain/", ".before a"))
                .containsExactly("/1984/06/11/embargo/");
    }

    @Test
    void anArticleExpiresAtItsMoment() throws Exception {
        ArchiveTest archive = hidden();
        archive.at("2019-12-31T23:59:59Z").build().expectPages("/1984/06/10/expired/");
        archive.at("2020-01-01T00:00:00Z").build().expectNowhere("Secretexpired");
    }

    @Test
    void draftsAreShownAsDraftsWhereTheyAreAskedFor() throws Exception {
        ArchiveTest archive = hidden().drafts(true).build().expectNoProblems();
        for (String url : new String[] {"12/draft", "11/embargo", "10/expired"}) {
            assertThat(archive.texts("/1984/06/" + url + "/", ".draft")).containsExactly("Draft");
        }
        archive.expectPages("/hiddensection/", "/tags/hiddentag/", "/hiddenalias/");
        assertThat(archive.texts("/1984/06/12/plain/", ".draft")).isEmpty();
        assertThat(archive.links("/1984/06/12/plain/", ".body a"))
                .containsExactly("/1984/06/12/draft/");
        archive.drafts(false).build().expectNowhere("Secret", "Hidden", "hiddentag");
    }

    @Test
    void aFutureDateIsNoEmbargo() throws Exception {
        ArchiveTest.tiny(
                        """
                        === content/a.md
                        ---
                        title: A
                        date: 2090-01-01
                        ---
                        """)
                .at("2026-01-01T00:00:00Z")
                .build()
                .expectPages("/2090/01/01/a/", "/2090s/");
    }

    private static final String WITHDRAWN =
            """
            === archive.yaml
            title: Test
            lists: {places: {field: places}}
            === content/gone.md
            ---
            title: The harbour master
            date: 1984-06-12
            section: Town
            tags: [secrettag, clock]
            authors: Secret Author
            places: [Secretplace]
            series: {name: Secretseries, part: 1}
            summary: Secretsummary
            images: [{file: secret.png, caption: Secretcaption}]
            withdrawn: {date: 1990-01-01, reason: A court said so.}
            aliases: /old-address/
            ---
            Secrettext ![](secret2.png) [other](other.md)
            === content/other.md
            ---
            title: Other
            date: 1984-06-13
            section: Town
            tags: [clock]
            ---
            [gone](gone.md)
            """;

    @Test
    void aWithdrawnArticleIsANoticeInNoList() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(WITHDRAWN)
                        .pictures("content/secret.png", "content/secret2.png")
                        .build()
                        .expectNoProblems();
        assertThat(archive.texts("/1984/06/12/gone/", ".withdrawn"))
                .containsExactly("A court said so.");
        archive.expectNowhere("Secretsummary", "Secrettext", "Secretcaption", "secret.png");
        archive.expectNowhere("secret2.png", "Secretplace", "Secretseries", "secrettag");
        archive.expectNoPages("/1984/06/12/", "/series/secretseries/", "/authors/secret-author/");
        archive.expectPages("/old-address/");
        assertThat(archive.links("/town/", ".articles a")).containsExactly("/1984/06/13/other/");
        assertThat(archive.links("/1984/06/13/other/", ".before a, .related a, [rel=prev]"))
                .isEmpty();
        assertThat(archive.links("/1984/06/13/other/", ".body a"))
                .as("links to it lead to the notice")
                .containsExactly("/1984/06/12/gone/");
        assertThat(archive.report().articles()).isEqualTo(1);
    }

    @Test
    void theDefaultThemeSaysNoMoreOfAWithdrawnArticle() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(WITHDRAWN)
                        .pictures("content/secret.png", "content/secret2.png")
                        .build()
                        .expectNoProblems();
        archive.expectNowhere("Secretsummary", "Secrettext", "Secretcaption", "secret.png");
        archive.expectNowhere("secret2.png", "Secretplace", "Secretseries", "secrettag");
        assertThat(archive.page("/1984/06/12/gone/").text()).contains("A court said so.");
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @Test
    void whatIsWithdrawnLaterLeavesNoTraceOfItsText() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(WITHDRAWN.replaceFirst("withdrawn: .*\n", ""))
                        .pictures("content/secret.png", "content/secret2.png")
                        .build();
        archive.expectPages("/media/secret.png", "/tags/secrettag/", "/series/secretseries/");
        archive.and(WITHDRAWN).build();
        archive.expectNowhere("Secretsummary", "Secrettext", "Secretcaption", "secret.png");
        archive.expectNoPages("/media/secret.png", "/tags/secrettag/", "/series/secretseries/");
    }

    /** Whatever the site has: a word of its text may stand in no file, and its headline in two. */
    @Test
    void noFileHasAnythingOfWhatIsWithdrawnButItsNotice() throws Exception {
        String articles =
                """
                === archive.yaml
                title: Test
                lists: {places: {field: places}}
                feeds: {text: full, lists: [tags, authors, series, places]}
                === content/gone.md
                ---
                title: Heronsgate
                date: 2026-06-30
                updated: 2026-06-30
                section: Town
                kicker: Secretkicker
                byline: Secretbyline
                contributors: [{name: Secretcontributor, role: Secretrole}]
                tags: [secrettag]
                authors: Secretauthor
                places: [Secretplace]
                series: {name: Secretseries, part: 1}
                summary: Secretsummary
                corrections: [{date: 2026-07-01, text: Secretcorrection}]
                images: [{file: secret.png, alt: Secretalt, caption: Secretcaption, credit: Secretcredit}]
                edition: Secretedition
                rights: Secretrights
                source: {name: Secretsource, url: "https://secret.example/"}
                own: Secretown
                ---
                Secrettext.

                ## Secretheading
                === content/other.md
                ---
                title: Other
                date: 2026-06-30
                section: Town
                tags: [clock]
                related: [gone.md]
                ---
                [it](gone.md)
                """;
        ArchiveTest archive = ArchiveTest.of(articles).pictures("content/secret.png");
        archive.build();
        for (String file : new String[] {"atom.xml", "rss.xml", "feed.json", "latest.json"}) {
            assertThat(archive.site().where("Heronsgate")).contains(file);
        }
        assertThat(archive.site().where("Heronsgate")).contains("sitemaps/news.xml");
        archive.and(articles.replace("own: ", "withdrawn: {date: 2026-07-01}\nown: ")).build();
        Site revised = archive.site();
        archive.forget().build();
        archive.site().expectSameAs(revised);
        archive.expectNowhere("Secrettext", "Secretheading", "Secretsummary", "Secretcorrection");
        archive.expectNowhere(
                "Secretalt", "Secretcaption", "Secretcredit", "Secretown", "secrettag");
        archive.expectNowhere("secret.png", "Secretplace", "secretplace", "secretseries");
        for (String text : new String[] {"Heronsgate", "Secret", "secret"}) {
            assertThat(archive.site().where(text))
                    .allMatch(path -> path.equals("2026/06/30/gone/index.html"));
        }
    }

    @Test
    void aClosedPaperHasNoLatest() throws Exception {
        String article = "=== content/a.md\n---\ntitle: A\ndate: 1984-06-12\n---\n";
        ArchiveTest active = ArchiveTest.tiny("=== archive.yaml\nstatus: active\n" + article);
        assertThat(active.build().texts("/1984/06/12/a/", ".latest"))
                .containsExactly("/latest.json");
        ArchiveTest closed = ArchiveTest.tiny("=== archive.yaml\nstatus: closed\n" + article);
        assertThat(closed.build().page("/1984/06/12/a/").select(".latest").text()).isEmpty();
    }
}
