package org.broadsheet.catalogue;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What stands in the output and what this build has put there: paths, sizes and hashes. */
public final class OutputTable {
    private final Sql sql;

    OutputTable(Sql sql) {
        this.sql = sql;
    }

    /**
     * A file of the output.
     *
     * @param path its path below the output, with {@code /} between names
     * @param size in bytes
     * @param sha its SHA-256, 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // 32 bytes a million times; nobody compares rows
    public record Row(String path, long size, byte[] sha) {}

    /** Begins a group of changes. */
    public void begin() throws IOException {
        synchronized (sql) {
            sql.begin();
        }
    }

    /** Ends a group of changes. */
    public void commit() throws IOException {
        synchronized (sql) {
            sql.commit();
        }
    }

    /** Notes a file of an earlier build. */
    public void addOld(Row file) throws IOException {
        synchronized (sql) {
            sql.update(
                    "INSERT OR REPLACE INTO output VALUES(?,?,?,0)",
                    file.path(),
                    file.size(),
                    file.sha());
        }
    }

    /** What is known of a path, or null. */
    public @Nullable Row find(String path) throws IOException {
        synchronized (sql) {
            return sql.first(
                    "SELECT path, size, sha FROM output WHERE path=?", OutputTable::row, path);
        }
    }

    /**
     * Notes a file of this build.
     *
     * @return whether it is the first of this build at that path
     */
    public boolean put(Row file) throws IOException {
        synchronized (sql) {
            return sql.update(
                            """
                            INSERT INTO output VALUES(?,?,?,1) ON CONFLICT(path) DO UPDATE
                            SET size=excluded.size, sha=excluded.sha, seen=1 WHERE seen=0
                            """,
                            file.path(),
                            file.size(),
                            file.sha())
                    > 0;
        }
    }

    /**
     * Whether a file of this build is in the way of one at a path: where one of its folders must
     * be, or below it.
     */
    public boolean isBlocked(String path) throws IOException {
        String made = "SELECT 1 FROM output WHERE seen=1 AND ";
        synchronized (sql) {
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                String folder = path.substring(0, slash);
                if (sql.first(made + "path=?", row -> 1, folder) != null) {
                    return true;
                }
            }
            // The character behind the slash is 0.
            return sql.first(made + "path>? AND path<? LIMIT 1", row -> 1, path + "/", path + "0")
                    != null;
        }
    }

    /** The files of earlier builds that this one has not made, by path. */
    public Cursor<Row> gone() throws IOException {
        return sql.cursor(
                "SELECT path, size, sha FROM output WHERE seen=0 ORDER BY path", OutputTable::row);
    }

    /** The files of this build, by path. */
    public Cursor<Row> made() throws IOException {
        return sql.cursor(
                "SELECT path, size, sha FROM output WHERE seen=1 ORDER BY path", OutputTable::row);
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getLong(2), row.getBytes(3));
    }
}
