package org.broadsheet.read.markdown;

import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;

/**
 * A text that counts how often it is looked at. The Markdown parser reads a real article three to
 * six times over and one made to do harm thousands of times: it looks from each of many openings
 * for an end that is not there. Steps are counted rather than seconds, so that the same text is
 * refused on every machine or on none.
 */
final class Meter implements CharSequence {
    private static final long STEPS = 5_000_000;
    private static final int STEPS_EACH = 20;

    private final String text;
    private long left;

    Meter(String text) {
        this.text = text;
        this.left = STEPS + (long) STEPS_EACH * text.length();
    }

    /** More work than a text is worth; thrown, for the parser knows no other way to be stopped. */
    static final class ExceededException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String message;

        ExceededException(String message) {
            super(message, null, false, false);
            this.message = message;
        }

        /** What is told of a text. */
        Problem problem(Place place) {
            return Problem.error(place, "too-much", message, "simplify the text");
        }
    }

    private void spend(int steps) {
        left -= steps;
        if (left < 0) {
            throw new ExceededException("brackets, quotes or tags without end");
        }
    }

    @Override
    public char charAt(int index) {
        spend(1);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        spend(end - start);
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
