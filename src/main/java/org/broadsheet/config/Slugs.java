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
        return Slug.of(style == SlugStyle.ASCII ? Latin.of(text) : text);
    }

    /** Loaded only where it is asked for: ICU's tables take a tenth of a second. */
    private static final class Latin {
        private static final Transliterator LATIN =
                Transliterator.getInstance("Any-Latin; Latin-ASCII");

        private Latin() {}

        static String of(String text) {
            // A Transliterator keeps state while it works.
            synchronized (LATIN) {
                return LATIN.transliterate(text);
            }
        }
    }
}
