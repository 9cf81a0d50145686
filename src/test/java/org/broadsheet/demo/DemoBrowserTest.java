package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The repository's archive in a real browser, behind a plain static server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
final class DemoBrowserTest {
    private static final List<String> PAGES =
            List.of(
                    "/",
                    "/archive/",
                    "/1984/06/12/clock-vote/",
                    "/1984/06/29/",
                    "/1984/06/",
                    "/1984/",
                    "/1980s/",
                    "/town/",
                    "/tags/",
                    "/authors/",
                    "/series/the-long-bank/",
                    "/undated/",
                    "/corrections/",
                    "/about/",
                    "/404.html");

    private HttpServer server;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void start() {
        String chromium = System.getenv("BROADSHEET_CHROMIUM");
        Assumptions.assumeTrue(
                chromium != null && !chromium.isEmpty(),
                "BROADSHEET_CHROMIUM names no browser; ./test sets it");
        server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                        DemoSite.built().folder.toAbsolutePath(),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        playwright = Playwright.create();
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of(chromium))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-background-networking")));
    }

    @AfterAll
    void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    private String at(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Test
    void noPageIsWiderThanItsWindowOrLoadsAnythingFromElsewhere() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(320, 390, 1280)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context =
                        browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 800)
                                        .setColorScheme(scheme))) {
                    Page page = context.newPage();
                    page.onRequest(request -> {
                        if (!request.url().startsWith(at("/"))) {
                            faults.add("loads " + request.url());
                        }
                    });
                    page.onConsoleMessage(message -> {
                        if (message.type().equals("error")) { // what the policy forbids is one
                            faults.add(page.url() + ": " + message.text());
                        }
                    });
                    page.onPageError(error -> faults.add("script: " + error));
                    page.onRequestFailed(request -> faults.add("fails: " + request.url()));
                    for (String path : PAGES) {
                        page.navigate(at(path));
                        Object wide = page.evaluate("document.documentElement.scrollWidth");
                        if (((Number) wide).intValue() > width) {
                            faults.add(path + " is " + wide + " wide in a window of " + width);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** WCAG 2.2 AA, as far as axe-core can tell. */
    @Test
    void axeFindsNothing() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(390, 1280)) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                try (BrowserContext context =
                        browser.newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(width, 800)
                                        .setColorScheme(scheme))) {
                    Page page = context.newPage();
                    for (String path : PAGES) {
                        page.navigate(at(path));
                        page.evaluate(
                                "document.querySelectorAll('details').forEach(d => d.open = true)");
                        for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                            faults.add(
                                    path
                                            + " "
                                            + width
                                            + " "
                                            + scheme
                                            + ": "
                                            + rule.getId()
                                            + " at "
                                            + rule.getNodes().stream()
                                                    .limit(3)
                                                    .map(node -> String.valueOf(node.getTarget()))
                                                    .toList());
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anArticleIsSavedAsARecord() throws Exception {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(at("/1984/06/12/clock-vote/"));
            page.locator(".cite summary").click();
            assertThat(saved(page, "BibTeX"))
                    .startsWith("@article{Breck1984,\n")
                    .contains("  author = {Breck, Ivor and Noakes, Catherine},\n")
                    .contains(
                            "  title = {{Clock vote ties at nine-all, with the Mayor at lunch}},\n")
                    .contains("  journal = {The Kestrel Bay Mercury},\n  year = {1984},\n")
                    .contains("  url = {https://mercury.example/1984/06/12/clock-vote/},\n");
            assertThat(saved(page, "RIS"))
                    .startsWith("TY  - NEWS\r\nTI  - Clock vote")
                    .contains("AU  - Breck, Ivor\r\nAU  - Noakes, Catherine\r\n")
                    .contains("DA  - 1984/06/12\r\n")
                    .endsWith("ER  - \r\n");
            assertThat(saved(page, "CSL-JSON"))
                    .contains("\"type\": \"article-newspaper\"")
                    .containsIgnoringWhitespaces("\"date-parts\": [[1984, 6, 12]]")
                    .containsIgnoringWhitespaces("\"family\": \"Breck\", \"given\": \"Ivor\"");
        }
    }

    private static String saved(Page page, String format) throws Exception {
        Download download =
                page.waitForDownload(() ->
                        page.locator(
                                        ".formats button",
                                        new Page.LocatorOptions().setHasText(format))
                                .click());
        return Files.readString(download.path());
    }

    @Test
    void theDateFormLeadsToADay() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(at("/archive/"));
            page.locator(".goto select").nth(0).selectOption("29");
            page.locator(".goto select").nth(1).selectOption("June");
            page.locator(".goto select").nth(2).selectOption("1984");
            page.locator(".goto button").click();
            page.waitForURL("**/1984/06/29/");
            assertThat(page.locator("h1").innerText()).contains("29");
        }
    }

    @Test
    void everyPageIsCompleteWithoutScripts() {
        try (BrowserContext context =
                browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(at("/archive/"));
            assertThat(page.locator(".goto").isVisible()).isFalse();
            assertThat(page.locator(".map a").count()).isGreaterThan(50);
        }
    }
}
