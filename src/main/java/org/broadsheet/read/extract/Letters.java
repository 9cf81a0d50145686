package org.broadsheet.read.extract;

import java.util.Locale;

/** Texts by their letters and digits alone: whether two say the same. */
final class Letters {
    private Letters() {}

    /** The letters and digits of a text, in lower case. */
    static String of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }
}
