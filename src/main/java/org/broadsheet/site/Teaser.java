package org.broadsheet.site;

import java.util.List;
import java.util.Optional;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Medium;

/**
 * An article as another page shows it, with names as the archive spells them.
 *
 * @param card the article
 * @param section its section
 * @param authors its authors' names
 * @param image its leading picture, if it is there
 */
public record Teaser(
        Card card, Optional<ListRow> section, List<String> authors, Optional<Medium> image) {
    public Teaser {
        authors = List.copyOf(authors);
    }
}
