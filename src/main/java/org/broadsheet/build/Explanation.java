package org.broadsheet.build;

import java.util.List;
import java.util.NavigableMap;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.site.PageKind;
import org.jspecify.annotations.Nullable;

/**
 * How a page comes about.
 *
 * @param url its address in the site
 * @param path its file below the output
 * @param kind what it is, and by its template how it looks
 * @param shown what it shows: articles, lists, periods and files
 * @param templates the files of the theme that it is made by, with their fingerprints
 * @param data whether it may show what stands in {@code data/}
 * @param settings that of all settings
 * @param made what became of its file; null if none was published
 * @param why why the last build made it or left it
 */
public record Explanation(
        String url,
        String path,
        PageKind kind,
        List<Shown> shown,
        NavigableMap<String, Fingerprint> templates,
        boolean data,
        Fingerprint settings,
        CatalogueReader.@Nullable Made made,
        String why) {
    public Explanation {
        shown = List.copyOf(shown);
    }

    /**
     * Something that a page shows.
     *
     * @param role as what it is shown: {@code related}
     * @param what a file and line, or the name of a list
     * @param fingerprint that of all that other pages show of it
     */
    public record Shown(String role, String what, Fingerprint fingerprint) {}
}
