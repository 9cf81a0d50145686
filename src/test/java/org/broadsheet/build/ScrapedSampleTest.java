package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * The text of a real page as scraped, dropped into an archive, becomes a page on which each thing
 * stands in its place. The sample is others' and stays where it lies; without it the test is
 * skipped.
 */
final class ScrapedSampleTest {
    @Test
    void theSampleBecomesACorrectPage() throws Exception {
        Path sample =
                Path.of(
                        Optional.ofNullable(System.getenv("BROADSHEET_SAMPLES"))
                                .orElse("../shared/samples"),
                        "scraped-article.txt");
        assumeTrue(Files.exists(sample), () -> sample + " is not there");
        List<String> lines =
                Files.readAllLines(sample).stream().filter(line -> !line.isBlank()).toList();
        String alsoRead =
                lines.stream()
                        .filter(line -> line.startsWith("Also Read: "))
                        .map(line -> line.substring("Also Read: ".length()))
                        .findFirst()
                        .orElseThrow();
        int recent = lines.indexOf("Recent Posts");

        Document page =
                ArchiveTest.of(
                                """
                                === content/other.md
                                ---
                                title: "%s"
                                date: 2025-09-05
                                ---
                                Text.
                                """
                                        .formatted(alsoRead))
                        .change("content/scraped-article.txt", Files.readAllBytes(sample))
                        .build()
                        .page("/undated/scraped-article/");

        assertThat(page.select(".crumbs a").eachText()).first().isEqualTo(lines.getFirst());
        assertThat(page.select("h1").eachText()).containsExactly(lines.get(1));
        Element body = page.expectFirst("main .body");
        assertThat(body.select("p")).hasSize(13);
        assertThat(body.select("h2")).hasSize(2);
        assertThat(body.children()).hasSize(15);
        assertThat(page.select(".also a").eachText()).containsExactly(alsoRead);
        assertThat(page.expectFirst(".also a").attr("href")).isEqualTo("/2025/09/05/other/");
        String author = lines.get(recent - 1);
        assertThat(page.select(".byline a").eachText()).containsExactly(author);
        assertThat(page.select(".recent li")).hasSize(6);
        assertThat(page.select(".recent h3").eachText()).first().isEqualTo(lines.get(recent + 1));
        assertThat(body.text()).doesNotContain(author, alsoRead, lines.get(recent + 1));
    }
}
