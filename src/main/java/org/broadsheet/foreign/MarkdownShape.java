package org.broadsheet.foreign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.foreign.Surroundings.Form;

/**
 * As much of the shape of a Markdown text as template tags need: what is code, and which lines are
 * within HTML, where Markdown is not looked for. Found in one pass, before tags are taken out.
 */
final class MarkdownShape {
    /** Elements that begin HTML wherever they begin a line (CommonMark 0.31, section 4.6). */
    private static final Set<String> BLOCKS =
            Set.of(
                    ("address article aside base basefont blockquote body caption center col colgroup"
                                    + " dd details dialog dir div dl dt fieldset figcaption figure footer"
                                    + " form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe"
                                    + " legend li link main menu menuitem nav noframes ol optgroup option"
                                    + " p param pre script search section style summary table tbody td"
                                    + " textarea tfoot th thead title tr track ul")
                            .split(" ", -1));

    /** The most characters of code in HTML. */
    private static final int LONGEST = 50_000;

    private final String text;
    private final boolean html;
    private final boolean mdx;
    private int[] code = new int[16];
    private int codes;
    private int[] starts = new int[64];
    private boolean[] inHtml = new boolean[64];
    private int lines;

    MarkdownShape(String text, Form form) {
        this.text = text;
        this.html = form == Form.HTML;
        this.mdx = form == Form.MDX;
        if (html) {
            elements(0, text.length());
        } else {
            read();
        }
    }

    /** Where the code ends that holds an offset; the offset if none does. */
    int codeEnd(int offset) {
        int found = Arrays.binarySearch(code, 0, codes * 2, offset);
        int at = found >= 0 ? found : -found - 2;
        if (at >= 0 && at % 2 == 0 && code[at + 1] > offset) {
            return code[at + 1];
        }
        return offset;
    }

    /** Whether Markdown is not looked for where an offset stands. */
    boolean isHtml(int offset) {
        if (html) {
            return true;
        }
        int found = Arrays.binarySearch(starts, 0, lines, offset);
        int line = found >= 0 ? found : -found - 2;
        return line >= 0 && inHtml[line];
    }

    private void code(int start, int end) {
        if (codes * 2 + 2 > code.length) {
            code = Arrays.copyOf(code, code.length * 2);
        }
        code[codes * 2] = start;
        code[codes * 2 + 1] = end;
        codes++;
    }

    private void line(int start, boolean isHtml) {
        if (lines == starts.length) {
            starts = Arrays.copyOf(starts, lines * 2);
            inHtml = Arrays.copyOf(inHtml, lines * 2);
        }
        starts[lines] = start;
        inHtml[lines++] = isHtml;
    }

    private int lineEnd(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    private void read() {
        boolean isHtml = false;
        boolean paragraph = false;
        int from = -1; // where the paragraph begins whose code is still to be looked for
        for (int start = 0; start < text.length(); ) {
            int end = lineEnd(start);
            int mark = afterMarkers(start, end);
            int fence = fence(mark, end);
            if (mark == end) {
                from = inline(from, start);
                isHtml = false;
                paragraph = false;
                line(start, false);
            } else if (fence > 0 && !isHtml) {
                from = inline(from, start);
                int close = closing(end + 1, text.charAt(mark), fence);
                code(start, close);
                for (int at = start; at < close && at < text.length(); at = lineEnd(at) + 1) {
                    line(at, false);
                }
                end = close - 1;
                paragraph = false;
            } else {
                isHtml |= beginsHtml(mark, end, paragraph);
                line(start, isHtml);
                paragraph = !isHtml;
                from = from < 0 ? start : from;
            }
            start = end + 1;
        }
        inline(from, text.length());
    }

    /** Where a line's words begin, behind indentation and the marks of quotes and lists. */
    private int afterMarkers(int start, int end) {
        int at = start;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t' || c == '>') {
                at++;
            } else if ((c == '-' || c == '*' || c == '+')
                    && at + 1 < end
                    && text.charAt(at + 1) == ' ') {
                at += 2;
            } else {
                return at;
            }
        }
        return end;
    }

    /** How long the fence is that begins here; 0 if there is none. */
    private int fence(int at, int end) {
        if (at >= end || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
            return 0;
        }
        int length = run(at, end);
        boolean inline =
                text.charAt(at) == '`' && text.substring(at + length, end).indexOf('`') >= 0;
        return length < 3 || inline ? 0 : length;
    }

    private int run(int at, int end) {
        int length = 1;
        while (at + length < end && text.charAt(at + length) == text.charAt(at)) {
            length++;
        }
        return length;
    }

    /** Where the text goes on behind the line that closes a fence. */
    private int closing(int from, char mark, int length) {
        for (int start = from; start < text.length(); ) {
            int end = lineEnd(start);
            int at = afterMarkers(start, end);
            if (at < end && text.charAt(at) == mark) {
                int run = run(at, end);
                if (run >= length && text.substring(at + run, end).isBlank()) {
                    return end + 1;
                }
            }
            start = end + 1;
        }
        return text.length() + 1;
    }

    private boolean beginsHtml(int at, int end, boolean paragraph) {
        if (text.charAt(at) != '<') {
            return false;
        }
        int name = at + 1;
        if (name < end && (text.charAt(name) == '!' || text.charAt(name) == '?')) {
            return true;
        }
        name += name < end && text.charAt(name) == '/' ? 1 : 0;
        int stop = name;
        while (stop < end && Character.isLetterOrDigit(text.charAt(stop))) {
            stop++;
        }
        if (stop == name) {
            return false;
        }
        String tag = text.substring(name, stop).toLowerCase(Locale.ROOT);
        if (BLOCKS.contains(tag)) {
            return !mdx || !Character.isUpperCase(text.charAt(name));
        }
        if (Character.isUpperCase(text.charAt(name))) {
            return false; // a component of MDX
        }
        int close = text.indexOf('>', stop);
        return !paragraph
                && close >= 0
                && close < end
                && !tag.equals("http")
                && !tag.equals("https")
                && text.substring(close + 1, end).isBlank();
    }

    /** Looks for code within lines; gives -1, for then no paragraph is open. */
    private int inline(int from, int to) {
        if (from < 0) {
            return -1;
        }
        int[] none = new int[64]; // from where on no run of a length closes anything
        Arrays.fill(none, Integer.MAX_VALUE);
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '`') {
                int length = run(i, to);
                int slot = Math.min(length, 63);
                int close = i >= none[slot] ? -1 : closeSpan(i + length, to, length);
                if (close < 0) {
                    none[slot] = Math.min(none[slot], i);
                    i += length - 1;
                } else {
                    code(i, close);
                    i = close - 1;
                }
            } else if (c == '<') {
                i = element(i, to) - 1;
            }
        }
        return -1;
    }

    private int closeSpan(int from, int to, int length) {
        for (int i = text.indexOf('`', from); i >= 0 && i < to; i = text.indexOf('`', i)) {
            int run = run(i, to);
            if (run == length) {
                return i + run;
            }
            i += run;
        }
        return -1;
    }

    private void elements(int from, int to) {
        for (int i = text.indexOf('<', from); i >= 0 && i < to; i = text.indexOf('<', i)) {
            i = element(i, to);
        }
    }

    /** Code in HTML: what is in {@code <pre>} or {@code <code>}. Gives where to go on. */
    private int element(int at, int to) {
        for (String tag : new String[] {"pre", "code"}) {
            int name = at + 1;
            int stop = name + tag.length();
            if (text.regionMatches(true, name, tag, 0, tag.length())
                    && stop < to
                    && !Character.isLetterOrDigit(text.charAt(stop))
                    && text.charAt(stop) != '-') {
                int end = text.indexOf("</" + tag, stop, Math.min(to, stop + LONGEST));
                if (end >= 0) {
                    code(at, end);
                    return end;
                }
            }
        }
        return at + 1;
    }
}
