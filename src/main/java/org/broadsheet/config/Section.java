package org.broadsheet.config;

import java.util.Set;

/**
 * A section that stands in menus and footer. Articles may be in others, which need not be listed.
 *
 * @param name its name
 * @param slug its part of the URL
 * @param description one line about it, or empty
 * @param colour the colour of its Oxford rule as {@code #rrggbb}, or empty
 */
public record Section(String name, String slug, String description, String colour) {
    private static final Set<String> RESERVED =
            Set.of(
                    "archive",
                    "undated",
                    "corrections",
                    "media",
                    "theme",
                    "api",
                    "search",
                    "feeds",
                    "sitemaps",
                    "on-this-day",
                    "index",
                    "static",
                    "404");

    /**
     * Whether a slug is one that no section or list may have: a year, a decade or a folder that the
     * site has for itself.
     */
    public static boolean isReserved(String slug) {
        return RESERVED.contains(slug) || slug.matches("[0-9]+s?");
    }
}
