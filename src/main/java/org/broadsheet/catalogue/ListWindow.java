package org.broadsheet.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Articles that follow one another in a list, by their positions. Pages are planned in the order of
 * time, so the neighbours of one article mostly stand where those of the last one stood: one look
 * into the catalogue serves many pages.
 */
final class ListWindow {
    /** So many neighbours of one article a window has at least, if the list has them. */
    static final int NEIGHBOURS = 8;

    private static final int AHEAD = 56;

    private final long[] positions;
    private final boolean first;
    private final boolean last;

    private ListWindow(long[] positions, boolean first, boolean last) {
        this.positions = positions;
        this.first = first;
        this.last = last;
    }

    /** The window of a list around a position, at which it may have an article or none. */
    static ListWindow around(Sql sql, long list, long position) throws IOException {
        List<Long> found =
                new ArrayList<>(
                        sql.all(
                                """
                                SELECT position FROM entry WHERE list=? AND position<?
                                ORDER BY position DESC LIMIT ?
                                """,
                                row -> row.getLong(1),
                                list,
                                position,
                                NEIGHBOURS));
        boolean first = found.size() < NEIGHBOURS;
        List<Long> after =
                sql.all(
                        """
                        SELECT position FROM entry WHERE list=? AND position>=?
                        ORDER BY position LIMIT ?
                        """,
                        row -> row.getLong(1),
                        list,
                        position,
                        AHEAD);
        found.addAll(after);
        long[] positions = found.stream().mapToLong(Long::longValue).sorted().toArray();
        return new ListWindow(positions, first, after.size() < AHEAD);
    }

    /** The articles just before a position, the nearest first; null if it cannot tell. */
    long @Nullable [] before(long position, int most) {
        int end = firstFrom(position);
        boolean told = (end < positions.length || last) && (end >= most || first);
        if (!told) {
            return null;
        }
        long[] before = new long[Math.min(most, end)];
        for (int i = 0; i < before.length; i++) {
            before[i] = positions[end - 1 - i];
        }
        return before;
    }

    /** The articles just after a position, the nearest first; null if it cannot tell. */
    long @Nullable [] after(long position, int most) {
        int at = firstFrom(position);
        int from = at < positions.length && positions[at] == position ? at + 1 : at;
        boolean told = (from > 0 || first) && (positions.length - from >= most || last);
        return told
                ? Arrays.copyOfRange(positions, from, Math.min(from + most, positions.length))
                : null;
    }

    /** Where the first article stands that is not before a position. */
    private int firstFrom(long position) {
        int found = Arrays.binarySearch(positions, position);
        return found >= 0 ? found : -found - 1;
    }
}
