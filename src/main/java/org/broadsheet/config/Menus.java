package org.broadsheet.config;

import java.util.List;

/**
 * Links of the keeper's own.
 *
 * @param main behind the sections, at the top of each page
 * @param footer under "This archive", at the foot of each page
 */
public record Menus(List<Item> main, List<Item> footer) {
    /** No links. */
    public static final Menus NONE = new Menus(List.of(), List.of());

    public Menus {
        main = List.copyOf(main);
        footer = List.copyOf(footer);
    }

    /**
     * A link.
     *
     * @param title its words
     * @param url a path of the site beginning with {@code /}, or an http(s) or mailto address
     */
    public record Item(String title, String url) {}
}
