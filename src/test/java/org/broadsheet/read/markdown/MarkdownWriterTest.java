package org.broadsheet.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.read.SamplesTest;
import org.broadsheet.read.content.WebPath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The parser's own renderer is the oracle: both make the same page. */
class MarkdownWriterTest {
    /** No bare "![": what refers to nothing its renderer takes for text, against CommonMark. */
    private static final String[] PIECES = {
        "word",
        "two words",
        " ",
        "\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "``",
        "~~",
        "[",
        "]",
        "(",
        ")",
        "![b](c.jpg)",
        "](a.md)",
        "](b.jpg \"T\")",
        "[ref]",
        "[ref][]",
        "[x][ref]",
        "![y][ref]",
        "[^1]",
        "<b>",
        "</b>",
        "<br>",
        "<!-- c -->",
        "<https://a.example/?a=1&b=2>",
        "<a@b.example>",
        "\\*",
        "\\",
        "&amp;",
        "&eacute;",
        "&",
        "<",
        "\"",
        "'",
        "...",
        "--",
        "---",
        "\n# ",
        "\n### ",
        "\n> ",
        "\n- ",
        "\n  - ",
        "\n1. ",
        "\n7) ",
        "\n    ",
        "\n```\n",
        "\n```js x\n",
        "\n***\n",
        "\n===\n",
        "  \n",
        "\\\n",
        "\n| a | b |\n|:-|-:|\n| c | d |\n",
        "|",
        "é",
        "🎈",
        "\n<div>\n",
        "\n</div>\n\n"
    };

    private static final String DEFINITIONS =
            "\n\n[ref]: /target/x.md 'Title &amp; more'\n\n[^1]: A *note*\n";

    private final MarkdownFormat format = new MarkdownFormat(true);
    private final Quotes quotes = Quotes.of(Locale.ENGLISH);
    private final Parser parser = format.parser(quotes);
    private final HtmlRenderer oracle =
            HtmlRenderer.builder(parser.getOptions())
                    .extensions(Parser.EXTENSIONS.get(parser.getOptions()))
                    .build();

    private void same(String markdown) {
        String written = MarkdownWriter.text(parser.parse(markdown));
        Document document = parser.parse(markdown);
        String expected = page(oracle.render(document));
        assertThat(page(written)).as(markdown).isEqualTo(expected);
        Document fitted = format.parser(markdown, quotes).parse(markdown);
        assertThat(MarkdownWriter.text(fitted)).as(markdown).isEqualTo(written);
    }

    /** The page that a browser makes, without what is meant to differ. */
    private static String page(String html) {
        Element body = Jsoup.parse(html).body();
        for (Element element : body.select("*")) {
            element.removeAttr(MarkdownWriter.OFFSET);
            if (element.normalName().matches("h[1-6]")) {
                element.removeAttr("id");
            }
        }
        for (Element a : body.select("a[href], img[src]")) {
            String key = a.hasAttr("href") ? "href" : "src";
            a.attr(key, WebPath.decoded(a.attr(key)));
        }
        return signsAsTyped(body.html().replace("&nbsp;", " ").replaceAll("\\s+", ""));
    }

    /** Its renderer leaves the signs in texts for pictures as typed; ours does not. */
    private static String signsAsTyped(String html) {
        return html.replace("↩︎", "↩")
                .replace("<tbody></tbody>", "")
                .replaceAll("<hr>(?=<ol><liid=.fn-)", "") // a rule is for styles to draw
                .replaceAll("[’‘“”\"]|&quot;", "'")
                .replace("…", "...")
                .replace("—", "---")
                .replace("–", "--");
    }

    @Test
    void examplesAreWrittenTheSame() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> examples = Files.list(Path.of("src/test/resources/reading/markdown"))) {
            examples.filter(p -> p.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        for (Path file : files) {
            if (!file.endsWith("links.md")) { // its javascript: address the renderer leaves out
                same(Files.readString(file).replaceFirst("(?s)^(---|\\+\\+\\+)\n.*?\n\\1\n", ""));
            }
        }
        assertThat(files).hasSizeGreaterThan(10);
    }

    @Test
    void madeUpTextsAreWrittenTheSame() {
        for (int seed = 0; seed < 3000; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            int length = 1 + random.nextInt(25);
            for (int i = 0; i < length; i++) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            same(text + (seed % 2 == 0 ? DEFINITIONS : ""));
        }
    }

    @Test
    void yearsOfABlogAreWrittenTheSame() throws IOException {
        try (Stream<Path> posts = Files.list(SamplesTest.sample("18f-blog/posts"))) {
            for (Path post : posts.filter(p -> p.toString().endsWith(".md")).sorted().toList()) {
                same(Files.readString(post).replaceFirst("(?s)^---\n.*?\n---\n", ""));
            }
        }
    }
}
