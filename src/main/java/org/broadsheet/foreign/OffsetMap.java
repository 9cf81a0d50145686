package org.broadsheet.foreign;

import java.util.Arrays;

/**
 * Where each part of a changed text stood before. Within a part that was kept, offsets run with
 * those of the source; all of a part that was put in stands where its tag began.
 */
public final class OffsetMap {
    private int[] results = new int[16];
    private int[] sources = new int[16];
    private boolean[] kept = new boolean[16];
    private int size;

    /** A map of a text whose parts are still to be added. */
    OffsetMap() {}

    /** A part begins. */
    void add(int result, int source, boolean isKept) {
        if (size > 0 && results[size - 1] == result) {
            size--;
        }
        if (size == results.length) {
            results = Arrays.copyOf(results, size * 2);
            sources = Arrays.copyOf(sources, size * 2);
            kept = Arrays.copyOf(kept, size * 2);
        }
        results[size] = result;
        sources[size] = source;
        kept[size++] = isKept;
    }

    /** The offset in the source of an offset in the result. */
    public int source(int result) {
        int found = Arrays.binarySearch(results, 0, size, result);
        int part = found >= 0 ? found : -found - 2;
        if (part < 0) {
            return result;
        }
        return sources[part] + (kept[part] ? result - results[part] : 0);
    }
}
