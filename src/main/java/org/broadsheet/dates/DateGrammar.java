package org.broadsheet.dates;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.broadsheet.dates.Lexicon.Kind;
import org.broadsheet.dates.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of written dates, over the tokens of a text:
 *
 * <pre>
 * date     = unknown | open | dated
 * open     = ( before | after | since | until ) dated
 * dated    = { "[" | circa | perhaps } ( clock day | range | point [ clock ] ) { "?" | "]" | circa | perhaps }
 * range    = [ from | between ] point ( dash | to | and | or ) point
 * point    = [ weekday ] ( numbers | named | broad )   (see NumericDates, NamedDates, BroadDates)
 * clock    = hours [ minutes [ seconds ] ] [ am | pm ] [ zone ]   (see Clocks)
 * </pre>
 *
 * <p>Each step looks a bounded number of tokens ahead, so that reading takes time in proportion to
 * the text.
 */
final class DateGrammar {
    private static final int MOST_SIGNS = 6;

    /** What may part a date from its time. */
    private static final Set<String> BEFORE_TIME = Set.of(",", "-", "–", "·", "•", "|", ";", "/");

    private final Line line;
    private final DatePoints points;
    private final DateRanges ranges;
    private final Clocks clocks;
    private final ZoneId zone;

    DateGrammar(Line line, NumericDates.Numbers numbers, ZoneId zone) {
        this.line = line;
        this.points = new DatePoints(line, numbers);
        this.ranges = new DateRanges(line, points);
        this.clocks = new Clocks(line);
        this.zone = zone;
    }

    /**
     * A date and what is not sure about it.
     *
     * @param date the date
     * @param doubts the doubts
     * @param end the index of the token behind it
     */
    record Result(ArticleDate date, List<Doubt> doubts, int end) {
        Result {
            doubts = List.copyOf(doubts);
        }

        Result with(Doubt doubt) {
            List<Doubt> all = new ArrayList<>(doubts);
            all.add(doubt);
            return new Result(date, all, end);
        }

        Result endingAt(int other) {
            return new Result(date, doubts, other);
        }
    }

    /**
     * The date that the whole text is, or none.
     *
     * @throws DateTimeException if it is one that does not exist
     */
    @Nullable Result whole() {
        int bracket = line.is(0, "[") && line.is(line.size() - 1, "]") ? 1 : 0;
        Match unknown = line.match(bracket, Kind.UNKNOWN);
        if (unknown != null && isOver(unknown.end() + bracket)) {
            return new Result(ArticleDate.unknown(), List.of(), unknown.end());
        }
        Result result = dated(0);
        return result != null && isOver(result.end()) ? result : open();
    }

    /**
     * The date at a token of a line of prose: with a year and a month or season, which stands in
     * words or between two other numbers.
     */
    Optional<Result> inProse(int at) {
        try {
            // A filler belongs to the prose: "the" in "the 3rd of May", "on 3 May".
            boolean filler = line.match(at, Kind.FILLER) != null;
            Result result = filler ? null : dated(at);
            if (result == null || !isNarrow(result.date()) || result.end() - at < 2) {
                return Optional.empty();
            }
            boolean numbersOnly = result.end() - at <= 3 && line.glued(at + 1) && pair(at);
            return numbersOnly ? Optional.empty() : Optional.of(result);
        } catch (DateTimeException e) {
            // Numbers of another sort, such as those of a match.
            return Optional.empty();
        }
    }

    private boolean pair(int at) {
        return line.digits(at) > 0 && line.digits(at + 2) > 0;
    }

    private static boolean isNarrow(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Moment _, ArticleDate.Day _, ArticleDate.Month _ -> true;
            case ArticleDate.Season _ -> true;
            case ArticleDate.Interval(var start, var end, var _, var _) ->
                    isNarrow(start) && isNarrow(end);
            case ArticleDate.Year _,
                    ArticleDate.Decade _,
                    ArticleDate.Century _,
                    ArticleDate.Unknown _ ->
                    false;
        };
    }

    private boolean isOver(int at) {
        return at >= line.size() || (at == line.size() - 1 && line.is(at, "."));
    }

    private @Nullable Result open() {
        for (Kind kind : List.of(Kind.BEFORE, Kind.AFTER, Kind.SINCE, Kind.UNTIL)) {
            Match word = line.match(0, kind);
            Result of = word == null ? null : dated(word.end());
            if (of != null && isOver(of.end())) {
                return new Result(OpenInterval.of(kind, of.date()), of.doubts(), of.end());
            }
        }
        return null;
    }

    /** The date at a token, as sure as it is said to be, or none. */
    @Nullable Result dated(int at) {
        boolean circa = false;
        boolean perhaps = false;
        boolean copyright = false;
        int brackets = 0;
        int i = at;
        for (int signs = 0; signs < MOST_SIGNS; signs++) {
            Match about = line.match(i, Kind.CIRCA);
            Match maybe = line.match(i, Kind.PERHAPS);
            if (about != null) {
                copyright |= line.is(i, "c") && line.digits(i + 1) > 0 && line.glued(i + 1);
                circa = true;
                i = about.end();
            } else if (maybe != null) {
                perhaps = true;
                i = maybe.end();
            } else if (line.is(i, "[")) {
                perhaps = true;
                brackets++;
                i++;
            } else {
                break;
            }
        }
        Result bare = bare(i);
        if (bare == null) {
            return null;
        }
        int end = bare.end();
        for (int signs = 0; signs < MOST_SIGNS; signs++) {
            Match about = line.match(end, Kind.CIRCA);
            Match maybe = line.match(line.is(end, ",") ? end + 1 : end, Kind.PERHAPS);
            boolean enclosed =
                    (line.is(end, "(") || line.is(end, "["))
                            && line.is(end + 1, "?")
                            && (line.is(end + 2, ")") || line.is(end + 2, "]"));
            if (enclosed || line.gluedTo(end, "?")) {
                perhaps = true;
                end += enclosed ? 3 : 1;
            } else if (brackets > 0 && line.is(end, "]")) {
                brackets--;
                end++;
            } else if (about != null && isOver(about.end())) {
                circa = true;
                end = about.end();
            } else if (maybe != null && isOver(maybe.end())) {
                perhaps = true;
                end = maybe.end();
            } else {
                break;
            }
        }
        if (brackets > 0) {
            return null;
        }
        Result sure = qualified(bare.endingAt(end), certainty(circa, perhaps));
        return copyright
                ? sure.with(new Doubt("c may stand for copyright rather than circa"))
                : sure;
    }

    private String textAt(int at) {
        return at < line.size() ? line.tokens().get(at).text() : "";
    }

    private static Certainty certainty(boolean circa, boolean perhaps) {
        if (circa) {
            return perhaps ? Certainty.UNCERTAIN_AND_APPROXIMATE : Certainty.APPROXIMATE;
        }
        return perhaps ? Certainty.UNCERTAIN : Certainty.CERTAIN;
    }

    private static Result qualified(Result of, Certainty certainty) {
        if (certainty == Certainty.CERTAIN) {
            return of;
        }
        ArticleDate date = of.date().withCertainty(certainty);
        Result result = new Result(date, of.doubts(), of.end());
        return of.date() instanceof ArticleDate.Moment
                ? result.with(new Doubt("the time of an unsure date is not kept"))
                : result;
    }

    /** A date or range without signs of doubt, with its time. */
    private @Nullable Result bare(int at) {
        Result timeFirst = timeFirst(at);
        if (timeFirst != null) {
            return timeFirst;
        }
        Result range = ranges.at(at);
        if (range != null) {
            return range;
        }
        Point point = points.at(at);
        if (point == null) {
            return null;
        }
        if (point.day() > 0) {
            Result timed = timed(point);
            if (timed != null) {
                return timed;
            }
        }
        return point.hasYear() ? new Result(point.date(), point.allDoubts(), point.end()) : null;
    }

    /** 6:18 p.m. IST, Sept. 3, 2025. */
    private @Nullable Result timeFirst(int at) {
        Clock clock = clocks.at(at);
        Point point = clock == null ? null : points.at(line.skipFillers(behindSigns(clock.end())));
        return clock != null && point != null && point.isDay()
                ? moment(point, clock.endingAt(point.end()))
                : null;
    }

    /** A day with the time behind it, and behind that perhaps the year, as Unix writes it. */
    private @Nullable Result timed(Point point) {
        int i = line.skipFillers(behindSigns(point.end()));
        boolean colon = line.gluedTo(i, ":") && line.glued(i + 1);
        Clock clock = clocks.at(colon ? i + 1 : i);
        if (clock == null) {
            return null;
        }
        if (point.hasYear()) {
            return moment(point, clock);
        }
        int year = line.is(clock.end(), ",") ? clock.end() + 1 : clock.end();
        return line.isYear(year)
                ? moment(point.withYear(line.number(year)), clock.endingAt(year + 1))
                : null;
    }

    private int behindSigns(int at) {
        int i = at;
        for (int signs = 0; signs < 2 && i < line.size(); signs++) {
            if (BEFORE_TIME.contains(textAt(i))) {
                i++;
            }
        }
        return i;
    }

    private Result moment(Point point, Clock clock) {
        Clock.Moment moment = clock.on(point.localDate(), zone);
        List<Doubt> doubts = new ArrayList<>(point.allDoubts());
        doubts.addAll(moment.doubts());
        return new Result(moment.date(), doubts, clock.end());
    }
}
