package org.broadsheet.render;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Encodes what is written to it as UTF-8 (RFC 3629) in a buffer that is used again for page after
 * page; for one thread. Half a surrogate pair becomes {@code ?}, as {@link String#getBytes} has it.
 */
final class Utf8Writer extends Writer {
    /** A text of so many chars is encoded faster as a whole, in an array of its own. */
    private static final int LONG = 64;

    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** The first half of a pair whose second half has yet to come; or 0. */
    private char high;

    /** Forgets what was written. */
    void reset() {
        length = 0;
        high = 0;
    }

    /** A copy of what was written since the last {@link #reset}. */
    byte[] toBytes() {
        if (high != 0) {
            ensure(1);
            unpaired();
        }
        return Arrays.copyOf(bytes, length);
    }

    @Override
    public void write(int c) {
        ensure(1);
        put((char) c);
    }

    @Override
    public void write(char[] text, int from, int count) {
        ensure(count);
        for (int i = from; i < from + count; i++) {
            put(text[i]);
        }
    }

    @Override
    public void write(String text, int from, int count) {
        boolean whole = from == 0 && count == text.length() && count >= LONG;
        if (whole && high == 0 && !Character.isHighSurrogate(text.charAt(count - 1))) {
            byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
            room(encoded.length);
            System.arraycopy(encoded, 0, bytes, length, encoded.length);
            length += encoded.length;
            return;
        }
        ensure(count);
        for (int i = from; i < from + count; i++) {
            put(text.charAt(i));
        }
    }

    /** A char makes three bytes at most, and half a pair before it one more. */
    private void ensure(int chars) {
        room(3 * chars + 1);
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, 2 * bytes.length));
        }
    }

    private void put(char c) {
        if (c < 0x80 && high == 0) {
            bytes[length++] = (byte) c;
            return;
        }
        if (high != 0) {
            if (Character.isLowSurrogate(c)) {
                int point = Character.toCodePoint(high, c);
                high = 0;
                bytes[length++] = (byte) (0xf0 | (point >> 18));
                next(point >> 12);
                next(point >> 6);
                next(point);
                return;
            }
            unpaired();
        }
        if (c < 0x80) {
            bytes[length++] = (byte) c;
        } else if (c < 0x800) {
            bytes[length++] = (byte) (0xc0 | (c >> 6));
            next(c);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            bytes[length++] = '?';
        } else {
            bytes[length++] = (byte) (0xe0 | (c >> 12));
            next(c >> 6);
            next(c);
        }
    }

    /** A byte that goes on: its last six bits. */
    private void next(int bits) {
        bytes[length++] = (byte) (0x80 | (bits & 0x3f));
    }

    private void unpaired() {
        bytes[length++] = '?';
        high = 0;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
