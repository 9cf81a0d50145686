package org.broadsheet.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.data.Spelling;

/** The fields that an article may have, and what people call them elsewhere. */
final class Known {
    /** All fields, by their names in front matter and records. */
    static final Set<String> FIELDS =
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

    private static final Map<String, String> ELSEWHERE =
            Map.ofEntries(
                    Map.entry("author", "authors"),
                    Map.entry("creator", "authors"),
                    Map.entry("tag", "tags"),
                    Map.entry("keywords", "tags"),
                    Map.entry("category", "section"),
                    Map.entry("categories", "section"),
                    Map.entry("headline", "title"),
                    Map.entry("description", "summary"),
                    Map.entry("excerpt", "summary"),
                    Map.entry("subtitle", "summary"),
                    Map.entry("standfirst", "summary"),
                    Map.entry("dek", "summary"),
                    Map.entry("published", "date"),
                    Map.entry("publishdate", "date"),
                    Map.entry("pubdate", "date"),
                    Map.entry("lastmod", "updated"),
                    Map.entry("modified", "updated"),
                    Map.entry("permalink", "url"),
                    Map.entry("redirectfrom", "aliases"),
                    Map.entry("image", "images"),
                    Map.entry("cover", "images"),
                    Map.entry("hero", "images"),
                    Map.entry("language", "lang"),
                    Map.entry("locale", "lang"),
                    Map.entry("expirydate", "expires"),
                    Map.entry("unpublish", "expires"),
                    Map.entry("correction", "corrections"),
                    Map.entry("copyright", "rights"),
                    Map.entry("license", "rights"),
                    Map.entry("licence", "rights"));

    private Known() {}

    /** What a field that we do not know is probably called here; empty if nobody can tell. */
    static String here(String name) {
        String folded = name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
        String elsewhere = ELSEWHERE.get(folded);
        if (elsewhere != null) {
            return elsewhere;
        }
        return Spelling.nearest(name, FIELDS)
                .or(() -> Spelling.nearest(name, ELSEWHERE.keySet()).map(ELSEWHERE::get))
                .orElse("");
    }
}
