package org.broadsheet.config;

import java.util.List;

/**
 * A kind of list over a field: each value of the field gets a list of its own.
 *
 * @param name the name in archive.yaml: {@code tags}, {@code authors}, {@code series}, or one added
 * @param title what the index is called, or empty for the theme's word
 * @param field the field whose values make the lists
 * @param path the folder of its pages in the site
 * @param index whether there is an index page of all values
 */
public record ListKind(String name, String title, String field, String path, boolean index) {
    /** The lists that every archive has. */
    public static final List<ListKind> BUILT_IN =
            List.of(
                    new ListKind("tags", "", "tags", "tags", true),
                    new ListKind("authors", "", "authors", "authors", true),
                    new ListKind("series", "", "series", "series", true));

    /** Whether every archive has it. */
    public boolean builtIn() {
        return BUILT_IN.stream().anyMatch(kind -> kind.name().equals(name));
    }
}
