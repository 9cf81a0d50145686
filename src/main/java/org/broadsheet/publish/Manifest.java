package org.broadsheet.publish;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lists of what Broadsheet wrote, one for each top-level folder of the output: a line a file,
 * its SHA-256, size and path, sorted by path. By them a build without a catalogue knows its own
 * files and anyone can verify the site.
 *
 * <pre>{@code
 * 9f86d081…  1234  1984/06/12/x/index.html
 * }</pre>
 */
final class Manifest {
    static final String FOLDER = "lists";

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  ([0-9]{1,18})  (.+)");

    private Manifest() {}

    /** The name of the list of a top-level folder; empty for the files at the top. */
    static String name(String folder) {
        return folder.isEmpty() ? "top.txt" : "folder-" + folder + ".txt";
    }

    /**
     * Reads all lists of an output into a ledger; lines that make no sense are passed over.
     *
     * @return how many files they name
     */
    static long read(Path lists, Ledger ledger) throws IOException {
        if (!Files.isDirectory(lists)) {
            return 0;
        }
        long files = 0;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(lists, "*.txt")) {
            for (Path list : found) {
                files += readOne(list, ledger);
            }
        }
        return files;
    }

    /** The lines of a file that may be damaged: what is no UTF-8 is replaced. */
    static BufferedReader lines(Path file) throws IOException {
        return new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
    }

    private static long readOne(Path file, Ledger ledger) throws IOException {
        long files = 0;
        try (BufferedReader lines = lines(file)) {
            String line;
            while ((line = lines.readLine()) != null) {
                Matcher matcher = LINE.matcher(line);
                if (matcher.matches() && isOutputPath(matcher.group(3))) {
                    ledger.addOld(
                            new Ledger.Entry(
                                    matcher.group(3),
                                    Long.parseLong(matcher.group(2), 10),
                                    matcher.group(1)));
                    files++;
                }
            }
        }
        return files;
    }

    /** A list is a file that anybody may have edited: it must not lead out of the output. */
    static boolean isOutputPath(String path) {
        try {
            return !new OutputPath(path).path().isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes the lists of all that this build made. */
    static void write(Path lists, Ledger ledger) throws IOException {
        Files.createDirectories(lists);
        try (Lists out = new Lists(lists)) {
            ledger.made(out::add);
        }
    }

    /** Writes the lists of some top-level folders; an empty one for a folder that has no files. */
    static void write(Path lists, Ledger ledger, Set<String> folders) throws IOException {
        Files.createDirectories(lists);
        for (String folder : folders) {
            try (ListWriter out = new ListWriter(lists.resolve(name(folder)), false)) {
                ledger.made(folder, out::add);
            }
        }
    }

    /** Writes one list; a failure says of which. */
    private static final class ListWriter implements AutoCloseable {
        private final Path file;
        private final BufferedWriter out;

        ListWriter(Path file, boolean append) throws IOException {
            this.file = file;
            this.out =
                    append
                            ? Files.newBufferedWriter(file, StandardOpenOption.APPEND)
                            : Files.newBufferedWriter(file);
        }

        void add(Ledger.Entry entry) throws IOException {
            try {
                out.write(line(entry));
            } catch (IOException e) {
                throw Failure.at(file, e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                out.close();
            } catch (IOException e) {
                throw Failure.at(file, e);
            }
        }
    }

    private static String line(Ledger.Entry entry) {
        return entry.sha256() + "  " + entry.size() + "  " + entry.path() + "\n";
    }

    /**
     * Entries come sorted by path as strings, in which a folder's files stand together but for
     * names that begin like it ({@code a-b/} sorts into {@code a/…}'s neighbourhood), so each list
     * is appended to when its turn comes again.
     */
    private static final class Lists implements AutoCloseable {
        private final Path lists;
        private final Set<String> begun = new HashSet<>();
        private String folder = "";
        private @Nullable ListWriter writer;

        Lists(Path lists) {
            this.lists = lists;
        }

        void add(Ledger.Entry entry) throws IOException {
            String of = new OutputPath(entry.path()).folder();
            ListWriter out = writer;
            if (out == null || !of.equals(folder)) {
                close();
                Path file = lists.resolve(name(of));
                out = new ListWriter(file, !begun.add(of));
                writer = out;
                folder = of;
            }
            out.add(entry);
        }

        @Override
        public void close() throws IOException {
            ListWriter out = writer;
            writer = null;
            if (out != null) {
                out.close();
            }
        }
    }
}
