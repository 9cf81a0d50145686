package org.broadsheet.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.ArticleDate.Certainty;

/**
 * Reads dates: the Extended Date/Time Format (Library of Congress, 4 February 2019), levels 0 and 1
 * and of level 2 the parts of years (25 to 41), for the years 1 to 9999, and date-times as RFC 3339
 * and YAML write them. Years before 1 and after 9999, which level 1 writes as {@code -0044} and
 * {@code Y17000}, are refused: no newspaper has them. A day or month of which {@code XX} is written
 * is one that is not known: {@code 1984-06-XX} is {@code 1984-06}.
 *
 * <pre>{@code
 * Edtf.parse("1984-06-12", zone)       // a day
 * Edtf.parse("1984-06-12T18:30", zone) // a moment in the archive's zone
 * Edtf.parse("198X", zone)             // a decade
 * Edtf.parse("1984~/1986-03", zone)    // an interval
 * }</pre>
 */
public final class Edtf {
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<year>[0-9]{2}(?:[0-9]{2}|[0-9]X|XX))"
                            + "(?:-(?<month>[0-9]{1,2}|XX)(?:-(?<day>[0-9]{1,2}|XX))?)?"
                            + "(?<sign>[?~%]?)");
    private static final Pattern MOMENT =
            Pattern.compile(
                    "(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})(?:[Tt]|[ \\t]{1,4})"
                            + "(?<time>[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)(?:[.,][0-9]{1,9})?"
                            + "[ \\t]{0,4}(?<offset>Z|z|UTC|GMT|[+-][0-9]{1,2}(?::?[0-9]{2}(?::[0-9]{2})?)?)?");

    /** A year that begins with a sign, or with Y for more than four digits. */
    private static final Pattern OTHER_YEAR =
            Pattern.compile("(?:Y-?[0-9]|-[0-9]{4}(?![0-9]))[0-9A-Z?~%-]*+");

    private Edtf() {}

    /**
     * Reads a date.
     *
     * @param text what is written
     * @param zone the archive's time zone: that of date-times without an offset, and the one in
     *     which all others are told
     * @return the date; {@link ArticleDate.Unknown} for an empty text and for {@code unknown}
     * @throws DateTimeException if the text is no date; its message completes the sentence "date X:
     *     …"
     */
    public static ArticleDate parse(String text, ZoneId zone) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.equalsIgnoreCase("unknown")) {
            return ArticleDate.unknown();
        }
        if (trimmed.length() > 80) {
            throw new DateTimeException("too long for a date");
        }
        int slash = trimmed.indexOf('/');
        return slash < 0
                ? single(trimmed, zone)
                : interval(trimmed.substring(0, slash), trimmed.substring(slash + 1), zone);
    }

    private static ArticleDate interval(String start, String end, ZoneId zone) {
        ArticleDate from = bound(start, zone);
        ArticleDate to = bound(end, zone);
        if (from.isUnknown() && to.isUnknown()) {
            return ArticleDate.unknown();
        }
        if (!from.isUnknown() && !to.isUnknown() && to.earliest().isBefore(from.earliest())) {
            throw new DateTimeException("the interval ends before it begins");
        }
        return new ArticleDate.Interval(
                from, to, start.strip().equals(".."), end.strip().equals(".."));
    }

    private static ArticleDate bound(String text, ZoneId zone) {
        String trimmed = text.strip();
        return trimmed.isEmpty() || trimmed.equals("..")
                ? ArticleDate.unknown()
                : single(trimmed, zone);
    }

    private static ArticleDate single(String text, ZoneId zone) {
        Matcher moment = MOMENT.matcher(text);
        if (moment.matches()) {
            return moment(moment, zone);
        }
        Matcher date = DATE.matcher(text);
        if (OTHER_YEAR.matcher(text).matches()) {
            throw new DateTimeException("only the years 1 to 9999 are understood");
        }
        if (!date.matches()) {
            throw new DateTimeException(
                    "not a date; write it as 1984-06-12, 1984-06, 1984, 198X or 1984-06-12T18:30");
        }
        Certainty certainty = certainty(date.group("sign"));
        String year = date.group("year");
        String month = date.group("month");
        String day = date.group("day");
        boolean noMonth = "XX".equals(month) || year.endsWith("X");
        if (noMonth && day != null && !day.equals("XX")) {
            throw new DateTimeException("a day needs a month that is known");
        }
        if (year.endsWith("X")) {
            if (month != null && !month.equals("XX")) {
                throw new DateTimeException("a month needs a year that is known");
            }
            return year.endsWith("XX")
                    ? new ArticleDate.Century(number(year.substring(0, 2)) * 100, certainty)
                    : new ArticleDate.Decade(number(year.substring(0, 3)) * 10, certainty);
        }
        int y = year(year);
        if (month == null || month.equals("XX")) {
            return new ArticleDate.Year(y, certainty);
        }
        int m = number(month);
        if (day == null && m >= 21 && m <= 41) {
            return new ArticleDate.Season(y, m, certainty);
        }
        checkMonth(m);
        if (day == null || day.equals("XX")) {
            return new ArticleDate.Month(YearMonth.of(y, m), certainty);
        }
        return new ArticleDate.Day(day(y, m, number(day)), certainty);
    }

    private static ArticleDate moment(Matcher moment, ZoneId zone) {
        String[] date = moment.group("date").split("-", -1);
        int month = number(date[1]);
        checkMonth(month);
        LocalDate day = day(year(date[0]), month, number(date[2]));
        LocalDateTime local = day.atTime(time(moment.group("time")));
        String offset = moment.group("offset");
        OffsetDateTime at =
                offset == null
                        ? local.atZone(zone).toOffsetDateTime()
                        : local.atOffset(offset(offset)).atZoneSameInstant(zone).toOffsetDateTime();
        return new ArticleDate.Moment(at);
    }

    private static LocalTime time(String text) {
        String[] parts = text.split(":", -1);
        int hour = number(parts[0]);
        int minute = number(parts[1]);
        int second = parts.length > 2 ? number(parts[2]) : 0;
        if (hour > 23) {
            throw new DateTimeException("there is no hour " + hour);
        }
        if (minute > 59) {
            throw new DateTimeException("there is no minute " + minute);
        }
        if (second > 60) {
            throw new DateTimeException("there is no second " + second);
        }
        // A leap second is told as the one before it.
        return LocalTime.of(hour, minute, Math.min(second, 59));
    }

    private static ZoneOffset offset(String text) {
        if (Character.isLetter(text.charAt(0))) {
            return ZoneOffset.UTC;
        }
        String digits = text.substring(1).replace(":", "");
        // One digit more stands for an hour below ten.
        String all = digits.length() % 2 == 0 ? digits : "0" + digits;
        int hours = number(all.substring(0, 2));
        int minutes = all.length() > 2 ? number(all.substring(2, 4)) : 0;
        // Before there were time zones, places had offsets to the second.
        int seconds = all.length() > 4 ? number(all.substring(4)) : 0;
        int sum = hours * 3600 + minutes * 60 + seconds;
        if (sum > 18 * 3600 || minutes > 59 || seconds > 59) {
            throw new DateTimeException("there is no offset " + text);
        }
        return ZoneOffset.ofTotalSeconds(text.charAt(0) == '-' ? -sum : sum);
    }

    private static LocalDate day(int year, int month, int day) {
        YearMonth ofMonth = YearMonth.of(year, month);
        if (!ofMonth.isValidDay(day)) {
            throw new DateTimeException(
                    Month.of(month) == Month.FEBRUARY && day == 29
                            ? year + " was no leap year: there is no 29 February"
                            : "there is no day " + day + " in that month");
        }
        return ofMonth.atDay(day);
    }

    private static int year(String text) {
        int year = number(text);
        if (year == 0) {
            throw new DateTimeException("there is no year 0");
        }
        return year;
    }

    private static void checkMonth(int month) {
        if (month < 1 || month > 12) {
            throw new DateTimeException("there is no month " + month);
        }
    }

    private static Certainty certainty(String sign) {
        return switch (sign) {
            case "?" -> Certainty.UNCERTAIN;
            case "~" -> Certainty.APPROXIMATE;
            case "%" -> Certainty.UNCERTAIN_AND_APPROXIMATE;
            default -> Certainty.CERTAIN;
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, 10);
    }
}
