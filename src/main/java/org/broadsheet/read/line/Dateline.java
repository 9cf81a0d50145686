package org.broadsheet.read.line;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Where and when a report was sent, before its first words. It stays in the text as printed.
 *
 * <pre>
 * dateline = place ("," (place | date))* ["(" agency ")"] mark
 * mark     = "—" | "–" | "-" | "--" | ":"
 * </pre>
 *
 * @param place the place as printed
 * @param head the whole without its mark
 */
public record Dateline(String place, String head) {
    private static final int LONGEST = 90;
    private static final Set<String> SMALL =
            Set.of("de", "la", "le", "am", "an", "der", "of", "the", "on", "upon", "del", "sur");

    /** The dateline with which a text begins; empty if it begins with none. */
    public static Optional<Dateline> of(String text) {
        int mark = mark(text);
        if (mark < 0) {
            return Optional.empty();
        }
        String head = text.substring(0, mark).strip();
        String bare = head.startsWith("(") && head.endsWith(")") ? "" : head;
        boolean agency = head.endsWith(")");
        int bracket = bare.lastIndexOf('(');
        if (agency && bracket > 0) {
            bare = bare.substring(0, bracket).strip();
        }
        String[] parts = bare.split("\\s*,\\s*", -1);
        String place = parts[0];
        boolean dated = parts.length > 1 && head.codePoints().anyMatch(Character::isDigit);
        boolean colon = text.charAt(mark) == ':';
        if (bare.isEmpty()) { // (CNN) --
            return agency && !colon && head.length() <= 24
                    ? Optional.of(new Dateline("", head))
                    : Optional.empty();
        }
        boolean shape = isPlace(place) && (agency || dated || isCapitals(place));
        boolean sure = !colon || isCapitals(place);
        return shape && sure ? Optional.of(new Dateline(place, head)) : Optional.empty();
    }

    private static int mark(String text) {
        for (int i = 1; i < Math.min(text.length(), LONGEST); i++) {
            char c = text.charAt(i);
            boolean spaced =
                    text.charAt(i - 1) == ' ' && Character.getType(c) == Character.DASH_PUNCTUATION;
            boolean closing =
                    text.charAt(i - 1) == ')' && Character.getType(c) == Character.DASH_PUNCTUATION;
            boolean tight = c == '—' || text.startsWith("--", i);
            if (spaced || closing || tight || c == ':') {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlace(String text) {
        String[] words = text.split(" ", -1);
        if (words.length > 4) {
            return false;
        }
        for (String word : words) {
            boolean small = SMALL.contains(word.toLowerCase(Locale.ROOT));
            if (word.isEmpty()
                    || !Character.isLetter(word.codePointAt(0))
                    || (Character.isLowerCase(word.codePointAt(0)) && !small)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitals(String text) {
        return text.length() > 2
                && text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }
}
