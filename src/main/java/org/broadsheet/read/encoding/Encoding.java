package org.broadsheet.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;

/**
 * In which character set bytes are to be read, and how that is known. In this order: a byte order
 * mark; what the keeper sets; what a page of HTML declares, unless the bytes are UTF-8 beyond
 * doubt; UTF-8, if the bytes are, or are but for a few; a guess.
 *
 * @param charset the character set
 * @param mark the length of the byte order mark, in bytes
 * @param how how it is known
 * @param confidence of a guess, how sure it is, from 0 to 100
 * @param declared what the page declares, if that is not what it is
 */
public record Encoding(
        Charset charset, int mark, How how, int confidence, Optional<Charset> declared) {
    /** How a character set is known. */
    enum How {
        /** By a byte order mark. */
        MARK,
        /** By a setting. */
        SET,
        /** By what the page says. */
        DECLARED,
        /** By the bytes, which are UTF-8 in all or in most. */
        BYTES,
        /** It is guessed. */
        GUESSED
    }

    private static final int ESCAPE = 0x1B;

    /** UTF-8, which is known. */
    public static final Encoding UTF_8 = known(StandardCharsets.UTF_8, How.SET);

    /** UTF-8, or what a byte order mark says. */
    static Encoding ofUnicode(byte[] bytes) {
        return marked(bytes, bytes.length).orElse(UTF_8);
    }

    /**
     * Finds out.
     *
     * @param bytes the text or its beginning
     * @param length how many of the bytes count
     * @param html whether it may declare itself as HTML does
     * @param set what the keeper sets
     * @param language the language, by which it is guessed
     */
    public static Encoding of(
            byte[] bytes, int length, boolean html, Optional<Charset> set, Locale language) {
        Optional<Encoding> marked = marked(bytes, length);
        if (marked.isPresent()) {
            return marked.get();
        }
        if (set.isPresent()) {
            return known(set.get(), How.SET);
        }
        Utf8 utf8 = Utf8.count(bytes, length);
        Optional<Charset> declared = html ? DeclaredEncoding.of(bytes, length) : Optional.empty();
        Optional<Charset> other =
                declared.filter(charset -> !charset.equals(StandardCharsets.UTF_8));
        if (utf8.isSure()) {
            return new Encoding(StandardCharsets.UTF_8, 0, How.BYTES, 0, other);
        }
        if (other.isPresent()) {
            return known(other.get(), How.DECLARED);
        }
        if ((utf8.malformed() == 0 && !hasEscapes(bytes, length)) || utf8.isMostly()) {
            return known(StandardCharsets.UTF_8, How.BYTES);
        }
        GuessedEncoding guess = GuessedEncoding.of(bytes, length, language);
        if (utf8.malformed() == 0 && !guess.charset().name().startsWith("ISO-2022")) {
            return known(StandardCharsets.UTF_8, How.BYTES);
        }
        return new Encoding(guess.charset(), 0, How.GUESSED, guess.confidence(), declared);
    }

    private static Encoding known(Charset charset, How how) {
        return new Encoding(charset, 0, how, 0, Optional.empty());
    }

    private static Optional<Encoding> marked(byte[] b, int length) {
        if (startsWith(b, length, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(marked(StandardCharsets.UTF_8, 3));
        }
        if (startsWith(b, length, 0xFF, 0xFE, 0, 0)) {
            return Optional.of(marked(StandardCharsets.UTF_32LE, 4));
        }
        if (startsWith(b, length, 0, 0, 0xFE, 0xFF)) {
            return Optional.of(marked(StandardCharsets.UTF_32BE, 4));
        }
        if (startsWith(b, length, 0xFE, 0xFF)) {
            return Optional.of(marked(StandardCharsets.UTF_16BE, 2));
        }
        if (startsWith(b, length, 0xFF, 0xFE)) {
            return Optional.of(marked(StandardCharsets.UTF_16LE, 2));
        }
        return Optional.empty();
    }

    private static Encoding marked(Charset charset, int mark) {
        return new Encoding(charset, mark, How.MARK, 0, Optional.empty());
    }

    private static boolean startsWith(byte[] bytes, int length, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is what shifts between the character sets of ISO 2022, which is all ASCII. */
    private static boolean hasEscapes(byte[] bytes, int length) {
        for (int i = 0; i + 1 < length; i++) {
            if (bytes[i] == ESCAPE && (bytes[i + 1] == '$' || bytes[i + 1] == '(')) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a byte that is not of the character set is an error. Of Unicode it means that the
     * text is something else; of others it is a slip that may be shown as one.
     */
    boolean isStrict() {
        return charset.name().startsWith("UTF-");
    }

    /** What is to be told of a character set that was not sure. */
    public Optional<Problem> told(String path) {
        String name = Encodings.name(charset);
        if (how == How.GUESSED) {
            String sure =
                    confidence == 0
                            ? "as was usual for the language"
                            : "by a guess (confidence " + confidence + " of 100)";
            String declares =
                    declared.map(c -> "declares " + Encodings.name(c) + " but is not; ")
                            .orElse("no UTF-8; ");
            return Optional.of(
                    Problem.warning(
                            Place.of(path),
                            "guessed-encoding",
                            declares + "read as " + name + " " + sure,
                            "see whether the text is right, and set encoding: "
                                    + name
                                    + ", or what it is, in _defaults.yaml or a sidecar"));
        }
        return declared.map(other ->
                Problem.warning(
                        Place.of(path),
                        "wrong-encoding",
                        "declares " + Encodings.name(other) + " but is UTF-8, and read as such",
                        "set encoding: in a sidecar if that is wrong"));
    }
}
