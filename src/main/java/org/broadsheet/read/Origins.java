package org.broadsheet.read;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.read.Findings.Told;

/** Tells for each field of an article where it comes from. */
final class Origins {
    private static final int SHOWN = 100;

    private Origins() {}

    /**
     * Tells the origins.
     *
     * @param told the fields, those that win first
     * @param article what became of them
     * @param name what the file's name says
     * @param place the article's place
     */
    static List<FieldOrigin> of(List<Told> told, Article article, FileName name, Place place) {
        List<FieldOrigin> origins = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Told each : told) {
            each.layer()
                    .fields()
                    .fields()
                    .forEach((field, value) -> {
                        if (seen.add(field)) {
                            origins.add(
                                    new FieldOrigin(
                                            field,
                                            shown(value),
                                            each.place(value),
                                            each.why(field)));
                        }
                    });
        }
        if (!seen.contains("id")) {
            origins.add(new FieldOrigin("id", article.id(), place, "path of the file"));
        }
        if (!seen.contains("title")) {
            origins.add(new FieldOrigin("title", article.title(), place, Rules.FILE_NAME));
        }
        if (!seen.contains("slug")) {
            boolean named = SlugRule.isFromName(name, article.record());
            origins.add(
                    new FieldOrigin(
                            "slug", article.baseSlug(), place, named ? Rules.FILE_NAME : "title"));
        }
        if (article.page() && !seen.contains("url")) {
            origins.add(new FieldOrigin("url", article.url(), place, "path of the page"));
        }
        return origins;
    }

    private static String shown(FieldValue value) {
        String text = text(value, 0);
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }

    private static String text(FieldValue value, int depth) {
        return switch (value) {
            case FieldValue.Text(String text, var _) -> Plain.line(text);
            case FieldValue.Nothing _ -> "";
            case FieldValue.Items(var items, var _) ->
                    items.stream()
                            .limit(SHOWN)
                            .map(v -> depth > 2 ? "…" : text(v, depth + 1))
                            .collect(Collectors.joining(", "));
            case FieldValue.Fields(var fields, var _) ->
                    fields.entrySet().stream()
                            .limit(SHOWN)
                            .map(e ->
                                    e.getKey()
                                            + ": "
                                            + (depth > 2 ? "…" : text(e.getValue(), depth + 1)))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
