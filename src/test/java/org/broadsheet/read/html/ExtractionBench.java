package org.broadsheet.read.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.LeftOut;
import org.junit.jupiter.api.Test;

/**
 * What {@code bench/extraction} runs: prints how well the texts of saved pages are found. It is no
 * part of the tests; {@link ExtractionTest} holds the level.
 */
class ExtractionBench {
    @Test
    void printsPrecisionRecallAndF1() throws IOException {
        Path folder = Path.of(System.getProperty("bench.folder", "bench/extraction-pages"));
        List<LabelledPage> pages = LabelledPage.below(folder);
        assertThat(pages).as("folders with page.html and truth.txt below %s", folder).isNotEmpty();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(pages, Boolean.getBoolean("bench.words"), out);
    }

    /** Prints a line for each page and the means; on demand also the words that differ. */
    static void print(List<LabelledPage> pages, boolean words, PrintStream out) throws IOException {
        out.printf(Locale.ROOT, "%-40s %9s %9s %9s%n", "page", "precision", "recall", "F1");
        List<ExtractionScore> scores = new ArrayList<>();
        for (LabelledPage page : pages) {
            ExtractionScore score = page.score();
            scores.add(score);
            row(page.name(), score.precision(), score.recall(), score.f1(), out);
            if (words) {
                Content content = page.content();
                for (LeftOut left : content.leftOut()) {
                    out.println("    left out: " + left.text() + " ← " + left.rule());
                }
                out.print(WordDifference.of(LabelledPage.text(content), page.truth()));
            }
        }
        row(
                "mean of " + pages.size(),
                scores.stream().mapToDouble(ExtractionScore::precision).average().orElse(0),
                scores.stream().mapToDouble(ExtractionScore::recall).average().orElse(0),
                scores.stream().mapToDouble(ExtractionScore::f1).average().orElse(0),
                out);
    }

    private static void row(
            String name, double precision, double recall, double f1, PrintStream out) {
        out.printf(Locale.ROOT, "%-40s %9.4f %9.4f %9.4f%n", name, precision, recall, f1);
    }
}
