package org.broadsheet.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Article;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.FormerAddress;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.article.UnknownField;
import org.broadsheet.article.WebAddress;
import org.broadsheet.catalogue.Reading.Taken;

/**
 * What came of each source, kept from build to build: a source whose fingerprint is known need not
 * be read again, even if it has moved within its file. Safe for many threads.
 *
 * <pre>{@code
 * if (readings.keep(place, fingerprint) == Kept.NOT) {
 *     readings.add(place, fingerprint, reading);
 * }
 * readings.finish(); // forgets what was neither kept nor added
 * }</pre>
 */
public final class Readings {
    /** What articles sort by that state no date. */
    static final long UNDATED = Long.MIN_VALUE;

    /** The spool may hold so much that no article needs any more before it is made anew. */
    private static final long SLACK = 16L << 20;

    private static final List<String> TABLES =
            List.of(
                    "source",
                    "article",
                    "member",
                    "alias",
                    "sought",
                    "translation",
                    "correction",
                    "problem",
                    "unknown");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");

    private final Sql sql;
    private final Spool spool;

    /** The numbers of the sources that may be gone: their files are read, and they not yet met. */
    private final BitSet open = new BitSet();

    /** The numbers of those that must be read again, whatever their files say. */
    private final BitSet doubted = new BitSet();

    /** The numbers of those that were kept, but stand at another line of their file. */
    private final BitSet moved = new BitSet();

    private final boolean first;
    private final long before;
    private long last;
    private int read;

    /** What is known of a source. */
    public enum Kept {
        /** Nothing that holds: it must be read. */
        NOT,
        /** Its article stands in the catalogue. */
        ARTICLE,
        /** An error keeps it out; its problems are told again. */
        FAILED
    }

    Readings(Sql sql, Spool spool) throws IOException {
        this.sql = sql;
        this.spool = spool;
        this.last = sql.number("SELECT coalesce(max(n), 0) FROM source");
        this.before = last;
        this.first = last == 0;
    }

    /** How many sources were taken in anew. */
    public int read() {
        synchronized (sql) {
            return read;
        }
    }

    private record Known(long number, int line, boolean failed, boolean lineBound) {}

    /** Keeps nothing of sources: what is decided of them may no longer hold. */
    void doubt(String sources) throws IOException {
        sql.all(
                "SELECT n FROM source WHERE " + sources,
                row -> {
                    doubted.set(row.getInt(1));
                    return 0;
                });
    }

    /** The numbers of the sources that are gone, once everything has been read. */
    BitSet gone() {
        return open;
    }

    /** The numbers of the sources that were kept and have moved within their files. */
    BitSet moved() {
        return moved;
    }

    /** The sources that were taken in anew have greater numbers than this. */
    long lastBefore() {
        return before;
    }

    /** Begins the reading of a file: sources in it that are not met again are gone. */
    public void open(String file) throws IOException {
        if (first) {
            return;
        }
        synchronized (sql) {
            sql.all(
                    "SELECT n FROM source WHERE file=?",
                    row -> {
                        open.set(row.getInt(1));
                        return 0;
                    },
                    file);
        }
    }

    /** Keeps what is known of a source, if anything is. */
    public Kept keep(Place place, Fingerprint fingerprint) throws IOException {
        if (first) {
            return Kept.NOT;
        }
        synchronized (sql) {
            int line = place.position().line();
            Known best = null;
            for (Known known : known(place.file(), fingerprint)) {
                boolean fits =
                        open.get((int) known.number())
                                && !doubted.get((int) known.number())
                                && (known.line() == line || !known.lineBound());
                if (fits && (best == null || known.line() == line)) {
                    best = known;
                }
            }
            if (best == null) {
                return Kept.NOT;
            }
            open.clear((int) best.number());
            if (best.line() != line) {
                move(best, line);
            }
            return best.failed() ? Kept.FAILED : Kept.ARTICLE;
        }
    }

    private List<Known> known(String file, Fingerprint fingerprint) throws IOException {
        return sql.all(
                "SELECT n, line, failed, bound FROM source WHERE file=? AND fingerprint=? ORDER BY line",
                row ->
                        new Known(
                                row.getLong(1),
                                row.getInt(2),
                                row.getInt(3) != 0,
                                row.getInt(4) != 0),
                file,
                bytes(fingerprint));
    }

    private void move(Known known, int line) throws IOException {
        moved.set((int) known.number());
        sql.update("UPDATE source SET line=? WHERE n=?", line, known.number());
        sql.update("UPDATE article SET line=? WHERE n=?", line, known.number());
        sql.update("UPDATE card SET down=down+? WHERE n=?", line - known.line(), known.number());
        for (String table : List.of("problem", "unknown")) {
            // Places in other files, such as the folder's defaults, stay where they are.
            sql.update(
                    "UPDATE "
                            + table
                            + " SET line=line+? WHERE n=? AND line>0"
                            + " AND file=(SELECT file FROM source WHERE n=?)",
                    line - known.line(),
                    known.number(),
                    known.number());
        }
    }

    private static byte[] bytes(Fingerprint fingerprint) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(fingerprint.high())
                .putLong(fingerprint.low())
                .array();
    }

    /** Takes in what came of a source. */
    public void add(Place place, Fingerprint fingerprint, Reading reading) throws IOException {
        Optional<Article> kept = reading.taken().map(Readings::withoutWithdrawn);
        byte[] bytes = kept.map(Catalogue.ARTICLES::encode).orElse(new byte[0]);
        synchronized (sql) {
            long number = ++last;
            read++;
            sql.update(
                    "INSERT INTO source VALUES(?,?,?,?,?,?,?,?)",
                    number,
                    place.file(),
                    place.position().line(),
                    bytes(fingerprint),
                    reading.taken().isPresent() ? 0 : 1,
                    reading.lineBound() ? 1 : 0,
                    due(reading.taken().flatMap(t -> t.article().embargo())),
                    due(reading.taken().flatMap(t -> t.article().expires())));
            for (Problem problem : reading.problems()) {
                report(sql, problem, number);
            }
            for (UnknownField field : reading.unknown()) {
                sql.update(
                        "INSERT INTO unknown VALUES(?,?,?,?,?)",
                        number,
                        field.name(),
                        field.place().file(),
                        field.place().position().line(),
                        field.place().position().column());
            }
            if (reading.taken().isPresent()) {
                add(number, reading.taken().get(), kept.orElseThrow(), bytes);
            }
        }
    }

    /** What is withdrawn is in no output: its text does not even reach the spool. */
    private static Article withoutWithdrawn(Taken taken) {
        boolean whole = taken.status().hasPage() && taken.status() != Status.WITHDRAWN;
        return whole ? taken.article() : taken.article().withoutText();
    }

    private static long due(Optional<Instant> moment) {
        return moment.map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
    }

    private void add(long number, Taken taken, Article kept, byte[] bytes) throws IOException {
        Article article = taken.article();
        Status status = taken.status();
        Card card = Card.of(kept, status);
        sql.update(
                "INSERT INTO article VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)",
                number,
                article.id(),
                article.place().file(),
                article.place().position().line(),
                article.place().position().line(),
                sort(article.date().earliest()),
                leaf(article.printPage()),
                Filing.of(article.date()).code(),
                status.hasPage() ? 1 : 0,
                status.listed() ? 1 : 0,
                status.listed() ? 1 : 0,
                taken.url(),
                Names.pathKey(taken.url()),
                taken.url(),
                taken.explicit() ? 1 : 0,
                Names.key(article.title()),
                spool.append(bytes),
                bytes.length,
                Catalogue.CARDS.encode(card),
                card.lastChange().map(LocalDate::toEpochDay).orElse(null));
        if (status.listed()) {
            for (Membership membership : taken.memberships()) {
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

    private void addLinks(Article article, Status status, long number) throws IOException {
        for (String alias : article.aliases()) {
            String fold =
                    WebAddress.parse(alias)
                            .map(WebAddress::key)
                            .orElse(FormerAddress.of(alias).key());
            sql.update("INSERT INTO alias VALUES(?,?,?)", alias, fold, number);
        }
        if (!article.translationOf().isEmpty()) {
            sql.update("INSERT INTO translation VALUES(?,?)", article.translationOf(), number);
        }
        if (status == Status.WITHDRAWN) {
            return;
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
                        soughtName(target),
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

    /** What is sought, as it is compared: addresses whatever their case. */
    private static String soughtName(Reference.Target target) {
        return target.by() == Reference.By.URL
                ? FormerAddress.of(target.name()).key()
                : target.name();
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

    /** Notes a problem of a source, or of the build itself as that of source 0. */
    static void report(Sql sql, Problem problem, long number) throws IOException {
        report(sql, problem, number, false);
    }

    static void report(Sql sql, Problem problem, long number, boolean planned) throws IOException {
        sql.update(
                "INSERT INTO problem VALUES(?,?,?,?,?,?,?,?,?)",
                problem.place().file(),
                problem.place().position().line(),
                problem.place().position().column(),
                problem.severity().name(),
                problem.kind(),
                problem.message(),
                problem.hint(),
                number,
                planned ? 1 : 0);
    }

    /**
     * A name of fields that nobody knows.
     *
     * @param first the first such field in the order of files
     * @param articles how many have one
     */
    public record UnknownName(UnknownField first, int articles) {}

    /** The names that nobody knows, in their order; at most so many. */
    public List<UnknownName> unknown(int most) throws IOException {
        synchronized (sql) {
            return sql.all(
                    """
                    SELECT u.name, u.file, u.line, u.col, met.articles
                    FROM (SELECT name, count(*) AS articles FROM unknown
                      GROUP BY name ORDER BY name LIMIT ?) met
                    CROSS JOIN unknown u ON u.rowid=(SELECT rowid FROM unknown
                      WHERE name=met.name ORDER BY file, line, col LIMIT 1)
                    ORDER BY u.name
                    """,
                    row ->
                            new UnknownName(
                                    new UnknownField(
                                            row.getString(1),
                                            Place.of(
                                                    row.getString(2),
                                                    row.getInt(3),
                                                    row.getInt(4))),
                                    row.getInt(5)),
                    most);
        }
    }

    /** Ends the taking in: what was not met is not there any more. */
    void finish() throws IOException {
        forgetGone();
        if (isLoose()) {
            spool.compact(sql);
        }
        spool.flush();
    }

    /** Whether the spool holds much that no article needs any more. */
    boolean isLoose() throws IOException {
        return spool.size()
                > 2 * sql.number("SELECT coalesce(sum(length), 0) FROM article") + SLACK;
    }

    /** Forgets the sources that are gone. */
    void forgetGone() throws IOException {
        if (open.isEmpty()) {
            return;
        }
        sql.execute("CREATE TEMP TABLE IF NOT EXISTS gone(n INTEGER PRIMARY KEY)");
        for (int n = open.nextSetBit(0); n >= 0; n = open.nextSetBit(n + 1)) {
            sql.update("INSERT INTO gone VALUES(?)", n);
        }
        forget(sql, "SELECT n FROM gone");
        sql.execute("DELETE FROM gone");
        open.clear();
    }

    /** How many sources there are, and files that could not be read at all. */
    public int count() throws IOException {
        synchronized (sql) {
            return (int) (sql.number("SELECT count(*) FROM source") + unreadable());
        }
    }

    /** How many of them give no article that can be published. */
    public int failed() throws IOException {
        synchronized (sql) {
            return (int) (sql.number("SELECT count(*) FROM source WHERE failed=1") + unreadable());
        }
    }

    /** How many articles lost what they claimed to others. */
    public int dropped() throws IOException {
        synchronized (sql) {
            return (int) sql.number("SELECT count(*) FROM article WHERE dropped=1");
        }
    }

    private long unreadable() throws IOException {
        return sql.number("SELECT count(*) FROM problem WHERE n<0 AND severity='ERROR'");
    }

    /** Forgets the sources whose numbers a query gives. */
    static void forget(Sql sql, String numbers) throws IOException {
        for (String table : TABLES.reversed()) {
            sql.execute("DELETE FROM " + table + " WHERE n IN (" + numbers + ")");
        }
    }
}
