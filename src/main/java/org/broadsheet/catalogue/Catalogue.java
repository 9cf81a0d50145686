package org.broadsheet.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.article.Severity;
import org.broadsheet.article.WebAddress;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one build. First it takes articles in, in any order and from many threads; then
 * their claims to ids and addresses are settled; then it is arranged; then readers give back cards
 * and articles in the order of time.
 *
 * <pre>{@code
 * try (Catalogue catalogue = Catalogue.create(folder)) {
 *     catalogue.add(article, Status.PUBLISHED, "/1984/06/12/x/", false, memberships);
 *     catalogue.arrange();
 *     try (CatalogueReader reader = catalogue.reader()) { … }
 * }
 * }</pre>
 */
public final class Catalogue implements AutoCloseable {
    /**
     * The distance between neighbours in the order of time: an article that is added later finds a
     * number between them.
     */
    private static final long GAP = 1L << 20;

    /** What articles sort by that state no date. */
    private static final long UNDATED = Long.MIN_VALUE;

    /** The beginning of the year 0, before which no article is dated. */
    private static final long FIRST_YEAR =
            LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private static final RecordCodec<Card> CARDS = RecordCodec.of(Card.class);
    private static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);

    private final Path database;
    private final Sql sql;
    private final Spool spool;

    private Catalogue(Path database, Sql sql, Spool spool) {
        this.database = database;
        this.sql = sql;
        this.spool = spool;
    }

    /**
     * Makes an empty catalogue, in place of one that may be there.
     *
     * @param folder where its files lie; made if need be
     * @throws IOException if the folder cannot be written
     */
    public static Catalogue create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path database = folder.resolve("catalogue.db");
        for (String suffix : List.of("", "-wal", "-shm", "-journal")) {
            Files.deleteIfExists(folder.resolve("catalogue.db" + suffix));
        }
        Sql sql = Sql.open(database);
        for (String table : SCHEMA) {
            sql.execute(table);
        }
        sql.begin();
        return new Catalogue(database, sql, new Spool(folder.resolve("spool")));
    }

    private static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE article(n INTEGER PRIMARY KEY, id TEXT NOT NULL,
                      file TEXT NOT NULL, line INTEGER NOT NULL, sort INTEGER NOT NULL, leaf INTEGER NOT NULL,
                      filed INTEGER NOT NULL, paged INTEGER NOT NULL, listed INTEGER NOT NULL,
                      url TEXT NOT NULL,
                      fold TEXT NOT NULL, explicit INTEGER NOT NULL, headline TEXT NOT NULL,
                      at INTEGER NOT NULL, length INTEGER NOT NULL, card BLOB NOT NULL)
                    """,
                    "CREATE TABLE member(kind TEXT, key TEXT, name TEXT, n INTEGER)",
                    "CREATE TABLE alias(path TEXT, fold TEXT, n INTEGER)",
                    "CREATE TABLE sought(by TEXT, name TEXT, picture INTEGER, n INTEGER)",
                    "CREATE TABLE translation(original TEXT, n INTEGER)",
                    "CREATE TABLE correction(sort INTEGER, year INTEGER, n INTEGER)",
                    """
                    CREATE TABLE problem(file TEXT, line INTEGER, col INTEGER, severity TEXT,
                      kind TEXT, message TEXT, hint TEXT)
                    """,
                    "CREATE TABLE claim(fold TEXT PRIMARY KEY, path TEXT, owner TEXT) WITHOUT ROWID",
                    """
                    CREATE TABLE list(list INTEGER PRIMARY KEY, kind TEXT, key TEXT, name TEXT,
                      url TEXT, count INTEGER, dated INTEGER, first INTEGER, last INTEGER)
                    """,
                    """
                    CREATE TABLE medium(path TEXT PRIMARY KEY, found INTEGER, width INTEGER,
                      height INTEGER) WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE entry(list INTEGER, position INTEGER, filed INTEGER,
                      PRIMARY KEY(list, position)) WITHOUT ROWID
                    """,
                    """
                    CREATE TABLE output(path TEXT PRIMARY KEY, size INTEGER, sha BLOB,
                      seen INTEGER) WITHOUT ROWID
                    """);

    /**
     * Takes an article in.
     *
     * @param article the article
     * @param status whether and how it is published
     * @param url where it wants to stand
     * @param explicit whether it names that address itself
     * @param memberships the lists it belongs to, besides the list of all
     */
    public void add(
            Article article,
            Status status,
            String url,
            boolean explicit,
            List<Membership> memberships)
            throws IOException {
        // What is withdrawn is in no output: it does not even reach the spool.
        boolean whole = status.hasPage() && status != Status.WITHDRAWN;
        Article kept = whole ? article : article.withoutText();
        byte[] card = CARDS.encode(Card.of(kept, status));
        byte[] bytes = ARTICLES.encode(kept);
        synchronized (sql) {
            long at = spool.append(bytes);
            sql.update(
                    "INSERT INTO article VALUES(NULL,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                    article.id(),
                    article.place().file(),
                    article.place().position().line(),
                    sort(article.date().earliest()),
                    leaf(article.printPage()),
                    Filing.of(article.date()).code(),
                    status.hasPage() ? 1 : 0,
                    status.listed() ? 1 : 0,
                    url,
                    Names.pathKey(url),
                    explicit ? 1 : 0,
                    Names.key(article.title()),
                    at,
                    bytes.length,
                    card);
            long number = sql.number("SELECT last_insert_rowid()");
            if (status.listed()) {
                for (Membership membership : memberships) {
                    sql.update(
                            "INSERT INTO member VALUES(?,?,?,?)",
                            membership.kind(),
                            Names.key(membership.name()),
                            membership.name(),
                            number);
                }
            }
            if (status.hasPage()) {
                addLinks(article, status, number);
            }
        }
    }

    private void addLinks(Article article, Status status, long number) throws IOException {
        for (String alias : article.aliases()) {
            String fold = WebAddress.parse(alias).map(WebAddress::key).orElse(Names.pathKey(alias));
            sql.update("INSERT INTO alias VALUES(?,?,?)", alias, fold, number);
        }
        if (status == Status.WITHDRAWN) {
            return;
        }
        if (!article.translationOf().isEmpty()) {
            sql.update("INSERT INTO translation VALUES(?,?)", article.translationOf(), number);
        }
        List<Reference> references = new ArrayList<>(article.body().references());
        article.images().forEach(image -> references.add(image.reference()));
        article.alsoRead().forEach(also -> references.add(also.reference()));
        references.addAll(article.related());
        for (Reference reference : references) {
            for (Reference.Target target : reference.targets()) {
                sql.update(
                        "INSERT INTO sought VALUES(?,?,?,?)",
                        target.by().name(),
                        target.name(),
                        reference.kind() == Reference.Kind.IMAGE ? 1 : 0,
                        number);
            }
        }
        if (status.listed() && !article.corrections().isEmpty()) {
            sql.update(
                    "INSERT INTO correction VALUES(?,?,?)",
                    sort(article.corrections().getFirst().date().earliest()),
                    article.corrections().getFirst().date().year().orElse(0),
                    number);
        }
    }

    /** The page of the printed paper by which articles of one moment are ordered. */
    private static int leaf(String printPage) {
        Matcher number = NUMBER.matcher(printPage);
        return number.find() ? Integer.parseInt(number.group(), 10) : Integer.MAX_VALUE;
    }

    private static long sort(LocalDateTime earliest) {
        return earliest.equals(LocalDateTime.MIN)
                ? UNDATED
                : earliest.toEpochSecond(ZoneOffset.UTC);
    }

    /** Notes a problem, to be told when the build ends. */
    public void report(Problem problem) throws IOException {
        synchronized (sql) {
            sql.update(
                    "INSERT INTO problem VALUES(?,?,?,?,?,?,?)",
                    problem.place().file(),
                    problem.place().position().line(),
                    problem.place().position().column(),
                    problem.severity().name(),
                    problem.kind(),
                    problem.message(),
                    problem.hint());
        }
    }

    /** How many problems of each kind there are, by severity and kind. */
    public SortedMap<String, Integer> problemCounts(Severity severity) throws IOException {
        SortedMap<String, Integer> counts = new TreeMap<>();
        synchronized (sql) {
            sql.all(
                    "SELECT kind, count(*) FROM problem WHERE severity=? GROUP BY kind",
                    row -> counts.put(row.getString(1), row.getInt(2)),
                    severity.name());
        }
        return counts;
    }

    /** The problems, sorted by place; to be read when nothing is added any more. */
    public Cursor<Problem> problems() throws IOException {
        return sql.cursor(
                """
                SELECT file, line, col, severity, kind, message, hint FROM problem
                ORDER BY file, line, col, severity, kind, message, hint
                """,
                row ->
                        new Problem(
                                Severity.valueOf(row.getString(4)),
                                new Place(
                                        row.getString(1),
                                        new Position(row.getInt(2), row.getInt(3))),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)));
    }

    /** Ends the taking in. */
    public void allRead() throws IOException {
        synchronized (sql) {
            spool.flush();
            sql.execute("CREATE INDEX article_id ON article(id)");
            sql.execute("CREATE INDEX article_fold ON article(fold)");
            sql.execute("CREATE INDEX article_hidden ON article(file) WHERE paged=0");
        }
    }

    /** Calls {@code each} with every group of articles that share an id, the first read first. */
    public void sameIds(ClaimantGroup each) throws IOException {
        groups("id", each);
    }

    /** Calls {@code each} with every group of published articles that share an address, by id. */
    public void sameUrls(ClaimantGroup each) throws IOException {
        groups("fold", each);
    }

    /** Takes articles that claim the same. */
    public interface ClaimantGroup {
        /** Takes a group of at least two. */
        void take(List<Claimant> claimants) throws IOException;
    }

    private void groups(String column, ClaimantGroup each) throws IOException {
        List<String> shared =
                sql.all(
                        "SELECT %s FROM article WHERE paged=1 GROUP BY 1 HAVING count(*)>1"
                                .formatted(column),
                        row -> row.getString(1));
        for (String value : shared) {
            each.take(
                    sql.all(
                            """
                            SELECT n, id, file, line, url, explicit FROM article
                            WHERE %s=? AND paged=1 ORDER BY explicit DESC, id, file, line
                            """
                                    .formatted(column),
                            Catalogue::claimant,
                            value));
        }
    }

    private static Claimant claimant(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Claimant(
                row.getLong(1),
                row.getString(2),
                Place.of(row.getString(3), row.getInt(4), 0),
                row.getString(5),
                row.getInt(6) != 0);
    }

    /** Articles whose address is claimed by something that is no article. */
    public List<Claimant> onClaimedUrls() throws IOException {
        return sql.all(
                """
                SELECT n, id, file, line, url, explicit FROM article JOIN claim USING(fold)
                WHERE paged=1 ORDER BY id
                """,
                Catalogue::claimant);
    }

    /** Articles that name their address themselves. */
    public List<Claimant> explicitUrls() throws IOException {
        return sql.all(
                """
                SELECT n, id, file, line, url, explicit FROM article
                WHERE explicit=1 AND paged=1 ORDER BY id
                """,
                Catalogue::claimant);
    }

    /** Takes an article out again. */
    public void drop(Claimant article) throws IOException {
        for (String table :
                List.of("article", "member", "alias", "sought", "correction", "translation")) {
            sql.update("DELETE FROM " + table + " WHERE n=?", article.number());
        }
    }

    /** Gives an article another address. */
    public void move(Claimant article, String url) throws IOException {
        sql.update(
                "UPDATE article SET url=?, fold=? WHERE n=?",
                url,
                Names.pathKey(url),
                article.number());
    }

    /** Who has an address: a page of the site or an article; null if nobody. */
    public @Nullable String owner(String path) throws IOException {
        String fold = Names.pathKey(path);
        String page = sql.first("SELECT owner FROM claim WHERE fold=?", r -> r.getString(1), fold);
        return page != null
                ? page
                : sql.first(
                        "SELECT file FROM article WHERE fold=? AND paged=1",
                        r -> r.getString(1),
                        fold);
    }

    /** How the page of the site or the article at an address spells it; null if there is none. */
    public @Nullable String spelled(String path) throws IOException {
        String fold = Names.pathKey(path);
        String page = sql.first("SELECT path FROM claim WHERE fold=?", r -> r.getString(1), fold);
        return page != null
                ? page
                : sql.first(
                        "SELECT url FROM article WHERE fold=? AND paged=1",
                        r -> r.getString(1),
                        fold);
    }

    /** Whether the front page of a list stands at an address. */
    public boolean hasList(String path) throws IOException {
        return sql.first(
                        "SELECT 1 FROM claim JOIN list ON list.url=claim.path WHERE fold=?",
                        row -> 1,
                        Names.pathKey(path))
                != null;
    }

    /** Claims an address for a page that is no article's; the first claim holds. */
    public void claim(String path, String owner) throws IOException {
        sql.update("INSERT OR IGNORE INTO claim VALUES(?,?,?)", Names.pathKey(path), path, owner);
    }

    /**
     * What a list is called and where it stands.
     *
     * @param name its name
     * @param url the path of its front page
     */
    public record Listing(String name, String url) {}

    /** Decides what each list is called and where it stands. */
    public interface Listings {
        /**
         * The name and address of a list.
         *
         * @param kind the kind of list
         * @param key its name folded
         * @param name its name as the earliest article spells it
         */
        Listing of(String kind, String key, String name) throws IOException;
    }

    /**
     * Finds the lists that articles name, spelled as in the earliest article, with their addresses.
     */
    public void findLists(Listings listings) throws IOException {
        // SQLite takes the bare columns from the row that has the minimum; no two have the same.
        List<ListRow> found =
                sql.all(
                        """
                        SELECT kind, key, name, min(
                          CASE WHEN sort=? THEN 'undated' ELSE printf('%020d', sort+?) END
                            || id || char(1) || printf('%020d', member.rowid))
                        FROM member JOIN article USING(n)
                        GROUP BY kind, key ORDER BY kind, key
                        """,
                        row ->
                                new ListRow(
                                        0,
                                        row.getString(1),
                                        row.getString(2),
                                        row.getString(3),
                                        "",
                                        0,
                                        0,
                                        0,
                                        0),
                        UNDATED,
                        -FIRST_YEAR);
        sql.update("INSERT INTO list VALUES(1,?,'','','/',0,0,0,0)", ListRow.ALL);
        for (ListRow list : found) {
            Listing listing = listings.of(list.kind(), list.key(), list.name());
            sql.update(
                    "INSERT INTO list VALUES(NULL,?,?,?,?,0,0,0,0)",
                    list.kind(),
                    list.key(),
                    listing.name(),
                    listing.url());
            claim(listing.url(), list.kind() + " \"" + listing.name() + "\"");
        }
        sql.execute("CREATE INDEX list_url ON list(url)");
    }

    /** Puts all articles in order; afterwards readers may be opened. */
    public void arrange() throws IOException {
        sql.update(
                """
                CREATE TABLE card AS SELECT row_number() OVER (ORDER BY sort, leaf, id) * ? AS position,
                  n, id, file, url, fold, headline, filed, listed, at, length
                FROM article WHERE paged=1 ORDER BY sort, leaf, id
                """,
                GAP);
        sql.execute("CREATE UNIQUE INDEX card_position ON card(position)");
        sql.execute("CREATE UNIQUE INDEX card_n ON card(n)");
        sql.execute("CREATE INDEX card_id ON card(id)");
        sql.execute("CREATE INDEX card_fold ON card(fold)");
        sql.execute("CREATE INDEX card_file ON card(file)");
        sql.execute("CREATE INDEX card_headline ON card(headline)");
        sql.execute(
                "INSERT INTO entry SELECT 1, position, filed FROM card WHERE listed=1"
                        + " ORDER BY position");
        sql.execute("CREATE UNIQUE INDEX list_key ON list(kind, key)");
        sql.execute(
                """
                INSERT OR IGNORE INTO entry
                SELECT list, position, filed FROM member JOIN list USING(kind, key) JOIN card USING(n)
                WHERE list<>1 ORDER BY list, position
                """);
        sql.execute(
                """
                UPDATE list SET count=c, dated=d, first=f, last=l FROM (
                  SELECT list AS id, count(*) AS c, sum(filed>0) AS d,
                    coalesce(min(CASE WHEN filed>0 THEN filed/10000 END), 0) AS f,
                    coalesce(max(CASE WHEN filed>0 THEN filed/10000 END), 0) AS l
                  FROM entry GROUP BY list) WHERE id=list.list
                """);
        sql.execute(
                "DELETE FROM claim WHERE path IN (SELECT url FROM list WHERE count=0 AND list<>1)");
        sql.execute("DELETE FROM list WHERE count=0 AND list<>1");
        sql.execute("CREATE INDEX sought_name ON sought(by, name)");
        sql.execute("CREATE INDEX alias_fold ON alias(fold)");
        sql.execute("CREATE INDEX translation_original ON translation(original)");
        sql.execute("DROP TABLE member");
        sql.commit();
    }

    /** Notes what was found at a path that was sought. */
    public void found(List<Medium> media) throws IOException {
        synchronized (sql) {
            sql.begin();
            for (Medium medium : media) {
                sql.update(
                        "INSERT OR REPLACE INTO medium VALUES(?,?,?,?)",
                        medium.path(),
                        medium.found() ? 1 : 0,
                        medium.width(),
                        medium.height());
            }
            sql.commit();
        }
    }

    /** A reader for one thread. */
    public CatalogueReader reader() throws IOException {
        return new CatalogueReader(Sql.open(database), spool, CARDS, ARTICLES);
    }

    /** The memory of what stands in the output. */
    public OutputTable outputs() {
        return new OutputTable(sql);
    }

    @Override
    public void close() throws IOException {
        try (sql;
                spool) {
            // Closed in this order, both even if one fails.
        }
    }
}
