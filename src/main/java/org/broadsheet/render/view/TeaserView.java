package org.broadsheet.render.view;

import org.jspecify.annotations.Nullable;

/**
 * An article as other pages show it.
 *
 * @param url its address
 * @param title its headline
 * @param lang its language if it is not the page's, else empty
 * @param dir its direction if it has a language of its own, else empty
 * @param kicker the kicker, else the section's name, or empty
 * @param section its section, or null
 * @param excerpt its summary, else the beginning of its text, or empty
 * @param byline {@code By A and B}, or empty
 * @param bylineLang the language of its words if it is not that of the article, else empty
 * @param authors the same without the word: {@code A and B}; "Unsigned" if there is nobody
 * @param date when
 * @param image its picture, or null
 * @param lengthy whether the headline is over 90 characters
 */
public record TeaserView(
        String url,
        String title,
        String lang,
        String dir,
        String kicker,
        @Nullable LinkView section,
        String excerpt,
        String byline,
        String bylineLang,
        String authors,
        DateView date,
        @Nullable ImageView image,
        boolean lengthy) {}
