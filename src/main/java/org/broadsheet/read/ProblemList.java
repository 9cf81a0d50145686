package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.article.StrayCharacters;
import org.broadsheet.data.FieldReader;
import org.jspecify.annotations.Nullable;

/**
 * Problems of one source, as many as anybody would read; of further errors their number is told.
 */
final class ProblemList implements FieldReader.Sink {
    private static final int WARNINGS = 200;
    private static final int ERRORS = 20;

    private final List<Problem> problems = new ArrayList<>();
    private int errors;
    private @Nullable Place untold;
    private @Nullable StrayCharacters strays;

    @Override
    public void add(Problem problem) {
        if (problem.severity() == Severity.ERROR) {
            if (++errors <= ERRORS) {
                problems.add(problem);
            } else if (untold == null) {
                untold = problem.place();
            }
        } else if (problems.size() < WARNINGS) {
            problems.add(problem);
        }
    }

    @Override
    public void leftOut(StrayCharacters others) {
        strays = strays == null ? others : strays.and(others);
    }

    boolean hasError() {
        return errors > 0;
    }

    List<Problem> all() {
        List<Problem> all = new ArrayList<>(problems);
        if (strays != null) {
            all.add(strays.problem());
        }
        if (untold != null) {
            int more = errors - ERRORS;
            all.add(
                    Problem.error(
                            untold,
                            "more-errors",
                            more == 1 ? "one more error" : more + " more errors, from here on",
                            "mend those above first"));
        }
        return all;
    }
}
