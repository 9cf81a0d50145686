package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The script that leads on from former addresses, in a real browser behind a static server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
final class RedirectsBrowserTest {
    private static final Map<String, String> TYPES =
            Map.of("html", "text/html", "js", "text/javascript", "css", "text/css");

    private HttpServer server;
    private Chromium chromium;
    private Path site;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.started();
        site =
                ArchiveTest.of(
                                """
                                === archive.yaml
                                baseUrl: https://example.org/paper/
                                === redirects.csv
                                from,to
                                /article.php?id=9&x=1,/1984/06/12/a/
                                /ÜBER/ß.asp,/1984/06/12/a/
                                /q.php?n=a%20b%2Bc&m=ä'*~,/1984/06/12/a/
                                /print.php,/1984/06/12/a/
                                === content/a.md
                                ---
                                title: A
                                date: 1984-06-12
                                aliases: ['/?p=123', '/index.php?p=7']
                                ---
                                Text.
                                """)
                        .build()
                        .expectNoProblems()
                        .output();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** As a static host does: a file, that of a folder, or the page for what is not there. */
    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String below = path.startsWith("/paper/") ? path.substring("/paper/".length()) : "-";
        boolean folder = below.isEmpty() || below.endsWith("/");
        Path file = site.resolve(folder ? below + "index.html" : below);
        boolean found = Files.isRegularFile(file);
        Path shown = found ? file : site.resolve("404.html");
        String name = shown.toString();
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        exchange.getResponseHeaders().set("Content-Type", type == null ? "text/plain" : type);
        byte[] bytes = Files.readAllBytes(shown);
        exchange.sendResponseHeaders(found ? 200 : 404, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + "/paper" + path;
    }

    @Test
    void itLeadsOnAndNowhereElse() {
        List<String> faults = new ArrayList<>();
        try (Page page = chromium.page()) {
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security")) {
                    faults.add(message.text());
                }
            });
            for (String former :
                    List.of(
                            "/?p=123",
                            "/?utm_source=mail&p=123&fbclid=7",
                            "/index.php?p=7",
                            "/article.php?id=9&x=1",
                            "/article.php?x=1&id=9",
                            "/Article.PHP?x=1&id=9&gclid=1",
                            "/q.php?m=%C3%A4%27*~&n=a+b%2bc",
                            "/%C3%BCber/%C3%9F.asp",
                            "/print.php?anything=1")) {
                page.navigate(at(former));
                page.waitForURL(
                        at("/1984/06/12/a/"), new Page.WaitForURLOptions().setTimeout(20_000));
            }
            for (String other :
                    List.of("/", "/?p=124", "/?q=1", "/article.php?id=9", "/x.php", "/nothing/")) {
                page.navigate(at(other));
                page.waitForTimeout(300);
                if (!page.url().equals(at(other))) {
                    faults.add(other + " leads to " + page.url());
                }
            }
        }
        assertThat(faults).isEmpty();
    }
}
