package org.broadsheet.read.content;

import org.broadsheet.article.Place;

/**
 * Something that stands in a file and not in its article's text, because it is no part of it.
 *
 * @param place where it begins
 * @param text what it says, cut if it is long
 * @param rule why it is left out: {@code share button}, {@code navigation}, {@code advertisement}
 */
public record LeftOut(Place place, String text, String rule) {
    private static final int SHOWN = 100;

    public LeftOut {
        text = Plain.line(text);
        text = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
