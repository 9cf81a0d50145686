package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Catalogue.Listing;
import org.broadsheet.catalogue.Catalogue.Listings;
import org.broadsheet.catalogue.Revision.TooMuch;
import org.jspecify.annotations.Nullable;

/**
 * The lists of which a revision changes the articles. Each is remembered as it was when it is first
 * touched; when all articles are in their places, it is counted and named as a new arrangement
 * would.
 */
final class TouchedLists {
    /** The number of the list of all. */
    private static final long ALL = 1;

    private final Sql sql;
    private final Map<Long, TouchedList> touched = new TreeMap<>();

    /** The kinds of lists of which one came, went or is spelled otherwise. */
    private final Set<String> kinds = new TreeSet<>();

    TouchedLists(Sql sql) {
        this.sql = sql;
    }

    /** The lists in which an article stands. */
    List<Long> of(long n) throws IOException {
        boolean listed = sql.number("SELECT count(*) FROM article WHERE n=? AND listed=1", n) > 0;
        if (!listed) {
            return List.of();
        }
        List<Long> of =
                sql.all(
                        "SELECT list FROM member JOIN list USING(kind, key) WHERE n=?",
                        row -> row.getLong(1),
                        n);
        of.add(ALL);
        return of;
    }

    private record Member(String kind, String key) {}

    /** Adds the lists that an article is the first to name. */
    void add(long n) throws IOException {
        for (Member member :
                sql.all(
                        "SELECT kind, key FROM member WHERE n=? ORDER BY rowid",
                        row -> new Member(row.getString(1), row.getString(2)),
                        n)) {
            boolean known =
                    sql.number(
                                    "SELECT count(*) FROM list WHERE kind=? AND key=?",
                                    member.kind(),
                                    member.key())
                            > 0;
            if (!known) {
                sql.update(
                        "INSERT INTO list VALUES(NULL,?,?,'','',0,0,0,0,'')",
                        member.kind(),
                        member.key());
                kinds.add(member.kind());
            }
        }
    }

    /** Something changes in a list: to be called before it does. */
    TouchedList touch(long list) throws IOException {
        TouchedList known = touched.get(list);
        if (known != null) {
            return known;
        }
        ListRow before = row(list);
        boolean isNew = before == null || before.count() == 0;
        TouchedList first =
                new TouchedList(
                        isNew && list != ALL ? null : before, CatalogueReader.periods(sql, list));
        touched.put(list, first);
        return first;
    }

    /** The lists in which something has changed. */
    Collection<TouchedList> touched() {
        return touched.values();
    }

    /** The list of all; null if nothing has changed in it. */
    @Nullable TouchedList all() {
        return touched.get(ALL);
    }

    /** Whether a list came, went or is spelled otherwise. */
    boolean toBeNamed() {
        return !kinds.isEmpty();
    }

    /** Counts and spells the lists anew; the empty ones go. */
    void count() throws IOException, TooMuch {
        ListRow before = row(ALL);
        for (long list : touched.keySet()) {
            count(list);
        }
        ListRow now = row(ALL);
        if (before == null
                || now == null
                || before.firstYear() != now.firstYear()
                || before.lastYear() != now.lastYear()) {
            throw new TooMuch("the first or last year is another");
        }
    }

    private void count(long list) throws IOException {
        sql.update(
                """
                UPDATE list SET count=c, dated=d, first=f, last=l FROM (
                  SELECT count(*) AS c, coalesce(sum(filed>0), 0) AS d,
                    coalesce(min(CASE WHEN filed>0 THEN filed/10000 END), 0) AS f,
                    coalesce(max(CASE WHEN filed>0 THEN filed/10000 END), 0) AS l
                  FROM entry WHERE list=?1) WHERE list=?1
                """,
                list);
        ListRow now = row(list);
        if (now == null || list == ALL) {
            return;
        }
        if (now.count() == 0) {
            sql.update("DELETE FROM list WHERE list=?", list);
            sql.update("DELETE FROM claim WHERE fold=?", Names.pathKey(now.url()));
            kinds.add(now.kind());
            return;
        }
        String spelled = spelled(now);
        int changed =
                sql.update(
                        "UPDATE list SET spelled=? WHERE list=? AND spelled<>?",
                        spelled,
                        list,
                        spelled);
        if (changed > 0) {
            kinds.add(now.kind());
        }
    }

    /** The name of a list as its earliest article spells it; what states no date comes last. */
    private String spelled(ListRow list) throws IOException {
        long undated =
                sql.number(
                        "SELECT coalesce(max(position), ?) FROM card WHERE sort=?",
                        Long.MIN_VALUE,
                        Readings.UNDATED);
        for (long from : new long[] {undated, Long.MIN_VALUE}) {
            String name =
                    sql.first(
                            """
                            SELECT m.name FROM entry e CROSS JOIN card c USING(position)
                            CROSS JOIN member m USING(n) WHERE e.list=? AND e.position>?
                            AND m.kind=? AND m.key=? ORDER BY e.position, m.rowid LIMIT 1
                            """,
                            row -> row.getString(1),
                            list.number(),
                            from,
                            list.kind(),
                            list.key());
            if (name != null) {
                return name;
            }
        }
        throw new IOException("the catalogue is damaged: a list without articles");
    }

    /**
     * Names the lists anew of all kinds of which one came, went or is spelled otherwise: what one
     * is called and where it stands may depend on the others.
     *
     * @param listings decides that; asked afresh for each kind
     */
    void name(Supplier<Listings> listings) throws IOException, TooMuch {
        for (String kind : kinds) {
            name(kind, listings.get());
        }
    }

    private record Spelled(long number, String key, String name, String url, String spelled) {}

    private void name(String kind, Listings listings) throws IOException, TooMuch {
        List<Spelled> all =
                sql.all(
                        "SELECT list, key, name, url, spelled FROM list WHERE kind=? ORDER BY key",
                        row ->
                                new Spelled(
                                        row.getLong(1),
                                        row.getString(2),
                                        row.getString(3),
                                        row.getString(4),
                                        row.getString(5)),
                        kind);
        Map<Long, Listing> renamed = new TreeMap<>();
        for (Spelled list : all) {
            Listing listing = listings.of(kind, list.key(), list.spelled());
            if (!listing.name().equals(list.name()) || !listing.url().equals(list.url())) {
                renamed.put(list.number(), listing);
                touch(list.number());
                sql.update("DELETE FROM claim WHERE fold=?", Names.pathKey(list.url()));
            }
        }
        for (Map.Entry<Long, Listing> list : renamed.entrySet()) {
            Listing listing = list.getValue();
            String fold = Names.pathKey(listing.url());
            if (sql.number("SELECT count(*) FROM claim WHERE fold=?", fold)
                            + sql.number("SELECT count(*) FROM card WHERE fold=?", fold)
                    > 0) {
                throw new TooMuch("the address of a list is taken");
            }
            sql.update(
                    "INSERT INTO claim VALUES(?,?,?)",
                    fold,
                    listing.url(),
                    Catalogue.owner(kind, listing));
            sql.update(
                    "UPDATE list SET name=?, url=? WHERE list=?",
                    listing.name(),
                    listing.url(),
                    list.getKey());
        }
    }

    /** Notes how the lists are now. */
    void note() throws IOException {
        for (Map.Entry<Long, TouchedList> list : touched.entrySet()) {
            list.getValue().becomes(row(list.getKey()));
        }
    }

    private @Nullable ListRow row(long list) throws IOException {
        return sql.first("SELECT * FROM list WHERE list=?", CatalogueReader::listRow, list);
    }
}
