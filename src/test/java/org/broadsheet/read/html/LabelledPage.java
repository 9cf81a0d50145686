package org.broadsheet.read.html;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.read.Configs;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Html;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.extract.Asked;
import org.broadsheet.read.page.HtmlMetadata;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A saved page with the text that it should give: a folder with {@code page.html} and {@code
 * truth.txt}.
 *
 * @param folder the folder
 */
record LabelledPage(Path folder) {
    private static final String PAGE = "page.html";
    private static final String TRUTH = "truth.txt";

    /** All labelled pages in and below a folder, by name. */
    static List<LabelledPage> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.endsWith(TRUTH))
                    .map(Path::toAbsolutePath)
                    .map(Path::getParent)
                    .filter(f -> Files.exists(f.resolve(PAGE)))
                    .sorted()
                    .map(LabelledPage::new)
                    .toList();
        }
    }

    String name() {
        int names = folder.getNameCount();
        return folder.subpath(Math.max(0, names - 2), names).toString();
    }

    /** Reads the page and compares its text with the truth. */
    ExtractionScore score() throws IOException {
        return ExtractionScore.of(text(content()), truth());
    }

    String truth() throws IOException {
        return Files.readString(folder.resolve(TRUTH));
    }

    /** What is made of the page. Nothing states its summary: a standfirst counts as text. */
    Content content() throws IOException {
        byte[] bytes = Files.readAllBytes(folder.resolve(PAGE));
        String html = new String(bytes, StandardCharsets.UTF_8);
        Layer said =
                new Layer(
                        "",
                        new FieldValue.Fields(
                                Map.of("summary", new FieldValue.Text("–", Position.WHOLE)),
                                Position.WHOLE));
        return new HtmlFormat(new HtmlMetadata(Configs.plain()))
                .read(
                        Html.page(html),
                        new Lines(html, PAGE, 1),
                        PAGE,
                        "",
                        new FieldReader(List.of(said), p -> {}),
                        Asked.AUTO,
                        p -> {});
    }

    /** The words of a text, a line for each block, without those of what is embedded. */
    static String text(Content content) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.filter(
                new NodeFilter() {
                    @Override
                    public FilterResult head(Node node, int depth) {
                        if (node instanceof Element e) {
                            switch (e.normalName()) {
                                case "iframe", "video", "audio", "embed", "script", "style" -> {
                                    return FilterResult.SKIP_ENTIRELY;
                                }
                                case "br" -> text.append('\n');
                                default -> text.append(e.isBlock() ? "\n" : "");
                            }
                        } else if (node instanceof TextNode words) {
                            text.append(words.getWholeText());
                        }
                        return FilterResult.CONTINUE;
                    }

                    @Override
                    public FilterResult tail(Node node, int depth) {
                        if (node instanceof Element e) {
                            boolean parts = e.isBlock() || e.nameIs("td") || e.nameIs("th");
                            text.append(parts ? "\n" : "");
                        }
                        return FilterResult.CONTINUE;
                    }
                },
                content.body());
        return text.toString();
    }
}
