package org.broadsheet.serve;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A preview of a made-up archive. Its site is whatever a test writes into {@link #site}; what its
 * builder is to answer next is put into {@link #answer}.
 */
final class Running implements AutoCloseable {
    static final int PATIENCE = 20;

    final Path root;
    final Path site;
    final Preview preview;
    final BlockingQueue<SortedSet<String>> builds = new LinkedBlockingQueue<>();
    private final CountDownLatch serving = new CountDownLatch(1);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Thread thread;
    private volatile Rebuild.Result answer = new Rebuild.Result(true, List.of());
    private volatile String ended = "";

    Running(Path folder) throws IOException {
        this(folder, new Rebuild.Result(true, List.of()));
    }

    Running(Path folder, Rebuild.Result first) throws IOException {
        root = folder;
        site = folder.resolve(".broadsheet/serve/site");
        answer = first;
        Files.createDirectories(folder.resolve("content"));
        write(".broadsheet/serve/site/index.html", "<!DOCTYPE html><body><p>Front</p></body>");
        preview =
                Preview.open(
                        new Preview.Settings(
                                folder,
                                Set.of("content", "templates", "archive.yaml"),
                                site,
                                0,
                                true));
        thread = Thread.ofPlatform().daemon().name("running").start(this::run);
    }

    private void run() {
        try {
            preview.run(
                    changed -> {
                        // A test that has seen the build may already change the next answer.
                        Rebuild.Result now = answer;
                        builds.add(changed);
                        return now;
                    },
                    new Preview.Listener() {
                        @Override
                        public void serving() {
                            serving.countDown();
                        }

                        @Override
                        public void cannotWatch(Path folder, IOException why) {
                            throw new AssertionError("cannot watch " + folder, why);
                        }
                    });
            ended = "well";
        } catch (IOException | RuntimeException e) {
            ended = e.toString();
        }
    }

    /** Waits until the site is shown. */
    Running started() throws InterruptedException {
        assertThat(serving.await(PATIENCE, TimeUnit.SECONDS)).as("serving").isTrue();
        assertThat(build()).isEmpty();
        return this;
    }

    /** The builder's answer to what changes from now on. */
    Running answer(boolean changed, String... errors) {
        answer = new Rebuild.Result(changed, List.of(errors));
        return this;
    }

    /** Waits for a build; tells what had changed. */
    SortedSet<String> build() throws InterruptedException {
        SortedSet<String> changed = builds.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(changed).as("a build").isNotNull();
        return Objects.requireNonNull(changed);
    }

    Path write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        return Files.writeString(file, text);
    }

    /** A page or file of the site. */
    Path page(String path, String text) throws IOException {
        return write(root.relativize(site.resolve(path)).toString(), text);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + preview.port() + path);
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    HttpResponse<String> send(String method, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString(UTF_8));
    }

    /** The whole answer to a request that no client would send. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), preview.port())) {
            socket.setSoTimeout(PATIENCE * 1000);
            socket.getOutputStream().write(request.replace("\n", "\r\n").getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** What a browser is told, event by event, without the word {@code data}. */
    BlockingQueue<List<String>> events() {
        BlockingQueue<List<String>> events = new LinkedBlockingQueue<>();
        Thread.ofVirtual()
                .start(() -> {
                    try {
                        HttpResponse<Stream<String>> response =
                                client.send(
                                        HttpRequest.newBuilder(at("/.broadsheet/events")).build(),
                                        HttpResponse.BodyHandlers.ofLines());
                        List<String> lines = new ArrayList<>();
                        response.body()
                                .forEach(line -> {
                                    if (line.startsWith("data: ")) {
                                        lines.add(line.substring("data: ".length()));
                                    } else if (line.isEmpty() && !lines.isEmpty()) {
                                        events.add(List.copyOf(lines));
                                        lines.clear();
                                    }
                                });
                    } catch (IOException | InterruptedException | RuntimeException e) {
                        events.add(List.of("ended")); // with the preview
                    }
                });
        return events;
    }

    static List<String> next(BlockingQueue<List<String>> events) throws InterruptedException {
        List<String> event = events.poll(PATIENCE, TimeUnit.SECONDS);
        assertThat(event).as("an event").isNotNull();
        return Objects.requireNonNull(event);
    }

    /** Waits until the thread of the preview has come back; tells how. */
    String ended() throws InterruptedException {
        thread.join(PATIENCE * 1000L);
        assertThat(thread.isAlive()).as("still running").isFalse();
        return ended;
    }

    void interrupt() {
        thread.interrupt();
    }

    @Override
    public void close() {
        preview.close();
        thread.interrupt();
        client.shutdownNow();
    }
}
