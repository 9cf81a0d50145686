package org.broadsheet.render;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Correction;
import org.broadsheet.article.Image;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ListKind;
import org.broadsheet.config.Section;
import org.broadsheet.render.view.CorrectionView;
import org.broadsheet.render.view.DateView;
import org.broadsheet.render.view.DayGroup;
import org.broadsheet.render.view.HeadView;
import org.broadsheet.render.view.ImageView;
import org.broadsheet.render.view.LeafView;
import org.broadsheet.render.view.LinkGroup;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.PageView;
import org.broadsheet.render.view.SiteView;
import org.broadsheet.render.view.TeaserView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan.PeriodLink;
import org.broadsheet.site.Period;
import org.broadsheet.site.Teaser;
import org.jspecify.annotations.Nullable;

/** What the views of all kinds of pages have in common. Safe for many threads. */
final class Views {
    private static final int LENGTHY = 90;

    /** So many authors are remembered. */
    private static final int PERSONS = 10_000;

    final ArchiveConfig config;

    /** Whether pages are opened from a disk, where a script can fetch nothing. */
    final boolean offline;

    final Links links;
    final Heads heads;
    final Words words;
    private final Languages languages;
    private final Map<String, PersonName> persons = new ConcurrentHashMap<>();
    private final SiteView site;

    /** Gives the words of a language. */
    interface Languages {
        Words of(Locale language);
    }

    Views(ArchiveConfig config, Languages languages, boolean offline) {
        this.config = config;
        this.offline = offline;
        this.links = new Links(config.baseUrl());
        this.heads = new Heads(config, links);
        this.languages = languages;
        this.words = languages.of(config.language());
        this.site = makeSite();
    }

    SiteView site() {
        return site;
    }

    private SiteView makeSite() {
        String nameplate =
                config.theme().nameplate().isEmpty() ? config.title() : config.theme().nameplate();
        int length = nameplate.codePointCount(0, nameplate.length());
        List<LinkView> browse = new ArrayList<>();
        browse.add(link(words.say("footer.byDate"), Addresses.ARCHIVE));
        for (ListKind kind : config.lists()) {
            if (kind.index()) {
                browse.add(link(title(kind), Addresses.index(kind)));
            }
        }
        browse.add(link(words.say("undated.title"), Addresses.UNDATED));
        browse.add(link(words.say("corrections.title"), Addresses.CORRECTIONS));
        List<LinkGroup> footer = new ArrayList<>();
        if (!config.sections().isEmpty()) {
            footer.add(
                    new LinkGroup(
                            words.say("footer.sections"),
                            config.sections().stream()
                                    .map(s -> link(s.name(), "/" + s.slug() + "/"))
                                    .toList()));
        }
        footer.add(new LinkGroup(words.say("footer.browse"), browse));
        if (!config.menus().footer().isEmpty()) {
            footer.add(
                    new LinkGroup(
                            words.say("footer.archive"),
                            config.menus().footer().stream()
                                    .map(item -> new LinkView(item.title(), links.menu(item.url())))
                                    .toList()));
        }
        return new SiteView(
                config.title(),
                nameplate,
                length > 24 ? "size-1" : length > 12 ? "size-2" : "size-3",
                config.description(),
                config.language().toLanguageTag(),
                direction(config.language()),
                links.to("/"),
                config.theme().logo().isEmpty() ? null : links.to("/" + config.theme().logo()),
                config.closed(),
                !config.theme().systemFonts(),
                config.rights(),
                offline ? "" : ContentPolicy.of(config),
                footer);
    }

    /** The name of a kind of list: the keeper's, else the theme's, else that of the field. */
    String title(ListKind kind) {
        if (!kind.title().isEmpty()) {
            return kind.title();
        }
        return words.has("index." + kind.name())
                ? words.say("index." + kind.name())
                : kind.name().substring(0, 1).toUpperCase(config.language())
                        + kind.name().substring(1);
    }

    /** The name of an author in its parts; few authors write most of a paper. */
    PersonName person(String author) {
        PersonName known = persons.get(author);
        if (known == null) {
            known = PersonName.of(author);
            if (persons.size() < PERSONS) {
                persons.put(author, known);
            }
        }
        return known;
    }

    LinkView link(String title, String path) {
        return new LinkView(title, links.to(path));
    }

    /** What a page says of itself. */
    final class PageMaker {
        private final String kind;
        private final String url;
        private final String title;
        private String documentTitle;
        private String description = "";
        private Locale language = config.language();
        private String section = "";
        private String current = "";
        private List<LinkView> breadcrumb = List.of();
        private boolean draft;
        private boolean indexed = true;
        private List<Teaser> items = List.of();
        private List<HeadView.Feed> feeds = List.of();
        private @Nullable HeadView head;
        private @Nullable String canonical;

        PageMaker(String kind, String url, String title) {
            this.kind = kind;
            this.url = url;
            this.title = title;
            this.documentTitle = title + " – " + config.title();
        }

        PageMaker documentTitle(String text) {
            documentTitle = text;
            return this;
        }

        PageMaker description(String text) {
            description = text;
            return this;
        }

        /** What the page holds, in a few words, where nobody has described it. */
        PageMaker holds(String text) {
            if (description.isEmpty()) {
                description = text.isEmpty() ? title : title + " – " + text;
            }
            return this;
        }

        PageMaker language(Locale of) {
            language = of;
            return this;
        }

        PageMaker in(Optional<ListRow> of) {
            of.ifPresent(list -> {
                section = sectionClass(list);
                current = list.url();
            });
            return this;
        }

        PageMaker current(String path) {
            current = path;
            return this;
        }

        PageMaker breadcrumb(List<LinkView> way) {
            breadcrumb = way;
            return this;
        }

        /** The articles that the page lists. */
        PageMaker items(List<Teaser> of) {
            items = of;
            return this;
        }

        /** The feeds of the list that the page belongs to, besides those of the site. */
        PageMaker feeds(List<HeadView.Feed> of) {
            feeds = of;
            return this;
        }

        /** What the page tells programs, in place of what pages that list articles tell. */
        PageMaker head(HeadView of) {
            head = of;
            return this;
        }

        /** The absolute address of what is to be known in place of the page. */
        PageMaker canonical(String address) {
            canonical = address;
            return this;
        }

        PageMaker draft(boolean is) {
            draft = is;
            indexed &= !is;
            return this;
        }

        PageMaker notIndexed() {
            indexed = false;
            return this;
        }

        PageView make() {
            List<LinkView> nav = new ArrayList<>();
            for (Section of : config.sections()) {
                nav.add(navigation(of.name(), "/" + of.slug() + "/"));
            }
            config.menus()
                    .main()
                    .forEach(item -> nav.add(new LinkView(item.title(), links.menu(item.url()))));
            nav.add(navigation(words.say("nav.archive"), Addresses.ARCHIVE));
            return new PageView(
                    kind,
                    title,
                    documentTitle,
                    description,
                    canonical == null ? links.absolute(url) : canonical,
                    language.toLanguageTag(),
                    direction(language),
                    section,
                    nav,
                    nav.stream().filter(LinkView::current).findFirst().orElse(null),
                    breadcrumb,
                    draft,
                    indexed,
                    indexed ? head == null ? headOfList() : head : HeadView.EMPTY);
        }

        private HeadView headOfList() {
            String canonical = links.absolute(url);
            List<HeadView.Feed> all =
                    new ArrayList<>(heads.feeds(config.title(), "/", url.equals("/")));
            all.addAll(feeds);
            return new HeadView(
                    heads.openGraph("website", canonical, title, description, language).all(),
                    all,
                    List.of(),
                    kind.equals("front")
                            ? LinkedData.graph(heads::website)
                            : heads.page(
                                    kind.equals("static") ? "WebPage" : "CollectionPage",
                                    canonical,
                                    title,
                                    description,
                                    language.toLanguageTag(),
                                    items,
                                    breadcrumb));
        }

        private LinkView navigation(String name, String path) {
            return new LinkView(name, links.to(path), path.equals(current));
        }
    }

    /** The class that gives a section its colour. */
    String sectionClass(ListRow section) {
        String slug = section.url().substring(1, section.url().length() - 1);
        return "section-" + slug;
    }

    Words words(String lang) {
        return lang.isEmpty() ? words : languages.of(Locale.forLanguageTag(lang));
    }

    /** The language of an article, and the archive's if it names none. */
    Locale language(String lang) {
        return lang.isEmpty() ? config.language() : Locale.forLanguageTag(lang);
    }

    private static final Map<String, String> DIRECTIONS = new ConcurrentHashMap<>();

    static String direction(Locale language) {
        return DIRECTIONS.computeIfAbsent(
                language.toLanguageTag(),
                tag -> ULocale.forLanguageTag(tag).isRightToLeft() ? "rtl" : "ltr");
    }

    static boolean isLengthy(String title) {
        return title.codePointCount(0, title.length()) > LENGTHY;
    }

    TeaserView teaser(Teaser teaser) {
        return teaser(teaser, config.language(), words.date(teaser.card().date()));
    }

    private TeaserView teaser(Teaser teaser, Locale page, DateView date) {
        Card card = teaser.card();
        Locale own = language(card.lang());
        boolean foreign = !own.getLanguage().equals(page.getLanguage());
        String authors = card.byline().isEmpty() ? words.names(teaser.authors()) : card.byline();
        LinkView section = teaser.section().map(s -> link(s.name(), s.url())).orElse(null);
        return new TeaserView(
                links.to(card.url()),
                card.title(),
                foreign ? own.toLanguageTag() : "",
                foreign ? direction(own) : "",
                kicker(card, section),
                section,
                card.excerpt(),
                byline(card, teaser.authors()),
                card.byline().isEmpty()
                                && !own.getLanguage().equals(config.language().getLanguage())
                        ? config.language().toLanguageTag()
                        : "",
                authors.isEmpty() ? words.say("unsigned") : authors,
                date,
                image(teaser),
                isLengthy(card.title()));
    }

    private String byline(Card card, List<String> authors) {
        if (!card.byline().isEmpty()) {
            return card.byline();
        }
        return authors.isEmpty() ? "" : words.say("article.by", words.names(authors));
    }

    private String kicker(Card card, @Nullable LinkView section) {
        if (!card.kicker().isEmpty()) {
            return card.kicker();
        }
        if (!card.type().equals(Article.NEWS)) {
            return words.type(card.type());
        }
        return section == null ? "" : section.title();
    }

    private @Nullable ImageView image(Teaser teaser) {
        if (teaser.image().isEmpty() || teaser.card().image().isEmpty()) {
            return null;
        }
        return image(teaser.card().image().get(), teaser.image().get());
    }

    ImageView image(Image image, Medium medium) {
        return new ImageView(
                links.to(Addresses.medium(medium.path())),
                image.alt(),
                medium.width(),
                medium.height(),
                image.caption(),
                image.credit(),
                image.rights());
    }

    List<TeaserView> teasers(List<Teaser> teasers) {
        return teasers.stream().map(this::teaser).toList();
    }

    /** Articles on a page in a language that may not be the archive's. */
    List<TeaserView> teasersIn(Locale page, List<Teaser> teasers) {
        Words in = languages.of(page);
        return teasers.stream()
                .map(teaser -> teaser(teaser, page, in.date(teaser.card().date())))
                .toList();
    }

    /** The same with dates that stand beside those of a year. */
    List<TeaserView> teasersBeside(Locale page, List<Teaser> teasers, int year) {
        Words in = languages.of(page);
        return teasers.stream()
                .map(teaser -> teaser(teaser, page, in.date(teaser.card().date(), year)))
                .toList();
    }

    /** Articles whose dates stand beside that of the first. */
    List<TeaserView> lines(List<Teaser> teasers) {
        return teasers.isEmpty()
                ? List.of()
                : teasersBeside(
                        config.language(), teasers, teasers.getFirst().card().filing().year());
    }

    /**
     * Articles by day, in the order they come in; those that state no day stand under what they do
     * state.
     */
    List<DayGroup> byDay(List<Teaser> teasers, boolean withMonth) {
        List<DayGroup> groups = new ArrayList<>();
        List<TeaserView> open = new ArrayList<>();
        for (int i = 0; i < teasers.size(); i++) {
            Filing filing = teasers.get(i).card().filing();
            open.add(teaser(teasers.get(i)));
            boolean last =
                    i + 1 == teasers.size() || !teasers.get(i + 1).card().filing().equals(filing);
            if (last) {
                groups.add(new DayGroup(leaf(teasers.get(i).card(), withMonth), List.copyOf(open)));
                open.clear();
            }
        }
        return groups;
    }

    private LeafView leaf(Card card, boolean withMonth) {
        Filing filing = card.filing();
        if (filing.undated()) {
            return new LeafView(
                    words.say("undated.title"), "", "", "", "", links.to(Addresses.UNDATED));
        }
        var leaf = words.leaf(card.date(), links.to(Period.pathOf(filing)));
        return withMonth || filing.day() == 0
                ? leaf
                : new LeafView(
                        leaf.big(),
                        "",
                        leaf.weekday(),
                        leaf.weekdayBrief(),
                        leaf.iso(),
                        leaf.url());
    }

    CorrectionView correction(Correction correction, Words in) {
        String kind = correction.kind().name().toLowerCase(Locale.ROOT);
        String label =
                correction.date().isUnknown()
                        ? in.say("article." + kind + ".undated")
                        : in.say("article." + kind, in.text(correction.date()));
        return new CorrectionView(kind, label, correction.text());
    }

    /** The date of an article with a word before it: {@code Updated 3 July 1984}. */
    static DateView saying(String key, ArticleDate date, Words in) {
        DateView view = in.moment(date);
        return new DateView(view.iso(), in.say(key, view.text()), view.brief());
    }

    LinkView link(PeriodLink period) {
        return link(words.period(period.period()), period.url());
    }

    /** The name of a list before a period: {@code Harbour, June 1984}. */
    String of(ListRow list, String period) {
        return list.kind().equals(ListRow.ALL)
                ? period
                : words.say("period.of", list.name(), period);
    }

    /** Whether a section is one that archive.yaml lists. */
    boolean isListed(ListRow section) {
        return config.sections().stream().anyMatch(s -> Names.key(s.name()).equals(section.key()));
    }

    /** The words for a number of articles. */
    String articles(int count) {
        return words.say("list.articles", count);
    }
}
