package org.broadsheet.read;

import java.util.Comparator;
import java.util.List;
import org.broadsheet.data.FieldReader;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * Reads HTML: a whole page or a part of one. What the page says about its article is read by {@link
 * HtmlMetadata} while the page is whole; then its text is taken out.
 */
final class HtmlFormat {
    private static final List<String> BODIES =
            List.of("[itemprop=articleBody]", "article", "main, [role=main]");

    private final HtmlMetadata metadata;

    /** A reader of HTML, with a reader of what pages say about their articles. */
    HtmlFormat(HtmlMetadata metadata) {
        this.metadata = metadata;
    }

    /**
     * Reads a text.
     *
     * @param text the text, without front matter
     * @param lines its lines
     * @param file its file
     * @param title the title that the article states, or empty
     * @param problems where problems go
     */
    Content read(String text, Lines lines, String file, String title, FieldReader.Sink problems) {
        SavedPage page = new SavedPage(Html.page(text), lines);
        HtmlMetadata.Metadata said = metadata.read(page, file, problems);
        Element body = body(page.document());
        Findings findings = LeadPicture.settle(body, said.findings(), page);
        Headline.takeRepeated(body, title.isEmpty() ? findings.text("title") : title);
        return new Content(
                body, findings, List.of(), List.of(), List.of(), said.address(), page::place);
    }

    /** The largest element that is said to hold the article; else the whole body. */
    private static Element body(Document page) {
        for (String selector : BODIES) {
            Elements found = page.body().select(selector);
            if (!found.isEmpty()) {
                Element largest =
                        found.stream()
                                .max(Comparator.comparingInt(e -> e.text().length()))
                                .orElseThrow();
                // On its own, so that what is around it cannot be met from within.
                Element body = new Element("body");
                body.appendChildren(List.copyOf(largest.childNodes()));
                return body;
            }
        }
        return page.body();
    }
}
