package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.List;
import org.broadsheet.catalogue.Revision.TooMuch;
import org.jspecify.annotations.Nullable;

/**
 * The order of time, and the entries of the lists: articles are taken out, and put in at numbers in
 * the gaps between their neighbours.
 */
final class Arrangement {
    private final Sql sql;
    private final TouchedLists lists;

    Arrangement(Sql sql, TouchedLists lists) {
        this.sql = sql;
        this.lists = lists;
    }

    /** Takes an article out, if it has a page. */
    void takeOut(long n) throws IOException {
        Long position = sql.first("SELECT position FROM card WHERE n=?", row -> row.getLong(1), n);
        if (position != null) {
            for (long list : lists.of(n)) {
                sql.update("DELETE FROM entry WHERE list=? AND position=?", list, position);
            }
            sql.update("DELETE FROM card WHERE n=?", n);
        }
    }

    /** Gives an article's place to what it is now. */
    void replace(long n, long now) throws IOException {
        sql.update(
                """
                UPDATE card SET n=?1, at=a.at, length=a.length FROM article a
                WHERE a.n=?1 AND card.n=?2
                """,
                now,
                n);
    }

    private record Order(long sort, int leaf, String id, boolean listed, int filed) {}

    /** Puts an article in, if it has a page. */
    void putIn(long n) throws IOException, TooMuch {
        Order order =
                sql.first(
                        "SELECT sort, leaf, id, listed, filed FROM article WHERE n=? AND paged=1",
                        row ->
                                new Order(
                                        row.getLong(1),
                                        row.getInt(2),
                                        row.getString(3),
                                        row.getInt(4) != 0,
                                        row.getInt(5)),
                        n);
        if (order == null) {
            return;
        }
        long position = position(order);
        if (order.listed()) {
            lists.add(n);
        }
        List<Long> of = lists.of(n);
        // Before the entries are there, so that what was counted before is known.
        for (long list : of) {
            lists.touch(list);
        }
        sql.update(
                "INSERT INTO card SELECT ?," + Catalogue.OF_CARD + " FROM article WHERE n=?",
                position,
                n);
        for (long list : of) {
            sql.update("INSERT OR IGNORE INTO entry VALUES(?,?,?)", list, position, order.filed());
        }
    }

    /** A number between those of its neighbours in time. */
    private long position(Order order) throws IOException, TooMuch {
        Long before =
                neighbour(
                        """
                        SELECT position FROM card WHERE (sort, leaf, id) < (?,?,?)
                        ORDER BY sort DESC, leaf DESC, id DESC LIMIT 1
                        """,
                        order);
        Long after =
                neighbour(
                        """
                        SELECT position FROM card WHERE (sort, leaf, id) > (?,?,?)
                        ORDER BY sort, leaf, id LIMIT 1
                        """,
                        order);
        if (before == null) {
            return after == null ? Catalogue.GAP : after - Catalogue.GAP;
        }
        if (after == null) {
            return before + Catalogue.GAP;
        }
        if (after - before < 2) {
            throw new TooMuch("no number is left between two articles");
        }
        return before + (after - before) / 2;
    }

    private @Nullable Long neighbour(String query, Order of) throws IOException {
        return sql.first(query, row -> row.getLong(1), of.sort(), of.leaf(), of.id());
    }
}
