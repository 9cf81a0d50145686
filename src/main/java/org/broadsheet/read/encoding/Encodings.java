package org.broadsheet.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of character sets: the labels of the <a
 * href="https://encoding.spec.whatwg.org/#names-and-labels">Encoding Standard</a> with its meanings
 * ({@code iso-8859-1} is windows-1252, as everybody wrote it), then those that the JDK knows, such
 * as {@code cp437}.
 */
public final class Encodings {
    /**
     * The JDK's names, each with labels of the standard that the JDK takes otherwise or not at all.
     */
    private static final String[][] LABELS = {
        {
            "windows-1252",
            "ansi_x3.4-1968",
            "ascii",
            "cp819",
            "cp1252",
            "csisolatin1",
            "ibm819",
            "iso-8859-1",
            "iso-ir-100",
            "iso8859-1",
            "iso88591",
            "iso_8859-1",
            "iso_8859-1:1987",
            "l1",
            "latin1",
            "latin-1",
            "us-ascii",
            "x-cp1252",
            "ansi",
            "x-user-defined"
        },
        {"windows-1250", "cp1250", "x-cp1250"},
        {"windows-1251", "cp1251", "x-cp1251"},
        {"windows-1253", "cp1253", "x-cp1253"},
        {
            "windows-1254", "cp1254", "csisolatin5", "iso-8859-9", "iso-ir-148", "iso8859-9",
            "iso88599", "iso_8859-9", "iso_8859-9:1989", "l5", "latin5", "x-cp1254"
        },
        {"windows-1255", "cp1255", "x-cp1255"},
        {"windows-1256", "cp1256", "x-cp1256"},
        {"windows-1257", "cp1257", "x-cp1257"},
        {"windows-1258", "cp1258", "x-cp1258"},
        {
            "x-windows-874",
            "dos-874",
            "iso-8859-11",
            "iso8859-11",
            "iso885911",
            "tis-620",
            "windows-874"
        },
        {"ISO-8859-2", "csisolatin2", "iso-ir-101", "iso88592", "l2", "latin2"},
        {"ISO-8859-3", "csisolatin3", "iso-ir-109", "iso88593", "l3", "latin3"},
        {"ISO-8859-4", "csisolatin4", "iso-ir-110", "iso88594", "l4", "latin4"},
        {"ISO-8859-5", "csisolatincyrillic", "cyrillic", "iso-ir-144", "iso88595"},
        {
            "ISO-8859-6",
            "arabic",
            "asmo-708",
            "csiso88596e",
            "csiso88596i",
            "csisolatinarabic",
            "ecma-114",
            "iso-8859-6-e",
            "iso-8859-6-i",
            "iso-ir-127",
            "iso88596"
        },
        {
            "ISO-8859-7",
            "csisolatingreek",
            "ecma-118",
            "elot_928",
            "greek",
            "greek8",
            "iso-ir-126",
            "iso88597",
            "sun_eu_greek"
        },
        {
            "ISO-8859-8",
            "csiso88598e",
            "csiso88598i",
            "csisolatinhebrew",
            "hebrew",
            "iso-8859-8-e",
            "iso-8859-8-i",
            "iso-ir-138",
            "iso88598",
            "logical",
            "visual"
        },
        {"ISO-8859-13", "iso885913"},
        {"ISO-8859-15", "csisolatin9", "iso885915", "l9", "latin9", "latin-9"},
        {"KOI8-R", "cskoi8r", "koi", "koi8", "koi8_r"},
        {"KOI8-U", "koi8-ru"},
        {"IBM866", "866", "cp866", "csibm866"},
        {"x-MacRoman", "csmacintosh", "mac", "macintosh", "macroman"},
        {"x-MacCyrillic", "x-mac-cyrillic", "x-mac-ukrainian"},
        {
            "GB18030",
            "chinese",
            "csgb2312",
            "csiso58gb231280",
            "gb2312",
            "gb_2312",
            "gb_2312-80",
            "gbk",
            "iso-ir-58",
            "x-gbk"
        },
        {"Big5-HKSCS", "big5", "cn-big5", "csbig5", "x-x-big5"},
        {"EUC-JP", "cseucpkdfmtjapanese", "x-euc-jp"},
        {"ISO-2022-JP", "csiso2022jp"},
        {
            "windows-31j",
            "csshiftjis",
            "ms932",
            "ms_kanji",
            "shift-jis",
            "shift_jis",
            "sjis",
            "x-sjis"
        },
        {
            "x-windows-949",
            "cseuckr",
            "csksc56011987",
            "euc-kr",
            "iso-ir-149",
            "korean",
            "ks_c_5601-1987",
            "ks_c_5601-1989",
            "ksc5601",
            "ksc_5601",
            "windows-949"
        },
        {"UTF-8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "utf8", "x-unicode20utf8"},
        {"UTF-16LE", "csunicode", "iso-10646-ucs-2", "ucs-2", "unicode", "unicodefeff", "utf-16"},
        {"UTF-16BE", "unicodefffe"},
    };

    private static final Map<String, String> NAMES = names();

    private Encodings() {}

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String[] labels : LABELS) {
            for (String label : labels) {
                names.put(label.toLowerCase(Locale.ROOT), labels[0]);
            }
        }
        return Map.copyOf(names);
    }

    /** The character set of a name; empty if nobody knows it. */
    public static Optional<Charset> named(String label) {
        String folded = label.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(NAMES.getOrDefault(folded, folded)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** What a character set is called by the standard, which is what a keeper can look up. */
    public static String name(Charset charset) {
        return switch (charset.name()) {
            case "windows-31j" -> "shift_jis";
            case "x-windows-949" -> "euc-kr";
            case "x-windows-874" -> "windows-874";
            case "x-MacRoman" -> "macintosh";
            case "Big5-HKSCS" -> "big5";
            case "GB18030" -> "gb18030";
            default -> charset.name();
        };
    }
}
