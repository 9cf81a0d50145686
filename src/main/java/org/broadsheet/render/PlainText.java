package org.broadsheet.render;

import java.util.Locale;
import java.util.Set;
import org.broadsheet.article.Body;
import org.unbescape.html.HtmlEscape;

/** A text without its HTML: a paragraph a line, an empty line between them. */
final class PlainText {
    private static final Set<String> PARAGRAPHS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "pre",
                    "figure",
                    "figcaption",
                    "table",
                    "caption",
                    "ul",
                    "ol",
                    "dl",
                    "div",
                    "section",
                    "aside",
                    "details",
                    "summary",
                    "hr");

    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd");

    private final String html;
    private final StringBuilder text;

    /** The text from which is copied, since the last tag. */
    private int at;

    private int breaks;
    private boolean preformatted;

    private PlainText(String html) {
        this.html = html;
        this.text = new StringBuilder(html.length());
    }

    /** The words of a text. */
    static String of(Body body) {
        return new PlainText(body.marked().html()).read();
    }

    private String read() {
        for (int i = 0; i < html.length(); i++) {
            if (html.charAt(i) == '<') {
                words(i);
                i = endOfTag(i);
                tag(html.substring(at + 1, i));
                at = i + 1;
            }
        }
        words(html.length());
        return text.toString().strip();
    }

    /** Where a tag ends: values may hold {@code >}. */
    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return html.length() - 1;
    }

    private void tag(String tag) {
        int from = tag.startsWith("/") ? 1 : 0;
        int end = from;
        while (end < tag.length() && Character.isLetterOrDigit(tag.charAt(end))) {
            end++;
        }
        String name = tag.substring(from, end).toLowerCase(Locale.ROOT);
        if (PARAGRAPHS.contains(name)) {
            breaks = 2;
            preformatted = name.equals("pre") && from == 0;
        } else if (LINES.contains(name)) {
            breaks = Math.max(breaks, 1);
        } else if (from == 1 && (name.equals("td") || name.equals("th"))) {
            text.append('\t');
        }
    }

    /** Copies the words up to a tag, and remembers where that begins. */
    private void words(int to) {
        String words = withoutMarks(html.substring(at, to));
        at = to;
        String plain = HtmlEscape.unescapeHtml(words);
        if (!preformatted) {
            plain = plain.replaceAll("[ \\t\\r\\n\\f]+", " ");
            if (breaks > 0 || isAfterSpace()) {
                plain = plain.stripLeading();
            }
        }
        if (!plain.isEmpty()) {
            if (breaks > 0 && !text.isEmpty()) {
                while (isAfterSpace()) {
                    text.setLength(text.length() - 1);
                }
                text.repeat('\n', breaks);
            }
            breaks = 0;
            text.append(plain);
        }
    }

    private boolean isAfterSpace() {
        return !text.isEmpty() && Character.isWhitespace(text.charAt(text.length() - 1));
    }

    /** Marks of references say nothing in plain text. */
    private static String withoutMarks(String html) {
        StringBuilder words = new StringBuilder(html.length());
        boolean number = false;
        for (int i = 0; i < html.length(); i++) {
            char c = html.charAt(i);
            if (Body.isMark(c)) {
                number = c == Body.mark(0).charAt(0);
            } else if (!number) {
                words.append(c);
            }
        }
        return words.toString();
    }
}
