package org.broadsheet.read;

import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;

/**
 * Refuses Markdown on which the parser would overflow the stack or take forever. It nests by
 * recursion (400 lists or 1,600 quotes within one another are too many for it) and takes quadratic
 * time for brackets without a match; so both are counted first, generously for real articles.
 */
final class MarkdownBounds {
    private static final int NESTING = 60;
    private static final int IN_PARAGRAPH = 20_000;
    private static final int IN_TEXT = 200_000;

    private MarkdownBounds() {}

    /** What is too much in a text; empty if it may be parsed. */
    static Optional<Problem> check(String text, Lines lines) {
        int brackets = 0;
        int marks = 0;
        int total = 0;
        for (int start = 0; start < text.length(); ) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (nesting(text, start, end) > NESTING) {
                return Optional.of(
                        tooMuch(
                                lines.at(start),
                                "nested too deeply",
                                "at most " + NESTING + " lists and quotes within one another"));
            }
            boolean blank = true;
            for (int i = start; i < end; i++) {
                char c = text.charAt(i);
                blank &= c == ' ' || c == '\t';
                switch (c) {
                    case '[', ']', '<', '(', '!' -> brackets++;
                    case '*', '_', '~', '`', '\'', '"', '|', '&', '\\' -> marks++;
                    default -> {}
                }
            }
            if (blank) {
                total += brackets;
                brackets = 0;
                marks = 0;
            }
            if (brackets > IN_PARAGRAPH || marks > IN_PARAGRAPH || total > IN_TEXT) {
                return Optional.of(
                        tooMuch(
                                lines.at(start),
                                "too many brackets or marks",
                                "at most " + IN_PARAGRAPH + " brackets in a paragraph"));
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    private static Problem tooMuch(Place place, String message, String hint) {
        return Problem.error(place, "too-much", message, hint);
    }

    /** How deep a line may be within quotes and lists: by its marks and its indentation. */
    private static int nesting(String text, int start, int end) {
        int marks = 0;
        int columns = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case ' ' -> columns++;
                case '\t' -> columns += 4;
                case '>' -> marks++;
                case '-', '+', '*' -> {
                    if (i + 1 < end && !isSpace(text.charAt(i + 1))) {
                        return marks;
                    }
                    marks += 1 + columns / 2;
                    columns = 0;
                }
                default -> {
                    int digits = i;
                    while (digits < end && Character.isDigit(text.charAt(digits))) {
                        digits++;
                    }
                    boolean numbered =
                            digits > i
                                    && digits + 1 < end
                                    && (text.charAt(digits) == '.' || text.charAt(digits) == ')')
                                    && isSpace(text.charAt(digits + 1));
                    if (!numbered) {
                        return marks;
                    }
                    marks += 1 + columns / 2;
                    columns = 0;
                    i = digits;
                }
            }
        }
        return marks;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
