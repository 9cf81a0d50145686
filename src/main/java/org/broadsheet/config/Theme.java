package org.broadsheet.config;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The looks.
 *
 * @param nameplate the name as set at the top of the page, or empty for the title
 * @param logo a picture below {@code static/} that stands in place of the name, or empty
 * @param systemFonts whether only fonts of the reader's machine are used ({@code fonts: system})
 * @param colours colours by token ({@code paper}, {@code ink}, {@code pencil} …, and the same with
 *     {@code -dark} behind it), as {@code #rrggbb}
 */
public record Theme(
        String nameplate, String logo, boolean systemFonts, SortedMap<String, String> colours) {
    /** The theme as it is. */
    public static final Theme DEFAULT = new Theme("", "", false, Collections.emptySortedMap());

    public Theme {
        colours = Collections.unmodifiableSortedMap(new TreeMap<>(colours));
    }
}
