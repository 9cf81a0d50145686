package org.broadsheet.read.encoding;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.article.StrayCharacters;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Turns bytes into text. Text whose encoding was taken for another is told, or mended where the
 * keeper asks for it. Every line end becomes a line feed; what parts lines and pages in print
 * becomes a space; other control characters than tab and line feed are dropped.
 */
public final class Decoder {
    /** So few bytes that are not of a character set are slips, however short the text. */
    private static final int FEW = 3;

    /** One byte in so many may be a slip; more, and the text is in another character set. */
    private static final int SLIPS = 50;

    private Decoder() {}

    /**
     * A text.
     *
     * @param text the text; empty if it could not be read
     * @param problems what is wrong with it
     * @param strays what was left out of it, which is told with what else the source has of it
     * @param failed whether it could not be read
     */
    public record Decoded(
            String text, List<Problem> problems, Optional<StrayCharacters> strays, boolean failed) {
        private static Decoded failed(Problem problem) {
            return new Decoded("", List.of(problem), Optional.empty(), true);
        }

        private Decoded with(List<Problem> others) {
            return new Decoded(text, others, strays, failed);
        }
    }

    /**
     * Decodes UTF-8, or UTF-16 with a byte order mark.
     *
     * @param bytes the bytes
     * @param file their file, for problems
     * @param firstLine the line of the file at which they begin
     */
    public static Decoded decode(byte[] bytes, String file, int firstLine) {
        Encoding encoding = Encoding.ofUnicode(bytes);
        return decode(bytes, encoding, file, firstLine, false);
    }

    /**
     * Decodes a text, and tells what was not sure of its encoding.
     *
     * @param bytes the bytes
     * @param encoding their encoding
     * @param file their file, for problems
     * @param firstLine the line of the file at which they begin
     * @param mend whether text whose encoding was taken for another is put right
     */
    public static Decoded decode(
            byte[] bytes, Encoding encoding, String file, int firstLine, boolean mend) {
        Decoded decoded = decoded(bytes, encoding, file, firstLine, mend);
        Optional<Problem> told = encoding.told(file);
        if (told.isEmpty()) {
            return decoded;
        }
        List<Problem> problems = new ArrayList<>(decoded.problems());
        problems.addFirst(told.get());
        return decoded.with(problems);
    }

    private static Decoded decoded(
            byte[] bytes, Encoding encoding, String file, int firstLine, boolean mend) {
        Charset charset = encoding.charset();
        int mark = encoding.mark();
        String text = new String(bytes, mark, bytes.length - mark, charset);
        List<Problem> problems = new ArrayList<>();
        if (text.indexOf('\uFFFD') >= 0) {
            Problem malformed = malformed(bytes, text, encoding, file, firstLine);
            if (malformed != null && malformed.severity() == Severity.ERROR) {
                return Decoded.failed(malformed);
            }
            if (malformed != null) {
                problems.add(malformed);
            }
        }
        if (mend) {
            text = Mojibake.mend(text);
        } else {
            mojibake(text, file, firstLine).ifPresent(problems::add);
        }
        Decoded clean = clean(text, file, firstLine);
        problems.addAll(clean.problems());
        return clean.with(problems);
    }

    /** What is to be told of text whose encoding was taken for another. */
    private static Optional<Problem> mojibake(String text, String file, int firstLine) {
        return Mojibake.in(text)
                .map(found -> {
                    String before = lineEnds(text.substring(0, found.first()));
                    return found.problem(end(before, file, firstLine));
                });
    }

    private static String lineEnds(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The first place that is not of the character set; null if there is none. */
    private static @Nullable Problem malformed(
            byte[] bytes, String text, Encoding encoding, String file, int firstLine) {
        Charset charset = encoding.charset();
        int mark = encoding.mark();
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
        String before = lineEnds(out.flip().toString());
        Place place = end(before, file, firstLine);
        String odd = String.format("0x%02X", bytes[in.position()] & 0xFF);
        long replaced = text.chars().filter(c -> c == '\uFFFD').count();
        boolean other = replaced > FEW && replaced * SLIPS > text.length();
        return encoding.isStrict() || other
                ? Problem.error(
                        place,
                        encoding.isStrict() ? "not-utf-8" : "odd-bytes",
                        "not " + Encodings.name(charset) + ": a byte " + odd,
                        "save the file as UTF-8, or say what it is by encoding: in _defaults.yaml"
                                + " or a sidecar")
                : Problem.warning(
                        place,
                        "odd-bytes",
                        (replaced > 1 ? replaced + " bytes are not " : "a byte is not ")
                                + Encodings.name(charset)
                                + ", shown as \uFFFD; the first is "
                                + odd,
                        "is encoding: right?");
    }

    /** A text that came from within a decoded one, where escapes may have written anything. */
    public static String text(String text) {
        return firstOdd(text) < 0 ? text : Plain.without(printed(lineEnds(text)));
    }

    /** Unifies line ends and drops control characters. */
    private static Decoded clean(String text, String file, int firstLine) {
        int odd = firstOdd(text);
        if (odd < 0) {
            return new Decoded(text, List.of(), Optional.empty(), false);
        }
        StringBuilder clean = new StringBuilder(text.length());
        clean.append(text, 0, odd);
        int dropped = 0;
        int firstDropped = 0;
        char first = 0;
        for (int i = odd; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                clean.append('\n');
                i += i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
            } else if (c == 0) {
                return Decoded.failed(StrayCharacters.nul(end(clean, file, firstLine)));
            } else if (StrayCharacters.isPrintedSpace(c)) {
                clean.append(' ');
            } else if (isOdd(c)) {
                if (dropped++ == 0) {
                    firstDropped = clean.length();
                    first = c;
                }
            } else {
                clean.append(c);
            }
        }
        Optional<StrayCharacters> strays =
                dropped == 0
                        ? Optional.empty()
                        : Optional.of(
                                new StrayCharacters(
                                        dropped,
                                        first,
                                        end(clean.substring(0, firstDropped), file, firstLine)));
        return new Decoded(clean.toString(), List.of(), strays, false);
    }

    private static String printed(String text) {
        return text.replace('\f', ' ').replace('\u000B', ' ');
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
        return c < ' ' ? c != '\n' && c != '\t' : c >= 0x7F && (c <= 0x9F || c >= 0xFFFE);
    }
}
