package org.broadsheet.config;

import com.ibm.icu.text.Transliterator;
import org.broadsheet.article.Slug;
import org.broadsheet.config.ArchiveConfig.SlugStyle;

/** Makes slugs in the style that an archive asks for. Safe for many threads. */
public final class Slugs {
    private final SlugStyle style;

    /** Slugs of a style. */
    public Slugs(SlugStyle style) {
        this.style = style;
    }

    /** The slug of a text, by the rules of {@link Slug#of}. */
    public String of(String text) {
        return switch (style) {
            case UNICODE -> Slug.of(text);
            case ASCII -> Slug.of(isAscii(text) ? text : Latin.ASCII.transliterate(text));
        };
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c < 0x80);
    }

    /** Made when first needed: it takes a while and much memory. It is safe to share. */
    private static final class Latin {
        static final Transliterator ASCII = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        private Latin() {}
    }
}
