package org.broadsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.broadsheet.cli.Main;

/**
 * The program, running.
 *
 * <pre>{@code
 * Program program = Program.start("build", archive);
 * program.kill();
 * Program.run("build", archive).exits(0).prints("150 articles");
 * }</pre>
 */
final class Program {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Process process;
    private final Path out;
    private final Path err;

    private Program(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    static Program start(Object... arguments) throws IOException {
        return start(List.of(), arguments);
    }

    /** Starts it through another command. */
    static Program start(List<String> through, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>(through);
        command.addAll(
                List.of(
                        JAVA,
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx384m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName()));
        command.addAll(Stream.of(arguments).map(Object::toString).toList());
        Path out = Files.createTempFile("out", ".txt");
        Path err = Files.createTempFile("err", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().remove("BROADSHEET_TRACE");
        Process process = builder.start();
        process.getOutputStream().close();
        return new Program(process, out, err);
    }

    static Ended run(Object... arguments) throws IOException {
        return start(arguments).end();
    }

    long pid() {
        return process.pid();
    }

    /** Waits until something is so; false if the program ends before. */
    boolean until(BooleanSupplier so) {
        while (process.isAlive()) {
            if (so.getAsBoolean()) {
                return true;
            }
            Thread.onSpinWait();
        }
        return false;
    }

    /** Waits for a while; false if the program ends before. */
    boolean after(long milliseconds) {
        try {
            return !process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends it as {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    /** Waits until it ends, for a minute at most. */
    Ended end() {
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(
                        "still running: " + Files.readString(out) + Files.readString(err));
            }
            Ended ended =
                    new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            throw new AssertionError(e);
        }
    }

    /**
     * What it printed, and how it ended.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err what it complained of
     */
    record Ended(int code, String out, String err) {
        Ended exits(int expected) {
            assertThat(code).as("exit code; printed %s%s", out, err).isEqualTo(expected);
            assertThat(err).doesNotContain("\tat ", "Exception", "fault of Broadsheet");
            return this;
        }

        Ended prints(String... texts) {
            assertThat(out).contains(texts);
            return this;
        }

        /** It failed, and says why in one line. */
        Ended fails(String... why) {
            exits(2);
            List<String> errors = lines("broadsheet: error: ");
            assertThat(errors).as(err).hasSize(1);
            assertThat(errors.getFirst()).contains(why);
            return this;
        }

        /** The notes that it made. */
        List<String> notes() {
            return lines("broadsheet: note: ");
        }

        private List<String> lines(String beginning) {
            return err.lines().filter(line -> line.startsWith(beginning)).toList();
        }
    }
}
