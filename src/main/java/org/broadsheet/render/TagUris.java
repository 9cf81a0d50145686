package org.broadsheet.render;

import org.broadsheet.config.ArchiveConfig;

/**
 * Names that stay with articles wherever the archive moves: {@code tag:} URIs (RFC 4151), made of
 * who gives them and of the article's id.
 */
final class TagUris {
    /**
     * A year in which every archive's domain may have been held: ids must not change with years.
     */
    private static final String SINCE = "2000";

    private final String prefix;

    TagUris(ArchiveConfig config) {
        String authority = config.feeds().authority();
        this.prefix =
                "tag:"
                        + (authority.isEmpty() ? config.baseUrl().host() + "," + SINCE : authority)
                        + ":";
    }

    String article(String id) {
        return prefix + Links.specific(id);
    }

    /** The name of the feed of a page. */
    String page(String path) {
        return prefix + Links.specific(path);
    }
}
