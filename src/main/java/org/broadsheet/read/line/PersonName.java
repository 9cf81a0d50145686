package org.broadsheet.read.line;

import java.util.Locale;

/** Names of people by their shape: two to four capitalised words, initials and particles. */
public final class PersonName {
    private static final Labels NO_NAME = Labels.of("no name");
    private static final int WORDS = 6;

    private PersonName() {}

    /** Whether a text has the shape of a name. */
    public static boolean is(String text) {
        String[] words = text.split(" ", -1);
        if (words.length < 2
                || words.length > WORDS
                || text.codePoints().anyMatch(PersonName::isForeign)) {
            return false;
        }
        int capitalised = 0;
        boolean whole = false;
        for (String word : words) {
            if (word.isEmpty() || NO_NAME.has(word)) {
                return false;
            }
            int first = word.codePointAt(0);
            if (Character.isLetter(first) && !Character.isLowerCase(first)) {
                capitalised++;
                whole |= word.length() > 2;
            } else if (!isParticle(word)) {
                return false;
            }
        }
        return whole && capitalised >= 2 && capitalised <= 4;
    }

    /** Whether the script of a text has capitals, by which names can be told. */
    static boolean hasCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase);
    }

    /** What no name has: digits, and marks other than those in O'Neill, Lloyd-Jones and J. */
    private static boolean isForeign(int c) {
        return !Character.isLetter(c)
                && Character.getType(c) != Character.NON_SPACING_MARK
                && " '’ʼ.-‐\u00A0".indexOf(c) < 0;
    }

    private static boolean isParticle(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "van",
                    "von",
                    "der",
                    "den",
                    "de",
                    "da",
                    "di",
                    "du",
                    "del",
                    "della",
                    "la",
                    "le",
                    "bin",
                    "ibn",
                    "al",
                    "el",
                    "dos",
                    "das",
                    "do",
                    "ten",
                    "ter",
                    "zu",
                    "y",
                    "e" ->
                    true;
            default -> false;
        };
    }
}
