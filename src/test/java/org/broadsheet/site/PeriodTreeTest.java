package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Edtf;
import org.broadsheet.article.Place;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.PeriodCount;
import org.broadsheet.catalogue.Status;
import org.broadsheet.site.Period.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How lists are cut into periods. */
class PeriodTreeTest {
    /** A page as it left the tree. */
    private record Page(
            Period period,
            String url,
            String above,
            int count,
            boolean cut,
            List<Card> cards,
            List<Card> only) {
        int listed() {
            return cards.size() + only.size();
        }
    }

    private static Card card(String id, String date) {
        return new Card(
                0,
                "/" + id + "/",
                id,
                Place.of("content/" + id + ".md"),
                Status.PUBLISHED,
                "news",
                id,
                "",
                "",
                Edtf.parse(date, ZoneId.of("UTC")),
                List.of(),
                "",
                "",
                Optional.empty(),
                "",
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                0,
                ArticleDate.unknown());
    }

    private static List<Card> cards(String... dates) {
        return IntStream.range(0, dates.length)
                .mapToObj(i -> card(String.format(Locale.ROOT, "a%04d", i), dates[i]))
                .sorted(
                        Comparator.comparing((Card c) -> c.date().earliest())
                                .thenComparing(Card::id))
                .toList();
    }

    private static String[] times(int times, String date) {
        return Stream.generate(() -> date).limit(times).toArray(String[]::new);
    }

    /** The pages of the list of all or of another, in the order in which they are ready. */
    private static List<Page> pages(boolean all, Level cutDownTo, int limit, List<Card> cards)
            throws IOException {
        Map<Filing, Integer> counts = new HashMap<>();
        cards.forEach(card -> counts.merge(card.filing(), 1, Integer::sum));
        PeriodTree tree =
                new PeriodTree(
                        "/",
                        counts.entrySet().stream()
                                .map(count -> new PeriodCount(count.getKey(), count.getValue()))
                                .sorted(Comparator.comparing(PeriodTreeTest::inOrder))
                                .toList(),
                        all,
                        cutDownTo,
                        limit);
        List<Page> pages = new ArrayList<>();
        for (PeriodTree.Node node : tree.nodes()) {
            List<Card> shown = shown(node, limit, cards);
            List<Card> doubtful =
                    shown.stream()
                            .filter(card -> PeriodTree.isDoubtful(node, card.filing()))
                            .toList();
            List<Card> sure = shown.stream().filter(card -> !doubtful.contains(card)).toList();
            pages.add(
                    new Page(
                            node.period,
                            node.url,
                            above(node),
                            node.count,
                            node.cut,
                            node.lists ? sure : List.of(),
                            node.lists || node.showsDoubtful() ? doubtful : List.of()));
        }
        return pages;
    }

    private static List<Card> shown(PeriodTree.Node node, int limit, List<Card> cards) {
        PeriodTree.Node.Stretch stretch = node.stretch(limit);
        return cards.stream()
                .filter(card ->
                        stretch.exactly()
                                ? card.filing().equals(stretch.period())
                                : isIn(
                                        card,
                                        new Period(levelOf(stretch.period()), stretch.period(), 0),
                                        true))
                .skip(stretch.skip())
                .limit(stretch.most())
                .toList();
    }

    private static Level levelOf(Filing f) {
        return f.day() > 0
                ? Level.DAY
                : f.month() > 0 ? Level.MONTH : f.year() > 0 ? Level.YEAR : Level.DECADE;
    }

    private static String above(PeriodTree.Node node) {
        PeriodTree.Node above = node.parent;
        return above == null ? "" : above.url;
    }

    private static String inOrder(PeriodCount count) {
        Filing f = count.filing();
        return String.format(
                Locale.ROOT, "%04d %04d %02d %02d", f.decade(), f.year(), f.month(), f.day());
    }

    private static List<String> urls(List<Page> pages) {
        return pages.stream().map(Page::url).sorted().toList();
    }

    private static Page at(String url, List<Page> pages) {
        return pages.stream().filter(page -> page.url().equals(url)).findFirst().orElseThrow();
    }

    @Test
    void theListOfAllIsCutToTheDay() throws Exception {
        List<Page> pages = pages(true, Level.DAY, 10, cards("1984-06-12", "1984-06-12"));
        assertThat(urls(pages)).containsExactly("/1980s/", "/1984/", "/1984/06/", "/1984/06/12/");
        assertThat(at("/1984/06/", pages).cards()).hasSize(2);
        assertThat(at("/1984/", pages).listed()).isZero();
    }

    @Test
    void aSectionIsCutToTheMonthAndAListToTheYear() throws Exception {
        List<Card> cards = cards("1984-06-12", "1984-07-01", "1985");
        assertThat(urls(pages(false, Level.MONTH, 10, cards)))
                .containsExactly("/1984/", "/1984/06/", "/1984/07/", "/1985/");
        List<Page> pages = pages(false, Level.YEAR, 10, cards);
        assertThat(urls(pages)).containsExactly("/1984/", "/1985/");
        assertThat(at("/1985/", pages).only()).hasSize(1);
    }

    @Test
    void aYearThatIsMuchIsCutIntoMonthsAndTheyIntoDaysAndDaysIntoParts() throws Exception {
        List<Card> cards =
                cards(
                        Stream.of(
                                        times(25, "1984-06-12"),
                                        times(3, "1984-06-13"),
                                        times(4, "1984-07-01"))
                                .flatMap(Stream::of)
                                .toArray(String[]::new));
        List<Page> pages = pages(false, Level.YEAR, 10, cards);
        assertThat(urls(pages))
                .containsExactly(
                        "/1984/",
                        "/1984/06/",
                        "/1984/06/12/",
                        "/1984/06/12/1/",
                        "/1984/06/12/2/",
                        "/1984/06/12/3/",
                        "/1984/06/13/",
                        "/1984/07/");
        assertThat(at("/1984/06/12/", pages).listed()).isZero();
        assertThat(at("/1984/06/12/3/", pages).cards()).hasSize(5);
        assertThat(at("/1984/07/", pages).cards()).hasSize(4);
    }

    @Test
    void whatIsDatedOnlyToAYearThatIsCutStandsOnItsPageUnlessItIsMuch() throws Exception {
        String[] some =
                Stream.of(times(9, "1984-06-12"), times(3, "1984"))
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        List<Page> few = pages(false, Level.YEAR, 10, cards(some));
        assertThat(urls(few)).containsExactly("/1984/", "/1984/06/");
        assertThat(at("/1984/", few).only()).hasSize(3);
        String[] many =
                Stream.of(times(2, "1984-06-12"), times(12, "1984"))
                        .flatMap(Stream::of)
                        .toArray(String[]::new);
        List<Page> much = pages(false, Level.YEAR, 10, cards(many));
        assertThat(urls(much))
                .containsExactly(
                        "/1984/",
                        "/1984/06/",
                        "/1984/undated/",
                        "/1984/undated/1/",
                        "/1984/undated/2/");
        assertThat(at("/1984/undated/", much).count()).isEqualTo(12);
        assertThat(at("/1984/", much).listed()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingIsLostAndNothingListedTwice(long seed) throws Exception {
        Random random = new Random(seed);
        int limit = 1 + random.nextInt(12);
        List<Card> cards =
                cards(
                        Stream.generate(() -> date(random))
                                .limit(random.nextInt(400))
                                .toArray(String[]::new));
        for (boolean all : new boolean[] {true, false}) {
            List<Card> listed =
                    all ? cards.stream().filter(c -> !c.filing().undated()).toList() : cards;
            Level cutDownTo = all ? Level.DAY : random.nextBoolean() ? Level.MONTH : Level.YEAR;
            check(pages(all, cutDownTo, limit, listed), all, cutDownTo, limit, listed);
        }
    }

    /** Dates that crowd: few years, months and days, all kinds of partial ones. */
    private static String date(Random random) {
        int year = 1978 + random.nextInt(4);
        int month = 1 + random.nextInt(2);
        int day = 1 + random.nextInt(3);
        return switch (random.nextInt(9)) {
            case 0 -> "%04d".formatted(year);
            case 1 -> "%04d-%02d~".formatted(year, month);
            case 2 -> random.nextBoolean() ? "197X" : "198X";
            case 3 -> random.nextBoolean() ? "19XX" : "unknown";
            case 4 -> "%04d-%02d-%02dT10:%02d:00Z".formatted(year, month, day, day);
            case 5 -> "%04d/%04d".formatted(year, year + 1);
            default -> "%04d-%02d-%02d".formatted(year, month, day);
        };
    }

    private static void check(
            List<Page> pages, boolean all, Level cutDownTo, int limit, List<Card> cards) {
        assertThat(urls(pages)).doesNotHaveDuplicates();
        for (Page page : pages) {
            assertThat(page.listed()).as(page.url()).isLessThanOrEqualTo(limit);
            if (page.period().level() != Level.PART) {
                assertThat(page.count())
                        .as(page.url())
                        .isEqualTo(cards.stream().filter(c -> isIn(c, page.period(), all)).count());
            }
            if (!page.cut()) {
                assertThat(page.listed()).as(page.url()).isEqualTo(page.count());
            }
            for (Card card : page.cards()) {
                assertThat(isIn(card, page.period(), all)).as(page.url()).isTrue();
            }
        }
        // A month whose days have pages may list their articles too; elsewhere each stands once.
        Map<String, Long> listings =
                pages.stream()
                        .flatMap(page ->
                                page.period().level() == Level.MONTH && page.cut()
                                        ? page.only().stream()
                                        : Stream.concat(
                                                page.cards().stream(), page.only().stream()))
                        .collect(Collectors.groupingBy(Card::id, Collectors.counting()));
        assertThat(listings).hasSize(cards.size());
        assertThat(listings.values()).allMatch(times -> times == 1);
        cards.forEach(card -> checkPages(card, pages, all, cutDownTo));
        checkSums(pages);
    }

    /** The periods that an article states have pages, as far as a list is cut in any case. */
    private static void checkPages(Card card, List<Page> pages, boolean all, Level cutDownTo) {
        Map<Level, Page> stated = new TreeMap<>();
        pages.stream()
                .filter(page ->
                        isIn(card, page.period(), all) && page.period().level() != Level.PART)
                .forEach(page -> stated.put(page.period().level(), page));
        Filing filing = card.filing();
        if (filing.undated()) {
            assertThat(stated).containsKey(Level.UNDATED);
            return;
        }
        if (all || filing.year() == 0) {
            assertThat(stated).containsKey(Level.DECADE);
        }
        if (filing.year() > 0) {
            assertThat(stated).containsKey(Level.YEAR);
        }
        if (filing.month() > 0 && cutDownTo.compareTo(Level.MONTH) >= 0) {
            assertThat(stated).containsKey(Level.MONTH);
        }
        if (filing.day() > 0 && cutDownTo == Level.DAY) {
            assertThat(stated).containsKey(Level.DAY);
        }
    }

    /** What a page counts is what its parts count and what it lists beside them. */
    private static void checkSums(List<Page> pages) {
        for (Page page : pages) {
            if (page.cut() && page.cards().isEmpty()) {
                int parts =
                        pages.stream()
                                .filter(part -> part.above().equals(page.url()))
                                .mapToInt(Page::count)
                                .sum();
                assertThat(parts + page.only().size()).as(page.url()).isEqualTo(page.count());
            }
        }
    }

    /** In lists but that of all, years do not stand below decades. */
    private static boolean isIn(Card card, Period period, boolean all) {
        Filing f = card.filing();
        Filing p = period.filing();
        return switch (period.level()) {
            case UNDATED -> f.undated();
            case DECADE -> all ? f.decade() == p.decade() : f.equals(p);
            case YEAR -> f.year() == p.year();
            case MONTH -> f.year() == p.year() && f.month() == p.month();
            case DAY -> f.equals(p);
            case DOUBTFUL -> f.equals(p);
            case PART -> p.undated() ? f.undated() : f.decade() == p.decade();
        };
    }
}
