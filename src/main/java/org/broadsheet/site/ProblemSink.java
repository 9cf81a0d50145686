package org.broadsheet.site;

import java.io.IOException;
import org.broadsheet.article.Problem;

/** Takes problems that planning finds. */
public interface ProblemSink {
    /** Takes a problem. */
    void report(Problem problem) throws IOException;
}
