package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.broadsheet.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The repository's archive in a real browser, behind a plain static server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
final class DemoBrowserTest {
    private Chromium chromium;
    private String origin;
    private String echo;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.started();
        origin = chromium.serve(DemoSite.built().folder);
        echo = chromium.serve(EveryKindOfPage.echo());
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    private String at(String path) {
        return origin + path;
    }

    private BrowserContext window() {
        return chromium.window(1280, ColorScheme.LIGHT);
    }

    @Test
    void noPageIsWiderThanItsWindowOrLoadsAnythingFromElsewhere() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(320, 390, 1280)) {
            try (BrowserContext context = chromium.window(width, ColorScheme.LIGHT)) {
                Page page = context.newPage();
                page.onRequest(request -> {
                    if (!request.url().startsWith(origin) && !request.url().startsWith(echo)) {
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
                for (String address : EveryKindOfPage.at(origin, echo)) {
                    if (address.contains("/old/")) { // leads on
                        continue;
                    }
                    page.navigate(address);
                    for (String fault : Chromium.check(page, "width")) {
                        faults.add(address + " " + fault);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void anArticleIsSavedAsARecord() throws Exception {
        try (BrowserContext context = window()) {
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
        try (BrowserContext context = window()) {
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

    /** What a script adds to a page is more than the page, never a part of it. */
    @Test
    void everyPageIsCompleteWithoutScripts() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext with = window();
                BrowserContext without =
                        chromium.context(
                                new Browser.NewContextOptions()
                                        .setViewportSize(1280, 720)
                                        .setJavaScriptEnabled(false))) {
            Page scripted = with.newPage();
            Page plain = without.newPage();
            for (String address : EveryKindOfPage.at(origin, echo)) {
                if (address.contains("/old/")) { // leads on
                    continue;
                }
                scripted.navigate(address);
                plain.navigate(address);
                Set<String> shown = lines(plain);
                for (String line : lines(scripted)) {
                    if (!line.isEmpty() && !shown.contains(line)) {
                        faults.add(address + " " + line);
                    }
                }
                if (plain.locator("form, button, select, datalist, noscript").all().stream()
                        .anyMatch(Locator::isVisible)) {
                    faults.add(address + " shows what does nothing");
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    /** The text of a page, without what scripts are meant to add: a date form, buttons, news. */
    private static Set<String> lines(Page page) {
        Locator extra = page.locator(".goto, .formats, [data-latest]");
        Set<String> added = new HashSet<>();
        for (Locator each : extra.all()) {
            each.innerText().lines().forEach(added::add);
        }
        Set<String> lines = new LinkedHashSet<>();
        page.locator("body").innerText().lines().map(String::strip).forEach(lines::add);
        lines.removeAll(added);
        return lines;
    }
}
