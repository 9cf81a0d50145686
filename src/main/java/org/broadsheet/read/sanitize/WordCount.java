package org.broadsheet.read.sanitize;

/**
 * Counts words: runs of letters and digits, in which apostrophes and hyphens do not part; of
 * Chinese and Japanese every character, as is the custom there.
 */
final class WordCount {
    private int words;
    private boolean within;

    void add(String text) {
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int c = text.charAt(i);
            next = i + 1;
            if (Character.isSurrogate((char) c)) {
                c = text.codePointAt(i);
                next = i + Character.charCount(c);
            }
            if (c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c)) {
                boolean alone = c >= 0x3040 && isAlone(c);
                words += alone || !within ? 1 : 0;
                within = !alone;
            } else if (c == ' ' || !isJoint(c)) {
                within = false;
            }
        }
    }

    private static boolean isAsciiWord(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static boolean isAlone(int c) {
        return Character.isIdeographic(c) || (c >= 0x3040 && c <= 0x30FF);
    }

    private static boolean isJoint(int c) {
        return switch (c) {
            case '\'', '’', '-', '.', ',', '\u00AD', '\u200B', '\u200C', '\u200D' -> true;
            default -> {
                int type = Character.getType(c);
                yield type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK;
            }
        };
    }

    void gap() {
        within = false;
    }

    int words() {
        return words;
    }
}
