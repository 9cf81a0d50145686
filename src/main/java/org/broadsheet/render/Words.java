package org.broadsheet.render;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Digits;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.render.view.DateView;
import org.broadsheet.render.view.LeafView;
import org.broadsheet.site.Period;

/** What is said in one language: words, dates, numbers and lists of names. */
final class Words {
    static {
        // At its first use of a localized pattern Java 25 fills a table of its own without a lock
        // (LocaleResources.inputSkeletons): of two threads that come first, one may fail.
        String _ =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                        "yMMM", IsoChronology.INSTANCE, Locale.ROOT);
    }

    private final Locale locale;
    private final Messages messages;
    private final DateTimeFormatter day;
    private final DateTimeFormatter month;
    private final DateTimeFormatter briefDay;
    private final DateTimeFormatter briefYear;
    private final DateTimeFormatter briefMonth;
    private final DateTimeFormatter time;
    private final DateTimeFormatter weekday;
    private final DateWords dates;

    Words(Locale locale, Messages messages) {
        this.locale = locale;
        this.messages = messages;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.month = DateTimeFormatter.ofLocalizedPattern("yMMMM").withLocale(locale);
        this.briefDay = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
        this.briefYear = DateTimeFormatter.ofLocalizedPattern("yMMMd").withLocale(locale);
        this.briefMonth = DateTimeFormatter.ofLocalizedPattern("yMMM").withLocale(locale);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
        this.weekday = DateTimeFormatter.ofPattern("EEEE", locale);
        this.dates = new DateWords(locale, messages, day, month);
        // The JDK makes its tables of localized patterns when the first is used, and fails if two
        // threads do so at once; nobody else has these yet.
        month.formatTo(LocalDate.EPOCH, new StringBuilder());
        briefDay.formatTo(LocalDate.EPOCH, new StringBuilder());
    }

    String say(String key, Object... values) {
        return messages.say(key, values);
    }

    boolean has(String key) {
        return messages.has(key);
    }

    /** The words that a language has for a type of article: {@code Obituary}. */
    String type(String type) {
        return has("type." + type)
                ? say("type." + type)
                : type.substring(0, 1).toUpperCase(locale) + type.substring(1).replace('-', ' ');
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** {@code A}, {@code A and B}, {@code A, B and C}. */
    String names(List<String> names) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            text.append(between(i, names.size())).append(names.get(i));
        }
        return text.toString();
    }

    /** What stands before the name of a number in a list of names. */
    String between(int index, int count) {
        if (index == 0) {
            return "";
        }
        return say(index == count - 1 ? "article.and" : "article.comma");
    }

    /** A date, without its time. */
    DateView date(ArticleDate date) {
        return new DateView(iso(date), text(date), brief(date));
    }

    /** A date beside others of a year: its brief form names the year if it is another. */
    DateView date(ArticleDate date, int besideYear) {
        boolean same = date.year().isEmpty() || date.year().getAsInt() == besideYear;
        return new DateView(iso(date), text(date), same ? brief(date) : briefWithYear(date));
    }

    private String briefWithYear(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Moment moment -> briefYear.format(moment.at());
            case ArticleDate.Day d -> briefYear.format(d.date());
            case ArticleDate.Month m -> briefMonth.format(m.yearMonth());
            case ArticleDate.Interval interval when !interval.start().isUnknown() ->
                    briefWithYear(interval.start());
            default -> text(date);
        };
    }

    /** A date as fully as it is known: with its time, or saying that the day is not known. */
    DateView moment(ArticleDate date) {
        boolean partly = date instanceof ArticleDate.Year || date instanceof ArticleDate.Month;
        if (partly && date.certainty() == ArticleDate.Certainty.CERTAIN) {
            return new DateView(iso(date), say("date.dayUnknown", text(date)), brief(date));
        }
        if (date instanceof ArticleDate.Moment moment) {
            OffsetDateTime at = moment.at();
            if (at.getHour() + at.getMinute() + at.getSecond() > 0) {
                return new DateView(iso(date), text(date) + ", " + time.format(at), brief(date));
            }
        }
        return date(date);
    }

    /** The value of {@code datetime} in HTML, or empty if it has no form for the date. */
    static String iso(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Moment(var at) ->
                    // Before there were time zones, places had offsets to the second; HTML has not.
                    at.getOffset().getTotalSeconds() % 60 == 0
                            ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at)
                            : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(at);
            case ArticleDate.Day d -> d.date().toString();
            case ArticleDate.Month m -> m.yearMonth().toString();
            case ArticleDate.Year y -> Digits.ofYear(y.ofEra());
            case ArticleDate.Interval interval ->
                    interval.start().isUnknown() ? "" : iso(interval.start());
            case ArticleDate.Season s -> Digits.ofYear(s.ofYear());
            case ArticleDate.Decade _, ArticleDate.Century _, ArticleDate.Unknown _ -> "";
        };
    }

    /** A date in full. */
    String text(ArticleDate date) {
        return dates.text(date);
    }

    /** A date beside others of its year. */
    private String brief(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Moment moment -> briefDay.format(moment.at());
            case ArticleDate.Day d -> briefDay.format(d.date());
            case ArticleDate.Month m -> monthName(m.yearMonth().getMonthValue(), TextStyle.SHORT);
            case ArticleDate.Interval interval when !interval.start().isUnknown() ->
                    brief(interval.start());
            default -> text(date);
        };
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String dayWithWeekday(LocalDate date) {
        return weekday.format(date) + " " + day.format(date);
    }

    String month(TemporalAccessor yearMonth) {
        return month.format(yearMonth);
    }

    static String year(int year) {
        return Integer.toString(year);
    }

    String decade(int firstYear) {
        return say("date.decade", year(firstYear / 10 * 10));
    }

    /** A month by itself: {@code June}. */
    String monthName(int number, TextStyle style) {
        Month of = Month.of(number);
        TextStyle alone =
                switch (style) {
                    case SHORT -> TextStyle.SHORT_STANDALONE;
                    case NARROW -> TextStyle.NARROW_STANDALONE;
                    default -> TextStyle.FULL_STANDALONE;
                };
        return of.getDisplayName(alone, locale);
    }

    String weekdayName(DayOfWeek of, TextStyle style) {
        return of.getDisplayName(style, locale);
    }

    /** The day on which a week begins where the language is spoken. */
    DayOfWeek firstDayOfWeek() {
        // A language without a country says nothing; most of the world begins on Monday.
        return locale.getCountry().isEmpty() && !locale.getLanguage().equals("ar")
                ? DayOfWeek.MONDAY
                : WeekFields.of(locale).getFirstDayOfWeek();
    }

    /** A period in words: {@code June 1984}. */
    String period(Period period) {
        Filing of = period.filing();
        String name =
                of.undated()
                        ? say("undated.title")
                        : of.year() == 0
                                ? decade(of.decade())
                                : of.month() == 0
                                        ? year(of.year())
                                        : of.day() == 0
                                                ? month(YearMonth.of(of.year(), of.month()))
                                                : day(
                                                        LocalDate.of(
                                                                of.year(), of.month(), of.day()));
        return switch (period.level()) {
            case DOUBTFUL -> say("period.of", name, doubtful(period));
            case PART -> say("period.of", name, say("period.part", period.part()));
            case DECADE, YEAR, MONTH, DAY, UNDATED -> name;
        };
    }

    /** What articles that state no more than a period are called on its page. */
    String doubtful(Period period) {
        Filing of = period.filing();
        return of.year() == 0
                ? say("period.datedOnlyDecade")
                : of.month() == 0 ? say("period.datedOnlyYear") : say("period.datedOnlyMonth");
    }

    /** The date leaf of an article or a day. */
    LeafView leaf(ArticleDate date, String url) {
        OptionalInt year = date.year();
        if (date.month().isPresent() && date.day().isPresent() && year.isPresent()) {
            LocalDate of =
                    LocalDate.of(year.getAsInt(), date.month().getAsInt(), date.day().getAsInt());
            return new LeafView(
                    Integer.toString(of.getDayOfMonth()),
                    month(YearMonth.from(of)),
                    weekdayName(of.getDayOfWeek(), TextStyle.FULL),
                    weekdayName(of.getDayOfWeek(), TextStyle.SHORT),
                    of.toString(),
                    url);
        }
        if (year.isPresent()) {
            String rest =
                    date.month().isPresent()
                            ? monthName(date.month().getAsInt(), TextStyle.FULL)
                            : "";
            return new LeafView(year(year.getAsInt()), rest, "", "", iso(date), url);
        }
        return new LeafView(decade(date.decade().orElseThrow()), "", "", "", "", url);
    }
}
