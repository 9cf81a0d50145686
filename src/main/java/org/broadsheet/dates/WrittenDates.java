package org.broadsheet.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Edtf;

/**
 * Reads dates as people write them. One reader serves one article, as an article's language and the
 * archive's zone decide how some dates are read; making one costs nothing, and many threads may
 * share it.
 *
 * <pre>{@code
 * WrittenDates dates = new WrittenDates(zone, Optional.empty(), List.of(Locale.UK));
 * dates.read("Sept. 3, 2025");                              // Sure: 2025-09-03
 * dates.read("3/9/2025");                                   // Doubtful: 2025-09-03, or 9 March
 * dates.read("next week");                                  // NoDate
 * dates.find("Published: 3 Sept 2025, 6:18 p.m. | World");  // 11 to 34
 * }</pre>
 */
public final class WrittenDates {
    private static final Pattern ISO =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}./-])[0-9]{4}-[0-9]{2}-[0-9]{2}"
                            + "(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\\.[0-9]{1,9})?)?"
                            + "(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\\p{L}\\p{N}/-])");

    private final ZoneId zone;

    /**
     * A reader.
     *
     * @param zone the archive's time zone: that of times that name none, and the one in which all
     *     moments are told
     * @param order the order of numbers that the archive's keeper has set, if any
     * @param languages the article's language, then the archive's; together they decide the order
     *     of numbers where none is set
     */
    public WrittenDates(ZoneId zone, Optional<DateOrder> order, List<Locale> languages) {
        this.zone = zone;
    }

    /**
     * Reads a text that is a date as a whole. White space around it does not matter; an empty text
     * is an unknown date.
     */
    public Reading read(String text) {
        try {
            return new Reading.Sure(Edtf.parse(text, zone));
        } catch (DateTimeException e) {
            return new Reading.NoDate(String.valueOf(e.getMessage()), "");
        }
    }

    /**
     * Finds the first date in a line of prose, with its time if one stands beside it. Only what
     * names a month (or season) and a year is found: in prose a bare number is seldom a year, and
     * {@code "BEIJING, Sept. 3 —"} states no year and is not guessed at.
     */
    public Optional<Found> find(String line) {
        Matcher matcher = ISO.matcher(line);
        while (matcher.find()) {
            try {
                return Optional.of(
                        new Found(
                                Edtf.parse(matcher.group(), zone),
                                "",
                                "",
                                matcher.start(),
                                matcher.end()));
            } catch (DateTimeException e) {
                // A number of another sort; the next may be a date.
            }
        }
        return Optional.empty();
    }

    /** What a text says. */
    public sealed interface Reading {
        /** The date; empty if it is none. */
        Optional<ArticleDate> asDate();

        /** It can only be read in one way. */
        record Sure(ArticleDate date) implements Reading {
            @Override
            public Optional<ArticleDate> asDate() {
                return Optional.of(date);
            }
        }

        /**
         * It is a date, but can be read otherwise or says more than was kept.
         *
         * @param date the likeliest reading
         * @param doubt the doubt in words, such as "read as 3 September 2025, may be 9 March 2025"
         * @param instead what to write to be sure
         */
        record Doubtful(ArticleDate date, String doubt, String instead) implements Reading {
            @Override
            public Optional<ArticleDate> asDate() {
                return Optional.of(date);
            }
        }

        /**
         * It is no date.
         *
         * @param why the reason; completes the sentence "date X: …"
         * @param hint what to write instead, or empty
         */
        record NoDate(String why, String hint) implements Reading {
            @Override
            public Optional<ArticleDate> asDate() {
                return Optional.empty();
            }
        }
    }

    /**
     * A date within a line.
     *
     * @param date the date
     * @param doubt the doubt in words, as for {@link Reading.Doubtful}; empty if there is none
     * @param instead what to write to be sure; empty if there is no doubt
     * @param start where it begins, as an index into the line
     * @param end the index behind its last character
     */
    public record Found(ArticleDate date, String doubt, String instead, int start, int end) {}
}
