package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is made for nginx, behind a real one. */
class NginxTest {
    private static final String CSV =
            """
            === redirects.csv
            from,to
            /?p=1,/1984/06/12/a/
            /article.php?id=9&x=ä,/1984/06/12/a/#top
            /b.php?Id=Ab,/1984/06/12/a/
            /b.php?Id=aB,/tags/
            /old/9,https://else.example/x?y=$z
            "/q""; return 200 x;$uri/ü.asp",/1984/
            """;

    private static final String ARTICLE =
            "=== content/a.md\n---\ntitle: A\ndate: 1984-06-12\naliases: /a.asp\n---\n";

    private static Path nginx = Path.of("nginx");

    @BeforeAll
    static void find() {
        Optional<Path> found =
                Stream.of("/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/bin/nginx")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst();
        assumeTrue(found.isPresent(), "there is no nginx; ./test installs it where it may");
        nginx = found.orElseThrow();
    }

    /** A server that runs until it is closed. */
    private static final class Running implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final Process process;
        private final int port;

        Running(ArchiveTest archive, String location) throws Exception {
            Path folder = Files.createDirectories(archive.root().resolve("nginx"));
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = free.getLocalPort();
            }
            boolean root = "root".equals(System.getProperty("user.name"));
            String settings =
                    """
                    daemon off;
                    %s
                    pid "@/pid";
                    error_log "@/error.log" warn;
                    events {}
                    http {
                        access_log off;
                        client_body_temp_path "@/1";
                        proxy_temp_path "@/2";
                        fastcgi_temp_path "@/3";
                        uwsgi_temp_path "@/4";
                        scgi_temp_path "@/5";
                        types { text/html html; text/css css; application/json json; }
                        include "#/.server/nginx/http.conf";
                        server {
                            listen 127.0.0.1:%s;
                            include "#/.server/nginx/server.conf";
                            %s
                        }
                    }
                    """
                            .formatted(root ? "user root;" : "", port, location)
                            .replace("@", folder.toString())
                            .replace("#", archive.output().toString());
            Path file = folder.resolve("nginx.conf");
            Files.writeString(file, settings);
            process =
                    new ProcessBuilder(
                                    nginx.toString(),
                                    "-c",
                                    file.toString(),
                                    "-e",
                                    folder + "/error.log")
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("out.log").toFile())
                            .start();
            for (int i = 0; i < 600 && !answers(); i++) {
                if (!process.isAlive()) {
                    throw new AssertionError(Files.readString(folder.resolve("out.log")));
                }
                Thread.sleep(50);
            }
        }

        private boolean answers() {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return socket.isConnected();
            } catch (IOException e) {
                return false;
            }
        }

        HttpResponse<String> get(String path) throws Exception {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        String location(String path) throws Exception {
            HttpResponse<String> answer = get(path);
            return answer.statusCode() + " " + answer.headers().firstValue("location").orElse("");
        }

        @Override
        public void close() {
            process.destroy();
            process.onExit().join();
        }
    }

    @Test
    void formerAddressesLeadOnAndHeadersAreSent() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of("=== archive.yaml\nservers: [nginx]\n" + CSV + ARTICLE).build();
        try (Running server = new Running(archive, "root \"" + archive.output() + "\";")) {
            assertThat(server.location("/?p=1")).isEqualTo("301 /1984/06/12/a/");
            assertThat(server.location("/article.php?id=9&x=%C3%A4"))
                    .isEqualTo("301 /1984/06/12/a/#top");
            assertThat(server.location("/b.php?Id=Ab")).isEqualTo("301 /1984/06/12/a/");
            assertThat(server.location("/b.php?Id=aB")).isEqualTo("301 /tags/");
            assertThat(server.location("/b.php?Id=ab")).isEqualTo("404 ");
            String elsewhere = "301 https://else.example/x?y=%24z";
            assertThat(server.location("/old/9")).isEqualTo(elsewhere);
            assertThat(server.location("/old/9/?utm_source=x")).isEqualTo(elsewhere);
            assertThat(server.location("/q%22;%20return%20200%20x;$uri/%C3%BC.asp"))
                    .isEqualTo("301 /1984/");
            assertThat(server.location("/a.asp")).isEqualTo("301 /1984/06/12/a/");
            assertThat(server.location("/?p=2")).isEqualTo("200 ");
            HttpResponse<String> missing = server.get("/nothing.php?id=9");
            assertThat(missing.statusCode()).isEqualTo(404);
            assertThat(missing.body()).contains("redirect.js");
            assertThat(missing.headers().firstValue("content-security-policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'self'");
            assertThat(server.get("/atom.xml").headers().firstValue("content-type").orElse(""))
                    .startsWith("application/atom+xml");
            assertThat(server.location("/.server/nginx/http.conf")).isEqualTo("404 ");
        }
    }

    @Test
    void theSiteMayStandBelowAPath() throws Exception {
        String settings =
                "=== archive.yaml\nservers: [nginx]\nbaseUrl: https://example.org/paper/\n";
        ArchiveTest archive = ArchiveTest.of(settings + CSV + ARTICLE).build();
        String location = "location /paper/ { alias \"" + archive.output() + "/\"; }";
        try (Running server = new Running(archive, location)) {
            assertThat(server.location("/paper/?p=1")).isEqualTo("301 /paper/1984/06/12/a/");
            assertThat(server.location("/paper/a.asp")).isEqualTo("301 /paper/1984/06/12/a/");
            assertThat(server.location("/?p=1")).doesNotStartWith("301");
        }
    }

    @Test
    void twoHundredThousandAreServed() throws Exception {
        StringBuilder csv = new StringBuilder("=== redirects.csv\nfrom,to\n");
        for (int i = 0; i < 200_000; i++) {
            csv.append("/article.php?id=").append(i).append(",/1984/06/12/a/\n");
        }
        ArchiveTest archive =
                ArchiveTest.of("=== archive.yaml\nservers: [nginx]\n" + csv + ARTICLE).build();
        try (Running server = new Running(archive, "root \"" + archive.output() + "\";")) {
            assertThat(server.location("/article.php?id=199999")).isEqualTo("301 /1984/06/12/a/");
            assertThat(server.location("/article.php?id=200000")).isEqualTo("404 ");
        }
        assertThat(Files.readString(archive.root().resolve("nginx/error.log")))
                .doesNotContain("map_hash");
    }
}
