package org.broadsheet.read.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.dates.WrittenDates.Found;
import org.broadsheet.dates.WrittenDates.Reading;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.content.Sureness;
import org.broadsheet.read.line.Timestamps;

/** The dates of a page: what they say, which cannot be read, and which contradict one another. */
final class PageDates {
    /** What needs no translation to be a date here; it is kept as the page has it. */
    private static final Pattern INTERNATIONAL = Pattern.compile("[0-9X]{4}[-0-9XT:.+Z ~?%/]*+");

    /** Dates without any signs: 20140903, 20140903121500. */
    private static final Pattern DIGITS =
            Pattern.compile(
                    "([12][0-9]{3})([01][0-9])([0-3][0-9])(?:([0-2][0-9])([0-5][0-9])([0-5][0-9])?)?");

    /** A moment in JavaScript's form, with a zone's name that says nothing new. */
    private static final Pattern ZONE_NAME =
            Pattern.compile("\\s{0,9}\\([^()]{0,80}\\)\\s{0,9}\\z");

    private static final int LONGEST = 200;
    private static final Duration DAY = Duration.ofDays(1);

    private final WrittenDates dates;
    private final Candidates candidates;
    private final List<Unread> unread = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();

    private record Unread(String field, Problem problem) {}

    private record Published(ArticleDate date, String written, Rule rule, Place place) {}

    /**
     * Dates of a page.
     *
     * @param dates reads them
     * @param candidates where they go
     */
    PageDates(WrittenDates dates, Candidates candidates) {
        this.dates = dates;
        this.candidates = candidates;
    }

    /** Takes a date that says when the article was published, and nothing else. */
    void published(String written, Place place, Rule rule) {
        take("date", written, place, rule)
                .ifPresent(date -> published.add(new Published(date, written, rule, place)));
    }

    /** Takes a date for a field. What is none is told in the end if nobody else had one. */
    void read(String field, String written, Place place, Rule rule) {
        take(field, written, place, rule);
    }

    private Optional<ArticleDate> take(String field, String written, Place place, Rule rule) {
        String text = plain(written);
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (dates.read(text)) {
            case Reading.Sure(ArticleDate date) -> {
                add(field, text, date, place, rule, Optional.empty());
                yield Optional.of(date);
            }
            case Reading.Doubtful(ArticleDate date, String doubt, String instead) -> {
                add(field, text, date, place, rule, doubt(text, doubt, instead, place, rule));
                yield Optional.of(date);
            }
            case Reading.NoDate(String why, String _) -> {
                Optional<Found> within = dates.find(text);
                within.ifPresent(found -> add(field, found, text, place, rule));
                if (within.isEmpty()) {
                    unread.add(
                            new Unread(
                                    field,
                                    Problem.warning(
                                            place,
                                            "unsure-date",
                                            rule.words() + " " + Plain.quoted(text) + ": " + why,
                                            "it is left out")));
                }
                yield within.map(Found::date);
            }
        };
    }

    /**
     * Takes the first date in a line that readers see.
     *
     * @return whether there is one
     */
    boolean find(String field, String line, Place place, Rule rule) {
        String text = plain(line);
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        Optional<Found> found = dates.find(text);
        found.ifPresent(f -> add(field, f, text, place, rule));
        return found.isPresent();
    }

    /** Whether a line is a date and nothing else, but for its time and words such as "on". */
    boolean isAlone(String line) {
        String text = plain(line);
        return text.length() <= LONGEST && Timestamps.of(text, dates).isWhole();
    }

    /** A line without its first date; the line if it has none. */
    String without(String line) {
        return dates.find(line)
                .map(f -> line.substring(0, f.start()) + " " + line.substring(f.end()))
                .orElse(line);
    }

    /** A date in its international form, for fields within fields; empty if it is none. */
    Optional<String> international(String written) {
        String text = plain(written);
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.empty()
                : dates.read(text).asDate().map(ArticleDate::edtf);
    }

    private static String plain(String written) {
        String text = Plain.line(written.length() > LONGEST ? "" : written);
        Matcher digits = DIGITS.matcher(text);
        if (!digits.matches()) {
            return ZONE_NAME.matcher(text).replaceFirst("");
        }
        String day = digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3);
        return digits.group(4) == null
                ? day
                : day
                        + "T"
                        + digits.group(4)
                        + ":"
                        + digits.group(5)
                        + (digits.group(6) == null ? "" : ":" + digits.group(6));
    }

    private void add(String field, Found found, String text, Place place, Rule rule) {
        Optional<Problem> doubt =
                found.doubt().isEmpty()
                        ? Optional.empty()
                        : doubt(text, found.doubt(), found.instead(), place, rule);
        add(field, "", found.date(), place, rule, doubt);
    }

    private void add(
            String field,
            String text,
            ArticleDate date,
            Place place,
            Rule rule,
            Optional<Problem> doubt) {
        if (date.isUnknown()) {
            return;
        }
        boolean plain = doubt.isEmpty() && INTERNATIONAL.matcher(text).matches();
        String value = plain ? text : date.edtf();
        candidates.add(
                field,
                new Candidates.Candidate(
                        new FieldValue.Text(value, place.position()), rule, doubt));
    }

    private static Optional<Problem> doubt(
            String text, String doubt, String instead, Place place, Rule rule) {
        return Optional.of(
                Problem.warning(
                        place,
                        "unsure-date",
                        rule.words() + " " + Plain.quoted(text) + ": " + doubt,
                        instead));
    }

    /** Tells of dates that nobody could read, and of days of publication that cannot both be. */
    void tell(FieldReader.Sink problems) {
        for (Unread each : unread) {
            boolean missed =
                    candidates.of(each.field()).stream()
                            .allMatch(c -> c.rule().sureness() == Sureness.GUESSED);
            if (missed) {
                problems.add(each.problem());
            }
        }
        if (published.isEmpty()) {
            return;
        }
        Published first = published.getFirst();
        published.stream()
                .filter(other -> contradict(first.date(), other.date()))
                .findFirst()
                .ifPresent(other ->
                        problems.add(
                                Problem.warning(
                                        first.place(),
                                        "conflicting-dates",
                                        "published "
                                                + first.date().edtf()
                                                + " ("
                                                + first.rule().words()
                                                + ") or "
                                                + other.date().edtf()
                                                + " ("
                                                + other.rule().words()
                                                + ", line "
                                                + other.place().position().line()
                                                + "); the first is taken",
                                        "state date to be sure")));
    }

    /** Whether two dates of publication cannot both be: zones and presses allow for a day. */
    private static boolean contradict(ArticleDate a, ArticleDate b) {
        if (a.day().isPresent() && b.day().isPresent()) {
            return Duration.between(a.earliest(), b.earliest()).abs().compareTo(DAY) > 0
                    && Duration.between(
                                            a.earliest().toLocalDate().atStartOfDay(),
                                            b.earliest().toLocalDate().atStartOfDay())
                                    .abs()
                                    .compareTo(DAY)
                            > 0;
        }
        if (a.year().isEmpty() || b.year().isEmpty()) {
            return false;
        }
        return !a.year().equals(b.year())
                || (a.month().isPresent() && b.month().isPresent() && !a.month().equals(b.month()));
    }
}
