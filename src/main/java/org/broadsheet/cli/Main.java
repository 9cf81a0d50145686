package org.broadsheet.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.publish.BuildLock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code broadsheet}. */
@Command(
        name = "broadsheet",
        description = "Turns a folder of article files into a news archive: a static site.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  broadsheet new my-archive     make a small archive that builds at once",
            "  broadsheet build my-archive   build it into my-archive/site-output",
            "  broadsheet serve my-archive   see it at http://localhost:8080/",
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine, warnings included",
            "1:an error in an article, archive.yaml or a template; with --strict any problem",
            "2:wrong usage, or the machine failed (disk full, no permission)",
        },
        subcommands = {
            NewCommand.class,
            BuildCommand.class,
            ServeCommand.class,
            InspectCommand.class,
            ExplainCommand.class,
            CleanCommand.class,
            CompletionCommand.class,
            PractiseCommand.class,
            CommandLine.HelpCommand.class,
        })
public final class Main implements Runnable {
    static final int FINE = 0;
    static final int FAULT = 1;
    static final int FAILURE = 2;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    private Main() {}

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** Runs a command and ends with its exit code. */
    public static void main(String[] args) {
        // What is printed and written is the same everywhere; words come from message files.
        Locale.setDefault(Locale.ROOT);
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code;
        try {
            code = commandLine(out, err).execute(args);
        } catch (OutOfMemoryError e) {
            err.println(
                    "broadsheet: error: out of memory; give more, such as"
                            + " BROADSHEET_JAVA_OPTS=-Xmx1g");
            code = FAILURE;
        }
        out.flush();
        err.flush();
        System.exit(code);
    }

    /** The command line, printing to the given writers. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new Main());
        Optional.ofNullable(line.getSubcommands().get("help"))
                .map(help -> help.getCommandSpec().usageMessage())
                .ifPresent(usage -> usage.description("Tells how a command is used."));
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(90);
        line.setParameterExceptionHandler(Main::usage);
        line.setExecutionExceptionHandler((e, command, parsed) -> failure(e, command));
        return line;
    }

    private static int usage(CommandLine.ParameterException e, String[] args) {
        CommandLine command = e.getCommandLine();
        PrintWriter err = command.getErr();
        err.println("broadsheet: " + said(e));
        if (!CommandLine.UnmatchedArgumentException.printSuggestions(e, err)) {
            String of = command.getCommandSpec().qualifiedName();
            err.println("Run " + of + " --help to see how it is used.");
        }
        return FAILURE;
    }

    private static String said(CommandLine.ParameterException e) {
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()) {
            String first = unmatched.getUnmatched().getFirst();
            boolean command = e.getCommandLine().getParent() == null;
            return command
                    ? "there is no command \"" + first + "\""
                    : "\"" + first + "\" is one argument too many";
        }
        return String.valueOf(e.getMessage());
    }

    /** The last guard: whatever failed is told in one line, never as a stack trace. */
    private static int failure(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        err.println("broadsheet: error: " + said(e));
        boolean expected = e instanceof IOException;
        if (!expected) {
            err.println("broadsheet: this is a fault of Broadsheet's own; please report it");
        }
        if (System.getenv("BROADSHEET_TRACE") != null) {
            e.printStackTrace(err);
        }
        return FAILURE;
    }

    /** Tells what is neither a problem of the archive nor a failure. */
    static void note(String words, PrintWriter err) {
        err.println("broadsheet: note: " + words);
    }

    static String said(Exception e) {
        return switch (e) {
            case BuildLock.HeldException held -> String.valueOf(held.getMessage());
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileSystemException file ->
                    file.getFile()
                            + ": "
                            + (file.getReason() == null
                                    ? file.getClass()
                                            .getSimpleName()
                                            .replace("Exception", "")
                                            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                                            .toLowerCase(Locale.ROOT)
                                    : file.getReason());
            case IOException io -> String.valueOf(io.getMessage());
            default -> e.toString();
        };
    }
}
