package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code broadsheet serve} as a process, with real builds behind it. */
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:([0-9]+)/");

    @TempDir Path folder;

    /** A process that serves an archive, line by line. */
    private static final class Served implements AutoCloseable {
        private final Process process;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private String address = "";

        Served(Path archive, Object... arguments) throws Exception {
            process =
                    Ran.process(
                                    archive,
                                    Stream.concat(Stream.of("serve"), Stream.of(arguments))
                                            .toArray())
                            .redirectErrorStream(true)
                            .start();
            Thread.ofPlatform().daemon().start(this::read);
        }

        private void read() {
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8))) {
                out.lines().forEach(lines::add);
            } catch (IOException e) {
                lines.add(e.toString());
            }
        }

        /** Waits for a line that has a text in it. */
        String line(String text) throws InterruptedException {
            StringBuilder seen = new StringBuilder();
            for (String line = poll(); line != null; line = poll()) {
                if (line.contains(text)) {
                    return line;
                }
                seen.append(line).append('\n');
            }
            throw new AssertionError("no line with \"" + text + "\" but\n" + seen);
        }

        private String poll() throws InterruptedException {
            return lines.poll(40, TimeUnit.SECONDS);
        }

        Served serving() throws InterruptedException {
            String line = line("Serving ");
            Matcher found = ADDRESS.matcher(line);
            assertThat(found.find()).as(line).isTrue();
            address = found.group();
            return this;
        }

        HttpResponse<String> get(String path) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(URI.create(address).resolve(path)).build(),
                    HttpResponse.BodyHandlers.ofString(UTF_8));
        }

        @Override
        public void close() {
            process.destroyForcibly();
            client.shutdownNow();
        }
    }

    private Path archive() {
        Path archive = folder.resolve("gull");
        Ran.here("new", archive).exits(0);
        Ran.here("build", archive).exits(0);
        return archive;
    }

    private static SortedMap<String, String> output(Path archive) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        Path site = archive.resolve("site-output");
        try (Stream<Path> all = Files.walk(site)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        site.relativize(file).toString(),
                        Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return files;
    }

    @Test
    void anArchiveIsServedAndBuiltAgainAsItsFilesChange() throws Exception {
        Path archive = archive();
        SortedMap<String, String> published = output(archive);
        try (Served served = new Served(archive, "--port", "0").serving()) {
            assertThat(served.get("/").body())
                    .contains("Gull", "Pier lamp is found", "/.broadsheet/reload.js");
            assertThat(served.get("/about").statusCode()).isEqualTo(302);
            assertThat(served.get("/nope/").statusCode()).isEqualTo(404);

            Path about = archive.resolve("content/pages/about.md");
            Files.writeString(about, Files.readString(about).replace("made up", "quite true"));
            assertThat(served.line("ebuilt in"))
                    .matches("Rebuilt in \\d+\\.\\d s: \\d+ files? changed");
            assertThat(served.get("/about/").body()).contains("quite true");

            // A template that is broken is told, and what was there stays.
            Path template =
                    Ran.write(archive.resolve("templates/page.html"), "<p th:text=\"${a.\"></p>\n");
            assertThat(served.line("templates/page.html:1:")).contains(" error: ");
            served.line("Not rebuilt: 1 error; the site stays as it was");
            assertThat(served.get("/about/").body()).contains("quite true");
            Ran.write(template, "<p>Mended</p>\n");
            served.line("Rebuilt in");
            assertThat(served.get("/about/").body()).contains("Mended");

            // A build may run meanwhile; another serve, and clean, may not.
            assertThat(output(archive)).isEqualTo(published);
            Ran.here("build", archive).exits(0);
            Ran.in(folder, "serve", "gull", "--port", "0")
                    .exits(2)
                    .complains("this archive is being served already (serve, process ");
            Ran.here("clean", archive).exits(2).complains("(serve, process ");
        }
    }

    @Test
    void problemsThatWereToldAreNotToldAgain() throws Exception {
        Path archive = archive();
        Ran.write(archive.resolve("content/bad.md"), "---\ntitle: Bad\ndate: soon\n---\nText.\n");
        try (Served served = new Served(archive, "--port", "0")) {
            served.line("content/bad.md:3:7: error: ");
            assertThat(served.line("Built in")).contains("4 articles, 1 error");
            served.serving();
            Ran.write(
                    archive.resolve("content/more.md"),
                    "---\ntitle: M\ndate: sooner\n---\nText.\n");
            assertThat(served.lines.poll(40, TimeUnit.SECONDS))
                    .startsWith("content/more.md:3:7: error");
            assertThat(served.line("Rebuilt")).contains("2 errors");
        }
    }

    @Test
    void settingsThatAreWrongFromTheStartAreShownAndCanBeMended() throws Exception {
        Path archive = folder.resolve("a");
        Ran.write(
                archive.resolve("content/a.md"),
                "---\ntitle: Alpha\ndate: 2001-02-03\n---\nText.\n");
        Ran.write(archive.resolve("archive.yaml"), "timeZone: Mars\n");
        try (Served served = new Served(archive, "--port", "0")) {
            served.line("Not built: 1 error");
            served.serving();
            HttpResponse<String> page = served.get("/");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body()).contains("archive.yaml:1:11: error");
            Ran.write(archive.resolve("archive.yaml"), "title: Mended\n");
            served.line("Rebuilt in");
            assertThat(served.get("/").body()).contains("Mended", "Alpha");
            assertThat(archive.resolve("site-output")).doesNotExist();
        }
    }

    @Test
    void aPortThatIsNamedAndTakenIsAnError() throws Exception {
        Path archive = archive();
        try (ServerSocket other = new ServerSocket(0)) {
            Ran.here("serve", archive, "--port", other.getLocalPort())
                    .exits(2)
                    .printsNothing()
                    .complains("port " + other.getLocalPort() + " is taken by another program");
        }
    }

    @Test
    void controlCEndsItWell() throws Exception {
        Path status = Path.of("/proc/self/status");
        Assumptions.assumeTrue(Files.isReadable(status), "signals are asked for as on Linux");
        long ignored =
                Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("SigIgn:"))
                        .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                        .findFirst()
                        .orElse(0);
        Assumptions.assumeTrue((ignored & 2) == 0, "Ctrl-C is ignored here, and by what we start");
        try (Served served = new Served(archive(), "--port", "0").serving()) {
            new ProcessBuilder("kill", "-INT", Long.toString(served.process.pid()))
                    .start()
                    .waitFor();
            assertThat(served.process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(served.process.exitValue()).isZero();
        }
    }
}
