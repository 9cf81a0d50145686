package org.broadsheet.build;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.article.Severity;
import org.broadsheet.catalogue.Membership;
import org.broadsheet.catalogue.Status;
import org.broadsheet.read.FieldOrigin;
import org.broadsheet.read.content.LeftOut;

/**
 * What a build would make of one article, as far as it depends on no other.
 *
 * @param place its file, and its line if it is one of many there
 * @param origins each field that has a value, with its origin
 * @param leftOut what stands in the file and not in the article's text
 * @param problems what is wrong
 * @param outcome what came of it, unless an error keeps it from being published
 */
public record Inspected(
        Place place,
        List<FieldOrigin> origins,
        List<LeftOut> leftOut,
        List<Problem> problems,
        Optional<Outcome> outcome) {
    public Inspected {
        origins = List.copyOf(origins);
        leftOut = List.copyOf(leftOut);
        problems = List.copyOf(problems);
    }

    /**
     * What an article would be on the site.
     *
     * @param article the article
     * @param status whether and how it would be published
     * @param address where it wants to stand; if another article stands there, it moves
     * @param lists the lists it belongs to
     * @param references what it points at
     */
    public record Outcome(
            Article article,
            Status status,
            String address,
            List<Membership> lists,
            List<Pointer> references) {
        public Outcome {
            lists = List.copyOf(lists);
            references = List.copyOf(references);
        }
    }

    /**
     * Something that an article points at.
     *
     * @param reference what it seeks
     * @param found the file that answers it, below the archive's root; empty if none does
     * @param certain whether that is all: what is sought by address or headline may be another
     *     article, which only a build knows
     */
    public record Pointer(Reference reference, String found, boolean certain) {}

    /** Whether it can be published. */
    public boolean isFine() {
        return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
    }
}
