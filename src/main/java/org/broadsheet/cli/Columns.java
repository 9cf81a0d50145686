package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Prints texts side by side, each broken within its column, as wide as a usual terminal. */
final class Columns {
    /** How much of the line is for a name, a value, and what is to be said of it. */
    private static final int[] WIDTHS = {14, 40, 34};

    private final PrintWriter out;

    Columns(PrintWriter out) {
        this.out = out;
    }

    /** Prints a row of up to three texts; the last takes what is left of the line. */
    void row(String... texts) {
        List<List<String>> columns = new ArrayList<>();
        int rows = 0;
        for (int i = 0; i < texts.length; i++) {
            int width = WIDTHS[i];
            for (int j = i + 1; i == texts.length - 1 && j < WIDTHS.length; j++) {
                width += WIDTHS[j] + 1;
            }
            columns.add(lines(texts[i], width));
            rows = Math.max(rows, columns.getLast().size());
        }
        for (int row = 0; row < rows; row++) {
            StringBuilder line = new StringBuilder(" ");
            int at = 1;
            for (int i = 0; i < columns.size(); i++) {
                List<String> column = columns.get(i);
                String text = row < column.size() ? column.get(row) : "";
                at += 1;
                line.append(" ".repeat(Math.max(text.isEmpty() ? 0 : 1, at - length(line))))
                        .append(text);
                at += WIDTHS[i];
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /** A text broken at spaces into lines; a word that is longer than a line stays whole. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
