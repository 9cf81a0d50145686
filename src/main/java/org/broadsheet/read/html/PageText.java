package org.broadsheet.read.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Headline;
import org.broadsheet.read.content.LeftOut;
import org.broadsheet.read.content.Links;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.extract.Extraction;
import org.broadsheet.read.extract.Omission;
import org.broadsheet.read.extract.Stated;
import org.broadsheet.read.fields.AuthorNames;
import org.broadsheet.read.page.HtmlMetadata;
import org.broadsheet.read.page.SavedPage;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Takes the text out of a page once its fields are known, and tells what was left out of it. */
final class PageText {
    private static final int POINTERS = 10;
    private static final int HEADLINE = 8;

    private final SavedPage page;
    private final FieldReader.Sink problems;

    /**
     * The text of a page.
     *
     * @param page the page
     * @param problems where problems go
     */
    PageText(SavedPage page, FieldReader.Sink problems) {
        this.page = page;
        this.problems = problems;
    }

    /**
     * The text.
     *
     * @param extraction the page
     * @param said the fields that the article states
     * @param metadata what the page says of its article
     */
    Content content(Extraction extraction, FieldReader said, HtmlMetadata.Metadata metadata) {
        Stated stated = stated(said, metadata.findings());
        Extraction.Text text = extraction.take(stated);
        if (!text.doubt().isEmpty()) {
            problems.add(
                    Problem.warning(
                            page.lines().at(0), "unsure-body", text.doubt(), text.advice()));
        }
        Findings findings = LeadPicture.settle(text.body(), metadata.findings(), page);
        text.byline()
                .ifPresent(line ->
                        findings.found(
                                "authors",
                                AuthorNames.in(line.people()),
                                page.at(line.element()),
                                Rule.guess("byline")));
        Headline.takeRepeated(text.body(), stated.title());
        return new Content(
                text.body(),
                findings,
                alsoRead(text.pointers()),
                List.of(),
                text.leftOut().stream().map(this::leftOut).toList(),
                metadata.address(),
                page::place);
    }

    private LeftOut leftOut(Omission out) {
        Place place = page.place(out.element());
        Range.Position end = out.element().endSourceRange().end();
        int first = place.position().line();
        int last =
                end.isTracked()
                        ? page.lines().at(end.lineNumber(), end.columnNumber()).position().line()
                        : first;
        String until = last > first ? " to line " + last : "";
        return new LeftOut(place, out.text(), out.what().words() + until + " (" + out.rule() + ")");
    }

    /** The headlines that stood in the text as pointers to other articles. */
    private List<AlsoRead> alsoRead(List<Element> pointers) {
        Map<String, AlsoRead> found = new LinkedHashMap<>();
        for (Element pointer : pointers) {
            for (Element link : pointer.select("a[href]")) {
                String headline = Plain.line(link.text());
                if (headline.length() >= HEADLINE && found.size() < POINTERS) {
                    found.putIfAbsent(
                            Names.key(headline),
                            new AlsoRead(headline, Links.headline(headline, page.place(link))));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static Stated stated(FieldReader said, Findings findings) {
        return new Stated(
                text("title", said, findings),
                texts("authors", said, findings),
                List.of(text("date", said, findings), text("updated", said, findings)),
                text("section", said, findings),
                text("kicker", said, findings),
                text("summary", said, findings),
                "");
    }

    private static String text(String field, FieldReader said, Findings findings) {
        String text = Plain.line(said.text(field));
        return text.isEmpty() ? findings.text(field) : text;
    }

    private static List<String> texts(String field, FieldReader said, Findings findings) {
        List<String> texts = new ArrayList<>();
        said.texts(field)
                .forEach(f -> {
                    if (f.value() instanceof FieldValue.Text text) {
                        texts.add(text.text());
                    }
                });
        return texts.isEmpty() ? findings.texts(field) : texts;
    }
}
