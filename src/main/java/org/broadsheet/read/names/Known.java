package org.broadsheet.read.names;

import java.util.Optional;
import java.util.Set;
import org.broadsheet.data.Spelling;

/** The fields that an article may have, and what people call them elsewhere. */
public final class Known {
    /** All fields, by their names in front matter and records. */
    public static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "type",
                    "title",
                    "date",
                    "updated",
                    "section",
                    "tags",
                    "authors",
                    "byline",
                    "contributors",
                    "summary",
                    "kicker",
                    "slug",
                    "url",
                    "aliases",
                    "images",
                    "lang",
                    "translationOf",
                    "draft",
                    "embargo",
                    "expires",
                    "withdrawn",
                    "series",
                    "corrections",
                    "related",
                    "source",
                    "captured",
                    "edition",
                    "page",
                    "rights",
                    "extract");

    private Known() {}

    /** What a field that we do not know is probably called here; empty if nobody can tell. */
    public static String here(String name) {
        return elsewhere(name)
                .or(() -> Spelling.nearest(name, FIELDS))
                .or(() -> Spelling.nearest(name, ForeignNames.names()).flatMap(Known::elsewhere))
                .orElse("");
    }

    private static Optional<String> elsewhere(String name) {
        return ForeignNames.uses(name).stream()
                .map(use -> use.ours().replaceFirst("\\..*", ""))
                .findFirst();
    }
}
