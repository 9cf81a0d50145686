package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.config.ArchiveConfig;

/**
 * What a site depends on besides its articles: settings, templates, data and files that are copied.
 */
final class Surroundings {
    private Surroundings() {}

    /**
     * How they stand, by which it is known whether they are what they were.
     *
     * @param now when the build began, by the clock of the file system
     * @return nothing if that cannot be told, as a file may yet be changed without its time
     *     changing
     */
    static Optional<Fingerprint> of(BuildRequest request, ArchiveConfig config, FileTime now)
            throws IOException {
        Fingerprint.Maker maker =
                Fingerprint.maker()
                        .add(config.toString())
                        .add(Boolean.toString(request.offline()))
                        .add(request.output().toString());
        Archive archive = request.archive();
        for (Path folder : List.of(archive.templates(), archive.data(), archive.statics())) {
            if (!add(folder, now, maker)) {
                return Optional.empty();
            }
        }
        return Optional.of(maker.make());
    }

    /** Adds all files of a folder; false if one of them is too fresh to tell. */
    private static boolean add(Path folder, FileTime now, Fingerprint.Maker maker)
            throws IOException {
        TreeMap<String, Listing.Stamp> files = new TreeMap<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            BasicFileAttributes of = attributes;
                            if (attributes.isSymbolicLink() && Files.exists(file)) {
                                of = Files.readAttributes(file, BasicFileAttributes.class);
                            }
                            files.put(folder.relativize(file).toString(), Listing.Stamp.of(of));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        maker.add(folder.toString());
        files.forEach((name, stamp) -> {
            maker.add(name);
            stamp.addTo(maker);
        });
        return files.values().stream().noneMatch(stamp -> stamp.isFresh(now));
    }
}
