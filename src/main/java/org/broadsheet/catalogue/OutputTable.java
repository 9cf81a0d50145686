package org.broadsheet.catalogue;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What stands in the output and what this build has put there: paths, sizes and hashes. */
public final class OutputTable {
    /** The setting that numbers builds. */
    static final String BUILD = "build";

    private final Sql sql;

    /** The number of this build: what has another was made by an earlier one, 0 by none. */
    private final long build;

    OutputTable(Sql sql) throws IOException {
        this.sql = sql;
        String last = Catalogue.setting(sql, BUILD);
        this.build = last == null ? 1 : Long.parseLong(last, 10) + 1;
        Catalogue.setting(sql, BUILD, Long.toString(build));
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
                    "INSERT OR REPLACE INTO output VALUES(?,?,?,0,0,NULL)",
                    file.path(),
                    file.size(),
                    file.sha());
        }
    }

    /** The files that the last build noted, by path, until they are forgotten. */
    public Cursor<Row> remembered() throws IOException {
        return sql.cursor("SELECT path, size, sha FROM remembered ORDER BY path", OutputTable::row);
    }

    /** Forgets what the last build noted. */
    public void forgetRemembered() throws IOException {
        synchronized (sql) {
            sql.execute("DELETE FROM remembered");
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
                            INSERT INTO output VALUES(?1,?2,?3,?4,?4,NULL) ON CONFLICT(path)
                            DO UPDATE SET size=excluded.size, sha=excluded.sha,
                              made=excluded.made, cause=NULL,
                              written=CASE WHEN sha=excluded.sha THEN written ELSE ?4 END
                            WHERE made<>excluded.made
                            """,
                            file.path(),
                            file.size(),
                            file.sha(),
                            build)
                    > 0;
        }
    }

    /**
     * Whether a file of this build is in the way of one at a path: where one of its folders must
     * be, or below it.
     */
    public boolean isBlocked(String path) throws IOException {
        String made = "SELECT 1 FROM output WHERE made>0 AND ";
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
                "SELECT path, size, sha FROM output WHERE made=0 ORDER BY path", OutputTable::row);
    }

    /** The files of this build, by path. */
    public Cursor<Row> made() throws IOException {
        return sql.cursor(
                "SELECT path, size, sha FROM output WHERE made>0 ORDER BY path", OutputTable::row);
    }

    /** The files of this build in a top-level folder, by path; those at the top if it is empty. */
    public Cursor<Row> made(String folder) throws IOException {
        String of = "SELECT path, size, sha FROM output WHERE made>0 AND ";
        return folder.isEmpty()
                ? sql.cursor(of + "instr(path, '/')=0 ORDER BY path", OutputTable::row)
                : sql.cursor(
                        of + "path>? AND path<? ORDER BY path",
                        OutputTable::row,
                        folder + "/",
                        folder + "0");
    }

    /** Expects a file of an earlier build to be made again: if it is not, it is gone. */
    public void expect(String path) throws IOException {
        synchronized (sql) {
            sql.update("UPDATE output SET made=0 WHERE path=? AND made<>?", path, build);
        }
    }

    /** Notes why a file of this build was made. */
    public void because(String path, String cause) throws IOException {
        synchronized (sql) {
            sql.update("UPDATE output SET cause=? WHERE path=?", cause, path);
        }
    }

    /** Why a file was made when it was last made; null if everything was. */
    public @Nullable String cause(String path) throws IOException {
        synchronized (sql) {
            return sql.first(
                    "SELECT cause FROM output WHERE path=?", row -> row.getString(1), path);
        }
    }

    /** Forgets the files that are gone. */
    public void forgetGone() throws IOException {
        synchronized (sql) {
            sql.execute("DELETE FROM output WHERE made=0");
        }
    }

    /** How many files there are. */
    public long count() throws IOException {
        synchronized (sql) {
            return sql.number("SELECT count(*) FROM output WHERE made>0");
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(row.getString(1), row.getLong(2), row.getBytes(3));
    }
}
