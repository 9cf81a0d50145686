package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where links and pictures lead, and which files are published for them. */
class ReferencesTest {
    private static ArchiveTest linking(String link) throws Exception {
        return ArchiveTest.tiny(
                """
                === archive.yaml
                title: Test
                baseUrl: https://example.org/archive/
                limits: {front: 1}
                === content/news/a.md
                ---
                title: The one that links
                date: 1984-06-12
                section: World
                ---
                A [link](%s) here.
                === content/news/mars-landing.md
                ---
                title: The landing
                id: mars
                date: 1984-06-13
                section: World
                aliases: /old/mars.html
                ---
                ## A head
                === content/other/n.md
                ---
                title: Elsewhere
                date: 1985-01-01
                section: World
                ---
                === content/pages/about.md
                ---
                title: About
                ---
                === static/files/rules.txt
                rules
                === content/news/report.pdf
                PDF
                """
                        .formatted(link));
    }

    @ParameterizedTest
    @CsvSource({
        "mars-landing.md, /1984/06/13/mars-landing/",
        "./mars-landing.md, /1984/06/13/mars-landing/",
        "mars-landing.md#a-head, /1984/06/13/mars-landing/#a-head",
        "mars, /1984/06/13/mars-landing/",
        "../other/n.md, /1985/01/01/n/",
        "other/n, /1985/01/01/n/",
        "/1984/06/13/mars-landing/, /1984/06/13/mars-landing/",
        "/1984/06/13/mars-landing, /1984/06/13/mars-landing/",
        "/1984/06/13/Mars-Landing/index.html, /1984/06/13/mars-landing/",
        "/archive/1984/06/13/mars-landing/, /1984/06/13/mars-landing/",
        "https://example.org/archive/1984/06/13/mars-landing/, /1984/06/13/mars-landing/",
        "/old/mars.html, /1984/06/13/mars-landing/",
        "/about/, /about/",
        "/, /",
        "/world/, /world/",
        "/World, /world/",
        "/tags, /tags/",
        "/world/1984/, /world/1984/",
        "/WORLD/1984/06, /world/1984/06/",
        "/1984/06/12/, /1984/06/12/",
        "/1980s/, /1980s/",
        "/files/rules.txt, /files/rules.txt",
        "report.pdf, /media/news/report.pdf",
        "/media/news/report.pdf, /media/news/report.pdf"
    })
    void linksMayNameAFileAnIdOrAnAddress(String link, String url) throws Exception {
        ArchiveTest archive = linking(link).build().expectNoProblems();
        assertThat(archive.links("/1984/06/12/a/", ".body a")).containsExactly("/archive" + url);
        assertThat(archive.site().has("/media/news/report.pdf")).isEqualTo(link.contains("pdf"));
        archive.site().expectLinksLeadSomewhere("https://example.org", "/archive/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no-such.md",
                "/no/such/page/",
                "/world/1999/",
                "/world/1984/06/12/",
                "/1999/",
                "/1984/06/31/",
                "/tags/nothing/",
                "/sport/1984/",
                "a.md.bak",
                "../../secret.txt",
                "/../secret.txt",
                "%2e%2e/%2e%2e/secret.txt",
                "..%5c..%5csecret.txt",
                "https://example.org/archive/no/such/"
            })
    void aLinkThatLeadsNowhereKeepsItsText(String link) throws Exception {
        ArchiveTest archive =
                linking(link).change("secret.txt", "secret").build().expect(Outcome.PUBLISHED);
        assertThat(archive.page("/1984/06/12/a/").select(".body").html())
                .isEqualTo("<p>A link here.</p>");
        assertThat(archive.problems())
                .hasSize(1)
                .allMatch(p -> p.startsWith("content/news/a.md:6:"))
                .allMatch(p -> p.contains("warning: "));
        archive.expectNowhere("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/x?y=1#z", "mailto:a@example.com", "#top"})
    void linksThatLeaveTheArchiveAreLeftAlone(String link) throws Exception {
        ArchiveTest archive = linking(link).build();
        assertThat(archive.links("/1984/06/12/a/", ".body a")).containsExactly(link);
    }

    private static ArchiveTest withPicture(String text) throws Exception {
        return ArchiveTest.tiny(
                "=== content/news/a.md\n---\ntitle: A\ndate: 1984-06-12\n---\n" + text + "\n");
    }

    @ParameterizedTest
    @CsvSource({
        "p.png, news/p.png",
        "./p.png, news/p.png",
        "../p.png, p.png",
        "/p.png, p.png",
        "sub/p.png, news/sub/p.png",
        "ü%20x.png, news/ü x.png"
    })
    void aPictureThatIsReferredToIsPublished(String written, String file) throws Exception {
        ArchiveTest archive =
                withPicture("![An owl](" + written + ")")
                        .pictures("content/" + file, "content/news/unused.png")
                        .build()
                        .expectNoProblems()
                        .expectPages("/media/" + file)
                        .expectNoPages("/media/news/unused.png");
        var picture = archive.page("/1984/06/12/a/").select(".body img");
        assertThat(picture).hasSize(1);
        assertThat(picture.attr("alt")).isEqualTo("An owl");
        assertThat(picture.attr("width")).isEqualTo("1");
        archive.site().expectLinksLeadSomewhere("http://localhost:8080", "/");
    }

    @Test
    void picturesOfTheFrontMatterArePublishedTheFirstLeads() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                                """
                                === content/a.md
                                ---
                                title: A
                                date: 1984-06-12
                                images:
                                  - {file: one.png, alt: One}
                                  - two.png
                                ---
                                """)
                        .pictures("content/one.png", "content/two.png")
                        .build()
                        .expectNoProblems();
        assertThat(archive.page("/1984/06/12/a/").select(".image img").eachAttr("src"))
                .containsExactly("/media/one.png");
        assertThat(archive.page("/1984/06/12/a/").select(".gallery img").eachAttr("src"))
                .containsExactly("/media/two.png");
        archive.expectPages("/media/one.png", "/media/two.png");
    }

    @Test
    void aMissingPictureIsSaidToBeMissing() throws Exception {
        ArchiveTest archive =
                withPicture("![An owl](none.png)")
                        .build()
                        .expect(Outcome.PUBLISHED)
                        .expectProblems(
                                """
                                content/news/a.md:5:1: warning: there is no picture "none.png" (put it beside the article, or mend its name)
                                """);
        assertThat(archive.page("/1984/06/12/a/").select("img")).isEmpty();
        assertThat(archive.page("/1984/06/12/a/").select(".body .missing")).hasSize(1);
        archive.pictures("content/news/none.png").build().expectNoProblems();
        archive.expectWritten("1984/06/12/a/index.html", "media/news/none.png");
        archive.delete("content/news/none.png").build();
        archive.expectRemoved("media/news/none.png");
    }

    @Test
    void picturesOfOtherHostsAreLeftOutUnlessTheyAreAllowed() throws Exception {
        ArchiveTest archive = withPicture("![An owl](https://example.com/p.png)").build();
        assertThat(archive.page("/1984/06/12/a/").select("img, [src]")).isEmpty();
        assertThat(archive.problems()).hasSize(1);
        archive.change("archive.yaml", "images: {remote: true}\n").build().expectNoProblems();
        assertThat(archive.page("/1984/06/12/a/").select(".body img").eachAttr("src"))
                .containsExactly("https://example.com/p.png");
    }

    @Test
    void aDrawingThatRunsSomethingIsNotPublished() throws Exception {
        String safe = "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"5\"/></svg>";
        ArchiveTest archive =
                withPicture("![](safe.svg) ![](bad.svg) ![](bad2.svg) [x](run.js) [y](run.xhtml)")
                        .change("content/news/safe.svg", safe)
                        .change(
                                "content/news/bad.svg",
                                safe.replace("<circle", "<script>alert(1)</script><circle"))
                        .change(
                                "content/news/bad2.svg",
                                safe.replace("<circle", "<circle onload=\"alert(1)\""))
                        .change("content/news/run.js", "alert(1)")
                        .change("content/news/run.xhtml", "<html/>")
                        .build()
                        .expectPages("/media/news/safe.svg");
        assertThat(archive.site().urls("/media/")).isEmpty();
        assertThat(archive.site().paths()).filteredOn(p -> p.startsWith("media/")).hasSize(1);
        archive.expectNowhere("alert(1)");
        assertThat(archive.problems()).anyMatch(p -> p.startsWith("content/news/bad.svg: warning"));
    }

    @Test
    void sourcesAreNoMedia() throws Exception {
        withPicture("[a](b.yaml) [b](.hidden.png) [c](a.md.gz) [d](.git/config) ![](p.png)")
                .change("content/news/b.yaml", "title: x\n")
                .change("content/news/a.md.gz", "x")
                .change("content/news/.git/config", "x")
                .pictures("content/news/.hidden.png", "content/news/p.png")
                .build()
                .expectPages("/media/news/p.png")
                .expectNowhere("media/news/b.yaml", "hidden.png", "a.md.gz", ".git");
    }

    @Test
    void aPictureThatTwoReferToIsPublishedUntilNeitherDoes() throws Exception {
        String article = "---\ntitle: A\ndate: 1984-06-12\n---\n![](p.png)\n";
        ArchiveTest archive =
                ArchiveTest.tiny("")
                        .change("content/a.md", article)
                        .change("content/b.md", article)
                        .pictures("content/p.png")
                        .build();
        archive.delete("content/a.md").build().expectPages("/media/p.png");
        archive.delete("content/b.md").build().expectNoPages("/media/p.png");
    }

    @Test
    void whatALinkSoughtAndNowFindsRendersItsPageAgain() throws Exception {
        ArchiveTest archive = withPicture("[b](b.md)").build();
        assertThat(archive.problems()).hasSize(1);
        archive.change("content/news/b.md", "---\ntitle: B\ndate: 1999-01-01\n---\nB").build();
        archive.expectNoProblems();
        assertThat(archive.links("/1984/06/12/a/", ".body a")).containsExactly("/1999/01/01/b/");
    }

    /** Hugo and Zola name files from their own root, which may be any folder here. */
    @Test
    void whatIsNamedFromTheRootOfAnotherGeneratorIsFound() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === content/hugo/posts/other.md
                                ---
                                title: Other
                                date: 1984-06-12
                                ---
                                Text.
                                === content/hugo/notes/one.md
                                ---
                                title: One
                                date: 1984-06-13
                                ---
                                [a]({{< ref "posts/other.md" >}}) [b](@/posts/other.md)
                                """)
                        .build()
                        .expectNoProblems();
        assertThat(archive.links("/1984/06/13/one/", "main .body a"))
                .containsExactly("/1984/06/12/other/", "/1984/06/12/other/");
    }

    @Test
    void whereAPictureIsMissingItsDescriptionStays() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === content/one.md
                                ---
                                title: One
                                date: 1984-06-13
                                ---
                                ![Boats & "nets"](gone.jpg)
                                """)
                        .build();
        assertThat(archive.texts("/1984/06/13/one/", ".missing"))
                .containsExactly("The picture is missing: Boats & “nets”");
    }
}
