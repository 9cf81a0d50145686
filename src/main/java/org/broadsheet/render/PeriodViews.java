package org.broadsheet.render;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.render.view.CalendarView;
import org.broadsheet.render.view.DayView;
import org.broadsheet.render.view.LinkGroup;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.PeriodView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.PagePlan.PeriodLink;
import org.broadsheet.site.Period;
import org.broadsheet.site.Period.Level;
import org.broadsheet.site.Teaser;
import org.jspecify.annotations.Nullable;

/** The views of decades, years, months and days. */
final class PeriodViews {
    private final Views views;
    private final ListPages pages;

    PeriodViews(Views views) {
        this.views = views;
        this.pages = new ListPages(views);
    }

    PeriodView period(PagePlan.PeriodPage plan) {
        Period period = plan.period();
        String title = views.of(plan.list(), views.words.period(period));
        return new PeriodView(
                pages.page("period", plan.url(), title, plan.list(), plan.kind(), plan.above())
                        .holds(count(plan))
                        .items(plan.teasers())
                        .make(),
                title,
                count(plan),
                strip(plan),
                plan.parts().stream().map(this::part).toList(),
                views.byDay(plan.teasers(), period.level() != Level.MONTH),
                views.teasers(plan.doubtful()),
                plan.doubtful().isEmpty() ? "" : views.words.doubtful(period),
                calendar(plan),
                period.filing().year() == 0
                        ? ""
                        : views.links.to(Addresses.RUN_STRIP) + "#y" + period.filing().year(),
                Words.year(plan.firstYear()),
                Words.year(plan.lastYear()),
                around(plan),
                neighbour(plan.list(), plan.previous()),
                neighbour(plan.list(), plan.next()));
    }

    private String count(PagePlan.PeriodPage plan) {
        if (plan.period().level() != Level.MONTH || plan.days().isEmpty()) {
            return views.articles(plan.count());
        }
        return views.words.say("list.articlesOnDays", plan.count(), plan.days().size());
    }

    private List<PeriodView.MonthLink> strip(PagePlan.PeriodPage plan) {
        if (plan.months().isEmpty()) {
            return List.of();
        }
        List<PeriodView.MonthLink> strip = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            int number = month;
            String url =
                    plan.months().stream()
                            .filter(link -> link.period().filing().month() == number)
                            .map(link -> views.links.to(link.url()))
                            .findFirst()
                            .orElse("");
            strip.add(
                    new PeriodView.MonthLink(
                            views.words.monthName(month, TextStyle.FULL),
                            views.words.monthName(month, TextStyle.SHORT),
                            views.words.monthName(month, TextStyle.NARROW),
                            url,
                            month == plan.period().filing().month()));
        }
        return strip;
    }

    private PeriodView.PartView part(PagePlan.Part part) {
        return new PeriodView.PartView(
                views.words.period(part.link().period()),
                views.links.to(part.link().url()),
                views.articles(part.count()),
                views.teasers(part.first()));
    }

    private @Nullable CalendarView calendar(PagePlan.PeriodPage plan) {
        Filing filing = plan.period().filing();
        if (plan.period().level() != Level.MONTH || plan.days().isEmpty()) {
            return null;
        }
        YearMonth month = YearMonth.of(filing.year(), filing.month());
        Map<Integer, PagePlan.DayCount> days = new LinkedHashMap<>();
        plan.days().forEach(day -> days.put(day.day(), day));
        int most = plan.days().stream().mapToInt(PagePlan.DayCount::count).max().orElse(1);
        var first = views.words.firstDayOfWeek();
        List<CalendarView.Weekday> heads = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            var weekday = first.plus(i);
            heads.add(
                    new CalendarView.Weekday(
                            views.words.weekdayName(weekday, TextStyle.NARROW),
                            views.words.weekdayName(weekday, TextStyle.FULL)));
        }
        List<List<CalendarView.Cell>> weeks = new ArrayList<>();
        List<CalendarView.Cell> week = new ArrayList<>();
        int before = Math.floorMod(month.atDay(1).getDayOfWeek().compareTo(first), 7);
        for (int i = 0; i < before; i++) {
            week.add(new CalendarView.Cell("", "", "", 0));
        }
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            week.add(cell(month.atDay(day), days.get(day), most));
            if (week.size() == 7) {
                weeks.add(List.copyOf(week));
                week.clear();
            }
        }
        if (!week.isEmpty()) {
            while (week.size() < 7) {
                week.add(new CalendarView.Cell("", "", "", 0));
            }
            weeks.add(List.copyOf(week));
        }
        return new CalendarView(views.words.month(month), heads, weeks);
    }

    private CalendarView.Cell cell(LocalDate date, PagePlan.@Nullable DayCount day, int most) {
        String number = Integer.toString(date.getDayOfMonth());
        if (day == null) {
            return new CalendarView.Cell(number, "", "", 0);
        }
        // Days of a section have no pages of their own unless they are much: then that day's paper.
        Filing filing = Filing.of(ArticleDate.of(date));
        String url = day.url().isEmpty() ? Period.pathOf(filing) : day.url();
        return new CalendarView.Cell(
                number,
                views.links.to(url),
                views.words.say("list.label", views.words.day(date), day.count()),
                Math.min(5, 1 + day.count() * 4 / Math.max(4, most)));
    }

    private List<LinkGroup> around(PagePlan.PeriodPage plan) {
        List<LinkGroup> groups = new ArrayList<>();
        ListRow list = plan.list();
        boolean isAll = list.kind().equals(ListRow.ALL);
        Filing filing = plan.period().filing();
        if (!plan.sameMonth().isEmpty()) {
            groups.add(
                    new LinkGroup(
                            views.words.say(
                                    "period.inOtherYears",
                                    views.words.monthName(filing.month(), TextStyle.FULL)),
                            plan.sameMonth().stream()
                                    .map(link ->
                                            views.link(
                                                    views.of(
                                                            list,
                                                            views.words.period(link.period())),
                                                    link.url()))
                                    .toList()));
        }
        List<LinkView> wider = new ArrayList<>();
        if (!isAll && filing.year() > 0) {
            String name = views.words.period(plan.period());
            wider.add(
                    views.link(views.words.say("period.allSections", name), Period.pathOf(filing)));
        }
        for (PeriodLink above : plan.above()) {
            String name = views.words.period(above.period());
            boolean year = above.period().level() == Level.YEAR && !isAll;
            wider.add(
                    views.link(
                            year
                                    ? views.words.say("period.wholeYear", list.name(), name)
                                    : views.of(list, name),
                            above.url()));
        }
        if (!isAll) {
            wider.add(views.link(views.words.say("period.newest", list.name()), list.url()));
        }
        if (!wider.isEmpty()) {
            groups.add(new LinkGroup(views.words.say("period.wider"), wider));
        }
        return groups;
    }

    private @Nullable LinkView neighbour(ListRow list, Optional<PeriodLink> link) {
        return link.map(period ->
                        views.link(
                                views.of(list, views.words.period(period.period())), period.url()))
                .orElse(null);
    }

    DayView day(PagePlan.DayPage plan) {
        Filing filing = plan.day().filing();
        LocalDate date = LocalDate.of(filing.year(), filing.month(), filing.day());
        String title = views.words.dayWithWeekday(date);
        List<LinkView> way = new ArrayList<>();
        way.add(views.link(views.words.say("nav.archive"), Addresses.ARCHIVE));
        plan.above().reversed().forEach(period -> way.add(pages.step(period)));
        Teaser lead = lead(plan.teasers());
        return new DayView(
                views.new PageMaker("day", plan.url(), title)
                        .holds(views.articles(plan.teasers().size()))
                        .items(plan.teasers())
                        .breadcrumb(way)
                        .current(Addresses.ARCHIVE)
                        .make(),
                title,
                views.words.leaf(ArticleDate.of(date), ""),
                views.articles(plan.teasers().size()),
                views.teaser(lead),
                blocks(plan, lead),
                neighbourDay(plan.previous()),
                neighbourDay(plan.next()),
                plan.above().stream().map(views::link).toList());
    }

    /** With a picture, else the longest, else the first. */
    private static Teaser lead(List<Teaser> teasers) {
        return teasers.stream()
                .max(
                        Comparator.comparing((Teaser teaser) -> teaser.image().isPresent())
                                .thenComparingInt(teaser -> teaser.card().words())
                                .thenComparing(
                                        teaser -> teaser.card().position(),
                                        Comparator.reverseOrder()))
                .orElseThrow();
    }

    /** The rest by section: those of archive.yaml in its order, then others by name. */
    private List<DayView.Block> blocks(PagePlan.DayPage plan, Teaser lead) {
        Map<String, List<Teaser>> bySection = new LinkedHashMap<>();
        views.config
                .sections()
                .forEach(section -> bySection.put(section.name(), new ArrayList<>()));
        plan.teasers().stream()
                .filter(teaser -> !teaser.equals(lead))
                .sorted(Comparator.comparing(teaser -> rank(teaser)))
                .forEach(teaser ->
                        bySection
                                .computeIfAbsent(
                                        teaser.section().map(ListRow::name).orElse(""),
                                        name -> new ArrayList<>())
                                .add(teaser));
        List<DayView.Block> blocks = new ArrayList<>();
        bySection.forEach((name, teasers) -> {
            if (!teasers.isEmpty()) {
                Optional<ListRow> section = teasers.getFirst().section();
                blocks.add(
                        new DayView.Block(
                                name,
                                section.map(s -> views.links.to(s.url())).orElse(""),
                                section.map(views::sectionClass).orElse(""),
                                views.teasers(teasers)));
            }
        });
        return blocks;
    }

    private String rank(Teaser teaser) {
        return teaser.section()
                .map(section -> (views.isListed(section) ? "0" : "1") + section.name())
                .orElse("2");
    }

    private @Nullable LinkView neighbourDay(Optional<PeriodLink> link) {
        return link.map(
                        period -> {
                            Filing of = period.period().filing();
                            return views.link(
                                    views.words.dayWithWeekday(
                                            LocalDate.of(of.year(), of.month(), of.day())),
                                    period.url());
                        })
                .orElse(null);
    }
}
