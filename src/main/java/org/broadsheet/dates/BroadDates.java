package org.broadsheet.dates;

import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.broadsheet.dates.Lexicon.Kind;
import org.broadsheet.dates.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * Dates broader than a month: {@code Spring 1984}, {@code Q3 1984}, {@code 2. Halbjahr 1984},
 * {@code 1930s}, {@code années 30}, {@code XIXe siècle}, {@code 1984}.
 *
 * @param line the text
 */
record BroadDates(Line line) {
    /** The codes of quarters and halves of a year (EDTF, level 2) begin behind these. */
    private static final int QUARTERS = 32;

    private static final int HALVES = 39;

    /** The date at a token, or none. */
    @Nullable Point at(int at) {
        int start = line.skipFillers(at);
        Point point = season(start);
        point = point == null ? shortPart(start) : point;
        point = point == null ? ordinalPart(start) : point;
        point = point == null ? decade(start) : point;
        point = point == null ? century(start) : point;
        return point == null ? year(start) : point;
    }

    private @Nullable Point season(int at) {
        if (line.isYear(at)) {
            int i = line.is(at + 1, "-") || line.is(at + 1, ",") ? at + 2 : at + 1;
            Match season = line.match(i, Kind.SEASON);
            return season == null
                    ? null
                    : Point.season(line.number(at), season.number(), season.end());
        }
        Match season = line.match(at, Kind.SEASON);
        if (season == null) {
            return null;
        }
        Point point = withYear(season.end(), season.number());
        return point == null ? Point.season(0, season.number(), season.end()) : point;
    }

    /** A part of a year with the year behind it. */
    private @Nullable Point withYear(int at, int part) {
        boolean joint = line.is(at, "-") || line.is(at, "/");
        int i = joint ? at + 1 : line.skipCommaAndFillers(at);
        if (line.isYear(i)) {
            int year = line.number(i);
            return Point.season(year, part, winterEnd(i, part, year));
        }
        if (line.is(i, "'") && line.digits(i + 1) == 2) {
            int year = Doubt.windowed(line.number(i + 1));
            return Point.season(year, part, i + 2).with(Doubt.shortYear(year));
        }
        return null;
    }

    /** A winter lasts into the next year: Winter 1984/85. */
    private int winterEnd(int at, int season, int year) {
        boolean next =
                season == 24
                        && (line.isDash(at + 1) || line.is(at + 1, "/"))
                        && (line.number(at + 2) == year + 1
                                || (line.digits(at + 2) == 2
                                        && line.number(at + 2) == (year + 1) % 100));
        return next ? at + 3 : at + 1;
    }

    /** Q3 1984, 1984-Q3, T3 1984, H1 1984. */
    private @Nullable Point shortPart(int at) {
        boolean yearFirst = line.isYear(at);
        int i = at;
        if (yearFirst) {
            i += line.is(at + 1, "-") || line.is(at + 1, "/") || line.is(at + 1, ",") ? 2 : 1;
        }
        boolean half = line.is(i, "h");
        if (!(half || line.is(i, "q") || line.is(i, "t")) || !line.glued(i + 1)) {
            return null;
        }
        int part = part(half, line.small(i + 1, 4));
        if (part == 0) {
            return null;
        }
        return yearFirst ? Point.season(line.number(at), part, i + 2) : withYear(i + 2, part);
    }

    private static int part(boolean half, int number) {
        return number < 1 || (half && number > 2) ? 0 : number + (half ? HALVES : QUARTERS);
    }

    /** Third quarter of 1984, 3. Quartal 1984, الربع الثالث من 1984; a part of a century. */
    private @Nullable Point ordinalPart(int at) {
        Point.Ordinal number = line.ordinal(at, true);
        Match quarter = line.match(number == null ? at : number.end(), Kind.QUARTER);
        Match half = line.match(number == null ? at : number.end(), Kind.HALF);
        Match unit = quarter == null ? half : quarter;
        if (unit == null) {
            return null;
        }
        int end = unit.end();
        if (number == null) {
            number = line.ordinal(end, false);
            if (number == null) {
                return null;
            }
            end = number.end();
        }
        int part = part(quarter == null, number.value());
        if (part == 0) {
            return null;
        }
        Point ofYear = withYear(end, part);
        if (ofYear != null) {
            return ofYear;
        }
        Point century = century(line.skipFillers(end));
        return century == null
                ? null
                : century.with(new Doubt("which part of the century is not kept"));
    }

    private @Nullable Point decade(int at) {
        Match word = line.match(at, Kind.DECADE);
        int i = word == null ? at : word.end();
        boolean apostrophe = line.is(i, "'");
        i += apostrophe ? 1 : 0;
        int digits = line.digits(i);
        int number = digits == 4 || digits == 2 ? line.number(i) : -1;
        int suffix = number < 0 ? -1 : decadeSuffix(i + 1);
        if (number >= 0 && number % 10 == 0 && (word != null || suffix > 0)) {
            int end = suffix > 0 ? suffix : i + 1;
            return digits == 2 ? shortDecade(number, end) : decade(number, end, word == null);
        }
        Match tens = line.match(i, Kind.TENS);
        tens = tens == null && word != null ? line.match(i, Kind.COUNT) : tens;
        return tens == null ? null : shortDecade(tens.number(), tens.end());
    }

    /** The index behind the ending of 1930s, 1930er or 1930er-Jahre; -1 if there is none. */
    private int decadeSuffix(int at) {
        int i = line.gluedTo(at, "-") ? at + 1 : at;
        Match suffix = line.glued(i) ? line.match(i, Kind.DECADES) : null;
        return suffix == null ? -1 : suffix.end();
    }

    private static Point decade(int year, int end, boolean mayBeCentury) {
        Point point = Point.broad(new ArticleDate.Decade(year, Certainty.CERTAIN), end);
        return year % 100 == 0 && mayBeCentury
                ? point.with(new Doubt("it can also mean the whole century"))
                : point;
    }

    /** The thirties, of the century behind them or of the twentieth. */
    private Point shortDecade(int tens, int end) {
        Point century = century(line.skipFillers(end));
        if (century != null && century.broad() instanceof ArticleDate.Century(int first, var c)) {
            return Point.broad(new ArticleDate.Decade(first + tens, c), century.end());
        }
        int year = tens < 20 ? 2000 + tens : 1900 + tens;
        return Point.broad(new ArticleDate.Decade(year, Certainty.CERTAIN), end)
                .with(new Doubt("a decade without its century, taken for the " + year + "s"));
    }

    private @Nullable Point century(int at) {
        Match word = line.match(at, Kind.CENTURY);
        // "c. 19" is no century: short words stand behind the number only.
        if (word != null && line.tokens().get(at).text().length() > 2) {
            Point.Ordinal number = count(line.skipFillers(word.end()), true);
            return number == null ? null : century(number.value(), number.end());
        }
        if (line.is(at, "s") && line.gluedTo(at + 1, ".") && line.roman(at + 2) > 0) {
            return century(line.roman(at + 2), at + 3);
        }
        Point.Ordinal number = count(at, false);
        Match behind = number == null ? null : line.match(number.end(), Kind.CENTURY);
        return number == null || behind == null ? null : century(number.value(), behind.end());
    }

    private Point.@Nullable Ordinal count(int at, boolean bare) {
        int roman = line.roman(at);
        if (roman > 0) {
            return new Point.Ordinal(roman, line.gluedTo(at + 1, ".") ? at + 2 : at + 1);
        }
        return line.ordinal(at, bare);
    }

    private static @Nullable Point century(int number, int end) {
        return number > 99
                ? null
                : Point.broad(new ArticleDate.Century((number - 1) * 100, Certainty.CERTAIN), end);
    }

    private @Nullable Point year(int at) {
        Match era = line.match(at, Kind.ERA);
        int i = era == null ? at : era.end();
        if (line.is(i, "'") && line.digits(i + 1) == 2 && line.glued(i + 1)) {
            int year = Doubt.windowed(line.number(i + 1));
            return Point.of(year, 0, 0, i + 2).with(Doubt.shortYear(year));
        }
        if (!line.isYear(i)) {
            return null;
        }
        Match behind = line.match(i + 1, Kind.ERA);
        return Point.of(line.number(i), 0, 0, behind == null ? i + 1 : behind.end());
    }

    /** A date of which only a part is meant, which cannot be kept: early 1930s, mid-June 1984. */
    @Nullable Point partOf(int at, DatePoints points) {
        Match part = line.match(at, Kind.PART);
        if (part == null) {
            return null;
        }
        Point point = points.plain(line.is(part.end(), "-") ? part.end() + 1 : part.end());
        if (point == null || point.day() > 0 || !point.hasYear()) {
            return null;
        }
        return point.with(new Doubt('"' + line.written(at, part.end()) + "\" is not kept"));
    }
}
