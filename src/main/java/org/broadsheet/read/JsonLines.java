package org.broadsheet.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a JSON Lines file into its records without holding the file: blank lines are passed over, a
 * line longer than the limit is cut just behind it, so that its reader tells that it is too large.
 *
 * <pre>{@code
 * try (InputStream in = …) {
 *     JsonLines lines = new JsonLines(in, "content/wire/1996.jsonl", limit);
 *     for (Optional<Source> s = lines.next(); s.isPresent(); s = lines.next()) { … }
 * }
 * }</pre>
 */
public final class JsonLines {
    private static final int BLOCK = 1 << 16;

    private final InputStream in;
    private final String path;
    private final int limit;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private int line;

    /**
     * Begins a file.
     *
     * @param in the file, uncompressed; closed by the caller
     * @param path its path below the archive's root
     * @param limit the most bytes that a record may have
     */
    public JsonLines(InputStream in, String path, int limit) {
        this.in = in;
        this.path = path;
        this.limit = limit;
    }

    /** The next record; empty at the end of the file. */
    public Optional<Source> next() throws IOException {
        while (true) {
            byte[] bytes = nextLine();
            if (bytes.length == 0 && at == end && end < 0) {
                return Optional.empty();
            }
            int length = bytes.length;
            if (length > 0 && bytes[length - 1] == '\r') {
                bytes = Arrays.copyOf(bytes, length - 1);
            }
            if (!isBlank(bytes)) {
                return Optional.of(Source.record(path, bytes, line));
            }
        }
    }

    private byte[] nextLine() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        boolean begun = false;
        while (true) {
            if (at == end) {
                end = in.read(block, 0, BLOCK);
                at = Math.min(end, 0);
                if (end < 0) {
                    line += begun ? 1 : 0;
                    return bytes.toByteArray();
                }
            }
            begun = true;
            int from = at;
            while (at < end && block[at] != '\n') {
                at++;
            }
            int room = limit + 1 - bytes.size();
            bytes.write(block, from, Math.clamp(at - from, 0, Math.max(0, room)));
            if (at < end) {
                at++;
                line++;
                return bytes.toByteArray();
            }
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
