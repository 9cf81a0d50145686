package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.build.Archive;
import org.broadsheet.build.ConfigFile;
import org.broadsheet.build.Inspected;
import org.broadsheet.build.Inspecting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet inspect}. */
@Command(
        name = "inspect",
        description =
                "Tells what is read from an article: each field, where it comes from and why.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:it can be published",
            "1:it has an error",
            "2:wrong usage, or it cannot be read",
        })
final class InspectCommand implements Callable<Integer> {
    /** A place as problems name it, {@code file:line} or {@code file:line:column}. */
    private static final Pattern PLACE = Pattern.compile("(.+?):([0-9]{1,9})(?::[0-9]{1,9})?");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description =
                    "A file below an archive's content/. FILE.jsonl:3 (or .csv, .csv.gz …) is the article in line 3.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String place;

    @Option(names = "--json", description = "Print it as JSON, for programs.")
    private boolean json;

    /** What is sought: a file, and a line in it or 0. */
    private record Sought(Path file, int line) {}

    @Override
    public Integer call() throws IOException {
        Sought sought = sought();
        Archive archive = archiveAround(sought.file());
        ConfigFile.Read config = ConfigFile.read(archive, Optional.empty());
        PrintWriter err = spec.commandLine().getErr();
        ProblemPrinter problems = new ProblemPrinter(err, Terminal.colours(), true);
        config.problems().forEach(problems::print);
        Inspecting inspecting = new Inspecting(archive, config.config(), Instant.now());
        if (inspecting.leadsOut(sought.file())) {
            throw refused(sought.file() + " is a link out of the archive; no build reads it");
        }
        Seen seen = new Seen(spec.commandLine().getOut());
        inspecting.file(sought.file(), sought.line(), seen::take);
        seen.end();
        if (seen.count == 0) {
            throw refused(
                    sought.line() == 0
                            ? sought.file() + " holds no article"
                            : sought.file() + " holds no article in line " + sought.line());
        }
        return seen.fine ? Main.FINE : Main.FAULT;
    }

    /** Prints what was found, and remembers whether all is fine. */
    private final class Seen {
        private final Optional<InspectionJson> document;
        private final InspectionText text;
        private int count;
        private boolean fine = true;

        Seen(PrintWriter out) {
            document = json ? Optional.of(new InspectionJson(out)) : Optional.empty();
            text = new InspectionText(out, Terminal.colours());
        }

        void take(Inspected inspected) {
            if (document.isPresent()) {
                document.get().write(inspected);
            } else {
                if (count > 0) {
                    text.between();
                }
                text.print(inspected);
            }
            count++;
            fine &= inspected.isFine();
        }

        void end() {
            document.ifPresent(InspectionJson::end);
        }
    }

    private Sought sought() {
        Path whole = path(place);
        Matcher named = PLACE.matcher(place);
        if (Files.exists(whole) || !named.matches()) {
            return checked(new Sought(whole, 0));
        }
        Path file = path(named.group(1));
        boolean records = Inspecting.holdsMany(file);
        // Elsewhere a line is but part of the place that was copied from a problem.
        int line = records ? Integer.parseInt(named.group(2), 10) : 0;
        return checked(new Sought(file, line));
    }

    private Path path(String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw new ParameterException(spec.commandLine(), "no file can be named " + text, e);
        }
    }

    private Sought checked(Sought sought) {
        Path file = sought.file();
        if (!Files.exists(file)) {
            throw refused("there is no file " + file);
        }
        if (Files.isDirectory(file)) {
            throw refused(file + " is a folder; name an article's file in it");
        }
        if (!Inspecting.isArticle(file)) {
            throw refused(file + " is no article: those end in .md, .html, .txt, .jsonl or .csv");
        }
        return sought;
    }

    /** The archive whose content a file belongs to: one with settings, else the nearest. */
    private Archive archiveAround(Path file) {
        Optional<Archive> nearest = Optional.empty();
        for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
            Archive archive = new Archive(folder);
            boolean below = file.startsWith(archive.content());
            if (Files.exists(archive.config())) {
                if (!below) {
                    throw refused(
                            file + " is not below " + archive.content() + ", where articles are");
                }
                return archive;
            }
            if (below && nearest.isEmpty()) {
                nearest = Optional.of(archive);
            }
        }
        return nearest.orElseThrow(() ->
                refused(
                        file
                                + " is in no archive: articles are below a folder"
                                + " named content"));
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }
}
