package org.broadsheet.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * A date as far as it is written; what is not, in {@code 3–5 June 1984} the month and year of the
 * first day, is 0 and comes from the other end of its range.
 *
 * @param year the year
 * @param month the month, 1 to 12
 * @param day the day of the month, as written
 * @param season the season or other part of a year, 21 to 41 as in EDTF
 * @param weekday the day of the week that stands before it, 1 for Monday
 * @param broad a decade or century, which has none of these
 * @param doubts what is not sure about it
 * @param end the index of the token behind it
 */
record Point(
        int year,
        int month,
        int day,
        int season,
        int weekday,
        @Nullable ArticleDate broad,
        List<Doubt> doubts,
        int end) {

    /** A number, ordinal or not, and the index of the token behind it. */
    record Ordinal(int value, int end) {}

    Point {
        doubts = List.copyOf(doubts);
    }

    static Point of(int year, int month, int day, int end) {
        return new Point(year, month, day, 0, 0, null, List.of(), end);
    }

    static Point season(int year, int season, int end) {
        return new Point(year, 0, 0, season, 0, null, List.of(), end);
    }

    static Point broad(ArticleDate broad, int end) {
        return new Point(0, 0, 0, 0, 0, broad, List.of(), end);
    }

    Point withYear(int other) {
        return new Point(other, month, day, season, weekday, broad, doubts, end);
    }

    Point withMonth(int other) {
        return new Point(year, other, day, season, weekday, broad, doubts, end);
    }

    /**
     * The date with the weekday that stands before it, which settles 3/9/2010 if it was the weekday
     * of one of the two days.
     */
    Point on(int weekday) {
        Point on = new Point(year, month, day, season, weekday, broad, doubts, end);
        if (!isDay() || doubts.stream().noneMatch(Doubt::isOfOrder)) {
            return on;
        }
        List<Doubt> others = doubts.stream().filter(d -> !d.isOfOrder()).toList();
        boolean asRead = falls(localDate(), weekday);
        if (asRead == falls(LocalDate.of(year, day, month), weekday)) {
            return on;
        }
        return asRead
                ? new Point(year, month, day, season, weekday, broad, others, end)
                : new Point(year, day, month, season, weekday, broad, others, end);
    }

    private static boolean falls(LocalDate date, int weekday) {
        return date.getDayOfWeek().getValue() == weekday;
    }

    Point endingAt(int other) {
        return new Point(year, month, day, season, weekday, broad, doubts, other);
    }

    Point with(List<Doubt> more) {
        List<Doubt> all = new ArrayList<>(doubts);
        more.stream().filter(d -> !all.contains(d)).forEach(all::add);
        return new Point(year, month, day, season, weekday, broad, all, end);
    }

    Point with(Doubt more) {
        return with(List.of(more));
    }

    boolean hasYear() {
        return year > 0 || broad != null;
    }

    boolean isDay() {
        return day > 0 && month > 0 && year > 0;
    }

    /** Whether it is a day without a month, whose month has to come from the end of its range. */
    boolean isBareDay() {
        return day > 0 && month == 0;
    }

    /** Its doubts, and that about a weekday that its day was not. */
    List<Doubt> allDoubts() {
        if (weekday == 0 || !isDay()) {
            return doubts;
        }
        DayOfWeek is = localDate().getDayOfWeek();
        return is.getValue() == weekday
                ? doubts
                : with(new Doubt("that was a " + name(is) + ", no " + name(DayOfWeek.of(weekday))))
                        .doubts();
    }

    private static String name(DayOfWeek of) {
        return of.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** The day. */
    LocalDate localDate() {
        YearMonth of = YearMonth.of(year, month);
        if (!of.isValidDay(day)) {
            throw new DateTimeException(
                    Month.of(month) == Month.FEBRUARY && day == 29
                            ? year + " was no leap year: there is no 29 February"
                            : "there is no day " + day + " in that month");
        }
        return of.atDay(day);
    }

    /**
     * The date.
     *
     * @throws DateTimeException if there is no such day
     */
    ArticleDate date() {
        if (broad != null) {
            return broad;
        }
        if (season > 0) {
            return new ArticleDate.Season(year, season, Certainty.CERTAIN);
        }
        if (month == 0) {
            return new ArticleDate.Year(year, Certainty.CERTAIN);
        }
        return day == 0
                ? new ArticleDate.Month(YearMonth.of(year, month), Certainty.CERTAIN)
                : ArticleDate.of(localDate());
    }
}
