package org.broadsheet.site;

import java.io.IOException;
import java.util.Optional;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.ArchiveConfig;
import org.jspecify.annotations.Nullable;

/** Plans the one page that stands at an address. */
public final class PageLookup {
    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final Planner planner;

    /** A lookup in an arranged catalogue. */
    public PageLookup(ArchiveConfig config, CatalogueReader catalogue) throws IOException {
        this.config = config;
        this.catalogue = catalogue;
        this.planner = new Planner(config, catalogue);
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
            sought.found = period(url);
        }
        if (sought.found == null) {
            planner.redirects(problem -> {}, sought);
        }
        return Optional.ofNullable(sought.found);
    }

    private @Nullable PagePlan period(String url) throws IOException {
        String front = Addresses.listOfPeriod(url);
        ListRow list = front.equals(Addresses.FRONT) ? catalogue.all() : catalogue.listAt(front);
        if (list == null || !planner.hasPeriods(list)) {
            return null;
        }
        for (PeriodTree.Node node :
                PeriodTree.of(list, catalogue.periods(list), config.limits().period()).nodes()) {
            if (node.url.equals(url)) {
                return new PeriodPlanner(config, catalogue)
                        .plan(new PeriodToPlan(list, planner.kind(list), node));
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
