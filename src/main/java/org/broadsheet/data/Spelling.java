package org.broadsheet.data;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Guesses which known word was meant by an unknown one. */
public final class Spelling {
    private static final int LONGEST = 40;

    private Spelling() {}

    /**
     * The known word that is nearest: at most one edit away for short words, two for longer ones;
     * case, hyphens and underscores do not count.
     *
     * @param word what was written
     * @param known what it might be; of two equally near ones the first in alphabetical order wins
     */
    public static Optional<String> nearest(String word, Collection<String> known) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return Optional.empty();
        }
        String folded = fold(word);
        int nearest = (folded.length() <= 4 ? 1 : 2) + 1;
        String found = null;
        for (String candidate : known.stream().sorted().toList()) {
            int distance = distance(folded, fold(candidate));
            if (distance < nearest && distance < candidate.length()) {
                nearest = distance;
                found = candidate;
            }
        }
        return Optional.ofNullable(found);
    }

    private static String fold(String word) {
        return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
    }

    /** Edits between two words: a letter added, left out, changed, or swapped with the next. */
    static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
