package org.broadsheet.read.html;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well words that were extracted agree with those that should have been. Words are compared in
 * their order: {@code matched} is the length of the longest common subsequence of both, which is
 * how CleanEval (Baroni et al., LREC 2008) aligned them.
 *
 * @param extracted how many words were extracted
 * @param expected how many words the page's truth has
 * @param matched how many of both are one
 */
record ExtractionScore(int extracted, int expected, int matched) {

    /** Compares two texts. */
    static ExtractionScore of(String extracted, String truth) {
        List<String> a = words(extracted);
        List<String> b = words(truth);
        return new ExtractionScore(a.size(), b.size(), common(a, b));
    }

    /** The part of what was extracted that is true, from 0 to 1. */
    double precision() {
        return extracted == 0 ? 0 : (double) matched / extracted;
    }

    /** The part of the truth that was extracted, from 0 to 1. */
    double recall() {
        return expected == 0 ? 0 : (double) matched / expected;
    }

    /** The harmonic mean of both. */
    double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /**
     * Words: runs of letters, digits and marks, folded in case and form; where words are not
     * parted, each character of an ideographic script is one.
     */
    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        folded.codePoints()
                .forEach(c -> {
                    boolean alone = Character.isIdeographic(c);
                    boolean part =
                            Character.isLetterOrDigit(c)
                                    || Character.getType(c) == Character.NON_SPACING_MARK
                                    || Character.getType(c) == Character.COMBINING_SPACING_MARK;
                    if ((alone || !part) && !word.isEmpty()) {
                        words.add(word.toString());
                        word.setLength(0);
                    }
                    if (alone) {
                        words.add(Character.toString(c));
                    } else if (part) {
                        word.appendCodePoint(c);
                    }
                });
        if (!word.isEmpty()) {
            words.add(word.toString());
        }
        return words;
    }

    private static int common(List<String> a, List<String> b) {
        int[] before = new int[b.size() + 1];
        for (String each : a) {
            int[] now = new int[b.size() + 1];
            for (int j = 1; j <= b.size(); j++) {
                now[j] =
                        each.equals(b.get(j - 1))
                                ? before[j - 1] + 1
                                : Math.max(before[j], now[j - 1]);
            }
            before = now;
        }
        return before[b.size()];
    }
}
