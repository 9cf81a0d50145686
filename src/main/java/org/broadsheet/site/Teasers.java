package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Image;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Medium;

/** Makes teasers of cards. */
final class Teasers {
    private final CatalogueReader catalogue;
    private final References references;

    Teasers(CatalogueReader catalogue, References references) {
        this.catalogue = catalogue;
        this.references = references;
    }

    List<Teaser> of(List<Card> cards) throws IOException {
        List<Teaser> teasers = new ArrayList<>(cards.size());
        for (Card card : cards) {
            teasers.add(of(card));
        }
        return teasers;
    }

    Teaser of(Card card) throws IOException {
        List<String> authors = new ArrayList<>(card.authors().size());
        for (ListRow author : lists("authors", card.authors())) {
            authors.add(author.name());
        }
        Optional<Medium> image = Optional.empty();
        if (card.image().isPresent()) {
            image = medium(card.image().get());
        }
        return new Teaser(card, section(card), authors, image);
    }

    Optional<ListRow> section(Card card) throws IOException {
        return card.section().isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(catalogue.list(Addresses.SECTION, card.section()));
    }

    /** The lists of a kind with the given names, each once. */
    List<ListRow> lists(String kind, List<String> names) throws IOException {
        List<ListRow> lists = new ArrayList<>(names.size());
        for (String name : names) {
            ListRow list = catalogue.list(kind, name);
            if (list != null && !lists.contains(list)) {
                lists.add(list);
            }
        }
        return lists;
    }

    private Optional<Medium> medium(Image image) throws IOException {
        return references.resolve(image.reference()) instanceof Resolution.ToMedium found
                ? Optional.of(found.medium())
                : Optional.empty();
    }
}
