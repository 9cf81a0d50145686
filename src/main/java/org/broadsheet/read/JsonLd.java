package org.broadsheet.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Json;
import org.broadsheet.data.Parsed;
import org.jspecify.annotations.Nullable;

/**
 * The description of an article in a page's JSON-LD.
 *
 * @param fields its fields; none if there is no description of an article
 */
record JsonLd(Map<String, FieldValue> fields) {

    /**
     * Finds the description in a script.
     *
     * @param script the script
     * @param place where it stands
     * @param problems where problems go
     */
    static JsonLd read(String script, Place place, FieldReader.Sink problems) {
        Parsed parsed = Json.parse(script, place.file(), place.position().line());
        if (!parsed.problems().isEmpty()) {
            Problem first = parsed.problems().getFirst();
            problems.add(
                    Problem.warning(
                            first.place(),
                            "json-ld",
                            "the page's JSON-LD is passed over: " + first.message(),
                            first.hint()));
        }
        Deque<FieldValue> open = new ArrayDeque<>(List.of(parsed.value()));
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case FieldValue.Items items -> items.items().forEach(open::add);
                case FieldValue.Fields found -> {
                    if (isArticle(found.fields().get("@type"))) {
                        return new JsonLd(found.fields());
                    }
                    for (String name : List.of("@graph", "mainEntity")) {
                        FieldValue within = found.fields().get(name);
                        if (within != null) {
                            open.add(within);
                        }
                    }
                }
                case FieldValue.Text _, FieldValue.Nothing _ -> {}
            }
        }
        return new JsonLd(Map.of());
    }

    private static boolean isArticle(@Nullable FieldValue type) {
        return switch (type) {
            case FieldValue.Text text ->
                    text.text().endsWith("Article")
                            || text.text().endsWith("BlogPosting")
                            || text.text().equals("Report");
            case FieldValue.Items items -> items.items().stream().anyMatch(JsonLd::isArticle);
            case FieldValue.Fields _, FieldValue.Nothing _ -> false;
            case null -> false;
        };
    }

    /** The first text of a field; empty if it has none. */
    String text(String name) {
        List<String> names = names(name);
        return names.isEmpty() ? "" : names.getFirst();
    }

    /** The texts of a field, or the names of the things in it. */
    List<String> names(String name) {
        List<String> names = new ArrayList<>();
        collect(fields.get(name), names);
        return names;
    }

    private static void collect(@Nullable FieldValue value, List<String> names) {
        switch (value) {
            case FieldValue.Text text -> names.add(Plain.line(text.text()));
            case FieldValue.Items items -> {
                for (FieldValue item : items.items()) {
                    collect(item, names);
                }
            }
            case FieldValue.Fields thing -> {
                FieldValue code = thing.fields().get("alternateName");
                FieldValue called = thing.fields().get("name");
                boolean isLanguage =
                        thing.fields().get("@type") instanceof FieldValue.Text(String t, var _)
                                && t.equals("Language");
                collect(isLanguage && code != null ? code : called, names);
            }
            case FieldValue.Nothing _ -> {}
            case null -> {}
        }
    }

    /** The words of a field: a list, or a text with commas. */
    List<String> words(String name) {
        List<String> words = new ArrayList<>();
        for (String text : names(name)) {
            for (String word : text.split(",", -1)) {
                words.add(word.strip());
            }
        }
        return words;
    }
}
