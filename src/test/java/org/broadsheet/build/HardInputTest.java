package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Files that would hang or fill a build, and what is told of links that cannot be followed. */
final class HardInputTest {
    private static final String ARTICLE =
            """
            === content/a.md
            ---
            title: A
            date: 1984-06-12
            ---
            Text.
            """;

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        ArchiveTest archive = ArchiveTest.tiny(ARTICLE);
        Path pipe = archive.root().resolve("content/pipe.md");
        int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Assumptions.assumeTrue(made == 0, "this system has no pipes");
        archive.build().expectPages("/1984/06/12/a/");
        assertThat(archive.problems())
                .containsExactly("content/pipe.md: warning: is no regular file; it is not read");
    }

    @Test
    void whatMayBeAnArticleButIsNotReadIsTold() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        ARTICLE.replace("Text.", "[Minutes](b.docx)")
                                + "=== content/b.docx\nPK\n"
                                + "=== content/c.php?id=9\n<p>Text.\n"
                                + "=== content/d.shtml\n<h1>D</h1><p>Read as a page.\n");
        archive.build().expectPages("/1984/06/12/a/", "/undated/d/", "/media/b.docx");
        assertThat(archive.problems())
                .contains(
                        "content/b.docx: warning: articles are not read from files of this kind"
                                + " (if it is an article, save it as HTML or text)",
                        "content/c.php?id=9: warning: articles are not read from files of this kind"
                                + " (rename it to .html if it is a saved page)");
    }

    @Test
    void aHugeSidecarCostsItsArticleAndNothingElse() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        ARTICLE
                                + "=== content/b.md\n---\ntitle: B\ndate: 1984-06-12\n---\nText.\n"
                                + "=== content/c.md\n---\ntitle: C\ndate: 1984-06-12\n---\nText.\n");
        try (RandomAccessFile sidecar =
                new RandomAccessFile(archive.root().resolve("content/b.yaml").toFile(), "rw")) {
            sidecar.setLength(900L << 20);
        }
        archive.build().expectPages("/1984/06/12/a/").expectNoPages("/1984/06/12/b/");
        Files.delete(archive.root().resolve("content/b.yaml"));
        assertThat(archive.problems())
                .singleElement()
                .asString()
                .startsWith("content/b.yaml: error: has 943718400 bytes");
    }

    @Test
    void aLinkToADraftSaysThatItIsOne() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        ARTICLE.replace("Text.", "See [it](d.md).")
                                + "=== content/d.md\n---\ntitle: D\ndraft: true\n"
                                + "date: 1984-06-12\n---\nText.\n");
        archive.build();
        assertThat(archive.problems())
                .singleElement()
                .asString()
                .contains("\"d.md\" is not published: a draft, embargoed or expired");
    }

    @Test
    void menuLinksThatLeadNowhereAreTold() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                        ARTICLE
                                + """
                                === archive.yaml
                                menus:
                                  main: [{title: X, url: /nothing/}, {title: Y, url: /1984/06/}]
                                  footer: [{title: Z, url: "/tags/#initial-a"}]
                                """);
        archive.build();
        assertThat(archive.problems())
                .singleElement()
                .asString()
                .contains("menus: nothing stands at \"/nothing/\"");
    }

    @Test
    void articlesOfOneDayStandInTheOrderOfThePrintedPage() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                        """
                        === content/a.md
                        ---
                        title: Births
                        date: 1984-06-12
                        page: 10
                        ---
                        Text.
                        === content/b.md
                        ---
                        title: Front page
                        date: 1984-06-12
                        page: 1
                        ---
                        Text.
                        === content/c.md
                        ---
                        title: Unpaged
                        date: 1984-06-12
                        ---
                        Text.
                        """);
        archive.build();
        assertThat(archive.page("/1984/06/").select(".days h3").eachText())
                .containsExactly("Front page", "Births", "Unpaged");
    }

    @Test
    void onADiskThereAreNoModulesAndNothingIsFetchedAhead() throws Exception {
        ArchiveTest archive = ArchiveTest.of(ARTICLE);
        archive.offline().build();
        String landing = Files.readString(archive.output().resolve("archive/index.html"));
        assertThat(landing)
                .contains("<script defer src=\"../theme/js/goto.js\">")
                .doesNotContain("type=\"module\"", "rel=\"preload\"");
        assertThat(archive.page("/1984/06/12/a/").select("[data-latest]")).isEmpty();
    }

    /** Without a header the first record would name the columns, and every other be empty. */
    @Test
    void aTableWithoutAHeaderIsAnErrorForEachRecord() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === archive.yaml
                                limits: {failed: 2}
                                === content/export.csv
                                Ferry sails,1984-06-12,The ferry sailed.
                                Pier closed,1984-06-13,The pier is closed.
                                Lamp lit,1984-06-14,The lamp is lit.
                                === content/other.csv
                                Headline,Story
                                Fine,Text.
                                """)
                        .build();
        assertThat(archive.report().articles()).isEqualTo(1);
        assertThat(archive.problems())
                .filteredOn(p -> p.startsWith("content/export.csv"))
                .hasSize(2)
                .allMatch(p -> p.contains("no column of the file is called as a field is"));
    }

    /** Crawlers save {@code /about} as a file without an ending. */
    @Test
    void aFileWithoutAnEndingIsTold() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === content/about
                                <p>About us.</p>
                                === content/fine.text
                                Fine words here

                                They are enough for an article, and stand in a file that ends so.
                                """)
                        .build();
        assertThat(archive.report().articles()).isEqualTo(1);
        assertThat(archive.problems())
                .contains(
                        "content/about: warning: has no ending that tells what it is"
                                + " (name it .html, .md or .txt if it is an article)");
    }
}
