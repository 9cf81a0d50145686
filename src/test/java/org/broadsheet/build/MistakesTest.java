package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.build.AddressesTest.article;

import java.nio.file.Files;
import org.broadsheet.build.BuildReport.Outcome;
import org.broadsheet.publish.BuildLock;
import org.broadsheet.publish.ForeignFileException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens when something is wrong, and what is said about it. */
class MistakesTest {
    private static final String GOOD = article("good", "title: Good", "date: 1984-06-12");

    private static ArchiveTest published(String files) throws Exception {
        return ArchiveTest.tiny(GOOD + files).build().expect(Outcome.PUBLISHED);
    }

    /** Publishes first, so that it can be seen that nothing of it is touched. */
    private static ArchiveTest refused(String path, String text) throws Exception {
        ArchiveTest archive = published("");
        Site before = archive.site();
        archive.change(path, text).and(article("new", "title: New", "date: 1985-01-01"));
        archive.build().expect(Outcome.REFUSED);
        archive.site().expectSameAs(before);
        assertThat(archive.report().published().written()).isZero();
        return archive;
    }

    @Test
    void mistakesAreToldInOrderOfPlaceWithWhatToWriteInstead() throws Exception {
        ArchiveTest.from("mistakes").build().expectGoldenProblems();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: [",
                "timeZone: Europe/Nowhere",
                "baseUrl: example.org",
                "language: 12",
                "limits: {period: many}",
                "limits: {period: 3}",
                "lists: {places: {path: tags}}",
                "permalinks: {article: /:year/}",
                "sections: [World, World]",
                "status: half-open",
                "menus: {main: [{title: X, url: 'javascript:alert(1)'}]}",
                "theme: {colours: {paper: red}}"
            })
    void wrongSettingsPublishNothing(String yaml) throws Exception {
        ArchiveTest archive = refused("archive.yaml", yaml + "\n");
        assertThat(archive.problems())
                .isNotEmpty()
                .allMatch(p -> p.matches("archive\\.yaml:\\d:\\d+: error: .+"));
    }

    @Test
    void anUnknownSettingIsOnlyAWarning() throws Exception {
        published("=== archive.yaml\nbaseurl: https://example.org/\ntitel: X\n");
        ArchiveTest archive = published("=== archive.yaml\ntitel: X\n");
        assertThat(archive.problems())
                .hasSize(1)
                .allMatch(p -> p.startsWith("archive.yaml:1:8: warning:") && p.contains("title"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"${article.titel}\"></p>",
                "<p th:text=\"${artikel.title}\"></p>",
                "<p th:text=\"#{article.nosuchword}\"></p>",
                "<p th:text=\"${article.title\"></p>",
                "<p th:text=\"${article.image.src}\"></p>",
                "<p th:replace=\"~{nowhere :: x}\"></p>",
                "<p th:replace=\"~{article :: nofragment}\"></p>",
                "<p th:text=\"${1 / 0}\"></p>",
                "<p th:if></p>"
            })
    void aWrongTemplatePublishesNothingAndTellsItsPlace(String wrong) throws Exception {
        ArchiveTest archive =
                refused(
                        "templates/article.html",
                        "<!doctype html>\n<html>\n  " + wrong + "</html>");
        assertThat(archive.problems()).hasSize(1);
        assertThat(archive.problems().getFirst())
                .matches("templates/(article|nowhere)\\.html(:3:\\d+)?: error: .+")
                .doesNotContain("Exception")
                .doesNotContain("org.thymeleaf");
    }

    @Test
    void aWrongTemplateEndsAllThreadsBeforeTheBuildEnds() throws Exception {
        StringBuilder articles = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            articles.append(article("a" + i, "title: T" + i, "date: 1984-06-12"));
        }
        ArchiveTest archive = ArchiveTest.tiny(articles.toString()).threads(8).build();
        archive.change("templates/article.html", "<p th:text=\"${article.titel}\"></p>");
        for (int i = 0; i < 5; i++) {
            archive.build().expect(Outcome.REFUSED);
            assertThat(archive.output().resolve(".broadsheet/stage")).doesNotExist();
            assertThat(Thread.getAllStackTraces().keySet())
                    .noneMatch(t -> t.isAlive() && t.getName().startsWith("render-"));
        }
    }

    @Test
    void wordsThatAreNoPatternAreAMistakeOfTheirFile() throws Exception {
        ArchiveTest archive =
                refused("templates/messages/en.properties", "list.count = {0, plural, one {\n");
        assertThat(archive.problems())
                .hasSize(1)
                .allMatch(p -> p.startsWith("templates/messages/en.properties"));
    }

    @Test
    void moreThanHalfFailedPublishesNothing() throws Exception {
        String bad = article("bad", "title: Bad", "date: 2025-13-01");
        ArchiveTest archive = published("");
        Site before = archive.site();
        archive.and(bad).build().expect(Outcome.PUBLISHED_WITH_ERRORS);
        archive.site().expectSameAs(before);
        archive.and(bad.replace("bad", "worse")).build().expect(Outcome.REFUSED);
        assertThat(archive.problems().getFirst())
                .startsWith("content: error: 2 of 3 articles cannot be published, so nothing is");
        archive.site().expectSameAs(before);
    }

    @Test
    void anErrorLeavesItsArticleOutAndTheBuildIsNotFine() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(GOOD + article("bad", "title: Bad", "date: 2025-13-01"))
                        .build()
                        .expect(Outcome.PUBLISHED_WITH_ERRORS)
                        .expectProblems(
                                """
                                content/bad.md:3:7: error: date "2025-13-01": there is no month 13
                                """);
        assertThat(archive.report().failed()).isEqualTo(1);
        assertThat(archive.report().articles()).isEqualTo(1);
        archive.expectPages("/1984/06/12/good/").expectNowhere("Bad");
        archive.change("archive.yaml", "limits: {failed: 1}\n").build().expect(Outcome.PUBLISHED);
        archive.and(article("bad2", "title: Bad", "date: 2025-14-01"));
        archive.and(article("good2", "title: Good", "date: 1984-06-12"));
        archive.build().expect(Outcome.PUBLISHED_WITH_ERRORS);
    }

    @Test
    void strictPublishesNothingIfThereIsAnyProblem() throws Exception {
        ArchiveTest archive = published("");
        Site before = archive.site();
        archive.and(article("a", "title: A", "date: 1984-06-12", "unknown-field: x"));
        archive.strict().build().expect(Outcome.REFUSED_STRICT);
        archive.site().expectSameAs(before);
        archive.and(article("a", "title: A", "date: 1984-06-12")).build();
        archive.expect(Outcome.PUBLISHED).expectPages("/1984/06/12/a/");
    }

    @Test
    void problemsOfUnchangedFilesAreToldAgain() throws Exception {
        ArchiveTest archive = published(article("a", "title: A"));
        assertThat(archive.problems()).hasSize(1);
        assertThat(archive.build().problems()).hasSize(1);
    }

    @Test
    void oneWarningIsToldForEachUnknownNameWithItsCount() throws Exception {
        published(
                        article("a", "title: A", "date: 1984-06-12", "autor: X", "mood: y")
                                + article("b", "title: B", "date: 1984-06-12", "autor: X"))
                .expectProblems(
                        """
                        content/a.md:4:8: warning: field "autor" is not known; kept for templates (in 2 articles) (did you mean authors?)
                        content/a.md:5:7: warning: field "mood" is not known; kept for templates
                        """);
    }

    @Test
    void aRecordOfManyIsToldByItsLine() throws Exception {
        ArchiveTest.tiny(
                        """
                        === content/all.jsonl
                        {"id":"a","title":"A","date":"1984-06-12","body":"x"}

                        {"id":"b","title":"B","date":"1984-13-12","body":"x"}
                        {"id":"c",
                        {"id":"d","title":"D","date":"1984-06-12","body":"x"}
                        """)
                .build()
                .expect(Outcome.PUBLISHED_WITH_ERRORS)
                .expectPages("/1984/06/12/a/", "/1984/06/12/d/")
                .expectProblems(
                        """
                        content/all.jsonl:3:30: error: date "1984-13-12": there is no month 13
                        content/all.jsonl:4:11: error: not JSON: Unexpected end-of-input within/between Object entries
                        """);
    }

    @Test
    @SuppressWarnings("try") // held, not used
    void aSecondBuildEndsAtOnceNamingTheFirst() throws Exception {
        ArchiveTest archive = published("");
        try (BuildLock other =
                BuildLock.take(archive.root().resolve(".broadsheet/build"), "process 7")) {
            assertThatThrownBy(archive::build)
                    .isInstanceOf(BuildLock.HeldException.class)
                    .hasMessageContaining("process 7");
        }
        try (BuildLock other =
                BuildLock.take(archive.output().resolve(".broadsheet"), "process 8")) {
            assertThatThrownBy(archive::build)
                    .isInstanceOf(BuildLock.HeldException.class)
                    .hasMessageContaining("process 8");
        }
        archive.build().expect(Outcome.PUBLISHED);
    }

    @Test
    void anothersFileInTheWayPublishesNothing() throws Exception {
        ArchiveTest archive = ArchiveTest.tiny(GOOD);
        archive.change("site-output/index.html", "mine");
        archive.change("site-output/README.md", "mine");
        assertThatThrownBy(archive::build).isInstanceOf(ForeignFileException.class);
        assertThat(archive.site().paths()).containsExactly("README.md", "index.html");
        archive.delete("site-output/index.html").build().expect(Outcome.PUBLISHED);
        assertThat(
                        new String(
                                archive.site().bytes("README.md"),
                                java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("mine");
        archive.checkOutput().build();
        assertThat(archive.problems())
                .containsExactly(
                        "site-output/README.md: warning: Broadsheet did not make this file and"
                                + " leaves it alone");
    }

    @Test
    void aLookAtTheOutputRestoresIt() throws Exception {
        ArchiveTest archive = published("");
        archive.change("site-output/1984/06/12/good/index.html", "altered");
        archive.delete("site-output/404.html");
        archive.build().expectWritten();
        archive.checkOutput().build();
        archive.expectWritten("1984/06/12/good/index.html", "404.html");
        assertThat(archive.texts("/1984/06/12/good/", "h1")).containsExactly("Good");
    }

    @Test
    void cleaningLeavesWhatBroadsheetDidNotMake() throws Exception {
        ArchiveTest archive = published("");
        archive.change("site-output/README.md", "mine");
        long made = archive.site().paths().stream().filter(p -> !p.startsWith(".")).count() - 1;
        assertThat(Clean.clean(new Archive(archive.root()), archive.output(), "a test"))
                .isEqualTo(made);
        assertThat(archive.site().paths()).containsExactly("README.md");
        assertThat(Files.exists(archive.root().resolve(".broadsheet"))).isFalse();
        archive.expectNoPages("/");
        assertThat(archive.root().resolve("content/good.md")).exists();
    }
}
