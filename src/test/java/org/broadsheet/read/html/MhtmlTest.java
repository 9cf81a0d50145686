package org.broadsheet.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.read.content.Html;
import org.broadsheet.read.html.Mhtml.Picture;
import org.broadsheet.read.source.Source;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Pages that browsers save in one file. */
class MhtmlTest {
    /** A page with a picture by its address and one by its content id, as Chrome saves it. */
    static final String SAVED =
            """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://mercury.example/1984/06/ferry.html?ref=home
            Subject: =?utf-8?Q?The=20ferry=20that=20=E2=80=9Cflew=E2=80=9D?=
            Date: Tue, 12 Jun 1984 18:30:00 -0000
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----MultipartBoundary--x7----"

            ------MultipartBoundary--x7----
            Content-Type: text/html
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://mercury.example/1984/06/ferry.html?ref=home

            <!DOCTYPE html><html><head><meta http-equiv=3D"Content-Type" content=3D"text/ht=
            ml; charset=3DUTF-8"><title>The ferry</title></head><body>
            <p>Caf=C3=A9 <a href=3D"../05/pier.html">the pier</a></p>
            <img src=3D"../img/Big%20ferry.php?w=3D640" srcset=3D"https://mercury.example/b=
            ig.jpg 2x"><img src=3D"cid:map@mercury.example"><img src=3D"gone.gif">
            </body></html>

            ------MultipartBoundary--x7----
            Content-Type: text/css
            Content-Transfer-Encoding: quoted-printable
            Content-Location: cid:css-1@mhtml.blink

            p { color: red }

            ------MultipartBoundary--x7----
            Content-Type: image/jpeg
            Content-Transfer-Encoding: base64
            Content-Location: https://mercury.example/1984/img/Big%20ferry.php?w=640

            RkVSUlk=

            ------MultipartBoundary--x7----
            Content-Type: image/png
            Content-ID: <map@mercury.example>
            Content-Transfer-Encoding: base64

            TUFQ

            ------MultipartBoundary--x7------
            """
                    .replace("\n", "\r\n");

    private static Mhtml read(String file) throws Exception {
        return Mhtml.read(file.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    @Test
    void thePageAndWhatIsToldOfItAreFound() throws Exception {
        Mhtml page = read(SAVED);
        assertThat(page.location())
                .isEqualTo("https://mercury.example/1984/06/ferry.html?ref=home");
        assertThat(page.subject()).isEqualTo("The ferry that “flew”");
        assertThat(page.date()).isEqualTo("Tue, 12 Jun 1984 18:30:00 -0000");
        assertThat(new String(page.html(), StandardCharsets.UTF_8))
                .contains("<p>Café <a href=\"../05/pier.html\">the pier</a></p>");
    }

    @Test
    void picturesGetNamesThatAnyFileSystemTakes() throws Exception {
        assertThat(read(SAVED).pictures())
                .extracting(Picture::name)
                .containsExactly("Big-ferry.jpg", "picture.png");
    }

    @Test
    void equalNamesAreToldApart() throws Exception {
        String twice =
                SAVED.replace(
                        "Content-ID: <map@mercury.example>",
                        "Content-Location: https://other.example/Big%20ferry.jpg");
        assertThat(read(twice.replace("image/png", "image/jpeg")).pictures())
                .extracting(Picture::name)
                .containsExactly("Big-ferry.jpg", "Big-ferry-2.jpg");
    }

    @Test
    void linksLeadIntoTheFileOrToWhereThePageWas() throws Exception {
        Mhtml saved = read(SAVED);
        Document page = Html.page(new String(saved.html(), StandardCharsets.UTF_8));
        EnclosedPictures.relink(page, "content/The ferry.mhtml", Optional.of(saved));
        assertThat(page.select("img").eachAttr("src"))
                .containsExactly(
                        "The%20ferry.mhtml/Big-ferry.jpg",
                        "The%20ferry.mhtml/picture.png",
                        "https://mercury.example/1984/06/gone.gif");
        assertThat(page.select("img[srcset]")).isEmpty();
        assertThat(page.select("a").attr("href"))
                .isEqualTo("https://mercury.example/1984/05/pier.html");
    }

    @Test
    void picturesAreFoundByTheirNames() {
        byte[] file = SAVED.getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> all = EnclosedPictures.all("The ferry.mhtml", file);
        assertThat(all).hasSize(2);
        assertThat(all.get("Big-ferry.jpg")).isEqualTo("FERRY".getBytes(StandardCharsets.UTF_8));
        assertThat(all.get("picture.png")).isEqualTo("MAP".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theCharacterSetOfThePartIsHeeded() throws Exception {
        String latin =
                SAVED.replace(
                                "Content-Type: text/html\r",
                                "Content-Type: text/html; charset=\"windows-1252\"\r")
                        .replace("Caf=C3=A9", "Caf=E9");
        assertThat(new String(read(latin).html(), StandardCharsets.UTF_8)).contains("Café");
    }

    @Test
    void aFileThatBreaksOffKeepsWhatIsWhole() throws Exception {
        String broken = SAVED.substring(0, SAVED.indexOf("TUFQ"));
        assertThat(new String(read(broken).html(), StandardCharsets.UTF_8)).contains("Café");
    }

    @Test
    void whereAFileBreaksOffIsTold() throws Exception {
        assertThat(read(SAVED).end()).isEqualTo(Mhtml.End.CLOSED);
        assertThat(read(SAVED.substring(0, SAVED.indexOf("TUFQ"))).end())
                .isEqualTo(Mhtml.End.IN_PARTS);
        assertThat(read(SAVED.substring(0, SAVED.indexOf("</body>"))).end())
                .isEqualTo(Mhtml.End.IN_PAGE);
    }

    @Test
    void aPageThatBreaksOffIsAnError() {
        byte[] cut = SAVED.substring(0, SAVED.indexOf("</body>")).getBytes(StandardCharsets.UTF_8);
        List<Problem> problems = new ArrayList<>();
        assertThat(Mhtml.read(Source.file("content/ferry.mhtml", cut), problems::add)).isPresent();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo("broken-archive");
                    assertThat(problem.severity()).isEqualTo(Severity.ERROR);
                });
    }

    @Test
    void whatIsNoSuchFileHasNoPage() throws Exception {
        assertThat(Mhtml.read("Just text.\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(Mhtml.read(new byte[0])).isEmpty();
    }

    @Test
    void aPictureWithinAnAddressIsFoundByItsContent() {
        String picture =
                "data:image/png;base64," + Base64.getEncoder().encodeToString(new byte[200]);
        String html =
                "<p>Text</p><img src=\""
                        + picture
                        + "\"><img src=\"data:image/gif;base64,R0lGOD\">";
        Document page = Html.page(html);
        EnclosedPictures.relink(page, "content/a/Page.html", Optional.empty());
        String src = page.select("img").eachAttr("src").getFirst();
        assertThat(src).matches("Page\\.html/[0-9a-f]{16}\\.png");
        assertThat(page.select("img").eachAttr("src").getLast()).startsWith("data:");
        Map<String, byte[]> all =
                EnclosedPictures.all("Page.html", html.getBytes(StandardCharsets.UTF_8));
        assertThat(all).containsOnlyKeys(src.substring(src.indexOf('/') + 1));
    }
}
