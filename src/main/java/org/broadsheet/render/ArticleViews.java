package org.broadsheet.render;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Image;
import org.broadsheet.article.SafeHtml;
import org.broadsheet.article.Withdrawal;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Status;
import org.broadsheet.render.view.ArticleView;
import org.broadsheet.render.view.CorrectionView;
import org.broadsheet.render.view.DateView;
import org.broadsheet.render.view.ImageView;
import org.broadsheet.render.view.LinkGroup;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.PageView;
import org.broadsheet.render.view.StaticView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.PagePlan.PeriodLink;
import org.broadsheet.site.Period;
import org.broadsheet.site.Resolution;
import org.jspecify.annotations.Nullable;

/** The views of articles and of pages about the archive. */
final class ArticleViews {
    /** Longer articles show their sub-heads as contents. */
    private static final int LONG = 2_500;

    private static final int SUBHEADS = 3;

    private final Views views;
    private final Bodies bodies;
    private final ArticleHead heads;
    private final Citations citations;

    ArticleViews(Views views) {
        this.views = views;
        this.bodies = new Bodies(views.links::to);
        this.heads = new ArticleHead(views);
        this.citations = new Citations(views.config.title(), views::person);
    }

    StaticView page(PagePlan.StaticPage plan) {
        Article article = plan.article();
        Words words = views.words(article.lang());
        PageView page =
                views.new PageMaker("static", plan.url(), article.title())
                        .language(views.language(article.lang()))
                        .description(article.summary())
                        .make();
        return new StaticView(page, article.title(), bodies.of(article, plan.resolutions(), words));
    }

    ArticleView article(PagePlan.ArticlePage plan) {
        return new Making(plan).view();
    }

    /** One view in the making. */
    private final class Making {
        private final PagePlan.ArticlePage plan;
        private final Article article;
        private final Card card;
        private final Words words;
        private final boolean withdrawn;

        Making(PagePlan.ArticlePage plan) {
            this.plan = plan;
            this.article = plan.article();
            this.card = plan.card();
            this.words = views.words(article.lang());
            this.withdrawn = card.status() == Status.WITHDRAWN;
        }

        ArticleView view() {
            boolean live = article.type().equals("live");
            List<ImageView> pictures = withdrawn ? List.of() : pictures();
            boolean leads =
                    !pictures.isEmpty()
                            && plan.resolutions().get(article.images().getFirst().reference())
                                    instanceof Resolution.ToMedium;
            ArticleView.@Nullable SeriesView series = series();
            String kicker = article.kicker();
            String kickerUrl = "";
            if (kicker.isEmpty() && series != null) {
                kicker = series.label();
                kickerUrl = series.url();
            } else if (kicker.isEmpty() && !article.type().equals(Article.NEWS)) {
                kicker = words.type(article.type());
            }
            return new ArticleView(
                    page(pictures),
                    article.type(),
                    leaf(),
                    plan.firstYear() == 0
                            ? ""
                            : views.links.to(Addresses.RUN_STRIP)
                                    + article.date().year().stream()
                                            .mapToObj(year -> "#y" + year)
                                            .findFirst()
                                            .orElse(""),
                    Words.year(plan.firstYear()),
                    Words.year(plan.lastYear()),
                    kicker,
                    kickerUrl,
                    article.title(),
                    Views.isLengthy(article.title()),
                    article.summary(),
                    byline(),
                    article.contributors().stream()
                            .map(c -> new ArticleView.Credit(c.role(), c.name()))
                            .toList(),
                    words.moment(article.date()),
                    article.updated().isUnknown()
                            ? null
                            : Views.saying("article.updated", article.updated(), words),
                    corrected(),
                    leads ? pictures.getFirst() : null,
                    leads ? pictures.subList(1, pictures.size()) : pictures,
                    corrections(),
                    notice(),
                    contents(live),
                    withdrawn ? SafeHtml.EMPTY : bodies.of(article, plan.resolutions(), words),
                    live,
                    alsoRead(),
                    article.recentPosts().stream()
                            .map(post ->
                                    new ArticleView.RecentPostView(
                                            post.headline(), post.excerpt(), post.age()))
                            .toList(),
                    lists(plan.tags()),
                    plan.lists().entrySet().stream()
                            .map(list ->
                                    new LinkGroup(
                                            views.title(list.getKey()), lists(list.getValue())))
                            .toList(),
                    series,
                    facts(),
                    new LinkView(views.links.spoken(plan.url()), views.links.absolute(plan.url())),
                    citations(),
                    article.date().edtf(),
                    translations(),
                    views.teasersIn(views.language(card.lang()), plan.related()),
                    views.teasersBeside(
                            views.language(card.lang()), plan.before(), card.filing().year()),
                    sits(),
                    neighbour(plan.previous()),
                    neighbour(plan.next()),
                    views.config.closed() || views.offline ? "" : views.links.to(Addresses.LATEST),
                    article.extra());
        }

        private PageView page(List<ImageView> pictures) {
            List<LinkView> way = breadcrumb();
            String description = withdrawn ? "" : card.excerpt();
            return views.new PageMaker("article", plan.url(), article.title())
                    .language(views.language(article.lang()))
                    .description(description)
                    .in(plan.section())
                    .breadcrumb(way)
                    .head(heads.of(plan, pictures, description, way))
                    .draft(card.status() == Status.SHOWN_DRAFT)
                    .make();
        }

        private List<LinkView> breadcrumb() {
            List<LinkView> way = new ArrayList<>();
            if (plan.section().isPresent()) {
                ListRow section = plan.section().get();
                way.add(views.link(section.name(), section.url()));
            } else {
                way.add(views.link(views.words.say("nav.archive"), Addresses.ARCHIVE));
            }
            Filing filing = card.filing();
            if (!card.status().listed()) {
                return way; // it is in no list, so its day may have no page
            }
            String below =
                    plan.sectionPeriod().isPresent() && plan.section().isPresent()
                            ? plan.section().get().url()
                            : Addresses.FRONT;
            if (filing.year() == 0) {
                way.add(views.link(views.words.say("undated.title"), Addresses.UNDATED));
            } else if (plan.period().isPresent()) {
                way.add(
                        views.link(
                                Words.year(filing.year()),
                                below
                                        + Period.pathOf(
                                                        new Filing(
                                                                filing.decade(),
                                                                filing.year(),
                                                                0,
                                                                0))
                                                .substring(1)));
                if (filing.month() > 0) {
                    Filing month = new Filing(filing.decade(), filing.year(), filing.month(), 0);
                    way.add(
                            views.link(
                                    views.words.monthName(filing.month(), TextStyle.FULL),
                                    below + Period.pathOf(month).substring(1)));
                }
            }
            return way;
        }

        private org.broadsheet.render.view.@Nullable LeafView leaf() {
            return article.date().decade().isEmpty()
                    ? null
                    : words.leaf(
                            article.date(),
                            plan.period().map(p -> views.links.to(p.url())).orElse(""));
        }

        private List<ImageView> pictures() {
            List<ImageView> pictures = new ArrayList<>();
            for (Image image : article.images()) {
                if (plan.resolutions().get(image.reference()) instanceof Resolution.ToMedium to) {
                    pictures.add(views.image(image, to.medium()));
                }
            }
            return pictures;
        }

        /** The byline in pieces: names that lead to their pages, and the words between them. */
        private List<ArticleView.NamePiece> byline() {
            List<ListRow> authors = plan.authors();
            if (!article.byline().isEmpty()) {
                return printed(authors);
            }
            List<ArticleView.NamePiece> pieces = new ArrayList<>();
            if (authors.isEmpty()) {
                return pieces;
            }
            String by = words.say("article.by", "\u0000");
            int name = by.indexOf('\u0000');
            add(pieces, by.substring(0, name));
            for (int i = 0; i < authors.size(); i++) {
                add(pieces, words.between(i, authors.size()));
                pieces.add(name(authors.get(i)));
            }
            add(pieces, by.substring(name + 1));
            return pieces;
        }

        /** The byline as printed, with the names in it leading to their pages. */
        private List<ArticleView.NamePiece> printed(List<ListRow> authors) {
            List<ArticleView.NamePiece> pieces = new ArrayList<>();
            String byline = article.byline();
            int at = 0;
            List<ListRow> inOrder =
                    authors.stream()
                            .filter(author -> byline.contains(author.name()))
                            .sorted(Comparator.comparingInt(a -> byline.indexOf(a.name())))
                            .toList();
            for (ListRow author : inOrder) {
                int from = byline.indexOf(author.name(), at);
                if (from >= 0) {
                    add(pieces, byline.substring(at, from));
                    pieces.add(name(author));
                    at = from + author.name().length();
                }
            }
            add(pieces, byline.substring(at));
            return pieces;
        }

        private void add(List<ArticleView.NamePiece> pieces, String text) {
            if (!text.isEmpty()) {
                pieces.add(new ArticleView.NamePiece(text, ""));
            }
        }

        private ArticleView.NamePiece name(ListRow author) {
            return new ArticleView.NamePiece(author.name(), views.links.to(author.url()));
        }

        private @Nullable DateView corrected() {
            return article.corrections().stream()
                    .map(correction -> correction.date())
                    .filter(date -> !date.isUnknown())
                    .max(Comparator.comparing(ArticleDate::earliest))
                    .map(date -> Views.saying("article.corrected", date, words))
                    .orElse(null);
        }

        private List<CorrectionView> corrections() {
            return article.corrections().stream()
                    .map(correction -> views.correction(correction, words))
                    .toList();
        }

        private ArticleView.@Nullable Notice notice() {
            if (!withdrawn || article.withdrawn().isEmpty()) {
                return null;
            }
            Withdrawal withdrawal = article.withdrawn().get();
            return new ArticleView.Notice(
                    withdrawal.date().isUnknown()
                            ? words.say("article.withdrawn.undated")
                            : words.say("article.withdrawn", words.text(withdrawal.date())),
                    withdrawal.reason().isEmpty()
                            ? words.say("article.withdrawnReason")
                            : withdrawal.reason());
        }

        private List<ArticleView.Entry> contents(boolean live) {
            boolean shown =
                    !withdrawn
                            && article.contents().size() >= SUBHEADS
                            && (live || article.words() > LONG);
            return shown
                    ? article.contents().stream()
                            .filter(head -> head.level() <= 3)
                            .map(head ->
                                    new ArticleView.Entry(
                                            head.level(), "#" + head.anchor(), head.text()))
                            .toList()
                    : List.of();
        }

        private List<LinkView> alsoRead() {
            return article.alsoRead().stream()
                    .map(also ->
                            new LinkView(
                                    also.headline(),
                                    bodies.address(plan.resolutions().get(also.reference()))))
                    .toList();
        }

        private List<LinkView> lists(List<ListRow> lists) {
            return lists.stream().map(list -> views.link(list.name(), list.url())).toList();
        }

        private ArticleView.@Nullable SeriesView series() {
            if (plan.series().isEmpty() || plan.seriesParts().isEmpty()) {
                return null;
            }
            ListRow series = plan.series().get();
            List<ArticleView.Part> parts = new ArrayList<>();
            String label = series.name();
            for (PagePlan.SeriesEntry part : plan.seriesParts()) {
                boolean current = part.card().position() == card.position();
                if (current) {
                    label = words.say("article.series.kicker", series.name(), part.number());
                }
                parts.add(
                        new ArticleView.Part(
                                Integer.toString(part.number()),
                                part.card().title(),
                                views.language(part.card().lang()).toLanguageTag(),
                                Views.direction(views.language(part.card().lang())),
                                views.links.to(part.card().url()),
                                current));
            }
            return new ArticleView.SeriesView(
                    series.name(), views.links.to(series.url()), parts, label);
        }

        private List<ArticleView.Fact> facts() {
            List<ArticleView.Fact> facts = new ArrayList<>();
            if (!article.source().isNone()) {
                String name = article.source().name();
                fact(
                        facts,
                        "source",
                        name.isEmpty()
                                ? article.source().url().replaceFirst("^https?://", "")
                                : name,
                        article.source().url());
            }
            if (!article.captured().isUnknown()) {
                fact(facts, "captured", words.text(article.captured()), "");
            }
            fact(facts, "edition", article.edition(), "");
            fact(facts, "page", article.printPage(), "");
            String rights = article.rights().isEmpty() ? views.config.rights() : article.rights();
            fact(facts, "rights", rights, "");
            return facts;
        }

        private void fact(List<ArticleView.Fact> facts, String key, String text, String url) {
            if (!text.isEmpty()) {
                facts.add(new ArticleView.Fact(words.say("article.fact." + key), text, url));
            }
        }

        private List<ArticleView.Citation> citations() {
            return withdrawn
                    ? List.of()
                    : citations.of(
                            new Citations.Work(
                                    plan.authors().stream().map(ListRow::name).toList(),
                                    article.title(),
                                    article.date(),
                                    article.printPage(),
                                    views.links.absolute(plan.url())));
        }

        private List<LinkView> translations() {
            return plan.translations().stream()
                    .map(other -> {
                        Locale language = views.language(other.lang());
                        return new LinkView(
                                language.getDisplayLanguage(language) + ": " + other.title(),
                                views.links.to(other.url()));
                    })
                    .toList();
        }

        private List<LinkView> sits() {
            List<LinkView> sits = new ArrayList<>();
            plan.period()
                    .ifPresent(period -> {
                        String name = words.period(period.period());
                        sits.add(
                                views.link(
                                        period.period().level() == Period.Level.DAY
                                                ? words.say("article.sits.day", name)
                                                : name,
                                        period.url()));
                    });
            plan.sectionPeriod()
                    .ifPresent((PeriodLink period) ->
                            sits.add(
                                    views.link(
                                            words.say(
                                                    "article.sits.month",
                                                    plan.section().orElseThrow().name(),
                                                    words.period(period.period())),
                                            period.url())));
            plan.series()
                    .ifPresent(series ->
                            sits.add(
                                    views.link(
                                            words.say("article.sits.series", series.name()),
                                            series.url())));
            return sits;
        }

        /**
         * A piece of a line that may run the other way: isolated (UAX #9, FSI and PDI) where the
         * page runs from right to left.
         */
        private String apart(String text) {
            boolean rightToLeft = Views.direction(views.language(article.lang())).equals("rtl");
            return rightToLeft ? "\u2068" + text + "\u2069" : text;
        }

        private @Nullable LinkView neighbour(Optional<Card> other) {
            return other.map(card ->
                            views.link(
                                    words.say(
                                            "article.neighbour",
                                            apart(plan.section().orElseThrow().name()),
                                            apart(words.date(card.date()).text()),
                                            apart(card.title())),
                                    card.url()))
                    .orElse(null);
        }
    }
}
