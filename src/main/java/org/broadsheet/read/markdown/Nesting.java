package org.broadsheet.read.markdown;

/**
 * How deep the lists, quotes and footnotes of a Markdown text may stand within one another, line by
 * line: never less than the parser finds, and more only in texts that try to confuse it.
 *
 * <p>A line adds what its own marks open. What it goes on with is bounded twice: by its
 * indentation, for an item of a list indents what is in it by two columns at least; and by the
 * marks above it, back to the last line that ended everything.
 */
final class Nesting {
    /** Far beyond real texts, and a fifth of what the parser can take on a small stack. */
    static final int DEEPEST = 60;

    private int opened;
    private boolean afterBlank = true;

    /** Takes a blank line. */
    void blank() {
        afterBlank = true;
    }

    /** Takes a line that is not blank; gives the depth of what it may open. */
    int line(String text, int start, int end) {
        int marks = 0;
        int columns = 0;
        int indents = 0;
        int at = isRule(text, start, end) ? end : start;
        while (at < end) {
            char c = text.charAt(at);
            if (MarkdownBounds.isSpace(c)) {
                columns += c == '\t' ? 4 : 1;
                at++;
            } else if (c == '>') {
                marks++;
                at++;
            } else {
                int behind = behindMarker(text, at, end);
                if (behind == at) {
                    break;
                }
                marks++;
                indents += columns / 2;
                columns = 0;
                at = behind;
            }
        }
        if (marks == 0 && afterBlank && !MarkdownBounds.isSpace(text.charAt(start))) {
            opened = 0;
        }
        int deep = marks == 0 ? 0 : marks + Math.min(indents, opened);
        opened += marks;
        afterBlank = false;
        return deep;
    }

    /**
     * Where the mark ends that opens an item of a list or a footnote; where it would begin if there
     * is none.
     */
    static int behindMarker(String text, int at, int end) {
        if (at == end) {
            return at;
        }
        int behind = at;
        char c = text.charAt(at);
        if (c == '-' || c == '+' || c == '*') {
            behind = at + 1;
        } else if (c == '[') {
            int close = at + 1 < end && text.charAt(at + 1) == '^' ? text.indexOf(']', at) : -1;
            return close > 0 && close + 1 < end && text.charAt(close + 1) == ':' ? close + 2 : at;
        } else {
            while (behind < end && Character.isDigit(text.charAt(behind))) {
                behind++;
            }
            boolean numbered =
                    behind > at
                            && behind < end
                            && (text.charAt(behind) == '.' || text.charAt(behind) == ')');
            behind = numbered ? behind + 1 : at;
        }
        return behind == end || MarkdownBounds.isSpace(text.charAt(behind)) ? behind : at;
    }

    /** Whether a line is drawn: nothing but three or more of one sign, which opens no lists. */
    private static boolean isRule(String text, int start, int end) {
        char sign = 0;
        int signs = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (MarkdownBounds.isSpace(c)) {
                continue;
            }
            if ((c != '-' && c != '*' && c != '_') || (sign != 0 && c != sign)) {
                return false;
            }
            sign = c;
            signs++;
        }
        return signs > 2;
    }
}
