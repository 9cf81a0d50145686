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
import java.util.TreeMap;
import org.broadsheet.article.Digits;
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
    /** How many addresses a sitemap has at most (sitemaps.org protocol). */
    private static final int MOST = 50_000;

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

    /**
     * A sitemap of articles.
     *
     * @param url its path
     * @param period the year or month under which they are filed; {@link Filing#UNDATED} for those
     *     that state no year
     * @param exactly whether those that state more than the period are not meant
     * @param skip without the first so many
     */
    record Part(String url, Filing period, boolean exactly, int skip) {
        /** Whether an article that is filed so may be in it. */
        boolean mayHold(Filing filing) {
            return period.undated()
                    ? filing.year() == 0
                    : filing.year() == period.year()
                            && (period.month() == 0 || filing.month() == period.month());
        }
    }

    /** The sitemaps of articles that are filed so, in the order of time. */
    List<Part> parts(List<PeriodCount> counts) {
        Map<Filing, Integer> years = new TreeMap<>(SitemapPlanner::inTime);
        Map<Filing, Integer> months = new TreeMap<>(SitemapPlanner::inTime);
        for (PeriodCount count : counts) {
            Filing filing = count.filing();
            boolean dated = filing.year() > 0;
            years.merge(
                    dated ? Filing.of(filing.year(), 0) : Filing.UNDATED,
                    count.count(),
                    Integer::sum);
            if (dated) {
                months.merge(Filing.of(filing.year(), filing.month()), count.count(), Integer::sum);
            }
        }
        List<Part> parts = new ArrayList<>();
        years.forEach((year, count) -> {
            if (count <= MOST || year.undated()) {
                numbered(parts, year, false, count);
            } else {
                months.forEach((month, ofMonth) -> {
                    if (month.year() == year.year()) {
                        numbered(parts, month, month.month() == 0, ofMonth);
                    }
                });
            }
        });
        return parts;
    }

    private static int inTime(Filing one, Filing other) {
        return Integer.compare(one.year() * 100 + one.month(), other.year() * 100 + other.month());
    }

    private void numbered(List<Part> parts, Filing period, boolean exactly, int count) {
        String name =
                period.undated()
                        ? "undated"
                        : Digits.ofYear(period.year())
                                + (period.month() == 0
                                        ? exactly ? "-00" : ""
                                        : "-" + Digits.two(period.month()));
        for (int skip = 0; skip < count; skip += MOST) {
            String number = count <= MOST ? "" : "-" + (skip / MOST + 1);
            parts.add(new Part(Addresses.SITEMAPS + name + number + ".xml", period, exactly, skip));
        }
    }

    /** Plans the sitemap of some articles. */
    void part(Part part, PlanSink pages) throws IOException {
        List<Card> cards =
                part.period().undated()
                        ? catalogue.yearless(all, MOST, part.skip())
                        : part.exactly()
                                ? catalogue.filed(all, part.period(), MOST, part.skip())
                                : catalogue.within(all, part.period(), MOST, part.skip());
        pages.take(new PagePlan.Sitemap(part.url(), teasers.of(cards), List.of()));
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
        for (Part part : parts(counts)) {
            changed.put(
                    part.url(),
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
