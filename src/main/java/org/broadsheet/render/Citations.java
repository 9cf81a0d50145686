package org.broadsheet.render;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.ArticleDate.Certainty;
import org.broadsheet.article.Digits;
import org.broadsheet.render.view.ArticleView.Citation;

/**
 * How an article is cited: by the Publication Manual of the American Psychological Association (7th
 * edition, 10.1, example 16), the Chicago Manual of Style (17th edition, 14.191 to 14.200; an entry
 * of a bibliography) and the MLA Handbook (9th edition, chapter 5). The styles are English, and so
 * are their words in archives of other languages.
 */
final class Citations {
    private static final DateTimeFormatter DAY_FIRST =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_FIRST =
            DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_FIRST =
            DateTimeFormatter.ofPattern("uuuu, MMMM d", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR_AND_MONTH =
            DateTimeFormatter.ofPattern("uuuu, MMMM", Locale.ENGLISH);

    /** Chicago and APA name so many authors; of more the first ones. */
    private static final int ALL_NAMED = 10;

    private final String paper;
    private final Function<String, PersonName> inParts;

    /**
     * Citations of a paper's articles.
     *
     * @param inParts takes names of authors apart
     */
    Citations(String paper, Function<String, PersonName> inParts) {
        this.paper = paper;
        this.inParts = inParts;
    }

    /**
     * An article that is cited.
     *
     * @param authors its authors
     * @param title its headline
     * @param date when it was published
     * @param page the page of the printed paper, or empty
     * @param address its permanent address
     */
    record Work(
            List<String> authors, String title, ArticleDate date, String page, String address) {}

    /** The citations of an article, a style each. */
    List<Citation> of(Work work) {
        List<PersonName> names = work.authors().stream().map(inParts).toList();
        return List.of(apa(work, names), chicago(work, names), mla(work, names));
    }

    private Citation apa(Work work, List<PersonName> names) {
        String date = "(" + apaDate(work.date()) + "). ";
        String title = sentence(work.title()) + " ";
        String who =
                names.isEmpty()
                        ? ""
                        : sentence(
                                        joined(
                                                names.stream()
                                                        .map(PersonName::withInitials)
                                                        .toList(),
                                                ", ",
                                                ", & "))
                                + " ";
        return new Citation(
                "APA",
                who.isEmpty() ? title + date : who + date + title,
                paper,
                (work.page().isEmpty() ? "" : ", " + work.page()) + ". " + work.address());
    }

    private Citation chicago(Work work, List<PersonName> names) {
        String date = chicagoDate(work.date());
        String title = "“" + sentence(work.title()) + "” ";
        if (names.isEmpty()) { // 14.199: the paper stands in the author's place
            return new Citation(
                    "Chicago",
                    "",
                    paper,
                    ". " + title + sentence(capital(date)) + " " + work.address() + ".");
        }
        return new Citation(
                "Chicago",
                sentence(firstInverted(names, ALL_NAMED, 7)) + " " + title,
                paper,
                ", " + sentence(date) + " " + work.address() + ".");
    }

    private Citation mla(Work work, List<PersonName> names) {
        String who = names.isEmpty() ? "" : sentence(firstInverted(names, 2, 1)) + " ";
        String date = mlaDate(work.date());
        return new Citation(
                "MLA",
                who + "“" + sentence(work.title()) + "” ",
                paper,
                (date.isEmpty() ? "" : ", " + date)
                        + (work.page().isEmpty() ? "" : ", p. " + work.page())
                        + ", "
                        + withoutScheme(work.address())
                        + ".");
    }

    /** The first name inverted, the others in their order; of too many the first and et al. */
    private static String firstInverted(List<PersonName> names, int most, int named) {
        String first = names.getFirst().inverted();
        if (names.size() == 1) {
            return first;
        }
        if (names.size() > most) {
            List<String> some = names.subList(1, named).stream().map(PersonName::inOrder).toList();
            return first
                    + some.stream().map(name -> ", " + name).collect(Collectors.joining())
                    + ", et al";
        }
        List<String> others =
                names.subList(1, names.size()).stream().map(PersonName::inOrder).toList();
        return first
                + others.subList(0, others.size() - 1).stream()
                        .map(name -> ", " + name)
                        .collect(Collectors.joining())
                + ", and "
                + others.getLast();
    }

    private static String joined(List<String> names, String between, String last) {
        return names.size() == 1
                ? names.getFirst()
                : String.join(between, names.subList(0, names.size() - 1)) + last + names.getLast();
    }

    private static String apaDate(ArticleDate date) {
        String plain =
                switch (date) {
                    case ArticleDate.Moment moment -> YEAR_FIRST.format(moment.at());
                    case ArticleDate.Day day -> YEAR_FIRST.format(day.date());
                    case ArticleDate.Month month -> YEAR_AND_MONTH.format(month.yearMonth());
                    default -> coarse(date);
                };
        if (plain.isEmpty()) {
            return "n.d.";
        }
        return switch (date.certainty()) {
            case CERTAIN -> plain;
            case UNCERTAIN -> plain + "?";
            case APPROXIMATE, UNCERTAIN_AND_APPROXIMATE -> "ca. " + plain;
        };
    }

    /** 14.44 and 14.45: [1984?], [ca. 1984], n.d. */
    private static String chicagoDate(ArticleDate date) {
        String plain =
                switch (date) {
                    case ArticleDate.Moment moment -> MONTH_FIRST.format(moment.at());
                    case ArticleDate.Day day -> MONTH_FIRST.format(day.date());
                    case ArticleDate.Month month -> MONTH.format(month.yearMonth());
                    default -> coarse(date);
                };
        return plain.isEmpty() ? "n.d." : bracketed(plain, date.certainty(), "ca. ");
    }

    /**
     * 5.68 to 5.83: an uncertain date in brackets with a question mark; none where none is known.
     */
    private static String mlaDate(ArticleDate date) {
        String plain =
                switch (date) {
                    case ArticleDate.Moment moment -> DAY_FIRST.format(moment.at());
                    case ArticleDate.Day day -> DAY_FIRST.format(day.date());
                    case ArticleDate.Month month -> MONTH.format(month.yearMonth());
                    default -> coarse(date);
                };
        return plain.isEmpty() ? "" : bracketed(plain, date.certainty(), "circa ");
    }

    private static String bracketed(String plain, Certainty certainty, String about) {
        return switch (certainty) {
            case CERTAIN -> plain;
            case UNCERTAIN -> "[" + plain + "?]";
            case APPROXIMATE -> "[" + about + plain + "]";
            case UNCERTAIN_AND_APPROXIMATE -> "[" + about + plain + "?]";
        };
    }

    /** A date that states no month; empty if it states not even a century. */
    private static String coarse(ArticleDate date) {
        return switch (date) {
            case ArticleDate.Season season -> Integer.toString(season.ofYear());
            case ArticleDate.Year year -> Digits.ofYear(year.ofEra());
            case ArticleDate.Decade decade -> decade.firstYear() + "s";
            case ArticleDate.Century century -> ordinal(century.firstYear() / 100 + 1) + " century";
            case ArticleDate.Interval(var start, var end, _, _) -> {
                String from = year(start);
                String to = year(end);
                yield from.isEmpty() || to.isEmpty() || from.equals(to)
                        ? from.isEmpty() ? to : from
                        : from + "–" + to;
            }
            default -> "";
        };
    }

    private static String year(ArticleDate date) {
        return date.year().isPresent() ? Digits.ofYear(date.year().getAsInt()) : "";
    }

    private static String ordinal(int number) {
        String ending =
                number / 10 == 1
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        };
        return number + ending;
    }

    /** With a full stop at its end, unless it ends with a mark of its own. */
    private static String sentence(String text) {
        boolean ends = !text.isEmpty() && ".?!…".indexOf(text.charAt(text.length() - 1)) >= 0;
        return ends ? text : text + ".";
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** MLA leaves out the scheme. */
    private static String withoutScheme(String address) {
        return address.replaceFirst("^https?://", "");
    }
}
