package org.broadsheet.site;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.PeriodCount;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Feeds;
import org.broadsheet.config.ListKind;
import org.broadsheet.config.Menus;
import org.broadsheet.config.Section;
import org.broadsheet.site.PagePlan.Initial;
import org.broadsheet.site.PagePlan.Run;
import org.broadsheet.site.PagePlan.SectionNewest;
import org.broadsheet.site.PagePlan.YearCount;

/**
 * Plans all pages but those of articles and periods: front pages, lists, indexes, redirects. Plans
 * are handed on one by one, in the same order for the same catalogue. Articles and periods are
 * many: {@link ArticlePlanner} and {@link PeriodPlanner} plan them, on as many threads as one
 * likes.
 */
public final class Planner {
    private static final int STACK = 4;
    private static final int FRONT_CANDIDATES = 40;
    private static final int SECTION_NEWEST = 7;
    private static final int LARGEST = 8;
    private static final int LARGEST_OF_INDEX = 60;
    private static final int CORRECTIONS_A_PAGE = 200;

    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final References references;
    private final Teasers teasers;
    private final ListRow all;
    private final int limit;
    private final SitemapPlanner sitemaps;

    /** Takes plans. */
    public interface PlanSink {
        /** Takes a plan. */
        void take(PagePlan plan) throws IOException;
    }

    /** Takes periods whose pages {@link PeriodPlanner} plans. */
    public interface PeriodSink {
        /** Takes all periods of a list, each before its parts. */
        void take(List<PeriodToPlan> periods) throws IOException;
    }

    /**
     * A planner over an arranged catalogue.
     *
     * @param at the moment of the build, which decides what is news
     * @param staticFile whether a file that is copied as it is stands at a path of the site
     */
    public Planner(
            ArchiveConfig config,
            CatalogueReader catalogue,
            Instant at,
            Predicate<String> staticFile)
            throws IOException {
        this.config = config;
        this.catalogue = catalogue;
        this.references = new References(config, catalogue, staticFile, problem -> {});
        this.teasers = new Teasers(catalogue, references);
        this.all = catalogue.all();
        this.limit = config.limits().period();
        this.sitemaps = new SitemapPlanner(config, catalogue, teasers, all, at);
    }

    /** Plans everything but articles, pages about the archive, periods and redirects. */
    public void plan(ProblemSink problems, PlanSink pages, PeriodSink periods) throws IOException {
        ofTheSite(problems, pages);
        sitemaps.lists(pages);
        for (TimePart part : SitemapPlanner.parts(catalogue.periods(all))) {
            sitemaps.part(part, pages);
        }
        periods(all, Optional.empty(), periods);
        undated(pages);
        corrections(pages);
        emptySections(pages);
        ofKind(PageKind.TERMS, problems, pages, periods);
        lists((list, kind) -> list(list, kind, pages, periods));
    }

    /**
     * Plans all pages of a kind; not those of articles, nor those that {@link #ofTheSite} plans.
     *
     * @param periods is given periods of either kind
     */
    void ofKind(PageKind kind, ProblemSink problems, PlanSink pages, PeriodSink periods)
            throws IOException {
        switch (kind) {
            case FRONT, LANDING, NOT_FOUND, DATA, ARTICLE, PAGE -> {}
            case UNDATED -> undated(pages);
            case CORRECTIONS -> corrections(pages);
            case REDIRECT -> new RedirectPlanner(config, catalogue, false).pages(pages);
            case TERMS -> {
                for (ListKind of : config.lists()) {
                    if (of.index()) {
                        index(of, pages);
                    }
                }
            }
            case LIST -> {
                emptySections(pages);
                lists((list, of) -> listFront(list, of, pages));
            }
            case PERIOD, DAY -> {
                periods(all, Optional.empty(), periods);
                if (kind == PageKind.PERIOD) {
                    lists((list, of) -> {
                        if (hasPeriods(list)) {
                            periods(list, of, periods);
                        }
                    });
                }
            }
        }
    }

    private interface ListSink {
        void take(ListRow list, Optional<ListKind> kind) throws IOException;
    }

    /** All lists but the list of all. */
    private void lists(ListSink sink) throws IOException {
        try (Cursor<ListRow> sections = catalogue.lists(Addresses.SECTION)) {
            for (ListRow list = sections.next(); list != null; list = sections.next()) {
                sink.take(list, Optional.empty());
            }
        }
        for (ListKind kind : config.lists()) {
            try (Cursor<ListRow> lists = catalogue.lists(kind.name())) {
                for (ListRow list = lists.next(); list != null; list = lists.next()) {
                    sink.take(list, Optional.of(kind));
                }
            }
        }
    }

    /** Plans the pages that every site has once, and that show whatever changes. */
    void ofTheSite(ProblemSink problems, PlanSink pages) throws IOException {
        List<PeriodCount> counts = catalogue.periods(all);
        Run run = run(counts, Addresses.FRONT, true);
        pages.take(front(run, problems));
        pages.take(landing(counts, run));
        feeds(all, pages);
        sitemaps.ofTheSite(counts, pages);
        dataset(counts, run, pages);
        pages.take(new PagePlan.NotFound(Addresses.NOT_FOUND, catalogue.hasShards()));
        pages.take(new PagePlan.RunStrip(Addresses.RUN_STRIP, run));
        pages.take(
                new PagePlan.Latest(
                        Addresses.LATEST,
                        teasers.of(catalogue.newest(all, config.front().latest()))));
    }

    private void dataset(List<PeriodCount> counts, Run run, PlanSink pages) throws IOException {
        if (!config.dataset().published()) {
            return;
        }
        Map<String, Integer> lists = new LinkedHashMap<>();
        lists.put(Addresses.SECTION, catalogue.listCount(Addresses.SECTION));
        for (ListKind kind : config.lists()) {
            lists.put(kind.name(), catalogue.listCount(kind.name()));
        }
        pages.take(
                new PagePlan.RecordsIndex(
                        Addresses.RECORDS,
                        all,
                        run,
                        all.count() - all.dated(),
                        lists,
                        RecordsPlanner.parts(config, counts)));
        pages.take(new PagePlan.RecordsSchema(Addresses.RECORDS_SCHEMA));
    }

    /** The parts of all articles of which {@link RecordsPlanner} plans records. */
    public List<TimePart> records() throws IOException {
        return RecordsPlanner.parts(config, catalogue.periods(all));
    }

    /** Plans sitemaps. */
    SitemapPlanner sitemaps() {
        return sitemaps;
    }

    /** Plans the pages of sections that are in the menu and have no articles yet. */
    void emptySections(PlanSink pages) throws IOException {
        for (Section section : config.sections()) {
            if (catalogue.list(Addresses.SECTION, section.name()) == null) {
                pages.take(empty(section));
            }
        }
    }

    /** Tells of menu links that lead nowhere on the site. */
    public void checkMenus(ProblemSink problems) throws IOException {
        List<Menus.Item> items = new ArrayList<>(config.menus().main());
        items.addAll(config.menus().footer());
        for (Menus.Item item : items) {
            if (item.url().startsWith("/") && references.leadsNowhere(item.url())) {
                problems.report(
                        Problem.warning(
                                Place.of("archive.yaml"),
                                "broken-link",
                                "menus: nothing stands at \"" + item.url() + "\"",
                                "name an address of the site"));
            }
        }
    }

    private PagePlan front(Run run, ProblemSink problems) throws IOException {
        List<Card> newest = catalogue.newest(all, FRONT_CANDIDATES);
        List<Card> leads = new ArrayList<>();
        for (String id : config.front().lead()) {
            Card card = catalogue.find(new Reference.Target(Reference.By.ID, id));
            if (card != null && card.status().listed()) {
                leads.add(card);
            } else {
                problems.report(
                        Problem.warning(
                                Place.of("archive.yaml"),
                                "broken-link",
                                "front.lead: there is no article \"" + id + "\"",
                                "name the id of an article, such as 1984/06/flood"));
            }
        }
        if (leads.isEmpty()) {
            newest.stream()
                    .limit(12)
                    .filter(card -> card.image().isPresent())
                    .findFirst()
                    .or(() -> newest.stream().findFirst())
                    .ifPresent(leads::add);
        }
        for (Card card : newest) {
            if (leads.size() <= STACK && !leads.contains(card)) {
                leads.add(card);
            }
        }
        List<Teaser> top = teasers.of(leads);
        List<Card> latest =
                newest.stream()
                        .filter(card -> !leads.contains(card))
                        .limit(config.front().latest())
                        .toList();
        List<SectionNewest> sections = new ArrayList<>();
        for (Section section : config.sections()) {
            ListRow list = catalogue.list(Addresses.SECTION, section.name());
            if (list != null) {
                List<Card> of =
                        catalogue.newest(list, SECTION_NEWEST + leads.size()).stream()
                                .filter(card -> !leads.contains(card) || list.count() <= 2)
                                .limit(SECTION_NEWEST)
                                .toList();
                sections.add(new SectionNewest(list, teasers.of(of)));
            }
        }
        return new PagePlan.Front(
                Addresses.FRONT,
                top.stream().findFirst(),
                top.isEmpty() ? List.of() : top.subList(1, top.size()),
                teasers.of(latest),
                sections.stream().filter(section -> !section.newest().isEmpty()).toList(),
                run,
                catalogue.hasShards());
    }

    private PagePlan landing(List<PeriodCount> counts, Run run) throws IOException {
        Map<Filing, Integer> months = new LinkedHashMap<>();
        int undated = 0;
        for (PeriodCount count : counts) {
            Filing filing = count.filing();
            if (filing.year() == 0) {
                undated += count.count();
            } else {
                Filing month = new Filing(filing.decade(), filing.year(), filing.month(), 0);
                months.merge(month, count.count(), Integer::sum);
            }
        }
        List<PagePlan.Largest> lists = new ArrayList<>();
        lists.add(
                new PagePlan.Largest(
                        Optional.empty(),
                        catalogue.largest(Addresses.SECTION, LARGEST),
                        catalogue.listCount(Addresses.SECTION),
                        ""));
        for (ListKind kind : config.lists()) {
            int total = catalogue.listCount(kind.name());
            if (total > 0) {
                lists.add(
                        new PagePlan.Largest(
                                Optional.of(kind),
                                catalogue.largest(kind.name(), LARGEST),
                                total,
                                kind.index() ? Addresses.index(kind) : ""));
            }
        }
        Optional<Card> last =
                catalogue.newest(all, 1).stream()
                        .filter(card -> card.filing().year() > 0)
                        .findFirst();
        return new PagePlan.ArchiveLanding(
                Addresses.ARCHIVE,
                all,
                catalogue.firstDated(all),
                last,
                run,
                months,
                lists,
                undated);
    }

    /** The years of a list with their pages. */
    private static Run run(List<PeriodCount> counts, String front, boolean pages) {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        for (PeriodCount count : counts) {
            if (count.filing().year() > 0) {
                years.merge(count.filing().year(), count.count(), Integer::sum);
            }
        }
        return new Run(
                years.entrySet().stream()
                        .map(year ->
                                new YearCount(
                                        year.getKey(),
                                        year.getValue(),
                                        pages ? front + Period.year(year.getKey()).path() : ""))
                        .toList());
    }

    private void list(ListRow list, Optional<ListKind> kind, PlanSink pages, PeriodSink periods)
            throws IOException {
        listFront(list, kind, pages);
        feeds(list, pages);
        if (hasPeriods(list)) {
            periods(list, kind, periods);
        }
    }

    /** The kind of a list; none for sections and the list of all. */
    Optional<ListKind> kind(ListRow list) {
        return config.lists().stream().filter(kind -> kind.name().equals(list.kind())).findFirst();
    }

    /** Whether a list has pages of periods besides its front page. */
    boolean hasPeriods(ListRow list) {
        return list.kind().equals(ListRow.ALL) || list.count() > config.limits().front();
    }

    /** Plans the front page of a list. */
    void listFront(ListRow list, Optional<ListKind> kind, PlanSink pages) throws IOException {
        List<PeriodCount> counts = catalogue.periods(list);
        int front = config.limits().front();
        boolean fits = !hasPeriods(list);
        List<Teaser> numbered = List.of();
        if (list.kind().equals("series")) {
            numbered =
                    teasers.of(
                            ArticlePlanner.inOrder(catalogue, list, limit).stream()
                                    .map(PagePlan.SeriesEntry::card)
                                    .toList());
        }
        boolean undated = !fits && counts.stream().anyMatch(count -> count.filing().undated());
        pages.take(
                new PagePlan.ListFront(
                        list.url(),
                        list,
                        kind,
                        kind.isPresent() ? "" : description(list),
                        teasers.of(catalogue.newest(list, front)),
                        fits,
                        numbered,
                        run(counts, list.url(), !fits),
                        undated ? list.url() + Period.UNDATED.path() : ""));
    }

    /** The page of a section that is in the menu and has no articles yet. */
    private static PagePlan empty(Section section) {
        String url = Addresses.front(section);
        ListRow list =
                new ListRow(
                        0,
                        Addresses.SECTION,
                        Names.key(section.name()),
                        section.name(),
                        url,
                        0,
                        0,
                        0,
                        0);
        return new PagePlan.ListFront(
                url,
                list,
                Optional.empty(),
                section.description(),
                List.of(),
                true,
                List.of(),
                new Run(List.of()),
                "");
    }

    private String description(ListRow list) {
        return config.sections().stream()
                .filter(s -> Names.key(s.name()).equals(list.key()))
                .map(Section::description)
                .findFirst()
                .orElse("");
    }

    private void periods(ListRow list, Optional<ListKind> kind, PeriodSink periods)
            throws IOException {
        PeriodTree tree = PeriodTree.of(list, catalogue.periods(list), limit);
        FeedHistory history = history(list, tree);
        periods.take(
                tree.nodes().stream()
                        .map(node -> new PeriodToPlan(list, kind, node, history.at(node.url)))
                        .toList());
    }

    /** The feeds of the past of a list: the site and its sections have them. */
    FeedHistory history(ListRow list, PeriodTree tree) {
        boolean all = list.kind().equals(ListRow.ALL);
        boolean kept =
                config.feeds().formats().contains(Feeds.Format.ATOM)
                        && (all || list.kind().equals(Addresses.SECTION));
        return kept ? FeedHistory.of(all ? undatedPages(list) : List.of(), tree) : FeedHistory.NONE;
    }

    /** The pages that show the articles of the list of all that state no year. */
    private List<String> undatedPages(ListRow of) {
        int count = of.count() - of.dated();
        if (count <= limit) {
            return count == 0 ? List.of() : List.of(Addresses.UNDATED);
        }
        return IntStream.rangeClosed(1, (count + limit - 1) / limit)
                .mapToObj(part -> Addresses.UNDATED + part + "/")
                .toList();
    }

    /** Plans the feeds of what is new in any list. */
    void feeds(PlanSink pages) throws IOException {
        lists((list, kind) -> feeds(list, pages));
    }

    /** Plans the feeds of what is new in a list, if it has any. */
    void feeds(ListRow list, PlanSink pages) throws IOException {
        if (!config.feeds().of(list.kind())) {
            return;
        }
        FeedHistory history =
                hasPeriods(list)
                        ? history(list, PeriodTree.of(list, catalogue.periods(list), limit))
                        : FeedHistory.NONE;
        int most = hasPeriods(list) ? Math.max(config.feeds().entries(), history.current()) : limit;
        List<Teaser> newest = teasers.of(catalogue.newest(list, most));
        Map<Long, PagePlan.WholeText> texts = new HashMap<>();
        if (config.feeds().fullText()) {
            for (Teaser teaser : newest) {
                Article article = catalogue.article(teaser.card().position());
                texts.put(
                        teaser.card().position(),
                        new PagePlan.WholeText(article, references.of(article)));
            }
        }
        for (Feeds.Format format : Feeds.Format.values()) {
            if (config.feeds().formats().contains(format)) {
                boolean atom = format == Feeds.Format.ATOM;
                pages.take(
                        new PagePlan.Feed(
                                format,
                                list.url(),
                                list,
                                atom || newest.size() <= config.feeds().entries()
                                        ? newest
                                        : newest.subList(0, config.feeds().entries()),
                                texts,
                                false,
                                atom ? history.last() : Optional.empty(),
                                Optional.empty()));
            }
        }
    }

    void undated(PlanSink pages) throws IOException {
        int count = all.count() - all.dated();
        FeedHistory history = history(all, PeriodTree.of(all, catalogue.periods(all), limit));
        PlanSink withFeeds =
                plan -> {
                    pages.take(plan);
                    if (plan instanceof PagePlan.Undated undated) {
                        feed(undated, history, pages);
                    }
                };
        if (count <= limit) {
            withFeeds.take(
                    new PagePlan.Undated(
                            Addresses.UNDATED,
                            count,
                            0,
                            0,
                            teasers.of(catalogue.yearless(all, limit, 0))));
            return;
        }
        int parts = (count + limit - 1) / limit;
        pages.take(new PagePlan.Undated(Addresses.UNDATED, count, 0, parts, List.of()));
        for (int i = 1; i <= parts; i++) {
            List<Card> part = catalogue.yearless(all, limit, (i - 1) * limit);
            withFeeds.take(
                    new PagePlan.Undated(
                            Addresses.UNDATED + i + "/", part.size(), i, parts, teasers.of(part)));
        }
    }

    /** Plans the feed beside a page of articles that state no year. */
    private void feed(PagePlan.Undated page, FeedHistory history, PlanSink pages)
            throws IOException {
        FeedHistory.Place place = history.at(page.url());
        if (place != null) {
            pages.take(past(page.url(), all, page.teasers(), place));
        }
    }

    /** A feed of a period that is over. */
    static PagePlan.Feed past(
            String page, ListRow list, List<Teaser> inOrder, FeedHistory.Place place) {
        return new PagePlan.Feed(
                Feeds.Format.ATOM,
                page,
                list,
                inOrder.reversed(),
                Map.of(),
                true,
                place.before(),
                place.after());
    }

    void corrections(PlanSink pages) throws IOException {
        List<Card> articles = catalogue.corrected(CORRECTIONS_A_PAGE + 1, 0);
        for (int part = 0; ; part++) {
            boolean more = articles.size() > CORRECTIONS_A_PAGE;
            pages.take(
                    new PagePlan.Corrections(
                            Addresses.CORRECTIONS + (part == 0 ? "" : (part + 1) + "/"),
                            part,
                            more,
                            teasers.of(more ? articles.subList(0, CORRECTIONS_A_PAGE) : articles)));
            if (!more) {
                return;
            }
            articles = catalogue.corrected(CORRECTIONS_A_PAGE + 1, (part + 1) * CORRECTIONS_A_PAGE);
        }
    }

    void index(ListKind kind, PlanSink pages) throws IOException {
        int total = catalogue.listCount(kind.name());
        Map<String, List<ListRow>> byInitial = new TreeMap<>();
        try (Cursor<ListRow> lists = catalogue.lists(kind.name())) {
            for (ListRow list = lists.next(); list != null; list = lists.next()) {
                byInitial
                        .computeIfAbsent(
                                Addresses.initialOf(list.name()), letter -> new ArrayList<>())
                        .add(list);
            }
        }
        boolean cut = total > config.limits().index();
        List<Initial> initials =
                byInitial.keySet().stream()
                        .map(letter ->
                                new Initial(letter, cut ? Addresses.initial(kind, letter) : ""))
                        .toList();
        List<ListRow> everything = byInitial.values().stream().flatMap(List::stream).toList();
        pages.take(
                new PagePlan.TermIndex(
                        Addresses.index(kind),
                        kind,
                        total,
                        "",
                        initials,
                        cut ? catalogue.largest(kind.name(), LARGEST_OF_INDEX) : everything));
        if (cut) {
            for (Map.Entry<String, List<ListRow>> letter : byInitial.entrySet()) {
                pages.take(
                        new PagePlan.TermIndex(
                                Addresses.initial(kind, letter.getKey()),
                                kind,
                                total,
                                letter.getKey(),
                                initials,
                                letter.getValue()));
            }
        }
    }
}
