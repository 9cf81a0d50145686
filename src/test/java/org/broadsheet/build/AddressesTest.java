package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who stands where, and what happens if two would stand at one place. */
class AddressesTest {
    /** An article in the form of {@link ArchiveTest#of}. */
    static String article(String path, String... fields) {
        return "=== content/" + path + ".md\n---\n" + String.join("\n", fields) + "\n---\nText.\n";
    }

    private static ArchiveTest tiny(String... articles) throws Exception {
        return ArchiveTest.tiny(String.join("", articles));
    }

    @Test
    void asMuchOfTheDateAsIsKnownIsInTheAddress() throws Exception {
        tiny(
                        article("day", "title: T", "date: 1984-06-12"),
                        article("moment", "title: T", "date: 1984-06-12T23:30:00-05:00"),
                        article("month", "title: T", "date: 1984-06"),
                        article("year", "title: T", "date: 1984?"),
                        article("decade", "title: T", "date: 198X"),
                        article("century", "title: T", "date: 19XX"),
                        article("span", "title: T", "date: 1984-05/1985"),
                        article("nothing", "title: T", "date: unknown"))
                .build()
                .expectNoProblems()
                .expectPages(
                        "/1984/06/12/day/",
                        "/1984/06/13/moment/",
                        "/1984/06/month/",
                        "/1984/year/",
                        "/undated/decade/",
                        "/undated/century/",
                        "/1984/05/span/",
                        "/undated/nothing/");
    }

    @Test
    void aPatternPutsArticlesElsewhere() throws Exception {
        tiny(
                        "=== archive.yaml\npermalinks: {article: /:section/:year/:slug/}\n",
                        article("a", "title: T", "date: 1984-06-12", "section: Home News"),
                        article("b", "title: T", "date: 1984-06-12"))
                .build()
                .expectNoProblems()
                .expectPages("/home-news/1984/a/", "/1984/b/");
    }

    @Test
    void anArticleMayStandAnywhere() throws Exception {
        ArchiveTest archive =
                tiny(
                                article("a", "title: T", "date: 1984-06-12", "url: /news/9.html"),
                                article("b", "title: T", "date: 1984-06-12", "url: /old/b"),
                                article("c", "title: T", "date: 1984-06-12", "url: /Old/Ü c/"))
                        .build()
                        .expectNoProblems()
                        .expectPages("/news/9.html", "/old/b/", "/Old/Ü c/");
        assertThat(archive.site().paths())
                .contains("news/9.html", "old/b/index.html", "Old/Ü c/index.html");
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
        archive.offline().build().site().expectLinksLeadToFiles();
    }

    @Test
    void ofTwoThatAskForOneAddressTheLowerIdKeepsIt() throws Exception {
        ArchiveTest archive =
                tiny(
                        article("b", "title: B", "id: 1", "url: /same/"),
                        article("a", "title: A", "id: 2", "url: /SAME"));
        archive.build()
                .expect(Outcome.PUBLISHED_WITH_ERRORS)
                .expectPages("/same/")
                .expectNoPages("/SAME/");
        assertThat(archive.texts("/same/", "h1")).containsExactly("B");
        assertThat(archive.problems())
                .contains(
                        "content/a.md: error: url \"/SAME/\" is that of content/b.md"
                                + " (give one of them another url)");
        assertThat(archive.report().failed()).isEqualTo(1);
    }

    @Test
    void ofTwoThatCameToOneAddressTheOtherMoves() throws Exception {
        ArchiveTest archive =
                tiny(
                                article("x/flood", "title: X", "date: 1984-06-12"),
                                article("a/flood", "title: A", "date: 1984-06-12"),
                                article("b", "title: B", "date: 1984-06-12", "slug: Flood"))
                        .build()
                        .expect(Outcome.PUBLISHED);
        assertThat(archive.texts("/1984/06/12/flood/", "h1")).containsExactly("A");
        List<String> others = archive.links("/1984/06/12/", ".articles a");
        assertThat(others).hasSize(3).doesNotHaveDuplicates();
        assertThat(others).filteredOn(u -> u.matches("/1984/06/12/flood-[0-9a-f]{8}/")).hasSize(2);
        assertThat(archive.problems())
                .hasSize(2)
                .allMatch(p -> p.contains("/1984/06/12/flood/ is taken by content/a/flood.md;"));
    }

    @Test
    void oneThatAsksForAnAddressWinsOverOneThatCameToIt() throws Exception {
        ArchiveTest archive =
                tiny(
                                article("a", "title: A", "date: 1984-06-12"),
                                article("b", "title: B", "url: /1984/06/12/A/"))
                        .build()
                        .expect(Outcome.PUBLISHED);
        assertThat(archive.texts("/1984/06/12/A/", "h1")).containsExactly("B");
        assertThat(archive.problems().getFirst()).contains("warning: /1984/06/12/a/ is taken by");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tags/",
                "/TAGS",
                "/tags/index.html",
                "/tags/clock/",
                "/tags/clock/1984/",
                "/world/",
                "/world/1984/",
                "/world/1984/06/",
                "/1984/",
                "/1984/06/12/",
                "/1980s/",
                "/undated/",
                "/archive/",
                "/404.html",
                "/corrections/",
                "/corrections/2/",
                "/latest.json",
                "/theme/style.css",
                "/Theme/x/"
            })
    void noArticleTakesTheAddressOfAPageOfTheSite(String url) throws Exception {
        ArchiveTest archive =
                tiny(
                        article(
                                "a",
                                "title: A",
                                "date: 1984-06-12",
                                "section: World",
                                "tags: [clock]"),
                        article("b", "title: B", "date: 1984-06-12", "url: " + url));
        archive.build().expect(Outcome.PUBLISHED_WITH_ERRORS).expectPages("/1984/06/12/a/");
        assertThat(archive.problems())
                .hasSize(1)
                .allMatch(p -> p.startsWith("content/b.md: error: url \"" + url));
        assertThat(archive.site().where(">B<")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980s", "2084", "undated", "index", "tags"})
    void noNameOfAnArticleMeetsAPageOfTheSite(String name) throws Exception {
        ArchiveTest archive =
                tiny(
                        "=== archive.yaml\npermalinks: {article: /:slug/}\n",
                        article("a", "title: A", "date: 1984-06-12"),
                        article("b/" + name, "title: My " + name, "date: 1984-06-12"));
        archive.threads(8).build().expect(Outcome.PUBLISHED).expectPages("/1980s/", "/tags/");
        assertThat(archive.texts("/1980s/", "h1")).containsExactly("1980s");
        List<String> urls = archive.links("/1984/06/12/", ".articles a");
        assertThat(urls).hasSize(2).contains("/a/");
        archive.expectPages(urls.toArray(String[]::new));
        assertThat(archive.texts(urls.getLast(), "h1")).contains("My " + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1980s", "1984", "tags", "world", "archive"})
    void aPageAboutTheArchiveDoesNotTakeTheAddressOfOneOfTheSite(String name) throws Exception {
        ArchiveTest archive =
                tiny(
                        article("a", "title: A", "date: 1984-06-12", "section: World"),
                        article("pages/" + name, "title: My page"));
        archive.threads(8).build();
        if (archive.report().failed() == 0) {
            assertThat(archive.site().where("My page"))
                    .hasSize(1)
                    .noneMatch("1984/index.html"::equals);
        } else {
            assertThat(archive.site().where("My page")).isEmpty();
            assertThat(archive.problems())
                    .hasSize(1)
                    .allMatch(p ->
                            p.startsWith("content/pages/" + name + ".md: error: url \"/" + name));
        }
    }

    @Test
    void oldAddressesThatOnlyLookLikePeriodsAreFree() throws Exception {
        tiny(
                        article("a", "title: A", "date: 1984-06-12", "section: News"),
                        article("b", "title: B", "date: 1984-06-12", "url: /news/2004/05/1234/"),
                        article("c", "title: C", "date: 1984-06-12", "url: /news/2004/x/"),
                        article("d", "title: D", "date: 1984-06-12", "aliases: /news/12345/"),
                        article("e", "title: E", "date: 1984-06-12", "url: /x/"),
                        article("f", "title: F", "date: 1984-06-12", "url: /x/1984/"))
                .build()
                .expectNoProblems()
                .expectPages("/news/2004/05/1234/", "/news/2004/x/", "/news/12345/", "/x/1984/");
    }

    @Test
    void aSectionNeedNotBeListedAndItsNameMayBeThatOfAFolderOfTheSite() throws Exception {
        ArchiveTest archive =
                tiny(
                        "=== archive.yaml\nsections: [World]\n",
                        article("a", "title: A", "date: 1984-06-12", "section: World"),
                        article("b", "title: B", "date: 1984-06-12", "section: Sport"),
                        article("c", "title: C", "date: 1984-06-12", "section: Tags"),
                        article("d", "title: D", "date: 1984-06-12", "section: '1984'"),
                        article("e", "title: E", "date: 1984-06-12", "section: 1980s"),
                        article("f", "title: F", "date: 1984-06-12", "section: Search"));
        archive.build().expectNoProblems().expectPages("/world/", "/sport/");
        for (String letter : List.of("c", "d", "e", "f")) {
            String crumb = archive.links("/1984/06/12/" + letter + "/", ".crumbs a").getFirst();
            assertThat(crumb).matches("/(tags|1984|1980s|search)-[0-9a-f]{8}/");
            archive.expectPages(crumb);
            assertThat(archive.links(crumb, ".articles a"))
                    .containsExactly("/1984/06/12/" + letter + "/");
        }
        assertThat(archive.links("/", ".nav a")).contains("/world/").doesNotContain("/sport/");
    }

    @Test
    void aListedSectionMayNotTakeAReservedName() throws Exception {
        for (String name : List.of("Tags", "1980s", "Search", "Media", "api")) {
            ArchiveTest.tiny("=== archive.yaml\nsections: ['" + name + "']\n")
                    .build()
                    .expect(Outcome.REFUSED)
                    .expectProblems(
                            """
                            archive.yaml:1:12: error: section "%s" may not stand at /%s/ (give it another slug)
                            """
                                    .formatted(name, slug(name)));
        }
    }

    private static String slug(String name) {
        return org.broadsheet.article.Slug.of(name);
    }

    @Test
    void formerAddressesLeadToTheArticle() throws Exception {
        ArchiveTest archive =
                tiny(article(
                                "a",
                                "title: A <b>",
                                "date: 1984-06-12",
                                "aliases: [/old/a.html, /news/1/, /Ü b/]"))
                        .build()
                        .expectNoProblems();
        for (String old : List.of("/old/a.html", "/news/1/", "/Ü b/")) {
            assertThat(archive.page(old).select("meta[http-equiv=refresh]").attr("content"))
                    .isEqualTo("0; url=/1984/06/12/a/");
        }
        assertThat(archive.links("/", "a[href=/news/1/]")).isEmpty();
    }

    @Test
    void anAliasThatIsItsOwnAddressButForCaseIsIgnored() throws Exception {
        ArchiveTest archive =
                tiny(
                        article(
                                "a",
                                "title: A",
                                "date: 1984-06-12",
                                "aliases: [/1984/06/12/A/, /1984/06/12/a, /X/, /x]"));
        archive.build().expectNoProblems().expectNoPages("/1984/06/12/A/");
        assertThat(archive.texts("/1984/06/12/a/", "h1")).containsExactly("A");
        archive.expectPages("/X/").expectNoPages("/x/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/1984/06/12/b/",
                "/1984/06/12/B",
                "/tags/",
                "/town/",
                "/town/1984/",
                "/1984/06/",
                "/1980s/",
                "/",
                "/theme/style.css",
                "/corrections/2/"
            })
    void anAliasThatMeetsAnotherPageLoses(String alias) throws Exception {
        ArchiveTest archive =
                tiny(
                        article("a", "title: A", "date: 1984-06-12", "aliases: " + alias),
                        article("b", "title: B", "date: 1984-06-12", "section: Town"));
        archive.threads(8).build().expect(Outcome.PUBLISHED);
        assertThat(archive.problems())
                .hasSize(1)
                .allMatch(p -> p.startsWith("content/a.md: warning: alias \"" + alias + "\""));
        assertThat(archive.site().where("http-equiv")).isEmpty();
    }

    @Test
    void ofTwoAliasesOneLeadsAndTheOtherIsTold() throws Exception {
        ArchiveTest archive =
                tiny(
                        article("a", "title: A", "date: 1984-06-12", "aliases: /old/"),
                        article("b", "title: B", "date: 1984-06-12", "aliases: /OLD"));
        archive.build().expect(Outcome.PUBLISHED);
        assertThat(archive.site().where("http-equiv")).containsExactly("old/index.html");
        assertThat(archive.problems()).hasSize(1);
    }

    @Test
    void ofTwoWithOneIdTheFirstFileKeepsIt() throws Exception {
        ArchiveTest archive =
                tiny(
                        article("b", "title: B", "date: 1984-06-12", "id: x"),
                        article("a", "title: A", "date: 1984-06-12", "id: x"));
        archive.build().expect(Outcome.PUBLISHED_WITH_ERRORS).expectPages("/1984/06/12/a/");
        assertThat(archive.problems())
                .containsExactly(
                        "content/b.md: error: id \"x\" is that of content/a.md too"
                                + " (give one of them another id)");
    }

    @Test
    void decomposedNamesOfFilesMakeTheSameAddresses() throws Exception {
        String composed = "caf\u00e9-\u00fcber";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        ArchiveTest archive =
                tiny(
                        article(composed, "title: A", "date: 1984-06-12", "tags: [caf\u00e9]"),
                        article(
                                "x/" + decomposed,
                                "title: B",
                                "date: 1985-06-12",
                                "tags: [cafe\u0301]"));
        archive.build()
                .expectNoProblems()
                .expectPages("/1984/06/12/" + composed + "/", "/1985/06/12/" + composed + "/");
        assertThat(archive.links("/tags/", ".terms a")).containsExactly("/tags/caf\u00e9/");
    }

    @Test
    void addressesMayBeKeptToAscii() throws Exception {
        ArchiveTest archive =
                tiny(
                        "=== archive.yaml\nslugs: ascii\nsections: [{name: Köln}]\n",
                        article(
                                "日本",
                                "title: A",
                                "date: 1984-06-12",
                                "section: Köln",
                                "tags: [Größe]",
                                "authors: [Ærø Ødegård]"));
        archive.build().expectNoProblems();
        assertThat(archive.site().paths()).allMatch(path -> path.matches("[\\x00-\\x7f]*"));
        assertThat(archive.links("/", "a")).allMatch(url -> url.matches("[\\x00-\\x7f]*"));
    }
}
