package org.broadsheet.config;

/**
 * A section that stands in menus and footer. Articles may be in others, which need not be listed.
 *
 * @param name its name
 * @param slug its part of the URL
 * @param description one line about it, or empty
 * @param colour the colour of its Oxford rule as {@code #rrggbb}, or empty
 */
public record Section(String name, String slug, String description, String colour) {}
