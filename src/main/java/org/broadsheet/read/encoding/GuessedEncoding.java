package org.broadsheet.read.encoding;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses in which character set a text is written that is no UTF-8 and declares nothing: by the
 * statistics of ICU, weighed against what was usual for the archive's language. Of a short text
 * statistics tell little, and what was usual wins.
 *
 * @param charset the guess
 * @param confidence how sure ICU is of it, from 0 to 100; 0 if only the language speaks for it
 */
record GuessedEncoding(Charset charset, int confidence) {
    /** As much as ICU looks at. */
    private static final int LOOKED_AT = 8000;

    /** How many bytes that are no ASCII a text must have for statistics to be heeded alone. */
    private static final int ENOUGH = 40;

    /** How sure ICU must be of what is unusual for the language. */
    private static final int SURE = 40;

    /** By how much it must be surer of that than of what is usual. */
    private static final int SURER = 15;

    /** Guesses. */
    static GuessedEncoding of(byte[] bytes, int length, Locale language) {
        byte[] told = telling(bytes, length);
        List<Charset> usual = usual(language);
        List<GuessedEncoding> all = guesses(told);
        Optional<GuessedEncoding> best = all.stream().findFirst();
        Optional<GuessedEncoding> bestUsual =
                all.stream().filter(g -> usual.contains(g.charset)).findFirst();
        int odd = 0;
        for (byte b : told) {
            odd += b < 0 ? 1 : 0;
        }
        int usualSure = bestUsual.map(GuessedEncoding::confidence).orElse(0);
        if (best.isPresent()
                && odd >= ENOUGH
                && best.get().confidence >= SURE
                && best.get().confidence > usualSure + SURER) {
            return best.get();
        }
        return bestUsual.orElseGet(() ->
                new GuessedEncoding(
                        usual.stream()
                                .filter(c -> decodes(told, c))
                                .findFirst()
                                .orElse(usual.getFirst()),
                        0));
    }

    /** The lines that say something: those that are not ASCII. */
    private static byte[] telling(byte[] bytes, int length) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int start = 0;
        boolean odd = false;
        for (int i = 0; i < length && told.size() < LOOKED_AT; i++) {
            odd |= bytes[i] < 0 || bytes[i] == 0x1B;
            if (bytes[i] == '\n' || bytes[i] == '\r' || i == length - 1) {
                if (odd) {
                    told.write(bytes, start, i + 1 - start);
                }
                start = i + 1;
                odd = false;
            }
        }
        return told.toByteArray();
    }

    private static List<GuessedEncoding> guesses(byte[] told) {
        List<GuessedEncoding> guesses = new ArrayList<>();
        CharsetDetector detector = new CharsetDetector();
        detector.setText(told);
        for (CharsetMatch match : detector.detectAll()) {
            String name = match.getName();
            if (!name.startsWith("UTF-") && !name.startsWith("IBM")) {
                Encodings.named(name)
                        .filter(charset -> decodes(told, charset))
                        .ifPresent(c -> guesses.add(new GuessedEncoding(c, match.getConfidence())));
            }
        }
        return guesses;
    }

    /** Whether all bytes are of a character set; half a character at the end does not count. */
    private static boolean decodes(byte[] told, Charset charset) {
        for (int cut = 0; cut < Math.min(4, told.length); cut++) {
            try {
                charset.newDecoder().decode(ByteBuffer.wrap(told, 0, told.length - cut));
                return true;
            } catch (CharacterCodingException e) {
                // perhaps the text was cut within a character
            }
        }
        return told.length == 0;
    }

    /** What was usual for a language before UTF-8, the most usual first. */
    private static List<Charset> usual(Locale language) {
        List<String> names =
                switch (language.getLanguage()) {
                    case "cs", "hr", "hu", "pl", "ro", "sk", "sl", "sq", "bs" ->
                            List.of("windows-1250", "iso-8859-2");
                    case "ru" -> List.of("windows-1251", "koi8-r", "ibm866", "iso-8859-5");
                    case "uk" -> List.of("windows-1251", "koi8-u", "ibm866");
                    case "be", "bg", "mk", "sr" -> List.of("windows-1251", "iso-8859-5");
                    case "el" -> List.of("windows-1253", "iso-8859-7");
                    case "tr", "az" -> List.of("windows-1254");
                    case "he", "iw", "yi" -> List.of("windows-1255", "iso-8859-8");
                    case "ar", "fa", "ur" -> List.of("windows-1256", "iso-8859-6");
                    case "et", "lt", "lv" -> List.of("windows-1257");
                    case "vi" -> List.of("windows-1258");
                    case "th" -> List.of("windows-874");
                    case "ja" -> List.of("shift_jis", "euc-jp", "iso-2022-jp");
                    case "ko" -> List.of("euc-kr");
                    case "zh" ->
                            isTraditional(language)
                                    ? List.of("big5", "gb18030")
                                    : List.of("gb18030", "big5");
                    default -> List.of("windows-1252");
                };
        return names.stream().flatMap(name -> Encodings.named(name).stream()).toList();
    }

    private static boolean isTraditional(Locale language) {
        return language.getScript().equals("Hant")
                || (language.getScript().isEmpty()
                        && List.of("TW", "HK", "MO").contains(language.getCountry()));
    }
}
