package org.broadsheet.read.content;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.broadsheet.article.Place;
import org.broadsheet.data.Csv;

/** Finds lines and columns for offsets of a text that is all or part of a file. */
public final class Lines {
    private final String file;
    private final int firstLine;
    private final int firstColumn;
    private final boolean fixed;
    private final boolean quoted;
    private final String text;
    private final IntUnaryOperator source;
    private int[] starts = {};

    /** The text whose offsets are asked for: this one, or one that was made of it. */
    private final String made;

    private int[] madeStarts = {};

    /**
     * The lines of a text.
     *
     * @param text the text
     * @param file its file
     * @param firstLine the line of the file at which it begins
     */
    public Lines(String text, String file, int firstLine) {
        this(text, file, firstLine, 1, false, false, text, IntUnaryOperator.identity());
    }

    private Lines(
            String text,
            String file,
            int firstLine,
            int firstColumn,
            boolean fixed,
            boolean quoted,
            String made,
            IntUnaryOperator source) {
        this.made = made;
        this.source = source;
        this.text = text;
        this.file = file;
        this.firstLine = firstLine;
        this.firstColumn = firstColumn;
        this.fixed = fixed;
        this.quoted = quoted;
    }

    /** Lines of a text that stands in one place of its file, such as a JSON string. */
    public static Lines within(Place place) {
        return new Lines(
                "",
                place.file(),
                place.position().line(),
                place.position().column(),
                true,
                false,
                "",
                IntUnaryOperator.identity());
    }

    /** Lines of a value of CSV, which may have several. */
    public static Lines of(Csv.Cell cell, String file) {
        return new Lines(
                cell.text(),
                file,
                cell.at().line(),
                cell.at().column(),
                false,
                cell.quoted(),
                cell.text(),
                IntUnaryOperator.identity());
    }

    /**
     * The same lines for offsets of a text that was made of this one.
     *
     * @param other the other text
     * @param origin the offset in this text of an offset in the other
     */
    public Lines through(String other, IntUnaryOperator origin) {
        return new Lines(text, file, firstLine, firstColumn, fixed, quoted, other, origin);
    }

    /** The place of an offset. */
    public Place at(int offset) {
        if (fixed) {
            return Place.of(file, firstLine, firstColumn);
        }
        if (starts.length == 0) {
            starts = starts(text);
        }
        int at = Math.clamp(source.applyAsInt(offset), 0, text.length());
        int found = Arrays.binarySearch(starts, at);
        int line = found >= 0 ? found : -found - 2;
        return place(line, at - starts[line]);
    }

    /** The place of a column, from 0, of a line, from 0. */
    private Place place(int line, int column) {
        int doubled = 0;
        if (quoted) {
            int start = starts[line];
            int end = Math.min(text.length(), start + column);
            doubled = (int) text.substring(start, end).chars().filter(c -> c == '"').count();
        }
        int before = line == 0 ? firstColumn : 1;
        return Place.of(file, firstLine + line, before + column + doubled);
    }

    /** The place of a line and column, both from 1 and counted from the beginning of the text. */
    public Place at(int line, int column) {
        if (fixed) {
            return at(0);
        }
        if (madeStarts.length == 0) {
            madeStarts = starts(made);
        }
        int start = line > madeStarts.length ? made.length() : madeStarts[Math.max(0, line - 1)];
        return at(start + Math.max(0, column - 1));
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
