package org.broadsheet.dates;

import org.broadsheet.dates.Lexicon.Kind;
import org.broadsheet.dates.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * Single dates of all sorts, without a time.
 *
 * @param line the text
 * @param numeric those in numbers
 * @param named those with the name of a month
 * @param broad those broader than a month
 */
record DatePoints(Line line, NumericDates numeric, NamedDates named, BroadDates broad) {
    DatePoints(Line line, NumericDates.Numbers numbers) {
        this(line, new NumericDates(line, numbers), new NamedDates(line), new BroadDates(line));
    }

    /** The date at a token, or none. Its year may be missing. */
    @Nullable Point at(int at) {
        Match weekday = line.match(line.skipFillers(at), Kind.WEEKDAY);
        if (weekday != null) {
            int comma = line.is(weekday.end(), ",") || line.is(weekday.end(), ".") ? 1 : 0;
            Point day = day(line.skipFillers(weekday.end() + comma));
            if (day != null && day.day() > 0) {
                return day.on(weekday.number());
            }
        }
        Point part = broad.partOf(line.skipFillers(at), this);
        return part == null ? plain(at) : part;
    }

    /** One without a weekday and of which not only a part is meant. */
    @Nullable Point plain(int at) {
        Point point = day(line.skipFillers(at));
        return point == null ? broad.at(at) : point;
    }

    private @Nullable Point day(int at) {
        Point point = numeric.at(at);
        return point == null ? named.at(at) : point;
    }
}
