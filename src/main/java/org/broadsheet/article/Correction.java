package org.broadsheet.article;

/**
 * Something put right after publication.
 *
 * @param date when; may be unknown
 * @param kind what sort of correction
 * @param text what was wrong and what is right
 */
public record Correction(ArticleDate date, Kind kind, String text) {
    /** What sort of correction it is. */
    public enum Kind {
        /** A fact was wrong. */
        CORRECTION,
        /** A fact was right and misleading. */
        CLARIFICATION,
        /** The article as a whole does not hold. */
        RETRACTION
    }
}
