package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.build.AddressesTest.article;

import java.util.List;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an archive may change of its looks and words. */
class ThemeTest {
    private static final String ARTICLE =
            article("a", "title: A", "date: 1984-06-12", "type: obituary")
                    + article("b", "title: B", "date: 1984-06-12");

    private static String text(ArchiveTest archive, String path) throws Exception {
        return new String(archive.site().bytes(path), UTF_8);
    }

    @Test
    void aTypeMayHaveATemplateOfItsOwn() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(ARTICLE)
                        .change(
                                "templates/article-obituary.html",
                                "<p class=\"mine\" th:text=\"${article.title}\"></p>")
                        .build();
        assertThat(text(archive, "1984/06/12/a/index.html")).isEqualTo("<p class=\"mine\">A</p>");
        assertThat(text(archive, "1984/06/12/b/index.html")).contains("<h1>B</h1>");
    }

    @Test
    void aFileOfTheThemeMayBeReplacedAndTheOthersUseIt() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(ARTICLE)
                        .change(
                                "templates/layout.html",
                                """
                                <html><head th:fragment="head"><title>Mine</title></head>
                                <body><header th:fragment="top">My top</header>
                                <header th:fragment="frontTop">My front</header>
                                <footer th:fragment="foot">My foot</footer></body></html>
                                """)
                        .build()
                        .expect(Outcome.PUBLISHED);
        for (String url : archive.site().urls("/")) {
            assertThat(archive.page(url).text()).as(url).contains("My foot");
        }
        assertThat(archive.page("/").text()).contains("My front");
    }

    /** A foot that is the same everywhere is rendered once; no page may show that. */
    @ParameterizedTest
    @CsvSource({
        "'<b th:text=\"${page.title}\"></b>', A, B",
        "'<b th:text=\"${site.title} + ${page.kind}\"></b>', article, article",
        "'<b th:text=\"${page.title + ''!!''}\"></b>', A!!, B!!",
        "'<b th:text=\"${site.root}\"></b>', /, /",
        "'<b th:text=\"#{article.contents}\"></b>', Inhalt, Contents",
        "'<b th:each=\"x : ${data.colours}\" th:text=\"${x}\"></b>', redblue, redblue",
    })
    void aFootMayShowWhatItLikes(String foot, String onA, String onB) throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                article("a", "title: A", "date: 1984-06-12", "lang: de")
                                        + article("b", "title: B", "date: 1984-06-12"))
                        .change("data/colours.yaml", "[red, blue]\n")
                        .change(
                                "templates/layout.html",
                                """
                                <html><head th:fragment="head"><title>Mine</title></head>
                                <body><header th:fragment="top">My top</header>
                                <header th:fragment="frontTop">My front</header>
                                <footer th:fragment="foot">%s</footer></body></html>
                                """
                                        .formatted(foot))
                        .build()
                        .expect(Outcome.PUBLISHED);
        assertThat(archive.page("/1984/06/12/a/").select("footer").text()).endsWith(onA);
        assertThat(archive.page("/1984/06/12/b/").select("footer").text()).endsWith(onB);
    }

    @Test
    void filesOfStaticAreCopiedAsTheyAre() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(ARTICLE)
                        .change("static/ads.txt", "x.example, 1\n")
                        .change("static/img/run.js", "alert(1)")
                        .change("static/ä b.txt", "x")
                        .change("static/theme/extra.css", "p{}")
                        .build()
                        .expectNoProblems()
                        .expectPages("/ads.txt", "/img/run.js", "/ä b.txt", "/theme/extra.css");
        archive.change("static/ads.txt", "other").build().expectWritten("ads.txt");
        archive.delete("static/ads.txt").build().expectRemoved("ads.txt");
    }

    @Test
    void aStaticFileDoesNotTakeAPagesPlace() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(ARTICLE)
                        .change("static/index.html", "mine")
                        .change("static/1984/06/12/a/index.html", "mine")
                        .change("static/tags/index.html", "mine")
                        .build();
        assertThat(archive.problems())
                .hasSize(3)
                .allMatch(p -> p.contains("warning: not published: another page or file"));
        archive.expectNowhere("mine");
    }

    @Test
    void aFileOfTheThemesOwnMayBeReplaced() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(ARTICLE)
                        .change("templates/theme/css/zz-own.css", "p { color: green }\n")
                        .change("templates/theme/img/own.png", "x")
                        .build();
        assertThat(text(archive, "theme/style.css")).contains("color: green");
        archive.expectPages("/theme/img/own.png");
    }

    @Test
    void coloursOfTheArchiveStandBehindTheThemesOwn() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                                """
                                === archive.yaml
                                sections: [{name: Town, colour: "#123456"}]
                                theme:
                                  colours: {paper: "#FEFEFE", paper-dark: "#010101"}
                                """)
                        .build()
                        .expectNoProblems();
        String css = text(archive, "theme/style.css");
        assertThat(css).contains("--paper:#fefefe").contains("--paper:#010101");
        assertThat(css).contains(".section-town{--section:#123456}");
        assertThat(css.indexOf("--paper:#fefefe")).isGreaterThan(css.indexOf("--paper:") + 5);
    }

    @Test
    void aChangeOfLooksTouchesNoPage() throws Exception {
        ArchiveTest archive = ArchiveTest.of("=== archive.yaml\ntitle: T\n" + ARTICLE).build();
        archive.change("archive.yaml", "title: T\ntheme: {colours: {ink: \"#222222\"}}\n");
        archive.build().expectWritten("theme/style.css");
        archive.change("templates/theme/css/zz-own.css", "p { color: green }\n");
        archive.build().expectWritten("theme/style.css");
    }

    @Test
    void fontsOfTheReadersMachineNeedNoOthers() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of("=== archive.yaml\ntheme: {fonts: system}\n" + ARTICLE).build();
        assertThat(text(archive, "theme/style.css")).doesNotContain("@font-face");
        assertThat(archive.page("/").select("link[as=font]")).isEmpty();
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @Test
    void dataFilesStandInTemplates() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(ARTICLE)
                        .change("data/staff.yaml", "- {name: Jane, since: 1984}\n- {name: Kim}\n")
                        .change("data/motto.json", "{\"text\": \"All <the> news\"}")
                        .change("data/prices.csv", "what,price\nBread,3\n")
                        .change(
                                "templates/404.html",
                                """
                                <p th:each="s : ${data.staff}" th:text="${s.name}"></p>
                                <b th:text="${data.motto.text}"></b>
                                <i th:each="p : ${data.prices}" th:text="${p.what}"></i>
                                <u th:text="${data.none}"></u>
                                """)
                        .build()
                        .expectNoProblems();
        assertThat(archive.page("/404.html").select("p, b, i").eachText())
                .containsExactly("Jane", "Kim", "All <the> news", "Bread");
    }

    @Test
    void aDataFileThatIsWrongIsToldAtItsPlace() throws Exception {
        ArchiveTest archive = ArchiveTest.tiny(ARTICLE).change("data/staff.yaml", "a: [\n").build();
        archive.expect(BuildReport.Outcome.REFUSED);
        assertThat(archive.problems()).singleElement().asString().startsWith("data/staff.yaml:");
    }

    @Test
    void fieldsThatNobodyKnowsStandInTemplates() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(article("a", "title: A", "mood: sombre") + article("b", "title: B"))
                        .change(
                                "templates/article.html",
                                "<p th:text=\"${article.extra.mood}\"></p>")
                        .build()
                        .expect(Outcome.PUBLISHED);
        assertThat(archive.texts("/undated/a/", "p")).containsExactly("sombre");
        assertThat(archive.texts("/undated/b/", "p")).isEmpty();
    }

    @Test
    void theThemesWordsAreThoseOfTheArchivesLanguageAndAnArticlesItsOwn() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                "=== archive.yaml\nlanguage: de\n"
                                        + article("a", "title: A", "date: 1984-06-12", "tags: [t]")
                                        + article(
                                                "b",
                                                "title: B",
                                                "date: 1984-06-12",
                                                "lang: fr",
                                                "tags: [t]")
                                        + article(
                                                "c",
                                                "title: C",
                                                "date: 1984-06-12",
                                                "lang: ar",
                                                "tags: [t]"))
                        .build();
        assertThat(archive.page("/1984/06/12/a/").text()).contains("12. Juni 1984");
        assertThat(archive.page("/1984/06/12/b/").text()).contains("12 juin 1984");
        assertThat(archive.page("/1984/06/12/b/").select("html").attr("lang")).isEqualTo("fr");
        assertThat(archive.page("/1984/06/12/c/").select("html").attr("dir")).isEqualTo("rtl");
        assertThat(archive.page("/").select("html").attr("lang")).isEqualTo("de");
        assertThat(archive.page("/1984/06/12/c/").select("footer").attr("lang")).isEqualTo("de");
    }

    @Test
    void anyoneCanAddALanguage() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                "=== archive.yaml\nlanguage: eo\n"
                                        + article("a", "title: A", "date: 1984-06-12"))
                        .change("templates/messages/eo.properties", "nav.skip = Al la teksto\n")
                        .build()
                        .expectNoProblems();
        assertThat(archive.page("/").text()).contains("Al la teksto");
        assertThat(archive.page("/").select("html").attr("lang")).isEqualTo("eo");
    }

    @Test
    void anArchiveMayChangeSingleWords() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(ARTICLE)
                        .change("templates/messages/en.properties", "nav.skip = Straight on\n")
                        .build()
                        .expectNoProblems();
        assertThat(archive.page("/").text()).contains("Straight on");
    }

    @Test
    void menusAndRightsComeFromTheSettings() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === archive.yaml
                                title: The <Mercury>
                                rights: © X & Y
                                sections: [Town]
                                menus:
                                  main: [{title: Shop, url: "https://example.com/"}]
                                  footer: [{title: About, url: /about/}]
                                === content/pages/about.md
                                ---
                                title: About
                                ---
                                === content/a.md
                                ---
                                title: A
                                date: 1984-06-12
                                section: Town
                                ---
                                """)
                        .build()
                        .expectNoProblems();
        for (String url : List.of("/", "/1984/06/12/a/", "/about/", "/tags/")) {
            assertThat(archive.links(url, "header a"))
                    .as(url)
                    .contains("/town/", "https://example.com/");
            assertThat(archive.links(url, "footer a")).as(url).contains("/town/", "/about/");
            assertThat(archive.page(url).text()).contains("The <Mercury>").contains("© X & Y");
        }
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @Test
    void aSiteMayStandBelowAPath() throws Exception {
        ArchiveTest archive =
                ArchiveTest.ofTheRepository()
                        .baseUrl("https://example.org/Press Ärchive/".replace(" ", "%20"))
                        .build()
                        .expect(Outcome.PUBLISHED);
        archive.site().expectLinksLeadSomewhere("https://example.org", "/Press%20Ärchive/");
    }
}
