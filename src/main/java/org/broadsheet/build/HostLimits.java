package org.broadsheet.build;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.OutputTable;
import org.broadsheet.config.Feeds;

/** Counts what a site has against what a host takes. */
public final class HostLimits {
    /** The kind of problem of a site that is too much for its host. */
    static final String KIND = "host-limit";

    private static final Properties LIMITS = read();

    private final String host;
    private final List<Folder> way = new ArrayList<>();
    private final SortedMap<String, Integer> full = new TreeMap<>();
    private long files;
    private long folders;
    private long bytes;
    private long feeds;
    private long media;
    private long mediaBytes;
    private final List<OutputTable.Row> large = new ArrayList<>();

    /** A folder on the way to the file that is counted. */
    private static final class Folder {
        private final String name;
        private int files;

        Folder(String name) {
            this.name = name;
        }
    }

    private HostLimits(String host) {
        this.host = host;
    }

    private static Properties read() {
        Properties limits = new Properties();
        try (InputStream file = HostLimits.class.getResourceAsStream("hosts.properties")) {
            if (file == null) {
                throw new IllegalStateException("the program lacks hosts.properties");
            }
            limits.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot be read", e);
        }
        return limits;
    }

    /** The names of the hosts that are known. */
    public static SortedSet<String> hosts() {
        SortedSet<String> hosts = new TreeSet<>();
        for (String name : LIMITS.stringPropertyNames()) {
            hosts.add(name.substring(0, name.indexOf('.')));
        }
        return hosts;
    }

    /**
     * What of a site a host does not take.
     *
     * @param host one of {@link #hosts}
     * @param outputs the files of the site
     * @param output where they stand, for messages
     */
    static List<Problem> exceeded(String host, OutputTable outputs, String output)
            throws IOException {
        HostLimits limits = new HostLimits(host);
        try (Cursor<OutputTable.Row> rows = outputs.made()) {
            for (OutputTable.Row row = rows.next(); row != null; row = rows.next()) {
                limits.count(row);
            }
        }
        limits.leave(0);
        return limits.problems(output);
    }

    private void count(OutputTable.Row row) {
        String path = row.path();
        files++;
        bytes += row.size();
        String[] names = path.split("/");
        enter(names, names.length - 1);
        if (!way.isEmpty()) {
            way.getLast().files++;
        }
        String name = names[names.length - 1];
        if (Stream.of(Feeds.Format.values()).anyMatch(format -> name.equals(format.file()))) {
            feeds++;
        } else if (path.startsWith("media/")) {
            media++;
            mediaBytes += row.size();
        }
        if (row.size() > limit("file")) {
            large.add(row);
        }
    }

    /** Leaves and enters folders; files come in the order of their paths. */
    private void enter(String[] names, int depth) {
        int common = 0;
        while (common < Math.min(depth, way.size()) && way.get(common).name.equals(names[common])) {
            common++;
        }
        leave(common);
        for (int i = common; i < depth; i++) {
            way.add(new Folder(names[i]));
            folders++;
        }
    }

    private void leave(int depth) {
        while (way.size() > depth) {
            if (way.getLast().files > limit("inFolder")) {
                String path = way.stream().map(folder -> folder.name).collect(joining("/"));
                full.put(path, way.getLast().files);
            }
            way.removeLast();
        }
    }

    private long limit(String name) {
        String limit = LIMITS.getProperty(host + "." + name);
        return limit == null ? Long.MAX_VALUE : Long.parseLong(limit.strip(), 10);
    }

    private List<Problem> problems(String output) {
        List<Problem> problems = new ArrayList<>();
        Place place = Place.of(output);
        if (files > limit("files")) {
            problems.add(tooMany(place, files + " files", limit("files") + " files"));
        }
        if (files + folders > limit("entries")) {
            problems.add(
                    tooMany(
                            place,
                            files + folders + " files and folders",
                            limit("entries") + " of them"));
        }
        if (bytes > limit("bytes")) {
            problems.add(
                    Problem.warning(
                            place,
                            KIND,
                            "the site has "
                                    + megabytes(bytes)
                                    + " MB; "
                                    + host
                                    + " takes "
                                    + megabytes(limit("bytes"))
                                    + " MB",
                            mediaBytes * 2 > bytes
                                    ? megabytes(mediaBytes)
                                            + " MB of it are pictures and other files below media/:"
                                            + " make them smaller, or take another host"
                                    : "take another host"));
        }
        full.forEach((path, count) ->
                problems.add(
                        tooMany(
                                Place.of(output + "/" + path),
                                count + " files in one folder",
                                limit("inFolder") + " in a folder")));
        for (OutputTable.Row row : large) {
            problems.add(
                    Problem.warning(
                            Place.of(output + "/" + row.path()),
                            KIND,
                            "has "
                                    + megabytes(row.size())
                                    + " MB; "
                                    + host
                                    + " takes files of "
                                    + megabytes(limit("file"))
                                    + " MB",
                            "make it smaller, or put it elsewhere and link to it"));
        }
        return problems;
    }

    private Problem tooMany(Place place, String has, String takes) {
        List<String> ways = new ArrayList<>();
        if (feeds > 0) {
            ways.add(feeds + " of them are feeds, which feeds: {formats: []} leaves out");
        }
        if (media > 0) {
            ways.add(media + " are pictures and other files below media/");
        }
        ways.add("a larger limits.period makes fewer pages");
        return Problem.warning(
                place,
                KIND,
                "the site has " + has + "; " + host + " takes " + takes,
                String.join("; ", ways) + "; or take another host");
    }

    private static long megabytes(long bytes) {
        return Math.round(bytes / 1e6);
    }
}
