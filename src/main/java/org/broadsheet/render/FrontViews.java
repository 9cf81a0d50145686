package org.broadsheet.render;

import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.Gap;
import org.broadsheet.config.ListKind;
import org.broadsheet.render.view.ArchiveView;
import org.broadsheet.render.view.FrontView;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.TeaserView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.Period;

/** The views of the front page and of the archive's landing page. */
final class FrontViews {
    private static final int LEVELS = 5;

    /** Where the months of the heat map begin and how far apart they are, in percent. */
    private static final double MAP_START = 10;

    private static final double MAP_PITCH = 6.7;
    private static final double MAP_MIDDLE = 3.23;
    private static final double ROW_EM = 1.5;

    private final Views views;
    private final RunViews runs;

    FrontViews(Views views) {
        this.views = views;
        this.runs = new RunViews(views);
    }

    FrontView front(PagePlan.Front plan) {
        return new FrontView(
                views.new PageMaker("front", plan.url(), views.config.title())
                        .documentTitle(views.config.title())
                        .description(views.config.description())
                        .make(),
                views.config.front().folio(),
                plan.lead().map(views::teaser).orElse(null),
                views.teasers(plan.stack()),
                views.lines(plan.latest()),
                plan.sections().stream().map(this::block).toList(),
                runs.run(plan.run()),
                views.links.to(Addresses.ARCHIVE),
                plan.leadsOn() && !views.offline);
    }

    private FrontView.SectionBlock block(PagePlan.SectionNewest section) {
        ListRow list = section.list();
        List<TeaserView> teasers = views.teasers(section.newest());
        List<List<TeaserView>> columns = new ArrayList<>();
        for (int i = 1; i < teasers.size(); i += 2) {
            columns.add(teasers.subList(i, Math.min(i + 2, teasers.size())));
        }
        return new FrontView.SectionBlock(
                list.name(),
                views.links.to(list.url()),
                views.sectionClass(list),
                list.firstYear() == 0
                        ? views.articles(list.count())
                        : views.words.say(
                                "list.articlesSince", list.count(), Words.year(list.firstYear())),
                teasers.getFirst(),
                columns);
    }

    ArchiveView landing(PagePlan.ArchiveLanding plan) {
        List<Integer> steps = steps(plan.months());
        String title = views.words.say("archive.title");
        return new ArchiveView(
                views.new PageMaker("archive", plan.url(), title)
                        .current(Addresses.ARCHIVE)
                        .description(views.config.description())
                        .make(),
                count(plan),
                plan.first().map(card -> end("archive.first", card)).orElse(null),
                plan.last().map(card -> end("archive.last", card)).orElse(null),
                runs.run(plan.run()),
                decades(plan, steps),
                legend(steps),
                views.config.gaps().stream().map(this::gap).toList(),
                months(),
                plan.lists().stream()
                        .filter(largest -> !largest.lists().isEmpty())
                        .map(this::counted)
                        .toList(),
                plan.undated() == 0
                        ? List.of()
                        : List.of(
                                new ArchiveView.CountedLink(
                                        views.words.say("archive.undated"),
                                        views.links.to(Addresses.UNDATED),
                                        views.words.number(plan.undated()))),
                views.config.dataset().published() ? views.links.to(Addresses.RECORDS) : "");
    }

    private String count(PagePlan.ArchiveLanding plan) {
        int count = plan.all().count();
        if (plan.first().isEmpty() || plan.last().isEmpty()) {
            return views.articles(count);
        }
        return views.words.say(
                "archive.count",
                count,
                views.words.text(plan.first().get().date()),
                views.words.text(plan.last().get().date()));
    }

    private LinkView end(String key, Card card) {
        return views.link(
                views.words.say(key, views.words.text(card.date())), Period.pathOf(card.filing()));
    }

    /** The upper bounds of the first four of five steps of ink, by what a full month has. */
    private static List<Integer> steps(Map<Filing, Integer> months) {
        int most = months.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Integer> bounds = new ArrayList<>();
        for (int i = 1; i < LEVELS; i++) {
            bounds.add(Math.max(i, (int) Math.round((double) most * i / LEVELS)));
        }
        return bounds;
    }

    private static int level(int count, List<Integer> steps) {
        if (count == 0) {
            return 0;
        }
        int level = 1;
        while (level <= steps.size() && count > steps.get(level - 1)) {
            level++;
        }
        return level;
    }

    private List<ArchiveView.Legend> legend(List<Integer> steps) {
        List<ArchiveView.Legend> legend = new ArrayList<>();
        int from = 1;
        for (int i = 0; i < steps.size(); i++) {
            int to = steps.get(i);
            String text =
                    from == to
                            ? views.words.number(from)
                            : views.words.say(
                                    "archive.legendRange",
                                    views.words.number(from),
                                    views.words.number(to));
            legend.add(new ArchiveView.Legend(i + 1, text));
            from = to + 1;
        }
        legend.add(
                new ArchiveView.Legend(
                        LEVELS, views.words.say("archive.legendMore", views.words.number(from))));
        return legend;
    }

    private List<ArchiveView.Decade> decades(PagePlan.ArchiveLanding plan, List<Integer> steps) {
        if (plan.run().years().isEmpty()) {
            return List.of();
        }
        int first = plan.run().years().getFirst().year();
        int last = plan.run().years().getLast().year();
        List<ArchiveView.Decade> decades = new ArrayList<>();
        for (int decade = first / 10 * 10; decade <= last; decade += 10) {
            List<ArchiveView.Year> years = new ArrayList<>();
            boolean any = false;
            for (int y = Math.max(first, decade); y <= Math.min(last, decade + 9); y++) {
                ArchiveView.Year year = year(plan, y, years.size(), steps);
                any |= !year.url().isEmpty();
                years.add(year);
            }
            Filing filing = new Filing(Math.max(1, decade), 0, 0, 0);
            decades.add(
                    new ArchiveView.Decade(
                            views.words.decade(decade),
                            any ? views.links.to(Period.pathOf(filing)) : "",
                            RunViews.number(ROW_EM * (years.size() + 1)) + "em",
                            years));
        }
        return decades;
    }

    private ArchiveView.Year year(
            PagePlan.ArchiveLanding plan, int year, int row, List<Integer> steps) {
        Filing ofYear = Filing.of(year, 0);
        int total = 0;
        List<ArchiveView.Cell> cells = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            YearMonth of = YearMonth.of(year, month);
            Filing filing = Filing.of(year, month);
            int count = plan.months().getOrDefault(filing, 0);
            total += count;
            cells.add(
                    new ArchiveView.Cell(
                            views.words.say("list.label", views.words.month(of), count),
                            count == 0 ? "" : views.links.to(Period.pathOf(filing)),
                            count == 0 ? "" : views.words.number(count),
                            level(count, steps),
                            count == 0
                                    && views.config.gaps().stream()
                                            .anyMatch(gap -> gap.contains(of)),
                            RunViews.number(MAP_START + (month - 1) * MAP_PITCH) + "%"));
        }
        int inYear = plan.months().getOrDefault(ofYear, 0);
        total += inYear;
        return new ArchiveView.Year(
                Words.year(year),
                total == 0 ? "" : views.links.to(Period.pathOf(ofYear)),
                total == 0 ? "" : views.words.number(total),
                inYear == 0 ? "" : views.words.number(inYear),
                RunViews.number(ROW_EM * (row + 1)) + "em",
                cells);
    }

    private List<ArchiveView.Month> months() {
        List<ArchiveView.Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            months.add(
                    new ArchiveView.Month(
                            views.words.monthName(month, TextStyle.FULL),
                            views.words.monthName(month, TextStyle.SHORT),
                            views.words.monthName(month, TextStyle.NARROW),
                            RunViews.number(MAP_START + (month - 1) * MAP_PITCH + MAP_MIDDLE)
                                    + "%"));
        }
        return months;
    }

    private ArchiveView.GapView gap(Gap gap) {
        String from = views.words.month(gap.from());
        return new ArchiveView.GapView(
                gap.from().equals(gap.to())
                        ? from
                        : views.words.say("date.interval", from, views.words.month(gap.to())),
                gap.reason());
    }

    private ArchiveView.Counted counted(PagePlan.Largest largest) {
        Optional<ListKind> kind = largest.kind();
        String title = kind.map(views::title).orElseGet(() -> views.words.say("footer.sections"));
        String shown =
                kind.isPresent() && kind.get().name().equals("tags")
                        ? views.words.say("archive.mostWritten")
                        : title;
        LinkView all =
                largest.indexUrl().isEmpty() || largest.total() <= largest.lists().size()
                        ? null
                        : views.link(all(kind, largest.total(), title), largest.indexUrl());
        return new ArchiveView.Counted(
                shown,
                largest.lists().stream()
                        .map(list ->
                                new ArchiveView.CountedLink(
                                        list.name(),
                                        views.links.to(list.url()),
                                        views.words.number(list.count())))
                        .toList(),
                all);
    }

    private String all(Optional<ListKind> kind, int total, String title) {
        String key = "index.all." + kind.map(ListKind::name).orElse("");
        String number = views.words.number(total);
        return views.words.has(key)
                ? views.words.say(key, number)
                : views.words.say("index.all", number, title);
    }
}
