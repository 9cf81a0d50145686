package org.broadsheet.serve;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;

/** A way to build the site that is shown. Called by one thread, never twice at a time. */
@FunctionalInterface
public interface Rebuild {
    /**
     * Builds the site.
     *
     * @param changed the sources that have changed, as paths below the archive's root with {@code
     *     /} between names; empty for the first build
     * @throws IOException if the preview is to end
     */
    Result rebuild(SortedSet<String> changed) throws IOException;

    /**
     * What came of it.
     *
     * @param changed whether there is anything new to see
     * @param errors what is to be mended, one line each, shown in the browser
     */
    record Result(boolean changed, List<String> errors) {
        public Result {
            errors = List.copyOf(errors);
        }
    }
}
