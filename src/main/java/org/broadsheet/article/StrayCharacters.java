package org.broadsheet.article;

/**
 * Characters that were left out of a text, for no text may have them: XML 1.0 (section 2.2) has no
 * way to write control characters, halves of characters, U+FFFE and U+FFFF, not even as references,
 * and JSON that has them is refused by half of its readers.
 *
 * @param count how many
 * @param first the first of them
 * @param place where that stood
 */
public record StrayCharacters(int count, char first, Place place) {
    public StrayCharacters {
        if (count < 1) {
            throw new IllegalArgumentException("nothing was left out");
        }
    }

    /** One character. */
    public static StrayCharacters one(char first, Place place) {
        return new StrayCharacters(1, first, place);
    }

    /**
     * Whether a character is one that XML forbids wherever it stands. Halves of characters are
     * forbidden only where their other half is missing.
     */
    public static boolean isStray(char c) {
        return c < ' ' ? c != '\t' && c != '\n' && c != '\r' : c >= 0xFFFE;
    }

    /** A text, such as the name of a file, without them. */
    public static String without(String text) {
        return text.chars().anyMatch(c -> isStray((char) c))
                ? text.codePoints()
                        .filter(c -> c > Character.MAX_VALUE || !isStray((char) c))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString()
                : text;
    }

    /** Whether a character parts words in print and stands as a space: of a line, of a page. */
    public static boolean isPrintedSpace(char c) {
        return c == '\u000B' || c == '\f';
    }

    /** These and others of the same source. */
    public StrayCharacters and(StrayCharacters others) {
        boolean mine = place.compareTo(others.place) <= 0;
        return new StrayCharacters(
                count + others.count, mine ? first : others.first, mine ? place : others.place);
    }

    /** The same in a text that stands elsewhere. */
    public StrayCharacters at(Place elsewhere) {
        return new StrayCharacters(count, first, elsewhere);
    }

    /** What is to be told of them. */
    public Problem problem() {
        String named = String.format("U+%04X", (int) first);
        return Problem.warning(
                place,
                "control-character",
                count == 1
                        ? "the character " + named + ", which no text may have, is left out"
                        : count
                                + " characters that no text may have are left out, the first is "
                                + named,
                "clean the file, or the program that wrote it");
    }

    /** What is to be told of a NUL: whatever has one is no text. */
    public static Problem nul(Place place) {
        return Problem.error(
                place, "nul-character", "a NUL character", "is this a text, saved as UTF-8?");
    }
}
