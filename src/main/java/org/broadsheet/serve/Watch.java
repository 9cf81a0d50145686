package org.broadsheet.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Watches some of the files and folders of an archive, these with all that is in them.
 *
 * <pre>{@code
 * try (Watch watch = new Watch(root, Set.of("content", "archive.yaml"), blind)) {
 *     SortedSet<String> changed = watch.next(); // waits
 * }
 * }</pre>
 */
final class Watch implements Closeable {
    /** An editor that saves, or a program that unpacks, makes many changes in a row. */
    private static final Duration QUIET = Duration.ofMillis(150);

    /** Whatever goes on for longer is shown as it stands. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Told in place of paths if the system has lost count of what has changed. */
    private static final String ANYTHING = "";

    /** Files by which editors remember what is being edited. */
    private static final Pattern OF_EDITORS =
            Pattern.compile("4913|.*~|\\..*\\.sw[a-z]{1,2}|\\.#.*|#.*#|\\.goutputstream-.*");

    private final Path root;
    private final Set<String> names;
    private final Blind blind;
    private final WatchService service;
    private final Map<WatchKey, Path> folders = new HashMap<>();

    /** Is told of folders that cannot be watched. */
    @FunctionalInterface
    interface Blind {
        /** Changes in a folder will not be noticed, and why. */
        void to(Path folder, IOException why);
    }

    /**
     * Begins to watch.
     *
     * @param root the archive's folder
     * @param names the files and folders in it that matter, whether they are there yet or not
     * @param blind told of folders that cannot be watched
     */
    Watch(Path root, Set<String> names, Blind blind) throws IOException {
        this.root = root;
        this.names = Set.copyOf(names);
        this.blind = blind;
        this.service = root.getFileSystem().newWatchService();
        register(root);
        lookAgain();
    }

    private void lookAgain() throws IOException {
        for (String name : names) {
            Path folder = root.resolve(name);
            if (Files.isDirectory(folder)) {
                registerAll(folder);
            }
        }
    }

    /** Waits for a change, then until all has been quiet for a moment; gives what has changed. */
    SortedSet<String> next() throws IOException, InterruptedException {
        SortedSet<String> changed = new TreeSet<>();
        while (changed.isEmpty()) {
            take(service.take(), changed);
        }
        long since = System.nanoTime();
        WatchKey key = service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
        while (key != null) {
            take(key, changed);
            boolean patient = System.nanoTime() - since < PATIENCE.toNanos();
            key = patient ? service.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
        }
        changed.remove(ANYTHING);
        return changed;
    }

    private void take(WatchKey key, SortedSet<String> changed) throws IOException {
        Path folder = folders.get(key);
        for (WatchEvent<?> event : key.pollEvents()) {
            if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
                lookAgain();
                changed.add(ANYTHING);
            } else if (folder != null && event.context() instanceof Path name) {
                take(event.kind(), folder, name, changed);
            }
        }
        if (!key.reset()) {
            folders.remove(key); // the folder has gone
        }
    }

    private void take(WatchEvent.Kind<?> kind, Path folder, Path name, SortedSet<String> changed)
            throws IOException {
        boolean watched = !folder.equals(root) || names.contains(name.toString());
        if (!watched || OF_EDITORS.matcher(name.toString()).matches()) {
            return;
        }
        Path path = folder.resolve(name);
        boolean isFolder = Files.isDirectory(path);
        if (kind.equals(StandardWatchEventKinds.ENTRY_MODIFY) && isFolder) {
            return; // what has changed in it is told by itself
        }
        if (kind.equals(StandardWatchEventKinds.ENTRY_CREATE) && isFolder) {
            registerAll(path);
        }
        changed.add(root.relativize(path).toString().replace('\\', '/'));
    }

    /**
     * Watches a folder and those in it. Links are not followed, as no build follows them, but for
     * the folder itself.
     */
    private void registerAll(Path folder) throws IOException {
        Path real;
        try {
            real = folder.toRealPath();
        } catch (NoSuchFileException e) {
            return; // gone again
        }
        Files.walkFileTree(
                real,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path each, BasicFileAttributes attributes) throws IOException {
                        register(folder.resolve(real.relativize(each)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path each, IOException e) {
                        return FileVisitResult.CONTINUE; // the build tells of what it cannot read
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path each, @Nullable IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private void register(Path folder) {
        try {
            WatchKey key =
                    folder.register(
                            service,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
            folders.put(key, folder);
        } catch (NoSuchFileException | NotDirectoryException e) {
            folders.values().remove(folder); // gone again
        } catch (IOException e) {
            blind.to(folder, e);
        }
    }

    /** Ends it; whoever waits gets a {@link ClosedWatchServiceException}. */
    @Override
    public void close() throws IOException {
        service.close();
    }
}
