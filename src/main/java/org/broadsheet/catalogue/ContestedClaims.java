package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Revision.TooMuch;

/**
 * The ids and addresses that several articles claim. Who has them, and what is told of it, is
 * settled for all articles together: a revision leaves whatever touches them to a new arrangement.
 */
final class ContestedClaims {
    private final Sql sql;

    /** Ids and addresses, folded, that not all have who claim them. */
    private final Set<String> contested = new HashSet<>();

    ContestedClaims(Sql sql) {
        this.sql = sql;
    }

    private record Claims(String id, String fold, String wanted) {
        List<String> all() {
            return List.of(id, fold, Names.pathKey(wanted));
        }
    }

    /** Meets those of the last arrangement. */
    void meet() throws IOException {
        for (Claims settled :
                sql.all(
                        "SELECT id, fold, wanted FROM article WHERE dropped=1 OR url<>wanted",
                        row -> new Claims(row.getString(1), row.getString(2), row.getString(3)))) {
            contested.addAll(settled.all());
        }
    }

    /** Whether there are any. */
    boolean any() {
        return !contested.isEmpty();
    }

    /** Sees that an article claims none of them. */
    void check(long n) throws IOException, TooMuch {
        Claims claims =
                sql.first(
                        "SELECT id, fold, wanted FROM article WHERE n=?",
                        row -> new Claims(row.getString(1), row.getString(2), row.getString(3)),
                        n);
        if (claims != null && claims.all().stream().anyMatch(contested::contains)) {
            throw new TooMuch("articles claim the same");
        }
    }

    /** Sees that a new article claims what nobody else has. */
    void checkNew(Claimant article) throws IOException, TooMuch {
        String fold = Names.pathKey(article.url());
        boolean taken =
                sql.number("SELECT count(*) FROM article WHERE paged=1 AND id=?", article.id()) > 1
                        || sql.number("SELECT count(*) FROM article WHERE paged=1 AND fold=?", fold)
                                > 1
                        || sql.number("SELECT count(*) FROM claim WHERE fold=?", fold) > 0;
        if (taken) {
            throw new TooMuch("articles claim the same");
        }
    }
}
