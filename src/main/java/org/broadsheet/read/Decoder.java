package org.broadsheet.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text: UTF-8, or UTF-16 with a byte order mark. Every line end becomes a line
 * feed; control characters other than tab and line feed are dropped.
 */
final class Decoder {
    private Decoder() {}

    /**
     * A text.
     *
     * @param text the text; empty if it could not be read
     * @param problems what is wrong with it
     * @param failed whether it could not be read
     */
    record Decoded(String text, List<Problem> problems, boolean failed) {}

    /**
     * Decodes bytes.
     *
     * @param bytes the bytes
     * @param file their file, for problems
     * @param firstLine the line of the file at which they begin
     */
    static Decoded decode(byte[] bytes, String file, int firstLine) {
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (startsWith(bytes, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else if (startsWith(bytes, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        }
        String text = new String(bytes, mark, bytes.length - mark, charset);
        if (text.indexOf('\uFFFD') >= 0) {
            Problem malformed = malformed(bytes, mark, charset, file, firstLine);
            if (malformed != null) {
                return new Decoded("", List.of(malformed), true);
            }
        }
        return clean(text, file, firstLine);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first place that is not of the character set; null if there is none. */
    private static @Nullable Problem malformed(
            byte[] bytes, int mark, Charset charset, String file, int firstLine) {
        ByteBuffer in = ByteBuffer.wrap(bytes, mark, bytes.length - mark);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(in, out, true);
        if (!result.isError()) {
            return null;
        }
        String before = out.flip().toString();
        return Problem.error(
                new Lines(before, file, firstLine).at(before.length()),
                "not-utf-8",
                String.format("not %s: a byte 0x%02X", charset, bytes[in.position()] & 0xFF),
                "save the file as UTF-8; old files are often Windows-1252");
    }

    /** A text that came from within a decoded one, where escapes may have written anything. */
    static String text(String text) {
        return firstOdd(text) < 0
                ? text
                : Plain.without(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    /** Unifies line ends and drops control characters. */
    private static Decoded clean(String text, String file, int firstLine) {
        int odd = firstOdd(text);
        if (odd < 0) {
            return new Decoded(text, List.of(), false);
        }
        StringBuilder clean = new StringBuilder(text.length());
        clean.append(text, 0, odd);
        int dropped = 0;
        int firstDropped = 0;
        for (int i = odd; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                clean.append('\n');
                i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (c == 0) {
                return new Decoded(
                        "",
                        List.of(
                                Problem.error(
                                        end(clean, file, firstLine),
                                        "nul-character",
                                        "a NUL character",
                                        "is this a text file, saved as UTF-8?")),
                        true);
            } else if (isOdd(c)) {
                firstDropped = dropped++ == 0 ? clean.length() : firstDropped;
            } else {
                clean.append(c);
            }
        }
        if (dropped == 0) {
            return new Decoded(clean.toString(), List.of(), false);
        }
        return new Decoded(
                clean.toString(),
                List.of(
                        Problem.warning(
                                end(clean.substring(0, firstDropped), file, firstLine),
                                "control-character",
                                dropped == 1
                                        ? "a control character is left out"
                                        : dropped + " control characters are left out",
                                "")),
                false);
    }

    private static Place end(CharSequence text, String file, int firstLine) {
        return new Lines(text.toString(), file, firstLine).at(text.length());
    }

    private static int firstOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isOdd(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Control characters other than tab and line feed, and what no text may have. */
    private static boolean isOdd(char c) {
        return c < ' ' ? c != '\n' && c != '\t' : (c >= 0x7F && c <= 0x9F) || c >= 0xFFFE;
    }
}
