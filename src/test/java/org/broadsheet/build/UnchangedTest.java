package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where nothing has changed nothing is built; and whatever has changed is noticed. */
class UnchangedTest {
    private static ArchiveTest archive() throws Exception {
        return ArchiveTest.of(
                        """
                        === archive.yaml
                        title: T
                        === data/colours.yaml
                        [red]
                        === static/robots.txt
                        User-agent: *
                        === templates/404.html
                        <p th:text="${data.colours}"></p>
                        === content/a/one.md
                        ---
                        title: One
                        date: 1984-06-12
                        ---
                        See [two](gone.md).
                        === content/a/broken.md
                        ---
                        date: 1984-13-12
                        ---
                        Text.
                        === content/b/two.md
                        ---
                        title: Two
                        date: 1984-06-13
                        ---
                        ![](p.png)
                        """)
                .pictures("content/b/p.png")
                .build()
                .expect(Outcome.PUBLISHED_WITH_ERRORS);
    }

    @Test
    void theReportOfABuildOfNothingIsThatOfTheOneBefore() throws Exception {
        ArchiveTest archive = archive();
        BuildReport before = archive.report();
        var problems = archive.problems();

        BuildReport after = archive.build().report();

        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.articles()).isEqualTo(before.articles()).isEqualTo(2);
        assertThat(after.failed()).isEqualTo(before.failed()).isEqualTo(1);
        assertThat(after.read()).isZero();
        assertThat(after.published().written()).isZero();
        assertThat(after.published().unchanged()).isEqualTo(before.published().written());
        assertThat(after.errors()).isEqualTo(before.errors());
        assertThat(after.warnings()).isEqualTo(before.warnings());
        assertThat(archive.problems()).isEqualTo(problems).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "archive.yaml, title: Another",
        "data/colours.yaml, [blue]",
        "static/robots.txt, nothing",
        "templates/404.html, <p>404</p>",
        "templates/messages/en.properties, nav.skip = On",
        "content/b/two.md, Two",
        "content/b/three.md, Three",
        "content/b/two.yaml, 'title: 2'",
        "content/b/p.png, no picture",
        "content/b/_defaults.yaml, 'section: B'",
        "content/a/gone.md, Gone",
    })
    void whateverChangesIsNoticed(String path, String text) throws Exception {
        ArchiveTest archive = archive().change(path, text).build();

        assertThat(archive.report().published().written()).isPositive();
        archive.site().expectSameAs(archive.forget().build().site());
    }

    @Test
    void aFileThatIsDeletedIsNoticed() throws Exception {
        for (String path :
                new String[] {"content/b/two.md", "static/robots.txt", "data/colours.yaml"}) {
            ArchiveTest archive = archive().delete(path).build();
            assertThat(
                            archive.report().published().removed()
                                    + archive.report().published().written())
                    .as(path)
                    .isPositive();
            archive.site().expectSameAs(archive.forget().build().site());
        }
    }

    @Test
    void aFileOfTheSameSizeAndTimeIsReadOnlyWhenItsContentIsLookedAt() throws Exception {
        ArchiveTest archive = archive();
        Path file = archive.root().resolve("content/b/two.md");
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace("Two", "Too"));
        Files.setLastModifiedTime(file, time);

        assertThat(archive.build().report().read()).isZero();
        assertThat(archive.checkContents(true).build().report().read()).isEqualTo(1);
        archive.expectPages("/1984/06/13/two/");
        archive.site().expectSameAs(archive.forget().build().site());
    }

    @Test
    void aFileWrittenJustNowIsLookedAtAgain() throws Exception {
        ArchiveTest archive = archive();
        Path file = archive.root().resolve("content/b/two.md");
        Files.writeString(file, Files.readString(file).replace("Two", "Too"));
        FileTime time = Files.getLastModifiedTime(file);
        archive.build();
        Files.writeString(file, Files.readString(file).replace("Too", "Tuo"));
        Files.setLastModifiedTime(file, time);

        assertThat(archive.build().report().read()).isEqualTo(1);
    }

    @Test
    void otherTimesAloneReadNothing() throws Exception {
        ArchiveTest archive = archive();
        Files.setLastModifiedTime(
                archive.root().resolve("content/b/two.md"), FileTime.fromMillis(1_000_000));

        assertThat(archive.build().report().read()).isZero();
        assertThat(archive.report().published().written()).isZero();
    }

    @Test
    void anOutputThatIsGoneIsMadeAnew() throws Exception {
        ArchiveTest archive = archive();
        org.broadsheet.publish.OutputWriter.deleteTree(archive.output());

        archive.build();

        assertThat(archive.report().published().written()).isPositive();
        archive.expectPages("/1984/06/12/one/");
    }

    @Test
    void aBuildThatIsRefusedMakesTheNextOneWork() throws Exception {
        ArchiveTest archive = archive().change("templates/404.html", "<p th:text=\"${nothing}\">");
        archive.build().expect(Outcome.REFUSED).build().expect(Outcome.REFUSED);

        archive.change("templates/404.html", "<p>404</p>").build();

        archive.expect(Outcome.PUBLISHED_WITH_ERRORS);
        archive.site().expectSameAs(archive.forget().build().site());
    }
}
