package org.broadsheet.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet new}. */
@Command(
        name = "new",
        description = "Makes a small archive that builds at once: settings and a few articles.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class NewCommand implements Callable<Integer> {
    /** The files of a new archive; a jar cannot be asked what is in it. */
    private static final List<String> FILES =
            List.of(
                    "archive.yaml",
                    "content/1931/pier-opened.md",
                    "content/1954/storm-takes-the-pier.md",
                    "content/1987/lamp-found.md",
                    "content/1987/letter-about-the-lamp.md",
                    "content/pages/about.md",
                    "gitignore");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder to make; if it exists, it is empty.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path folder;

    @Override
    public Integer call() throws IOException {
        Path root = folder.toAbsolutePath().normalize();
        if (Files.exists(root) && !Files.isDirectory(root)) {
            throw refused(folder + " is a file; a new archive needs a folder of its own");
        }
        if (Files.isDirectory(root) && !isEmpty(root)) {
            throw refused(folder + " is not empty; a new archive needs a folder of its own");
        }
        for (String name : FILES) {
            // Tools that pack and copy resources like to leave out what begins with a dot.
            Path file = root.resolve(name.equals("gitignore") ? ".gitignore" : name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text(name).replace("@title@", quoted(title(root))));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("A new archive is in " + folder + ".");
        out.println("  broadsheet serve " + shell(folder) + "   shows it, and each change at once");
        out.println("  broadsheet build " + shell(folder) + "   writes the site to publish");
        out.println(
                "Your articles go into "
                        + folder.resolve("content")
                        + ", the paper's name into "
                        + folder.resolve("archive.yaml")
                        + ".");
        return Main.FINE;
    }

    private ParameterException refused(String why) {
        return new ParameterException(spec.commandLine(), why);
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            return !files.iterator().hasNext();
        }
    }

    private static String text(String name) throws IOException {
        try (InputStream in = NewCommand.class.getResourceAsStream("new/" + name)) {
            return new String(
                    Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The folder's name as a paper's: {@code the-daily-gull} is The Daily Gull. */
    private static String title(Path root) {
        String name = root.getFileName() == null ? "" : root.getFileName().toString();
        String title =
                Arrays.stream(name.split("[-_\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .map(word ->
                                word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                        .collect(Collectors.joining(" "));
        return title.isEmpty() ? "My archive" : title;
    }

    /** A text as YAML, whatever is in it. */
    private static String quoted(String text) {
        return "\""
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ")
                + "\"";
    }

    private static String shell(Path path) {
        String text = path.toString();
        return text.matches("[\\p{L}\\p{N}._/~-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
