package org.broadsheet.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import picocli.CommandLine.Help.Ansi;

/**
 * Prints problems, one a line, as they come sorted by place; of each kind the first twenty on a
 * terminal, all elsewhere. Of missing pictures, and of template tags of one name, only the first is
 * printed, with their number at the end.
 */
final class ProblemPrinter {
    static final int SHOWN = 20;

    /** Kinds of which an archive that comes from elsewhere has hundreds, all for one reason. */
    private static final Set<String> SUMMED = Set.of("missing-picture", "template-tag");

    private final PrintWriter err;
    private final Ansi colours;
    private final int most;
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Integer> summed = new TreeMap<>();

    ProblemPrinter(PrintWriter err, Ansi colours, boolean all) {
        this.err = err;
        this.colours = colours;
        this.most = all ? Integer.MAX_VALUE : SHOWN;
    }

    void print(Problem problem) {
        String kind = problem.severity().word() + " " + problem.kind();
        if (SUMMED.contains(problem.kind())) {
            String sort = sort(problem);
            if (summed.merge(sort, 1, Integer::sum) == 1) {
                err.println(colours == Ansi.ON ? coloured(problem) : problem.toString());
            }
            return;
        }
        if (counts.merge(kind, 1, Integer::sum) <= most) {
            err.println(colours == Ansi.ON ? coloured(problem) : problem.toString());
        }
    }

    /** What problems are summed up by: pictures all together, template tags each by its name. */
    private static String sort(Problem problem) {
        return problem.kind().equals("missing-picture") ? "there is no picture" : problem.message();
    }

    /** Tells how many were not shown. */
    void end() {
        summed.forEach((sort, count) -> {
            if (count > 1) {
                err.printf(
                        "… and %s more: %s; --report FILE.json has all%n",
                        Progress.number(count - 1), sort);
            }
        });
        counts.forEach((kind, count) -> {
            if (count > most) {
                err.printf(
                        "… and %s more of the kind \"%s\"; --report FILE.json has all%n",
                        Progress.number(count - most), kind);
            }
        });
    }

    private static String coloured(Problem problem) {
        boolean error = problem.severity() == Severity.ERROR;
        String plain = problem.toString();
        String word = ": " + problem.severity().word() + ":";
        int at = plain.indexOf(word);
        return "\u001b[1m"
                + plain.substring(0, at)
                + "\u001b[0m: "
                + (error ? "\u001b[31m" : "\u001b[33m")
                + problem.severity().word()
                + ":\u001b[0m"
                + plain.substring(at + word.length());
    }
}
