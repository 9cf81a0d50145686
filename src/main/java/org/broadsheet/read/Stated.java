package org.broadsheet.read;

import java.util.Optional;
import org.broadsheet.data.Layer;

/**
 * What an article states itself, and its text.
 *
 * @param layer the fields of its front matter or record, under our names
 * @param rule what they are: {@code front matter} or {@code record}
 * @param format how its text is written
 * @param text the text
 * @param lines where in the file the text stands
 * @param saved the file it is from, if that is a page with its pictures in one file
 */
record Stated(
        Layer layer,
        String rule,
        BodyFormat format,
        String text,
        Lines lines,
        Optional<Mhtml> saved) {

    /** What a file or record states that is no page with its pictures in one file. */
    Stated(Layer layer, String rule, BodyFormat format, String text, Lines lines) {
        this(layer, rule, format, text, lines, Optional.empty());
    }
}
