package org.broadsheet.site;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.PeriodCount;
import org.broadsheet.catalogue.Redirects;
import org.broadsheet.catalogue.Revision;
import org.broadsheet.catalogue.Revision.TooMuch;
import org.broadsheet.catalogue.TouchedList;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Dataset;
import org.broadsheet.config.Feeds;
import org.broadsheet.config.ListKind;
import org.broadsheet.site.Planner.PeriodSink;
import org.broadsheet.site.Planner.PlanSink;
import org.jspecify.annotations.Nullable;

/**
 * Plans the pages that a revision of the catalogue may have changed: rather too many than too few.
 * Whether a page has changed shows when it is rendered.
 */
public final class RevisionPlanner {
    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final Revision revision;
    private final Set<PageKind> kinds;
    private final Planner planner;
    private final boolean otherNews;
    private final boolean newWishes;
    private final FormerAddresses formerAddresses;
    private final RedirectPlanner redirects;

    /** Takes the addresses of pages that may be gone: those that are not planned again are. */
    public interface PageAddresses {
        /** Takes an address. */
        void take(String url) throws IOException;
    }

    /** Takes plans. */
    public interface RevisedPages {
        /** Takes a plan with the reason for which it was made. */
        void take(PagePlan plan, Cause cause) throws IOException;

        /** Takes periods of a list whose pages are to be planned. */
        void take(List<PeriodToPlan> periods, Cause cause) throws IOException;

        /** Takes parts of all articles of which records are to be planned. */
        void records(List<TimePart> parts, Cause cause) throws IOException;
    }

    /**
     * A planner over a revised catalogue.
     *
     * @param kinds kinds of which all pages are made, as their templates have changed
     * @param at the moment of the build
     * @param otherNews whether other articles are news than before, be it by time alone
     * @param newWishes whether redirects are to be settled anew in any case
     * @param formerAddresses settles them
     * @param redirects plans them
     * @param staticFile whether a file that is copied as it is stands at a path of the site
     */
    public RevisionPlanner(
            ArchiveConfig config,
            CatalogueReader catalogue,
            Revision revision,
            Set<PageKind> kinds,
            Instant at,
            boolean otherNews,
            boolean newWishes,
            FormerAddresses formerAddresses,
            RedirectPlanner redirects,
            Predicate<String> staticFile)
            throws IOException {
        this.config = config;
        this.catalogue = catalogue;
        this.revision = revision;
        this.kinds = kinds;
        this.otherNews = otherNews;
        this.newWishes = newWishes;
        this.formerAddresses = formerAddresses;
        this.redirects = redirects;
        this.planner = new Planner(config, catalogue, at, staticFile);
    }

    /** The periods of a list that have pages, and the feeds of those that are over. */
    private record Periods(List<PeriodTree.Node> nodes, FeedHistory feeds) {
        static final Periods NONE = new Periods(List.of(), FeedHistory.NONE);
    }

    /**
     * Plans everything but articles. It comes first, as references of articles may lead to pages of
     * lists.
     */
    public void plan(ProblemSink problems, RevisedPages revised, PageAddresses before)
            throws IOException, TooMuch {
        PlanSink pages =
                plan -> {
                    if (!kinds.contains(PageKind.of(plan))) {
                        revised.take(plan, Cause.LIST);
                    }
                };
        PeriodSink periods =
                list ->
                        revised.take(
                                list.stream().filter(p -> !kinds.contains(p.kindOfPage())).toList(),
                                Cause.LIST);
        for (String url : revision.pages()) {
            before.take(url);
        }
        if (!revision.lengths().isEmpty()) {
            days(periods);
        }
        records(revised, before);
        if (config.feeds().fullText()) {
            // A text, or where its links lead, may change without a list changing.
            planner.feeds(plan -> revised.take(plan, Cause.LIST));
        }
        if (!revision.seenElsewhere() && kinds.isEmpty() && !newWishes) {
            if (config.feeds().fullText()) {
                planner.feeds(catalogue.all(), plan -> revised.take(plan, Cause.SITE));
            }
            if (otherNews) {
                before.take(Addresses.NEWS);
                planner.sitemaps()
                        .ofTheSite(
                                catalogue.periods(catalogue.all()),
                                plan -> revised.take(plan, Cause.SITE));
            }
            return;
        }
        before.take(Addresses.NEWS);
        Set<String> cameOrWent = new HashSet<>();
        boolean yearless = false;
        Set<ListKind> indexes = new HashSet<>();
        for (TouchedList list : List.copyOf(revision.lists())) {
            list(list, pages, periods, before, cameOrWent);
            ListRow row = list.after() == null ? list.before() : list.after();
            if (row == null) {
                continue;
            }
            yearless |=
                    row.kind().equals(ListRow.ALL)
                            && list.filings().stream().anyMatch(filing -> filing.year() == 0);
            config.lists().stream()
                    .filter(kind -> kind.index() && kind.name().equals(row.kind()))
                    .forEach(indexes::add);
        }
        revision.seekPages(cameOrWent);
        redirects(cameOrWent, pages, before); // first, as the front page says whether there are any
        planner.ofTheSite(problems, plan -> revised.take(plan, Cause.SITE));
        planner.emptySections(pages);
        sitemaps(pages, before);
        if (yearless) {
            parts(Addresses.UNDATED, before);
            planner.undated(pages);
        }
        if (revision.corrected()) {
            parts(Addresses.CORRECTIONS, before);
            planner.corrections(pages);
        }
        for (ListKind kind : config.lists()) {
            if (indexes.contains(kind)) {
                initials(kind, before);
                planner.index(kind, pages);
            }
        }
        for (PageKind kind : kinds) {
            all(kind, problems, revised);
        }
    }

    /** Plans the sitemaps of what has changed. */
    private void sitemaps(PlanSink pages, PageAddresses before) throws IOException {
        SitemapPlanner sitemaps = planner.sitemaps();
        boolean listsChanged = false;
        for (TouchedList list : revision.lists()) {
            listsChanged |= list.renamed();
            ListRow is = list.after();
            if (is == null || !is.kind().equals(ListRow.ALL)) {
                continue;
            }
            List<TimePart> old = SitemapPlanner.parts(list.countsBefore());
            List<TimePart> present = SitemapPlanner.parts(catalogue.periods(is));
            for (TimePart part : old) {
                if (!present.contains(part)) {
                    before.take(SitemapPlanner.url(part));
                }
            }
            for (TimePart part : present) {
                if (!old.contains(part) || list.filings().stream().anyMatch(part::mayHold)) {
                    sitemaps.part(part, pages);
                }
            }
        }
        if (listsChanged) {
            sitemaps.goneLists(before);
            sitemaps.lists(pages);
        }
    }

    /** Plans the records of what has changed. */
    private void records(RevisedPages revised, PageAddresses before) throws IOException {
        Set<Filing> filings = new HashSet<>(revision.texts());
        List<TimePart> present = planner.records();
        List<TimePart> old = present;
        for (TouchedList list : revision.lists()) {
            ListRow is = list.after();
            if (is != null && is.kind().equals(ListRow.ALL)) {
                filings.addAll(list.filings());
                old = RecordsPlanner.parts(config, list.countsBefore());
            }
        }
        for (TimePart part : old) {
            if (!present.contains(part)) {
                for (Dataset.Format format : config.dataset().formats()) {
                    before.take(Addresses.records(part, format));
                }
            }
        }
        List<TimePart> changed = new ArrayList<>();
        for (TimePart part : present) {
            if (!old.contains(part) || filings.stream().anyMatch(part::mayHold)) {
                changed.add(part);
            }
        }
        revised.records(changed, Cause.LIST);
    }

    /** Plans the days of articles of another length: the longest leads a day. */
    private void days(PeriodSink periods) throws IOException {
        ListRow all = catalogue.all();
        periods.take(
                periods(all, catalogue.periods(all)).nodes().stream()
                        .filter(node -> revision.lengths().stream().anyMatch(node::mayHold))
                        .map(node -> new PeriodToPlan(all, Optional.empty(), node, null))
                        .filter(period -> period.kindOfPage() == PageKind.DAY)
                        .toList());
    }

    /** Plans all pages of a kind but articles. */
    private void all(PageKind kind, ProblemSink problems, RevisedPages pages) throws IOException {
        planner.ofKind(
                kind,
                problems,
                plan -> pages.take(plan, Cause.TEMPLATE),
                list ->
                        pages.take(
                                list.stream()
                                        .filter(period -> period.kindOfPage() == kind)
                                        .toList(),
                                Cause.TEMPLATE));
    }

    /** Numbered parts of a page: they are few, and whoever is told of one too many does no harm. */
    private void parts(String url, PageAddresses before) throws IOException {
        int most = catalogue.all().count() / Math.min(config.limits().period(), 200) + 3;
        for (int part = 1; part <= most; part++) {
            before.take(url + part + "/");
        }
    }

    private void initials(ListKind kind, PageAddresses before) throws IOException {
        for (TouchedList list : revision.lists()) {
            ListRow row = list.before();
            if (row != null && row.kind().equals(kind.name())) {
                before.take(Addresses.initial(kind, Addresses.initialOf(row.name())));
            }
        }
    }

    private void list(
            TouchedList list,
            PlanSink pages,
            PeriodSink periods,
            PageAddresses before,
            Set<String> cameOrWent)
            throws IOException {
        ListRow was = list.before();
        ListRow is = list.after();
        Periods old = was == null ? Periods.NONE : periods(was, list.countsBefore());
        Periods present = is == null ? Periods.NONE : periods(is, catalogue.periods(is));
        Map<String, PeriodTree.Node> byUrl = byUrl(old.nodes());
        Set<String> now = new HashSet<>();
        List<PeriodToPlan> changed = new ArrayList<>();
        Optional<ListKind> kind = is == null ? Optional.empty() : planner.kind(is);
        for (PeriodTree.Node node : present.nodes()) {
            now.add(node.url);
            PeriodTree.Node same = byUrl.get(node.url);
            if (same == null) {
                cameOrWent.add(node.url);
            }
            boolean shows = list.filings().stream().anyMatch(node::mayHold);
            FeedHistory.Place feed = present.feeds().at(node.url);
            boolean other =
                    same == null
                            || !sameShape(node, same)
                            || !Objects.equals(feed, old.feeds().at(node.url));
            if (is != null && (list.renamed() || shows || other)) {
                changed.add(new PeriodToPlan(is, kind, node, feed));
            }
        }
        for (String url : byUrl.keySet()) {
            if (!now.contains(url)) {
                cameOrWent.add(url);
                before.take(url);
            }
        }
        for (String page : old.feeds().pages()) {
            if (list.renamed() || present.feeds().at(page) == null) {
                before.take(page + Feeds.Format.ATOM.file());
            }
        }
        if (was != null && list.renamed()) {
            before.take(was.url());
            for (Feeds.Format format : Feeds.Format.values()) {
                before.take(was.url() + format.file());
            }
            cameOrWent.add(was.url());
        }
        if (is != null && list.renamed()) {
            cameOrWent.add(is.url());
        }
        if (is != null && !is.kind().equals(ListRow.ALL)) {
            planner.listFront(is, kind, pages);
            if (!config.feeds().fullText()) { // else all are planned already
                planner.feeds(is, pages);
            }
        }
        periods.take(changed);
    }

    private Periods periods(ListRow list, List<PeriodCount> counts) {
        if (!planner.hasPeriods(list)) {
            return Periods.NONE;
        }
        PeriodTree tree = PeriodTree.of(list, counts, config.limits().period());
        return new Periods(tree.nodes(), planner.history(list, tree));
    }

    private static Map<String, PeriodTree.Node> byUrl(List<PeriodTree.Node> nodes) {
        Map<String, PeriodTree.Node> byUrl = new HashMap<>();
        nodes.forEach(node -> byUrl.put(node.url, node));
        return byUrl;
    }

    /** Whether the page of a period links and counts as it did. */
    private static boolean sameShape(PeriodTree.Node one, PeriodTree.Node other) {
        return one.count == other.count
                && one.lists == other.lists
                && one.cut == other.cut
                && sameUrl(one.previous, other.previous)
                && sameUrl(one.next, other.next)
                && PeriodPlanner.shape(one).equals(PeriodPlanner.shape(other));
    }

    private static boolean sameUrl(PeriodTree.@Nullable Node one, PeriodTree.@Nullable Node other) {
        return (one == null ? "" : one.url).equals(other == null ? "" : other.url);
    }

    /** Settles former addresses anew if need be, and plans what leads on from them. */
    private void redirects(Set<String> cameOrWent, PlanSink pages, PageAddresses before)
            throws IOException {
        Set<String> lists = new HashSet<>();
        cameOrWent.forEach(url -> lists.add(Names.pathKey(url)));
        Collection<String> folds = List.copyOf(revision.folds());
        boolean anew = newWishes || formerAddresses.disturbedBy(folds, lists);
        if (anew) {
            formerAddresses.settle();
        }
        redirects.revise(
                folds,
                anew ? formerAddresses.difference() : Redirects.Difference.NONE,
                pages,
                before);
    }
}
