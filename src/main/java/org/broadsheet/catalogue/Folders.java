package org.broadsheet.catalogue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The folders and files that articles were read from, with fingerprints of how they stood: what
 * still stands so need not be looked into. All folders are met, in order; then those that have
 * changed are given back, to be looked into and noted anew.
 *
 * <pre>{@code
 * folders.meet("content", false, fingerprint); // each before those in it, by name
 * folders.meet("content/1984", false, fingerprint);
 * folders.allMet();
 * folders.changed(folder -> …);
 * }</pre>
 */
public final class Folders {
    private static final int PAGE = 500;

    private final Sql sql;

    /** Whether nothing is known yet; there are no indexes then either. */
    private final boolean first;

    private @Nullable Cursor<Row> known;
    private @Nullable Row next;
    private long last;

    Folders(Sql sql) throws IOException {
        this.sql = sql;
        this.first = sql.number("SELECT count(*) FROM folder") == 0;
    }

    @SuppressWarnings("ArrayRecordComponent") // a key of the database, never compared as a record
    private record Row(long number, byte[] key, @Nullable String fingerprint) {}

    /**
     * A folder.
     *
     * @param number its number in the catalogue
     * @param path its path below the archive's root
     * @param ofPage whether it belongs to a saved page
     * @param gone whether it is not there any more
     */
    public record Folder(long number, String path, boolean ofPage, boolean gone) {}

    /**
     * Meets a folder.
     *
     * @param path its path below the archive's root
     * @param ofPage whether it belongs to a saved page
     * @param fingerprint how it stands; empty if that cannot be relied on
     */
    public void meet(String path, boolean ofPage, Optional<Fingerprint> fingerprint)
            throws IOException {
        byte[] key = key(path);
        if (known == null) {
            last = sql.number("SELECT coalesce(max(number), 0) FROM folder");
            known =
                    sql.cursor(
                            "SELECT number, key, fingerprint FROM folder ORDER BY key",
                            row -> new Row(row.getLong(1), row.getBytes(2), row.getString(3)));
            next = known.next();
        }
        while (next != null && Arrays.compareUnsigned(next.key(), key) < 0) {
            gone(next);
        }
        if (next != null && Arrays.equals(next.key(), key)) {
            if (!fingerprint
                    .map(Fingerprint::toString)
                    .equals(Optional.ofNullable(next.fingerprint()))) {
                sql.update(
                        "UPDATE folder SET fingerprint=NULL, paged=? WHERE number=?",
                        ofPage ? 1 : 0,
                        next.number());
            }
            next = known.next();
        } else {
            sql.update(
                    "INSERT INTO folder VALUES(?,?,?,NULL,?,0)", ++last, key, path, ofPage ? 1 : 0);
        }
    }

    private void gone(Row row) throws IOException {
        sql.update("UPDATE folder SET fingerprint=NULL, gone=1 WHERE number=?", row.number());
        if (known != null) {
            next = known.next();
        }
    }

    /** Ends the meeting: folders that were not met are gone. */
    public void allMet() throws IOException {
        if (known == null) {
            sql.execute("UPDATE folder SET fingerprint=NULL, gone=1");
            return;
        }
        while (next != null) {
            gone(next);
        }
        known.close();
        known = null;
    }

    /** Whether nothing has changed. */
    public boolean unchanged() throws IOException {
        return sql.number("SELECT count(*) FROM folder WHERE fingerprint IS NULL") == 0;
    }

    /** Relies on nothing that is known: everything is to be looked into. */
    public void distrust() throws IOException {
        sql.execute("UPDATE folder SET fingerprint=NULL");
        sql.execute("UPDATE file SET fingerprint=NULL");
    }

    /** Takes care that the files of sources are looked into. */
    static void distrust(Sql sql, String sources) throws IOException {
        sql.execute(
                "UPDATE file SET fingerprint=NULL WHERE path IN (SELECT file FROM source WHERE "
                        + sources
                        + ")");
        sql.execute(
                "UPDATE folder SET fingerprint=NULL WHERE number IN"
                        + " (SELECT folder FROM file WHERE fingerprint IS NULL)");
    }

    /** Takes folders. */
    public interface Each {
        /** Takes a folder. */
        void take(Folder folder) throws IOException;
    }

    /** Calls {@code each} with the folders to be looked into, in order; they may be noted anew. */
    public void changed(Each each) throws IOException {
        byte[] after = {};
        while (true) {
            List<Folder> page = changed(after);
            for (Folder folder : page) {
                each.take(folder);
            }
            if (page.size() < PAGE) {
                return;
            }
            after = key(page.getLast().path());
        }
    }

    private List<Folder> changed(byte[] after) throws IOException {
        synchronized (sql) {
            return sql.all(
                    """
                    SELECT number, path, paged, gone FROM folder WHERE fingerprint IS NULL AND key>?
                    ORDER BY key LIMIT ?
                    """,
                    row ->
                            new Folder(
                                    row.getLong(1),
                                    row.getString(2),
                                    row.getInt(3) != 0,
                                    row.getInt(4) != 0),
                    after,
                    PAGE);
        }
    }

    /** The files of a folder from which articles were read, with what they were known by. */
    public Map<String, Optional<Fingerprint>> files(Folder folder) throws IOException {
        Map<String, Optional<Fingerprint>> files = new HashMap<>();
        if (first) {
            return files;
        }
        synchronized (sql) {
            sql.all(
                    "SELECT path, fingerprint FROM file WHERE folder=?",
                    row ->
                            files.put(
                                    row.getString(1),
                                    Optional.ofNullable(row.getString(2)).map(Fingerprint::parse)),
                    folder.number());
        }
        return files;
    }

    /** Forgets what was told of a folder as a whole. */
    public void lookInto(Folder folder) throws IOException {
        if (!first) {
            synchronized (sql) {
                sql.update("DELETE FROM problem WHERE n=?", -folder.number());
            }
        }
    }

    /** Notes a problem of a folder or of a file as a whole. Safe for many threads. */
    public void report(Folder folder, Problem problem) throws IOException {
        synchronized (sql) {
            Readings.report(sql, problem, -folder.number());
        }
    }

    /**
     * Notes how a file stands; empty if it must be read again in any case. Safe for many threads.
     */
    public void file(Folder folder, String path, Optional<Fingerprint> fingerprint)
            throws IOException {
        synchronized (sql) {
            sql.update(
                    "INSERT OR REPLACE INTO file VALUES(?,?,?)",
                    path,
                    folder.number(),
                    fingerprint.map(Fingerprint::toString).orElse(null));
        }
    }

    /** Forgets a file that is gone. */
    public void forgetFile(String path) throws IOException {
        synchronized (sql) {
            sql.update("DELETE FROM file WHERE path=?", path);
        }
    }

    /** Notes how a folder stands; empty if it must be looked into again in any case. */
    public void set(Folder folder, Optional<Fingerprint> fingerprint) throws IOException {
        synchronized (sql) {
            if (folder.gone()) {
                sql.update("DELETE FROM folder WHERE number=?", folder.number());
            } else {
                set(folder.number(), fingerprint);
            }
        }
    }

    private void set(long number, Optional<Fingerprint> fingerprint) throws IOException {
        sql.update(
                "UPDATE folder SET fingerprint=? WHERE number=?",
                fingerprint.map(Fingerprint::toString).orElse(null),
                number);
    }

    /** Sorts a folder before those in it, and these before its neighbours. */
    private static byte[] key(String path) {
        return path.replace('/', '\u0001').getBytes(StandardCharsets.UTF_8);
    }
}
