package org.broadsheet.read;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code bench/extraction}: how well the texts of saved pages are found. */
final class ExtractionBench {
    private ExtractionBench() {}

    /**
     * Prints precision, recall and F1 of each page and their means.
     *
     * @param args the folder; {@code -v} before it shows the words that differ
     */
    public static void main(String[] args) throws IOException {
        boolean words = args.length > 0 && args[0].equals("-v");
        Path folder =
                Path.of(
                        args.length > (words ? 1 : 0)
                                ? args[words ? 1 : 0]
                                : "bench/extraction-pages");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        print(LabelledPage.below(folder), words, out);
    }

    private static void print(List<LabelledPage> pages, boolean words, PrintStream out)
            throws IOException {
        out.printf(Locale.ROOT, "%-40s %9s %9s %9s%n", "page", "precision", "recall", "F1");
        List<ExtractionScore> scores = new ArrayList<>();
        for (LabelledPage page : pages) {
            ExtractionScore score = page.score();
            scores.add(score);
            row(page.name(), score.precision(), score.recall(), score.f1(), out);
            if (words) {
                page.content().leftOut().forEach(l -> out.println("    " + l));
                out.print(WordDifference.of(LabelledPage.text(page.content()), page.truth()));
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
