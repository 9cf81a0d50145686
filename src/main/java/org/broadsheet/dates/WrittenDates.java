package org.broadsheet.dates;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Edtf;
import org.broadsheet.dates.DateGrammar.Result;

/**
 * Reads dates as people write them: EDTF of all levels, dates in numbers, with the names of months
 * in English, German, French, Spanish and Arabic, and as machines write them. One reader serves one
 * article, as an article's language and the archive's zone decide how some dates are read; making
 * one costs nothing, and many threads may share it.
 *
 * <pre>{@code
 * WrittenDates dates = new WrittenDates(zone, Optional.empty(), List.of(Locale.UK));
 * dates.read("Sept. 3, 2025");                              // Sure: 2025-09-03
 * dates.read("3/9/2025");                                   // Doubtful: 2025-09-03, or 9 March
 * dates.read("next week");                                  // NoDate
 * dates.find("Published: 3 Sept 2025, 6:18 p.m. | World");  // 11 to 34
 * }</pre>
 */
public final class WrittenDates {
    private static final int LONGEST = 200;

    /** How much of a line is searched for a date. */
    private static final int LONGEST_LINE = 2_000;

    /** Texts that were meant to be ISO 8601 or EDTF, whose mistakes that grammar tells best. */
    private static final Pattern NUMERIC =
            Pattern.compile("[0-9YX?~%-]{4,}+(?:[Tt ][0-9:.,Zz+ -]*+)?(?:/[0-9X?~%.-]*+)?");

    /** Two years, or a year and a part of it: 1931-32. */
    private static final Pattern YEARS = Pattern.compile("([0-9]{2})([0-9]{2})-([0-9]{2})");

    private final ZoneId zone;
    private final NumericDates.Numbers numbers;

    /**
     * A reader.
     *
     * @param zone the archive's time zone: that of times that name none, and the one in which all
     *     moments are told
     * @param order the order of numbers that the archive's keeper has set, if any
     * @param languages the article's language, then the archive's; together they decide the order
     *     of numbers where none is set
     */
    public WrittenDates(ZoneId zone, Optional<DateOrder> order, List<Locale> languages) {
        this.zone = zone;
        this.numbers =
                new NumericDates.Numbers(
                        order.orElseGet(() -> orderOf(languages)), order.isPresent());
    }

    /**
     * The order in which a language writes numbers: month first in the United States, and in
     * English without a country, as it is there that dates are set that way; day first elsewhere. A
     * language without a country is that of the archive's country if the languages are the same.
     */
    private static DateOrder orderOf(List<Locale> languages) {
        String first = languages.isEmpty() ? "" : languages.getFirst().getLanguage();
        String country =
                languages.stream()
                        .filter(l -> l.getLanguage().equals(first) && !l.getCountry().isEmpty())
                        .map(Locale::getCountry)
                        .findFirst()
                        .orElse("");
        boolean american = country.equals("US") || (country.isEmpty() && first.equals("en"));
        return american ? DateOrder.MDY : DateOrder.DMY;
    }

    /**
     * Reads a text that is a date as a whole. White space around it does not matter, nor do Unicode
     * form, the script of digits, and the sort of spaces and dashes; an empty text is an unknown
     * date.
     */
    public Reading read(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return new Reading.NoDate("too long for a date", "");
        }
        String ascii = ascii(stripped);
        String why;
        try {
            return sure(ascii, Edtf.parse(ascii, zone));
        } catch (DateTimeException e) {
            why = String.valueOf(e.getMessage());
        }
        try {
            Optional<Result> result = new LevelTwo(zone).read(ascii);
            result = result.isPresent() ? result : new CompactDates(zone).read(ascii);
            if (result.isEmpty()) {
                result = Optional.ofNullable(grammar(Line.of(stripped)).whole());
            }
            if (result.isPresent()) {
                return reading(result.get());
            }
        } catch (DateTimeException e) {
            return new Reading.NoDate(String.valueOf(e.getMessage()), "");
        }
        return noDate(stripped, NUMERIC.matcher(ascii).matches() ? why : "");
    }

    /** A year and a season may have been meant for two years. */
    private static Reading sure(String text, ArticleDate date) {
        Matcher years = YEARS.matcher(text);
        if (date instanceof ArticleDate.Season && years.matches()) {
            int second = Integer.parseInt(years.group(3), 10);
            if (second == (Integer.parseInt(years.group(2), 10) + 1) % 100) {
                String range = years.group(1) + years.group(2) + "/" + years.group(1) + second;
                return new Reading.Doubtful(
                        date,
                        "a part of a year, as EDTF has it; may be two years",
                        "write " + range + " for two years, or name the season");
            }
        }
        return new Reading.Sure(date);
    }

    private Reading noDate(String text, String why) {
        Optional<Found> within = find(text);
        if (within.isPresent()) {
            return new Reading.NoDate(
                    "there is a date in it, and more", "write " + within.get().date().edtf());
        }
        return new Reading.NoDate(
                why.isEmpty() ? whyNot(text) : why,
                "write it as 1984-06-12, 1984-06, 1984, 198X, 1984-06-12T18:30, or as 12 June 1984");
    }

    private String whyNot(String text) {
        Line line = Line.of(text);
        Point point = new DatePoints(line, numbers).at(0);
        return point != null && !point.hasYear() ? "it names no year" : "not a date";
    }

    private static Reading reading(Result result) {
        return result.doubts().isEmpty()
                ? new Reading.Sure(result.date())
                : new Reading.Doubtful(result.date(), doubt(result), instead(result));
    }

    private static String doubt(Result result) {
        return result.doubts().stream().map(Doubt::words).collect(Collectors.joining("; "));
    }

    private static String instead(Result result) {
        if (result.doubts().isEmpty()) {
            return "";
        }
        String settings =
                result.doubts().stream()
                        .map(Doubt::setting)
                        .filter(setting -> !setting.isEmpty())
                        .map(setting -> ", or " + setting)
                        .collect(Collectors.joining());
        return "write " + result.date().edtf() + " to be sure" + settings;
    }

    private DateGrammar grammar(Line line) {
        return new DateGrammar(line, numbers, zone);
    }

    /** As EDTF needs it: ASCII digits, signs and spaces; letters in their composed form. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(point -> {
                    if (Character.isDigit(point)) {
                        ascii.append(Character.digit(point, 10));
                    } else if (Character.isSpaceChar(point)) {
                        ascii.append(' ');
                    } else if (point == 0x061F) {
                        ascii.append('?');
                    } else if (point == 0x2010 || point == 0x2011 || point == 0x2212) {
                        ascii.append('-');
                    } else {
                        ascii.appendCodePoint(point);
                    }
                });
        return ascii.toString().strip();
    }

    /**
     * Finds the first date in a line of prose, with its time if one stands beside it. Only what
     * names a month (or season) in words and a year, or day, month and year in numbers, is found:
     * in prose a bare number is seldom a year, and {@code "BEIJING, Sept. 3 —"} states no year and
     * is not guessed at. The first 2,000 characters of the line are searched.
     */
    public Optional<Found> find(String line) {
        Line read = Line.of(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        List<Token> tokens = read.tokens();
        DateGrammar grammar = grammar(read);
        for (int i = 0; i < tokens.size(); i++) {
            // What stands behind a day that does not exist is no date either: 31 June 1984.
            boolean day = i > 0 && read.small(i - 1, 99) > 0 && read.month(i) != null;
            if (tokens.get(i).kind() != Token.Kind.SIGN && isEdge(tokens, i) && !day) {
                Optional<Result> found = grammar.inProse(i);
                if (found.isPresent() && isEdge(tokens, found.get().end())) {
                    Result result = found.get();
                    return Optional.of(
                            new Found(
                                    result.date(),
                                    doubt(result),
                                    instead(result),
                                    tokens.get(i).start(),
                                    tokens.get(result.end() - 1).end()));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a date may begin or end before a token: not within a word or longer number. */
    private static boolean isEdge(List<Token> tokens, int at) {
        if (at == 0 || at == tokens.size() || tokens.get(at).spaced()) {
            return true;
        }
        Token before = tokens.get(at - 1);
        Token behind = tokens.get(at);
        boolean words = before.kind() != Token.Kind.SIGN && behind.kind() != Token.Kind.SIGN;
        boolean number =
                before.kind() == Token.Kind.NUMBER
                        && "./-:".contains(behind.text())
                        && at + 1 < tokens.size()
                        && tokens.get(at + 1).kind() == Token.Kind.NUMBER
                        && !tokens.get(at + 1).spaced();
        boolean within =
                at > 1
                        && behind.kind() == Token.Kind.NUMBER
                        && "./-:".contains(before.text())
                        && !before.spaced()
                        && tokens.get(at - 2).kind() == Token.Kind.NUMBER;
        return !words && !number && !within;
    }

    /** What a text says. */
    public sealed interface Reading {
        /** The date; empty if it is none. */
        Optional<ArticleDate> asDate();

        /** It can only be read in one way. */
        record Sure(ArticleDate date) implements Reading {
            @Override
            public Optional<ArticleDate> asDate() {
                return Optional.of(date);
            }
        }

        /**
         * It is a date, but can be read otherwise or says more than was kept.
         *
         * @param date the likeliest reading
         * @param doubt the doubt in words, such as "read as 3 September 2025, may be 9 March 2025"
         * @param instead what to write to be sure
         */
        record Doubtful(ArticleDate date, String doubt, String instead) implements Reading {
            @Override
            public Optional<ArticleDate> asDate() {
                return Optional.of(date);
            }
        }

        /**
         * It is no date.
         *
         * @param why the reason; completes the sentence "date X: …"
         * @param hint what to write instead, or empty
         */
        record NoDate(String why, String hint) implements Reading {
            @Override
            public Optional<ArticleDate> asDate() {
                return Optional.empty();
            }
        }
    }

    /**
     * A date within a line.
     *
     * @param date the date
     * @param doubt the doubt in words, as for {@link Reading.Doubtful}; empty if there is none
     * @param instead what to write to be sure; empty if there is no doubt
     * @param start where it begins, as an index into the line
     * @param end the index behind its last character
     */
    public record Found(ArticleDate date, String doubt, String instead, int start, int end) {}
}
