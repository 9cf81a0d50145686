package org.broadsheet.read.fields;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.FieldValue;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.names.Shape;

/**
 * The names of authors who stand in articles by keys, as {@code data/authors.yaml} gives them: by
 * key a name, or a group of fields with a name in it; or a list of such groups, each with its key.
 *
 * <pre>{@code
 * kim: {full_name: Kim Abel}
 * }</pre>
 *
 * @param byKey the names by their keys
 */
public record AuthorKeys(Map<String, String> byKey) {
    /** No names: authors are called as articles call them. */
    public static final AuthorKeys NONE = new AuthorKeys(Map.of());

    /** The name of the file in {@code data/}, without its ending. */
    public static final String FILE = "authors";

    public AuthorKeys {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    /** The names in a data file. */
    public static AuthorKeys of(FieldValue data) {
        Map<String, String> names = new LinkedHashMap<>();
        switch (data) {
            case FieldValue.Fields(var people, var _) ->
                    people.forEach((key, value) -> {
                        switch (value) {
                            case FieldValue.Text(String name, var _) -> put(names, key, name);
                            case FieldValue.Fields person ->
                                    Shape.person(person).ifPresent(name -> put(names, key, name));
                            case FieldValue.Items _, FieldValue.Nothing _ -> {}
                        }
                    });
            case FieldValue.Items(var people, var _) -> {
                for (FieldValue each : people) {
                    if (each instanceof FieldValue.Fields person) {
                        Shape.person(person)
                                .ifPresent(name -> key(person).ifPresent(k -> put(names, k, name)));
                    }
                }
            }
            case FieldValue.Text _, FieldValue.Nothing _ -> {}
        }
        return new AuthorKeys(names);
    }

    private static void put(Map<String, String> names, String key, String name) {
        if (!name.isBlank()) {
            names.putIfAbsent(key, Plain.line(name));
        }
    }

    private static Optional<String> key(FieldValue.Fields person) {
        for (String name : new String[] {"id", "key", "slug", "username", "handle", "name"}) {
            if (person.fields().get(name) instanceof FieldValue.Text(String key, var _)) {
                return Optional.of(key.strip());
            }
        }
        return Optional.empty();
    }

    /** The name that stands for a key; the key itself if there is none. */
    String name(String key) {
        return byKey.getOrDefault(key, key);
    }
}
