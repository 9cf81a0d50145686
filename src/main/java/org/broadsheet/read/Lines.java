package org.broadsheet.read;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.broadsheet.article.Place;

/** Finds lines and columns for offsets of a text that is all or part of a file. */
final class Lines {
    private final String file;
    private final int firstLine;
    private final int firstColumn;
    private final boolean fixed;
    private final String text;
    private final IntUnaryOperator source;
    private int[] starts = {};

    /**
     * The lines of a text.
     *
     * @param text the text
     * @param file its file
     * @param firstLine the line of the file at which it begins
     */
    Lines(String text, String file, int firstLine) {
        this(text, file, firstLine, 1, false, IntUnaryOperator.identity());
    }

    private Lines(
            String text,
            String file,
            int firstLine,
            int firstColumn,
            boolean fixed,
            IntUnaryOperator source) {
        this.source = source;
        this.text = text;
        this.file = file;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
        this.fixed = fixed;
    }

    /** Lines of a text that stands in one place of its file, such as a JSON string. */
    static Lines within(Place place) {
        return new Lines(
                "",
                place.file(),
                place.position().line(),
                place.position().column(),
                true,
                IntUnaryOperator.identity());
    }

    /**
     * The same lines for offsets of a text that was made of this one.
     *
     * @param origin the offset in this text of an offset in the other
     */
    Lines through(IntUnaryOperator origin) {
        return new Lines(text, file, firstLine, firstColumn, fixed, origin);
    }

    /** The place of an offset. */
    Place at(int offset) {
        if (fixed) {
            return Place.of(file, firstLine, firstColumn);
        }
        if (starts.length == 0) {
            starts = starts(text);
        }
        int at = Math.clamp(source.applyAsInt(offset), 0, text.length());
        int found = Arrays.binarySearch(starts, at);
        int line = found >= 0 ? found : -found - 2;
        return Place.of(file, firstLine + line, at - starts[line] + 1);
    }

    /** The place of a line and column, both from 1 and counted from the beginning of the text. */
    Place at(int line, int column) {
        return fixed ? at(0) : Place.of(file, firstLine + line - 1, column);
    }

    private static int[] starts(String text) {
        int lines = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            lines++;
        }
        int[] starts = new int[lines];
        int line = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[++line] = i + 1;
        }
        return starts;
    }
}
