package org.broadsheet.read.sanitize;

/** Cuts a text to a length: at the end of a sentence, or else of a word. */
final class Excerpt {
    private Excerpt() {}

    /**
     * The beginning of a text.
     *
     * @param text a text on one line
     * @param limit the most characters, the ellipsis included
     */
    static String of(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        int sentence = sentenceEnd(text, limit);
        if (sentence > limit / 2) {
            return text.substring(0, sentence);
        }
        int end = Math.max(1, limit - 1);
        int word = text.lastIndexOf(' ', end);
        // Scripts without spaces are cut between characters.
        int cut = word > limit / 2 ? word : end;
        while (cut > 1 && !isCharacterEnd(text, cut)) {
            cut--;
        }
        while (cut > 1 && isLoose(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut) + "…";
    }

    /** Where the last sentence that ends within the limit ends; 0 if none does. */
    private static int sentenceEnd(String text, int limit) {
        for (int i = limit; i > 0; i--) {
            char c = text.charAt(i - 1);
            if (c == '。' || c == '！' || c == '？' || c == '।') {
                return i;
            }
            boolean stop = i == text.length() || text.charAt(i) == ' ';
            if (stop
                    && (c == '.' || c == '!' || c == '?' || c == '…')
                    && !isAbbreviation(text, i)) {
                return i;
            }
            if (stop && i > 1 && isClosing(c) && ".!?…".indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private static boolean isClosing(char c) {
        return "\"'”’»)".indexOf(c) >= 0;
    }

    /**
     * Whether the word that ends in a full stop is short, as in "Dr." and "J.": no sentence end.
     */
    private static boolean isAbbreviation(String text, int end) {
        int start = text.lastIndexOf(' ', end - 1) + 1;
        int length = end - start;
        return text.charAt(end - 1) == '.'
                && length <= 4
                && Character.isUpperCase(text.charAt(start));
    }

    private static boolean isCharacterEnd(String text, int at) {
        int type = Character.getType(text.codePointAt(at));
        return !Character.isLowSurrogate(text.charAt(at))
                && type != Character.NON_SPACING_MARK
                && type != Character.COMBINING_SPACING_MARK
                && type != Character.ENCLOSING_MARK;
    }

    private static boolean isLoose(char c) {
        return Character.isWhitespace(c) || ",;:–—-(“‘\"".indexOf(c) >= 0;
    }
}
