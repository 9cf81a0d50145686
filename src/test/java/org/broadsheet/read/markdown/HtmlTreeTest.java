package org.broadsheet.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.read.SamplesTest;
import org.broadsheet.read.content.Html;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parser of HTML is the oracle: elements made at once are those that it makes of the text. */
class HtmlTreeTest {
    private static final String[] PIECES = {
        "word",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "***",
        "`",
        "~~",
        "[",
        "]",
        "](a.md)",
        "[ref]",
        "[x *y*][ref]",
        "![y][ref]",
        "![",
        "[^1]",
        "[^2]",
        "<b>",
        "<https://a.example/?a=1&b=2>",
        "<a@b.example>",
        "\\*",
        "&amp;",
        "&lt;b&gt;",
        "&quot;",
        "&#13;",
        "&#1;",
        "&#0;",
        "&#x85;",
        "&nbsp;",
        "\"",
        "'",
        "<<",
        ">>",
        "...",
        "--",
        "---",
        "\n# ",
        "\n> ",
        "\n- ",
        "\n  - ",
        "\n1. ",
        "\n7) ",
        "\n    ",
        "\n```js\n",
        "\n***\n",
        "\n===\n",
        "  \n",
        "\n\n| a | b |\n|:-|-:|\n| c | d |\n",
        "|",
        "é",
        "🎈",
        "\u00A0",
        "\t"
    };

    private static final String DEFINITIONS =
            "\n\n[ref]: /x.md 'Title &amp; \"more\"'\n\n[^1]: A *note* [ref]\n\n[^2]: - a\n\n    b\n";

    private final Parser parser = new MarkdownFormat(true).parser(Quotes.of(Locale.ENGLISH));

    /** Holds that both come to the same; tells whether elements were made at once. */
    private boolean same(String markdown) {
        Document document = parser.parse(markdown);
        assertThat(nodes(MarkdownWriter.body(document)))
                .as(markdown)
                .isEqualTo(nodes(Html.fragment(MarkdownWriter.text(document))));
        HtmlTree tree = new HtmlTree(new Growth(markdown.length()));
        MarkdownWriter.write(document, tree);
        return tree.isTrue();
    }

    /** All nodes with all that they hold, and where each text ends. */
    private static String nodes(Node node) {
        StringBuilder all = new StringBuilder();
        if (node instanceof TextNode text) {
            all.append('{').append(text.getWholeText()).append('}');
        } else if (node instanceof Element element) {
            all.append('<').append(element.normalName()).append(element.attributes().html());
            all.append('>');
        } else {
            all.append(node.outerHtml());
        }
        node.childNodes().forEach(child -> all.append(nodes(child)));
        return all.append("</>").toString();
    }

    @Test
    void examplesComeToTheSame() {
        int atOnce = 0;
        for (Example example : ExampleReader.readExamples(TestResources.getSpec())) {
            atOnce += same(example.getSource()) ? 1 : 0;
        }
        assertThat(atOnce).isGreaterThan(500);
    }

    @Test
    void madeUpTextsComeToTheSame() {
        int atOnce = 0;
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(25);
            for (int i = 0; i < length; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            atOnce += same(text + DEFINITIONS) ? 1 : 0;
        }
        assertThat(atOnce).isGreaterThan(1500);
    }

    @Test
    void yearsOfABlogComeToTheSame() throws IOException {
        try (Stream<Path> posts = Files.list(SamplesTest.sample("18f-blog/posts"))) {
            for (Path post : posts.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                same(Files.readString(post).replaceFirst("(?s)^---\n.*?\n---\n", ""));
            }
        }
    }

    @Test
    void elementsInOneAnotherComeToTheSame() {
        assertThat(same("*_".repeat(10) + "a" + "_*".repeat(10))).isTrue();
        same("*_".repeat(150) + "a" + "_*".repeat(150));
        same("> ".repeat(55) + "a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A <b>word</b>.",
                "<div>\n\nText\n\n</div>",
                "[a link <https://b.example> in a link](x.md)",
                "A <!-- more --> comment."
            })
    void whatABrowserMayTakeOtherwiseIsParsed(String markdown) {
        assertThat(same(markdown)).isFalse();
    }

    @Test
    void whatGrowsIsMeasuredAsText() {
        String definition = "[r]: /" + "x".repeat(10_000) + "\n\n";
        assertThat(same(definition + "[r] ".repeat(10))).isTrue();
        assertThat(same(definition + "[r] ".repeat(40))).isFalse();
    }
}
