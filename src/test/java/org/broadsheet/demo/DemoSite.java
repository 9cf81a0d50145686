package org.broadsheet.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.Problem;
import org.broadsheet.build.Archive;
import org.broadsheet.build.Build;
import org.broadsheet.build.BuildListener;
import org.broadsheet.build.BuildReport;
import org.broadsheet.build.BuildRequest;
import org.broadsheet.publish.OutputWriter;

/** The repository's archive, built once for all tests that look at it. */
final class DemoSite {
    private static final DemoSite SITE = new DemoSite();

    final Path folder;
    final BuildReport report;
    final List<Problem> problems = new ArrayList<>();

    private DemoSite() {
        try {
            Path temporary = Path.of("target/demo").toAbsolutePath();
            OutputWriter.deleteTree(temporary);
            folder = temporary.resolve("site");
            BuildRequest request =
                    new BuildRequest(
                            new Archive(Path.of("")),
                            folder,
                            temporary.resolve("state"),
                            temporary.resolve("state"),
                            Optional.empty(),
                            Instant.parse("2026-06-01T00:00:00Z"),
                            false,
                            false,
                            false,
                            false,
                            false,
                            "",
                            2,
                            "a test");
            report = new Build(request, new Listener()).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Listener implements BuildListener {
        @Override
        public void begin(Step step, long total) {}

        @Override
        public void done(Step step) {}

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }

    static DemoSite built() {
        return SITE;
    }

    /** The paths of all pages below the site's folder, sorted. */
    List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    String page(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }
}
