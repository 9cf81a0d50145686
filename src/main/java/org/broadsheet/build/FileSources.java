package org.broadsheet.build;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.records.RecordFile;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.Source;
import org.jspecify.annotations.Nullable;

/** Turns a file into the sources of articles that it holds: itself, or its records one by one. */
final class FileSources {
    private final Archive archive;
    private final ContentScan scan;
    private final ArticleReader reader;

    /** Takes what is in a file. */
    interface Each {
        /** Takes the source of an article. */
        void source(Source source) throws IOException;

        /** Takes what is wrong with the file as a whole. */
        void problem(Problem problem) throws IOException;
    }

    /**
     * For the files of an archive.
     *
     * @param archive the archive
     * @param scan reads the files with fields beside them
     * @param reader cuts files of many articles
     */
    FileSources(Archive archive, ContentScan scan, ArticleReader reader) {
        this.archive = archive;
        this.scan = scan;
        this.reader = reader;
    }

    /** Whether a file holds many articles. */
    static boolean holdsMany(Path file) {
        return FileKind.of(file.getFileName().toString())
                .filter(kind -> kind.format().many())
                .isPresent();
    }

    /**
     * Gives what is in a file. A file that cannot be read is a problem, not an exception.
     *
     * @param file the file
     * @param sidecar the file with fields beside it, or null
     * @param each takes it
     */
    void of(Path file, @Nullable Path sidecar, Each each) throws IOException {
        String path = archive.relative(file);
        try {
            Optional<FieldFile> fields =
                    sidecar == null ? Optional.empty() : Optional.of(scan.fieldFile(sidecar));
            if (holdsMany(file)) {
                records(file, path, fields, each);
            } else {
                whole(file, path, fields, each);
            }
        } catch (NoSuchFileException e) {
            each.problem(
                    Problem.error(
                            Place.of(path),
                            "unreadable",
                            "was deleted while it was to be read",
                            "build again"));
        } catch (FileSystemException e) {
            boolean denied = e instanceof AccessDeniedException;
            each.problem(
                    Problem.error(
                            Place.of(path),
                            "unreadable",
                            denied ? "may not be read" : "cannot be read: " + e.getReason(),
                            denied ? "give yourself the right to read it" : ""));
        }
    }

    private void whole(Path file, String path, Optional<FieldFile> fields, Each each)
            throws IOException {
        long size = Files.size(file);
        int limit = reader.mostBytes(path);
        if (size > limit) {
            each.problem(
                    Problem.error(
                            Place.of(path),
                            "too-large",
                            "has " + size + " bytes; an article may have " + limit,
                            "cut it, or raise limits.articleBytes in archive.yaml"));
            return;
        }
        Source source = Source.file(path, Files.readAllBytes(file));
        each.source(fields.map(source::with).orElse(source));
    }

    private void records(Path file, String path, Optional<FieldFile> fields, Each each)
            throws IOException {
        FileKind kind = FileKind.of(path).orElseThrow();
        List<Problem> problems = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                RecordFile records = reader.records(in, path, kind, fields, problems::add)) {
            while (true) {
                Optional<Source> next = records.next();
                for (Problem problem : problems) {
                    each.problem(problem);
                }
                problems.clear();
                if (next.isEmpty()) {
                    return;
                }
                each.source(fields.map(next.get()::with).orElse(next.get()));
            }
        }
    }
}
