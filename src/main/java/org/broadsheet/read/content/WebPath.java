package org.broadsheet.read.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** Paths in URLs, as written by people and programs. */
public final class WebPath {
    private WebPath() {}

    /** A path with {@code %C3%A9} turned into é, in Unicode NFC; what is no such code stays. */
    public static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return Normalizer.normalize(path, Normalizer.Form.NFC);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(path.length());
        byte[] written = path.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            int high = written[i] == '%' && i + 2 < written.length ? digit(written[i + 1]) : -1;
            int low = high < 0 ? -1 : digit(written[i + 2]);
            if (low < 0) {
                bytes.write(written[i]);
            } else {
                bytes.write(high << 4 | low);
                i += 2;
            }
        }
        String decoded = bytes.toString(StandardCharsets.UTF_8);
        // Codes that are no UTF-8 are some other encoding's: nobody knows which.
        return Normalizer.normalize(
                decoded.indexOf('\uFFFD') < 0 ? decoded : path, Normalizer.Form.NFC);
    }

    private static int digit(byte c) {
        return Character.digit(c & 0xFF, 16);
    }

    /**
     * A path without {@code .}, {@code ..} and empty parts; empty if it leaves its root or has
     * characters that no path may have.
     *
     * @param folder the folder from which it goes, without slashes at its ends
     * @param path the decoded path
     */
    public static Optional<String> within(String folder, String path) {
        if (path.indexOf('\\') >= 0 || !path.equals(Plain.without(path)) || path.contains("\n")) {
            return Optional.empty();
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + "/" + path).split("/", -1)) {
            switch (part) {
                case "", "." -> {}
                case ".." -> {
                    if (parts.pollLast() == null) {
                        return Optional.empty();
                    }
                }
                default -> parts.addLast(part);
            }
        }
        return Optional.of(String.join("/", parts));
    }
}
