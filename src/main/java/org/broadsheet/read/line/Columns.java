package org.broadsheet.read.line;

import java.util.List;

/** Tables made of blanks: weather, results, prices, as printers and typists set them. */
public final class Columns {
    private Columns() {}

    /** Whether lines stand in columns: nearly all have a wide gap within. */
    public static boolean is(List<TextLine> lines) {
        long gaps = lines.stream().filter(l -> hasGap(l.raw().strip())).count();
        return lines.size() >= 2 && gaps >= 2 && gaps * 3 >= lines.size() * 2L;
    }

    /** Three blanks, two before a number, or a row of dots. */
    static boolean hasGap(String line) {
        int blanks = 0;
        int dots = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            boolean behindSentence = i > blanks && isEnd(line.charAt(i - blanks - 1));
            if (c != ' '
                    && (blanks >= 3 || (blanks == 2 && Character.isDigit(c)))
                    && !(behindSentence && blanks < 4)) {
                return true;
            }
            blanks = c == ' ' ? blanks + 1 : 0;
            dots = c == '.' || (c == ' ' && dots > 0) ? dots + 1 : 0;
            if (dots >= 5) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEnd(char c) {
        return c == '.' || c == '!' || c == '?' || c == ':';
    }
}
