package org.broadsheet.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.extract.Extraction;
import org.broadsheet.read.extract.Omission;
import org.broadsheet.read.extract.Stated;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;

/** Takes the text out of a page once its fields are known, and tells what was left out of it. */
final class SavedPage {
    private static final int POINTERS = 10;
    private static final int HEADLINE = 8;

    private final Lines lines;
    private final Function<Element, Place> places;
    private final FieldReader.Sink problems;

    /**
     * A page.
     *
     * @param lines the lines of its file
     * @param places tells where an element stands
     * @param problems where problems go
     */
    SavedPage(Lines lines, Function<Element, Place> places, FieldReader.Sink problems) {
        this.lines = lines;
        this.places = places;
        this.problems = problems;
    }

    /**
     * The text.
     *
     * @param extraction the page
     * @param said the fields that the article states
     * @param findings the fields found on the page
     */
    Content content(Extraction extraction, FieldReader said, Findings findings) {
        Stated stated = stated(said, findings);
        Extraction.Text text = extraction.take(stated);
        if (!text.doubt().isEmpty()) {
            problems.add(Problem.warning(lines.at(0), "unsure-body", text.doubt(), text.advice()));
        }
        Headline.takeRepeated(text.body(), stated.title());
        return new Content(
                text.body(),
                findings,
                alsoRead(text.pointers()),
                List.of(),
                text.leftOut().stream().map(this::leftOut).toList(),
                places);
    }

    private LeftOut leftOut(Omission out) {
        Place place = places.apply(out.element());
        Range.Position end = out.element().endSourceRange().end();
        int first = place.position().line();
        int last =
                end.isTracked()
                        ? lines.at(end.lineNumber(), end.columnNumber()).position().line()
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
                            new AlsoRead(headline, Links.headline(headline, places.apply(link))));
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
