package org.broadsheet.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.article.Body;
import org.broadsheet.article.SafeHtml;
import org.junit.jupiter.api.Test;

/** Texts without their HTML. */
class PlainTextTest {
    private static String plain(String html) {
        return PlainText.of(new Body(new SafeHtml(html), List.of()));
    }

    @Test
    void paragraphsStayApart() {
        assertThat(plain("<p>One\ntwo.</p>\n<h2 id=\"a\">Then</h2>\n<p>Three <b>four</b>.</p>"))
                .isEqualTo("One two.\n\nThen\n\nThree four.");
    }

    @Test
    void linesOfListsAndVersesStayLines() {
        assertThat(plain("<ul>\n<li>One</li>\n<li>Two</li>\n</ul><p>A<br>b</p>"))
                .isEqualTo("One\nTwo\n\nA\nb");
    }

    @Test
    void preformattedTextKeepsItsLines() {
        assertThat(plain("<p>So:</p><pre>a  b\n  c\n</pre><p>on  so</p>"))
                .isEqualTo("So:\n\na  b\n  c\n\non so");
    }

    @Test
    void charactersAreThemselves() {
        assertThat(plain("<p>Fish &amp; chips &lt;b&gt; 1 &#x3c; 2</p>"))
                .isEqualTo("Fish & chips <b> 1 < 2");
    }

    @Test
    void valuesOfAttributesAreNoText() {
        assertThat(plain("<p>See <a href=\"/a\" title=\"a > b\">this</a> one</p>"))
                .isEqualTo("See this one");
    }

    @Test
    void marksOfReferencesAreNoText() {
        assertThat(plain("<p>See " + Body.mark(12) + "this" + Body.endMark() + " one</p>"))
                .isEqualTo("See this one");
    }

    @Test
    void cellsOfATableStayApart() {
        assertThat(
                        plain(
                                "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>"))
                .isEqualTo("A\tB\n1\t2");
    }
}
