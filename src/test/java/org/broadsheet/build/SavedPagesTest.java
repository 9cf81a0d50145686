package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;

/** Pages as browsers save them, with their pictures. */
class SavedPagesTest {
    /** A PNG of 2 by 1 pixels, with padding behind its end. */
    private static byte[] png() {
        byte[] small =
                Base64.getDecoder()
                        .decode(
                                "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAADklEQVR4nGP4z8DwHwQBEPgD"
                                        + "/U6VwW8AAAAASUVORK5CYII=");
        return java.util.Arrays.copyOf(small, 200);
    }

    private static String mhtml(String picture) {
        return """
        From: <Saved by Blink>
        Snapshot-Content-Location: https://mercury.example/1984/06/ferry.html
        Subject: The ferry
        MIME-Version: 1.0
        Content-Type: multipart/related; type="text/html"; boundary="b7"

        --b7
        Content-Type: text/html
        Content-Transfer-Encoding: quoted-printable
        Content-Location: https://mercury.example/1984/06/ferry.html

        <!DOCTYPE html><html lang=3D"en"><head><meta charset=3D"UTF-8"><title>The ferry=
         sails</title><meta name=3D"date" content=3D"1984-06-12"></head><body><article>=
        <h1>The ferry sails</h1><p>The ferry sailed at noon, and nobody in the caf=C3=
        =A9 looked up.</p><figure><img src=3D"/img/ferry.png" alt=3D"A ferry"><figcapti=
        on>At noon</figcaption></figure></article></body></html>
        --b7
        Content-Type: image/png
        Content-Transfer-Encoding: base64
        Content-Location: https://mercury.example/img/ferry.png

        %s
        --b7--
        """
                .formatted(picture)
                .replace("\n", "\r\n");
    }

    @Test
    void aPageInOneFileBringsItsPictures() throws Exception {
        String picture = Base64.getMimeEncoder().encodeToString(png());
        ArchiveTest archive =
                ArchiveTest.empty().change("content/saved/The ferry.mhtml", mhtml(picture)).build();
        archive.expect(Outcome.PUBLISHED)
                .expectPages("/1984/06/12/the-ferry/", "/media/saved/The ferry.mhtml/ferry.png");
        assertThat(archive.texts("/1984/06/12/the-ferry/", "main .body p"))
                .containsExactly("The ferry sailed at noon, and nobody in the café looked up.");
        assertThat(archive.page("/1984/06/12/the-ferry/").select("img[alt='A ferry']"))
                .hasSize(1)
                .allSatisfy(img -> {
                    assertThat(img.attr("src"))
                            .isEqualTo("/media/saved/The%20ferry.mhtml/ferry.png");
                    assertThat(img.attr("width")).isEqualTo("2");
                });
        assertThat(archive.site().bytes("media/saved/The ferry.mhtml/ferry.png")).isEqualTo(png());
    }

    @Test
    void picturesWithinAddressesArePublishedAsFiles() throws Exception {
        String picture = "data:image/png;base64," + Base64.getEncoder().encodeToString(png());
        ArchiveTest archive =
                ArchiveTest.empty()
                        .change(
                                "content/one.html",
                                "<title>One</title><meta name=date content=1984-06-12><p>Text.</p>"
                                        + "<p><img alt=x src=\""
                                        + picture
                                        + "\"></p>")
                        .build();
        String src = archive.page("/1984/06/12/one/").select("img[alt=x]").attr("src");
        assertThat(src).matches("/media/one\\.html/[0-9a-f]{16}\\.png");
        assertThat(archive.site().bytes(src.substring(1))).isEqualTo(png());
    }

    @Test
    void theFolderOfAPageHoldsPicturesAndNoArticles() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === content/The ferry.html
                                <title>The ferry</title><meta name="date" content="1984-06-12">
                                <p>Text.</p><p><img alt="x" src="./The%20ferry_files/map.png"></p>
                                === content/The ferry_files/saved_resource.html
                                <title>A frame</title><p>Buy soap.</p>
                                === content/other_files/an-article.md
                                ---
                                title: Not of a page
                                date: 1984-06-12
                                ---
                                Text.
                                """)
                        .pictures("content/The ferry_files/map.png")
                        .build();
        archive.expectPages(
                "/1984/06/12/the-ferry/",
                "/1984/06/12/an-article/",
                "/media/The ferry_files/map.png");
        assertThat(archive.report().articles()).isEqualTo(2);
    }

    @Test
    void aDrawingWithAScriptWithinAPageIsNotPublished() throws Exception {
        String svg =
                Base64.getMimeEncoder()
                        .encodeToString(
                                "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>"
                                        .getBytes(UTF_8));
        ArchiveTest archive =
                ArchiveTest.empty()
                        .change("content/p.mhtml", mhtml(svg).replace("image/png", "image/svg+xml"))
                        .build();
        archive.expectNoPages("/media/p.mhtml/ferry.svg");
        assertThat(archive.problems()).anyMatch(p -> p.contains("a browser would run"));
    }

    @Test
    void aBrokenFileIsOneError() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === archive.yaml
                                limits: {failed: 1}
                                === content/broken.mhtml
                                Just text.
                                === content/fine.md
                                Fine.
                                """)
                        .build();
        archive.expect(Outcome.PUBLISHED);
        assertThat(archive.problems())
                .contains(
                        "content/broken.mhtml: error: holds no web page (save the page once more)");
    }
}
