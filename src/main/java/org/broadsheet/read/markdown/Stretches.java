package org.broadsheet.read.markdown;

/**
 * Finds stretches of Markdown that the parser's regular expressions would walk by recursion, one
 * call for each character: titles of links, names in brackets, comments, tags, and lines of nothing
 * but dashes. Each is short in real texts; the longest that is let through takes less than half of
 * {@link MarkdownFormat}'s roomy stack.
 */
final class Stretches {
    /** The most characters that one may have. */
    static final int LONGEST = 20_000;

    private final String text;
    private final int end;

    private Stretches(String text, int end) {
        this.text = text;
        this.end = end;
    }

    /** The next place of a sign, each looked for once however often it is asked for. */
    private final class Next {
        private final String sign;
        private int found = -1;

        Next(String sign) {
            this.sign = sign;
        }

        int from(int at) {
            while (found < at || (found < end && text.charAt(found - 1) == '\\')) {
                int next = text.indexOf(sign, Math.max(at, found + 1), end);
                found = next < 0 ? end : next;
            }
            return found;
        }
    }

    /** Where a stretch begins that is too long, among lines without a blank one; -1 if none is. */
    static int endless(String text, int start, int end) {
        return end - start <= LONGEST ? -1 : new Stretches(text, end).find(start);
    }

    private int find(int start) {
        Next quote = new Next("\"");
        Next apostrophe = new Next("'");
        Next parenthesis = new Next(")");
        Next open = new Next("[");
        Next close = new Next("]");
        Next tagEnd = new Next(">");
        Next commentEnd = new Next("-->");
        int drawn = 0;
        boolean atLineStart = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            atLineStart = i == start || text.charAt(i - 1) == '\n' || (atLineStart && isDrawn(c));
            drawn = atLineStart && isDrawn(c) ? drawn + 1 : 0;
            int to =
                    switch (c) {
                        case '[' -> Math.min(open.from(i + 1), close.from(i + 1));
                        case ']' -> {
                            int title = titleBehind(i);
                            yield switch (title < end ? text.charAt(title) : ' ') {
                                case '"' -> quote.from(title + 1);
                                case '\'' -> apostrophe.from(title + 1);
                                case '(' -> parenthesis.from(title + 1);
                                default -> i;
                            };
                        }
                        case '<' ->
                                text.startsWith("<!--", i)
                                        ? (isBlock(i) ? i : commentEnd.from(i + 1))
                                        : isTag(i) ? tagEnd.from(i + 1) : i;
                        default -> i - drawn;
                    };
            if (Math.abs(to - i) > LONGEST) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDrawn(char c) {
        return switch (c) {
            case '-', '*', '_', '|', ':', ' ', '\t' -> true;
            default -> false;
        };
    }

    private boolean isTag(int at) {
        char c = at + 1 < end ? text.charAt(at + 1) : ' ';
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Whether a comment begins its line: then it is read line by line. */
    private boolean isBlock(int at) {
        int from = at;
        while (from > 0 && text.charAt(from - 1) == ' ') {
            from--;
        }
        return at - from <= 3 && (from == 0 || text.charAt(from - 1) == '\n');
    }

    /** Where the title begins behind {@code ](address} or {@code ]: address}; the end if none. */
    private int titleBehind(int bracket) {
        int at = bracket + 1;
        if (at >= end || (text.charAt(at) != '(' && text.charAt(at) != ':')) {
            return end;
        }
        at = behindSpace(at + 1);
        boolean pointed = at < end && text.charAt(at) == '<';
        char stop = pointed ? '>' : ' ';
        while (at < end && text.charAt(at) != stop && text.charAt(at) != '\n') {
            at++;
        }
        return behindSpace(pointed && at < end ? at + 1 : at);
    }

    private int behindSpace(int from) {
        int at = from;
        while (at < end && text.charAt(at) <= ' ') {
            at++;
        }
        return at;
    }
}
