package org.broadsheet.article;

import java.text.Normalizer;
import java.util.Locale;

/** When two names are one. */
public final class Names {
    private Names() {}

    /**
     * The key under which names that differ only in case, spaces, hyphens, the shape of quotation
     * marks or Unicode composition are one: {@code Jane Doe}, {@code jane-doe} and {@code JANE DOE}
     * share theirs.
     *
     * @param name a tag, an author, a headline
     * @return the key; empty if the name has nothing but spaces and hyphens
     */
    public static String key(String name) {
        String plain = isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFKC);
        String folded = foldCase(plain);
        StringBuilder key = new StringBuilder(folded.length());
        int c;
        for (int i = 0; i < folded.length(); i += Character.charCount(c)) {
            c = folded.codePointAt(i);
            if ((c >= 'a' && c <= 'z') || !isGap(c)) {
                key.appendCodePoint(straightQuote(c));
            }
        }
        return key.toString();
    }

    /** Nearly every name is: what Unicode asks for then changes nothing. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String foldCase(String text) {
        return isAscii(text)
                ? text.toLowerCase(Locale.ROOT)
                : text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static int straightQuote(int c) {
        return switch (c) {
            case '‘', '’', 'ʼ' -> '\'';
            case '“', '”', '„' -> '"';
            default -> c;
        };
    }

    /**
     * The key under which two paths of the site are one address: paths that differ only in case
     * (for file systems that do not tell them apart), Unicode composition, a slash at the end or
     * {@code index.html}.
     *
     * @param path a path that begins with {@code /}
     */
    public static String pathKey(String path) {
        String folded =
                isAscii(path)
                        ? foldCase(path)
                        : Normalizer.normalize(
                                foldCase(Normalizer.normalize(path, Normalizer.Form.NFC)),
                                Normalizer.Form.NFC);
        if (folded.endsWith("/index.html")) {
            folded = folded.substring(0, folded.length() - "index.html".length());
        }
        return folded.length() > 1 && folded.endsWith("/")
                ? folded.substring(0, folded.length() - 1)
                : folded;
    }

    private static boolean isGap(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '_'
                || Character.getType(c) == Character.DASH_PUNCTUATION
                || Character.getType(c) == Character.FORMAT
                || Character.isISOControl(c);
    }
}
