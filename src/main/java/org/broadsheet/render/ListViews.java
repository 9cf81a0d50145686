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
import org.broadsheet.article.Correction;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.ListKind;
import org.broadsheet.render.view.CalendarView;
import org.broadsheet.render.view.CorrectionsView;
import org.broadsheet.render.view.DayView;
import org.broadsheet.render.view.LinkGroup;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.ListView;
import org.broadsheet.render.view.PageView;
import org.broadsheet.render.view.PeriodView;
import org.broadsheet.render.view.TermsView;
import org.broadsheet.render.view.UndatedView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.PagePlan.PeriodLink;
import org.broadsheet.site.Period;
import org.broadsheet.site.Period.Level;
import org.broadsheet.site.Teaser;
import org.jspecify.annotations.Nullable;

/** The views of lists, their periods and their indexes. */
final class ListViews {
    private final Views views;
    private final RunViews runs;

    ListViews(Views views) {
        this.views = views;
        this.runs = new RunViews(views);
    }

    ListView list(PagePlan.ListFront plan) {
        ListRow list = plan.list();
        String kind = plan.kind().map(ListKind::name).orElse(Addresses.SECTION);
        return new ListView(
                page("list", plan.url(), list.name(), list, plan.kind(), List.of())
                        .description(plan.description())
                        .make(),
                kind,
                label(plan.kind()),
                list.name(),
                plan.description(),
                count(list),
                plan.all() ? null : runs.run(plan.run()),
                plan.numbered().isEmpty() ? views.byDay(plan.newest(), true) : List.of(),
                plan.all(),
                views.teasers(plan.numbered()),
                plan.undatedUrl().isEmpty()
                        ? null
                        : views.link(views.words.say("list.undated"), plan.undatedUrl()));
    }

    private String label(Optional<ListKind> kind) {
        if (kind.isEmpty()) {
            return "";
        }
        return switch (kind.get().name()) {
            case "tags" -> views.words.say("list.tag");
            case "authors" -> views.words.say("list.author");
            case "series" -> views.words.say("list.series");
            default -> views.title(kind.get());
        };
    }

    private String count(ListRow list) {
        if (list.firstYear() == 0) {
            return views.articles(list.count());
        }
        return list.firstYear() == list.lastYear()
                ? views.words.say(
                        "period.of", views.articles(list.count()), Words.year(list.firstYear()))
                : views.words.say(
                        "list.articlesRange",
                        list.count(),
                        Words.year(list.firstYear()),
                        Words.year(list.lastYear()));
    }

    /** A page of a list: where it stands and how one got there. */
    private Views.PageMaker page(
            String kind,
            String url,
            String title,
            ListRow list,
            Optional<ListKind> of,
            List<PeriodLink> above) {
        List<LinkView> way = new ArrayList<>();
        way.add(views.link(views.words.say("nav.archive"), Addresses.ARCHIVE));
        if (of.isPresent() && of.get().index()) {
            way.add(views.link(views.title(of.get()), Addresses.index(of.get())));
        }
        boolean isAll = list.kind().equals(ListRow.ALL);
        if (!url.equals(list.url()) && !isAll) {
            way.add(views.link(list.name(), list.url()));
        }
        above.reversed().forEach(period -> way.add(step(period)));
        Views.PageMaker page = views.new PageMaker(kind, url, title).breadcrumb(way);
        boolean section = list.kind().equals(Addresses.SECTION);
        return section ? page.in(Optional.of(list)) : page.current(isAll ? Addresses.ARCHIVE : "");
    }

    /** A period in a breadcrumb, where the longer ones stand before it. */
    private LinkView step(PeriodLink period) {
        Filing filing = period.period().filing();
        boolean month = period.period().level() == Level.MONTH;
        return views.link(
                month
                        ? views.words.monthName(filing.month(), TextStyle.FULL)
                        : views.words.period(period.period()),
                period.url());
    }

    PeriodView period(PagePlan.PeriodPage plan) {
        Period period = plan.period();
        String title = views.of(plan.list(), views.words.period(period));
        return new PeriodView(
                page("period", plan.url(), title, plan.list(), plan.kind(), plan.above()).make(),
                title,
                count(plan),
                strip(plan),
                plan.parts().stream().map(part -> part(plan.list(), part)).toList(),
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

    private PeriodView.PartView part(ListRow list, PagePlan.Part part) {
        return new PeriodView.PartView(
                views.of(list, views.words.period(part.link().period())),
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
        plan.above().reversed().forEach(period -> way.add(step(period)));
        Teaser lead = lead(plan.teasers());
        return new DayView(
                views.new PageMaker("day", plan.url(), title)
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

    TermsView terms(PagePlan.TermIndex plan) {
        String title = views.title(plan.kind());
        boolean part = !plan.initial().isEmpty();
        String shown = part ? views.words.say("period.of", title, plan.initial()) : title;
        List<LinkView> way = new ArrayList<>();
        way.add(views.link(views.words.say("nav.archive"), Addresses.ARCHIVE));
        if (part) {
            way.add(views.link(title, Addresses.index(plan.kind())));
        }
        PageView page = views.new PageMaker("terms", plan.url(), shown).breadcrumb(way).make();
        String key = "index.count." + plan.kind().name();
        List<LinkView> letters = new ArrayList<>();
        for (PagePlan.Initial initial : plan.initials()) {
            letters.add(
                    new LinkView(
                            initial.letter(),
                            initial.url().isEmpty()
                                    ? "#" + anchor(initial.letter())
                                    : views.links.to(initial.url()),
                            initial.letter().equals(plan.initial())));
        }
        return new TermsView(
                page,
                plan.kind().name(),
                shown,
                views.words.has(key)
                        ? views.words.say(key, plan.total())
                        : views.words.number(plan.total()),
                letters,
                groups(plan));
    }

    private List<TermsView.Group> groups(PagePlan.TermIndex plan) {
        List<TermsView.Group> groups = new ArrayList<>();
        Map<String, List<TermsView.Term>> byInitial = new LinkedHashMap<>();
        for (ListRow list : plan.lists()) {
            String initial =
                    plan.initial().isEmpty() ? Addresses.initialOf(list.name()) : plan.initial();
            byInitial.computeIfAbsent(initial, i -> new ArrayList<>()).add(term(list));
        }
        byInitial.forEach((initial, terms) ->
                groups.add(new TermsView.Group(initial, anchor(initial), terms)));
        return groups;
    }

    private TermsView.Term term(ListRow list) {
        String years =
                list.firstYear() == 0
                        ? ""
                        : list.firstYear() == list.lastYear()
                                ? Words.year(list.firstYear())
                                : list.firstYear() + "–" + list.lastYear();
        return new TermsView.Term(
                list.name(), views.links.to(list.url()), views.words.number(list.count()), years);
    }

    private static String anchor(String initial) {
        return "initial-" + Addresses.initialSlug(initial);
    }

    UndatedView undated(PagePlan.Undated plan) {
        String title = views.words.say("undated.title");
        String shown =
                plan.part() == 0
                        ? title
                        : views.words.say(
                                "period.of", title, views.words.say("period.part", plan.part()));
        List<LinkView> parts = new ArrayList<>();
        for (int i = 1; i <= plan.parts(); i++) {
            parts.add(
                    new LinkView(
                            views.words.say("period.part", i),
                            views.links.to(Addresses.UNDATED + i + "/"),
                            i == plan.part()));
        }
        Map<String, List<Teaser>> groups = new LinkedHashMap<>();
        plan.teasers().stream()
                .sorted(
                        Comparator.comparing(
                                        (Teaser teaser) -> teaser.card().filing().decade() == 0)
                                .thenComparingInt(teaser -> teaser.card().filing().decade())
                                .thenComparing(this::known)
                                .thenComparing(teaser -> teaser.card().title())
                                .thenComparing(teaser -> teaser.card().id()))
                .forEach(teaser ->
                        groups.computeIfAbsent(known(teaser), k -> new ArrayList<>()).add(teaser));
        return new UndatedView(
                views.new PageMaker("undated", plan.url(), shown)
                        .breadcrumb(
                                List.of(
                                        views.link(
                                                views.words.say("nav.archive"), Addresses.ARCHIVE)))
                        .current(Addresses.ARCHIVE)
                        .make(),
                shown,
                views.articles(plan.count()),
                groups.entrySet().stream()
                        .map(group ->
                                new UndatedView.Group(
                                        group.getKey(), views.teasers(group.getValue())))
                        .toList(),
                parts);
    }

    /** What is known of an article's time, in words. */
    private String known(Teaser teaser) {
        Card card = teaser.card();
        if (!card.filing().undated()) {
            return views.words.decade(card.filing().decade());
        }
        if (!card.date().isUnknown()) {
            return views.words.text(card.date());
        }
        return teaser.section()
                .map(section -> views.words.say("undated.ofSection", section.name()))
                .orElseGet(() -> views.words.say("date.unknown"));
    }

    CorrectionsView corrections(PagePlan.Corrections plan) {
        String title = views.words.say("corrections.title");
        List<CorrectionsView.Entry> entries = new ArrayList<>();
        for (Teaser article : plan.articles()) {
            for (Correction correction : article.card().corrections()) {
                entries.add(
                        new CorrectionsView.Entry(
                                views.correction(correction, views.words), views.teaser(article)));
            }
        }
        String next = Addresses.CORRECTIONS + (plan.part() + 2) + "/";
        return new CorrectionsView(
                views.new PageMaker("corrections", plan.url(), title)
                        .breadcrumb(
                                List.of(
                                        views.link(
                                                views.words.say("nav.archive"), Addresses.ARCHIVE)))
                        .current(Addresses.ARCHIVE)
                        .make(),
                title,
                entries,
                plan.more() ? views.link(views.words.say("corrections.earlier"), next) : null);
    }
}
