package org.broadsheet.dates;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.broadsheet.dates.DateGrammar.Result;
import org.broadsheet.dates.Lexicon.Kind;
import org.broadsheet.dates.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * Ranges: {@code 3–5 June 1984}, {@code June 3 and 4, 1984}, {@code del 3 al 5 de junio de 1984},
 * {@code June–July 1984}, {@code between 1931 and 1933}, {@code 1984–86}, {@code 1931 or 1932}.
 *
 * @param line the text
 * @param points the dates at its ends
 */
record DateRanges(Line line, DatePoints points) {
    /** How the ends are joined. */
    private enum Joint {
        TO,
        AND,
        OR
    }

    private record Joined(Joint by, int end) {}

    /** A date with the sign of its own. */
    private record End(Point point, Certainty certainty) {}

    /** The range at a token, or none. */
    @Nullable Result at(int at) {
        Match between = line.match(at, Kind.BETWEEN);
        Match from = line.match(at, Kind.FROM);
        int start = between != null ? between.end() : from != null ? from.end() : at;
        Result range = between(start, between != null);
        return range == null && start > at ? between(at, false) : range;
    }

    private @Nullable Result between(int at, boolean announced) {
        Point first = points.at(at);
        first = first == null ? bareDay(line.skipFillers(at)) : first;
        if (first == null) {
            return null;
        }
        int sign = line.gluedTo(first.end(), "?") ? 1 : 0;
        Joined joint = joint(first.end() + sign, first, announced);
        End second = joint == null ? null : second(joint.end(), first);
        if (joint == null || second == null) {
            return null;
        }
        Certainty ofFirst = sign > 0 ? Certainty.UNCERTAIN : Certainty.CERTAIN;
        return joined(new End(first, ofFirst), second, joint.by());
    }

    private @Nullable Point bareDay(int at) {
        int day = line.small(at, 31);
        return day < 0 ? null : Point.of(0, 0, day, line.endOfOrdinal(at + 1));
    }

    private @Nullable Joined joint(int at, Point first, boolean announced) {
        if (line.isDash(at)) {
            return new Joined(Joint.TO, at + 1);
        }
        if (line.is(at, "/") && first.day() == 0) {
            return new Joined(Joint.TO, at + 1);
        }
        Match and = line.match(at, Kind.AND);
        if (and != null) {
            return new Joined(announced ? Joint.TO : Joint.AND, and.end());
        }
        Match or = line.match(at, Kind.OR);
        if (or != null) {
            return new Joined(Joint.OR, or.end());
        }
        Match to = line.match(at, Kind.TO);
        return to == null ? null : new Joined(Joint.TO, to.end());
    }

    private @Nullable End second(int at, Point first) {
        Match circa = line.match(at, Kind.CIRCA);
        int i = circa == null ? at : circa.end();
        Point point = dayAndYear(i, first);
        point = point == null ? points.at(i) : point;
        point = point == null ? shortYear(i, first) : point;
        if (point == null && first.isDay() && line.glued(i)) {
            // 1984 June 3–5
            point = bareDay(i);
        }
        return point == null
                ? null
                : new End(point, circa == null ? Certainty.CERTAIN : Certainty.APPROXIMATE);
    }

    /** The rest of June 3–5, 1984. */
    private @Nullable Point dayAndYear(int at, Point first) {
        int i = line.skipFillers(at);
        Point day = first.month() > 0 && first.day() > 0 && first.year() == 0 ? bareDay(i) : null;
        if (day == null) {
            return null;
        }
        int year = line.skipCommaAndFillers(day.end());
        return line.isYear(year) ? day.withYear(line.number(year)).endingAt(year + 1) : null;
    }

    /** The rest of 1984–86. */
    private @Nullable Point shortYear(int at, Point first) {
        boolean yearOnly = first.year() > 0 && first.month() == 0 && first.season() == 0;
        if (!yearOnly || line.digits(at) != 2 || !line.glued(at)) {
            return null;
        }
        int year = first.year() / 100 * 100 + line.number(at);
        return year > first.year() ? Point.of(year, 0, 0, at + 1) : null;
    }

    private static @Nullable Result joined(End one, End other, Joint joint) {
        Point first = one.point();
        Point last = other.point();
        List<Doubt> doubts = new ArrayList<>();
        boolean inherited = !first.hasYear() && last.hasYear();
        if (inherited && last.broad() == null) {
            first = first.withYear(last.year());
        }
        if (!last.hasYear() && first.broad() == null) {
            last = last.withYear(first.year());
        }
        first = first.isBareDay() ? first.withMonth(last.month()) : first;
        last = last.isBareDay() ? last.withMonth(first.month()) : last;
        if (first.isBareDay() || last.isBareDay() || !first.hasYear() || !last.hasYear()) {
            return null;
        }
        if (inherited && isBefore(last, first) && first.month() != last.month()) {
            first = first.withYear(first.year() - 1);
            doubts.add(new Doubt("its beginning is taken for one of the year before"));
        }
        if (isBefore(last, first)) {
            throw new DateTimeException("the interval ends before it begins");
        }
        if (joint == Joint.AND && first.isDay() && last.isDay()) {
            boolean next = first.localDate().plusDays(1).equals(last.localDate());
            if (!next) {
                doubts.add(new Doubt("two days, kept as the time from one to the other"));
            }
        }
        if (joint == Joint.OR) {
            doubts.add(new Doubt("one of two dates, kept as the time from one to the other"));
        }
        doubts.addAll(first.allDoubts());
        last.allDoubts().stream().filter(d -> !doubts.contains(d)).forEach(doubts::add);
        Certainty or = joint == Joint.OR ? Certainty.UNCERTAIN : Certainty.CERTAIN;
        return new Result(
                new ArticleDate.Interval(
                        first.date().withCertainty(most(or, one.certainty())),
                        last.date().withCertainty(most(or, other.certainty())),
                        false,
                        false),
                doubts,
                other.point().end());
    }

    private static Certainty most(Certainty one, Certainty other) {
        return one == Certainty.CERTAIN ? other : one;
    }

    private static boolean isBefore(Point one, Point other) {
        return one.date().earliest().isBefore(other.date().earliest());
    }
}
