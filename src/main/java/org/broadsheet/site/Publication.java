package org.broadsheet.site;

import java.time.Instant;
import org.broadsheet.article.Article;
import org.broadsheet.catalogue.Status;

/**
 * Decides whether and how an article is published.
 *
 * @param at the moment of the build, which decides embargo and expiry and nothing else
 * @param drafts whether drafts, embargoed and expired articles are shown as drafts
 */
public record Publication(Instant at, boolean drafts) {
    /** The status of an article. */
    public Status of(Article article) {
        if (article.draft()) {
            return drafts ? Status.SHOWN_DRAFT : Status.DRAFT;
        }
        if (article.embargo().isPresent() && at.isBefore(article.embargo().get())) {
            return drafts ? Status.SHOWN_DRAFT : Status.EMBARGOED;
        }
        if (article.expires().isPresent() && !at.isBefore(article.expires().get())) {
            return drafts ? Status.SHOWN_DRAFT : Status.EXPIRED;
        }
        if (article.withdrawn().isPresent()) {
            return Status.WITHDRAWN;
        }
        return article.page() ? Status.PAGE : Status.PUBLISHED;
    }
}
