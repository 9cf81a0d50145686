package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages share: the model {@code site} of every template.
 *
 * @param title the paper's name
 * @param nameplate the name as set at the top of the page
 * @param nameplateSize a class by its length: {@code size-3} up to 12 characters, {@code size-2} up
 *     to 24, else {@code size-1}
 * @param description one or two sentences about the archive, or empty
 * @param lang the language of the site's words, a BCP 47 tag
 * @param dir {@code ltr} or {@code rtl}
 * @param root the path of the front page, ends with a slash: {@code /} or {@code /archive/}
 * @param logo the address of a picture in place of the name, or null
 * @param closed whether the paper has ceased to appear
 * @param webFonts whether the theme's own fonts are loaded
 * @param rights the rights of what names none, or empty
 * @param policy what pages may load and run, a Content-Security-Policy; empty for pages that are
 *     opened from a disk, which have no host
 * @param footer the columns at the foot of each page: sections, browse, this archive
 */
public record SiteView(
        String title,
        String nameplate,
        String nameplateSize,
        String description,
        String lang,
        String dir,
        String root,
        @Nullable String logo,
        boolean closed,
        boolean webFonts,
        String rights,
        String policy,
        List<LinkGroup> footer) {}
