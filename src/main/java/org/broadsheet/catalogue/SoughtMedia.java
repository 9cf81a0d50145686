package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The files beside articles that a revision is to look for again, and how they are found. */
final class SoughtMedia {
    private final Sql sql;
    private final AffectedPages affected;
    private final Set<String> paths = new TreeSet<>();

    SoughtMedia(Sql sql, AffectedPages affected) {
        this.sql = sql;
        this.affected = affected;
    }

    /** Adds the files that an article seeks. */
    void addThoseOf(long n) throws IOException {
        paths.addAll(
                sql.all(
                        "SELECT name FROM sought WHERE n=? AND by='MEDIA'",
                        row -> row.getString(1),
                        n));
    }

    /**
     * The paths of the added files, and of those in given folders that anybody sought.
     *
     * @param folders paths below {@code content/}; empty for that itself
     */
    Set<String> paths(Collection<String> folders) throws IOException {
        Set<String> found = new TreeSet<>(paths);
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

    /** A file as it is sought now; null if no article seeks it that has a page. */
    @Nullable Medium sought(String path) throws IOException {
        return sql.first(
                """
                SELECT name, max(picture) FROM sought WHERE by='MEDIA' AND name=?
                GROUP BY name
                """,
                row -> new Medium(row.getString(1), false, row.getInt(2), 0, 0),
                path);
    }

    /** Notes how a file was found; null if nobody seeks it any more. */
    void found(String path, @Nullable Medium now) throws IOException {
        if (now == null) {
            sql.update("DELETE FROM medium WHERE path=?", path);
            return;
        }
        Medium before =
                sql.first("SELECT * FROM medium WHERE path=?", CatalogueReader::medium, path);
        if (now.equals(before)) {
            return;
        }
        sql.update(
                "INSERT OR REPLACE INTO medium VALUES(?,?,?,?,?)",
                now.path(),
                now.found() ? 1 : 0,
                now.width(),
                now.height(),
                now.bytes());
        for (long n :
                sql.all(
                        "SELECT n FROM sought WHERE by='MEDIA' AND name=?",
                        row -> row.getLong(1),
                        path)) {
            affected.appearsOtherwise(n);
        }
    }
}
