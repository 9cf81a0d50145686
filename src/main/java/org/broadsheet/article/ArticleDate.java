package org.broadsheet.article;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * When something was published, as far as anybody knows: a moment, a day, or a value of the
 * Extended Date/Time Format (Library of Congress, 2019; ISO 8601-2). It sorts by its earliest
 * possible moment and is filed only under the decade, year, month and day that it states.
 *
 * @see Edtf#parse how it is written
 */
public sealed interface ArticleDate {
    /** The date of what has none. */
    static ArticleDate unknown() {
        return new Unknown();
    }

    /** A day that is certain. */
    static ArticleDate of(LocalDate day) {
        return new Day(day, Certainty.CERTAIN);
    }

    /** The earliest possible moment, in the archive's time zone. */
    LocalDateTime earliest();

    /** How sure it is. */
    default Certainty certainty() {
        return Certainty.CERTAIN;
    }

    /** The decade it states, by its first year ({@code 1980}); empty for centuries and unknown. */
    default OptionalInt decade() {
        OptionalInt year = year();
        return year.isPresent()
                ? OptionalInt.of(Math.floorDiv(year.getAsInt(), 10) * 10)
                : OptionalInt.empty();
    }

    /** The year it states. */
    default OptionalInt year() {
        return OptionalInt.empty();
    }

    /** The month it states, 1 to 12. */
    default OptionalInt month() {
        return OptionalInt.empty();
    }

    /** The day of the month it states, 1 to 31. */
    default OptionalInt day() {
        return OptionalInt.empty();
    }

    /** The value in EDTF: {@code 1984-06-12}, {@code 1984?}, {@code 198X}; empty if unknown. */
    String edtf();

    /**
     * The same date, as sure as is said. A moment loses its time, for only days can be unsure; an
     * interval's ends keep signs of their own.
     */
    default ArticleDate withCertainty(Certainty other) {
        if (other == Certainty.CERTAIN) {
            return this;
        }
        return switch (this) {
            case Moment m -> new Day(m.at.toLocalDate(), other);
            case Day d -> new Day(d.date, other);
            case Month m -> new Month(m.yearMonth, other);
            case Season s -> new Season(s.ofYear, s.season, other);
            case Year y -> new Year(y.ofEra, other);
            case Decade d -> new Decade(d.firstYear, other);
            case Century c -> new Century(c.firstYear, other);
            case Interval i -> i.withSurenessOfEnds(other);
            case Unknown u -> u;
        };
    }

    /**
     * The one before or after it of the same length: of 1931 the year 1930, of spring the summer.
     * Empty for moments, intervals and unknown dates, and beyond the years 1 and 9999.
     *
     * @param step -1 or 1
     */
    default Optional<ArticleDate> neighbour(int step) {
        ArticleDate next =
                switch (this) {
                    case Day d -> new Day(d.date.plusDays(step), d.certainty);
                    case Month m -> new Month(m.yearMonth.plusMonths(step), m.certainty);
                    case Season s -> s.neighbour(step, s.certainty);
                    case Year y -> new Year(y.ofEra + step, y.certainty);
                    case Decade d -> new Decade(d.firstYear + 10 * step, d.certainty);
                    case Century c -> new Century(c.firstYear + 100 * step, c.certainty);
                    case Moment _, Interval _, Unknown _ -> unknown();
                };
        int first =
                switch (next) {
                    case Decade d -> d.firstYear;
                    case Century c -> c.firstYear;
                    default -> next.year().orElse(-1);
                };
        int least = next instanceof Decade || next instanceof Century ? 0 : 1;
        return first < least || first > 9999 ? Optional.empty() : Optional.of(next);
    }

    /** Whether nothing is known. */
    default boolean isUnknown() {
        return this instanceof Unknown;
    }

    /** How sure a date is, by the sign behind it in EDTF. */
    enum Certainty {
        /** No sign. */
        CERTAIN(""),
        /** {@code ?}: the source is doubtful. */
        UNCERTAIN("?"),
        /** {@code ~}: about that time. */
        APPROXIMATE("~"),
        /** {@code %}: both. */
        UNCERTAIN_AND_APPROXIMATE("%");

        private final String sign;

        Certainty(String sign) {
            this.sign = sign;
        }

        /** The sign behind the value. */
        public String sign() {
            return sign;
        }
    }

    /**
     * A moment.
     *
     * @param at the moment at the offset of the archive's time zone, to the second
     */
    record Moment(OffsetDateTime at) implements ArticleDate {
        public Moment {
            at = at.truncatedTo(ChronoUnit.SECONDS);
        }

        @Override
        public LocalDateTime earliest() {
            return at.toLocalDateTime();
        }

        @Override
        public OptionalInt year() {
            return OptionalInt.of(at.getYear());
        }

        @Override
        public OptionalInt month() {
            return OptionalInt.of(at.getMonthValue());
        }

        @Override
        public OptionalInt day() {
            return OptionalInt.of(at.getDayOfMonth());
        }

        @Override
        public String edtf() {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at);
        }
    }

    /** A day. */
    record Day(LocalDate date, Certainty certainty) implements ArticleDate {
        @Override
        public LocalDateTime earliest() {
            return date.atStartOfDay();
        }

        @Override
        public OptionalInt year() {
            return OptionalInt.of(date.getYear());
        }

        @Override
        public OptionalInt month() {
            return OptionalInt.of(date.getMonthValue());
        }

        @Override
        public OptionalInt day() {
            return OptionalInt.of(date.getDayOfMonth());
        }

        @Override
        public String edtf() {
            return date + certainty.sign();
        }
    }

    /** A month whose day is not known: {@code 1984-06}. */
    record Month(YearMonth yearMonth, Certainty certainty) implements ArticleDate {
        @Override
        public LocalDateTime earliest() {
            return yearMonth.atDay(1).atStartOfDay();
        }

        @Override
        public OptionalInt year() {
            return OptionalInt.of(yearMonth.getYear());
        }

        @Override
        public OptionalInt month() {
            return OptionalInt.of(yearMonth.getMonthValue());
        }

        @Override
        public String edtf() {
            return yearMonth + certainty.sign();
        }
    }

    /**
     * A part of a year that is no month, filed under the year: {@code 1984-21} is spring 1984,
     * {@code 1984-35} its third quarter. Seasons that name no hemisphere are those of the northern
     * one; spring sorts as March, winter as December.
     *
     * @param ofYear the year
     * @param season as in EDTF: 21 to 24 spring, summer, autumn, winter; 25 to 28 the same in the
     *     north, 29 to 32 in the south; 33 to 36 quarters; 37 to 39 thirds; 40 and 41 halves
     * @param certainty how sure
     */
    record Season(int ofYear, int season, Certainty certainty) implements ArticleDate {
        /** How many parts of its sort a year has: 4, 3 or 2. */
        public int parts() {
            return season < 37 ? 4 : season < 40 ? 3 : 2;
        }

        /** Which of them it is, from 0. */
        public int part() {
            return season < 37 ? (season - 21) % 4 : season < 40 ? season - 37 : season - 40;
        }

        private int firstMonth() {
            if (season < 29) {
                return (part() + 1) * 3;
            }
            return season < 33 ? (part() + 2) % 4 * 3 + 3 : 1 + part() * (12 / parts());
        }

        /** Its first month. */
        public YearMonth first() {
            return YearMonth.of(ofYear, firstMonth());
        }

        /** Its last month. */
        public YearMonth last() {
            return first().plusMonths(12 / parts() - 1L);
        }

        private Season neighbour(int step, Certainty sure) {
            int next = part() + step;
            int year = ofYear + Math.floorDiv(next, parts());
            return new Season(year, season - part() + Math.floorMod(next, parts()), sure);
        }

        @Override
        public LocalDateTime earliest() {
            return first().atDay(1).atStartOfDay();
        }

        @Override
        public OptionalInt year() {
            return OptionalInt.of(ofYear);
        }

        @Override
        public String edtf() {
            return Digits.ofYear(ofYear) + "-" + season + certainty.sign();
        }
    }

    /** A year: {@code 1984}. */
    record Year(int ofEra, Certainty certainty) implements ArticleDate {
        @Override
        public LocalDateTime earliest() {
            return LocalDate.of(ofEra, 1, 1).atStartOfDay();
        }

        @Override
        public OptionalInt year() {
            return OptionalInt.of(ofEra);
        }

        @Override
        public String edtf() {
            return Digits.ofYear(ofEra) + certainty.sign();
        }
    }

    /** A decade by its first year: {@code 198X}. */
    record Decade(int firstYear, Certainty certainty) implements ArticleDate {
        @Override
        public LocalDateTime earliest() {
            return LocalDate.of(Math.max(1, firstYear), 1, 1).atStartOfDay();
        }

        @Override
        public OptionalInt decade() {
            return OptionalInt.of(firstYear);
        }

        @Override
        public String edtf() {
            return Digits.ofYear(firstYear).substring(0, 3) + "X" + certainty.sign();
        }
    }

    /** A century by its first year: {@code 19XX}. */
    record Century(int firstYear, Certainty certainty) implements ArticleDate {
        @Override
        public LocalDateTime earliest() {
            return LocalDate.of(Math.max(1, firstYear), 1, 1).atStartOfDay();
        }

        @Override
        public String edtf() {
            return Digits.ofYear(firstYear).substring(0, 2) + "XX" + certainty.sign();
        }
    }

    /**
     * From one date to another; it sorts and is filed by its start, or by its end if the start is
     * open.
     *
     * @param start when it began; unknown if open
     * @param end when it ended; unknown if open
     * @param openStart whether an open start is written {@code ..} (open) rather than left empty
     *     (unknown)
     * @param openEnd the same for the end
     */
    record Interval(ArticleDate start, ArticleDate end, boolean openStart, boolean openEnd)
            implements ArticleDate {
        private Interval withSurenessOfEnds(Certainty other) {
            return new Interval(unsure(start, other), unsure(end, other), openStart, openEnd);
        }

        private static ArticleDate unsure(ArticleDate of, Certainty other) {
            return of.certainty() == Certainty.CERTAIN ? of.withCertainty(other) : of;
        }

        private ArticleDate known() {
            return start.isUnknown() ? end : start;
        }

        @Override
        public LocalDateTime earliest() {
            return known().earliest();
        }

        @Override
        public Certainty certainty() {
            return known().certainty();
        }

        @Override
        public OptionalInt decade() {
            return known().decade();
        }

        @Override
        public OptionalInt year() {
            return known().year();
        }

        @Override
        public OptionalInt month() {
            return known().month();
        }

        @Override
        public OptionalInt day() {
            return known().day();
        }

        @Override
        public String edtf() {
            return (start.isUnknown() && openStart ? ".." : start.edtf())
                    + "/"
                    + (end.isUnknown() && openEnd ? ".." : end.edtf());
        }
    }

    /** Nothing is known. It sorts before everything. */
    record Unknown() implements ArticleDate {
        @Override
        public LocalDateTime earliest() {
            return LocalDateTime.MIN;
        }

        @Override
        public String edtf() {
            return "";
        }
    }
}
