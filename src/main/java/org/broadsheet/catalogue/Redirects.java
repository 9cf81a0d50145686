package org.broadsheet.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.broadsheet.article.FormerAddress;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Redirect;
import org.jspecify.annotations.Nullable;

/**
 * What redirects.csv wishes, kept from build to build, and where each former address leads in the
 * end. They may be many: who wins, and where chains end, is found out by the database, a step for
 * all of them.
 *
 * <pre>{@code
 * redirects.begin();
 * redirects.put(lead, …);
 * redirects.follow();
 * redirects.commit();
 * }</pre>
 */
public final class Redirects {
    /** What the file is known by from which the wishes were read. */
    private static final String READ = "redirects";

    /** Whose problems those of the file are: they stay until it changes. */
    private static final long OF_FILE = Long.MIN_VALUE;

    /** Whose problems those are that are found when redirects are settled. */
    private static final long OF_SETTLING = Long.MIN_VALUE + 1;

    /** What is kept from build to build. */
    static final List<String> SCHEMA =
            List.of(
                    """
                    CREATE TABLE redirect(line INTEGER, col INTEGER, toLine INTEGER, toCol INTEGER,
                      path TEXT, key TEXT, target TEXT)
                    """,
                    "CREATE INDEX redirect_key ON redirect(key)",
                    lead("lead"),
                    "CREATE INDEX lead_shard ON lead(shard)",
                    "CREATE INDEX lead_bare ON lead(bare)",
                    lead("led"));

    private final Sql sql;

    Redirects(Sql sql) {
        this.sql = sql;
    }

    /**
     * The table of what leads where.
     *
     * <p>{@code seek} is the key of a target within the site, {@code bare} that of its path, {@code
     * next} that of the one by which it leads on, {@code broken} whether nothing stands there.
     */
    private static String lead(String table) {
        return """
        CREATE TABLE %s(key TEXT PRIMARY KEY, path TEXT NOT NULL, target TEXT NOT NULL,
          line INTEGER NOT NULL, shard INTEGER NOT NULL, toLine INTEGER NOT NULL,
          toCol INTEGER NOT NULL, seek TEXT, bare TEXT, next TEXT, broken INTEGER NOT NULL)
          WITHOUT ROWID
        """
                .formatted(table);
    }

    // ---- what is wished ----

    /** What the file is known by that was read last; empty if none was. */
    public String read() throws IOException {
        synchronized (sql) {
            String read = Catalogue.setting(sql, READ);
            return read == null ? "" : read;
        }
    }

    /** Forgets what was read, to read a file that is known by something else. */
    public void readAnew(String fingerprint) throws IOException {
        synchronized (sql) {
            sql.execute("DELETE FROM redirect");
            forget(OF_FILE);
            Catalogue.setting(sql, READ, fingerprint);
        }
    }

    /** Notes a wish. */
    public void add(Redirect redirect) throws IOException {
        synchronized (sql) {
            sql.update(
                    "INSERT INTO redirect VALUES(?,?,?,?,?,?,?)",
                    redirect.place().position().line(),
                    redirect.place().position().column(),
                    redirect.targetPlace().position().line(),
                    redirect.targetPlace().position().column(),
                    redirect.from().toString(),
                    redirect.from().key(),
                    redirect.target());
        }
    }

    /** Notes what is wrong with the file. */
    public void reportOfFile(Problem problem) throws IOException {
        synchronized (sql) {
            Readings.report(sql, problem, OF_FILE);
        }
    }

    private void forget(long of) throws IOException {
        sql.update("DELETE FROM problem WHERE n=?", of);
    }

    // ---- settling ----

    /** Begins to settle all anew; what was settled before is kept to compare. */
    public void begin() throws IOException {
        synchronized (sql) {
            sql.begin();
            forget(OF_SETTLING);
            sql.execute("DELETE FROM led");
            sql.execute("INSERT INTO led SELECT * FROM lead");
            sql.execute("DELETE FROM lead");
        }
    }

    /** Notes what is wrong with redirects as they are settled. */
    public void report(Problem problem) throws IOException {
        synchronized (sql) {
            Readings.report(sql, problem, OF_SETTLING);
        }
    }

    /**
     * Notes where an address leads, unless one that came before leads from there.
     *
     * @param toLine the line that says where to; 0 for an alias
     * @param toColumn the column there
     * @return whether it was noted
     */
    public boolean put(FormerAddress from, String target, int line, int toLine, int toColumn)
            throws IOException {
        String key = from.key();
        boolean within = Redirect.isWithin(target);
        FormerAddress to = Redirect.within(target);
        synchronized (sql) {
            return sql.update(
                            "INSERT OR IGNORE INTO lead VALUES(?,?,?,?,?,?,?,?,?,NULL,0)",
                            key,
                            from.toString(),
                            target,
                            line,
                            from.mayBePage() ? Lead.PAGE : shard(key),
                            toLine,
                            toColumn,
                            within && line > 0 ? to.key() : null,
                            within && line > 0 ? new FormerAddress(to.path(), "").key() : null)
                    > 0;
        }
    }

    /**
     * The number of the file in which the script finds a key: the lower half of its FNV-1a hash,
     * folded.
     */
    static int shard(String key) {
        int hash = 0x811c9dc5;
        for (byte b : key.getBytes(UTF_8)) {
            hash = (hash ^ (b & 0xff)) * 0x01000193;
        }
        return (hash ^ hash >>> 16) & 0xff;
    }

    /** Has an address be led on from by the script, and not by a page. */
    public void withoutPage(FormerAddress from) throws IOException {
        synchronized (sql) {
            sql.update("UPDATE lead SET shard=? WHERE key=?", shard(from.key()), from.key());
        }
    }

    /**
     * Where redirects lead to, of those that redirects.csv wishes.
     *
     * @param from the former address
     * @param target where it leads
     * @param line the line that says where to
     * @param column the column there
     */
    public record Step(FormerAddress from, String target, int line, int column) {}

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                FormerAddress.of(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4));
    }

    /**
     * Finds the redirects that lead to others. Afterwards the rest can be {@linkplain #unsure
     * looked through}.
     */
    public void link() throws IOException {
        synchronized (sql) {
            sql.execute(
                    """
                    UPDATE lead SET next=CASE
                      WHEN EXISTS (SELECT 1 FROM lead l WHERE l.key=lead.seek) THEN seek
                      WHEN EXISTS (SELECT 1 FROM lead l WHERE l.key=lead.bare) THEN bare END
                    WHERE seek IS NOT NULL
                    """);
        }
    }

    /** Those that lead to where no article and no page stands that is known by its address. */
    public List<Step> unsure() throws IOException {
        synchronized (sql) {
            return sql.all(
                    """
                    SELECT path, target, toLine, toCol FROM lead
                    WHERE bare IS NOT NULL AND next IS NULL
                      AND NOT EXISTS (SELECT 1 FROM claim WHERE fold=bare)
                      AND NOT EXISTS (SELECT 1 FROM card WHERE fold=bare)
                    ORDER BY line
                    """,
                    Redirects::step);
        }
    }

    /** Notes that nothing stands where an address leads. */
    public void broken(FormerAddress from) throws IOException {
        synchronized (sql) {
            sql.update("UPDATE lead SET broken=1 WHERE key=?", from.key());
        }
    }

    /**
     * Has all that lead to others lead to where these end. Each round doubles how far is seen.
     *
     * @return those that lead in circles, which are gone now
     */
    public List<Step> follow() throws IOException {
        synchronized (sql) {
            String leadingOn = "SELECT count(*) FROM lead WHERE next IS NOT NULL";
            long left = sql.number(leadingOn);
            for (long before = -1; left > 0 && left != before; left = sql.number(leadingOn)) {
                before = left;
                sql.execute(
                        """
                        UPDATE lead SET (target, next)=
                          (SELECT l.target, l.next FROM lead l WHERE l.key=lead.next)
                        WHERE next IS NOT NULL
                        """);
            }
            List<Step> circles =
                    sql.all(
                            """
                            SELECT path, redirect.target, lead.toLine, lead.toCol FROM lead
                            JOIN redirect USING(line, path) WHERE next IS NOT NULL ORDER BY line
                            """,
                            Redirects::step);
            sql.execute("DELETE FROM lead WHERE next IS NOT NULL");
            return circles;
        }
    }

    /** Ends it: from now on readers see what was settled. A group of changes goes on. */
    public void commit() throws IOException {
        synchronized (sql) {
            sql.commit();
            sql.begin();
        }
    }

    // ---- what has changed ----

    /**
     * What is settled otherwise than before.
     *
     * @param pages former addresses at which a page came, went or leads elsewhere
     * @param shards the files of the script that have changed
     */
    public record Difference(List<String> pages, Set<Integer> shards) {
        /** None. */
        public static final Difference NONE = new Difference(List.of(), Set.of());

        /** Whether there is any. */
        public boolean any() {
            return !pages.isEmpty() || !shards.isEmpty();
        }
    }

    /** What was settled otherwise than before. */
    public Difference difference() throws IOException {
        String lead = "SELECT path, target, line=0, shard FROM lead";
        String led = "SELECT path, target, line=0, shard FROM led";
        String other =
                "SELECT DISTINCT %s FROM (SELECT * FROM (%s EXCEPT %s) UNION ALL"
                        + " SELECT * FROM (%s EXCEPT %s)) WHERE shard%s ORDER BY 1";
        synchronized (sql) {
            return new Difference(
                    sql.all(
                            other.formatted("path", lead, led, led, lead, "=" + Lead.PAGE),
                            row -> row.getString(1)),
                    new TreeSet<>(
                            sql.all(
                                    other.formatted("shard", lead, led, led, lead, ">=0"),
                                    row -> row.getInt(1))));
        }
    }

    /**
     * How a key is settled, and what asks for another settling.
     *
     * @param lead what leads on from there, or null
     * @param wished whether redirects.csv wishes something of it
     * @param found whether something leads there and was found to lead to something
     * @param missed whether something leads there and was found to lead nowhere
     */
    public record Settled(@Nullable Lead lead, boolean wished, boolean found, boolean missed) {}

    /** How a key is settled. */
    public Settled settled(String key) throws IOException {
        synchronized (sql) {
            return new Settled(
                    sql.first(
                            "SELECT path, target, line, shard FROM lead WHERE key=?",
                            Redirects::lead,
                            key),
                    sql.first("SELECT 1 FROM redirect WHERE key=?", row -> 1, key) != null,
                    sql.first("SELECT 1 FROM lead WHERE bare=? AND broken=0", row -> 1, key)
                            != null,
                    sql.first("SELECT 1 FROM lead WHERE bare=? AND broken=1", row -> 1, key)
                            != null);
        }
    }

    /**
     * How many former addresses there are.
     *
     * @param all all
     * @param plain those that ask for nothing
     * @param pages those among these that have a page
     */
    public record Numbers(long all, long plain, long pages) {}

    /** How many former addresses there are. */
    public Numbers numbers() throws IOException {
        synchronized (sql) {
            return new Numbers(
                    sql.number("SELECT count(*) FROM lead"),
                    sql.number("SELECT count(*) FROM lead WHERE instr(key, '?')=0"),
                    sql.number("SELECT count(*) FROM lead WHERE shard=?", Lead.PAGE));
        }
    }

    /** Whether anything was found wrong when redirects were settled. */
    public boolean anyTold() throws IOException {
        synchronized (sql) {
            return sql.first("SELECT 1 FROM problem WHERE n=? LIMIT 1", row -> 1, OF_SETTLING)
                    != null;
        }
    }

    /** Whether anything leads, or is wished to lead, from below a path. */
    public boolean anyBelow(String key) throws IOException {
        synchronized (sql) {
            return sql.first(
                                    "SELECT 1 FROM redirect WHERE key>? AND key<? LIMIT 1",
                                    row -> 1,
                                    key + "/",
                                    key + "0")
                            != null
                    || sql.first(
                                    "SELECT 1 FROM alias WHERE fold>? AND fold<? LIMIT 1",
                                    row -> 1,
                                    key + "/",
                                    key + "0")
                            != null;
        }
    }

    static Lead lead(ResultSet row) throws SQLException {
        return new Lead(
                FormerAddress.of(row.getString(1)), row.getString(2), row.getInt(3), row.getInt(4));
    }
}
