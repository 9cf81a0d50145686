package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BodyTest {
    private static final Reference LINK = reference(Reference.Kind.LINK, "a.md");
    private static final Reference IMAGE = reference(Reference.Kind.IMAGE, "b.jpg");

    private static Reference reference(Reference.Kind kind, String written) {
        return new Reference(kind, written, List.of(), "", "", Place.of("x.md"));
    }

    private static Body body(String html, Reference... references) {
        return new Body(new SafeHtml(html), List.of(references));
    }

    @Test
    void marksBecomeLinksAndPictures() {
        Body body =
                body(
                        "<p>A "
                                + Body.mark(0)
                                + "link"
                                + Body.endMark()
                                + " and "
                                + Body.mark(1)
                                + ".</p>",
                        LINK,
                        IMAGE);
        assertThat(
                        body.resolved(
                                        r ->
                                                r.equals(LINK)
                                                        ? "<a href=\"/a/\">"
                                                        : "<img src=\"/b\">",
                                        r -> "")
                                .html())
                .isEqualTo("<p>A <a href=\"/a/\">link</a> and <img src=\"/b\">.</p>");
    }

    @Test
    void brokenLinksKeepTheirTextAndMissingPicturesAreStoodFor() {
        Body body =
                body(
                        Body.mark(0)
                                + "link"
                                + Body.endMark()
                                + Body.mark(1)
                                + "|"
                                + Body.mark(0)
                                + "again"
                                + Body.endMark(),
                        LINK,
                        IMAGE);
        assertThat(body.resolved(r -> null, r -> "[" + r.written() + "]").html())
                .isEqualTo("link[b.jpg]|again");
    }

    @Test
    void aLinkAroundAPictureEndsAfterIt() {
        Body body = body(Body.mark(0) + Body.mark(1) + Body.endMark(), LINK, IMAGE);
        assertThat(body.resolved(r -> r.equals(LINK) ? "<a>" : null, r -> "?").html())
                .isEqualTo("<a>?</a>");
    }

    @Test
    void aBodyWithoutReferencesIsItself() {
        Body body = body("<p>x</p>");
        assertThat(body.resolved(r -> "", r -> "")).isSameAs(body.marked());
    }
}
