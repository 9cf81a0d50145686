package org.broadsheet.read.markdown;

import java.util.Optional;
import org.broadsheet.article.Problem;
import org.broadsheet.read.content.Lines;

/**
 * Refuses Markdown on which the parser would take for ever or fill the memory. Counted, in one pass
 * over the lines and generously for real articles, is what its time, its stack or its output grows
 * with faster than with the length of the text:
 *
 * <ul>
 *   <li>lists, quotes and footnotes within one another, each of which is a recursion ({@link
 *       Nesting}), and brackets;
 *   <li>marks in one paragraph: emphasis and quotation, each of which is held against all before
 *       it, and what may begin a definition, for each of which the rest is copied;
 *   <li>lines, for the parser copies those of quotes and code;
 *   <li>cells of tables, for missing ones are filled in;
 *   <li>stretches that its regular expressions walk by recursion ({@link Stretches}).
 * </ul>
 *
 * <p>What it looks at again and again is counted by {@link Meter}, for nobody can tell beforehand.
 */
final class MarkdownBounds {
    /** How many marks a paragraph may have; a fifth of a second. */
    static final int MARKS = 10_000;

    /** Time grows by the square: all paragraphs together cost at most what two full ones do. */
    private static final long SQUARES = 2L * MARKS * MARKS;

    /** How many brackets a paragraph may have, each of which may be a footnote in another. */
    static final int BRACKETS = 20_000;

    /** How many lines that are not blank; quotes and indented code are copied line by line. */
    static final int LINES = 50_000;

    static final int COLUMNS = 1_000;
    static final int CELLS = 500_000;

    private final String text;
    private final Lines lines;
    private final Nesting nesting = new Nesting();
    private final boolean hasTables;

    /** Where the lines without a blank one between them begin. */
    private int block;

    private boolean afterBlank = true;
    private boolean inList;
    private int brackets;
    private int marks;
    private long squares;
    private int written;

    private int columnsAbove;
    private int columns;
    private boolean table;
    private int cells;

    private MarkdownBounds(String text, Lines lines) {
        this.text = text;
        this.lines = lines;
        this.hasTables = text.indexOf('|') >= 0;
    }

    /** What is too much in a text; empty if it may be parsed. */
    static Optional<Problem> check(String text, Lines lines) {
        return new MarkdownBounds(text, lines).check();
    }

    private Optional<Problem> check() {
        for (int start = 0; start <= text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            Optional<Problem> tooMuch = isBlank(start, end) ? blank(start) : line(start, end);
            if (tooMuch.isPresent()) {
                return tooMuch;
            }
            start = end + 1;
        }
        return blank(text.length());
    }

    private Optional<Problem> tooMuch(int at, String what, String hint) {
        return Optional.of(Problem.error(lines.at(at), "too-much", what, hint));
    }

    private boolean isBlank(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!isSpace(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }

    /** A blank line, or the end: no paragraph and no table goes on behind it. */
    private Optional<Problem> blank(int start) {
        Optional<Problem> found = Optional.empty();
        if (!afterBlank) {
            int endless = Stretches.endless(text, block, start);
            if (endless >= 0) {
                found =
                        tooMuch(
                                endless,
                                "a title, name, tag or comment that never ends",
                                "at most " + Stretches.LONGEST + " characters");
            }
        }
        endParagraph();
        nesting.blank();
        afterBlank = true;
        columns = 0;
        columnsAbove = 0;
        return found;
    }

    private void endParagraph() {
        brackets = 0;
        squares += (long) marks * marks;
        marks = 0;
    }

    private Optional<Problem> line(int start, int end) {
        if (nesting.line(text, start, end) > Nesting.DEEPEST) {
            return tooMuch(
                    start,
                    "nested too deeply",
                    "at most " + Nesting.DEEPEST + " lists and quotes within one another");
        }
        if (++written > LINES) {
            return tooMuch(start, "too many lines", "at most " + LINES + ", blank ones aside");
        }
        if (afterBlank) {
            block = start;
        }
        if (beginsParagraph(start, end)) {
            endParagraph();
        }
        countMarks(start, end);
        if (brackets > BRACKETS) {
            return tooMuch(start, "too many brackets", "at most " + BRACKETS + " in a paragraph");
        }
        if (marks > MARKS || squares + (long) marks * marks > SQUARES) {
            return tooMuch(
                    start,
                    "too many marks of emphasis, quotation or definition",
                    "at most " + MARKS + " in a paragraph");
        }
        if (hasTables) {
            row(start, end);
        }
        afterBlank = false;
        if (columns > COLUMNS || cells > CELLS) {
            return tooMuch(
                    start,
                    "too large a table",
                    "at most " + COLUMNS + " columns, and " + CELLS + " cells in a text");
        }
        return Optional.empty();
    }

    /**
     * Counts brackets and, as marks, runs of emphasis and quotation and what may be definitions.
     */
    private void countMarks(int start, int end) {
        char before = 0;
        boolean atLineStart = false;
        boolean first = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean word = c == ' ' || (c > '_' && c != '~'); // nearly all
            switch (word ? ' ' : c) {
                case '*', '_', '~', '\'', '"', '<', '>' -> marks += c == before ? 0 : 1;
                case '[', ']' -> {
                    brackets++;
                    atLineStart |= c == '[' && first && isBlank(start, i);
                    first = false;
                }
                default -> {}
            }
            before = c;
        }
        marks += atLineStart ? 1 : 0;
    }

    /**
     * Whether a line surely begins a paragraph of its own without a blank one before it: a heading,
     * or an item of a list that stands in no other.
     */
    private boolean beginsParagraph(int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        if (at - start > 3) {
            return false;
        }
        int hashes = at;
        while (hashes < end && text.charAt(hashes) == '#') {
            hashes++;
        }
        boolean heading =
                hashes > at && hashes - at <= 6 && (hashes == end || isSpace(text.charAt(hashes)));
        int behind = Nesting.behindMarker(text, at, end);
        boolean item = behind > at && !isBlank(behind, end);
        boolean bullet = item && !Character.isDigit(text.charAt(at));
        if (item) {
            // "1984. A year" goes on with a paragraph, unless a list is under way.
            inList |= bullet || afterBlank;
        } else if (afterBlank && at == start) {
            inList = false;
        }
        return heading || bullet || (item && inList);
    }

    /** Counts the cells of tables, in which each row is read by itself. */
    private void row(int start, int end) {
        boolean dashes = true;
        boolean plain = true;
        int pipes = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            pipes += c == '|' ? 1 : 0;
            dashes &= c == '|' || c == '-' || c == ':' || isSpace(c);
            plain &= c != '\\' && c != '`';
        }
        int found = pipes == 0 ? 0 : columns(start, end, pipes);
        if (dashes && pipes > 0) {
            marks++;
            table = plain && found == columnsAbove;
            columns = Math.max(columns, found);
        } else if (columns > 0) {
            cells += columns;
            if (table && pipes > 0) {
                endParagraph();
            }
        }
        columnsAbove = plain ? found : -1;
    }

    private int columns(int start, int end, int pipes) {
        int from = start;
        while (isSpace(text.charAt(from))) {
            from++;
        }
        int to = end;
        while (isSpace(text.charAt(to - 1))) {
            to--;
        }
        int outer =
                (text.charAt(from) == '|' ? 1 : 0)
                        + (to - from > 1 && text.charAt(to - 1) == '|' ? 1 : 0);
        return pipes + 1 - outer;
    }
}
