package org.broadsheet.site;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Dataset;
import org.jspecify.annotations.Nullable;

/** Plans the one page that stands at an address. */
public final class PageLookup {
    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final Planner planner;

    /**
     * A lookup in an arranged catalogue.
     *
     * @param at the moment for which is planned
     */
    public PageLookup(ArchiveConfig config, CatalogueReader catalogue, Instant at)
            throws IOException {
        this.config = config;
        this.catalogue = catalogue;
        this.planner = new Planner(config, catalogue, at, path -> false);
    }

    /**
     * The page at an address.
     *
     * @param url a path of the site, beginning with {@code /}
     * @return nothing if no page stands there
     */
    public Optional<PagePlan> at(String url) throws IOException {
        Card article = catalogue.standsAt(url);
        if (article != null && article.url().equals(url)) {
            return Optional.of(
                    new ArticlePlanner(config, catalogue, path -> false, (card, problem) -> {})
                            .plan(article.position()));
        }
        ListRow list = catalogue.listAt(url);
        Sought sought = new Sought(url);
        if (list != null && !list.kind().equals(ListRow.ALL)) {
            planner.listFront(list, planner.kind(list), sought);
            return Optional.ofNullable(sought.found);
        }
        planner.ofTheSite(problem -> {}, sought);
        planner.emptySections(sought);
        for (PageKind kind :
                new PageKind[] {PageKind.UNDATED, PageKind.CORRECTIONS, PageKind.TERMS}) {
            if (sought.found == null) {
                planner.ofKind(kind, problem -> {}, sought, periods -> {});
            }
        }
        if (sought.found == null) {
            Period of = period(url);
            sought.found = of == null ? null : of.page();
        }
        if (sought.found == null) {
            sought.found = new RedirectPlanner(config, catalogue, false).at(url).orElse(null);
        }
        if (sought.found == null) {
            forPrograms(url, sought);
        }
        return Optional.ofNullable(sought.found);
    }

    /** Feeds, sitemaps and records; those of the whole site are among its pages. */
    private void forPrograms(String url, Sought sought) throws IOException {
        String folder = url.substring(0, url.lastIndexOf('/') + 1);
        ListRow list = catalogue.listAt(folder);
        Period period = list == null ? period(folder) : null;
        if (list != null) {
            planner.feeds(list, sought);
        } else if (period != null && period.feed().isPresent()) {
            sought.take(period.feed().get());
        } else if (folder.equals(Addresses.SITEMAPS)) {
            planner.sitemaps().lists(sought);
            for (TimePart part : SitemapPlanner.parts(catalogue.periods(catalogue.all()))) {
                if (SitemapPlanner.url(part).equals(url)) {
                    planner.sitemaps().part(part, sought);
                }
            }
        } else if (url.startsWith(Addresses.API)) {
            for (TimePart part : planner.records()) {
                for (Dataset.Format format : config.dataset().formats()) {
                    if (Addresses.records(part, format).equals(url)) {
                        new RecordsPlanner(config, catalogue).plan(part).forEach(sought::take);
                    }
                }
            }
        }
    }

    /** The page of a period, and the feed beside it. */
    private record Period(PagePlan page, Optional<PagePlan.Feed> feed) {}

    private @Nullable Period period(String url) throws IOException {
        String front = Addresses.listOfPeriod(url);
        ListRow list = front.equals(Addresses.FRONT) ? catalogue.all() : catalogue.listAt(front);
        if (list == null || !planner.hasPeriods(list)) {
            return null;
        }
        PeriodTree tree = PeriodTree.of(list, catalogue.periods(list), config.limits().period());
        for (PeriodTree.Node node : tree.nodes()) {
            if (node.url.equals(url)) {
                PeriodPlanner periods = new PeriodPlanner(config, catalogue);
                PeriodToPlan period =
                        new PeriodToPlan(
                                list,
                                planner.kind(list),
                                node,
                                planner.history(list, tree).at(url));
                PagePlan page = periods.plan(period);
                return new Period(page, periods.feed(period, page));
            }
        }
        return null;
    }

    /** Keeps the plan that is sought. */
    private static final class Sought implements Planner.PlanSink {
        private final String key;
        private @Nullable PagePlan found;

        Sought(String url) {
            key = Names.pathKey(url);
        }

        @Override
        public void take(PagePlan plan) {
            if (found == null && Names.pathKey(plan.url()).equals(key)) {
                found = plan;
            }
        }
    }
}
