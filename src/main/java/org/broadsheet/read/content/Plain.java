package org.broadsheet.read.content;

/** Texts that are shown on one line: titles, names, captions. */
public final class Plain {
    private Plain() {}

    /**
     * The text on one line: control characters dropped, white space folded to single spaces and
     * removed at both ends. A no-break space stays one.
     */
    public static String line(String text) {
        if (isLine(text)) {
            return text;
        }
        StringBuilder line = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == '\u0085') {
                gap = true;
            } else if (isTextual(c)) {
                if (gap && !line.isEmpty()) {
                    line.append(' ');
                }
                gap = false;
                line.append(c);
            }
        }
        return line.toString().strip();
    }

    private static boolean isLine(String text) {
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fine =
                    c == ' ' ? before != ' ' : c > ' ' && (c < 0x7F || (c > 0xA0 && c < 0x2000));
            if (!fine) {
                return false;
            }
            before = c;
        }
        return before != ' ' || text.isEmpty();
    }

    /** Whether a character may stand in a published text: no control characters, no halves. */
    public static boolean isTextual(char c) {
        return c >= ' ' ? (c < 0x7F || c > 0x9F) && c < 0xFFFE : c == '\t' || c == '\n';
    }

    /** The text without control characters other than tab and line feed. */
    public static String without(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isTextual(text.charAt(i))) {
                StringBuilder clean = new StringBuilder(text.length());
                text.chars().filter(c -> isTextual((char) c)).forEach(c -> clean.append((char) c));
                return clean.toString();
            }
        }
        return text;
    }

    /** The beginning of a text, for messages. */
    public static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** The same in quotes. */
    public static String quoted(String text) {
        return "\"" + shortened(text) + "\"";
    }
}
