package org.broadsheet.read.html;

import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.extract.Asked;
import org.broadsheet.read.extract.Extraction;
import org.broadsheet.read.page.HtmlMetadata;
import org.broadsheet.read.page.SavedPage;
import org.jsoup.nodes.Document;

/**
 * Reads HTML: a whole page or a part of one. What the page says about its article is read by {@link
 * HtmlMetadata} while the page is whole; then its text is taken out.
 */
public final class HtmlFormat {
    private final HtmlMetadata metadata;

    /** A reader of HTML, with a reader of what pages say about their articles. */
    public HtmlFormat(HtmlMetadata metadata) {
        this.metadata = metadata;
    }

    /**
     * Reads a page.
     *
     * @param document the page
     * @param lines the lines of its file
     * @param file its file
     * @param location where it was saved from, if that is told outside of the page; else empty
     * @param stated the fields that the article states
     * @param asked where its keeper says the text stands
     * @param problems where problems go
     */
    public Content read(
            Document document,
            Lines lines,
            String file,
            String location,
            FieldReader stated,
            Asked asked,
            FieldReader.Sink problems) {
        SavedPage page = new SavedPage(document, lines);
        HtmlMetadata.Metadata said = metadata.read(page, file, location, problems);
        Extraction extraction = Extraction.of(document, asked, said.text());
        return new PageText(page, problems).content(extraction, stated, said);
    }
}
