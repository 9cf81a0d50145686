package org.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What browsers get from a preview, and what it does when files change. */
class PreviewTest {
    @TempDir Path folder;

    // ---- what is served ----

    @Test
    void pagesAreServedWithTheScriptThatLoadsThemAgain() throws Exception {
        try (Running running = new Running(folder).started()) {
            running.page("1984/06/index.html", "<p>é</p>\n<!-- </BODY> -->\n</Body>\n</html>\n");
            running.page("old.htm", "No end");
            HttpResponse<String> front = running.get("/");
            assertThat(front.statusCode()).isEqualTo(200);
            assertThat(front.headers().firstValue("Content-Type"))
                    .hasValue("text/html; charset=utf-8");
            assertThat(front.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(front.body())
                    .matches(
                            "<!DOCTYPE html><body><p>Front</p><script"
                                    + " src=\"/\\.broadsheet/reload\\.js\""
                                    + " data-build=\"[0-9a-f-]+-1\" defer></script></body>");
            assertThat(running.get("/1984/06/?a=b").body())
                    .matches(
                            "(?s)<p>é</p>\n<!-- </BODY> -->\n<script [^>]*></script></Body>\n</html>\n");
            assertThat(running.get("/old.htm").body()).startsWith("No end<script ");
            HttpResponse<String> script = running.get("/.broadsheet/reload.js");
            assertThat(script.headers().firstValue("Content-Type"))
                    .hasValue("text/javascript; charset=utf-8");
            assertThat(script.body()).contains("EventSource");
            assertThat(running.site.resolve("index.html")).content().doesNotContain("script");
        }
    }

    @Test
    void foldersGetASlash() throws Exception {
        try (Running running = new Running(folder).started()) {
            running.page("été/a b/index.html", "<p>Summer</p>");
            for (String path : List.of("/%C3%A9t%C3%A9/a%20b", "/%C3%A9t%C3%A9/a%20b?x=1")) {
                HttpResponse<String> moved = running.get(path);
                assertThat(moved.statusCode()).isEqualTo(302);
                assertThat(moved.headers().firstValue("Location").orElse(""))
                        .isEqualToIgnoringCase(
                                "/%C3%A9t%C3%A9/a%20b/" + path.replaceFirst("^[^?]*", ""));
            }
            assertThat(running.get("/%C3%A9t%C3%A9/a%20b/").body()).contains("Summer");
            assertThat(running.get("/index.html/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whatIsNotThereGetsTheSitesOwnPageForIt() throws Exception {
        try (Running running = new Running(folder).started()) {
            HttpResponse<String> bare = running.get("/n%3Co%3E");
            assertThat(bare.statusCode()).isEqualTo(404);
            assertThat(bare.body())
                    .contains("Nothing stands here", "reload.js")
                    .doesNotContain("<o>");
            running.page("404.html", "<p>No such page</p>");
            running.page("empty/file.txt", "");
            for (String path : List.of("/nope", "/nope/", "/empty/", "/index.html.bak")) {
                HttpResponse<String> missing = running.get(path);
                assertThat(missing.statusCode()).as(path).isEqualTo(404);
                assertThat(missing.body()).startsWith("<p>No such page</p><script ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a.css,         text/css;charset=utf-8",
        "a.js,          text/javascript;charset=utf-8",
        "a.txt,         text/plain;charset=utf-8",
        "a.md,          text/markdown;charset=utf-8",
        "a.csv,         text/csv;charset=utf-8",
        "a.json,        application/json",
        "a.xml,         application/xml",
        "a.svg,         image/svg+xml",
        "a.webp,        image/webp",
        "a.jpg,         image/jpeg",
        "a.woff2,       font/woff2",
        "a.pdf,         application/pdf",
        "a.webmanifest, application/manifest+json",
    })
    void filesAreServedAsWhatTheyAre(String name, String type) throws Exception {
        try (Running running = new Running(folder).started()) {
            running.page(name, "<body>12345</body>");
            HttpResponse<String> file = running.get("/" + name);
            assertThat(file.body()).isEqualTo("<body>12345</body>");
            assertThat(file.headers().firstValue("Content-Type").orElse("").replace("; ", ";"))
                    .isIn((Object[]) type.split("\\|"));
            assertThat(file.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        }
    }

    @Test
    void filesAreAskedForAgainAndSentIfTheyHaveChanged() throws Exception {
        try (Running running = new Running(folder).started()) {
            Path file = running.page("a.css", "0123456789");
            HttpResponse<String> whole = running.get("/a.css");
            assertThat(whole.headers().firstValue("Cache-Control")).hasValue("no-cache");
            String tag = whole.headers().firstValue("ETag").orElseThrow();
            assertThat(running.get("/a.css", "If-None-Match", tag).statusCode()).isEqualTo(304);
            HttpResponse<String> part = running.get("/a.css", "Range", "bytes=2-4");
            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.body()).isEqualTo("234");
            Files.move(
                    running.page("staged", "01234567890"),
                    file,
                    StandardCopyOption.REPLACE_EXISTING);
            HttpResponse<String> next = running.get("/a.css", "If-None-Match", tag);
            assertThat(next.statusCode()).isEqualTo(200);
            assertThat(next.body()).isEqualTo("01234567890");
        }
    }

    @Test
    void onlyReadingIsAllowed() throws Exception {
        try (Running running = new Running(folder).started()) {
            HttpResponse<String> head = running.send("HEAD", "/");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
            for (String method : List.of("POST", "PUT", "DELETE", "OPTIONS")) {
                assertThat(running.send(method, "/").statusCode()).as(method).isEqualTo(405);
            }
        }
    }

    // ---- what is not served ----

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../archive.yaml",
                "/%2e%2e/%2e%2e/%2e%2e/archive.yaml",
                "/..%2f..%2f..%2farchive.yaml",
                "/a/../../../../archive.yaml",
                "/..%5c..%5carchive.yaml",
                "/%00",
                "/%ff",
                "/.broadsheet/lock",
                "/.broadsheet/",
                "//index.html/..",
                "http://localhost:1/",
            })
    void nothingOutsideTheSiteIsServed(String path) throws Exception {
        try (Running running = new Running(folder).started()) {
            running.write("archive.yaml", "secret");
            running.page(".broadsheet/lock", "secret");
            String answer =
                    running.raw(
                            "GET %s HTTP/1.1\nHost: localhost:%d\nConnection: close\n\n"
                                    .formatted(path, running.preview.port()));
            assertThat(answer).doesNotContain("secret").matches("(?s)HTTP/1\\.1 4\\d\\d .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example:PORT",
                "evil.example",
                "localhost:1",
                "localhost",
                "localhost.evil.example:PORT"
            })
    void otherHostsAreRefused(String host) throws Exception {
        try (Running running = new Running(folder).started()) {
            String port = Integer.toString(running.preview.port());
            for (String path : List.of("/", "/.broadsheet/events", "/.broadsheet/reload.js")) {
                String answer =
                        running.raw(
                                "GET %s HTTP/1.1\nHost: %s\nConnection: close\n\n"
                                        .formatted(path, host.replace("PORT", port)));
                assertThat(answer)
                        .startsWith("HTTP/1.1 421 ")
                        .contains("This preview answers at http://localhost:" + port + "/ only.");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "LOCALHOST"})
    void theMachinesOwnNamesAreFine(String host) throws Exception {
        try (Running running = new Running(folder).started()) {
            assertThat(
                            running.raw(
                                    "GET / HTTP/1.1\nHost: %s:%d\nConnection: close\n\n"
                                            .formatted(host, running.preview.port())))
                    .startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void onlyTheOneAddressIsListenedTo() throws Exception {
        InetAddress other = InetAddress.ofLiteral("127.0.0.2");
        try (Running running = new Running(folder).started();
                Socket socket = new Socket()) {
            InetSocketAddress address = new InetSocketAddress(other, running.preview.port());
            assertThatThrownBy(() -> socket.connect(address, 2000)).isInstanceOf(IOException.class);
        }
    }

    // ---- what changes ----

    @Test
    void aChangeIsBuiltAndBrowsersAreTold() throws Exception {
        try (Running running = new Running(folder).started()) {
            BlockingQueue<List<String>> events = running.events();
            List<String> before = Running.next(events);
            assertThat(before).hasSize(1);
            assertThat(running.get("/").body())
                    .contains("data-build=\"" + before.getFirst() + "\"");
            running.write("content/a.md", "A");
            assertThat(running.build()).containsExactly("content/a.md");
            List<String> after = Running.next(events);
            assertThat(after).hasSize(1).isNotEqualTo(before);
            assertThat(running.get("/").body()).contains("data-build=\"" + after.getFirst() + "\"");
        }
    }

    @Test
    void nobodyIsToldIfNothingIsNew() throws Exception {
        try (Running running = new Running(folder).started()) {
            BlockingQueue<List<String>> events = running.events();
            List<String> first = Running.next(events);
            running.answer(false).write("content/a.md", "A");
            running.build();
            running.answer(true).write("content/b.md", "B");
            running.build();
            assertThat(Running.next(events)).isNotEqualTo(first);
            assertThat(events).isEmpty();
        }
    }

    @Test
    void whatIsChangedTogetherIsBuiltOnce() throws Exception {
        try (Running running = new Running(folder).started()) {
            for (int i = 0; i < 50; i++) {
                running.write("content/new/%d/a.md".formatted(i % 7), "A" + i);
                running.write("content/%d.md".formatted(i), "A");
            }
            Set<String> changed = new TreeSet<>(running.build());
            while (!changed.contains("content/49.md")) {
                changed.addAll(running.build());
            }
            assertThat(changed).contains("content/0.md", "content/new");
            assertThat(running.builds.size()).isLessThan(5);
        }
    }

    @Test
    void newFoldersAreWatchedAndSoAreThoseThatComeAgain() throws Exception {
        try (Running running = new Running(folder).started()) {
            running.write("templates/deep/er/a.html", "A");
            assertThat(running.build()).contains("templates");
            running.write("templates/deep/er/a.html", "B");
            awaitChange(running, "templates/deep/er/a.html");
            Files.delete(folder.resolve("templates/deep/er/a.html"));
            awaitChange(running, "templates/deep/er/a.html");
            Files.delete(folder.resolve("templates/deep/er"));
            Files.delete(folder.resolve("templates/deep"));
            Files.delete(folder.resolve("templates"));
            awaitChange(running, "templates");
            running.write("templates/b.html", "B");
            awaitChange(running, "templates");
            running.write("templates/b.html", "C");
            awaitChange(running, "templates/b.html");
        }
    }

    private static void awaitChange(Running running, String path) throws Exception {
        while (!running.build().contains(path)) {
            // another part of the same change
        }
    }

    @Test
    void otherFilesDoNotMatter() throws Exception {
        try (Running running = new Running(folder).started()) {
            running.write("site-output/a.html", "A");
            running.write("notes.txt", "A");
            running.write(".git/index", "A");
            running.write("content/.a.md.swp", "A");
            running.write("content/a.md~", "A");
            running.page("other.html", "A");
            running.write("archive.yaml", "title: A");
            assertThat(running.build()).containsExactly("archive.yaml");
        }
    }

    // ---- what goes wrong ----

    @Test
    void withoutASiteTheErrorsAreThePage() throws Exception {
        Rebuild.Result broken =
                new Rebuild.Result(false, List.of("archive.yaml:1:1: error: <script>x</script>"));
        try (Running running = new Running(folder, broken).started()) {
            Files.delete(running.site.resolve("index.html"));
            HttpResponse<String> page = running.get("/");
            assertThat(page.statusCode()).isEqualTo(500);
            assertThat(page.body())
                    .contains(
                            "archive.yaml:1:1: error: &lt;script&gt;x&lt;/script&gt;", "reload.js")
                    .doesNotContain("<script>x");
        }
    }

    @Test
    void errorsAreShownWhileTheLastGoodSiteStays() throws Exception {
        try (Running running = new Running(folder).started()) {
            BlockingQueue<List<String>> events = running.events();
            String build = Running.next(events).getFirst();
            running.answer(false, "a.md:1:2: error: first", "b.md: error:\nsecond")
                    .write("content/a.md", "A");
            assertThat(Running.next(events))
                    .containsExactly(build, "a.md:1:2: error: first", "b.md: error: second");
            assertThat(running.get("/").body()).contains("Front", "data-build=\"" + build + "\"");
            running.answer(false).write("content/a.md", "B");
            assertThat(Running.next(events)).containsExactly(build);
        }
    }

    @Test
    void aPortThatIsTakenIsNotTakenTwice() throws Exception {
        try (Running running = new Running(folder).started()) {
            int port = running.preview.port();
            assertThatThrownBy(() -> Preview.open(settings(port, true)))
                    .isInstanceOf(PortTakenException.class)
                    .hasMessage(
                            "port "
                                    + port
                                    + " is taken by another program; choose another by --port");
            try (Preview next = Preview.open(settings(port, false))) {
                assertThat(next.port()).isGreaterThan(port);
            }
        }
    }

    private Preview.Settings settings(int port, boolean exactly) {
        return new Preview.Settings(folder, Set.of("content"), folder, port, exactly);
    }

    @Test
    void aBuildThatFailsForGoodEndsIt() throws Exception {
        try (Preview preview = Preview.open(settings(0, true))) {
            assertThatThrownBy(() ->
                            preview.run(
                                    changed -> {
                                        throw new IOException("disk full");
                                    },
                                    new Preview.Listener() {
                                        @Override
                                        public void serving() {}

                                        @Override
                                        public void cannotWatch(Path where, IOException why) {}
                                    }))
                    .hasMessage("disk full");
        }
    }

    @Test
    void anInterruptEndsIt() throws Exception {
        try (Running running = new Running(folder).started()) {
            BlockingQueue<List<String>> events = running.events();
            Running.next(events);
            running.interrupt();
            assertThat(running.ended()).isEqualTo("well");
            running.preview.close();
            assertThatThrownBy(() -> running.get("/")).isInstanceOf(ConnectException.class);
        }
    }
}
