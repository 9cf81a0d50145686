package org.broadsheet.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** A real browser, and plain static servers whose sites it looks at. */
public final class Chromium implements AutoCloseable {
    private static final String CHECKS = text("/browser/checks.js");

    private final Playwright playwright;
    private final Browser browser;
    private final List<HttpServer> servers = new ArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Where the browser is that the tests were told of; without one they are skipped. */
    public static Path needed() {
        String chromium = System.getenv("BROADSHEET_CHROMIUM");
        Assumptions.assumeTrue(
                chromium != null && !chromium.isEmpty(),
                "BROADSHEET_CHROMIUM names no browser; ./test sets it");
        return Path.of(chromium);
    }

    /** The browser, started; without one tests are skipped. */
    public static Chromium started() {
        Path chromium = needed();
        Playwright playwright = Playwright.create();
        return new Chromium(
                playwright,
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(chromium)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking"))));
    }

    /** Serves a site until the browser is closed, and returns its origin. */
    public String serve(Path folder) {
        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        folder.toAbsolutePath(),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        servers.add(server);
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A page in a window of its own. */
    public Page page() {
        return browser.newPage();
    }

    /** Windows in which nothing is known of other ones. */
    public BrowserContext context(Browser.NewContextOptions options) {
        return browser.newContext(options);
    }

    /** A window of a width, of one who likes pages light or dark. */
    public BrowserContext window(int width, ColorScheme scheme) {
        return context(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
    }

    /** What one of the checks of {@code checks.js} finds wrong with a page. */
    public static List<String> check(Page page, String check) {
        page.evaluate(CHECKS);
        List<String> faults = new ArrayList<>();
        for (Object fault : (List<?>) page.evaluate("checks." + check + "()")) {
            faults.add(String.valueOf(fault));
        }
        return faults;
    }

    private static String text(String resource) {
        try (InputStream in = Chromium.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        playwright.close();
        for (HttpServer server : servers) {
            server.stop(0);
        }
    }
}
