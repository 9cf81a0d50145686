package org.broadsheet.read.records;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a stream one by one, with a look at the next. */
final class ByteFeed {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;

    ByteFeed(InputStream in) {
        this.in = in;
    }

    /** The next byte, from 0 to 255; -1 at the end. */
    int next() throws IOException {
        int next = peek();
        at += next < 0 ? 0 : 1;
        return next;
    }

    /** The same, and it stays the next. */
    int peek() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(block, 0, BLOCK));
            if (end == 0) {
                return -1;
            }
        }
        return block[at] & 0xFF;
    }
}
