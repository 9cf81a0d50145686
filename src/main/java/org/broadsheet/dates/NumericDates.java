package org.broadsheet.dates;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Dates in numbers: {@code 2025-09-03}, {@code 3/9/2025}, {@code 3.9.25}, {@code 9/2025}, {@code
 * 12.VI.1984}.
 *
 * @param line the text
 * @param numbers how ambiguous ones are understood
 */
record NumericDates(Line line, Numbers numbers) {
    private static final List<String> SEPARATORS = List.of("-", "/", ".");

    /**
     * How numbers are understood.
     *
     * @param order their order
     * @param set whether the archive's keeper has set it, so that there is no doubt
     */
    record Numbers(DateOrder order, boolean set) {}

    /** The date at a token, or none. */
    @Nullable Point at(int at) {
        for (String separator : SEPARATORS) {
            if (line.digits(at) > 0 && line.gluedTo(at + 1, separator)) {
                boolean dots = separator.equals(".");
                int second = at + 2;
                if (!dots && !line.glued(second)) {
                    return null;
                }
                boolean third =
                        line.gluedTo(second + 1, separator)
                                && line.digits(second + 2) > 0
                                && (dots || line.glued(second + 2));
                Point triple = third ? triple(at, separator) : null;
                return triple == null && !third ? pair(at, separator) : triple;
            }
        }
        return null;
    }

    private @Nullable Point triple(int at, String separator) {
        int end = at + 5;
        int roman = line.roman(at + 2);
        int first = line.number(at);
        int second = roman > 0 ? roman : line.number(at + 2);
        int third = line.number(at + 4);
        int digits = line.digits(at);
        int lastDigits = line.digits(at + 4);
        if (second < 0 || (roman < 0 && line.digits(at + 2) > 2)) {
            return null;
        }
        if (line.isYear(at) && lastDigits <= 2) {
            return day(first, second, third, end);
        }
        if (digits > 2 || lastDigits == 3 || lastDigits > 4 || first < 0 || third < 0) {
            return null;
        }
        if (lastDigits == 4) {
            if (third == 0) {
                throw new DateTimeException("there is no year 0");
            }
            return roman > 0
                    ? day(third, roman, first, end)
                    : dayAndMonth(first, second, third, separator, end);
        }
        return roman > 0
                ? shortYear(third, roman, first, end)
                : shortYears(first, second, third, separator, end);
    }

    /** Of two numbers and a year. */
    private Point dayAndMonth(int first, int second, int year, String separator, int end) {
        boolean dayFirst = fits(year, second, first);
        boolean monthFirst = fits(year, first, second);
        if (!dayFirst && !monthFirst) {
            boolean swap = second > 12 && first <= 12;
            return swap ? day(year, first, second, end) : day(year, second, first, end);
        }
        boolean languageDayFirst = numbers.order() != DateOrder.MDY;
        // Points part day and month where the day comes first, and hardly anywhere else.
        boolean points = separator.equals(".") && !numbers.set();
        boolean order = languageDayFirst || points;
        boolean oneWay = dayFirst != monthFirst;
        boolean sure =
                first == second
                        || (oneWay && (!numbers.set() || dayFirst == order))
                        || (!oneWay && numbers.set() && numbers.order() != DateOrder.YMD)
                        || (!oneWay && points && languageDayFirst);
        boolean takeDayFirst = dayFirst && (order || !monthFirst);
        Point read = takeDayFirst ? day(year, second, first, end) : day(year, first, second, end);
        if (sure) {
            return read;
        }
        if (oneWay) {
            return read.with(new Doubt("not in the order that dateOrder sets"));
        }
        Point other = takeDayFirst ? day(year, first, second, end) : day(year, second, first, end);
        return read.with(Doubt.order(other.localDate()));
    }

    /** Of three numbers, of which none is surely a year. */
    private Point shortYears(int first, int second, int third, String separator, int end) {
        if (numbers.order() == DateOrder.YMD || first > 31) {
            return shortYear(first, second, third, end);
        }
        int year = Doubt.windowed(third);
        Point read = dayAndMonth(first, second, year, separator, end);
        return read.with(Doubt.shortYear(year));
    }

    private static Point shortYear(int year, int month, int day, int end) {
        int full = Doubt.windowed(year);
        return day(full, month, day, end).with(Doubt.shortYear(full));
    }

    private static boolean fits(int year, int month, int day) {
        return month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && YearMonth.of(year, month).isValidDay(day);
    }

    private static Point day(int year, int month, int day, int end) {
        if (month < 1 || month > 12) {
            throw new DateTimeException("there is no month " + month);
        }
        Point point = Point.of(year, month, day, end);
        if (day < 1) {
            throw new DateTimeException("there is no day 0");
        }
        point.localDate();
        return point;
    }

    /** A year and its month, or a month and its year. */
    private @Nullable Point pair(int at, String separator) {
        int end = at + 3;
        if (line.isYear(at) && line.digits(at + 2) == 2) {
            int month = line.number(at + 2);
            if (month >= 1 && month <= 12) {
                return Point.of(line.number(at), month, 0, end);
            }
            return month >= 21 && month <= 41 && separator.equals("-")
                    ? Point.season(line.number(at), month, end)
                    : null;
        }
        boolean monthFirst = line.small(at, 12) > 0 && line.glued(at + 2) && line.isYear(at + 2);
        return monthFirst ? Point.of(line.number(at + 2), line.number(at), 0, end) : null;
    }
}
