package org.broadsheet.catalogue;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;
import org.broadsheet.article.UnknownField;

/**
 * What came of one source.
 *
 * @param taken the article with what is decided of it, unless an error keeps it out
 * @param problems what is wrong with it
 * @param unknown its fields that nobody knows
 * @param lineBound whether the line at which it begins shows in it, so that it must be read again
 *     when it has moved
 */
public record Reading(
        Optional<Taken> taken,
        List<Problem> problems,
        List<UnknownField> unknown,
        boolean lineBound) {
    public Reading {
        problems = List.copyOf(problems);
        unknown = List.copyOf(unknown);
    }

    /**
     * An article that is taken in.
     *
     * @param article the article
     * @param status whether and how it is published
     * @param url where it wants to stand
     * @param explicit whether it names that address itself
     * @param memberships the lists it belongs to, besides the list of all
     */
    public record Taken(
            Article article,
            Status status,
            String url,
            boolean explicit,
            List<Membership> memberships) {
        public Taken {
            memberships = List.copyOf(memberships);
        }
    }
}
