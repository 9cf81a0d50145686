package org.broadsheet.dates;

import java.time.DateTimeException;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.dates.Lexicon.Kind;

/**
 * Times of which one end is said. {@code before 1931} ends with 1930 and begins nobody knows when,
 * in EDTF {@code /1930}; {@code until 1931} is open before, {@code ../1931}; {@code after 1931} is
 * {@code 1932/}, {@code since 1931} is {@code 1931/..}.
 */
final class OpenInterval {
    private OpenInterval() {}

    /**
     * The interval.
     *
     * @param kind before, after, since or until
     * @param date the date said; of an interval the end that matters
     */
    static ArticleDate of(Kind kind, ArticleDate date) {
        ArticleDate unknown = ArticleDate.unknown();
        return switch (kind) {
            case BEFORE ->
                    new ArticleDate.Interval(unknown, neighbour(start(date), -1), false, false);
            case AFTER -> new ArticleDate.Interval(neighbour(end(date), 1), unknown, false, false);
            case SINCE -> new ArticleDate.Interval(start(date), unknown, false, true);
            default -> new ArticleDate.Interval(unknown, end(date), true, false);
        };
    }

    private static ArticleDate start(ArticleDate date) {
        return date instanceof ArticleDate.Interval i ? i.start() : date;
    }

    private static ArticleDate end(ArticleDate date) {
        return date instanceof ArticleDate.Interval i ? i.end() : date;
    }

    private static ArticleDate neighbour(ArticleDate date, int step) {
        return date.neighbour(step)
                .orElseThrow(() -> new DateTimeException("nothing stands before or after it"));
    }
}
