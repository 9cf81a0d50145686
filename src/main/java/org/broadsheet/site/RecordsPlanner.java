package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Image;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.PeriodCount;
import org.broadsheet.catalogue.Status;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Dataset;
import org.broadsheet.config.ListKind;
import org.broadsheet.site.PagePlan.Recorded;

/** Plans the archive as data; for one thread at a time. */
public final class RecordsPlanner {
    /** So many articles fit into memory at once, and into a file that anybody can open. */
    private static final int MOST = 5_000;

    /** The same where their whole texts are written too. */
    private static final int MOST_WITH_TEXT = 1_000;

    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final References references;
    private final Teasers teasers;
    private final ListRow all;

    /** A planner over an arranged catalogue. */
    public RecordsPlanner(ArchiveConfig config, CatalogueReader catalogue) throws IOException {
        this.config = config;
        this.catalogue = catalogue;
        this.references = new References(config, catalogue, path -> false, problem -> {});
        this.teasers = new Teasers(catalogue, references);
        this.all = catalogue.all();
    }

    /** The parts into which articles that are filed so are cut, in the order of time. */
    static List<TimePart> parts(ArchiveConfig config, List<PeriodCount> counts) {
        if (!config.dataset().published()) {
            return List.of();
        }
        return TimePart.of(counts, config.dataset().fullText() ? MOST_WITH_TEXT : MOST);
    }

    /** The records of a part, in each format. */
    public List<PagePlan> plan(TimePart part) throws IOException {
        List<Recorded> articles = new ArrayList<>(part.count());
        for (Card card : part.cards(catalogue, all)) {
            if (card.status() != Status.SHOWN_DRAFT) {
                articles.add(recorded(card));
            }
        }
        List<PagePlan> plans = new ArrayList<>();
        for (Dataset.Format format : config.dataset().formats()) {
            plans.add(new PagePlan.Records(Addresses.records(part, format), format, articles));
        }
        return plans;
    }

    private Recorded recorded(Card card) throws IOException {
        Article article = catalogue.article(card.position());
        Map<String, List<String>> lists = new LinkedHashMap<>();
        for (ListKind kind : config.lists()) {
            if (!kind.builtIn()) {
                List<String> names = names(kind.name(), Memberships.values(article, kind.field()));
                if (!names.isEmpty()) {
                    lists.put(kind.name(), names);
                }
            }
        }
        Map<Image, Resolution> images = new LinkedHashMap<>();
        for (Image image : article.images()) {
            images.put(image, references.resolve(image.reference()));
        }
        Optional<String> section = teasers.section(card).map(ListRow::name);
        return new Recorded(
                card.url(),
                article,
                section.orElse(card.section()),
                names("tags", card.tags()),
                names("authors", card.authors()),
                lists,
                images);
    }

    private List<String> names(String kind, List<String> written) throws IOException {
        return teasers.lists(kind, written).stream().map(ListRow::name).toList();
    }
}
