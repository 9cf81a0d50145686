package org.broadsheet.read.records;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Compression;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.source.Source;
import org.broadsheet.read.source.SourceSettings;
import org.jspecify.annotations.Nullable;

/**
 * A file of many articles, cut into its records as it is read: unpacked, turned into UTF-8, cut.
 * Memory is bounded by a record, not by the file.
 *
 * <pre>{@code
 * try (RecordFile file = reader.records(in, "content/wire/1996.csv.gz", sidecar, problems::add)) {
 *     for (Optional<Source> s = file.next(); s.isPresent(); s = file.next()) { … }
 * }
 * }</pre>
 *
 * <p>What is wrong with the file as a whole, such as data that end in the middle, goes to the sink;
 * the records before it are given.
 */
public final class RecordFile implements Closeable {
    private final InputStream in;
    private final String path;
    private final FileKind kind;
    private final SourceSettings settings;
    private final Locale language;
    private final int limit;
    private final FieldReader.Sink problems;
    private @Nullable RecordCutter cutter;
    private @Nullable Utf8Stream text;
    private boolean ended;

    /**
     * Begins a file.
     *
     * @param in the file as it is; closed with this
     * @param path its path below the archive's root
     * @param kind what its name says of it
     * @param settings how it is to be read
     * @param language the archive's language
     * @param limit the most bytes that a record may have
     * @param problems where problems of the file as a whole go
     */
    public RecordFile(
            InputStream in,
            String path,
            FileKind kind,
            SourceSettings settings,
            Locale language,
            int limit,
            FieldReader.Sink problems) {
        this.in = in;
        this.path = path;
        this.kind = kind;
        this.settings = settings;
        this.language = language;
        this.limit = limit;
        this.problems = problems;
    }

    /** The next record; empty at the end of the file, or of what can be read of it. */
    public Optional<Source> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            if (cutter == null) {
                cutter = cutter();
            }
            Optional<Source> next = cutter.next();
            if (next.isEmpty()) {
                end();
            }
            return next;
        } catch (Compression.BrokenException e) {
            int line = cutter == null ? 1 : cutter.line();
            problems.add(
                    Problem.error(
                            Place.of(path, line, 0),
                            "broken-archive",
                            e.getMessage() + "; nothing from here on is read",
                            "fetch or make the file again"));
            end();
            return Optional.empty();
        }
    }

    private void end() {
        ended = true;
        if (text != null) {
            text.odd().ifPresent(problems::add);
        }
    }

    private RecordCutter cutter() throws IOException {
        text = Utf8Stream.open(kind.compression().open(in), path, settings, language, problems);
        ByteFeed bytes = new ByteFeed(text);
        if (kind.format() == FileKind.Format.JSON_LINES) {
            return new RecordCutter.JsonLines(bytes, path, limit);
        }
        Optional<Character> tab =
                kind.ending().startsWith(".tsv") ? Optional.of('\t') : Optional.empty();
        return new RecordCutter.CsvRecords(
                bytes, path, settings.records().delimiter().or(() -> tab), limit, problems);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
