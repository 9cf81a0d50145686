package org.broadsheet.publish;

import java.util.List;

/**
 * What publishing did.
 *
 * @param written how many files were written
 * @param unchanged how many were left as they are
 * @param removed how many were removed
 * @param firstWritten the first of those written, by path
 * @param firstRemoved the first of those removed, by path
 */
public record Published(
        long written,
        long unchanged,
        long removed,
        List<Change> firstWritten,
        List<Change> firstRemoved) {
    public Published {
        firstWritten = List.copyOf(firstWritten);
        firstRemoved = List.copyOf(firstRemoved);
    }
}
