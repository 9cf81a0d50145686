package org.broadsheet.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.browser.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that loads pages again, in a real browser. */
class ReloadBrowserTest {
    @TempDir Path folder;

    @Test
    void aPageIsLoadedAgainAndShowsWhatKeepsItFromBeing() throws Exception {
        try (Chromium chromium = Chromium.started();
                Running running = new Running(folder).started();
                Page page = chromium.page()) {
            List<String> faults = new ArrayList<>();
            page.setDefaultTimeout(Running.PATIENCE * 1000);
            page.onPageError(faults::add);
            page.navigate(running.at("/").toString());
            page.getByText("Front").waitFor();

            running.page("index.html", "<!DOCTYPE html><body><p>Second</p></body>");
            running.write("content/a.md", "A");
            page.getByText("Second").waitFor();

            running.answer(false, "a.md:1:2: error: <b>wrong</b>", "b.md: error: too")
                    .write("content/a.md", "B");
            Locator banner = page.locator("broadsheet-errors");
            banner.waitFor();
            assertThat(banner.locator("code").allTextContents())
                    .containsExactly("a.md:1:2: error: <b>wrong</b>", "b.md: error: too");
            assertThat(page.getByText("Second").isVisible()).isTrue();
            assertThat(banner.boundingBox().height).isPositive();

            running.answer(false).write("content/a.md", "C");
            banner.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

            // One that comes while errors are shown sees them too, and may hide them.
            running.answer(false, "a.md: error: again").write("content/a.md", "D");
            banner.waitFor();
            page.reload();
            banner.waitFor();
            banner.getByText("Hide").click();
            banner.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
            assertThat(faults).isEmpty();
        }
    }
}
