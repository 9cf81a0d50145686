package org.broadsheet.catalogue;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.broadsheet.article.Names;
import org.broadsheet.catalogue.Catalogue.Listing;
import org.broadsheet.catalogue.Catalogue.Listings;
import org.jspecify.annotations.Nullable;

/**
 * Works a few changed articles into an arranged catalogue, and finds out which pages may show it:
 * rather too many than too few. What it cannot do it leaves to a new arrangement, by {@link
 * TooMuch}: much at once, and whatever touches two articles that claim the same.
 *
 * <pre>{@code
 * Revision revision = catalogue.revision(2_000);
 * revision.takeOut();
 * revision.putIn();
 * revision.settle(addresses::listing);
 * }</pre>
 */
public final class Revision {
    /** An article shows so many of those before it in a list, and of those after it. */
    private static final int SHOWN_BEFORE = 6;

    private static final int SHOWN_AFTER = 2;

    /** The list of all. */
    private static final long ALL = 1;

    private final Sql sql;
    private final Readings readings;
    private final int most;
    private final Map<Long, TouchedList> lists = new TreeMap<>();
    private final Set<Long> articles = new HashSet<>();
    private final Set<Stand> stands = new HashSet<>();
    private final Set<String> pages = new TreeSet<>();
    private final Set<String> folds = new TreeSet<>();
    private final Set<String> media = new TreeSet<>();
    private final Set<String> kinds = new TreeSet<>();

    /** Ids and addresses, folded, that more than one article claims. */
    private final Set<String> contested = new HashSet<>();

    /**
     * Articles that nobody sees the change of but on their own pages: their new numbers by the old.
     */
    private final Map<Long, Long> alone = new TreeMap<>();

    /**
     * Where articles are filed of which other pages see nothing but that their length is another.
     */
    private final Set<Filing> lengths = new HashSet<>();

    /** Whether pages of others than the changed articles may have changed. */
    private boolean seenElsewhere;

    private boolean corrected;
    private boolean unknown;

    Revision(Sql sql, Readings readings, int most) {
        this.sql = sql;
        this.readings = readings;
        this.most = most;
    }

    /** More than a revision can do: everything is to be arranged and planned anew. */
    public static final class TooMuch extends Exception {
        private static final long serialVersionUID = 1L;

        /** With a reason, for those who look into it. */
        public TooMuch(String reason) {
            super(reason);
        }
    }

    private record Stand(long list, long position) {}

    /** A list in which something has changed. */
    public static final class TouchedList {
        private final @Nullable ListRow before;
        private final List<PeriodCount> countsBefore;
        private final Set<Filing> filings = new HashSet<>();
        private @Nullable ListRow after;

        private TouchedList(@Nullable ListRow before, List<PeriodCount> countsBefore) {
            this.before = before;
            this.countsBefore = countsBefore;
        }

        /** The list as it was; null if it is new. */
        public @Nullable ListRow before() {
            return before;
        }

        /** How many articles were filed where. */
        public List<PeriodCount> countsBefore() {
            return countsBefore;
        }

        /** The list as it is; null if it is no more. */
        public @Nullable ListRow after() {
            return after;
        }

        /** Under which periods something has changed. */
        public Set<Filing> filings() {
            return filings;
        }

        /** Whether it is called otherwise, or stands elsewhere. */
        public boolean renamed() {
            return before == null
                    || after == null
                    || !before.name().equals(after.name())
                    || !before.url().equals(after.url());
        }
    }

    /** Takes out what is gone. */
    public void takeOut() throws IOException, TooMuch {
        BitSet gone = readings.gone();
        long added = sql.number("SELECT count(*) FROM source WHERE n>?", readings.lastBefore());
        if (gone.cardinality() + added > most) {
            throw new TooMuch("many articles have changed at once");
        }
        if (readings.isLoose()) {
            throw new TooMuch("the spool is to be made anew");
        }
        meetContested();
        BitSet moved = readings.moved();
        for (int n = moved.nextSetBit(0); n >= 0; n = moved.nextSetBit(n + 1)) {
            // What is told of them all together names the lines at which they stood.
            checkContested(n);
            for (String file :
                    sql.all(
                            "SELECT file FROM source WHERE n=?1 AND n IN (SELECT n FROM alias)",
                            row -> row.getString(1),
                            n)) {
                checkAliases(file);
            }
            unknown |= hasUnknown(n);
        }
        for (int n = gone.nextSetBit(0); n >= 0; n = gone.nextSetBit(n + 1)) {
            checkContested(n);
            Long now = seenAlone(n);
            if (now == null) {
                notice(n, true);
            } else {
                alone.put((long) n, now);
            }
        }
        List<String> sought = new ArrayList<>();
        for (int n = gone.nextSetBit(0); n >= 0; n = gone.nextSetBit(n + 1)) {
            sought.addAll(soughtMedia(n));
            Long now = alone.get((long) n);
            if (now == null) {
                takeOut(n);
            } else {
                replace(n, now);
            }
        }
        readings.forgetGone();
        for (String path : sought) {
            media.add(path);
        }
    }

    /** What is claimed by several articles, of which not all have it, is settled all together. */
    private void meetContested() throws IOException {
        record Settled(String id, String fold, String wanted) {}
        for (Settled settled :
                sql.all(
                        "SELECT id, fold, wanted FROM article WHERE dropped=1 OR url<>wanted",
                        row -> new Settled(row.getString(1), row.getString(2), row.getString(3)))) {
            contested.add(settled.id());
            contested.add(settled.fold());
            contested.add(Names.pathKey(settled.wanted()));
        }
    }

    private void checkContested(long n) throws IOException, TooMuch {
        String[] claims =
                sql.first(
                        "SELECT id, fold, wanted FROM article WHERE n=?",
                        row ->
                                new String[] {
                                    row.getString(1),
                                    row.getString(2),
                                    Names.pathKey(row.getString(3))
                                },
                        n);
        if (claims != null && Stream.of(claims).anyMatch(contested::contains)) {
            throw new TooMuch("articles claim the same");
        }
    }

    /**
     * The new number of an article of which only its own text has changed: other pages show and
     * find it as before. Nothing if that is not so, or not clear.
     */
    private @Nullable Long seenAlone(long n) throws IOException {
        Long now =
                sql.first(
                        """
                        SELECT b.n FROM article a JOIN article b USING(id, file, line, base, sort,
                          leaf, filed, paged, listed, listable, url, fold, wanted, explicit, headline)
                        WHERE a.n=? AND b.n>? AND a.paged=1 AND a.dropped=0 AND b.dropped=0
                        """,
                        row -> row.getLong(1),
                        n,
                        readings.lastBefore());
        if (now == null
                || differ("kind, key, name", "member", n, now)
                || differ("path, fold", "alias", n, now)
                || differ("original", "translation", n, now)
                || differ("sort, year", "correction", n, now)) {
            return null;
        }
        Card before = card(n);
        Card after = card(now);
        if (before.equals(after)) {
            return now;
        }
        if (before.equals(after.withWords(before.words()))) {
            lengths.add(before.filing());
            return now;
        }
        return null;
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

    /** Gives an article's place to what it is now. */
    private void replace(long n, long now) throws IOException {
        articles.add(now);
        unknown |= differ("name, file, line, col", "unknown", n, now);
        sql.update(
                """
                UPDATE card SET n=?1, at=a.at, length=a.length FROM article a
                WHERE a.n=?1 AND card.n=?2
                """,
                now,
                n);
    }

    private void takeOut(long n) throws IOException {
        Long position = sql.first("SELECT position FROM card WHERE n=?", row -> row.getLong(1), n);
        if (position != null) {
            for (long list : listsOf(n)) {
                sql.update("DELETE FROM entry WHERE list=? AND position=?", list, position);
            }
            sql.update("DELETE FROM card WHERE n=?", n);
        }
    }

    /** Puts in what is new. */
    public void putIn() throws IOException, TooMuch {
        long last = readings.lastBefore();
        for (Claimant article : claimants()) {
            boolean taken =
                    sql.number("SELECT count(*) FROM article WHERE paged=1 AND id=?", article.id())
                                    > 1
                            || sql.number(
                                            "SELECT count(*) FROM article WHERE paged=1 AND fold=?",
                                            Names.pathKey(article.url()))
                                    > 1
                            || sql.number(
                                            "SELECT count(*) FROM claim WHERE fold=?",
                                            Names.pathKey(article.url()))
                                    > 0;
            if (taken) {
                throw new TooMuch("articles claim the same");
            }
        }
        for (long n : sql.all("SELECT n FROM source WHERE n>?", row -> row.getLong(1), last)) {
            checkContested(n);
            if (alone.containsValue(n)) {
                media.addAll(soughtMedia(n));
            } else {
                putIn(n);
            }
        }
    }

    /** The articles that are new, by id. */
    public List<Claimant> claimants() throws IOException {
        return sql.all(
                """
                SELECT n, id, file, line, url, explicit FROM article WHERE n>? AND paged=1
                ORDER BY id
                """,
                Catalogue::claimant,
                readings.lastBefore());
    }

    private record Order(long sort, int leaf, String id, boolean listed, int filed) {}

    private void putIn(long n) throws IOException, TooMuch {
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
        if (order != null) {
            long position = position(order);
            if (order.listed()) {
                for (String[] member : members(n)) {
                    addList(member[0], member[1]);
                }
                // Noticed before the entries are there, so that what was counted before is known.
                listsOf(n).forEach(this::touch);
            }
            sql.update(
                    "INSERT INTO card SELECT ?," + Catalogue.OF_CARD + " FROM article WHERE n=?",
                    position,
                    n);
            for (long list : listsOf(n)) {
                sql.update(
                        "INSERT OR IGNORE INTO entry VALUES(?,?,?)", list, position, order.filed());
            }
            media.addAll(soughtMedia(n));
        }
        notice(n, false);
    }

    private List<String[]> members(long n) throws IOException {
        return sql.all(
                "SELECT kind, key FROM member WHERE n=? ORDER BY rowid",
                row -> new String[] {row.getString(1), row.getString(2)},
                n);
    }

    private void addList(String kind, String key) throws IOException {
        boolean known =
                sql.number("SELECT count(*) FROM list WHERE kind=? AND key=?", kind, key) > 0;
        if (!known) {
            sql.update("INSERT INTO list VALUES(NULL,?,?,'','',0,0,0,0,'')", kind, key);
            kinds.add(kind);
        }
    }

    /** A number between those of its neighbours in time. */
    private long position(Order order) throws IOException, TooMuch {
        Long before =
                sql.first(
                        """
                        SELECT position FROM card WHERE (sort, leaf, id) < (?,?,?)
                        ORDER BY sort DESC, leaf DESC, id DESC LIMIT 1
                        """,
                        row -> row.getLong(1),
                        order.sort(),
                        order.leaf(),
                        order.id());
        Long after =
                sql.first(
                        """
                        SELECT position FROM card WHERE (sort, leaf, id) > (?,?,?)
                        ORDER BY sort, leaf, id LIMIT 1
                        """,
                        row -> row.getLong(1),
                        order.sort(),
                        order.leaf(),
                        order.id());
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

    /** The lists in which an article stands. */
    private List<Long> listsOf(long n) throws IOException {
        List<Long> of =
                sql.all(
                        "SELECT list FROM member JOIN list USING(kind, key) WHERE n=?",
                        row -> row.getLong(1),
                        n);
        boolean listed = sql.number("SELECT count(*) FROM article WHERE n=? AND listed=1", n) > 0;
        if (!listed) {
            return List.of();
        }
        of.add(ALL);
        return of;
    }

    private TouchedList touch(long list) {
        return lists.computeIfAbsent(
                list,
                number -> {
                    try {
                        ListRow before = listRow(number);
                        boolean isNew = before == null || before.count() == 0;
                        return new TouchedList(
                                isNew && number != ALL ? null : before,
                                CatalogueReader.periods(sql, number));
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                });
    }

    private @Nullable ListRow listRow(long list) throws IOException {
        return sql.first("SELECT * FROM list WHERE list=?", CatalogueReader::listRow, list);
    }

    private List<String> soughtMedia(long n) throws IOException {
        return sql.all(
                "SELECT name FROM sought WHERE n=? AND by='MEDIA'", row -> row.getString(1), n);
    }

    private record Appearance(
            long position, int filed, boolean listed, String url, String fold, String headline) {}

    /** Notices where an article appears: its own page, and whatever may show it or lead to it. */
    private void notice(long n, boolean goes) throws IOException, TooMuch {
        articles.add(n);
        seenElsewhere = true;
        unknown |= hasUnknown(n);
        String[] source =
                sql.first(
                        "SELECT id, file FROM article WHERE n=?",
                        row -> new String[] {row.getString(1), row.getString(2)},
                        n);
        if (source == null) {
            return; // an error kept it out
        }
        seek("ID", source[0]);
        seek("FILE", source[1].substring(source[1].indexOf('/') + 1));
        Appearance is =
                sql.first(
                        "SELECT position, filed, listed, url, fold, headline FROM card WHERE n=?",
                        Revision::appearance,
                        n);
        if (is == null) {
            return;
        }
        appears(n, is);
        seekUrl(is.fold());
        seek("HEADLINE", is.headline());
        for (String fold :
                sql.all("SELECT fold FROM alias WHERE n=?", row -> row.getString(1), n)) {
            checkAliases(source[1]);
            folds.add(fold);
            seekUrl(fold);
            seek("ADDRESS", fold);
        }
        if (goes) {
            pages.add(is.url());
            pages.addAll(
                    sql.all(
                            "SELECT path FROM alias WHERE n=? AND path LIKE '/%'",
                            row -> row.getString(1), n));
        }
        translations(n, source[0]);
    }

    /** What was told of former addresses cannot be told apart for the articles of one file. */
    private void checkAliases(String file) throws IOException, TooMuch {
        boolean told =
                sql.number(
                                "SELECT count(*) FROM problem WHERE n=0 AND kind='alias-taken' AND file=?",
                                file)
                        > 0;
        if (told) {
            throw new TooMuch("a former address is claimed twice");
        }
    }

    private boolean hasUnknown(long n) throws IOException {
        return sql.number("SELECT count(*) FROM unknown WHERE n=?", n) > 0;
    }

    private static Appearance appearance(ResultSet row) throws SQLException {
        return new Appearance(
                row.getLong(1),
                row.getInt(2),
                row.getInt(3) != 0,
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    /** Notices that other pages show an article otherwise. */
    private void appears(long n, Appearance is) throws IOException {
        seenElsewhere = true;
        articles.add(n);
        if (is.listed()) {
            for (long list : listsOf(n)) {
                touch(list).filings().add(Filing.ofCode(is.filed()));
                stands.add(new Stand(list, is.position()));
            }
        }
        corrected |= sql.number("SELECT count(*) FROM correction WHERE n=?", n) > 0;
        translations(n, "");
    }

    private void translations(long n, String id) throws IOException {
        Set<String> originals =
                new HashSet<>(
                        sql.all(
                                "SELECT original FROM translation WHERE n=?",
                                row -> row.getString(1),
                                n));
        if (!id.isEmpty()) {
            originals.add(id);
        }
        for (String original : originals) {
            show("SELECT n FROM translation WHERE original=?", original);
            show("SELECT n FROM card WHERE id=?", original);
        }
    }

    private void seek(String by, String name) throws IOException {
        show("SELECT n FROM sought WHERE by=? AND name=?", by, name);
    }

    private void seekUrl(String fold) throws IOException {
        folds.add(fold);
        seek("URL", fold);
    }

    private void show(String numbers, Object... values) throws IOException {
        articles.addAll(sql.all(numbers, row -> row.getLong(1), values));
    }

    /** Notices pages of the site that came or went: references may lead to them. */
    public void seekPages(Collection<String> urls) throws IOException {
        for (String url : urls) {
            seekUrl(Names.pathKey(url));
        }
    }

    /**
     * The files that articles sought which are gone or new, besides those in given folders: they
     * are to be looked for again.
     *
     * @param folders paths below {@code content/}; empty for that itself
     */
    public Set<String> media(Collection<String> folders) throws IOException {
        Set<String> found = new TreeSet<>(media);
        for (String folder : folders) {
            String from = folder.isEmpty() ? "" : folder + "/";
            String to = folder.isEmpty() ? "\uffff" : folder + "0";
            found.addAll(
                    sql.all(
                            "SELECT path FROM medium WHERE path>=? AND path<?",
                            row -> row.getString(1),
                            from,
                            to));
        }
        return found;
    }

    /** Whether a file is sought by an article that has a page; and as a picture. */
    public @Nullable Medium soughtNow(String path) throws IOException {
        return sql.first(
                """
                SELECT name, max(picture) FROM sought WHERE by='MEDIA' AND name=?
                GROUP BY name
                """,
                row -> new Medium(row.getString(1), false, row.getInt(2), 0),
                path);
    }

    /** Notes how a file was found; null if nobody seeks it any more. */
    public void found(String path, @Nullable Medium now) throws IOException {
        Medium before =
                sql.first("SELECT * FROM medium WHERE path=?", CatalogueReader::medium, path);
        if (now == null) {
            sql.update("DELETE FROM medium WHERE path=?", path);
        } else if (!now.equals(before)) {
            sql.update(
                    "INSERT OR REPLACE INTO medium VALUES(?,?,?,?)",
                    now.path(),
                    now.found() ? 1 : 0,
                    now.width(),
                    now.height());
            for (long n :
                    sql.all(
                            "SELECT n FROM sought WHERE by='MEDIA' AND name=?",
                            row -> row.getLong(1),
                            path)) {
                reappears(n);
            }
        }
    }

    private void reappears(long n) throws IOException {
        Appearance is =
                sql.first(
                        "SELECT position, filed, listed, url, fold, headline FROM card WHERE n=?",
                        Revision::appearance,
                        n);
        if (is != null) {
            appears(n, is);
        }
    }

    /**
     * Counts and names the lists anew that have changed, and finds the pages that show neighbours.
     *
     * @param listings decides what lists are called and where they stand; asked afresh for each
     *     kind
     * @param front so many articles a list may have to be shown on its front page alone
     */
    public void settle(Supplier<Listings> listings, int front) throws IOException, TooMuch {
        ListRow all = listRow(ALL);
        for (long list : List.copyOf(lists.keySet())) {
            count(list);
        }
        ListRow allNow = listRow(ALL);
        if (all == null
                || allNow == null
                || all.firstYear() != allNow.firstYear()
                || all.lastYear() != allNow.lastYear()) {
            throw new TooMuch("the first or last year is another");
        }
        if (!kinds.isEmpty() && !contested.isEmpty()) {
            throw new TooMuch("lists come or go where articles claim the same");
        }
        for (String kind : kinds) {
            name(kind, listings.get());
        }
        for (Map.Entry<Long, TouchedList> touched : lists.entrySet()) {
            touched.getValue().after = listRow(touched.getKey());
        }
        for (Map.Entry<Long, TouchedList> touched : List.copyOf(lists.entrySet())) {
            TouchedList list = touched.getValue();
            ListRow before = list.before();
            ListRow after = list.after();
            if (after != null && list.renamed()) {
                members(touched.getKey(), true);
            } else if (before != null && after != null && after.kind().equals("series")) {
                members(touched.getKey(), false);
            } else if (before != null
                    && after != null
                    && (before.count() <= front) != (after.count() <= front)) {
                members(touched.getKey(), false);
            }
        }
        if (lists.values().stream().anyMatch(TouchedList::renamed)) {
            // What is withdrawn is in no list, and names its section, tags and authors.
            show("SELECT n FROM card WHERE listed=0");
        }
        // What was noticed since then has changed in nothing but how it appears.
        for (Map.Entry<Long, TouchedList> touched : lists.entrySet()) {
            touched.getValue().after = listRow(touched.getKey());
        }
        for (Stand stand : stands) {
            neighbours(stand);
        }
        TouchedList touchedAll = lists.get(ALL);
        if (touchedAll != null) {
            touchedAll.filings.addAll(lengths);
            lengths.clear();
        }
        articles.removeIf(n -> n > Integer.MAX_VALUE);
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
        ListRow now = listRow(list);
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

    /** Notices all articles of a list, and where else they appear if that changes too. */
    private void members(long list, boolean appearance) throws IOException, TooMuch {
        List<Long> numbers =
                sql.all(
                        "SELECT n FROM entry CROSS JOIN card USING(position) WHERE list=? LIMIT ?",
                        row -> row.getLong(1),
                        list,
                        most + 1);
        if (numbers.size() > most) {
            throw new TooMuch("a list with many articles has changed");
        }
        for (long n : numbers) {
            articles.add(n);
            if (appearance) {
                reappears(n);
            }
        }
    }

    private void neighbours(Stand stand) throws IOException {
        show(
                """
                SELECT n FROM entry CROSS JOIN card USING(position)
                WHERE list=? AND position>? ORDER BY position LIMIT ?
                """,
                stand.list(),
                stand.position(),
                SHOWN_BEFORE);
        show(
                """
                SELECT n FROM entry CROSS JOIN card USING(position)
                WHERE list=? AND position<? ORDER BY position DESC LIMIT ?
                """,
                stand.list(),
                stand.position(),
                SHOWN_AFTER);
    }

    /** The lists in which something has changed. */
    public Collection<TouchedList> lists() {
        return lists.values();
    }

    /** Whether other pages than those of the changed articles may have changed. */
    public boolean seenElsewhere() {
        return seenElsewhere;
    }

    /** Where articles are filed that are longer or shorter, and else appear as they did. */
    public Set<Filing> lengths() {
        return lengths;
    }

    /** The kinds of lists of which one came, went or was renamed. */
    public Set<String> kinds() {
        return kinds;
    }

    /** The addresses of pages of articles that are gone, moved or to be planned anew. */
    public Set<String> pages() {
        return pages;
    }

    /** The addresses, folded, at which a redirect may have come or gone. */
    public Set<String> folds() {
        return folds;
    }

    /** Whether an article with corrections has changed. */
    public boolean corrected() {
        return corrected;
    }

    /** Whether a changed article has fields that nobody knows. */
    public boolean unknown() {
        return unknown;
    }

    /**
     * An article whose page is to be planned anew.
     *
     * @param position its place in the order of time
     * @param changed whether it is new or has changed itself
     */
    public record Planned(long position, boolean changed) {}

    /**
     * The articles whose pages are to be planned anew, in the order of time; what was found wrong
     * with them is forgotten.
     */
    public List<Planned> articles() throws IOException, TooMuch {
        Map<Long, Planned> planned = new TreeMap<>();
        for (long n : articles) {
            Long position =
                    sql.first("SELECT position FROM card WHERE n=?", row -> row.getLong(1), n);
            if (position != null) {
                planned.put(position, new Planned(position, n > readings.lastBefore()));
                forgetPlanned(n);
            }
        }
        if (planned.size() > most) {
            throw new TooMuch("many pages show what has changed");
        }
        return List.copyOf(planned.values());
    }

    /** Forgets what was found wrong when the pages of all articles were planned. */
    public void forgetPlanned() throws IOException {
        sql.execute("DELETE FROM problem WHERE planned=1");
    }

    /** Forgets what was found wrong when the page of an article was planned. */
    public void forgetPlanned(Card article) throws IOException {
        Long n =
                sql.first(
                        "SELECT n FROM card WHERE position=?",
                        row -> row.getLong(1),
                        article.position());
        if (n != null) {
            forgetPlanned(n);
        }
    }

    private void forgetPlanned(long n) throws IOException {
        sql.update("DELETE FROM problem WHERE n=? AND planned=1", n);
    }

    /** Forgets all problems of the build of one kind, which are to be found anew. */
    public void forgetProblems(String kind) throws IOException {
        sql.update("DELETE FROM problem WHERE n=0 AND kind=?", kind);
    }

    /** The same for those told of one file. */
    public void forgetProblems(String kind, String file) throws IOException {
        sql.update("DELETE FROM problem WHERE n=0 AND kind=? AND file=?", kind, file);
    }

    /** Forgets which fields of articles nobody knows, to be found anew. */
    public void forgetUnknown() throws IOException {
        sql.execute(
                """
                DELETE FROM problem WHERE n=0 AND kind='unknown-field'
                AND file LIKE 'content/%' AND file NOT LIKE '%/_defaults.yaml'
                """);
    }

    /** Former addresses at a folded path, by the ids of their articles. */
    public List<CatalogueReader.Alias> aliases(CatalogueReader reader, String fold)
            throws IOException, TooMuch {
        List<CatalogueReader.Alias> found = new ArrayList<>();
        for (Object[] row :
                sql.all(
                        """
                        SELECT path, position FROM alias JOIN card USING(n)
                        WHERE alias.fold=? AND path LIKE '/%' ORDER BY id, path
                        """,
                        r -> new Object[] {r.getString(1), r.getLong(2)}, fold)) {
            Card article = reader.card((Long) row[1]);
            checkAliases(article.place().file());
            found.add(new CatalogueReader.Alias((String) row[0], article));
        }
        return found;
    }

    /** Ends it: from now on readers see what has been revised. */
    public void commit() throws IOException {
        sql.commit();
    }
}
