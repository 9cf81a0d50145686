package org.broadsheet.catalogue;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * A connection to the catalogue's database with its prepared statements; for one thread at a time.
 */
final class Sql implements AutoCloseable {
    /** What of a code of SQLite's is its kind. */
    private static final int PRIMARY = 0xff;

    // The machine may bring these about, be the database as sound as it may.
    private static final int PERMISSION = 3;
    private static final int BUSY = 5;
    private static final int LOCKED = 6;
    private static final int NO_MEMORY = 7;
    private static final int READONLY = 8;
    private static final int INTERRUPTED = 9;
    private static final int INPUT_OUTPUT = 10;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;

    private final Path database;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    private Sql(Path database, Connection connection) {
        this.database = database;
        this.connection = connection;
    }

    static Sql open(Path database) throws IOException {
        return open(database, "WAL");
    }

    /**
     * A new database. It is written without a journal, each page once instead of twice, and may be
     * anything if it is not {@linkplain #complete completed}; until then no other may open it.
     */
    static Sql create(Path database) throws IOException {
        return open(database, "OFF");
    }

    /** Whether the database is more than the beginning of one. */
    boolean isComplete() throws IOException {
        return number("PRAGMA user_version") != 0;
    }

    /** From here on changes are all there or none, and others may read meanwhile. */
    void complete() throws IOException {
        if (!isComplete()) {
            execute("PRAGMA journal_mode=WAL");
            execute("PRAGMA user_version=1");
        }
    }

    private static Sql open(Path database, String journal) throws IOException {
        SqliteLibrary.keep();
        Sql sql;
        try {
            Properties properties = new Properties();
            // Otherwise each change would be followed by a question for the row's number.
            properties.setProperty("jdbc.get_generated_keys", "false");
            sql =
                    new Sql(
                            database,
                            DriverManager.getConnection("jdbc:sqlite:" + database, properties));
        } catch (SQLException e) {
            throw failure(database, e);
        }
        try {
            // The catalogue can be made anew at any time: it need not survive a power cut.
            sql.execute("PRAGMA journal_mode=" + journal);
            sql.execute("PRAGMA synchronous=OFF");
            sql.execute("PRAGMA cache_size=-16000");
            sql.execute("PRAGMA threads=2"); // that sort
            sql.execute("PRAGMA temp_store=FILE");
            sql.execute("PRAGMA cell_size_check=ON"); // notices more of what is damaged
            return sql;
        } catch (IOException e) {
            sql.close();
            throw e;
        }
    }

    /** Reads a row's columns. */
    interface Row<T> {
        T read(ResultSet row) throws SQLException, IOException;
    }

    synchronized void execute(String sql) throws IOException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    /** Runs a change and says how many rows it touched. */
    synchronized int update(String sql, @Nullable Object... values) throws IOException {
        try {
            return bound(statement(sql), values).executeUpdate();
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    synchronized <T> @Nullable T first(String sql, Row<T> row, Object... values)
            throws IOException {
        try (ResultSet rows = bound(statement(sql), values).executeQuery()) {
            return rows.next() ? read(row, rows) : null;
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    /** The one number that a query gives. */
    synchronized long number(String sql, Object... values) throws IOException {
        Long number = first(sql, row -> row.getLong(1), values);
        return number == null ? 0 : number;
    }

    synchronized <T> List<T> all(String sql, Row<T> row, Object... values) throws IOException {
        List<T> list = new ArrayList<>();
        try (ResultSet rows = bound(statement(sql), values).executeQuery()) {
            while (rows.next()) {
                list.add(read(row, rows));
            }
        } catch (SQLException e) {
            throw failure(database, e);
        }
        return list;
    }

    /** Rows one by one, by a statement of its own, so that others may run meanwhile. */
    <T> Cursor<T> cursor(String sql, Row<T> row, Object... values) throws IOException {
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            ResultSet rows = bound(statement, values).executeQuery();
            return new Cursor<>() {
                @Override
                public @Nullable T next() throws IOException {
                    try {
                        return rows.next() ? read(row, rows) : null;
                    } catch (SQLException e) {
                        throw failure(database, e);
                    }
                }

                @Override
                public void close() throws IOException {
                    try {
                        statement.close();
                    } catch (SQLException e) {
                        throw failure(database, e);
                    }
                }
            };
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    /** Everything in one transaction until {@link #commit}. */
    void begin() throws IOException {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    void commit() throws IOException {
        try {
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(database, e);
        }
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    private static PreparedStatement bound(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /** Reads a row that may have been damaged: then it holds what no build has written. */
    private static <T> T read(Row<T> row, ResultSet rows) throws SQLException, IOException {
        try {
            return row.read(rows);
        } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
            throw new DamagedException("the catalogue is damaged", e);
        }
    }

    private static IOException failure(Path database, SQLException e) {
        String file = database.toString();
        if (!(e instanceof SQLiteException failed)) {
            return new IOException(file + ": " + e.getMessage(), e);
        }
        SQLiteErrorCode code = failed.getResultCode();
        return switch (code.code & PRIMARY) {
            case FULL -> new IOException(file + ": no space left on device", e);
            case READONLY, PERMISSION -> new AccessDeniedException(file);
            case INPUT_OUTPUT ->
                    code == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ
                            ? new DamagedException(file + " is too short", e)
                            : new IOException(file + ": " + code.message, e);
            case NO_MEMORY, BUSY, LOCKED, CANNOT_OPEN, INTERRUPTED ->
                    new IOException(file + ": " + code.message, e);
            default -> new DamagedException(file + ": " + e.getMessage(), e);
        };
    }
}
