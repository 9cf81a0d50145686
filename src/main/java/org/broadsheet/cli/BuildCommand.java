package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.broadsheet.article.Problem;
import org.broadsheet.build.Archive;
import org.broadsheet.build.Build;
import org.broadsheet.build.BuildListener;
import org.broadsheet.build.BuildReport;
import org.broadsheet.build.BuildReport.Outcome;
import org.broadsheet.build.BuildRequest;
import org.broadsheet.build.ConfigFile;
import org.broadsheet.build.HostLimits;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.publish.Change;
import org.broadsheet.site.Cause;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code broadsheet build}. */
@Command(
        name = "build",
        description = "Builds an archive into its site-output folder.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false)
final class BuildCommand implements Callable<Integer> {
    private static final int LEAST_MEMORY = 256;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin private ArchiveFolder folder = new ArchiveFolder();

    @Mixin private OutputFolder output = new OutputFolder();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            description = "Where the site will stand, instead of baseUrl in archive.yaml.")
    private @Nullable String baseUrl;

    @Option(
            names = "--offline",
            description =
                    "Write links that work when pages are opened straight from a disk,"
                            + " for a memory stick or a reading room.")
    private boolean offline;

    @Option(
            names = "--at",
            paramLabel = "INSTANT",
            description =
                    "The moment that decides what is embargoed, expired or news, such as"
                            + " 2030-01-31T12:00:00Z; by default now.")
    private @Nullable String at;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description =
                    "Tell what of the site a host does not take: cloudflare-pages, github-pages,"
                            + " gitlab-pages, netlify, s3 or none.")
    private @Nullable String host;

    @Option(names = "--drafts", description = "Show drafts, embargoed and expired articles too.")
    private boolean drafts;

    @Option(names = "--strict", description = "Publish nothing if there is any problem.")
    private boolean strict;

    @Option(
            names = "--check-contents",
            description =
                    "Read every source again, even where size and time say that it has not changed.")
    private boolean checkContents;

    @Option(
            names = "--check-output",
            description =
                    "Look at every file of the output: restore what is missing or altered,"
                            + " report what is not Broadsheet's.")
    private boolean checkOutput;

    @Option(
            names = "--report",
            paramLabel = "FILE.json",
            description = "Write what was done and all problems to a file.")
    private @Nullable Path report;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description =
                    "The most memory that the process may take, such as 512m or 2g; by default"
                            + " some 640m. 384m are enough for 100,000 articles.")
    private @Nullable String memory;

    @Option(names = "--quiet", description = "Print problems and nothing else.")
    private boolean quiet;

    @Option(
            names = "--threads",
            paramLabel = "N",
            hidden = true,
            description = "How many threads read and render; by default one for each core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        long began = System.nanoTime();
        Archive archive = folder.archive();
        Path out = output.of(archive);
        checkOutput(archive, out);
        checkBaseUrl();
        checkReport();
        checkMemory();
        BuildRequest request =
                new BuildRequest(
                        archive,
                        out,
                        archive.state(out, baseUrl(), offline, drafts),
                        archive.lock(),
                        baseUrl(),
                        moment(),
                        drafts,
                        strict,
                        checkContents,
                        checkOutput,
                        offline,
                        host(),
                        Math.max(1, threads),
                        holder("build"));
        boolean interactive = Terminal.isInteractive();
        PrintWriter print = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = new Progress(err, interactive, Terminal.colours());
        ProblemPrinter problems = new ProblemPrinter(err, Terminal.colours(), !interactive);
        try (ReportFile file = report == null ? null : new ReportFile(report)) {
            BuildReport done = new Build(request, listener(progress, problems, file)).run();
            double seconds = (System.nanoTime() - began) / 1e9;
            long memory = Memory.peak();
            if (!quiet) {
                progress.end();
            }
            problems.end();
            tell(done, seconds, memory, out, print, err);
            if (file != null) {
                file.end(done, seconds, memory);
            }
            return done.outcome() == Outcome.PUBLISHED ? Main.FINE : Main.FAULT;
        }
    }

    /**
     * An output that holds sources, or is held by them, would be read as articles or overwritten.
     */
    private void checkOutput(Archive archive, Path out) {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new ParameterException(
                    spec.commandLine(), "the output " + shown(out) + " is a file and no folder");
        }
        for (Path name : out) {
            if (name.toString().equals(".broadsheet")) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the output " + shown(out) + " would lie in Broadsheet's own folder");
            }
        }
        for (Path source :
                List.of(
                        archive.content(),
                        archive.templates(),
                        archive.statics(),
                        archive.data(),
                        archive.state())) {
            if (out.startsWith(source) || source.startsWith(out)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "the output "
                                + shown(out)
                                + (out.startsWith(source) ? " would lie in " : " would hold ")
                                + "the archive's own "
                                + source.getFileName()
                                + "; choose another folder, such as site-output");
            }
        }
    }

    private void checkBaseUrl() {
        if (baseUrl == null) {
            return;
        }
        try {
            BaseUrl.parse(baseUrl);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--base-url \""
                            + baseUrl
                            + "\" "
                            + e.getMessage()
                            + "; write it as https://example.org/archive/",
                    e);
        }
    }

    private void checkReport() {
        if (report != null && report.toString().equals("-")) {
            throw new ParameterException(spec.commandLine(), "--report takes the name of a file");
        }
        if (report == null) {
            return;
        }
        Path parent = report.toAbsolutePath().getParent();
        if (Files.isDirectory(report) || parent == null || !Files.isDirectory(parent)) {
            throw new ParameterException(
                    spec.commandLine(),
                    Files.isDirectory(report)
                            ? "--report " + report + " is a folder; name a file"
                            : "--report " + report + ": there is no folder for it");
        }
    }

    /** The launcher has made room for the heap by it; a JVM cannot do so once it runs. */
    private String host() {
        if (host == null) {
            return "";
        }
        if (!HostLimits.hosts().contains(host)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--host \""
                            + host
                            + "\" is not known; there are "
                            + String.join(", ", HostLimits.hosts()));
        }
        return host;
    }

    private void checkMemory() {
        if (memory == null) {
            return;
        }
        String digits = memory.substring(0, Math.max(0, memory.length() - 1));
        boolean gigabytes = memory.endsWith("g") || memory.endsWith("G");
        boolean known = gigabytes || memory.endsWith("m") || memory.endsWith("M");
        if (!known || !digits.matches("[1-9][0-9]{0,4}")) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--memory \"" + memory + "\" is no size; write it as 512m or 2g");
        }
        long megabytes = Long.parseLong(digits, 10) * (gigabytes ? 1024 : 1);
        if (megabytes < LEAST_MEMORY) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--memory "
                            + memory
                            + " is too little; Java alone needs "
                            + LEAST_MEMORY
                            + "m");
        }
    }

    private BuildListener listener(
            Progress progress, ProblemPrinter problems, @Nullable ReportFile file) {
        return new BuildListener() {
            @Override
            public void begin(Step step, long total) {
                if (!quiet) {
                    progress.begin(step, total);
                }
            }

            @Override
            public void done(Step step) {
                if (!quiet) {
                    progress.done(step);
                }
            }

            @Override
            public void note(String words) {
                if (!quiet) {
                    progress.end();
                    Main.note(words, spec.commandLine().getErr());
                }
                if (file != null) {
                    file.note(words);
                }
            }

            @Override
            public void problem(Problem problem) {
                if (!quiet) {
                    progress.end();
                }
                problems.print(problem);
                if (file != null) {
                    file.problem(problem);
                }
            }
        };
    }

    private Optional<BaseUrl> baseUrl() {
        if (baseUrl == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaseUrl.parse(baseUrl));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--base-url \"" + baseUrl + "\" " + e.getMessage(), e);
        }
    }

    private Instant moment() throws IOException {
        if (at == null) {
            return Instant.now();
        }
        try {
            if (at.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
                ZoneId zone = ConfigFile.read(folder.archive(), Optional.empty()).config().zone();
                return LocalDate.parse(at).atStartOfDay(zone).toInstant();
            }
            return OffsetDateTime.parse(at).toInstant();
        } catch (DateTimeParseException e) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--at \""
                            + at
                            + "\" is no moment; write it as 2030-01-31 or 2030-01-31T12:00:00Z",
                    e);
        }
    }

    /** Who works on an archive: the command, the process and since when. */
    static String holder(String command) {
        return command
                + ", process "
                + ProcessHandle.current().pid()
                + ", since "
                + ZonedDateTime.now(ZoneId.systemDefault())
                        .truncatedTo(ChronoUnit.SECONDS)
                        .format(DateTimeFormatter.ISO_LOCAL_TIME);
    }

    private void tell(
            BuildReport done,
            double seconds,
            long memory,
            Path out,
            PrintWriter print,
            PrintWriter err) {
        String problems =
                counted(done.errorCount(), "error")
                        + ", "
                        + counted(done.warningCount(), "warning");
        switch (done.outcome()) {
            case REFUSED -> err.println("Nothing was published: " + problems + ".");
            case REFUSED_STRICT ->
                    err.println("Nothing was published, as --strict asks: " + problems + ".");
            case PUBLISHED, PUBLISHED_WITH_ERRORS -> {
                if (!quiet) {
                    print.printf(
                            "%s; %s written, %s unchanged, %s removed; %s.%n",
                            counted(done.articles(), "article"),
                            counted(done.published().written(), "file"),
                            Progress.number(done.published().unchanged()),
                            Progress.number(done.published().removed()),
                            problems);
                    tellWhy(done, print);
                    print.printf(
                            "Took %s and %s MB of memory. The site is in %s%n",
                            Progress.time(seconds), Progress.number(memory >> 20), shown(out));
                }
                if (done.outcome() == Outcome.PUBLISHED_WITH_ERRORS) {
                    err.printf(
                            "%s could not be published; the exit code is 1. limits.failed in"
                                    + " archive.yaml accepts a number of them.%n",
                            counted(done.failed(), "article"));
                }
            }
        }
    }

    /** Which files were written for which reasons, unless it is the first build. */
    private static void tellWhy(BuildReport done, PrintWriter print) {
        if (!done.everything().isEmpty()) {
            if (done.published().unchanged() > 0) {
                print.println("All pages were rendered again, as " + done.everything() + ".");
            }
            return;
        }
        Map<String, List<String>> written = new LinkedHashMap<>();
        for (Cause cause : Cause.values()) {
            written.put(cause.words(), new ArrayList<>());
        }
        for (Change change : done.published().firstWritten()) {
            Cause cause = done.causes().getOrDefault(change.path(), Cause.TEMPLATE);
            written.getOrDefault(cause.words(), List.of()).add(change.path());
        }
        written.forEach((why, paths) -> {
            if (!paths.isEmpty()) {
                print.printf(
                        "  %s, as %s: %s%s%n",
                        Progress.number(paths.size()),
                        why,
                        paths.getFirst(),
                        paths.size() > 1 ? ", …" : "");
            }
        });
    }

    static String shown(Path out) {
        Path here = Path.of("").toAbsolutePath();
        return out.startsWith(here) && !out.equals(here)
                ? here.relativize(out).toString()
                : out.toString();
    }

    static String counted(long count, String thing) {
        return Progress.number(count) + " " + thing + (count == 1 ? "" : "s");
    }
}
