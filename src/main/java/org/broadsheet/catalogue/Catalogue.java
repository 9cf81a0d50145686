package org.broadsheet.catalogue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of one build. First it takes articles in, in any order and from many threads; then
 * their claims to ids and addresses are settled; then it is arranged; then readers give back cards
 * and articles in the order of time.
 *
 * <pre>{@code
 * try (Catalogue catalogue = Catalogue.open(folder, origin, at)) {
 *     catalogue.renew(false);
 *     catalogue.readings().add(place, fingerprint, reading);
 *     catalogue.allRead();
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
    static final long GAP = 1L << 20;

    /** What a card takes from its article, besides its position. */
    static final String OF_CARD =
            " n, id, file, line-base, url, fold, headline, filed, listed, at, length, sort, leaf,"
                    + " changed";

    /** The beginning of the year 0, before which no article is dated. */
    private static final long FIRST_YEAR =
            LocalDateTime.of(0, 1, 1, 0, 0).toEpochSecond(ZoneOffset.UTC);

    static final RecordCodec<Card> CARDS = RecordCodec.of(Card.class);
    static final RecordCodec<Article> ARTICLES = RecordCodec.of(Article.class);

    private static final String DATABASE = "catalogue.db";
    private static final String PROGRAM = "program";
    private static final String SETTINGS = "settings";
    private static final String ARCHIVE = "archive";

    private final Path database;
    private final Sql sql;
    private final Spool spool;
    private final Readings readings;
    private final Memory memory;
    private @Nullable OutputTable outputs;

    private Catalogue(Path database, Sql sql, Spool spool, Readings readings, Memory memory) {
        this.database = database;
        this.sql = sql;
        this.spool = spool;
        this.readings = readings;
        this.memory = memory;
    }

    /**
     * On what it depends whether what earlier builds read still holds.
     *
     * @param program that of the program that reads
     * @param settings that of the settings by which it reads
     * @param archive where the archive stands: files elsewhere may only look like its own
     */
    public record Origin(Fingerprint program, Fingerprint settings, String archive) {}

    /**
     * Opens a catalogue. What was read for earlier builds is kept, if it was read by the same
     * program with the same settings; nothing else is.
     *
     * @param folder where its files lie; made if need be
     * @param origin that of what is to be read
     * @param at the moment of the build: what became due since the last one is forgotten
     * @throws IOException if the folder cannot be written
     * @throws DamagedException if what is there cannot be used, and that is noticed only now
     */
    public static Catalogue open(Path folder, Origin origin, Instant at) throws IOException {
        Files.createDirectories(folder);
        Path database = folder.resolve(DATABASE);
        Known known = known(folder, database, origin);
        Sql sql = known.sql();
        if (sql == null) {
            sql = empty(folder, database, origin);
        }
        try {
            sql.begin();
            Spool spool = Spool.open(folder, sql);
            Readings readings = new Readings(sql, spool);
            if (known.memory().isKept()) {
                String due = due(sql, at);
                Folders.distrust(sql, due);
                readings.doubt(due);
            }
            Catalogue catalogue = new Catalogue(database, sql, spool, readings, known.memory());
            if (known.memory() == Memory.OF_OTHER_ARCHIVE) {
                catalogue.folders().distrust();
                setting(sql, ARCHIVE, origin.archive());
            }
            setting(sql, "at", Long.toString(at.getEpochSecond()));
            return catalogue;
        } catch (IOException e) {
            sql.close();
            throw e;
        }
    }

    /**
     * Opens a catalogue to look things up that the last build found out.
     *
     * @return nothing if there is none, or it is another's
     */
    public static Optional<Catalogue> known(Path folder, Origin origin) throws IOException {
        Known known = known(folder, folder.resolve(DATABASE), origin);
        Sql sql = known.sql();
        if (sql == null) {
            return Optional.empty();
        }
        Spool spool = Spool.open(folder, sql);
        return Optional.of(
                new Catalogue(
                        folder.resolve(DATABASE),
                        sql,
                        spool,
                        new Readings(sql, spool),
                        known.memory()));
    }

    /** Deletes a catalogue, of which nothing is kept. */
    public static void forget(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.deleteIfExists(file);
        }
    }

    /** The database, and what SQLite may have left beside it. */
    private static List<Path> files(Path folder) {
        return List.of(
                folder.resolve(DATABASE),
                folder.resolve(DATABASE + "-wal"),
                folder.resolve(DATABASE + "-shm"),
                folder.resolve(DATABASE + "-journal"));
    }

    /** The moment of the last build. */
    public Instant at() throws IOException {
        String at = setting(sql, "at");
        return at == null ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(at, 10));
    }

    /** What of earlier builds is remembered. */
    public Memory memory() {
        return memory;
    }

    /**
     * Forgets what was found out for all articles together, which is to be found out anew.
     *
     * @param remember whether what the last build noted of the output is still to be asked for
     */
    public void renew(boolean remember) throws IOException {
        synchronized (sql) {
            sql.begin();
            if (remember) {
                sql.execute("INSERT OR REPLACE INTO remembered SELECT * FROM output");
            }
            sql.execute("DELETE FROM problem WHERE n=0 OR planned=1");
            for (String table : OF_ONE_BUILD) {
                sql.execute(table);
            }
        }
    }

    /**
     * What is known of an earlier catalogue.
     *
     * @param sql the catalogue, if it can be used
     * @param memory what is in it, or why it cannot
     */
    private record Known(@Nullable Sql sql, Memory memory) {}

    private static Known known(Path folder, Path database, Origin origin) throws IOException {
        if (!Files.isRegularFile(database)) {
            return new Known(null, Memory.NONE);
        }
        for (Path file : files(folder)) {
            if (Files.exists(file) && !Files.isWritable(file)) {
                return new Known(null, Memory.FORBIDDEN);
            }
        }
        Sql sql;
        try {
            sql = Sql.open(database);
        } catch (DamagedException e) {
            return new Known(null, Memory.DAMAGED);
        }
        try {
            Memory memory = memory(folder, sql, origin);
            if (memory.isKept()) {
                return new Known(sql, memory);
            }
            sql.close();
            return new Known(null, memory);
        } catch (DamagedException e) {
            sql.close();
            return new Known(null, Memory.DAMAGED);
        } catch (IOException e) {
            sql.close();
            throw e;
        }
    }

    private static Memory memory(Path folder, Sql sql, Origin origin) throws IOException {
        if (!sql.isComplete()) {
            return Memory.NONE; // the first build was cut short
        }
        if (!origin.program().toString().equals(setting(sql, PROGRAM))) {
            return Memory.OF_OTHER_PROGRAM;
        }
        if (!origin.settings().toString().equals(setting(sql, SETTINGS))) {
            return Memory.OF_OTHER_SETTINGS;
        }
        if (!Spool.isWhole(folder, sql)) {
            return Memory.DAMAGED;
        }
        return origin.archive().equals(setting(sql, ARCHIVE))
                ? Memory.KEPT
                : Memory.OF_OTHER_ARCHIVE;
    }

    private static Sql empty(Path folder, Path database, Origin origin) throws IOException {
        forget(folder);
        Sql sql = Sql.create(database);
        try {
            sql.begin();
            for (String table : SCHEMA) {
                sql.execute(table);
            }
            for (String table : Redirects.SCHEMA) {
                sql.execute(table);
            }
            setting(sql, PROGRAM, origin.program().toString());
            setting(sql, SETTINGS, origin.settings().toString());
            setting(sql, ARCHIVE, origin.archive());
            sql.commit();
            return sql;
        } catch (IOException e) {
            sql.close();
            throw e;
        }
    }

    static @Nullable String setting(Sql sql, String name) throws IOException {
        return sql.first("SELECT value FROM setting WHERE name=?", row -> row.getString(1), name);
    }

    static void setting(Sql sql, String name, String value) throws IOException {
        sql.update("INSERT OR REPLACE INTO setting VALUES(?,?)", name, value);
    }

    /** Which sources have an embargo or expiry that lies between two builds. */
    private static String due(Sql sql, Instant at) throws IOException {
        String last = setting(sql, "at");
        long then = last == null ? Long.MIN_VALUE : Long.parseLong(last, 10);
        long now = at.getEpochSecond();
        // Moments are kept to the second; one more on both sides makes up for it.
        String between =
                " BETWEEN " + (Math.min(then, now) - 1) + " AND " + (Math.max(then, now) + 1);
        return "embargo" + between + " OR expires" + between;
    }

    private static final String OUTPUT =
            """
            CREATE TABLE output(path TEXT PRIMARY KEY, size INTEGER, sha BLOB,
              made INTEGER NOT NULL, written INTEGER NOT NULL, cause TEXT) WITHOUT ROWID
            """;

    /** Where former addresses lead. */
    public Redirects redirects() {
        return new Redirects(sql);
    }

    /** What is kept from build to build; a change of it changes the program's fingerprint too. */
    private static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE folder(number INTEGER PRIMARY KEY, key BLOB NOT NULL UNIQUE,
                      path TEXT NOT NULL, fingerprint TEXT, paged INTEGER NOT NULL,
                      gone INTEGER NOT NULL)
                    """,
                    """
                    CREATE TABLE file(path TEXT PRIMARY KEY, folder INTEGER NOT NULL,
                      fingerprint TEXT) WITHOUT ROWID
                    """,
                    "CREATE TABLE setting(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID",
                    """
                    CREATE TABLE source(n INTEGER PRIMARY KEY, file TEXT NOT NULL,
                      line INTEGER NOT NULL, fingerprint BLOB NOT NULL, failed INTEGER NOT NULL,
                      bound INTEGER NOT NULL, embargo INTEGER NOT NULL, expires INTEGER NOT NULL)
                    """,
                    """
                    CREATE TABLE article(n INTEGER PRIMARY KEY, id TEXT NOT NULL,
                      file TEXT NOT NULL, line INTEGER NOT NULL, base INTEGER NOT NULL,
                      sort INTEGER NOT NULL, leaf INTEGER NOT NULL, filed INTEGER NOT NULL,
                      paged INTEGER NOT NULL, listed INTEGER NOT NULL, listable INTEGER NOT NULL,
                      url TEXT NOT NULL, fold TEXT NOT NULL, wanted TEXT NOT NULL,
                      explicit INTEGER NOT NULL, headline TEXT NOT NULL,
                      at INTEGER NOT NULL, length INTEGER NOT NULL, card BLOB NOT NULL,
                      changed INTEGER, dropped INTEGER NOT NULL)
                    """,
                    "CREATE TABLE member(kind TEXT, key TEXT, name TEXT, n INTEGER)",
                    "CREATE TABLE alias(path TEXT, fold TEXT, n INTEGER)",
                    "CREATE TABLE sought(by TEXT, name TEXT, picture INTEGER, n INTEGER)",
                    "CREATE TABLE translation(original TEXT, n INTEGER)",
                    "CREATE TABLE correction(sort INTEGER, year INTEGER, n INTEGER)",
                    """
                    CREATE TABLE problem(file TEXT, line INTEGER, col INTEGER, severity TEXT,
                      kind TEXT, message TEXT, hint TEXT, n INTEGER NOT NULL,
                      planned INTEGER NOT NULL)
                    """,
                    OUTPUT,
                    OUTPUT.replace("output", "remembered"),
                    """
                    CREATE TABLE unknown(n INTEGER NOT NULL, name TEXT, file TEXT,
                      line INTEGER, col INTEGER)
                    """);

    private static final List<String> OF_ONE_BUILD =
            List.of(
                    "DROP TABLE IF EXISTS card",
                    """
                    CREATE TABLE card(position INTEGER PRIMARY KEY, n INTEGER, id TEXT, file TEXT,
                      down INTEGER, url TEXT, fold TEXT, headline TEXT, filed INTEGER,
                      listed INTEGER, at INTEGER, length INTEGER, sort INTEGER, leaf INTEGER,
                      changed INTEGER)
                    """,
                    "DROP TABLE IF EXISTS claim",
                    "CREATE TABLE claim(fold TEXT PRIMARY KEY, path TEXT, owner TEXT) WITHOUT ROWID",
                    "DROP TABLE IF EXISTS list",
                    """
                    CREATE TABLE list(list INTEGER PRIMARY KEY, kind TEXT, key TEXT, name TEXT,
                      url TEXT, count INTEGER, dated INTEGER, first INTEGER, last INTEGER,
                      spelled TEXT)
                    """,
                    "DROP TABLE IF EXISTS medium",
                    """
                    CREATE TABLE medium(path TEXT PRIMARY KEY, found INTEGER, width INTEGER,
                      height INTEGER, bytes INTEGER) WITHOUT ROWID
                    """,
                    "DROP TABLE IF EXISTS entry",
                    """
                    CREATE TABLE entry(list INTEGER, position INTEGER, filed INTEGER,
                      PRIMARY KEY(list, position)) WITHOUT ROWID
                    """,
                    "DROP TABLE IF EXISTS output",
                    OUTPUT);

    /** What came of each source. */
    public Readings readings() {
        return readings;
    }

    /** The folders and files that articles are read from. */
    public Folders folders() throws IOException {
        return new Folders(sql);
    }

    /** What an earlier build noted under a name; null if nothing. */
    public @Nullable String note(String name) throws IOException {
        synchronized (sql) {
            return setting(sql, name);
        }
    }

    /** Notes something for later builds. */
    public void note(String name, String value) throws IOException {
        synchronized (sql) {
            setting(sql, name, value);
        }
    }

    /** Forgets the problems of the build of one kind. */
    public void forgetProblems(String kind) throws IOException {
        synchronized (sql) {
            sql.update("DELETE FROM problem WHERE n=0 AND kind=?", kind);
        }
    }

    /** Notes a problem, to be told when the build ends. */
    public void report(Problem problem) throws IOException {
        synchronized (sql) {
            Readings.report(sql, problem, 0);
        }
    }

    /** Notes a problem that shows when the page of an article is planned. */
    public void report(Card article, Problem problem) throws IOException {
        synchronized (sql) {
            long number = sql.number("SELECT n FROM card WHERE position=?", article.position());
            Readings.report(sql, problem, number, true);
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

    /** Ends the taking in where what an earlier build arranged is to be revised. */
    public void allReadForRevision() throws IOException {
        spool.flush();
    }

    /** Ends the taking in. */
    public void allRead() throws IOException {
        synchronized (sql) {
            readings.finish();
            for (String index :
                    List.of(
                            "file_folder ON file(folder)",
                            "problem_n ON problem(n)",
                            "source_fingerprint ON source(file, fingerprint)",
                            "article_id ON article(id)",
                            "article_fold ON article(fold)",
                            "article_hidden ON article(file) WHERE paged=0",
                            "article_at ON article(at, length)",
                            "article_settled ON article(n) WHERE dropped=1 OR url<>wanted",
                            "sought_name ON sought(by, name)",
                            "sought_n ON sought(n)",
                            "alias_fold ON alias(fold)",
                            "alias_n ON alias(n)",
                            "member_n ON member(n)",
                            "correction_n ON correction(n)",
                            "translation_n ON translation(n)",
                            "unknown_n ON unknown(n)",
                            "unknown_name ON unknown(name, file, line, col)",
                            "translation_original ON translation(original)")) {
                sql.execute("CREATE INDEX IF NOT EXISTS " + index);
            }
            unsettle();
        }
    }

    /** Takes back how the claims of an earlier build were settled. */
    private void unsettle() throws IOException {
        sql.execute("UPDATE article SET dropped=0, paged=1, listed=listable WHERE dropped=1");
        List<Claimant> moved =
                sql.all(
                        "SELECT n, id, file, line, wanted, explicit FROM article WHERE url<>wanted",
                        Catalogue::claimant);
        for (Claimant article : moved) {
            move(article, article.url());
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

    static Claimant claimant(java.sql.ResultSet row) throws java.sql.SQLException {
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

    /** Whether an article names an address that lies below another. */
    public boolean hasExplicitBelow(String url) throws IOException {
        String fold = Names.pathKey(url);
        return sql.number(
                        """
                        SELECT count(*) FROM article
                        WHERE fold>? AND fold<? AND explicit=1 AND paged=1
                        """,
                        fold + "/",
                        fold + "0")
                > 0;
    }

    /** Takes an article out for this build. */
    public void drop(Claimant article) throws IOException {
        sql.update("UPDATE article SET dropped=1, paged=0, listed=0 WHERE n=?", article.number());
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
                            || printf('%010d', leaf) || id || char(1) || printf('%020d', member.rowid))
                        FROM member JOIN article USING(n) WHERE listed=1
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
                        Readings.UNDATED,
                        -FIRST_YEAR);
        sql.update("INSERT INTO list VALUES(1,?,'','','/',0,0,0,0,'')", ListRow.ALL);
        for (ListRow list : found) {
            Listing listing = listings.of(list.kind(), list.key(), list.name());
            sql.update(
                    "INSERT INTO list VALUES(NULL,?,?,?,?,0,0,0,0,?)",
                    list.kind(),
                    list.key(),
                    listing.name(),
                    listing.url(),
                    list.name());
            claim(listing.url(), owner(list.kind(), listing));
        }
        sql.execute("CREATE INDEX list_url ON list(url)");
    }

    /**
     * Works what has changed into what an earlier build arranged.
     *
     * @param most so many articles may change, or pages of articles be planned
     */
    public Revision revision(int most) {
        return new Revision(sql, readings, most);
    }

    /** How a list is named where its address is contested. */
    static String owner(String kind, Listing listing) {
        return kind + " \"" + listing.name() + "\"";
    }

    /** Puts all articles in order; afterwards readers may be opened. */
    public void arrange() throws IOException {
        sql.update(
                """
                INSERT INTO card SELECT row_number() OVER (ORDER BY sort, leaf, id) * ?,\
                """
                        + OF_CARD
                        + " FROM article WHERE paged=1 ORDER BY sort, leaf, id",
                GAP);
        sql.execute("CREATE UNIQUE INDEX card_n ON card(n)");
        sql.execute("CREATE INDEX card_id ON card(id)");
        sql.execute("CREATE INDEX card_fold ON card(fold)");
        sql.execute("CREATE INDEX card_file ON card(file)");
        sql.execute("CREATE INDEX card_headline ON card(headline)");
        sql.execute("CREATE INDEX card_order ON card(sort, leaf, id)");
        sql.execute("CREATE INDEX card_unlisted ON card(position) WHERE listed=0");
        sql.execute("CREATE INDEX card_changed ON card(filed, changed) WHERE listed=1");
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
        sql.execute("CREATE INDEX entry_filed ON entry(list, filed)");
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
        sql.commit();
        sql.complete();
        spool.settled();
    }

    /** Notes what was found at a path that was sought. */
    public void found(List<Medium> media) throws IOException {
        synchronized (sql) {
            sql.begin();
            for (Medium medium : media) {
                sql.update(
                        "INSERT OR REPLACE INTO medium VALUES(?,?,?,?,?)",
                        medium.path(),
                        medium.found() ? 1 : 0,
                        medium.width(),
                        medium.height(),
                        medium.bytes());
            }
            sql.commit();
        }
    }

    /** A reader for one thread. */
    public CatalogueReader reader() throws IOException {
        return new CatalogueReader(Sql.open(database), spool, CARDS, ARTICLES);
    }

    /** The memory of what stands in the output. */
    public OutputTable outputs() throws IOException {
        OutputTable known = outputs;
        if (known == null) {
            known = new OutputTable(sql);
            outputs = known;
        }
        return known;
    }

    @Override
    public void close() throws IOException {
        try (sql;
                spool) {
            // Closed in this order, both even if one fails.
        }
    }
}
