package org.broadsheet.build;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.broadsheet.publish.Published;
import org.broadsheet.site.Cause;

/**
 * What a build did.
 *
 * @param outcome how it ended
 * @param articles how many articles are published
 * @param failed how many could not be
 * @param read how many sources were read; what is known of the others still held
 * @param everything why all pages were made; empty if only those were that a change may touch
 * @param published what was written and removed
 * @param causes why files among those written were made, if not because all were
 * @param errors how many errors there are of each kind
 * @param warnings how many warnings there are of each kind
 */
public record BuildReport(
        Outcome outcome,
        int articles,
        int failed,
        int read,
        String everything,
        Published published,
        Map<String, Cause> causes,
        SortedMap<String, Integer> errors,
        SortedMap<String, Integer> warnings) {

    /** How a build ended. */
    public enum Outcome {
        /** Everything that could be published is. */
        PUBLISHED,
        /** Published, but more articles failed than {@code limits.failed} accepts. */
        PUBLISHED_WITH_ERRORS,
        /** Nothing was published: settings or a template are wrong, or most articles failed. */
        REFUSED,
        /** Nothing was published, because {@code --strict} was asked for and there are problems. */
        REFUSED_STRICT
    }

    /** The output was not touched. */
    static final Published NOTHING = new Published(0, 0, 0, List.of(), List.of());

    /** How many errors there are. */
    public int errorCount() {
        return errors.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many warnings there are. */
    public int warningCount() {
        return warnings.values().stream().mapToInt(Integer::intValue).sum();
    }
}
