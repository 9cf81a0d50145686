package org.broadsheet.catalogue;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.article.Article;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.FormerAddress;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Reference;
import org.jspecify.annotations.Nullable;

/** Gives back what an arranged catalogue holds; for one thread at a time. */
public final class CatalogueReader implements AutoCloseable {
    /** Neighbours are asked for again and again, and stand close together. */
    private static final int REMEMBERED = 2_000;

    private static final String CARD =
            "SELECT c.position, c.url, a.card, c.down, c.at, c.length FROM card c JOIN article a"
                    + " USING(n) ";

    private final Sql sql;
    private final Spool spool;
    private final RecordCodec<Card> cards;
    private final RecordCodec<Article> articles;
    private final Recent<Long, Kept> remembered = new Recent<>(REMEMBERED);
    private final Recent<Long, ListWindow> windows = new Recent<>(REMEMBERED);
    private final Recent<String, Optional<ListRow>> knownLists = new Recent<>(REMEMBERED);

    /** Whether the archive has translations at all; null until somebody asks. */
    private @Nullable Boolean translated;

    CatalogueReader(Sql sql, Spool spool, RecordCodec<Card> cards, RecordCodec<Article> articles) {
        this.sql = sql;
        this.spool = spool;
        this.cards = cards;
        this.articles = articles;
    }

    /** A card, and where the spool has its article. */
    private record Kept(Card card, long at, int length, int linesDown) {}

    /** The card at a position. */
    public Card card(long position) throws IOException {
        return kept(position).card();
    }

    private Kept kept(long position) throws IOException {
        Kept known = remembered.get(position);
        if (known != null) {
            return known;
        }
        Kept kept =
                sql.first(
                        CARD + "WHERE c.position=?",
                        row -> new Kept(card(row), row.getLong(5), row.getInt(6), row.getInt(4)),
                        position);
        if (kept == null) {
            throw new DamagedException("the catalogue has no article at " + position);
        }
        remembered.put(position, kept);
        return kept;
    }

    private Card card(ResultSet row) throws SQLException, IOException {
        return cards.decode(row.getBytes(3), row.getInt(4)).at(row.getLong(1), row.getString(2));
    }

    /** The whole article at a position. */
    public Article article(long position) throws IOException {
        Kept kept = kept(position);
        return articles.decode(spool.read(kept.at(), kept.length()), kept.linesDown());
    }

    /** How many articles have a page. */
    public int pageCount() throws IOException {
        return (int) sql.number("SELECT count(*) FROM card");
    }

    /** The positions of all articles that have a page, in the order of time. */
    public Cursor<Long> withPages() throws IOException {
        return sql.cursor("SELECT position FROM card ORDER BY position", row -> row.getLong(1));
    }

    /** The positions of the pages about the archive, which are few. */
    public List<Long> pages() throws IOException {
        List<Card> unlisted = sql.all(CARD + "WHERE c.listed=0 ORDER BY c.position", this::card);
        return unlisted.stream()
                .filter(card -> card.status() == Status.PAGE)
                .map(Card::position)
                .toList();
    }

    /** The articles of a list, in the order of time. */
    public Cursor<Card> entries(ListRow list) throws IOException {
        // CROSS JOIN keeps SQLite from going through all cards for each list.
        return sql.cursor(
                "SELECT c.position, c.url, a.card, c.down FROM entry e CROSS JOIN card c"
                        + " USING(position) CROSS JOIN article a USING(n)"
                        + " WHERE e.list=? ORDER BY e.position",
                this::card,
                list.number());
    }

    /**
     * The newest articles of a list, newest first; those of one moment stand in the order of their
     * printed pages all the same.
     */
    public List<Card> newest(ListRow list, int most) throws IOException {
        List<Card> newest = before(list, Long.MAX_VALUE, most);
        int from = 0;
        for (int i = 1; i <= newest.size(); i++) {
            boolean ends =
                    i == newest.size()
                            || !newest.get(i)
                                    .date()
                                    .earliest()
                                    .equals(newest.get(from).date().earliest());
            if (ends) {
                Collections.reverse(newest.subList(from, i));
                from = i;
            }
        }
        return newest;
    }

    /** The articles of a list just before a position, the nearest first. */
    public List<Card> before(ListRow list, long position, int most) throws IOException {
        if (most > ListWindow.NEIGHBOURS) {
            return cards(
                    """
                    SELECT position FROM entry WHERE list=? AND position<?
                    ORDER BY position DESC LIMIT ?
                    """,
                    list.number(),
                    position,
                    most);
        }
        return neighbours(list, position, window -> window.before(position, most));
    }

    /** The articles of a list just after a position, the nearest first; a few. */
    public List<Card> after(ListRow list, long position, int most) throws IOException {
        if (most > ListWindow.NEIGHBOURS) {
            throw new IllegalArgumentException("more than a few: " + most);
        }
        return neighbours(list, position, window -> window.after(position, most));
    }

    private List<Card> neighbours(
            ListRow list, long position, Function<ListWindow, long @Nullable []> look)
            throws IOException {
        ListWindow known = windows.get(list.number());
        long[] found = known == null ? null : look.apply(known);
        if (found == null) {
            ListWindow around = ListWindow.around(sql, list.number(), position);
            windows.put(list.number(), around);
            found = Objects.requireNonNull(look.apply(around));
        }
        List<Card> neighbours = new ArrayList<>(found.length);
        for (long at : found) {
            neighbours.add(card(at));
        }
        return neighbours;
    }

    /** The articles of a list that state no year, in the order of time; at most so many. */
    public List<Card> yearless(ListRow list, int most, int skip) throws IOException {
        return cards(
                """
                SELECT position FROM entry WHERE list=? AND filed<=0
                ORDER BY position LIMIT ? OFFSET ?
                """,
                list.number(),
                most,
                skip);
    }

    /**
     * The articles of a list that are filed under a period or one of its parts, in the order of
     * time.
     *
     * @param list the list
     * @param period the period
     * @param most at most so many
     * @param skip without the first so many
     */
    public List<Card> within(ListRow list, Filing period, int most, int skip) throws IOException {
        return period.lastCode() == period.code()
                ? filed(list, period, most, skip)
                : many(
                        """
                        SELECT position FROM entry
                        WHERE list=? AND (filed BETWEEN ? AND ? OR filed=?)
                        ORDER BY position LIMIT ? OFFSET ?
                        """,
                        list.number(),
                        period.firstCode(),
                        period.lastCode(),
                        period.code(),
                        most,
                        skip);
    }

    /** The articles of a list that are filed under a period and state no more. */
    public List<Card> filed(ListRow list, Filing period, int most, int skip) throws IOException {
        return many(
                """
                SELECT position FROM entry WHERE list=? AND filed=?
                ORDER BY position LIMIT ? OFFSET ?
                """,
                list.number(),
                period.code(),
                most,
                skip);
    }

    /** The first article of a list that states a year. */
    public Optional<Card> firstDated(ListRow list) throws IOException {
        return cards(
                        """
                        SELECT position FROM entry WHERE list=? AND filed>0
                        ORDER BY position LIMIT 1
                        """,
                        list.number())
                .stream()
                .findFirst();
    }

    /**
     * Cards that are hardly asked for again, in the order of time. They are joined to their
     * positions when these are sorted: SQLite would sort whole cards.
     */
    private List<Card> many(String positions, Object... values) throws IOException {
        List<Card> list =
                sql.all(
                        "SELECT c.position, c.url, a.card, c.down FROM ("
                                + positions
                                + ") e CROSS JOIN card c USING(position)"
                                + " CROSS JOIN article a USING(n)",
                        this::card,
                        values);
        list.sort(Comparator.comparingLong(Card::position));
        return list;
    }

    private List<Card> cards(String positions, Object... values) throws IOException {
        List<Long> found = sql.all(positions, row -> row.getLong(1), values);
        List<Card> list = new ArrayList<>(found.size());
        for (Long position : found) {
            list.add(card(position));
        }
        return list;
    }

    /** How many articles of a list are filed under each period, in the order of time. */
    public List<PeriodCount> periods(ListRow list) throws IOException {
        return periods(sql, list.number());
    }

    static List<PeriodCount> periods(Sql sql, long list) throws IOException {
        return sql.all(
                "SELECT filed, count(*) FROM entry WHERE list=? GROUP BY filed ORDER BY filed",
                row -> new PeriodCount(Filing.ofCode(row.getInt(1)), row.getInt(2)),
                list);
    }

    /** The day of the last change among the articles that are filed alike, if it is known. */
    public Map<Filing, LocalDate> changes() throws IOException {
        Map<Filing, LocalDate> changes = new HashMap<>();
        sql.all(
                """
                SELECT filed, max(changed) FROM card WHERE listed=1 GROUP BY filed
                HAVING max(changed) IS NOT NULL
                """,
                row ->
                        changes.put(
                                Filing.ofCode(row.getInt(1)),
                                LocalDate.ofEpochDay(row.getLong(2))));
        return changes;
    }

    /** The list of all articles. */
    public ListRow all() throws IOException {
        ListRow all = list(ListRow.ALL, "");
        if (all == null) {
            throw new IOException("the catalogue is not arranged");
        }
        return all;
    }

    /** The list of a kind and name, or null if no article is in it. */
    public @Nullable ListRow list(String kind, String name) throws IOException {
        String label = kind + ' ' + name;
        Optional<ListRow> known = knownLists.get(label);
        if (known == null) {
            known =
                    Optional.ofNullable(
                            sql.first(
                                    "SELECT * FROM list WHERE kind=? AND key=?",
                                    CatalogueReader::listRow,
                                    kind,
                                    Names.key(name)));
            knownLists.put(label, known);
        }
        return known.orElse(null);
    }

    /** All lists of a kind, by key. */
    public Cursor<ListRow> lists(String kind) throws IOException {
        return sql.cursor(
                "SELECT * FROM list WHERE kind=? ORDER BY key", CatalogueReader::listRow, kind);
    }

    /** The largest lists of a kind, the largest first, those of one size by key. */
    public List<ListRow> largest(String kind, int most) throws IOException {
        return sql.all(
                "SELECT * FROM list WHERE kind=? ORDER BY count DESC, key LIMIT ?",
                CatalogueReader::listRow,
                kind,
                most);
    }

    /** How many lists of a kind there are. */
    public int listCount(String kind) throws IOException {
        Integer count =
                sql.first("SELECT count(*) FROM list WHERE kind=?", row -> row.getInt(1), kind);
        return count == null ? 0 : count;
    }

    static ListRow listRow(ResultSet row) throws SQLException {
        return new ListRow(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9));
    }

    /** The article that a target names, or null. */
    public @Nullable Card find(Reference.Target target) throws IOException {
        return switch (target.by()) {
            case FILE -> find("file", "content/" + target.name());
            case ID -> find("id", target.name());
            case URL -> {
                Card atHome = standsAt(target.name());
                yield atHome != null ? atHome : byAlias(FormerAddress.of(target.name()).key());
            }
            case ADDRESS -> byAlias(target.name());
            case HEADLINE -> find("headline", target.name());
            case MEDIA, WEB -> null;
        };
    }

    /** Whether a target names an article that is not published now: a draft, embargoed, expired. */
    public boolean isHidden(Reference.Target target) throws IOException {
        return switch (target.by()) {
            case FILE ->
                    sql.number(
                                    "SELECT count(*) FROM article WHERE paged=0 AND dropped=0 AND file=?",
                                    "content/" + target.name())
                            > 0;
            case ID ->
                    sql.number(
                                    "SELECT count(*) FROM article WHERE id=? AND paged=0 AND dropped=0",
                                    target.name())
                            > 0;
            case URL, ADDRESS, HEADLINE, MEDIA, WEB -> false;
        };
    }

    /** The article at an address, or null. */
    public @Nullable Card standsAt(String path) throws IOException {
        return find("fold", Names.pathKey(path));
    }

    private @Nullable Card find(String column, String value) throws IOException {
        Long position =
                sql.first(
                        "SELECT position FROM card WHERE " + column + "=? ORDER BY id LIMIT 1",
                        row -> row.getLong(1),
                        value);
        return position == null ? null : card(position);
    }

    private @Nullable Card byAlias(String fold) throws IOException {
        Long position =
                sql.first(
                        "SELECT position FROM alias JOIN card USING(n) WHERE alias.fold=? ORDER BY id",
                        row -> row.getLong(1),
                        fold);
        return position == null ? null : card(position);
    }

    /** Who claims an address that is no article's, or null. */
    public @Nullable String claimant(String path) throws IOException {
        return sql.first(
                "SELECT owner FROM claim WHERE fold=?",
                row -> row.getString(1),
                Names.pathKey(path));
    }

    /**
     * The paths below {@code content/} that published articles seek; those sought as pictures have
     * a width.
     */
    public Cursor<Medium> soughtMedia() throws IOException {
        return sql.cursor(
                """
                SELECT name, max(picture) FROM sought
                WHERE by='MEDIA' AND n NOT IN (SELECT n FROM article WHERE dropped=1)
                GROUP BY name ORDER BY name
                """,
                row -> new Medium(row.getString(1), false, row.getInt(2), 0, 0));
    }

    /** The address, as it is spelled, of the page that is no article's at an address; or null. */
    public @Nullable String pageAt(String path) throws IOException {
        return sql.first(
                "SELECT path FROM claim WHERE fold=?",
                row -> row.getString(1),
                Names.pathKey(path));
    }

    /** The list whose front page stands at an address, or null. */
    public @Nullable ListRow listAt(String url) throws IOException {
        return sql.first("SELECT * FROM list WHERE url=?", CatalogueReader::listRow, url);
    }

    /** What is known of a file that was sought, or null if nobody sought it. */
    public @Nullable Medium medium(String path) throws IOException {
        return sql.first("SELECT * FROM medium WHERE path=?", CatalogueReader::medium, path);
    }

    /** The files that were sought and found, by path. */
    public Cursor<Medium> media() throws IOException {
        return sql.cursor(
                "SELECT * FROM medium WHERE found=1 ORDER BY path", CatalogueReader::medium);
    }

    static Medium medium(ResultSet row) throws SQLException {
        return new Medium(
                row.getString(1), row.getInt(2) != 0, row.getInt(3), row.getInt(4), row.getLong(5));
    }

    /**
     * A wish that a former address lead on.
     *
     * @param from the address
     * @param target where it is to lead
     * @param line the line of redirects.csv that says so; 0 for an alias of an article
     * @param column the column there
     * @param toLine the line that says where to
     * @param toColumn the column there
     * @param article the position of the article whose alias it is; 0 if it is none
     * @param page who claims the address that is no article, or null
     * @param standing the position of the article that stands there, or 0
     */
    public record Wish(
            FormerAddress from,
            String target,
            int line,
            int column,
            int toLine,
            int toColumn,
            long article,
            @Nullable String page,
            long standing) {}

    /** All former addresses of articles within the site, by the ids of the articles. */
    public Cursor<Wish> aliases() throws IOException {
        return sql.cursor(ALIASES + "ORDER BY c.id, alias.path", CatalogueReader::wish);
    }

    /** What redirects.csv wishes, in its order. */
    public Cursor<Wish> wishes() throws IOException {
        return sql.cursor(
                """
                SELECT path, target, line, col, toLine, toCol, 0,
                  (SELECT owner FROM claim WHERE fold=r.key),
                  (SELECT position FROM card WHERE fold=r.key)
                FROM redirect r ORDER BY rowid
                """,
                CatalogueReader::wish);
    }

    private static final String ALIASES =
            """
            SELECT alias.path, c.url, 0, 0, 0, 0, c.position,
              (SELECT owner FROM claim WHERE fold=alias.fold),
              (SELECT position FROM card d WHERE d.fold=alias.fold)
            FROM alias JOIN card c USING(n) WHERE alias.path LIKE '/%' AND alias.fold<>c.fold
            """;

    private static Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                FormerAddress.of(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getLong(7),
                row.getString(8),
                row.getLong(9));
    }

    /** The former addresses that articles wish to lead on from, by a key; the first has it. */
    public List<Wish> aliasesAt(String key) throws IOException {
        return sql.all(
                ALIASES + "AND alias.fold=? ORDER BY c.id, alias.path", CatalogueReader::wish, key);
    }

    /** What leads on from a key, or null. */
    public @Nullable Lead lead(String key) throws IOException {
        return sql.first(LEAD + "WHERE key=?", Redirects::lead, key);
    }

    private static final String LEAD = "SELECT path, target, line, shard FROM lead ";

    /** What leads on from a spelled address, or null. */
    public @Nullable Lead leadFrom(String path) throws IOException {
        Lead lead = lead(FormerAddress.of(path).key());
        return lead != null && lead.from().toString().equals(path) ? lead : null;
    }

    /** How many former addresses lead on. */
    public long leadCount() throws IOException {
        return sql.number("SELECT count(*) FROM lead");
    }

    /** What leads on by pages, by key. */
    public Cursor<Lead> leadsByPage() throws IOException {
        return sql.cursor(LEAD + "WHERE shard=? ORDER BY key", Redirects::lead, Lead.PAGE);
    }

    /** What leads on by the script, of one of its files, by key. */
    public List<Lead> leadsOfShard(int shard) throws IOException {
        return sql.all(LEAD + "WHERE shard=? ORDER BY key", Redirects::lead, shard);
    }

    /** The files of the script that have something in them. */
    public List<Integer> shards() throws IOException {
        return sql.all(
                "SELECT DISTINCT shard FROM lead WHERE shard>=0 ORDER BY shard",
                row -> row.getInt(1));
    }

    /** Whether anything leads on by the script. */
    public boolean hasShards() throws IOException {
        return sql.first("SELECT 1 FROM lead WHERE shard>=0 LIMIT 1", row -> 1) != null;
    }

    /** All that leads on, by key, whatever its case. */
    public List<Lead> leads() throws IOException {
        return sql.all(LEAD + "ORDER BY lower(key), key", Redirects::lead);
    }

    /** The articles with corrections, the newest correction first; at most so many. */
    public List<Card> corrected(int most, int skip) throws IOException {
        return cards(
                """
                SELECT position FROM correction JOIN card USING(n)
                ORDER BY correction.sort DESC, position DESC LIMIT ? OFFSET ?
                """,
                most,
                skip);
    }

    /** The other articles of which one translates the other, by their place in time. */
    public List<Card> translations(Card article) throws IOException {
        Boolean any = translated;
        if (any == null) {
            any = sql.number("SELECT count(*) FROM (SELECT 1 FROM translation LIMIT 1)") > 0;
            translated = any;
        }
        if (!any) {
            return List.of();
        }
        String original =
                article.translationOf().isEmpty() ? article.id() : article.translationOf();
        return cards(
                """
                SELECT position FROM (
                  SELECT position, listed FROM card WHERE id=?1
                  UNION SELECT position, listed FROM translation JOIN card USING(n)
                  WHERE original=?1)
                WHERE position<>?2 AND listed=1 ORDER BY position
                """,
                original,
                article.position());
    }

    /**
     * What became of a file of the output.
     *
     * @param size in bytes
     * @param sha its SHA-256 in lower-case hexadecimal
     * @param build the number of the build that last rendered or copied it
     * @param written the number of the build that last wrote it; 0 if that is not known
     * @param last the number of the last build
     * @param cause why it was made then, a name; null if everything was, or all of its kind
     */
    public record Made(
            long size, String sha, long build, long written, long last, @Nullable String cause) {}

    /** What became of a file of the output; null if there is none at the path. */
    public @Nullable Made made(String path) throws IOException {
        String last = Catalogue.setting(sql, OutputTable.BUILD);
        return sql.first(
                "SELECT size, sha, made, written, cause FROM output WHERE path=? AND made>0",
                row ->
                        new Made(
                                row.getLong(1),
                                HexFormat.of().formatHex(row.getBytes(2)),
                                row.getLong(3),
                                row.getLong(4),
                                last == null ? 0 : Long.parseLong(last, 10),
                                row.getString(5)),
                path);
    }

    /** By what the source at a place is known; null if there is none. */
    public @Nullable Fingerprint sourceFingerprint(Place place) throws IOException {
        return sql.first(
                "SELECT fingerprint FROM source WHERE file=? AND line=?",
                row -> Fingerprint.parse(HexFormat.of().formatHex(row.getBytes(1))),
                place.file(),
                place.position().line());
    }

    @Override
    public void close() throws IOException {
        sql.close();
    }
}
