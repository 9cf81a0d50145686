package org.broadsheet.dates;

import org.broadsheet.dates.Lexicon.Kind;
import org.broadsheet.dates.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * Dates with the name of a month: {@code 3 September 2025}, {@code Sept. 3, 2025}, {@code le 1er
 * mai 1984}, {@code 12-Jun-1984}, {@code June 1984}, {@code 1984 June 12}.
 *
 * @param line the text
 */
record NamedDates(Line line) {
    /** The date at a token, or none. */
    @Nullable Point at(int at) {
        int start = line.skipFillers(at);
        Point point = dayFirst(start);
        if (point == null) {
            point = monthFirst(start);
        }
        return point == null ? yearFirst(start) : point;
    }

    private @Nullable Point dayFirst(int at) {
        Point.Ordinal day = line.ordinal(at, true);
        // 31 days and no more: "32 June" is told as an error rather than not understood.
        int number = day == null ? (line.digits(at) == 2 ? line.number(at) : 0) : day.value();
        int end = day == null ? at + 1 : day.end();
        if (number < 1) {
            return null;
        }
        boolean joined = isJoint(end);
        int i = joined ? end + 1 : line.skipFillers(end);
        Match month = line.month(i);
        return month == null
                ? null
                : year(Point.of(0, month.number(), number, month.end()), joined);
    }

    private @Nullable Point monthFirst(int at) {
        Match month = line.month(at);
        if (month == null) {
            return null;
        }
        int after = month.end();
        boolean joined = isJoint(after);
        int i = joined ? after + 1 : line.skipFillers(after);
        Point.Ordinal day = line.digits(i) == 4 ? null : line.ordinal(i, true);
        if (day != null && !isTime(i)) {
            return year(Point.of(0, month.number(), day.value(), day.end()), joined);
        }
        int year = line.skipCommaAndFillers(i);
        if (line.digits(year) == 2 && !isTime(year) && line.number(year) > 31) {
            return shortYear(Point.of(0, month.number(), 0, after), year);
        }
        return year(Point.of(0, month.number(), 0, after), joined);
    }

    /** As catalogues of libraries write: 1984 June 12. */
    private @Nullable Point yearFirst(int at) {
        if (!line.isYear(at)) {
            return null;
        }
        int i = line.is(at + 1, ",") || isJoint(at + 1) ? at + 2 : at + 1;
        Match month = line.month(i);
        if (month == null) {
            return null;
        }
        Point point = Point.of(line.number(at), month.number(), 0, month.end());
        int next = isJoint(month.end()) ? month.end() + 1 : month.end();
        int day = line.small(next, 31);
        return day < 0 || isTime(next)
                ? point
                : Point.of(point.year(), point.month(), day, line.endOfOrdinal(next + 1));
    }

    /** With the year behind it, if there is one; {@code joined} as in 12-Jun-84. */
    private Point year(Point point, boolean joined) {
        int end = point.end();
        int i = joined && isJoint(end) ? end + 1 : line.skipCommaAndFillers(end);
        if (line.isYear(i)) {
            return point.withYear(line.number(i)).endingAt(era(i + 1));
        }
        boolean apostrophe = line.is(i, "'") && line.digits(i + 1) == 2 && line.glued(i + 1);
        if (apostrophe) {
            return shortYear(point, i + 1);
        }
        return point.day() > 0 && line.digits(i) == 2 && !isTime(i) ? shortYear(point, i) : point;
    }

    private Point shortYear(Point point, int at) {
        int year = Doubt.windowed(line.number(at));
        return point.withYear(year).endingAt(at + 1).with(Doubt.shortYear(year));
    }

    private int era(int at) {
        Match era = line.match(at, Kind.ERA);
        return era == null ? at : era.end();
    }

    /** A sign between the parts of 12-Jun-1984 or 12/Jun/1984. */
    private boolean isJoint(int at) {
        return (line.gluedTo(at, "-") || line.gluedTo(at, "/")) && line.glued(at + 1);
    }

    /** Whether a number is an hour. */
    private boolean isTime(int at) {
        return line.gluedTo(at + 1, ":")
                || line.match(at + 1, Kind.AM) != null
                || line.match(at + 1, Kind.PM) != null
                || line.match(at + 1, Kind.OCLOCK) != null;
    }
}
