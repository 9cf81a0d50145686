package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.article.SeriesPart;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Recent;
import org.broadsheet.catalogue.Status;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ListKind;
import org.broadsheet.site.PagePlan.PeriodLink;
import org.broadsheet.site.PagePlan.SeriesEntry;
import org.broadsheet.site.Period.Level;
import org.jspecify.annotations.Nullable;

/** Plans the pages of articles; for one thread at a time. */
public final class ArticlePlanner {
    private static final int BEFORE = 6;
    private static final int PARTS_EITHER_SIDE = 2;
    private static final int SERIES_REMEMBERED = 16;

    /** A series longer than this shows no neighbours by number. */
    private static final int LONGEST_SERIES = 2_000;

    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final PageProblems problems;
    private final References references;
    private final Teasers teasers;
    private final Related related;
    private final ListRow all;

    /** The article whose page is being planned. */
    private @Nullable Card planned;

    private final Recent<Long, List<SeriesEntry>> series = new Recent<>(SERIES_REMEMBERED);

    /**
     * A planner.
     *
     * @param config the archive's settings
     * @param catalogue the arranged catalogue
     * @param staticFile whether a path of the site is a file of {@code static/}
     * @param problems told of references that lead nowhere
     */
    public ArticlePlanner(
            ArchiveConfig config,
            CatalogueReader catalogue,
            Predicate<String> staticFile,
            PageProblems problems)
            throws IOException {
        this.config = config;
        this.catalogue = catalogue;
        this.problems = problems;
        this.references = new References(config, catalogue, staticFile, this::report);
        this.teasers = new Teasers(catalogue, references);
        this.related = new Related(catalogue);
        this.all = catalogue.all();
    }

    private void report(Problem problem) throws IOException {
        Card card = planned;
        if (card != null) {
            problems.report(card, problem);
        }
    }

    /** The page of the article at a position, or of a page about the archive. */
    public PagePlan plan(long position) throws IOException {
        Card card = catalogue.card(position);
        planned = card;
        Article article = catalogue.article(card.position());
        Map<Reference, Resolution> resolutions = references.of(article);
        if (card.status() == Status.PAGE) {
            return new PagePlan.StaticPage(card.url(), article, resolutions);
        }
        boolean listed = card.status().listed();
        Optional<ListRow> section = teasers.section(card);
        List<ListRow> tags = teasers.lists("tags", card.tags());
        Map<ListKind, List<ListRow>> lists = new LinkedHashMap<>();
        for (ListKind kind : config.lists()) {
            if (!kind.builtIn()) {
                List<ListRow> values =
                        teasers.lists(kind.name(), Memberships.values(article, kind.field()));
                if (!values.isEmpty()) {
                    lists.put(kind, values);
                }
            }
        }
        Optional<ListRow> inSeries = Optional.empty();
        List<SeriesEntry> parts = List.of();
        if (listed && card.series().isPresent()) {
            inSeries = Optional.ofNullable(catalogue.list("series", card.series().get().name()));
            parts = inSeries.isPresent() ? around(card, parts(inSeries.get())) : List.of();
        }
        return new PagePlan.ArticlePage(
                card.url(),
                card,
                article,
                resolutions,
                section,
                tags,
                teasers.lists("authors", card.authors()),
                lists,
                inSeries,
                parts,
                catalogue.translations(card),
                listed ? teasers.of(related(card, article, resolutions, tags)) : List.of(),
                listed ? teasers.of(before(card)) : List.of(),
                neighbour(section, card, listed, false),
                neighbour(section, card, listed, true),
                listed ? period(card.filing()) : Optional.empty(),
                section.filter(list -> listed).flatMap(list -> sectionPeriod(list, card.filing())),
                all.firstYear(),
                all.lastYear());
    }

    private List<Card> before(Card card) throws IOException {
        return card.filing().year() == 0
                ? List.of()
                : catalogue.before(all, card.position(), BEFORE).stream()
                        .filter(other -> other.filing().year() > 0)
                        .toList();
    }

    private Optional<Card> neighbour(
            Optional<ListRow> section, Card card, boolean listed, boolean after)
            throws IOException {
        if (section.isEmpty() || !listed || card.filing().year() == 0) {
            return Optional.empty();
        }
        List<Card> found =
                after
                        ? catalogue.after(section.get(), card.position(), 1)
                        : catalogue.before(section.get(), card.position(), 1);
        return found.stream().filter(other -> other.filing().year() > 0).findFirst();
    }

    /** Those that the article names, then those that its tags nominate. */
    private List<Card> related(
            Card card, Article article, Map<Reference, Resolution> resolutions, List<ListRow> tags)
            throws IOException {
        List<Card> cards = new ArrayList<>();
        for (Reference reference : article.related()) {
            if (resolutions.get(reference) instanceof Resolution.ToArticle to
                    && to.article().status().listed()
                    && to.article().position() != card.position()
                    && !cards.contains(to.article())) {
                cards.add(to.article());
            }
        }
        int most = config.limits().related();
        if (cards.size() < most) {
            for (Card nominated : related.to(card, tags, most + cards.size())) {
                if (cards.size() < most && !cards.contains(nominated)) {
                    cards.add(nominated);
                }
            }
        }
        return cards;
    }

    private static Optional<PeriodLink> period(Filing filing) {
        if (filing.undated()) {
            return Optional.empty();
        }
        Period period = Period.of(filing, Level.DAY);
        return Optional.of(new PeriodLink(period, Addresses.FRONT + period.path()));
    }

    /** The section's month, where it has pages of periods at all. */
    private Optional<PeriodLink> sectionPeriod(ListRow section, Filing filing) {
        if (filing.year() == 0 || section.count() <= config.limits().front()) {
            return Optional.empty();
        }
        Period period = Period.of(filing, Level.MONTH);
        return Optional.of(new PeriodLink(period, section.url() + period.path()));
    }

    /**
     * The parts of a series in their order; remembered, because its parts are asked for in turn.
     */
    private List<SeriesEntry> parts(ListRow list) throws IOException {
        List<SeriesEntry> known = series.get(list.number());
        if (known == null) {
            known = inOrder(catalogue, list, LONGEST_SERIES);
            series.put(list.number(), known);
        }
        return known;
    }

    /** The parts of a series by their numbers; those without one in the order of time. */
    static List<SeriesEntry> inOrder(CatalogueReader catalogue, ListRow list, int most)
            throws IOException {
        if (list.count() > most) {
            return List.of();
        }
        List<Card> cards = new ArrayList<>();
        try (Cursor<Card> entries = catalogue.entries(list)) {
            for (Card card = entries.next(); card != null; card = entries.next()) {
                cards.add(card);
            }
        }
        List<SeriesEntry> parts = new ArrayList<>();
        for (int i = 0; i < cards.size(); i++) {
            int place = i + 1;
            int number = cards.get(i).series().map(SeriesPart::part).orElseThrow().orElse(place);
            parts.add(new SeriesEntry(number, cards.get(i)));
        }
        parts.sort(Comparator.comparingInt(SeriesEntry::number));
        return parts;
    }

    private static List<SeriesEntry> around(Card card, List<SeriesEntry> parts) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).card().position() == card.position()) {
                int from = Math.max(0, i - PARTS_EITHER_SIDE);
                int to = Math.min(parts.size(), i + PARTS_EITHER_SIDE + 1);
                return parts.subList(from, to);
            }
        }
        return List.of();
    }
}
