package org.broadsheet.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A checkout with the real scripts, and beside it a made-up system: its own {@code /usr} and {@code
 * /opt}, a home, and a PATH that has only the tools that the scripts may rely on.
 *
 * <pre>{@code
 * var checkout = new Checkout(folder);
 * checkout.java("opt/jdk-25", "25.0.3");
 * assertThat(checkout.run("build").out()).contains("opt/jdk-25", "<build>");
 * }</pre>
 */
final class Checkout {
    /** Beyond what the shell itself has. */
    private static final List<String> TOOLS =
            List.of(
                    "awk",
                    "cat",
                    "date",
                    "dirname",
                    "find",
                    "flock",
                    "grep",
                    "id",
                    "locale",
                    "mkdir",
                    "mktemp",
                    "mv",
                    "readlink",
                    "rm",
                    "sleep",
                    "tail");

    private static final Path REPOSITORY = Path.of("").toAbsolutePath();

    private final Path top;
    private final Map<String, String> environment = new TreeMap<>();

    /** What a script printed, and how it ended. */
    record Outcome(int status, String out, String err) {}

    Checkout(Path folder) throws IOException {
        // Scripts meet spaces and more in the paths of their users.
        top = folder.resolve("a 'b' [c] é");
        write(root().resolve("pom.xml"), "<project/>");
        write(root().resolve("src/main/java/Main.java"), "class Main {}");
        write(root().resolve("templates/article.html"), "<html>");
        for (String script : List.of("broadsheet", "test", ".ci/run", "bin/java.sh")) {
            String text = Files.readString(REPOSITORY.resolve(script));
            Path copy = root().resolve(script);
            write(copy, text.replace("\njava_root=\n", "\njava_root=" + quoted(top) + "\n"));
            executable(copy);
        }
        Files.createDirectories(top.resolve("home"));
        Files.createDirectories(top.resolve("tools"));
        for (String tool : TOOLS) {
            tool(tool);
        }
        environment.put("PATH", top.resolve("tools").toString());
        environment.put("HOME", top.resolve("home").toString());
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("MVN_CALLS", top.resolve("mvn-calls").toString());
    }

    Path root() {
        return top.resolve("checkout");
    }

    /** A place on the made-up system. */
    Path system(String path) {
        return top.resolve(path);
    }

    /** Puts a JDK there that, started, tells where it is and what it was given. */
    Path java(String path, String version) {
        Path home = javaWithoutCompiler(path, version);
        script(home.resolve("bin/javac"), "exit 1");
        return home;
    }

    Path javaWithoutCompiler(String path, String version) {
        Path home = top.resolve(path);
        write(
                home.resolve("release"),
                """
                IMPLEMENTOR="Nobody"
                JAVA_RUNTIME_VERSION="99"
                JAVA_VERSION="%s"
                """
                        .formatted(version));
        script(
                home.resolve("bin/java"),
                """
                echo "java: $0"
                echo "LC_ALL: ${LC_ALL:-}"
                for argument; do echo "<$argument>"; done
                exit "${EXIT:-0}"
                """);
        return home;
    }

    /** Puts a Maven on the PATH that writes down its calls and does what the lines say. */
    Checkout maven(String lines) {
        script(
                system("tools/mvn"),
                """
                echo "$JAVA_HOME: $*" >>"$MVN_CALLS"
                for argument; do
                    case $argument in
                    -Dbroadsheet.target=*) target=${argument#*=} ;;
                    esac
                done
                """
                        + lines);
        return this;
    }

    /** A Maven that succeeds. */
    Checkout maven() {
        return maven("mkdir -p \"$target/lib\"; echo jar >\"$target/broadsheet.jar\"");
    }

    List<String> mavenCalls() {
        Path calls = system("mvn-calls");
        try {
            return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Checkout with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    void onPath(Path folder) {
        environment.put("PATH", environment.get("PATH") + File.pathSeparator + folder);
    }

    void withoutTool(String name) throws IOException {
        Files.delete(system("tools/" + name));
    }

    /** Dates a file later than any build so far. */
    void change(String path) throws IOException {
        Instant soon = Instant.now().plusSeconds(60);
        Files.setLastModifiedTime(root().resolve(path), FileTime.from(soon));
    }

    /** The programs that were built and kept. */
    List<String> programs() throws IOException {
        try (Stream<Path> entries = Files.list(root().resolve("target/app"))) {
            return entries.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    Outcome run(String... arguments) {
        return run(root(), root().resolve("broadsheet"), arguments);
    }

    Outcome run(Path workingFolder, Path script, String... arguments) {
        return start(workingFolder, script, arguments).end();
    }

    Running start(Path workingFolder, Path script, String... arguments) {
        var command = Stream.concat(Stream.of(script.toString()), Stream.of(arguments)).toList();
        var builder = new ProcessBuilder(command).directory(workingFolder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        try {
            Path out = Files.createTempFile(top, "out", "");
            Path err = Files.createTempFile(top, "err", "");
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            Process process = builder.start();
            process.getOutputStream().close();
            return new Running(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A script that was started. */
    record Running(Process process, Path out, Path err) {
        Outcome end() {
            try {
                if (!process.waitFor(60, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still runs after a minute");
                }
                return new Outcome(
                        process.exitValue(), Files.readString(out), Files.readString(err));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    static void script(Path file, String lines) {
        write(file, "#!/bin/sh\n" + lines + "\n");
        executable(file);
    }

    static void write(Path file, String text) {
        try {
            Path folder = file.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(file, text, UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void executable(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tool(String name) {
        for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
            Path file = Path.of(folder, name);
            if (Files.isExecutable(file)) {
                script(system("tools/" + name), "exec " + quoted(file) + " \"$@\"");
                return;
            }
        }
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "'\\''") + "'";
    }
}
