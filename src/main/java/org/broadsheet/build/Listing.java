package org.broadsheet.build;

import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Problem;

/**
 * What stands in a folder, as it was listed.
 *
 * @param folder the folder
 * @param files its files by name, without those that are hidden
 * @param folders its folders that are looked into, in the order of their names
 * @param problems what is wrong with its entries
 * @param ofPage whether it belongs to a saved page beside it, so that no articles are in it
 * @param readable whether it could be listed
 */
record Listing(
        Path folder,
        NavigableMap<String, Stamp> files,
        List<Path> folders,
        List<Problem> problems,
        boolean ofPage,
        boolean readable) {

    /**
     * By what it is known, without reading it, that a file is what it was.
     *
     * @param size in bytes
     * @param modified when it was last written
     */
    record Stamp(long size, FileTime modified) {
        static Stamp of(BasicFileAttributes attributes) {
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        }

        /**
         * Whether the file may yet be written without its time changing, as a clock is only so
         * fine: such a stamp tells nothing.
         *
         * @param listed when the file was looked at, by the clock of its file system
         */
        boolean isFresh(FileTime listed) {
            return modified.toMillis() > listed.toMillis() - 2_000;
        }

        void addTo(Fingerprint.Maker maker) {
            maker.add(size).add(modified.to(TimeUnit.NANOSECONDS));
        }
    }

    /** A listing in the making. */
    static final class Maker {
        private final Path folder;
        private final boolean ofPage;
        private final NavigableMap<String, Stamp> files = new TreeMap<>();
        private final List<Path> folders = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Maker(Path folder, boolean ofPage) {
            this.folder = folder;
            this.ofPage = ofPage;
        }

        void file(String name, BasicFileAttributes attributes) {
            files.put(name, Stamp.of(attributes));
        }

        void folder(Path below) {
            folders.add(below);
        }

        void problem(Problem problem) {
            problems.add(problem);
        }

        Listing make(boolean readable) {
            folders.sort(Path::compareTo);
            return new Listing(folder, files, folders, problems, ofPage, readable);
        }
    }

    /** What the whole is known by, without looking into files. */
    Fingerprint fingerprint() {
        Fingerprint.Maker maker = Fingerprint.maker().add(Boolean.toString(ofPage));
        for (Map.Entry<String, Stamp> file : files.entrySet()) {
            maker.add(file.getKey());
            file.getValue().addTo(maker);
        }
        problems.forEach(problem -> maker.add(problem.toString()));
        return maker.make();
    }

    /** Whether the fingerprint can be trusted: all of its files are older than their listing. */
    boolean isSettled(FileTime listed) {
        return readable && files.values().stream().noneMatch(stamp -> stamp.isFresh(listed));
    }

    /**
     * What a file and those beside it that belong to it are known by; nothing if that cannot be
     * trusted.
     */
    Optional<Fingerprint> fingerprint(String name, List<String> beside, FileTime listed) {
        Fingerprint.Maker maker = Fingerprint.maker();
        List<String> names = new ArrayList<>(beside);
        names.add(name);
        for (String file : names) {
            Stamp stamp = files.get(file);
            if (stamp != null && stamp.isFresh(listed)) {
                return Optional.empty();
            }
            if (stamp != null) {
                maker.add(file);
                stamp.addTo(maker);
            }
        }
        return Optional.of(maker.make());
    }
}
