package org.broadsheet.site;

import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Medium;

/** Where a reference leads. */
public sealed interface Resolution {
    /** To an article. */
    record ToArticle(Card article) implements Resolution {}

    /** To a file beside the articles. */
    record ToMedium(Medium medium) implements Resolution {}

    /**
     * To another page or file of the site.
     *
     * @param path its path, beginning with {@code /}
     */
    record ToPage(String path) implements Resolution {}

    /**
     * Out of the archive.
     *
     * @param url an http(s) address
     */
    record ToWeb(String url) implements Resolution {}

    /** Nowhere: what it seeks is not there. */
    record Nowhere() implements Resolution {}
}
