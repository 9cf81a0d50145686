package org.broadsheet.site;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.PeriodCount;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ListKind;
import org.broadsheet.site.Planner.PlanSink;

/**
 * Plans sitemaps. Those of articles are cut by year, and a year that is too much by month, so that
 * a new article leaves those of older ones as they are.
 */
final class SitemapPlanner {
    /**
     * How many addresses a sitemap has at most. The protocol allows 50,000 and 50 MB; an address
     * with that of its picture and its date takes up to 5 KB.
     */
    private static final int MOST = 10_000;

    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final Teasers teasers;
    private final ListRow all;
    private final Instant at;

    SitemapPlanner(
            ArchiveConfig config,
            CatalogueReader catalogue,
            Teasers teasers,
            ListRow all,
            Instant at) {
        this.config = config;
        this.catalogue = catalogue;
        this.teasers = teasers;
        this.all = all;
        this.at = at;
    }

    /** The sitemaps of articles that are filed so, in the order of time. */
    static List<TimePart> parts(List<PeriodCount> counts) {
        return TimePart.of(counts, MOST);
    }

    /** Where the sitemap of some articles stands. */
    static String url(TimePart part) {
        return Addresses.SITEMAPS + part.name() + ".xml";
    }

    /** Plans the sitemap of some articles. */
    void part(TimePart part, PlanSink pages) throws IOException {
        List<Teaser> articles = teasers.of(part.cards(catalogue, all));
        pages.take(new PagePlan.Sitemap(url(part), articles, List.of()));
    }

    /** Plans the sitemaps of the front pages of lists. */
    void lists(PlanSink pages) throws IOException {
        List<String> urls = new ArrayList<>();
        int number = 0;
        for (String kind : kinds()) {
            try (Cursor<ListRow> lists = catalogue.lists(kind)) {
                for (ListRow list = lists.next(); list != null; list = lists.next()) {
                    urls.add(list.url());
                    if (urls.size() == MOST) {
                        pages.take(ofPages(list(number++), urls));
                        urls.clear();
                    }
                }
            }
        }
        if (!urls.isEmpty() || number == 0) {
            pages.take(ofPages(list(number), urls));
        }
    }

    private static PagePlan.Sitemap ofPages(String url, List<String> pages) {
        return new PagePlan.Sitemap(url, List.of(), pages);
    }

    private List<String> kinds() {
        List<String> kinds = new ArrayList<>(List.of(Addresses.SECTION));
        config.lists().stream().map(ListKind::name).forEach(kinds::add);
        return kinds;
    }

    private static String list(int number) {
        return Addresses.SITEMAPS + "lists" + (number == 0 ? "" : "-" + (number + 1)) + ".xml";
    }

    /** Names the sitemap of lists that is gone if they have become fewer. */
    void goneLists(RevisionPlanner.PageAddresses before) throws IOException {
        before.take(list(lists().size()));
    }

    /** The sitemaps of the front pages of lists. */
    private List<String> lists() throws IOException {
        int count = 0;
        for (String kind : kinds()) {
            count += catalogue.listCount(kind);
        }
        List<String> urls = new ArrayList<>();
        for (int number = 0; number == 0 || number * MOST < count; number++) {
            urls.add(list(number));
        }
        return urls;
    }

    /** Plans the index, and the sitemap of pages that are no articles' and no lists'. */
    void ofTheSite(List<PeriodCount> counts, PlanSink pages) throws IOException {
        List<String> about = new ArrayList<>(List.of(Addresses.FRONT, Addresses.ARCHIVE));
        for (ListKind kind : config.lists()) {
            if (kind.index() && catalogue.listCount(kind.name()) > 0) {
                about.add(Addresses.index(kind));
            }
        }
        for (long page : catalogue.pages()) {
            about.add(catalogue.card(page).url());
        }
        String ofPages = Addresses.SITEMAPS + "pages.xml";
        pages.take(ofPages(ofPages, about));
        Map<String, Optional<LocalDate>> changed = new LinkedHashMap<>();
        changed.put(ofPages, Optional.empty());
        lists().forEach(url -> changed.put(url, Optional.empty()));
        Map<Filing, LocalDate> changes = catalogue.changes();
        for (TimePart part : parts(counts)) {
            changed.put(
                    url(part),
                    changes.entrySet().stream()
                            .filter(change -> part.mayHold(change.getKey()))
                            .map(Map.Entry::getValue)
                            .max(Comparator.naturalOrder()));
        }
        List<Card> news = News.at(at, config, catalogue);
        if (!news.isEmpty()) {
            pages.take(new PagePlan.NewsSitemap(Addresses.NEWS, news));
            changed.put(Addresses.NEWS, Optional.empty());
        }
        pages.take(new PagePlan.SitemapIndex(Addresses.SITEMAP, changed));
        pages.take(new PagePlan.Robots(Addresses.ROBOTS));
    }
}
