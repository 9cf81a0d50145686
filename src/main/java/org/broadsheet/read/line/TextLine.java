package org.broadsheet.read.line;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Sentences;

/**
 * A line of a plain text.
 *
 * @param text what it says, white space folded; empty if the line is blank
 * @param raw the line as it stands, tabs widened to columns of eight
 * @param offset where its first visible character stands in the text
 */
public record TextLine(String text, String raw, int offset) {
    /** A line that is not there. */
    public static final TextLine GONE = new TextLine("", "", -1);

    private static final int TAB = 8;

    /** The lines of a text. */
    public static List<TextLine> of(String text) {
        List<TextLine> lines = new ArrayList<>();
        int at = 0;
        while (at <= text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            String raw = text.substring(at, end);
            int first = 0;
            while (first < raw.length() && Character.isWhitespace(raw.charAt(first))) {
                first++;
            }
            lines.add(new TextLine(Plain.line(raw), widened(raw), at + first));
            at = end + 1;
        }
        return lines;
    }

    private static String widened(String raw) {
        String line = Plain.without(raw).stripTrailing();
        if (line.indexOf('\t') < 0) {
            return line;
        }
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\t') {
                wide.append(" ".repeat(TAB - wide.length() % TAB));
            } else {
                wide.append(line.charAt(i));
            }
        }
        return wide.toString();
    }

    /** The same line with nothing on it. */
    public TextLine blanked() {
        return new TextLine("", "", offset);
    }

    public boolean isBlank() {
        return text.isEmpty();
    }

    public int length() {
        return raw.length();
    }

    /** How many columns its first character stands in. */
    public int indent() {
        return raw.length() - raw.stripLeading().length();
    }

    public boolean beginsLower() {
        return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
    }

    /** Whether it ends as a sentence does; a comma or semicolon ends none. */
    public boolean endsSentence() {
        return Sentences.close(text);
    }
}
