package org.broadsheet.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Problem;
import org.broadsheet.build.BuildReport;
import org.broadsheet.publish.Change;
import org.broadsheet.site.Cause;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/**
 * Writes {@code --report FILE.json}; problems as they come, so that none is held. If it cannot be
 * written, that is told at the end, as the build has nothing to do with it.
 */
final class ReportFile implements Closeable {
    private final Path file;
    private final Path draft;
    private final BufferedWriter writer;
    private final JsonGenerator json;
    private final List<String> notes = new ArrayList<>();
    private @Nullable JacksonException failure;

    ReportFile(Path file) throws IOException {
        this.file = file;
        // A pipe, a device or a link is written to as it is: it must not be replaced by a file.
        boolean special =
                Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                        && !Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        this.draft = special ? file : file.resolveSibling(file.getFileName() + ".part");
        this.writer = Files.newBufferedWriter(draft);
        this.json = Json.to(writer);
        json.writeStartObject();
        json.writeArrayPropertyStart("problems");
    }

    void problem(Problem problem) {
        if (failure == null) {
            try {
                Json.problem(json, problem);
            } catch (JacksonException e) {
                failure = e;
            }
        }
    }

    /** What is said of the build and is no problem of an article. */
    void note(String words) {
        notes.add(words);
    }

    /**
     * Writes the rest; then the file is there.
     *
     * @throws IOException if it could not be written
     */
    void end(BuildReport report, double seconds, long peakMemory) throws IOException {
        try {
            if (failure != null) {
                throw failure;
            }
            rest(report, seconds, peakMemory);
            json.close();
            if (!draft.equals(file)) {
                Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (JacksonException e) {
            String why = e.getCause() == null ? e.getOriginalMessage() : e.getCause().getMessage();
            throw new FileSystemException(file.toString(), null, why);
        }
    }

    private void rest(BuildReport report, double seconds, long peakMemory) {
        json.writeEndArray();
        json.writeNumberProperty("articles", report.articles());
        json.writeNumberProperty("articlesRead", report.read());
        json.writeNumberProperty("pagesWritten", report.published().written());
        json.writeNumberProperty("pagesUnchanged", report.published().unchanged());
        json.writeNumberProperty("pagesRemoved", report.published().removed());
        json.writeNumberProperty("warnings", report.warningCount());
        json.writeNumberProperty("errors", report.errorCount());
        json.writeNumberProperty("seconds", Math.round(seconds * 1000) / 1000.0);
        json.writeNumberProperty("peakMemoryBytes", peakMemory);
        json.writeStringProperty("everythingBecause", report.everything());
        json.writeArrayPropertyStart("notes");
        notes.forEach(json::writeString);
        json.writeEndArray();
        changes("written", report.published().firstWritten(), report);
        changes("removed", report.published().firstRemoved(), report);
        json.writeEndObject();
        json.writeRaw("\n");
    }

    private void changes(String name, List<Change> changes, BuildReport report) {
        json.writeArrayPropertyStart(name);
        for (Change change : changes) {
            json.writeStartObject();
            json.writeStringProperty("path", change.path());
            json.writeStringProperty("cause", change.cause().words());
            Cause because = report.causes().get(change.path());
            if (because != null) {
                json.writeStringProperty("because", because.words());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        try {
            writer.close();
        } finally {
            if (!draft.equals(file)) {
                Files.deleteIfExists(draft);
            }
        }
    }
}
