package org.broadsheet.read.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.read.content.Plain;
import org.jspecify.annotations.Nullable;

/**
 * Text whose UTF-8 was taken for Windows-1252 (or Latin-1) and encoded again: {@code â€™} for
 * {@code ’}, {@code Ã©} for {@code é}, {@code Ð¿Ñ€} for {@code пр}.
 *
 * <p>A sequence is characters that, written as Windows-1252, are the UTF-8 of one character. Real
 * text has some of them by chance: {@code É»} ends a quotation in French capitals, {@code Spaß“}
 * one in German. So a sequence counts only if nobody would write it: a certain one ({@code â€}),
 * one that a letter follows, two in a row, one that begins as a certain one of the text does. What
 * counts is mended by writing that one character, which encoding it again would undo; everything
 * else stays.
 *
 * @param count how many sequences there are
 * @param first where the first begins
 * @param shown the first
 * @param mended what it stands for
 */
public record Mojibake(int count, int first, String shown, String mended) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * What real text may have behind a capital letter: quotes, dashes, ellipsis, no-break space.
     */
    private static final String CLOSING = "‘’‚“”„‹›«»–—…\u00A0";

    /** The same, and signs that may follow a letter as well. */
    private static final String FOLLOWING = CLOSING + "™©®ªº°·•†‡¹²³\u00AD¡¿§¶";

    /** The first and last character with which a sequence may begin. */
    private static final char FIRST = 'Â';

    private static final char LAST = 'ô';

    /** A text may have been taken for another more than once. */
    private static final int TIMES = 3;

    /** A sequence, by its end and what it stands for. */
    private record Sequence(int end, int codePoint) {}

    /** The sequences of a text; empty if there is none. */
    public static Optional<Mojibake> in(String text) {
        Mojibake found = scan(text, new StringBuilder(0), false);
        return found.count == 0 ? Optional.empty() : Optional.of(found);
    }

    /** What is to be told of them. */
    public Problem problem(Place place) {
        return Problem.warning(
                place,
                "mojibake",
                Plain.quoted(shown)
                        + " is UTF-8 read as Windows-1252, for "
                        + Plain.quoted(mended)
                        + (count > 1 ? "; " + count + " such places" : ""),
                "mojibake: mend in _defaults.yaml or a sidecar puts it right");
    }

    /** A text with each sequence mended. */
    public static String mend(String text) {
        String mended = text;
        for (int i = 0; i < TIMES; i++) {
            StringBuilder out = new StringBuilder(mended.length());
            if (scan(mended, out, true).count == 0) {
                return mended;
            }
            mended = out.toString();
        }
        return mended;
    }

    private static Mojibake scan(String text, StringBuilder out, boolean mend) {
        Set<Character> leads = certain(text);
        Mojibake first = new Mojibake(0, 0, "", "");
        int count = 0;
        int copied = 0;
        for (int i = leads.isEmpty() ? text.length() : 0; i < text.length(); i++) {
            Sequence sequence = leads.contains(text.charAt(i)) ? sequence(text, i) : null;
            if (sequence != null) {
                String stands = Character.toString(sequence.codePoint);
                if (count++ == 0) {
                    first = new Mojibake(1, i, text.substring(i, sequence.end), stands);
                }
                if (mend) {
                    out.append(text, copied, i).append(stands);
                    copied = sequence.end;
                }
                i = sequence.end - 1;
            }
        }
        if (mend) {
            out.append(text, copied, text.length());
        }
        return new Mojibake(count, first.first, first.shown, first.mended);
    }

    /** The characters with which sequences begin that nobody would write. */
    private static Set<Character> certain(String text) {
        Set<Character> leads = new HashSet<>();
        boolean counted = false;
        int end = -1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            Sequence sequence = c < FIRST || c > LAST ? null : sequence(text, i);
            if (sequence != null) {
                counted = (end == i && counted) || counts(text, i, sequence);
                if (counted) {
                    leads.add(text.charAt(i));
                }
                end = sequence.end;
                i = end - 1;
            }
        }
        return leads;
    }

    /** The sequence that begins at a character; null if none does. */
    private static @Nullable Sequence sequence(String text, int at) {
        int lead = octet(text.charAt(at));
        int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (size == 0 || at + size > text.length()) {
            return null;
        }
        byte[] bytes = new byte[size];
        bytes[0] = (byte) lead;
        for (int n = 1; n < size; n++) {
            int octet = octet(text.charAt(at + n));
            if (octet < 0x80 || octet > 0xBF) {
                return null;
            }
            bytes[n] = (byte) octet;
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return new Sequence(at + size, decoded.codePointAt(0));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The byte of a character in Windows-1252, or of a control character in Latin-1; else -1. */
    private static int octet(char c) {
        if (c < 0x100) {
            return c;
        }
        byte[] bytes = String.valueOf(c).getBytes(WINDOWS);
        return bytes.length == 1 && bytes[0] != '?' ? bytes[0] & 0xFF : -1;
    }

    private static boolean counts(String text, int at, Sequence sequence) {
        String written = text.substring(at, sequence.end);
        char lead = written.charAt(0);
        char second = written.charAt(1);
        if (written.length() == 4) {
            return second == 'Ÿ'; // emoji
        }
        if (written.length() == 3
                && (written.startsWith("â€")
                        || written.equals("â‚¬")
                        || written.equals("â„¢")
                        || written.equals("ï»¿")
                        || written.equals("ï¿½")
                        || isControl(second))) {
            return true;
        }
        if (written.length() == 2) {
            if (isControl(second)) {
                return true;
            }
            if (lead == 'Ã' || lead == 'Â') {
                boolean capitals = at > 0 && Character.isUpperCase(text.charAt(at - 1));
                if (CLOSING.indexOf(second) < 0 || !capitals) {
                    return true;
                }
            } else if (FOLLOWING.indexOf(second) < 0 && !Character.isLetter(second)) {
                return true;
            }
            boolean within =
                    sequence.end < text.length()
                            && Character.isLowerCase(text.charAt(sequence.end))
                            && sequence(text, sequence.end) == null;
            if (within && second != '’' && second != '‘' && !Character.isLetter(second)) {
                return true;
            }
        }
        return runs(text, at, sequence);
    }

    /** C1 control characters are in no real text. */
    private static boolean isControl(char c) {
        return c >= 0x80 && c <= 0x9F;
    }

    /** Whether another follows at once, and not all behind their first characters is letters. */
    private static boolean runs(String text, int at, Sequence sequence) {
        Sequence next = sequence.end < text.length() ? sequence(text, sequence.end) : null;
        if (next == null) {
            return false;
        }
        return text.substring(at + 1, sequence.end).chars().anyMatch(c -> !Character.isLetter(c))
                || text.substring(sequence.end + 1, next.end)
                        .chars()
                        .anyMatch(c -> !Character.isLetter(c));
    }
}
