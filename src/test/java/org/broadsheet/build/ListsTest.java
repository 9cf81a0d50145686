package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.build.AddressesTest.article;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists over the fields of articles, their fronts and indexes. */
class ListsTest {
    private static ArchiveTest tiny(String... articles) throws Exception {
        return ArchiveTest.tiny(String.join("", articles));
    }

    @Test
    void namesThatDifferInCaseSpacesOrHyphensAreOneSpelledAsInTheEarliestArticle()
            throws Exception {
        ArchiveTest archive =
                tiny(
                        article("a", "title: A", "date: 1990", "tags: [space race]"),
                        article("b", "title: B", "date: 1984", "tags: [Space-Race]"),
                        article("c", "title: C", "date: 1999", "tags: [SPACERACE, Space  Race]"),
                        article("d", "title: D", "date: unknown", "tags: [sPACE rACE]"));
        archive.build().expectNoProblems();
        assertThat(archive.texts("/tags/", ".terms a")).containsExactly("Space-Race");
        assertThat(archive.texts("/tags/space-race/", "h1")).containsExactly("Space-Race");
        assertThat(archive.links("/tags/space-race/", ".articles a")).hasSize(4);
        for (String url : List.of("/1990/a/", "/1999/c/", "/undated/d/")) {
            assertThat(archive.texts(url, ".tags a")).containsExactly("Space-Race");
        }
    }

    @Test
    void spellingsOfOneDayAreSettledByTheIdsOfTheirArticles() throws Exception {
        ArchiveTest archive =
                tiny(
                        article("c", "title: C", "date: 1984-06-12", "authors: [JANE DOE]"),
                        article("b", "title: B", "date: 1984-06-12", "authors: [jane doe]"),
                        article("a", "title: A", "date: 1984-06-12", "authors: [Jane Doe]"));
        for (int i = 0; i < 5; i++) {
            archive.threads(8).forget().build();
            assertThat(archive.texts("/authors/", ".terms a")).containsExactly("Jane Doe");
        }
    }

    @Test
    void namesThatLoseWhatTellsThemApartKeepTheirOwnPages() throws Exception {
        ArchiveTest archive =
                tiny(
                        article(
                                "a",
                                "title: A",
                                "date: 1984-06-12",
                                "tags: [C, C++, 'C#', '/', '..', '***', 'a/b', '.', '<b>', 'x\"y']"));
        archive.build();
        List<String> urls = archive.links("/1984/06/12/a/", ".tags a");
        assertThat(urls).doesNotHaveDuplicates().contains("/tags/c/", "/tags/a-b/");
        assertThat(urls).allMatch(url -> url.matches("/tags/[^/]+/"));
        for (String url : urls) {
            assertThat(archive.links(url, ".articles a")).containsExactly("/1984/06/12/a/");
        }
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @Test
    void aTagOfEndlessLengthIsToldAndBreaksNothing() throws Exception {
        ArchiveTest archive =
                tiny(
                        article(
                                "a",
                                "title: A",
                                "date: 1984-06-12",
                                "tags: [" + "x".repeat(10_000) + "]"));
        archive.build().expectPages("/1984/06/12/a/");
        assertThat(archive.problems()).hasSize(1);
        assertThat(archive.problems().getFirst()).hasSizeLessThan(800);
    }

    @Test
    void aListOverAnyFieldHasItsIndexFrontsAndPeriods() throws Exception {
        ArchiveTest archive =
                tiny(
                        """
                        === archive.yaml
                        title: Test
                        limits: {front: 2}
                        lists:
                          places: {title: Places}
                          people: {field: mentions, path: who, index: false}
                        """,
                        article("a", "title: A", "date: 1984-06-12", "places: [Quay, Market]"),
                        article("b", "title: B", "date: 1984-07-12", "places: quay"),
                        article("c", "title: C", "date: 1985-07-12", "places: quay"),
                        article("d", "title: D", "date: 198X", "places: Quay"),
                        article("e", "title: E", "date: unknown", "places: quay"),
                        article("f", "title: F", "date: 1986", "mentions: [Mrs Allard]"));
        archive.build().expectNoProblems();
        assertThat(archive.texts("/places/", "h1")).containsExactly("Places");
        assertThat(archive.texts("/places/", ".terms a")).containsExactly("Market", "Quay");
        assertThat(archive.texts("/places/", ".terms b")).containsExactly("1", "5");
        assertThat(archive.links("/places/quay/", ".articles a"))
                .containsExactly("/1985/07/12/c/", "/1984/07/12/b/");
        assertThat(archive.links("/places/quay/", ".years a"))
                .contains("/places/quay/1984/", "/places/quay/1985/");
        assertThat(archive.links("/places/quay/1984/", ".articles a"))
                .containsExactly("/1984/06/12/a/", "/1984/07/12/b/");
        archive.expectPages("/places/quay/1980s/", "/places/quay/undated/");
        archive.expectNoPages("/places/market/1984/", "/places/quay/1984/06/");
        assertThat(archive.links("/1984/06/12/a/", ".lists a"))
                .containsExactly("/places/quay/", "/places/market/");
        archive.expectPages("/who/mrs-allard/").expectNoPages("/who/");
    }

    @Test
    void anIndexThatIsLongIsCutByInitial() throws Exception {
        StringBuilder tags = new StringBuilder();
        for (String tag : List.of("apple", "Äpfel", "banana", "cherry", "9 lives", "+1", "日本")) {
            tags.append("'").append(tag).append("', ");
        }
        tags.append("dog, elk, fox, gnu");
        ArchiveTest archive =
                tiny(
                        "=== archive.yaml\nlimits: {index: 10}\n",
                        article("a", "title: A", "date: 1984-06-12", "tags: [" + tags + "]"));
        archive.build().expectNoProblems();
        assertThat(archive.links("/tags/", ".terms a")).as("the largest").hasSize(11);
        List<String> letters = archive.links("/tags/", ".letters a");
        assertThat(letters).contains("/tags/a-z/a/", "/tags/a-z/0-9/", "/tags/a-z/日/");
        assertThat(archive.texts("/tags/a-z/a/", ".terms a")).containsExactly("apple", "Äpfel");
        int terms = 0;
        for (String letter : letters) {
            terms += archive.links(letter, ".terms a").size();
        }
        assertThat(terms).isEqualTo(11);
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @Test
    void aListOfAFrontPagesWorthHasNothingElse() throws Exception {
        ArchiveTest archive =
                tiny(
                        "=== archive.yaml\nlimits: {front: 2}\n",
                        article("a", "title: A", "date: 1984-06-12", "section: X"),
                        article("b", "title: B", "date: 1985-06-12", "section: X"));
        archive.build();
        assertThat(archive.site().urls("/x/")).containsExactly("/x/");
        archive.and(article("c", "title: C", "date: 1985-06-12", "section: X")).build();
        assertThat(archive.site().urls("/x/"))
                .containsExactly("/x/", "/x/1984/", "/x/1984/06/", "/x/1985/", "/x/1985/06/");
        assertThat(archive.links("/x/", ".articles a"))
                .containsExactly("/1985/06/12/b/", "/1985/06/12/c/");
    }

    @Test
    void aSeriesIsInTheOrderOfItsNumbersElseOfTime() throws Exception {
        ArchiveTest archive =
                tiny(
                        article("a", "title: A", "date: 1984-06-12", "series: {name: S, part: 3}"),
                        article("b", "title: B", "date: 1984-06-13", "series: {name: S, part: 1}"),
                        article("c", "title: C", "date: 1984-06-14", "series: {name: s, part: 2}"),
                        article("d", "title: D", "date: 1984-06-15", "series: T"),
                        article("e", "title: E", "date: 1984-06-14", "series: T"));
        archive.build().expectNoProblems();
        assertThat(archive.texts("/series/s/", ".numbered a")).containsExactly("B", "C", "A");
        assertThat(archive.texts("/series/t/", ".numbered a")).containsExactly("E", "D");
        assertThat(archive.texts("/1984/06/14/c/", ".series li"))
                .containsExactly("1 B", "2 C", "3 A");
    }

    @Test
    void correctionsStandTogetherTheNewestFirst() throws Exception {
        ArchiveTest archive =
                tiny(
                        article(
                                "a",
                                "title: A",
                                "date: 1984-06-12",
                                "corrections: [{date: 1984-06-14, text: One}, {date: 1990-01-01, kind: clarification, text: Two}]"),
                        article(
                                "b",
                                "title: B",
                                "date: 1984-06-12",
                                "corrections: [{date: 1985-06-14, kind: retraction, text: Three}]"));
        archive.build().expectNoProblems();
        assertThat(archive.texts("/corrections/", ".articles a")).contains("A", "B");
        assertThat(archive.texts("/corrections/", ".articles li").toString())
                .containsSubsequence("Two", "Three");
        assertThat(archive.texts("/1984/06/12/a/", ".correction").toString())
                .containsSubsequence("Two", "One");
    }

    @Test
    void theArchivesPageCountsMonthsListsAndWhatHasNoYear() throws Exception {
        ArchiveTest archive =
                tiny(
                        article("a", "title: A", "date: 1984-06-12", "section: X", "tags: [t]"),
                        article("b", "title: B", "date: 1984-06-13", "section: X"),
                        article("c", "title: C", "date: 1986-01", "section: Y"),
                        article("d", "title: D", "date: 198X"),
                        article("e", "title: E"));
        archive.build();
        assertThat(archive.links("/archive/", "td a[href]")).contains("/1984/06/", "/1986/01/");
        assertThat(archive.texts("/archive/", "td a[href]")).containsExactly("2", "1");
        assertThat(archive.texts("/archive/", ".lists li")).containsExactly("X 2", "Y 1", "t 1");
        assertThat(archive.texts("/archive/", ".doubtful b").toString()).contains("2");
        assertThat(archive.links("/undated/", ".articles a")).hasSize(2);
    }
}
