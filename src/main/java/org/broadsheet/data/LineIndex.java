package org.broadsheet.data;

import org.broadsheet.article.Position;

/**
 * Turns lines and columns counted from 0 in code points, as parsers give them, into positions as
 * editors count them.
 */
final class LineIndex {
    private final String text;
    private final int firstLine;
    private final int[] starts;

    private int lastLine = -1;
    private int lastColumn;
    private int lastIndex;

    /**
     * Indexes a text.
     *
     * @param text the text
     * @param firstLine the line of the file at which it begins
     */
    LineIndex(String text, int firstLine) {
        this.text = text;
        this.firstLine = firstLine;
        // Only characters beyond the basic plane make a difference; without any, no index is
        // needed.
        this.starts = hasSurrogates(text) ? starts(text) : new int[0];
    }

    private static boolean hasSurrogates(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static int[] starts(String text) {
        int lines = 1 + (int) text.chars().filter(c -> c == '\n').count();
        int[] starts = new int[lines];
        int line = 0;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts[++line] = i + 1;
        }
        return starts;
    }

    /** The position of a line and a column, both from 0, the column in code points. */
    Position at(int line, int column) {
        int units = column;
        if (line < starts.length) {
            if (line != lastLine || column < lastColumn) {
                lastLine = line;
                lastColumn = 0;
                lastIndex = starts[line];
            }
            // Counted on from the last place asked for: a line may be as long as its file.
            while (lastColumn < column && lastIndex < text.length()) {
                lastIndex += Character.charCount(text.codePointAt(lastIndex));
                lastColumn++;
            }
            units = lastIndex - starts[line];
        }
        return new Position(firstLine + line, units + 1);
    }
}
