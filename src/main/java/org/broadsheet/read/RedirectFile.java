package org.broadsheet.read;

import java.io.IOException;
import java.net.IDN;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.article.FormerAddress;
import org.broadsheet.article.PercentCoding;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Redirect;
import org.broadsheet.article.WebAddress;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.data.Csv;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.SitePath;

/**
 * Reads {@code redirects.csv}: from where something leads, and where to. Its first line names the
 * columns {@code from} and {@code to}, in any order and among others.
 *
 * <p>Each line is a record: no address has a line end, so a quote that is never closed costs its
 * own line only. The same holds for whatever else is wrong.
 */
public final class RedirectFile {
    /** The kind of problem of what leads nowhere. */
    private static final String KIND = "bad-redirect";

    /** What servers and their settings take for one address, in bytes. */
    private static final int LONGEST = 2000;

    /** A host in ASCII: a name, or an address of IP. */
    private static final Pattern HOST =
            Pattern.compile(
                    "(?:[a-z0-9](?:[a-z0-9._-]{0,252})|\\[[0-9a-f:.]{2,45}])(?::[0-9]{1,5})?");

    private final BaseUrl base;
    private final String file;
    private final Sink sink;

    private RedirectFile(BaseUrl base, String file, Sink sink) {
        this.base = base;
        this.file = file;
        this.sink = sink;
    }

    /** Takes what is read. */
    public interface Sink {
        /** Takes a line that says something. */
        void take(Redirect redirect) throws IOException;

        /** Takes what is wrong. */
        void report(Problem problem) throws IOException;
    }

    /**
     * Reads the file.
     *
     * @param text its text
     * @param file its name, for problems
     * @param base where the site stands
     * @param sink where what is read goes
     */
    public static void read(String text, String file, BaseUrl base, Sink sink) throws IOException {
        new RedirectFile(base, file, sink)
                .read(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }

    /** Which columns say what, and what stands between them. */
    private record Columns(char delimiter, int from, int to) {}

    private void read(String text) throws IOException {
        Columns columns = null;
        int line = 0;
        for (int begin = 0; begin < text.length(); ) {
            int end = begin;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            line++;
            String record = text.substring(begin, end);
            begin = end + (text.startsWith("\r\n", end) ? 2 : 1);
            if (record.isBlank()) {
                continue;
            }
            if (columns == null) {
                Optional<Columns> named = columns(record, line);
                if (named.isEmpty()) {
                    return;
                }
                columns = named.get();
            } else {
                record(record, columns, line);
            }
        }
    }

    private Optional<Columns> columns(String header, int line) throws IOException {
        char delimiter = Csv.delimiter(header);
        List<String> names =
                Csv.row(header, delimiter, file, line).cells().stream()
                        .map(cell -> cell.text().strip().toLowerCase(Locale.ROOT))
                        .toList();
        Columns columns = new Columns(delimiter, names.indexOf("from"), names.indexOf("to"));
        if (columns.from() < 0 || columns.to() < 0) {
            sink.report(
                    Problem.warning(
                            Place.of(file, line, 1),
                            "csv-header",
                            "its first line does not name the columns, so nothing is read",
                            "begin it with the line from,to"));
            return Optional.empty();
        }
        return Optional.of(columns);
    }

    private void record(String record, Columns columns, int line) throws IOException {
        Csv.Row row = Csv.row(record, columns.delimiter(), file, line);
        for (Problem problem : row.problems()) {
            sink.report(
                    Problem.warning(
                            problem.place(), problem.kind(), problem.message(), problem.hint()));
        }
        if (!row.problems().isEmpty()) {
            return;
        }
        if (row.cells().size() <= Math.max(columns.from(), columns.to())) {
            bad(new Position(line, 1), "the line has too few values", "write from,to");
            return;
        }
        Csv.Cell from = row.cells().get(columns.from());
        Csv.Cell to = row.cells().get(columns.to());
        Optional<FormerAddress> former = from(from);
        Optional<String> target = former.isEmpty() ? Optional.empty() : target(to);
        if (former.isPresent() && target.isPresent()) {
            sink.take(
                    new Redirect(
                            new Place(file, from.at()),
                            former.get(),
                            target.get(),
                            new Place(file, to.at())));
        }
    }

    private Optional<FormerAddress> from(Csv.Cell cell) throws IOException {
        String said = cell.text().strip();
        String path = atHome(said).orElse(said);
        String wrong = unreadable(said);
        if (wrong.isEmpty()) {
            wrong = SitePath.wrongFormer(path);
        }
        if (wrong.isEmpty() && PercentCoding.safe(path).length() > LONGEST) {
            wrong = "is too long";
        }
        if (!wrong.isEmpty()) {
            bad(
                    cell.at(),
                    "from " + Plain.quoted(Plain.line(said)) + " " + wrong,
                    "write it as /news/9.html or /article.php?id=9");
            return Optional.empty();
        }
        return Optional.of(SitePath.former(path));
    }

    private Optional<String> target(Csv.Cell cell) throws IOException {
        String said = cell.text().strip();
        Optional<String> home = atHome(said);
        String wrong = unreadable(said);
        Optional<String> target = Optional.empty();
        if (wrong.isEmpty() && (home.isPresent() || isRooted(said))) {
            String path = home.orElse(said);
            int hash = path.indexOf('#');
            String way = hash < 0 ? path : path.substring(0, hash);
            wrong = SitePath.wrongFormer(way);
            target = wrong.isEmpty() ? Optional.of(within(way, path)) : target;
        } else if (wrong.isEmpty()) {
            target = elsewhere(said);
            wrong = target.isEmpty() ? "is no path of the site and no web address" : "";
        }
        if (target.isPresent() && PercentCoding.safe(target.get()).length() > LONGEST) {
            wrong = "is too long";
        }
        if (!wrong.isEmpty()) {
            bad(
                    cell.at(),
                    "to " + Plain.quoted(Plain.line(said)) + " " + wrong,
                    "write it as /1984/06/12/flood/ or https://paper.example/flood");
            return Optional.empty();
        }
        return target;
    }

    private static boolean isRooted(String said) {
        return said.startsWith("/") && !said.startsWith("//");
    }

    private static String unreadable(String said) {
        if (said.isEmpty()) {
            return "is empty";
        }
        if (said.indexOf('\uFFFD') >= 0) {
            return "is not in UTF-8";
        }
        return "";
    }

    /** An address of the site's own host as a path, by whichever scheme. */
    private Optional<String> atHome(String said) {
        Optional<WebAddress> address = WebAddress.parse(said);
        BaseUrl home = base;
        boolean own =
                address.filter(a -> home.origin().endsWith("//" + a.host())).isPresent()
                        && address.orElseThrow().path().startsWith(home.root());
        if (!own) {
            return Optional.empty();
        }
        WebAddress here = address.orElseThrow();
        int hash = said.indexOf('#');
        return Optional.of(
                "/"
                        + here.path().substring(home.root().length())
                        + (here.query().isEmpty() ? "" : "?" + here.query())
                        + (hash < 0 ? "" : said.substring(hash)));
    }

    /** A target within the site; pages stand in folders of their own. */
    private static String within(String way, String whole) {
        FormerAddress address = FormerAddress.of(way);
        String path = SitePath.inside(address.path());
        String last = path.substring(path.lastIndexOf('/') + 1);
        return path
                + (last.isEmpty() || last.indexOf('.') >= 0 ? "" : "/")
                + (address.query().isEmpty() ? "" : "?" + PercentCoding.safe(address.query()))
                + PercentCoding.safe(whole.substring(way.length()));
    }

    private static Optional<String> elsewhere(String said) {
        Optional<WebAddress> parsed = WebAddress.parse(said);
        if (parsed.isEmpty() || !said.equals(Plain.line(said))) {
            return Optional.empty();
        }
        WebAddress address = parsed.get();
        String host;
        try {
            host = IDN.toASCII(address.host()).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        int hash = said.indexOf('#');
        return HOST.matcher(host).matches()
                ? Optional.of(
                        address.scheme()
                                + "://"
                                + host
                                + PercentCoding.safe(address.path())
                                + (address.query().isEmpty()
                                        ? ""
                                        : "?" + PercentCoding.safe(address.query()))
                                + (hash < 0 ? "" : PercentCoding.safe(said.substring(hash))))
                : Optional.empty();
    }

    private void bad(Position at, String message, String hint) throws IOException {
        sink.report(Problem.warning(new Place(file, at), KIND, message, hint));
    }
}
