package org.broadsheet.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.read.content.Findings.Finding;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.fields.SlugRule;
import org.broadsheet.read.source.FileName;

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
        SequencedMap<String, List<FieldOrigin>> byField = new LinkedHashMap<>();
        for (Told each : told) {
            each.layer()
                    .fields()
                    .fields()
                    .forEach((field, value) ->
                            add(byField, origin(each, field, value, each.why(field))));
            for (Finding lost : each.passedOver()) {
                add(byField, origin(each, lost.field(), lost.value(), lost.rule()));
            }
        }
        if (!byField.containsKey("id")) {
            add(byField, derived("id", article.id(), place, Rule.stated("path of the file")));
        }
        if (!byField.containsKey("title")) {
            add(byField, derived("title", article.title(), place, Rule.FILE_NAME_AS_TITLE));
        }
        if (!byField.containsKey("slug")) {
            boolean named = SlugRule.isFromName(name, article.record());
            Rule rule = Rule.stated(named ? "file name" : "title");
            add(byField, derived("slug", article.baseSlug(), place, rule));
        }
        if (article.page() && !byField.containsKey("url")) {
            add(byField, derived("url", article.url(), place, Rule.stated("path of the page")));
        }
        return byField.values().stream().map(Origins::joined).toList();
    }

    private static void add(Map<String, List<FieldOrigin>> byField, FieldOrigin origin) {
        byField.computeIfAbsent(origin.field(), f -> new ArrayList<>()).add(origin);
    }

    private static FieldOrigin origin(Told told, String field, FieldValue value, Rule rule) {
        return derived(field, shown(value), told.place(value), rule);
    }

    private static FieldOrigin derived(String field, String value, Place place, Rule rule) {
        return new FieldOrigin(field, value, place, rule.words(), rule.sureness(), List.of());
    }

    /** The first of several, with the others as those passed over. */
    private static FieldOrigin joined(List<FieldOrigin> origins) {
        FieldOrigin first = origins.getFirst();
        return new FieldOrigin(
                first.field(),
                first.value(),
                first.place(),
                first.rule(),
                first.sureness(),
                origins.subList(1, origins.size()));
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
