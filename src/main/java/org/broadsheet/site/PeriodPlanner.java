package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.site.PagePlan.DayCount;
import org.broadsheet.site.PagePlan.Part;
import org.broadsheet.site.PagePlan.PeriodLink;
import org.broadsheet.site.Period.Level;
import org.jspecify.annotations.Nullable;

/** Plans the pages of periods; for one thread at a time. */
public final class PeriodPlanner {
    /** So many of its articles speak for a part on the page of the whole. */
    private static final int SAMPLE = 3;

    private final CatalogueReader catalogue;
    private final Teasers teasers;
    private final ListRow all;
    private final int limit;

    /** A planner over an arranged catalogue. */
    public PeriodPlanner(ArchiveConfig config, CatalogueReader catalogue) throws IOException {
        this.catalogue = catalogue;
        this.teasers =
                new Teasers(
                        catalogue, new References(config, catalogue, path -> false, problem -> {}));
        this.all = catalogue.all();
        this.limit = config.limits().period();
    }

    /** The page of a period. */
    public PagePlan plan(PeriodToPlan period) throws IOException {
        ListRow list = period.list;
        PeriodTree.Node node = period.node;
        List<Teaser> sure = new ArrayList<>();
        List<Teaser> doubtful = new ArrayList<>();
        if (node.lists) {
            for (Card card : first(list, node, Integer.MAX_VALUE)) {
                boolean isDoubtful = PeriodTree.isDoubtful(node, card.filing());
                (isDoubtful ? doubtful : sure).add(teasers.of(card));
            }
        } else if (node.showsDoubtful()) {
            Filing filing = node.period.filing();
            doubtful.addAll(teasers.of(catalogue.filed(list, filing, Integer.MAX_VALUE, 0)));
        }
        List<PeriodLink> above = new ArrayList<>();
        for (PeriodTree.Node up = node.parent; up != null; up = up.parent) {
            above.add(link(up));
        }
        if (period.kindOfPage() == PageKind.DAY) {
            return new PagePlan.DayPage(
                    node.url,
                    node.period,
                    sure,
                    above,
                    link(node.previous, node),
                    link(node.next, node));
        }
        return new PagePlan.PeriodPage(
                node.url,
                list,
                period.kind,
                node.period,
                node.count,
                sure,
                doubtful,
                node.lists ? List.of() : parts(list, node),
                months(node),
                days(node),
                above,
                sameMonth(node),
                link(node.previous, node),
                link(node.next, node),
                all.firstYear(),
                all.lastYear());
    }

    /** The feed that stands beside the page of a period, if one does. */
    public Optional<PagePlan.Feed> feed(PeriodToPlan period, PagePlan page) {
        FeedHistory.Place place = period.feed;
        if (place == null) {
            return Optional.empty();
        }
        List<Teaser> teasers =
                switch (page) {
                    case PagePlan.DayPage day -> day.teasers();
                    case PagePlan.PeriodPage of -> {
                        List<Teaser> both = new ArrayList<>(of.doubtful());
                        both.addAll(of.teasers());
                        both.sort(Comparator.comparingLong(teaser -> teaser.card().position()));
                        yield both;
                    }
                    default -> throw new IllegalArgumentException("no period: " + page.url());
                };
        return Optional.of(Planner.past(period.url(), period.list, teasers, place));
    }

    /** What the page of a period shows of its neighbours and parts, besides their articles. */
    static List<Object> shape(PeriodTree.Node node) {
        List<Object> shape = new ArrayList<>();
        shape.add(months(node));
        shape.add(days(node));
        shape.add(sameMonth(node));
        node.parts().forEach(part -> shape.add(part.url + " " + part.count));
        return shape;
    }

    private List<Part> parts(ListRow list, PeriodTree.Node node) throws IOException {
        List<Part> parts = new ArrayList<>();
        for (PeriodTree.Node part : node.parts()) {
            List<Teaser> sample = teasers.of(first(list, part, SAMPLE));
            parts.add(new Part(link(part), part.count, sample));
        }
        return parts;
    }

    /** The first articles of a period, in the order of time; at most so many. */
    private List<Card> first(ListRow list, PeriodTree.Node node, int most) throws IOException {
        PeriodTree.Node.Stretch of = node.stretch(limit);
        int fewest = Math.min(most, of.most());
        return of.exactly()
                ? catalogue.filed(list, of.period(), fewest, of.skip())
                : catalogue.within(list, of.period(), fewest, of.skip());
    }

    private static PeriodLink link(PeriodTree.Node node) {
        return new PeriodLink(node.period, node.url);
    }

    private static Optional<PeriodLink> link(
            PeriodTree.@Nullable Node neighbour, PeriodTree.Node node) {
        return neighbour == null || neighbour.period.level() != node.period.level()
                ? Optional.empty()
                : Optional.of(link(neighbour));
    }

    private static List<PeriodLink> months(PeriodTree.Node node) {
        PeriodTree.Node year = node.parent;
        if (node.period.level() != Level.MONTH || year == null || !year.cut) {
            return List.of();
        }
        return year.children.values().stream()
                .filter(child -> child.period.level() == Level.MONTH)
                .map(PeriodPlanner::link)
                .toList();
    }

    private static List<DayCount> days(PeriodTree.Node node) {
        if (node.period.level() != Level.MONTH) {
            return List.of();
        }
        return node.children.values().stream()
                .filter(child -> child.period.level() == Level.DAY)
                .map(day ->
                        new DayCount(day.period.filing().day(), day.count, node.cut ? day.url : ""))
                .toList();
    }

    /** The nearest years before and after that have this month. */
    private static List<PeriodLink> sameMonth(PeriodTree.Node node) {
        if (node.period.level() != Level.MONTH) {
            return List.of();
        }
        Filing own = node.period.filing();
        PeriodTree.Node before = null;
        PeriodTree.Node after = null;
        for (PeriodTree.Node other = node.previous; other != null; other = other.previous) {
            if (other.period.filing().month() == own.month()) {
                before = other;
                break;
            }
        }
        for (PeriodTree.Node other = node.next; other != null; other = other.next) {
            if (other.period.filing().month() == own.month()) {
                after = other;
                break;
            }
        }
        List<PeriodLink> links = new ArrayList<>();
        if (before != null) {
            links.add(link(before));
        }
        if (after != null) {
            links.add(link(after));
        }
        return links;
    }
}
