package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.broadsheet.browser.Chromium;
import org.broadsheet.publish.OutputPath;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The site of {@link HostileArchive} in a real browser: as it is published, and without its
 * Content-Security-Policy, so that it holds by what is written alone.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
class HostileBrowserTest {
    private static final String POLICY = "<meta[^>]*http-equiv=\"?Content-Security-Policy\"?[^>]*>";

    private static final String REFRESH =
            "<meta[^>]*http-equiv=\"?refresh\"?[^>]*content=\"0; url=(http://localhost:8080)?/[^\"]*\"[^>]*>";

    /** What stands on a page that no page of ours has. */
    private static final String OUT_OF_PLACE =
            """
            () => {
              const found = [];
              const fine = /^(https?:|mailto:|tel:)/;
              for (const e of document.querySelectorAll('*')) {
                const name = e.localName;
                if (name === 'script' && e.type !== 'application/ld+json'
                    && !(e.getAttribute('src') || '').startsWith('/theme/')) found.push(e.outerHTML);
                if (name === 'script' && e.type === 'application/ld+json') JSON.parse(e.textContent);
                if (['iframe', 'frame', 'object', 'embed', 'base', 'style', 'foreignobject', 'math', 'video',
                    'audio', 'template', 'textarea', 'applet', 'portal'].includes(name)) found.push(e.outerHTML);
                for (const a of e.attributes) {
                  if (a.name.startsWith('on') || ['style', 'srcdoc', 'formaction', 'ping', 'target', 'popover'].includes(a.name)
                      || a.name.includes('th:') || a.name.startsWith('data-th')) found.push(name + ' ' + a.name);
                  if (['href', 'src', 'action', 'data', 'poster', 'cite', 'xlink:href'].includes(a.name)
                      && name !== 'option' && !fine.test(new URL(a.value, location.href).href))
                    found.push(name + ' ' + a.name + '=' + a.value);
                }
              }
              for (const name of ['location', 'cookie', 'forms', 'body', 'attributes'])
                if (document.getElementById(name)) found.push('id ' + name);
              if (document.body.innerText.includes('343')) found.push('a template was run');
              return found;
            }
            """;

    /** Clicks whatever can be clicked. */
    private static final String CLICK =
            """
            () => {
              for (const e of document.querySelectorAll('main a, main summary, main img, main [tabindex]')) {
                if (/^https?:$/.test(e.protocol) && e.host !== location.host) continue; // leaves
                e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
                if (e.focus) e.focus();
                e.click ? e.click() : 0;
              }
            }
            """;

    private HttpServer server;
    private Chromium chromium;
    private Site site;
    private volatile boolean policy = true;
    private volatile boolean clicking;

    @BeforeAll
    void start() throws IOException {
        chromium = Chromium.started();
        site = HostileArchive.archive().build().site();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
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

    /**
     * Serves as the least careful of hosts: of an unknown name the browser may think what it likes.
     */
    private void serve(HttpExchange exchange) throws IOException {
        String path = OutputPath.ofUrl(exchange.getRequestURI().getPath()).path();
        if (clicking || !site.paths().contains(path)) {
            exchange.sendResponseHeaders(clicking ? 204 : 404, -1); // 204 stays where it is
            exchange.close();
            return;
        }
        byte[] bytes = site.bytes(path);
        String ending = path.substring(path.lastIndexOf('.') + 1);
        String type =
                switch (ending) {
                    case "html" -> "text/html; charset=utf-8";
                    case "css" -> "text/css";
                    case "js" -> "text/javascript";
                    case "json" -> "application/json";
                    case "svg" -> "image/svg+xml";
                    case "xml" -> "text/xml";
                    case "kml" -> "application/vnd.google-earth.kml+xml";
                    case "png" -> "image/png";
                    default -> "";
                };
        if (!type.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", type);
        }
        if (ending.equals("html")) {
            // A page that leads on is looked at as well, and so it must stay.
            String page = new String(bytes, UTF_8).replaceAll(REFRESH, "");
            bytes = (policy ? page : page.replaceAll(POLICY, "")).getBytes(UTF_8);
        }
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** What is opened: every page, and every file that a browser shows as one. */
    private SortedSet<String> addresses() {
        SortedSet<String> all = new TreeSet<>(site.urls("/"));
        for (String path : site.paths()) {
            // Of feeds and sitemaps beside pages the nearest to the top have what all have.
            if (path.startsWith("media/") || path.matches("([^/]+/){0,2}[^/]+[.]xml")) {
                all.add("/" + path);
            }
        }
        if (policy) { // what it forbids is tried on the pages of articles
            all.removeIf(
                    path -> !path.matches("/|/(1984/06/1./|undated/|media/|u).*|/[^/]*[.]xml"));
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nothingRunsOnAnyPage(boolean withPolicy) {
        policy = withPolicy;
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = chromium.context(new Browser.NewContextOptions())) {
            context.addInitScript("window.open = () => { window.pwned = 'open'; };");
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(at("/"))) {
                    faults.add(page.url() + " asks " + request.url());
                }
            });
            context.onPage(other -> faults.add(page.url() + " opens " + other.url()));
            page.onDialog(dialog -> {
                faults.add(page.url() + " says " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> {
                boolean forbidden = message.text().contains("Content Security Policy");
                if (forbidden && !message.text().contains("ignored when delivered via")) {
                    faults.add(page.url() + ": " + message.text());
                }
            });
            for (String address : addresses()) {
                clicking = false;
                try {
                    open(page, address, faults);
                } catch (PlaywrightException e) {
                    faults.add(address + ": " + e.getMessage());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private void open(Page page, String address, List<String> faults) {
        boolean html = address.endsWith("/") || address.endsWith(".html");
        try {
            navigate(page, at(encoded(address)));
        } catch (PlaywrightException e) {
            String message = String.valueOf(e.getMessage());
            if (!message.contains("Download") && !message.contains("ERR_ABORTED")) {
                throw e;
            }
            return; // what no browser shows is saved
        }
        if (!page.url().equals(at(encoded(address)))) {
            faults.add(address + " leads to " + page.url());
        }
        if (html) {
            for (Object found : (List<?>) page.evaluate(OUT_OF_PLACE)) {
                faults.add(address + " has " + found);
            }
            if (address.matches("/(1984/06/1|undated/|u).*")) {
                clicking = true;
                page.evaluate(CLICK);
                page.waitForTimeout(50); // for what runs a little later
            }
        }
        if (Boolean.TRUE.equals(page.evaluate("'pwned' in window"))) {
            faults.add(address + " runs what it should not");
        }
    }

    /** Goes to an address, even if what was clicked before still leads elsewhere. */
    private static void navigate(Page page, String address) {
        for (int tries = 10; ; tries--) {
            try {
                page.navigate(address);
                return;
            } catch (PlaywrightException e) {
                if (tries == 0 || !String.valueOf(e.getMessage()).contains("interrupted by")) {
                    throw e;
                }
            }
        }
    }

    private static String encoded(String address) {
        return address.replace("%", "%25")
                .replace("'", "'")
                .replace("\"", "%22")
                .replace(" ", "%20")
                .replace("<", "%3C")
                .replace(">", "%3E")
                .replace("#", "%23")
                .replace("?", "%3F");
    }
}
