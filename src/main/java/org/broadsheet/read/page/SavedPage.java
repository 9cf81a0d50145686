package org.broadsheet.read.page;

import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.read.content.Lines;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;

/**
 * An HTML page, whole, with the places of what is in it.
 *
 * @param document the page
 * @param lines the lines of its text
 */
public record SavedPage(Document document, Lines lines) {

    /** Where an element stands in the file: that of the nearest around it that has a place. */
    public Place place(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            Range.Position start = e.sourceRange().start();
            if (start.isTracked()) {
                return lines.at(start.lineNumber(), start.columnNumber());
            }
        }
        return lines.at(0);
    }

    /** The position of an element in the file. */
    public Position at(Element element) {
        return place(element).position();
    }

    /** Where a text or comment begins within the page, lines and columns counted from 1. */
    static Position within(Node node) {
        Range.Position start = node.sourceRange().start();
        return start.isTracked()
                ? new Position(start.lineNumber(), start.columnNumber())
                : new Position(1, 1);
    }

    /** The place in the file of a position within the page. */
    public Place place(Position within) {
        return lines.at(within.line(), within.column());
    }
}
