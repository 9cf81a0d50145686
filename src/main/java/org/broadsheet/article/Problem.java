package org.broadsheet.article;

import java.util.Comparator;

/**
 * Something wrong with the input, told to its keeper. Problems are data: gathered, sorted by place
 * and all shown, never thrown.
 *
 * @param severity whether the thing is left out or only to be mended
 * @param place where
 * @param kind a stable name by which problems are counted, such as {@code broken-link}
 * @param message what is wrong, one line, lower case first
 * @param hint what to do about it, or empty
 */
public record Problem(Severity severity, Place place, String kind, String message, String hint)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::place)
                    .thenComparing(Problem::severity)
                    .thenComparing(Problem::kind)
                    .thenComparing(Problem::message)
                    .thenComparing(Problem::hint);

    public Problem {
        message = oneLine(message);
        hint = oneLine(hint);
    }

    /** An error at a place. */
    public static Problem error(Place place, String kind, String message, String hint) {
        return new Problem(Severity.ERROR, place, kind, message, hint);
    }

    /** A warning at a place. */
    public static Problem warning(Place place, String kind, String message, String hint) {
        return new Problem(Severity.WARNING, place, kind, message, hint);
    }

    /**
     * The problem in the form compilers use: {@code content/a.md:4:7: error: what is wrong (what to
     * do)}.
     */
    @Override
    public String toString() {
        return place
                + ": "
                + severity.word()
                + ": "
                + message
                + (hint.isEmpty() ? "" : " (" + hint + ")");
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }

    /** Input may be hostile: no line breaks, terminal escapes or endless values in a message. */
    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), 400));
        for (int i = 0; i < text.length() && line.length() < 400; i++) {
            char c = text.charAt(i);
            line.append(Character.isISOControl(c) || isBidiControl(c) ? ' ' : c);
        }
        return line.append(text.length() > 400 ? "…" : "").toString().strip();
    }

    private static boolean isBidiControl(char c) {
        return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
    }
}
