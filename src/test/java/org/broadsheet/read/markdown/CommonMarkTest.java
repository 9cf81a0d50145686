package org.broadsheet.read.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.read.content.WebPath;
import org.broadsheet.read.encoding.Decoder;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the CommonMark specification 0.31.2, read by our parser with all that goes beyond
 * CommonMark switched on, and written by {@link MarkdownWriter}. Compared is what a browser makes
 * of both, before the sanitiser takes out what no article may have.
 */
class CommonMarkTest {
    /** The examples that come out otherwise, by their numbers, each with its reason. */
    private static final Map<Integer, String> EXCEPTIONS = exceptions();

    private static final List<Example> EXAMPLES =
            ExampleReader.readExamples(TestResources.getSpec());

    private final Parser parser = new MarkdownFormat(false).parser(Quotes.of(Locale.ENGLISH));

    private static Map<Integer, String> exceptions() {
        Map<Integer, String> exceptions = new TreeMap<>();
        for (String row :
                """
                28 540: a number beyond Unicode, and ẞ beside SS, are not told from others
                146: the line that opens a fence of tildes may have no backticks
                171: <textarea> ends at a blank line; no article may have one
                195 489 493 494: an address in <…> may have no spaces, and a bracket ends it
                201: a title may follow its address without a space
                215 216: a definition right above a line of = is a heading
                312 313: an item indented by four columns under shallower ones is still an item
                354: a currency sign is no punctuation to the parser
                416 417: three marks between letters are left as they are
                625 626: a comment within a line ends by the rules of 0.30
                """
                        .split("\n", -1)) {
            if (!row.isBlank()) {
                for (String number : row.substring(0, row.indexOf(':')).split(" ", -1)) {
                    exceptions.put(Integer.parseInt(number), row);
                }
            }
        }
        return exceptions;
    }

    /** What a browser makes of it, whichever signs of addresses are written as percents. */
    private static String seen(String html) {
        Element body = Jsoup.parse(html.replace("→", "\t")).body();
        body.select("[" + MarkdownWriter.OFFSET + "]").removeAttr(MarkdownWriter.OFFSET);
        for (Element link : body.select("[href], [src]")) {
            String key = link.hasAttr("href") ? "href" : "src";
            link.attr(key, WebPath.decoded(link.attr(key)));
        }
        return body.html().replaceAll("\\s+", " ").replace("> <", "><").strip();
    }

    private List<Integer> failures(String lineEnd) {
        List<Integer> failures = new ArrayList<>();
        int number = 0;
        for (Example example : EXAMPLES) {
            number++;
            String text = Decoder.text(example.getSource().replace("\n", lineEnd));
            String written = MarkdownWriter.text(text, parser);
            if (!seen(written).equals(seen(example.getHtml()))) {
                failures.add(number);
            }
        }
        return failures;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void examplesComeOutAsTheSpecificationSays(String lineEnd) {
        assertThat(EXAMPLES).hasSize(652);
        assertThat(failures(lineEnd)).containsExactlyElementsOf(EXCEPTIONS.keySet());
    }
}
