package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.build.Archive;
import org.broadsheet.build.Build;
import org.broadsheet.build.BuildListener;
import org.broadsheet.build.BuildReport;
import org.broadsheet.build.BuildReport.Outcome;
import org.broadsheet.build.BuildRequest;
import org.broadsheet.build.ConfigFile;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.publish.BuildLock;
import org.broadsheet.serve.Preview;
import org.broadsheet.serve.Rebuild;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code broadsheet serve}. */
@Command(
        name = "serve",
        description = {
            "Shows an archive in the browser while you work on it.",
            "",
            "The site is built and shown at an address of this computer, which nobody else can"
                    + " reach. When an article, a template or a setting changes, it is built"
                    + " again and open pages are loaded again. Nothing is written into"
                    + " site-output.",
            "",
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int PORT = 8080;

    /** So many errors are shown in the browser. */
    private static final int IN_BROWSER = 20;

    /** So many problems are remembered, so that they need not be told again. */
    private static final int REMEMBERED = 10_000;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin private ArchiveFolder folder = new ArchiveFolder();

    @Option(
            names = "--port",
            paramLabel = "N",
            converter = Port.class,
            description = "The port to listen at; by default 8080, or the next that is free.")
    private @Nullable Integer port;

    @Option(names = "--drafts", description = "Show drafts, embargoed and expired articles too.")
    private boolean drafts;

    /** Reads the number of a port. */
    static final class Port implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            if (text.matches("[0-9]{1,5}")) {
                int port = Integer.parseInt(text, 10);
                if (port <= 65_535) {
                    return port;
                }
            }
            throw new TypeConversionException(text + " is no port, a number from 1 to 65535");
        }
    }

    @Override
    @SuppressWarnings("try") // the lock is held, not used
    public Integer call() throws IOException {
        Archive archive = folder.archive();
        Preview.Settings settings =
                new Preview.Settings(
                        archive.root(),
                        Archive.sources(),
                        archive.preview().resolve("site"),
                        port == null ? PORT : port,
                        port != null);
        try (BuildLock lock = lock(archive);
                Preview preview = Preview.open(settings)) {
            // A build that is under way is cut short; the next one copes with that.
            Interrupt.runs(() -> System.exit(Main.FINE));
            if (port == null && preview.port() != PORT) {
                PrintWriter out = spec.commandLine().getOut();
                out.println("Port " + PORT + " is taken; using " + preview.port() + ".");
            }
            Showing showing = new Showing(archive, settings.site(), preview.port());
            preview.run(showing, showing);
            return Main.FINE;
        }
    }

    private static BuildLock lock(Archive archive) throws IOException {
        try {
            return BuildLock.take(archive.preview(), BuildCommand.holder("serve"));
        } catch (BuildLock.HeldException e) {
            throw new IOException(
                    "this archive is being served already"
                            + (e.holder().isEmpty() ? "" : " (" + e.holder() + ")"),
                    e);
        }
    }

    /** Builds the site as often as need be, and tells what came of it. */
    private final class Showing implements Rebuild, Preview.Listener {
        private final Archive archive;
        private final Path site;
        private final int port;
        private final PrintWriter out = spec.commandLine().getOut();
        private final PrintWriter err = spec.commandLine().getErr();
        private final boolean interactive = Terminal.isInteractive();
        private final Progress progress = new Progress(err, interactive, Terminal.colours());
        private Set<Problem> known = Set.of();
        private boolean serving;
        private boolean blind;

        Showing(Archive archive, Path site, int port) {
            this.archive = archive;
            this.site = site;
            this.port = port;
        }

        private String address() {
            return "http://localhost:" + port + "/";
        }

        @Override
        public Result rebuild(SortedSet<String> changed) throws IOException {
            long began = System.nanoTime();
            Problems problems = new Problems();
            BuildReport report;
            try {
                report = new Build(request(), problems).run();
            } catch (IOException e) {
                if (!serving) {
                    throw e;
                }
                // The disk may have room again by the next change.
                progress.end();
                err.println("broadsheet: error: " + Main.said(e));
                return new Result(false, List.of(Main.said(e)));
            }
            problems.end();
            known = problems.seen;
            double seconds = (System.nanoTime() - began) / 1e9;
            long files = report.published().written() + report.published().removed();
            tell(report, files, seconds);
            return new Result(files > 0, problems.errors);
        }

        private BuildRequest request() {
            return new BuildRequest(
                    archive,
                    site,
                    archive.preview().resolve("state"),
                    archive.preview().resolve("state"),
                    Optional.of(BaseUrl.parse(address())),
                    Instant.now(),
                    drafts,
                    false,
                    false,
                    false,
                    false,
                    "",
                    Runtime.getRuntime().availableProcessors(),
                    BuildCommand.holder("serve"));
        }

        private void tell(BuildReport report, long files, double seconds) {
            String problems =
                    (report.errorCount() > 0
                                    ? ", " + BuildCommand.counted(report.errorCount(), "error")
                                    : "")
                            + (report.warningCount() > 0
                                    ? ", " + BuildCommand.counted(report.warningCount(), "warning")
                                    : "");
            boolean published =
                    report.outcome() == Outcome.PUBLISHED
                            || report.outcome() == Outcome.PUBLISHED_WITH_ERRORS;
            if (!published) {
                err.println(
                        (serving ? "Not rebuilt" : "Not built")
                                + problems.replaceFirst("^,", ":")
                                + (serving ? "; the site stays as it was" : ""));
            } else if (serving) {
                out.printf(
                        "Rebuilt in %s: %s changed%s%n",
                        Progress.time(seconds),
                        files == 0 ? "nothing" : BuildCommand.counted(files, "file"),
                        problems);
            } else {
                out.printf(
                        "Built in %s: %s%s%n",
                        Progress.time(seconds),
                        BuildCommand.counted(report.articles(), "article"),
                        problems);
            }
        }

        @Override
        public void serving() {
            serving = true;
            out.println("Serving " + title() + " at " + address() + " (Ctrl-C ends)");
        }

        private String title() {
            try {
                return ConfigFile.read(archive, Optional.empty()).config().title();
            } catch (IOException e) {
                return archive.root().toString();
            }
        }

        @Override
        public void cannotWatch(Path folder, IOException why) {
            if (!blind) {
                blind = true; // one line is enough where thousands of folders are too many
                err.println(
                        "broadsheet: warning: changes in "
                                + folder
                                + " will not be noticed: "
                                + Main.said(why));
            }
        }

        /** Prints the problems that the build before did not have. */
        private final class Problems implements BuildListener {
            private final ProblemPrinter printer =
                    new ProblemPrinter(err, Terminal.colours(), !interactive);
            private final Set<Problem> seen = new HashSet<>();
            private final List<String> errors = new ArrayList<>();

            @Override
            public void begin(Step step, long total) {
                if (interactive || !serving) {
                    progress.begin(step, total);
                }
            }

            @Override
            public void done(Step step) {
                if (interactive || !serving) {
                    progress.done(step);
                }
            }

            @Override
            public void note(String words) {
                progress.end();
                Main.note(words, err);
            }

            @Override
            public void problem(Problem problem) {
                progress.end();
                if (seen.size() < REMEMBERED) {
                    seen.add(problem);
                }
                if (!known.contains(problem)) {
                    printer.print(problem);
                }
                if (problem.severity() == Severity.ERROR && errors.size() < IN_BROWSER) {
                    errors.add(problem.toString());
                }
            }

            void end() {
                progress.end();
                printer.end();
            }
        }
    }
}
