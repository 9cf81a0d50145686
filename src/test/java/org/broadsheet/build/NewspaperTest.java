package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/** A small paper in which every kind of page has something to show. */
class NewspaperTest {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/1984/06/12/clock/",
                    "/1984/06/12/uhr/",
                    "/1984/06/15/saa/",
                    "/1983/12/31/scraped/",
                    "/1984/06/13/gone/",
                    "/1984/the-gulls/",
                    "/undated/a-letter-found-behind-the-press/",
                    "/about/",
                    "/news/clock.html",
                    "/404.html",
                    "/archive/",
                    "/undated/",
                    "/corrections/",
                    "/1980s/",
                    "/1984/",
                    "/1984/06/",
                    "/1984/06/12/",
                    "/town/",
                    "/town/1984/",
                    "/town/1984/06/",
                    "/letters/",
                    "/letters/1984/",
                    "/letters/1980s/",
                    "/letters/undated/",
                    "/world/",
                    "/tags/",
                    "/tags/clock/",
                    "/tags/clock/1984/",
                    "/authors/",
                    "/authors/ivor-breck/",
                    "/series/",
                    "/series/the-clock-papers/",
                    "/places/",
                    "/places/market-square/");

    @Test
    void everyPageShowsWhatItShould() throws Exception {
        ArchiveTest archive = ArchiveTest.from("newspaper").build().expect(Outcome.PUBLISHED);
        archive.expectGoldenProblems();
        for (String url : PAGES) {
            archive.expectPage(url);
        }
        assertThat(new String(archive.site().bytes("latest.json"), UTF_8))
                .contains("/old/1991/02/28/after-the-end/")
                .doesNotContain("A letter without a date");
    }

    @Test
    void thereIsNoOtherPage() throws Exception {
        ArchiveTest archive = ArchiveTest.from("newspaper").build();
        assertThat(archive.site().urls("/")).containsAll(PAGES);
        archive.expectGoldenUrls();
    }

    @Test
    void noPageOfTheDefaultThemeHasALinkThatLeadsNowhere() throws Exception {
        ArchiveTest archive = ArchiveTest.themed("newspaper").build().expect(Outcome.PUBLISHED);
        archive.expectPages(PAGES.toArray(String[]::new));
        archive.site().expectLinksLeadSomewhere("https://herald.example", "/old/");
        archive.offline().build().site().expectLinksLeadToFiles();
    }

    @Test
    void everyPageOfTheDefaultThemeIsWhole() throws Exception {
        ArchiveTest archive = ArchiveTest.themed("newspaper").build();
        Site site = archive.site();
        for (String url : site.urls("/")) {
            var page = site.page(url);
            boolean redirect = !page.select("meta[http-equiv=refresh]").isEmpty();
            assertThat(page.select("html[lang]")).as(url).hasSize(1);
            assertThat(page.title()).as(url).isNotBlank();
            if (redirect) {
                continue;
            }
            assertThat(page.select("h1")).as(url).hasSize(1);
            assertThat(page.select("main[id]")).as(url).hasSize(1);
            assertThat(page.select("meta[name=viewport]")).as(url).hasSize(1);
            assertThat(page.select("[id]").eachAttr("id")).as(url).doesNotHaveDuplicates();
            assertThat(page.select("img:not([alt])")).as(url).isEmpty();
            assertThat(page.select("script:not([src], [type=application/ld+json]), [style], style"))
                    .as(url)
                    .isEmpty();
            assertThat(page.html()).as(url).doesNotContain(" th:").doesNotContain("??");
        }
        for (String url : List.of("/", "/1984/06/12/clock/", "/about/", "/1984/06/")) {
            assertThat(site.page(url).select("link[rel=canonical]").attr("href"))
                    .isEqualTo("https://herald.example/old" + url);
            assertThat(site.page(url).select("meta[name=robots]")).isEmpty();
        }
        assertThat(site.page("/404.html").select("meta[name=robots]").attr("content"))
                .isEqualTo("noindex");
    }

    @Test
    void anArticlesPageShowsWhatIsKnownOfIt() throws Exception {
        ArchiveTest archive = ArchiveTest.themed("newspaper").build();
        var page = archive.page("/1984/06/12/clock/");
        assertThat(page.select("main h1").text())
                .isEqualTo("Council votes to leave the clock \"alone\"");
        assertThat(page.select(".byline a").eachText()).containsExactly("Ivor Breck", "Doris Pell");
        assertThat(page.select(".dates time:first-of-type").attr("datetime"))
                .isEqualTo("1984-06-12T18:30:00+01:00");
        assertThat(page.select(".dates time:last-of-type").attr("datetime"))
                .isEqualTo("1984-06-13");
        assertThat(page.select("main .body h2").text()).isEqualTo("The bill");
        assertThat(page.select("main .body figure figcaption").text()).contains("As presented");
        for (String words :
                List.of(
                        "seven minutes fast since",
                        "The vote was seven to six.",
                        "The clock on Monday.",
                        "L. Cage",
                        "Market Square",
                        "Why seven minutes?",
                        "Die Uhr bleibt")) {
            assertThat(page.text()).contains(words);
        }
        var scraped = archive.page("/1983/12/31/scraped/");
        assertThat(scraped.select("main .body p")).hasSize(2);
        assertThat(scraped.select("main .body").text())
                .doesNotContain("Pier")
                .doesNotContain("Also")
                .doesNotContain("Leonard");
        assertThat(scraped.text()).contains("Pier to open at Whitsun", "8 hours ago");
        assertThat(scraped.text()).contains("The Equator Times", "3 February 2001");
    }
}
