package org.broadsheet.cli;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.broadsheet.article.Problem;
import org.broadsheet.build.BuildReport;
import org.broadsheet.publish.Change;
import org.broadsheet.site.Cause;
import tools.jackson.core.JsonGenerator;

/** Writes {@code --report FILE.json}; problems as they come, so that none is held. */
final class ReportFile implements Closeable {
    private final Path file;
    private final Path draft;
    private final BufferedWriter writer;
    private final JsonGenerator json;

    ReportFile(Path file) throws IOException {
        this.file = file;
        this.draft = file.resolveSibling(file.getFileName() + ".part");
        this.writer = Files.newBufferedWriter(draft);
        this.json = Json.to(writer);
        json.writeStartObject();
        json.writeArrayPropertyStart("problems");
    }

    void problem(Problem problem) {
        Json.problem(json, problem);
    }

    /** Writes the rest; then the file is there. */
    void end(BuildReport report, double seconds, long peakMemory) throws IOException {
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
        changes("written", report.published().firstWritten(), report);
        changes("removed", report.published().firstRemoved(), report);
        json.writeEndObject();
        json.writeRaw("\n");
        json.close();
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
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
        writer.close();
        Files.deleteIfExists(draft);
    }
}
