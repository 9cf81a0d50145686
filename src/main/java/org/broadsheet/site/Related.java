package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Recent;

/**
 * Finds related articles: each tag nominates its two nearest articles before and after. They are
 * ordered by nominations, shared tags, nearness in time and id. How many articles a tag has plays
 * no part, so that one new article changes a bounded number of other pages.
 */
final class Related {
    private static final int EITHER_SIDE = 2;

    /** So many articles' tags are remembered: neighbours are weighed again and again. */
    private static final int REMEMBERED = 2_000;

    private final CatalogueReader catalogue;
    private final Recent<Long, Set<String>> keys = new Recent<>(REMEMBERED);

    Related(CatalogueReader catalogue) {
        this.catalogue = catalogue;
    }

    private record Candidate(Card card, int nominations, int shared, long distance) {}

    List<Card> to(Card article, List<ListRow> tags, int most) throws IOException {
        Map<Long, Integer> nominations = new LinkedHashMap<>();
        for (ListRow tag : tags) {
            for (Card card : catalogue.before(tag, article.position(), EITHER_SIDE)) {
                nominations.merge(card.position(), 1, Integer::sum);
            }
            for (Card card : catalogue.after(tag, article.position(), EITHER_SIDE)) {
                nominations.merge(card.position(), 1, Integer::sum);
            }
        }
        Set<String> own = keys(article);
        List<Candidate> candidates = new ArrayList<>(nominations.size());
        for (Map.Entry<Long, Integer> nominated : nominations.entrySet()) {
            candidates.add(
                    candidate(
                            article,
                            own,
                            catalogue.card(nominated.getKey()),
                            nominated.getValue()));
        }
        return candidates.stream()
                .sorted(
                        Comparator.comparingInt((Candidate c) -> -c.nominations())
                                .thenComparingInt(c -> -c.shared())
                                .thenComparingLong(Candidate::distance)
                                .thenComparing(c -> c.card().id()))
                .limit(most)
                .map(Candidate::card)
                .toList();
    }

    private Candidate candidate(Card article, Set<String> own, Card card, int nominations) {
        int shared = 0;
        for (String key : keys(card)) {
            shared += own.contains(key) ? 1 : 0;
        }
        return new Candidate(card, nominations, shared, distance(article, card));
    }

    /** The tags of an article, folded. */
    private Set<String> keys(Card card) {
        Set<String> known = keys.get(card.position());
        if (known == null) {
            known = card.tags().stream().map(Names::key).collect(Collectors.toUnmodifiableSet());
            keys.put(card.position(), known);
        }
        return known;
    }

    /** Days between two articles; for undated ones as far as can be. */
    private static long distance(Card one, Card other) {
        if (one.date().isUnknown() || other.date().isUnknown()) {
            return Long.MAX_VALUE;
        }
        return Math.abs(
                one.date().earliest().toLocalDate().toEpochDay()
                        - other.date().earliest().toLocalDate().toEpochDay());
    }
}
