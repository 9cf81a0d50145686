package org.broadsheet.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Correction;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.ListKind;
import org.broadsheet.render.view.CorrectionsView;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.ListView;
import org.broadsheet.render.view.PageView;
import org.broadsheet.render.view.TermsView;
import org.broadsheet.render.view.UndatedView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.Teaser;

/** The views of lists, their indexes, and of what stands in no period. */
final class ListViews {
    private final Views views;
    private final ListPages pages;
    private final RunViews runs;

    ListViews(Views views) {
        this.views = views;
        this.pages = new ListPages(views);
        this.runs = new RunViews(views);
    }

    ListView list(PagePlan.ListFront plan) {
        ListRow list = plan.list();
        String kind = plan.kind().map(ListKind::name).orElse(Addresses.SECTION);
        return new ListView(
                pages.page("list", plan.url(), list.name(), list, plan.kind(), List.of())
                        .description(plan.description())
                        .holds(count(list))
                        .items(plan.newest())
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

    TermsView terms(PagePlan.TermIndex plan) {
        String title = views.title(plan.kind());
        boolean part = !plan.initial().isEmpty();
        String shown = part ? views.words.say("period.of", title, plan.initial()) : title;
        List<LinkView> way = new ArrayList<>();
        way.add(views.link(views.words.say("nav.archive"), Addresses.ARCHIVE));
        if (part) {
            way.add(views.link(title, Addresses.index(plan.kind())));
        }
        String key = "index.count." + plan.kind().name();
        String count =
                views.words.has(key)
                        ? views.words.say(key, plan.total())
                        : views.words.number(plan.total());
        PageView page =
                views.new PageMaker("terms", plan.url(), shown).holds(count).breadcrumb(way).make();
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
        return new TermsView(page, plan.kind().name(), shown, count, letters, groups(plan));
    }

    private List<TermsView.Group> groups(PagePlan.TermIndex plan) {
        List<TermsView.Group> groups = new ArrayList<>();
        boolean cut = plan.initials().stream().anyMatch(initial -> !initial.url().isEmpty());
        if (cut && plan.initial().isEmpty()) {
            return List.of(
                    new TermsView.Group(
                            views.words.say("index.largest"),
                            "_largest",
                            plan.lists().stream().map(this::term).toList()));
        }
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
                        .holds(views.articles(plan.count()))
                        .items(plan.teasers())
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
                        .holds(views.config.title())
                        .items(plan.articles())
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
