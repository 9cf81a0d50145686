package org.broadsheet.read.encoding;

/**
 * How much of a text is UTF-8 (RFC 3629).
 *
 * @param valid characters of two bytes or more
 * @param malformed bytes that belong to no character
 */
record Utf8(int valid, int malformed) {

    /** Counts; a character that the end cuts off is neither. */
    static Utf8 count(byte[] bytes, int length) {
        int valid = 0;
        int malformed = 0;
        int i = 0;
        while (i < length) {
            int b = bytes[i] & 0xFF;
            if (b < 0x80) {
                i++;
                continue;
            }
            int size = b < 0xC2 ? 0 : b < 0xE0 ? 2 : b < 0xF0 ? 3 : b < 0xF5 ? 4 : 0;
            int good = size == 0 ? 0 : good(bytes, i, Math.min(size, length - i), b);
            if (good == size && size > 0) {
                valid++;
                i += size;
            } else if (good > 0 && i + good == length) {
                i = length;
            } else {
                malformed++;
                i++;
            }
        }
        return new Utf8(valid, malformed);
    }

    /** How many bytes of a character are in order, its first included. */
    private static int good(byte[] bytes, int from, int size, int lead) {
        for (int n = 1; n < size; n++) {
            int b = bytes[from + n] & 0xFF;
            int least = n > 1 ? 0x80 : lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
            int most = n > 1 ? 0xBF : lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
            if (b < least || b > most) {
                return n;
            }
        }
        return size;
    }

    /** Whether it is UTF-8 and can hardly be anything else. */
    boolean isSure() {
        return malformed == 0 && valid > 0;
    }

    /** Whether it is UTF-8 with some bytes of another character set in it. */
    boolean isMostly() {
        return malformed > 0 && malformed <= valid;
    }
}
