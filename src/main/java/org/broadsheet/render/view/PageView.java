package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What each page says of itself: the model {@code page} of every template.
 *
 * @param kind the kind of page, a class of the body: {@code front}, {@code article}, {@code list},
 *     {@code period}, {@code day}, {@code archive}, {@code terms}, {@code undated}, {@code
 *     corrections}, {@code static}, {@code missing}, {@code redirect}
 * @param title the page's own title, plain text
 * @param documentTitle what stands in {@code <title>}
 * @param description what stands in the description, or empty
 * @param canonical the page's absolute address
 * @param lang the language of the page's main part; the site's words are in {@code site.lang}
 * @param dir the direction of the main part
 * @param sectionClass {@code section-SLUG} for the colour of the Oxford rule, or empty
 * @param nav the sections and further links at the top, the current one marked
 * @param current the current link of {@code nav}, for phones; null if none
 * @param breadcrumb the way from the front page to here, without this page
 * @param draft whether the page is not in the published site (a banner says so)
 * @param indexed whether search engines may list it
 * @param head what it tells programs
 */
public record PageView(
        String kind,
        String title,
        String documentTitle,
        String description,
        String canonical,
        String lang,
        String dir,
        String sectionClass,
        List<LinkView> nav,
        @Nullable LinkView current,
        List<LinkView> breadcrumb,
        boolean draft,
        boolean indexed,
        HeadView head) {
    public PageView {
        nav = List.copyOf(nav);
        breadcrumb = List.copyOf(breadcrumb);
    }
}
