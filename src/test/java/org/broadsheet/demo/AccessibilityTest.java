package org.broadsheet.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.broadsheet.browser.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every kind of page by the rules of WCAG 2.2 AA, as far as a machine can tell. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init") // set before all tests
final class AccessibilityTest {
    /** The least distances between letters, words, lines and paragraphs that must do no harm. */
    private static final String WIDE_SPACING =
            """
            const style = document.createElement('style');
            style.textContent = `* { line-height: 1.5 !important; letter-spacing: .12em !important;
              word-spacing: .16em !important } p { margin-block-end: 2em !important }`;
            document.head.append(style);
            """;

    private Chromium chromium;
    private List<String> pages;

    @BeforeAll
    void start() throws Exception {
        chromium = Chromium.started();
        pages =
                EveryKindOfPage.at(
                        chromium.serve(DemoSite.built().folder),
                        chromium.serve(EveryKindOfPage.echo()));
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    /** Opens each page, with all that can be folded out, and gathers what a test finds there. */
    private List<String> faults(Browser.NewContextOptions options, Look look) {
        return faults(pages, options, look);
    }

    private List<String> faults(
            List<String> addresses, Browser.NewContextOptions options, Look look) {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = chromium.context(options)) {
            Page page = context.newPage();
            page.route("**/old/*", AccessibilityTest::stay);
            for (String address : addresses) {
                page.navigate(address);
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                look.at(
                        page,
                        fault -> faults.add(address.replaceFirst("^.*?\\d/", "/") + " " + fault));
            }
        }
        return faults;
    }

    private interface Look {
        void at(Page page, Consumer<String> faults);
    }

    private static Look check(String name) {
        return (page, faults) -> Chromium.check(page, name).forEach(faults);
    }

    /** A former address leads on at once; to be looked at it has to stay. */
    private static void stay(Route route) {
        String html = route.fetch().text();
        route.fulfill(
                new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(html.replaceFirst("<meta http-equiv=\"refresh\"[^>]*>", "")));
    }

    private static boolean leadsOn(Page page) {
        return page.url().contains("/old/");
    }

    private static Browser.NewContextOptions window(int width) {
        return new Browser.NewContextOptions().setViewportSize(width, 800);
    }

    /**
     * With 2.5.8, targets of 24 by 24 pixels or as much room around them, which is off by default.
     */
    @Test
    void axeFindsNothing() {
        for (int width : List.of(390, 1280)) {
            assertThat(
                            faults(
                                    window(width).setColorScheme(ColorScheme.LIGHT),
                                    (page, faults) -> {
                                        AxeBuilder axe = axe(page);
                                        AxeRunOptions options = new AxeRunOptions();
                                        options.setResultTypes(List.of("violations"));
                                        AxeRuleOptions on = new AxeRuleOptions();
                                        on.setEnabled(true);
                                        AxeRuleOptions off = new AxeRuleOptions();
                                        off.setEnabled(!leadsOn(page)); // it is one sentence
                                        options.setRules(
                                                Map.of(
                                                        "target-size",
                                                        on,
                                                        "page-has-heading-one",
                                                        off));
                                        tell(axe.options(options), faults);
                                    }))
                    .as("%s wide", width)
                    .isEmpty();
        }
    }

    /** 1.4.3, where colours are others than those that axe saw above. */
    @Test
    void textStandsOutInTheDarkAndInTheColoursOfTheReadersSystem() {
        List<String> ofDemo = pages.subList(0, EveryKindOfPage.DEMO.size());
        assertThat(faults(window(390).setColorScheme(ColorScheme.DARK), contrast()))
                .as("dark, narrow")
                .isEmpty();
        assertThat(faults(ofDemo, window(1280).setColorScheme(ColorScheme.DARK), contrast()))
                .as("dark, wide")
                .isEmpty();
        assertThat(faults(ofDemo, window(1280).setForcedColors(ForcedColors.ACTIVE), contrast()))
                .as("forced")
                .isEmpty();
    }

    private static Look contrast() {
        return (page, faults) -> tell(axe(page).withRules(List.of("color-contrast")), faults);
    }

    /** In one window: pages have no frames of other hosts, for which axe would open another. */
    private static AxeBuilder axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true);
    }

    private static void tell(AxeBuilder axe, Consumer<String> faults) {
        for (Rule rule : axe.analyze().getViolations()) {
            faults.accept(rule.getId() + targets(rule));
        }
    }

    private static String targets(Rule rule) {
        return " at "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> String.valueOf(node.getTarget()))
                        .toList();
    }

    /**
     * Headings in order below one; parts in another language say so (3.1.2); every picture has a
     * text and a size (1.1.1), that is room while it has not come yet.
     */
    @Test
    void headingsLanguagesAndPicturesAreInOrder() {
        assertThat(
                        faults(
                                window(1280),
                                (page, faults) -> {
                                    if (!leadsOn(page)) {
                                        check("headings").at(page, faults);
                                    }
                                    check("languages").at(page, faults);
                                    check("images").at(page, faults);
                                }))
                .isEmpty();
    }

    /** 2.4.1. */
    @Test
    void theFirstKeyLeadsToTheLinkThatLeadsToTheText() {
        assertThat(
                        faults(
                                window(1280),
                                (page, faults) -> {
                                    if (leadsOn(page)) {
                                        return;
                                    }
                                    page.keyboard().press("Tab");
                                    if (page.locator(".skip:focus").count() != 1
                                            || page.locator(".skip").boundingBox().height < 24) {
                                        faults.accept("the first is another, or is not seen");
                                    }
                                    page.keyboard().press("Enter");
                                    page.keyboard().press("Tab");
                                    Object before =
                                            page.evaluate(
                                                    """
                                                    document.querySelector('main').compareDocumentPosition(
                                                      document.activeElement) & Node.DOCUMENT_POSITION_PRECEDING\
                                                    """);
                                    if (!before.equals(0)) {
                                        faults.accept("the next stands before the text");
                                    }
                                }))
                .isEmpty();
    }

    /** 2.4.7, 2.4.11. */
    @Test
    void whereTheKeyboardIsCanBeSeen() {
        for (int width : List.of(390, 1280)) {
            assertThat(
                            faults(
                                    window(width),
                                    (page, faults) -> {
                                        page.keyboard().press("Tab");
                                        check("focus").at(page, faults);
                                    }))
                    .as("%s wide", width)
                    .isEmpty();
        }
    }

    /** 1.4.10, and 1.4.4: to one who doubles all sizes in a window of 1280 it is one of 640. */
    @Test
    void nothingIsLostOnASmallScreenOrMagnified() {
        for (int width : List.of(320, 640)) {
            assertThat(
                            faults(
                                    window(width).setDeviceScaleFactor(1280.0 / width),
                                    AccessibilityTest::nothingLost))
                    .as("%s wide", width)
                    .isEmpty();
        }
    }

    /** 1.4.12. */
    @Test
    void nothingIsLostWhereLettersStandApart() {
        for (int width : List.of(390, 1280)) {
            assertThat(
                            faults(
                                    window(width).setBypassCSP(true),
                                    (page, faults) -> {
                                        page.evaluate(WIDE_SPACING);
                                        nothingLost(page, faults);
                                    }))
                    .as("%s wide", width)
                    .isEmpty();
        }
    }

    private static void nothingLost(Page page, Consumer<String> faults) {
        check("width").at(page, faults);
        check("clipped").at(page, faults);
        check("overlaps").at(page, faults);
    }

    /** 2.3.3 asks for it on AAA only. */
    @Test
    void nothingMovesForThoseWhoWantItStill() {
        assertThat(faults(window(1280).setReducedMotion(ReducedMotion.REDUCE), check("motion")))
                .isEmpty();
    }
}
