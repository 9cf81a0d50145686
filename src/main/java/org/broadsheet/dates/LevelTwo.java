package org.broadsheet.dates;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.broadsheet.article.Edtf;
import org.broadsheet.dates.DateGrammar.Result;

/**
 * What level 2 of EDTF has beyond {@link Edtf}: sets ({@code [1667,1668]}, {@code {1960..1962}}),
 * signs at a part of a date ({@code 2004?-06}, {@code ?2004-06-11}), unknown digits anywhere
 * ({@code 1984-1X}, {@code 1XXX}, {@code 156X-12-25}) and significant digits ({@code 1950S2}). What
 * an {@link ArticleDate} cannot keep is a doubt, so that nothing is lost without a word.
 *
 * @param zone the archive's zone
 */
record LevelTwo(ZoneId zone) {
    private static final int MOST_MEMBERS = 50;
    private static final Pattern SIGNED =
            Pattern.compile("[0-9X]{4}[?~%-][0-9X?~%-]*+|[?~%][0-9X?~%-]++");
    private static final Pattern DIGITS =
            Pattern.compile("([0-9]{4})-(?:([01])X|([0-9]{2})-([0-3])X)([?~%]?)");
    private static final Pattern MILLENNIUM = Pattern.compile("([0-9])XXX([?~%]?)");
    private static final Pattern DAY_OF_WIDER =
            Pattern.compile("([0-9]{2}(?:XX|[0-9]X)|[0-9]{4})-([0-9]{2}|XX)(?:-[0-9]{2})?([?~%]?)");
    private static final Pattern SIGNIFICANT = Pattern.compile("([0-9]{4})S([1-4])");
    private static final Pattern EXPONENT =
            Pattern.compile("Y?-?[0-9]{1,18}E[0-9]{1,9}(?:S[0-9]{1,9})?");

    /**
     * The date that a text is, or none.
     *
     * @throws DateTimeException if it is one that does not exist or cannot be kept
     */
    Optional<Result> read(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if ((first == '[' && last == ']') || (first == '{' && last == '}')) {
            String members = text.substring(1, text.length() - 1);
            boolean several = members.contains(",") || members.contains("..");
            return several || first == '{' ? set(members, first == '[') : Optional.empty();
        }
        int slash = text.indexOf('/');
        return slash < 0
                ? single(text)
                : interval(text.substring(0, slash), text.substring(slash + 1));
    }

    private Optional<Result> interval(String start, String end) {
        Optional<Result> from = member(start);
        Optional<Result> to = member(end);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(between(from.get(), to.get(), List.of()));
    }

    private static Result between(Result from, Result to, List<Doubt> more) {
        ArticleDate start = from.date() instanceof ArticleDate.Interval i ? i.start() : from.date();
        ArticleDate end = to.date() instanceof ArticleDate.Interval i ? i.end() : to.date();
        if (end.earliest().isBefore(start.earliest())) {
            throw new DateTimeException("the interval ends before it begins");
        }
        List<Doubt> doubts = new ArrayList<>(from.doubts());
        doubts.addAll(to.doubts());
        doubts.addAll(more);
        return new Result(
                new ArticleDate.Interval(start, end, false, false),
                doubts.stream().distinct().toList(),
                0);
    }

    private Optional<Result> member(String text) {
        try {
            ArticleDate date = Edtf.parse(text, zone);
            return date.isUnknown()
                    ? Optional.empty()
                    : Optional.of(new Result(date, List.of(), 0));
        } catch (DateTimeException e) {
            return text.isBlank() ? Optional.empty() : single(text.strip());
        }
    }

    /** One of several dates, or all of them: kept as the time from the first to the last. */
    private Optional<Result> set(String members, boolean oneOf) {
        boolean openStart = members.startsWith("..");
        boolean openEnd = members.endsWith("..");
        String inside =
                members.substring(
                        openStart ? 2 : 0,
                        openEnd && members.length() > 3 ? members.length() - 2 : members.length());
        String[] parts = inside.split(",|\\.\\.", MOST_MEMBERS + 1);
        if (parts.length > MOST_MEMBERS) {
            throw new DateTimeException("a set of more than " + MOST_MEMBERS + " dates");
        }
        List<Result> dates = new ArrayList<>();
        for (String part : parts) {
            Optional<Result> date = member(part);
            if (date.isEmpty()) {
                return Optional.empty();
            }
            dates.add(date.get());
        }
        Result first = dates.getFirst();
        Result last = dates.getFirst();
        for (Result date : dates) {
            first = date.date().earliest().isBefore(first.date().earliest()) ? date : first;
            last = date.date().earliest().isAfter(last.date().earliest()) ? date : last;
        }
        if (dates.size() == 1 && (openStart || openEnd)) {
            ArticleDate only = first.date();
            ArticleDate unknown = ArticleDate.unknown();
            ArticleDate open =
                    openStart
                            ? new ArticleDate.Interval(unknown, only, !oneOf, false)
                            : new ArticleDate.Interval(only, unknown, false, !oneOf);
            return Optional.of(new Result(open, first.doubts(), 0));
        }
        if (openStart || openEnd) {
            throw new DateTimeException("a set of several dates that is open cannot be kept");
        }
        if (dates.size() == 1) {
            return Optional.of(first);
        }
        Doubt doubt =
                new Doubt(
                        (oneOf ? "one of " : "")
                                + "several dates, kept as the time from the first to the last");
        return Optional.of(between(first, last, List.of(doubt)));
    }

    private Optional<Result> single(String text) {
        if (EXPONENT.matcher(text).matches()) {
            throw new DateTimeException("only the years 1 to 9999 are understood");
        }
        if (text.startsWith("XXXX")) {
            throw new DateTimeException("it names no year");
        }
        Matcher significant = SIGNIFICANT.matcher(text);
        if (significant.matches()) {
            return Optional.of(significant(significant));
        }
        Matcher millennium = MILLENNIUM.matcher(text);
        if (millennium.matches()) {
            int year = number(millennium.group(1)) * 1000;
            Certainty certainty = certainty(millennium.group(2));
            return Optional.of(
                    sure(
                            new ArticleDate.Year(Math.max(1, year), certainty),
                            new ArticleDate.Year(year + 999, certainty)));
        }
        Matcher digits = DIGITS.matcher(text);
        if (digits.matches()) {
            return Optional.of(unknownDigit(digits));
        }
        Matcher wider = DAY_OF_WIDER.matcher(text);
        if (wider.matches()) {
            return wider(wider);
        }
        return SIGNED.matcher(text).matches() ? signed(text) : Optional.empty();
    }

    private static Result sure(ArticleDate from, ArticleDate to) {
        return new Result(new ArticleDate.Interval(from, to, false, false), List.of(), 0);
    }

    /** 1984-1X is October to December; 1984-06-1X the 10th to the 19th. */
    private static Result unknownDigit(Matcher of) {
        int year = year(of.group(1));
        Certainty certainty = certainty(of.group(5));
        if (of.group(2) != null) {
            boolean late = of.group(2).equals("1");
            return sure(
                    new ArticleDate.Month(YearMonth.of(year, late ? 10 : 1), certainty),
                    new ArticleDate.Month(YearMonth.of(year, late ? 12 : 9), certainty));
        }
        int monthNumber = number(of.group(3));
        if (monthNumber < 1 || monthNumber > 12) {
            throw new DateTimeException("there is no month " + monthNumber);
        }
        YearMonth month = YearMonth.of(year, monthNumber);
        int ten = number(of.group(4)) * 10;
        if (ten > month.lengthOfMonth()) {
            throw new DateTimeException("there is no day " + ten + " in that month");
        }
        return sure(
                new ArticleDate.Day(month.atDay(Math.max(1, ten)), certainty),
                new ArticleDate.Day(
                        month.atDay(Math.min(month.lengthOfMonth(), ten + 9)), certainty));
    }

    /** A day of a month or year that is not known. */
    private Optional<Result> wider(Matcher of) {
        String year = of.group(1);
        boolean known = !year.endsWith("X");
        if (known && !of.group(2).equals("XX")) {
            return Optional.empty();
        }
        ArticleDate date = Edtf.parse(year + of.group(3), zone);
        Doubt lost =
                new Doubt(
                        known
                                ? "the day is not kept, for its month is not known"
                                : "month and day are not kept, for the year is not known");
        return Optional.of(new Result(date, List.of(lost), 0));
    }

    private static Result significant(Matcher of) {
        int digits = number(of.group(2));
        ArticleDate date = new ArticleDate.Year(year(of.group(1)), Certainty.APPROXIMATE);
        return digits == 4
                ? new Result(
                        new ArticleDate.Year(year(of.group(1)), Certainty.CERTAIN), List.of(), 0)
                : new Result(
                        date,
                        List.of(
                                new Doubt(
                                        "how many digits are significant ("
                                                + digits
                                                + ") is not kept")),
                        0);
    }

    /** Signs that hold for a part of the date are kept for the whole of it. */
    private Optional<Result> signed(String text) {
        boolean uncertain = text.contains("?") || text.contains("%");
        boolean approximate = text.contains("~") || text.contains("%");
        Certainty certainty =
                uncertain && approximate
                        ? Certainty.UNCERTAIN_AND_APPROXIMATE
                        : uncertain ? Certainty.UNCERTAIN : Certainty.APPROXIMATE;
        String plain = text.replaceAll("[?~%]", "");
        if (plain.length() == text.length()) {
            return Optional.empty();
        }
        return member(plain)
                .map(r -> new Result(r.date().withCertainty(certainty), r.doubts(), 0))
                .map(r -> r.with(new Doubt("a sign at one part is kept for the whole date")));
    }

    private static Certainty certainty(String sign) {
        return switch (sign) {
            case "?" -> Certainty.UNCERTAIN;
            case "~" -> Certainty.APPROXIMATE;
            case "%" -> Certainty.UNCERTAIN_AND_APPROXIMATE;
            default -> Certainty.CERTAIN;
        };
    }

    private static int year(String digits) {
        int year = number(digits);
        if (year == 0) {
            throw new DateTimeException("there is no year 0");
        }
        return year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, 10);
    }
}
