package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.publish.Change;
import org.broadsheet.site.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A changed template, message or data file renders the pages that show it and no others. */
class TemplateChangeTest {
    private static ArchiveTest archive() throws Exception {
        return ArchiveTest.of(
                        """
                        === archive.yaml
                        title: T
                        === data/colours.yaml
                        [red]
                        === content/one.md
                        ---
                        title: One
                        date: 1984-06-12
                        section: World
                        tags: [space]
                        aliases: [/old/]
                        ---
                        Text.
                        === content/two.md
                        ---
                        title: Two
                        date: 1984-06-13
                        type: opinion
                        ---
                        See [nothing](gone.md).
                        === content/pages/about.md
                        ---
                        title: About
                        ---
                        Text.
                        """)
                .build();
    }

    private static String changed(String template) throws IOException {
        return Files.readString(Path.of("templates", template))
                .replace("</body>", "<p>Changed.</p></body>");
    }

    private static List<String> written(ArchiveTest archive) {
        return archive.report().published().firstWritten().stream().map(Change::path).toList();
    }

    private static ArchiveTest expectSameAsFromNothing(ArchiveTest archive) throws IOException {
        var problems = archive.problems();
        archive.site().expectSameAs(archive.forget().build().site());
        assertThat(archive.problems()).isEqualTo(problems);
        return archive;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404.html | 404.html",
                "article.html | 1984/06/12/one/index.html 1984/06/13/two/index.html",
                "page.html | about/index.html",
                "list.html | tags/space/index.html world/index.html",
                "terms.html | authors/index.html series/index.html tags/index.html",
                "redirect.html | old/index.html",
                "day.html | 1984/06/12/index.html 1984/06/13/index.html",
                "period.html | 1980s/index.html 1984/06/index.html 1984/index.html",
                "archive.html | archive/index.html",
                "undated.html | undated/index.html",
                "corrections.html | corrections/index.html",
                "front.html | index.html",
            })
    void aTemplateIsThatOfItsPages(String template, String pages) throws Exception {
        ArchiveTest archive = archive().change("templates/" + template, changed(template)).build();

        assertThat(archive.report().everything()).isEmpty();
        assertThat(archive.report().read()).isZero();
        assertThat(written(archive)).containsExactlyInAnyOrder(pages.split(" "));
        expectSameAsFromNothing(archive);

        archive.delete("templates/" + template).build();
        assertThat(written(archive)).containsExactlyInAnyOrder(pages.split(" "));
        expectSameAsFromNothing(archive);
    }

    @Test
    void aTemplateForOneTypeIsThatOfArticles() throws Exception {
        ArchiveTest archive =
                archive().change("templates/article-opinion.html", changed("article.html")).build();

        assertThat(written(archive)).containsExactly("1984/06/13/two/index.html");
        expectSameAsFromNothing(archive);
    }

    @Test
    void partsOfTemplatesAreThoseOfAllThatNameThem() throws Exception {
        String parts = Files.readString(Path.of("templates/parts.html"));
        ArchiveTest archive =
                archive()
                        .change(
                                "templates/parts.html",
                                parts.replace(" class=\"", " data-x class=\""))
                        .build();

        assertThat(archive.report().everything()).isEmpty();
        assertThat(written(archive)).contains("index.html").doesNotContain("404.html");
        expectSameAsFromNothing(archive);
    }

    @Test
    void dataIsThatOfTheTemplatesThatSpeakOfIt() throws Exception {
        ArchiveTest archive =
                archive()
                        .change("templates/404.html", "<p th:text='${data.colours}'></p>")
                        .build()
                        .change("data/colours.yaml", "[blue]")
                        .build();

        assertThat(archive.report().everything()).isEmpty();
        assertThat(written(archive)).containsExactly("404.html");
        expectSameAsFromNothing(archive);
    }

    @Test
    void aStyleIsThatOfNoPage() throws Exception {
        ArchiveTest archive =
                archive()
                        .change("templates/theme/css/z.css", "p { top: 0 }")
                        .build()
                        .change("templates/theme/css/z.css", "p { top: 1px }")
                        .build();

        assertThat(archive.report().everything()).isEmpty();
        assertThat(written(archive)).containsExactly("theme/style.css");
        expectSameAsFromNothing(archive);
    }

    @Test
    void theTitleOfTheArchiveIsThatOfAllPagesAndNoArticleIsReadForIt() throws Exception {
        ArchiveTest archive = archive().change("archive.yaml", "title: Another").build();

        assertThat(archive.report().everything()).contains("settings");
        assertThat(archive.report().read()).isZero();
        expectSameAsFromNothing(archive);
    }

    @Test
    void aPageOfTheWebIsReadAgainForTheTitle() throws Exception {
        ArchiveTest archive =
                archive()
                        .change(
                                "content/three.html",
                                """
                                <title>Three – Another</title>
                                <h1>Three</h1><p>Text of some length, with a date.
                                """)
                        .build()
                        .change("archive.yaml", "title: Another")
                        .build();

        assertThat(archive.report().read()).isEqualTo(1);
        expectSameAsFromNothing(archive);
    }

    @Test
    void theReportSaysWhyPagesWereMadeAgain() throws Exception {
        ArchiveTest archive =
                archive().change("content/one.md", "---\ntitle: Uno\n---\nText.").build();

        assertThat(archive.report().causes())
                .containsEntry("undated/one/index.html", Cause.ARTICLE)
                .containsEntry("1984/06/13/two/index.html", Cause.SHOWN)
                .containsEntry("tags/index.html", Cause.LIST)
                .containsEntry("index.html", Cause.SITE);
    }
}
