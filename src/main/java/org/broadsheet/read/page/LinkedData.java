package org.broadsheet.read.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.broadsheet.article.FieldValue;
import org.jspecify.annotations.Nullable;

/**
 * What a page says in the words of schema.org, whatever the syntax: its items, with those that are
 * only pointed at by {@code @id} put in their places.
 */
final class LinkedData {
    /** Types of an article besides those that end in {@code NewsArticle}. */
    private static final Set<String> ARTICLES =
            Set.of(
                    "Article",
                    "AdvertiserContentArticle",
                    "SatiricalArticle",
                    "ScholarlyArticle",
                    "MedicalScholarlyArticle",
                    "TechArticle",
                    "APIReference",
                    "Report",
                    "BlogPosting",
                    "LiveBlogPosting",
                    "SocialMediaPosting",
                    "DiscussionForumPosting",
                    "Review",
                    "CriticReview",
                    "Recipe");

    /** Where an article may stand that the page is about; never lists, parts and comments. */
    private static final List<String> WITHIN = List.of("@graph", "mainEntity", "mainEntityOfPage");

    private final List<Item> items = new ArrayList<>();
    private final Map<String, FieldValue.Fields> byId = new HashMap<>();

    /** The items among values: those at their top, in graphs, and what a page is about. */
    LinkedData(List<FieldValue> values) {
        index(values);
        Deque<FieldValue> open = new ArrayDeque<>(values);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case FieldValue.Items list -> open.addAll(list.items());
                case FieldValue.Fields fields -> {
                    items.add(new Item(fields));
                    for (String name : WITHIN) {
                        FieldValue within = fields.fields().get(name);
                        if (within != null) {
                            open.add(within);
                        }
                    }
                }
                case FieldValue.Text _, FieldValue.Nothing _ -> {}
            }
        }
    }

    private void index(List<FieldValue> values) {
        Deque<FieldValue> open = new ArrayDeque<>(values);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case FieldValue.Items list -> open.addAll(list.items());
                case FieldValue.Fields fields -> {
                    String id = id(fields);
                    if (!id.isEmpty() && !isPointer(fields)) {
                        byId.putIfAbsent(id, fields);
                    }
                    open.addAll(fields.fields().values());
                }
                case FieldValue.Text _, FieldValue.Nothing _ -> {}
            }
        }
    }

    private static String id(FieldValue.Fields fields) {
        return fields.fields().get("@id") instanceof FieldValue.Text(String id, var _) ? id : "";
    }

    /** Whether fields say no more than which item is meant. */
    private static boolean isPointer(FieldValue.Fields fields) {
        return fields.fields().keySet().stream()
                .allMatch(name -> name.equals("@id") || name.equals("@type"));
    }

    /** Whether one of some types is that of an article. */
    static boolean isArticle(Collection<String> types) {
        return types.stream()
                .map(LinkedData::local)
                .anyMatch(t -> ARTICLES.contains(t) || t.endsWith("NewsArticle"));
    }

    /** A name without what stands before it: {@code https://schema.org/Article}. */
    private static String local(String name) {
        int cut =
                Math.max(
                        name.lastIndexOf('/'),
                        Math.max(name.lastIndexOf('#'), name.lastIndexOf(':')));
        return name.substring(cut + 1);
    }

    /** The items of a type, in the order of the page. */
    List<Item> of(Predicate<Item> which) {
        return items.stream().filter(which).toList();
    }

    /**
     * The article that the page is about: the one for which most speaks, the first of several.
     *
     * @param evidence how much speaks for an article
     */
    Optional<Item> article(ToIntFunction<Item> evidence) {
        Optional<Item> best = Optional.empty();
        int most = -1;
        for (Item item : items) {
            if (isArticle(item.types())) {
                int speaks = evidence.applyAsInt(item);
                if (speaks > most) {
                    most = speaks;
                    best = Optional.of(item);
                }
            }
        }
        return best;
    }

    /** An item and its properties. */
    final class Item {
        private final FieldValue.Fields fields;

        private Item(FieldValue.Fields fields) {
            FieldValue.Fields whole = byId.get(id(fields));
            this.fields = isPointer(fields) && whole != null ? whole : fields;
        }

        /** Its types without what stands before them. */
        List<String> types() {
            List<String> types = new ArrayList<>();
            texts(fields.fields().get("@type"), types, 0);
            return types.stream().map(LinkedData::local).toList();
        }

        boolean is(String type) {
            return types().contains(type);
        }

        /** A text with its lines, as it is written; empty if there is none. */
        String written(String name) {
            return fields.fields().get(name) instanceof FieldValue.Text text ? text.text() : "";
        }

        /** The addresses by which it is named: {@code @id}, {@code url}, its page's. */
        List<String> addresses() {
            List<String> addresses = new ArrayList<>();
            addresses.addAll(texts("url"));
            for (Item pageOf : items("mainEntityOfPage")) {
                addresses.add(id(pageOf.fields));
                addresses.addAll(pageOf.texts("url"));
            }
            addresses.addAll(texts("mainEntityOfPage"));
            addresses.add(id(fields));
            addresses.removeIf(String::isBlank);
            return addresses;
        }

        /** The position of a property; that of the item if it has none. */
        FieldValue at(String name) {
            return fields.fields().getOrDefault(name, fields);
        }

        /** The first text of a property, as the page shows it; empty if there is none. */
        String text(String name) {
            return texts(name).stream().findFirst().orElse("");
        }

        /** The texts of a property, as the page shows them; things in it have none. */
        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            texts(fields.fields().get(name), texts, 0);
            return texts;
        }

        private void texts(@Nullable FieldValue value, List<String> texts, int depth) {
            switch (value) {
                case FieldValue.Text text -> texts.add(MarkupText.ofScript(text.text()));
                case FieldValue.Items list when depth < 4 ->
                        list.items().forEach(v -> texts(v, texts, depth + 1));
                // JSON-LD writes a text with its language as an object.
                case FieldValue.Fields f when f.fields().containsKey("@value") && depth < 4 ->
                        texts(f.fields().get("@value"), texts, depth + 1);
                case FieldValue.Fields _, FieldValue.Items _, FieldValue.Nothing _ -> {}
                case null -> {}
            }
        }

        /** The things of a property. */
        List<Item> items(String name) {
            List<Item> found = new ArrayList<>();
            things(fields.fields().get(name), found, 0);
            return found;
        }

        private void things(@Nullable FieldValue value, List<Item> found, int depth) {
            switch (value) {
                case FieldValue.Fields f -> found.add(new Item(f));
                case FieldValue.Items list when depth < 4 ->
                        list.items().forEach(v -> things(v, found, depth + 1));
                case FieldValue.Items _, FieldValue.Text _, FieldValue.Nothing _ -> {}
                case null -> {}
            }
        }

        /** The texts of a property and the names of the things in it, in their order. */
        List<String> names(String name) {
            List<String> names = new ArrayList<>();
            names(fields.fields().get(name), names, 0);
            names.removeIf(String::isBlank);
            return names;
        }

        private void names(@Nullable FieldValue value, List<String> names, int depth) {
            switch (value) {
                case FieldValue.Items list when depth < 4 ->
                        list.items().forEach(v -> names(v, names, depth + 1));
                case FieldValue.Fields f -> {
                    Item thing = new Item(f);
                    List<String> own = thing.texts("name");
                    if (own.isEmpty()) {
                        own = thing.texts("@value");
                    }
                    names.addAll(own.isEmpty() ? thing.texts("headline") : own);
                }
                case FieldValue.Text text -> names.add(MarkupText.ofScript(text.text()));
                case FieldValue.Items _, FieldValue.Nothing _ -> {}
                case null -> {}
            }
        }
    }
}
