package org.broadsheet.read.records;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The bytes of a record as they come, the first of them only if there are too many. */
final class RecordBytes {
    private final int limit;
    private byte[] bytes = new byte[4096];
    private int kept;
    private int seen;

    /**
     * An empty record.
     *
     * @param limit the most bytes that a record may have; one more is kept, so that its reader
     *     tells that it is too large
     */
    RecordBytes(int limit) {
        this.limit = limit;
    }

    void clear() {
        kept = 0;
        seen = 0;
        if (bytes.length > 1 << 20) {
            bytes = new byte[4096];
        }
    }

    void add(int b) {
        seen = Math.min(seen + 1, Integer.MAX_VALUE - 1);
        if (kept > limit) {
            return;
        }
        if (kept == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * kept);
        }
        bytes[kept++] = (byte) b;
    }

    /** How many there were, those that are not kept included. */
    int seen() {
        return seen;
    }

    /** Whether there is nothing but white space. */
    boolean isBlank() {
        return isBlank(' ');
    }

    /** Whether there is nothing but white space and delimiters, as in rows left empty. */
    boolean isBlank(char delimiter) {
        for (int i = 0; i < kept; i++) {
            if (bytes[i] != ' '
                    && bytes[i] != '\t'
                    && bytes[i] != '\r'
                    && bytes[i] != '\n'
                    && bytes[i] != delimiter) {
                return false;
            }
        }
        return true;
    }

    /** The kept bytes, without a line end behind them. */
    byte[] bytes() {
        int end = kept;
        while (end > 0 && kept <= limit && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
            end--;
        }
        return Arrays.copyOf(bytes, end);
    }

    /** How many UTF-16 units a part of them has, as far as it is kept. */
    int units(int from, int to) {
        int begin = Math.min(from, kept);
        int length = Math.min(to, kept) - begin;
        return new String(bytes, begin, length, StandardCharsets.UTF_8).length();
    }
}
