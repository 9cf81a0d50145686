package org.broadsheet.render;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.broadsheet.article.Roman;

/**
 * Dates in full, as readers of a language say them: {@code about 1931}, {@code perhaps June 1984},
 * {@code spring 1984}, {@code 3–5 June 1984}, {@code before 1931}.
 */
final class DateWords {
    private static final int LAST_JULIAN = 1582;

    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateIntervalFormat days;
    private final DateIntervalFormat months;

    DateWords(Locale locale, Messages messages, DateTimeFormatter day, DateTimeFormatter month) {
        this.messages = messages;
        this.day = day;
        this.month = month;
        // In the digits in which java.time writes single days.
        ULocale of = ULocale.forLocale(locale).setKeywordValue("numbers", "latn");
        this.days = DateIntervalFormat.getInstance("yMMMMd", of);
        this.months = DateIntervalFormat.getInstance("yMMMM", of);
        days.setTimeZone(TimeZone.GMT_ZONE);
        months.setTimeZone(TimeZone.GMT_ZONE);
    }

    String text(ArticleDate date) {
        if (date instanceof ArticleDate.Interval interval) {
            return interval(interval);
        }
        return qualified(plain(date), kind(date), date.certainty());
    }

    private String plain(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Moment moment -> day.format(moment.at());
            case ArticleDate.Day d -> day.format(d.date());
            case ArticleDate.Month m -> month.format(m.yearMonth());
            case ArticleDate.Season s -> season(s);
            case ArticleDate.Year y -> Words.year(y.ofEra());
            case ArticleDate.Decade d ->
                    messages.say("date.decade", Words.year(d.firstYear() / 10 * 10));
            case ArticleDate.Century c -> century(c.firstYear() / 100 + 1);
            case ArticleDate.Interval interval -> interval(interval);
            case ArticleDate.Unknown _ -> messages.say("date.unknown");
        };
    }

    /** What sort of date it is, for languages that put an article before some. */
    private static String kind(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Moment _, ArticleDate.Day _ -> "day";
            case ArticleDate.Month _ -> "month";
            case ArticleDate.Season s -> s.season() < 33 ? "season" : "part";
            case ArticleDate.Year _ -> "year";
            case ArticleDate.Decade _ -> "decade";
            case ArticleDate.Century _ -> "century";
            case ArticleDate.Interval _, ArticleDate.Unknown _ -> "other";
        };
    }

    private String qualified(String plain, String kind, Certainty certainty) {
        return switch (certainty) {
            case CERTAIN -> plain;
            case UNCERTAIN -> messages.say("date.uncertain", plain, kind);
            case APPROXIMATE -> messages.say("date.circa", plain, kind);
            case UNCERTAIN_AND_APPROXIMATE ->
                    messages.say(
                            "date.uncertain", messages.say("date.circa", plain, kind), "other");
        };
    }

    /** The hemisphere of a season is that of the paper, and is not said. */
    private String season(ArticleDate.Season season) {
        String year = Words.year(season.ofYear());
        if (season.season() < 33) {
            return messages.say("date.season" + (21 + season.part()), year);
        }
        String key =
                switch (season.parts()) {
                    case 4 -> "date.quarter";
                    case 3 -> "date.third";
                    default -> "date.half";
                };
        return messages.say(key, Integer.toString(season.part() + 1), year);
    }

    private String century(int number) {
        boolean roman = messages.say("date.centuryNumbers").equals("roman");
        return messages.say("date.century", roman ? Roman.of(number) : Integer.toString(number));
    }

    private String interval(ArticleDate.Interval interval) {
        ArticleDate start = interval.start();
        ArticleDate end = interval.end();
        if (start.isUnknown()) {
            return interval.openStart() ? open("date.until", last(end)) : before(end);
        }
        if (end.isUnknown()) {
            return interval.openEnd() ? open("date.since", first(start)) : after(start);
        }
        if (start.certainty() != end.certainty()) {
            return messages.say("date.interval", text(start), text(end));
        }
        String plain = between(start, end);
        return plain.isEmpty()
                ? messages.say("date.interval", text(start), text(end))
                : qualified(plain, "other", start.certainty());
    }

    /** The whole in few words: 3–5 June 1984; empty if the ends are of different sorts. */
    private String between(ArticleDate start, ArticleDate end) {
        if (start instanceof ArticleDate.Day from && end instanceof ArticleDate.Day to) {
            return between(days, from.date(), to.date());
        }
        if (start instanceof ArticleDate.Month from && end instanceof ArticleDate.Month to) {
            return between(months, from.yearMonth().atDay(1), to.yearMonth().atDay(1));
        }
        return start instanceof ArticleDate.Year from && end instanceof ArticleDate.Year to
                ? Words.year(from.ofEra()) + "–" + Words.year(to.ofEra())
                : "";
    }

    private static String between(DateIntervalFormat format, LocalDate from, LocalDate to) {
        // Before 1583 ICU counts by the Julian calendar, java.time never does.
        return from.getYear() <= LAST_JULIAN
                ? ""
                : format.formatToValue(new DateInterval(millis(from), millis(to))).toString();
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** What ended with 1930 was before 1931. */
    private String before(ArticleDate end) {
        ArticleDate last = last(end);
        return last.neighbour(1)
                .map(next -> open("date.before", next))
                .orElseGet(() -> open("date.until", last));
    }

    /** What began with 1932 was after 1931. */
    private String after(ArticleDate start) {
        ArticleDate first = first(start);
        return first.neighbour(-1)
                .map(before -> open("date.after", before))
                .orElseGet(() -> open("date.since", first));
    }

    private String open(String key, ArticleDate date) {
        Certainty certainty = date.certainty();
        boolean sure = certainty == Certainty.CERTAIN;
        return messages.say(key, text(date), sure ? kind(date) : "other");
    }

    /** The first year of a decade or century, the first month of a season. */
    private static ArticleDate first(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Season s -> new ArticleDate.Month(s.first(), s.certainty());
            case ArticleDate.Decade(int year, var sure) ->
                    new ArticleDate.Year(Math.max(1, year), sure);
            case ArticleDate.Century(int year, var sure) ->
                    new ArticleDate.Year(Math.max(1, year), sure);
            default -> date;
        };
    }

    /** The last year of a decade or century, the last month of a season. */
    private static ArticleDate last(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Season s -> new ArticleDate.Month(s.last(), s.certainty());
            case ArticleDate.Decade(int year, var sure) -> new ArticleDate.Year(year + 9, sure);
            case ArticleDate.Century(int year, var sure) -> new ArticleDate.Year(year + 99, sure);
            default -> date;
        };
    }
}
