package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What a command printed and how it ended.
 *
 * <pre>{@code
 * Ran.here("build", archive).exits(0).prints("3 articles");
 * }</pre>
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Ran(int code, String out, String err) {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Runs a command in this process. */
    static Ran here(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code =
                Main.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                        .execute(texts(arguments).toArray(String[]::new));
        return new Ran(code, out.toString(), err.toString());
    }

    /** A process that would run a command in a folder. */
    static ProcessBuilder process(Path folder, Object... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                JAVA,
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                Main.class.getName()));
        command.addAll(texts(arguments));
        ProcessBuilder process = new ProcessBuilder(command).directory(folder.toFile());
        process.environment().remove("BROADSHEET_TRACE");
        return process;
    }

    /** Runs a command in a folder, in a process of its own, for a minute at most. */
    static Ran in(Path folder, Object... arguments) throws Exception {
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        try {
            Process process =
                    process(folder, arguments)
                            .redirectOutput(out.toFile())
                            .redirectError(err.toFile())
                            .start();
            process.getOutputStream().close();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "still running: " + Files.readString(out) + Files.readString(err));
            }
            return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static List<String> texts(Object... arguments) {
        return Stream.of(arguments).map(Object::toString).toList();
    }

    Ran exits(int expected) {
        assertThat(code).as("exit code; printed %s%s", out, err).isEqualTo(expected);
        return this;
    }

    Ran prints(String... texts) {
        assertThat(out).contains(texts);
        return this;
    }

    Ran complains(String... texts) {
        assertThat(err).contains(texts).doesNotContain("\tat ", "Exception");
        return this;
    }

    Ran printsNothing() {
        assertThat(out).isEmpty();
        return this;
    }

    Ran complainsOfNothing() {
        assertThat(err).isEmpty();
        return this;
    }

    /** Makes a file, with the folders around it. */
    static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
