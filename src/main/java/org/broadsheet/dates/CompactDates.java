package org.broadsheet.dates;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Edtf;
import org.broadsheet.dates.DateGrammar.Result;

/**
 * Dates as machines write them: the basic format of ISO 8601 ({@code 20250903T181800Z}), its week
 * and ordinal dates ({@code 1984-W24-2}, {@code 1984-164}), and seconds or milliseconds since 1970.
 *
 * @param zone the archive's zone
 */
record CompactDates(ZoneId zone) {
    private static final Pattern DIGITS = Pattern.compile("[0-9]{8,14}");
    private static final Pattern BASIC =
            Pattern.compile(
                    "([0-9]{4})([0-9]{2})([0-9]{2})(?:[Tt ]?([0-9]{2})([0-9]{2})([0-9]{2})?"
                            + "(?:[.,][0-9]{1,9})?(Z|z|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?");
    private static final Pattern WEEK = Pattern.compile("([0-9]{4})-?[Ww]([0-9]{2})(?:-?([1-7]))?");
    private static final Pattern ORDINAL = Pattern.compile("([0-9]{4})-([0-9]{3})");
    private static final int FIRST_YEAR = 1400;
    private static final int LAST_YEAR = 2999;

    /**
     * The date that a text is, or none.
     *
     * @throws DateTimeException if it is one that does not exist
     */
    Optional<Result> read(String text) {
        Matcher week = WEEK.matcher(text);
        if (week.matches()) {
            return Optional.of(sure(week(week)));
        }
        Matcher ordinal = ORDINAL.matcher(text);
        if (ordinal.matches()) {
            return Optional.of(sure(ArticleDate.of(ofDays(ordinal))));
        }
        Matcher basic = BASIC.matcher(text);
        if (basic.matches()) {
            Optional<Result> date = basic(basic);
            if (date.isPresent()) {
                return date;
            }
        }
        return DIGITS.matcher(text).matches() ? digits(text) : Optional.empty();
    }

    private static Result sure(ArticleDate date) {
        return new Result(date, List.of(), 0);
    }

    /** Nothing if the numbers are no date of a year that a newspaper may have. */
    private Optional<Result> basic(Matcher of) {
        int year = number(of.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        String text = of.group(1) + "-" + of.group(2) + "-" + of.group(3);
        if (of.group(4) != null) {
            String second = of.group(6) == null ? "00" : of.group(6);
            String offset = of.group(7) == null ? "" : of.group(7);
            text += "T" + of.group(4) + ":" + of.group(5) + ":" + second + offset;
        }
        try {
            return Optional.of(sure(Edtf.parse(text, zone)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Result> digits(String text) {
        return switch (text.length()) {
            case 8 -> dayFirst(text);
            case 10 -> {
                Result at = moment(Instant.ofEpochSecond(Long.parseLong(text, 10)));
                boolean hour = text.compareTo("1900010100") >= 0 && isDay(text.substring(0, 8));
                yield Optional.of(
                        hour
                                ? at.with(new Doubt("taken for seconds since 1970, not for a date"))
                                : at);
            }
            case 13 -> Optional.of(moment(Instant.ofEpochMilli(Long.parseLong(text, 10))));
            default -> Optional.empty();
        };
    }

    private Result moment(Instant at) {
        return sure(new ArticleDate.Moment(at.atZone(zone).toOffsetDateTime()));
    }

    private boolean isDay(String text) {
        Matcher basic = BASIC.matcher(text);
        return basic.matches() && basic(basic).isPresent();
    }

    /** 12061984, which nobody writes who means to be understood. */
    private Optional<Result> dayFirst(String text) {
        String turned = text.substring(4) + text.substring(2, 4) + text.substring(0, 2);
        Matcher basic = BASIC.matcher(turned);
        return basic.matches()
                ? basic(basic).map(r -> r.with(new Doubt("taken for day, month and year")))
                : Optional.empty();
    }

    private static ArticleDate week(Matcher of) {
        int year = number(of.group(1));
        int week = number(of.group(2));
        // 4 January is in the first week of each year.
        LocalDate first = LocalDate.of(Math.max(1, year), 1, 4);
        long weeks = IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(first).getMaximum();
        if (year == 0 || week < 1 || week > weeks) {
            throw new DateTimeException("there is no week " + week + " in " + year);
        }
        LocalDate monday =
                first.plusWeeks(week - 1L).minusDays(first.getDayOfWeek().getValue() - 1L);
        return of.group(3) == null
                ? new ArticleDate.Interval(
                        ArticleDate.of(monday), ArticleDate.of(monday.plusDays(6)), false, false)
                : ArticleDate.of(monday.plusDays(number(of.group(3)) - 1L));
    }

    private static LocalDate ofDays(Matcher of) {
        int year = number(of.group(1));
        int day = number(of.group(2));
        if (year == 0 || day < 1 || day > Year.of(year).length()) {
            throw new DateTimeException(
                    String.format(Locale.ROOT, "there is no day %d in that year", day));
        }
        return LocalDate.ofYearDay(year, day);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, 10);
    }
}
