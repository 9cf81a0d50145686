package org.broadsheet.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The repository's archive in w3m, which knows neither styles nor scripts. */
final class TextBrowserTest {
    @BeforeAll
    static void thereIsOne() {
        boolean found =
                System.getenv("PATH")
                        .lines()
                        .flatMap(path -> List.of(path.split(":", -1)).stream())
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "w3m")));
        Assumptions.assumeTrue(found, "there is no w3m here; ./test installs it where it may");
    }

    private static String shown(String path) throws IOException, InterruptedException {
        Process w3m =
                new ProcessBuilder(
                                "w3m",
                                "-dump",
                                "-T",
                                "text/html",
                                "-I",
                                "UTF-8",
                                "-O",
                                "UTF-8",
                                "-cols",
                                "200",
                                "-o",
                                "ignore_null_img_alt=0",
                                DemoSite.built().folder.resolve(path).toString())
                        .redirectErrorStream(true)
                        .start();
        w3m.getOutputStream().close();
        String text = new String(w3m.getInputStream().readAllBytes(), UTF_8);
        assertThat(w3m.waitFor()).as(text).isZero();
        return text;
    }

    @Test
    void anArticleReadsFromItsHeadlineToItsTagsAndThenTheWayOn() throws Exception {
        assertThat(shown("1984/06/12/clock-vote/index.html"))
                .startsWith("Skip to the text")
                .containsSubsequence(
                        "The Kestrel Bay Mercury",
                        "12 June 1984 Tuesday",
                        "Clock vote ties at nine-all, with the Mayor at lunch",
                        "By Ivor Breck and Catherine Noakes",
                        "Corrected 15 June 1984",
                        "A small town hall with a clock turret above an empty square",
                        "Correction, 15 June 1984. The Mayor was at lunch",
                        "The Town Council divided equally",
                        "The motor has been declined, with thanks.",
                        "Tags",
                        "Cite this article",
                        "Where this sits",
                        "Sections",
                        "Browse",
                        "This archive");
    }

    @Test
    void nothingIsSaidTwiceOrRunsTogether() throws Exception {
        Map<String, List<String>> said =
                Map.of(
                        "1984/06/index.html", List.of("12 Tuesday", "Jan", "Letter: setting"),
                        "index.html", List.of("2009 Kept by", "28 Mar Births", "Mercury © Kestrel"),
                        "town/index.html", List.of("28 March 2009 Saturday", "1952 1970"));
        for (var page : said.entrySet()) {
            assertThat(shown(page.getKey()))
                    .contains(page.getValue())
                    .doesNotContainPattern("\\b(Tue|Sat|Fri)\\b|JanJ|\\d{8}");
        }
    }

    @Test
    void noPageShowsScriptsFormsOrNamesOfFiles() throws Exception {
        for (String path : EveryKindOfPage.DEMO) {
            String file = path.endsWith("/") ? path.substring(1) + "index.html" : path.substring(1);
            assertThat(shown(file))
                    .as("%s", path)
                    .startsWith("Skip to the text")
                    .doesNotContain("@context", "function", "import ", "[–]", "th:", "${", "</")
                    .doesNotContainPattern("\\[[^\\]]*\\.?(jpe?g|png|svg|run|placeholder)\\]");
        }
    }
}
