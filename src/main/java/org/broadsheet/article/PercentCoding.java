package org.broadsheet.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The escaping of characters in addresses by {@code %} and two digits (RFC 3986, section 2.1). */
public final class PercentCoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentCoding() {}

    /**
     * Escapes whatever is no ASCII, or means something in files that name addresses: white space,
     * quotes, brackets, {@code $ * \ ^ `} and {@code |}. What is escaped stays so; a {@code %} that
     * escapes nothing is escaped itself.
     */
    public static String safe(String text) {
        return escaped(text, true);
    }

    /** The same for a text in which nothing is escaped yet: each {@code %} means itself. */
    public static String safePath(String decoded) {
        return escaped(decoded, false);
    }

    private static String escaped(String text, boolean keepsEscapes) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xFF);
            boolean escape =
                    keepsEscapes && c == '%' && i + 2 < bytes.length && value(bytes, i) >= 0;
            boolean plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "/-._~!&(),;=:@+?#".indexOf(c) >= 0;
            if (escape || (plain && (keepsEscapes || (c != '?' && c != '#')))) {
                safe.append(c);
            } else {
                safe.append('%').append(HEX.toHexDigits(bytes[i]));
            }
        }
        return safe.toString();
    }

    /** Undoes the escaping; what is no UTF-8 becomes U+FFFD, what escapes nothing stays. */
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(text.length());
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] == '%' && i + 2 < bytes.length ? value(bytes, i) : -1;
            decoded.write(value < 0 ? bytes[i] : value);
            i += value < 0 ? 0 : 2;
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static int value(byte[] bytes, int percent) {
        int high = Character.digit(bytes[percent + 1], 16);
        int low = Character.digit(bytes[percent + 2], 16);
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }
}
