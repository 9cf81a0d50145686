package org.broadsheet.read;

import com.ibm.icu.text.Transliterator;

/** Writes any script in Latin letters without accents. */
final class Latin {
    private Latin() {}

    /** Made when first needed: it takes a while and much memory. It is safe to share. */
    private static final class Rules {
        static final Transliterator TO_ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    }

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return Rules.TO_ASCII.transliterate(text);
            }
        }
        return text;
    }
}
