package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The articles of which only their own text has changed: other pages show and find them as before.
 * They were read anew under new numbers, and what was read before is compared with what is read
 * now.
 */
final class TextChanges {
    private final Sql sql;
    private final Readings readings;

    /** Their new numbers by the old ones. */
    private final Map<Long, Long> numbers = new HashMap<>();

    private final Set<Long> newNumbers = new HashSet<>();
    private final Set<Filing> lengths = new HashSet<>();
    private final Set<Filing> filings = new HashSet<>();

    TextChanges(Sql sql, Readings readings) {
        this.sql = sql;
        this.readings = readings;
    }

    /**
     * The new number of an article of which only its own text has changed; null if that is not so,
     * or not clear.
     *
     * @param n the number of what is gone
     */
    @Nullable Long find(long n) throws IOException {
        Long now = readAnew(n);
        if (now == null
                || differ("kind, key, name", "member", n, now)
                || differ("path, fold", "alias", n, now)
                || differ("original", "translation", n, now)
                || differ("sort, year", "correction", n, now)) {
            return null;
        }
        Card before = card(n);
        Card after = card(now);
        if (!before.equals(after)) {
            if (!before.equals(after.withWords(before.words()))) {
                return null;
            }
            lengths.add(before.filing());
        }
        filings.add(before.filing());
        numbers.put(n, now);
        newNumbers.add(now);
        return now;
    }

    /** The same article as it is read now, if it stands where it stood in every respect. */
    private @Nullable Long readAnew(long n) throws IOException {
        return sql.first(
                """
                SELECT b.n FROM article a JOIN article b USING(id, file, line, base, sort,
                  leaf, filed, paged, listed, listable, url, fold, wanted, explicit, headline)
                WHERE a.n=? AND b.n>? AND a.paged=1 AND a.dropped=0 AND b.dropped=0
                """,
                row -> row.getLong(1),
                n,
                readings.lastBefore());
    }

    private boolean differ(String columns, String table, long n, long now) throws IOException {
        return !rows(columns, table, n).equals(rows(columns, table, now));
    }

    private List<String> rows(String columns, String table, long n) throws IOException {
        String joined = columns.replace(", ", "||char(31)||");
        return sql.all(
                "SELECT " + joined + " FROM " + table + " WHERE n=? ORDER BY rowid",
                row -> row.getString(1),
                n);
    }

    private Card card(long n) throws IOException {
        Card card =
                sql.first(
                        "SELECT card FROM article WHERE n=?",
                        row -> Catalogue.CARDS.decode(row.getBytes(1)),
                        n);
        if (card == null) {
            throw new DamagedException("the catalogue is damaged: an article without a card");
        }
        return card;
    }

    /** The new number of what was found to be one of them; null if it was not. */
    @Nullable Long now(long n) {
        return numbers.get(n);
    }

    /** Whether a number is the new one of one of them. */
    boolean isNew(long n) {
        return newNumbers.contains(n);
    }

    /** Whether one of them has other fields that nobody knows than before. */
    boolean hasOtherUnknown(long n, long now) throws IOException {
        return differ("name, file, line, col", "unknown", n, now);
    }

    /** Where those are filed of which other pages see that their length is another. */
    Set<Filing> lengths() {
        return lengths;
    }

    /** Where they are filed. */
    Set<Filing> filings() {
        return filings;
    }

    /** More has changed in the list of all: their lengths are seen with that. */
    void showIn(TouchedList all) {
        all.filings().addAll(lengths);
        lengths.clear();
    }
}
