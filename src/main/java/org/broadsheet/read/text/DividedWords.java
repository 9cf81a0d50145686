package org.broadsheet.read.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.broadsheet.read.line.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * Joins words that were divided at the ends of lines. A hyphen there is dropped only if the text
 * has the joined word elsewhere; {@code govern-} and {@code ment} otherwise stay {@code
 * govern-ment}, and are told.
 */
final class DividedWords {
    private static final Set<String> GOING_ON =
            Set.of("and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o");
    private static final char SOFT_HYPHEN = '\u00AD';

    private final List<TextLine> lines;
    private final SortedSet<String> unsure = new TreeSet<>();
    private @Nullable Set<String> known;

    DividedWords(List<TextLine> lines) {
        this.lines = lines;
    }

    /** Whether the text has a word. Its words are gathered only if one was divided. */
    private boolean knows(String word) {
        Set<String> words = known;
        if (words == null) {
            words = new HashSet<>();
            for (TextLine line : lines) {
                for (String each : line.text().split(" ", -1)) {
                    words.add(bare(each).toLowerCase(Locale.ROOT));
                }
            }
            known = words;
        }
        return words.contains(bare(word).toLowerCase(Locale.ROOT));
    }

    /** The words that may or may not have a hyphen. */
    SortedSet<String> unsure() {
        return unsure;
    }

    /** The lines as one text. */
    String join(List<TextLine> lines) {
        StringBuilder text = new StringBuilder(lines.getFirst().text());
        for (TextLine line : lines.subList(1, lines.size())) {
            append(text, line.text());
        }
        return text.toString();
    }

    private void append(StringBuilder text, String next) {
        int last = text.length() - 1;
        if (text.charAt(last) == SOFT_HYPHEN) {
            text.setLength(last);
            text.append(next);
        } else if (isDivided(text, next)) {
            String first = text.substring(text.lastIndexOf(" ") + 1, last);
            String second = next.indexOf(' ') < 0 ? next : next.substring(0, next.indexOf(' '));
            if (knows(first + second)) {
                text.setLength(last);
            } else if (GOING_ON.contains(second)) {
                text.append(' '); // pre- and post-war
            } else if (!knows(first + "-" + second)) {
                unsure.add(bare(first + "-" + second));
            }
            text.append(next);
        } else {
            text.append(' ').append(next);
        }
    }

    private static boolean isDivided(StringBuilder text, String next) {
        int last = text.length() - 1;
        return last > 0
                && (text.charAt(last) == '-' || text.charAt(last) == '\u2010')
                && Character.isLetter(text.charAt(last - 1))
                && (Character.isLowerCase(next.charAt(0))
                        || (Character.isUpperCase(next.charAt(0))
                                && Character.isUpperCase(text.charAt(last - 1))));
    }

    /** A word without the marks around it. */
    private static String bare(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
            from++;
        }
        while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
            to--;
        }
        return word.substring(from, to);
    }
}
