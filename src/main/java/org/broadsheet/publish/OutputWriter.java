package org.broadsheet.publish;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site into its folder. Files are compared with what earlier builds wrote; those that
 * differ are staged in a folder of the output's own. Nothing visible changes until {@link
 * #publish}: it first writes down what it is about to do (the journal), then moves what is staged
 * (whole folders where there is none yet), then removes what nothing makes any more, then renews
 * the lists of what was written. A build that is cut short after the journal was written is
 * finished by the next one; before, it leaves no trace.
 *
 * <p>The journal lies beside the stage and not in the catalogue, so that the catalogue may be
 * deleted at any time.
 */
public final class OutputWriter implements AutoCloseable {
    private static final int REMEMBERED = 10_000;

    /** Of files of so many bytes what is compared is what is written, even if they change. */
    private static final long READ_AT_ONCE = 1 << 20;

    /** Files of fewer bytes fit into the first packet anyway: they have no packed copies. */
    private static final int WORTH_PACKING = 1_024;

    /** What is packed; pictures and fonts are by themselves. */
    private static final Set<String> PACKABLE =
            Set.of(
                    "html",
                    "htm",
                    "css",
                    "js",
                    "mjs",
                    "json",
                    "jsonl",
                    "csv",
                    "xml",
                    "svg",
                    "txt",
                    "webmanifest",
                    "map");

    /** Where the new lists lie until they take the place of the old ones: all, or some of them. */
    private static final String ALL_LISTS = "new-lists";

    private static final String SOME_LISTS = "new-lists-of-some";

    private final Path output;
    private final Path own;
    private final Path stage;
    private final Path journal;
    private final Ledger ledger;
    private final boolean check;
    private final boolean wasEmpty;

    /** The top-level folders in which something changes, if an earlier build is only revised. */
    private final @Nullable Set<String> revised;

    /** Whether earlier builds left anything that the ledger must be asked for. */
    private boolean hasOld;

    /** In which encodings files have packed copies. */
    private List<Encoding> encodings = List.of();

    private boolean finished;
    private long recalled;

    private final Changes written = new Changes(REMEMBERED);
    private final Changes removed = new Changes(REMEMBERED);
    private final AtomicLong unchanged = new AtomicLong();

    private OutputWriter(Path output, Ledger ledger, boolean check, boolean revises)
            throws IOException {
        this.output = output;
        this.own = output.resolve(OutputPath.OWN);
        this.stage = own.resolve("stage");
        this.journal = own.resolve("journal");
        this.ledger = ledger;
        this.check = check;
        this.revised = revises ? new ConcurrentSkipListSet<>() : null;
        this.wasEmpty = !Files.exists(output) || isEmpty(output);
    }

    /** What became of a file that was put. */
    public enum Outcome {
        /** It will be written. */
        STAGED,
        /** It is there already. */
        UNCHANGED,
        /** This build has put another file there, or one that is in its way. */
        TAKEN
    }

    /**
     * Opens an output, finishing a build that was cut short there.
     *
     * @param output the folder; made if need be
     * @param ledger an empty ledger, filled with what stands there
     * @param check whether files that need no writing are looked at too
     * @throws IOException if the folder cannot be used
     */
    public static OutputWriter open(Path output, Ledger ledger, boolean check) throws IOException {
        OutputWriter writer = new OutputWriter(output, ledger, check, false);
        Files.createDirectories(writer.own);
        if (Files.exists(writer.journal)) {
            writer.finish();
            writer.finished = true;
        }
        writer.discard();
        long listed = Manifest.read(writer.own.resolve(Manifest.FOLDER), ledger);
        writer.recall();
        writer.hasOld = listed + writer.recalled > 0;
        return writer;
    }

    /** Takes back what the lists have lost, if it still is what a build wrote. */
    private void recall() throws IOException {
        ledger.remembered(entry -> {
            if (ledger.find(entry.path()) == null && isSame(entry, output.resolve(entry.path()))) {
                ledger.addOld(entry);
                recalled++;
            }
        });
    }

    /** Puts a packed copy beside each file that is worth it, in each of some encodings. */
    public void packing(List<Encoding> into) {
        encodings = List.copyOf(into);
    }

    /** Whether a build that had been cut short was finished first. */
    public boolean finished() {
        return finished;
    }

    /** How many files the lists of the output had lost. */
    public long recalled() {
        return recalled;
    }

    /**
     * Opens an output in which a few files change.
     *
     * @param output the folder, as {@link #standing} says
     * @param ledger a ledger that holds all that stands there
     */
    public static OutputWriter revise(Path output, Ledger ledger) throws IOException {
        OutputWriter writer = new OutputWriter(output, ledger, false, true);
        writer.discard();
        writer.hasOld = true;
        return writer;
    }

    /** Expects a file that stands there to be put again: if it is not, it is removed. */
    public void expect(OutputPath path) throws IOException {
        ledger.expect(path.path());
        for (Encoding encoding : encodings) {
            ledger.expect(path.path() + encoding.ending());
        }
    }

    /**
     * By what it is known, without looking at every file, that an output is as a build left it: how
     * its lists stand.
     *
     * @return nothing if no build has ended there, or one was cut short
     */
    public static Optional<String> standing(Path output) throws IOException {
        Path own = output.resolve(OutputPath.OWN);
        Path lists = own.resolve(Manifest.FOLDER);
        if (Files.exists(own.resolve("journal")) || !Files.isDirectory(lists)) {
            return Optional.empty();
        }
        TreeSet<String> stand = new TreeSet<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(lists)) {
            for (Path file : files) {
                BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
                stand.add(file.getFileName() + " " + of.size() + " " + of.lastModifiedTime());
            }
        }
        return Optional.of(String.join("\n", stand));
    }

    /** Whether a build has published something there. */
    public static boolean isKnown(Path output) {
        return Files.isDirectory(output.resolve(OutputPath.OWN).resolve(Manifest.FOLDER));
    }

    /** Whether there is nothing in a folder but what Broadsheet knows of it. */
    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (!file.getFileName().toString().equals(OutputPath.OWN)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Takes a file; it will be there after {@link #publish}. Safe for many threads. */
    public Outcome put(OutputFile file) throws IOException {
        String path = file.path().path();
        Ledger.Entry entry =
                new Ledger.Entry(path, file.bytes().length, Fixity.sha256(file.bytes()));
        return put(entry, target -> Files.write(target, file.bytes()), file::bytes);
    }

    /**
     * Takes a copy of a file; the same as {@link #put(OutputFile)} for large ones.
     *
     * @throws IOException if the file cannot be read, or is another when it is copied than when it
     *     was compared
     */
    public Outcome copy(OutputPath path, Path source) throws IOException {
        if (Files.size(source) <= READ_AT_ONCE) {
            return put(new OutputFile(path, Files.readAllBytes(source)));
        }
        Ledger.Entry entry = Fixity.entry(path.path(), source);
        return put(
                entry,
                target -> {
                    Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
                    if (!isSame(entry, target)) {
                        throw new FileSystemException(
                                source.toString(),
                                null,
                                "changed while it was copied; build again");
                    }
                },
                () -> Files.readAllBytes(source));
    }

    private interface Staging {
        void write(Path target) throws IOException;
    }

    private interface Content {
        byte[] bytes() throws IOException;
    }

    private Outcome put(Ledger.Entry entry, Staging staging, Content content) throws IOException {
        Outcome outcome = put(entry, staging);
        if (outcome == Outcome.STAGED) {
            for (Encoding encoding : encodings) {
                ledger.expect(entry.path() + encoding.ending());
            }
        }
        if (outcome != Outcome.TAKEN && !encodings.isEmpty() && isWorthPacking(entry)) {
            pack(entry.path(), outcome, content);
        }
        return outcome;
    }

    private static boolean isWorthPacking(Ledger.Entry file) {
        String name = file.path();
        return file.size() >= WORTH_PACKING
                && PACKABLE.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Puts the packed copies of a file; those of one that is as it was are too. */
    private void pack(String path, Outcome outcome, Content content) throws IOException {
        for (Encoding encoding : encodings) {
            String copy = path + encoding.ending();
            Ledger.Entry old = hasOld ? ledger.find(copy) : null;
            if (outcome == Outcome.UNCHANGED && old != null && !check) {
                ledger.put(old);
                unchanged.incrementAndGet();
                continue;
            }
            byte[] bytes = content.bytes();
            byte[] packed = encoding.encode(bytes);
            if (packed.length < bytes.length) {
                put(
                        new Ledger.Entry(copy, packed.length, Fixity.sha256(packed)),
                        target -> Files.write(target, packed));
            }
        }
    }

    private Outcome put(Ledger.Entry entry, Staging staging) throws IOException {
        Ledger.Entry old = hasOld ? ledger.find(entry.path()) : null;
        if ((mayBeBlocked(entry.path()) && ledger.isBlocked(entry.path())) || !ledger.put(entry)) {
            return Outcome.TAKEN;
        }
        Change.Cause cause = cause(entry, old);
        if (cause == null) {
            unchanged.incrementAndGet();
            return Outcome.UNCHANGED;
        }
        Path target = stage.resolve(entry.path());
        if (target.endsWith("index.html")) {
            Files.createDirectories(target.getParent()); // nearly always a folder of its own
        }
        try {
            staging.write(target);
        } catch (NoSuchFileException e) {
            Files.createDirectories(target.getParent());
            staging.write(target);
        } catch (IOException e) {
            throw Failure.at(target, e);
        }
        written.add(new Change(entry.path(), cause));
        changes(entry.path());
        return Outcome.STAGED;
    }

    /** Pages in folders without endings, which are nearly all, are in nobody's way. */
    private static boolean mayBeBlocked(String path) {
        int name = path.lastIndexOf('/') + 1;
        return !path.startsWith("index.html", name) || path.lastIndexOf('.', name) >= 0;
    }

    private Change.@Nullable Cause cause(Ledger.Entry entry, Ledger.@Nullable Entry old)
            throws IOException {
        Path target = output.resolve(entry.path());
        if (old == null) {
            if (!wasEmpty && Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)) {
                if (isSame(entry, target)) {
                    return null; // made by a build whose lists were lost
                }
                throw new ForeignFileException(entry.path());
            }
            keepForeign(target);
            return Change.Cause.NEW;
        }
        if (!old.sha256().equals(entry.sha256())) {
            keepForeign(target);
            return Change.Cause.CHANGED;
        }
        return check && !isSame(entry, target) ? Change.Cause.RESTORED : null;
    }

    /**
     * Makes sure that nothing of another's is in the way of a file, while nothing is moved yet: a
     * folder with other files at its place, a file or link where its folder must be.
     */
    private void keepForeign(Path target) throws IOException {
        if (wasEmpty) {
            return;
        }
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            List<String> others = foreign(target);
            if (!others.isEmpty()) {
                throw new ForeignFileException(others.getFirst());
            }
        } else if (Files.isSymbolicLink(target) && ledger.find(relative(target)) == null) {
            throw new ForeignFileException(relative(target));
        }
        for (Path above = target.getParent();
                above != null && !above.equals(output);
                above = above.getParent()) {
            if (Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            boolean isFile = Files.isRegularFile(above, LinkOption.NOFOLLOW_LINKS);
            boolean own = isFile && ledger.find(relative(above)) != null;
            if (!own && Files.exists(above, LinkOption.NOFOLLOW_LINKS)) {
                throw new ForeignFileException(relative(above));
            }
        }
    }

    private String relative(Path file) {
        return output.relativize(file).toString().replace('\\', '/');
    }

    private static boolean isSame(Ledger.Entry entry, Path target) throws IOException {
        return Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS)
                && Files.size(target) == entry.size()
                && Fixity.sha256(target).equals(entry.sha256());
    }

    /**
     * Makes everything that was put visible and removes what nothing makes any more.
     *
     * @throws IOException if the output cannot be written; the next build then finishes this one
     */
    public Published publish() throws IOException {
        Files.createDirectories(stage);
        Path draft = own.resolve("journal-draft");
        try (FileChannel out =
                FileChannel.open(
                        draft,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ledger.gone(entry -> {
                removed.add(new Change(entry.path(), Change.Cause.GONE));
                changes(entry.path());
                ByteBuffer line =
                        ByteBuffer.wrap((entry.path() + "\n").getBytes(StandardCharsets.UTF_8));
                try {
                    while (line.hasRemaining()) {
                        out.write(line);
                    }
                } catch (IOException e) {
                    throw Failure.at(draft, e);
                }
            });
            out.force(true);
        }
        writeLists();
        Files.move(draft, journal, StandardCopyOption.ATOMIC_MOVE);
        finish();
        return new Published(
                written.count(),
                unchanged.get(),
                removed.count(),
                written.first(),
                removed.first());
    }

    private void changes(String path) {
        Set<String> folders = revised;
        if (folders != null) {
            folders.add(new OutputPath(path).folder());
        }
    }

    private void writeLists() throws IOException {
        Set<String> folders = revised;
        Path lists = own.resolve(folders == null ? ALL_LISTS : SOME_LISTS);
        deleteTree(lists);
        if (folders == null) {
            Manifest.write(lists, ledger);
        } else {
            Manifest.write(lists, ledger, folders);
        }
    }

    /** Does what the journal says; may be done again and again. */
    private void finish() throws IOException {
        try {
            if (Files.isDirectory(stage)) {
                moveInto(stage, output);
            }
        } catch (FileAlreadyExistsException
                | DirectoryNotEmptyException
                | NotDirectoryException e) {
            // A file stands where a folder must be, or the other way round: make room first.
            removeGone();
            moveInto(stage, output);
        }
        removeGone();
        Path lists = own.resolve(Manifest.FOLDER);
        Path newLists = own.resolve(ALL_LISTS);
        if (Files.isDirectory(newLists)) {
            deleteTree(lists);
            Files.move(newLists, lists);
        }
        replaceLists(own.resolve(SOME_LISTS), lists);
        deleteTree(stage);
        Files.deleteIfExists(journal);
    }

    private static void replaceLists(Path some, Path lists) throws IOException {
        if (!Files.isDirectory(some)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(some)) {
            for (Path file : files) {
                Path list = lists.resolve(file.getFileName());
                if (Files.size(file) == 0) {
                    Files.deleteIfExists(list);
                } else {
                    Files.move(file, list, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
        deleteTree(some);
    }

    private void moveInto(Path from, Path to) throws IOException {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(from)) {
            files.forEach(children::add);
        }
        for (Path child : children) {
            Path target = to.resolve(child.getFileName().toString());
            boolean folder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
            if (folder && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
                    throw new FileAlreadyExistsException(
                            target.toString(), null, "is no folder; move it away");
                }
                moveInto(child, target);
            } else if (folder) {
                Files.move(child, target);
            } else {
                Files.move(child, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void removeGone() throws IOException {
        if (!Files.exists(journal)) {
            return;
        }
        try (BufferedReader lines = Manifest.lines(journal)) {
            String line;
            while ((line = lines.readLine()) != null) {
                if (Manifest.isOutputPath(line)) {
                    remove(output, new OutputPath(line));
                }
            }
        }
    }

    /**
     * Removes a file and the folders that it leaves empty, unless a link leads out of the output.
     */
    private static void remove(Path output, OutputPath path) throws IOException {
        Path file = output.resolve(path.path());
        if (throughLink(output, file)) {
            return;
        }
        if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            deleteIfThere(file);
        }
        for (Path folder = file.getParent();
                folder != null && !folder.equals(output);
                folder = folder.getParent()) {
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                try {
                    Files.deleteIfExists(folder);
                } catch (DirectoryNotEmptyException e) {
                    return;
                }
            } else if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                return; // a file has taken the folder's place
            }
        }
    }

    private static void deleteIfThere(Path file) throws IOException {
        try {
            Files.deleteIfExists(file);
        } catch (java.nio.file.FileSystemException e) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw e;
            }
        }
    }

    private static boolean throughLink(Path output, Path file) {
        for (Path folder = file.getParent();
                folder != null && !folder.equals(output);
                folder = folder.getParent()) {
            if (Files.isSymbolicLink(folder)) {
                return true;
            }
        }
        return false;
    }

    /** The files in a folder that this build has not made and no earlier one listed, by path. */
    public List<String> foreign() throws IOException {
        return foreign(output);
    }

    private List<String> foreign(Path in) throws IOException {
        List<String> foreign = new ArrayList<>();
        Files.walkFileTree(
                in,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path folder, BasicFileAttributes attributes) {
                        return folder.equals(own)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        String path = relative(file);
                        if (ledger.find(path) == null) {
                            foreign.add(path);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        foreign.sort(String::compareTo);
        return foreign;
    }

    /**
     * Removes what Broadsheet made in an output and nothing else.
     *
     * @return how many files were removed
     */
    public static long clean(Path output) throws IOException {
        Path own = output.resolve(OutputPath.OWN);
        if (!Files.isDirectory(own, LinkOption.NOFOLLOW_LINKS)) {
            return 0;
        }
        Cleaning cleaning = new Cleaning(output);
        Manifest.read(own.resolve(Manifest.FOLDER), cleaning);
        deleteTree(own);
        return cleaning.removed;
    }

    /** A ledger that removes each file it is told of. */
    private static final class Cleaning implements Ledger {
        private final Path output;
        private long removed;

        Cleaning(Path output) {
            this.output = output;
        }

        @Override
        public void addOld(Entry entry) throws IOException {
            if (Files.isRegularFile(output.resolve(entry.path()), LinkOption.NOFOLLOW_LINKS)) {
                removed++;
            }
            remove(output, new OutputPath(entry.path()));
        }

        @Override
        public void remembered(Each each) {}

        @Override
        public @Nullable Entry find(String path) {
            return null;
        }

        @Override
        public boolean put(Entry entry) {
            return false;
        }

        @Override
        public boolean isBlocked(String path) {
            return false;
        }

        @Override
        public void gone(Each each) {}

        @Override
        public void made(Each each) {}

        @Override
        public void made(String folder, Each each) {}

        @Override
        public void expect(String path) {}
    }

    private void discard() throws IOException {
        deleteTree(stage);
        deleteTree(own.resolve(ALL_LISTS));
        deleteTree(own.resolve(SOME_LISTS));
        Files.deleteIfExists(own.resolve("journal-draft"));
    }

    /** Removes a folder with all that is in it, if it is there; links are not followed. */
    public static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path visited, @Nullable IOException failure) throws IOException {
                        if (failure != null) {
                            throw failure;
                        }
                        Files.delete(visited);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** Throws away what was put and not published. */
    @Override
    public void close() throws IOException {
        if (!Files.exists(journal)) {
            discard();
        }
    }
}
