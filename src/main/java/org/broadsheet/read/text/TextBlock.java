package org.broadsheet.read.text;

import java.util.List;
import org.broadsheet.read.line.TextLine;

/**
 * Lines of a plain text that belong together.
 *
 * @param shape what they look like
 * @param lines the lines; at least one
 * @param text what they say as one text
 */
record TextBlock(Shape shape, List<TextLine> lines, String text) {
    /** What lines look like. */
    enum Shape {
        /** A paragraph, or a line by itself. */
        PROSE,
        /** Short lines that stay lines, as in verse and addresses. */
        VERSE,
        /** Columns. */
        TABLE,
        /** A list with bullets. */
        BULLETS,
        /** A list with numbers. */
        NUMBERS,
        /** What another wrote, each line behind a {@code >}. */
        QUOTE,
        /** A line with another of signs below it. */
        UNDERLINED,
        /** A line of signs between two parts. */
        BREAK
    }

    TextBlock {
        lines = List.copyOf(lines);
    }

    static TextBlock of(Shape shape, List<TextLine> lines) {
        return new TextBlock(
                shape, lines, String.join(" ", lines.stream().map(TextLine::text).toList()));
    }

    /** A block of one line. */
    static TextBlock line(TextLine line) {
        return new TextBlock(Shape.PROSE, List.of(line), line.text());
    }

    int offset() {
        return lines.getFirst().offset();
    }

    boolean isOneLine() {
        return lines.size() == 1;
    }

    int words() {
        return text.split(" ", -1).length;
    }

    boolean is(Shape other) {
        return shape == other;
    }
}
