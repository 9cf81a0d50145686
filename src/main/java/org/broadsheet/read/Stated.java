package org.broadsheet.read;

import java.util.Optional;
import org.broadsheet.data.Layer;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.html.Mhtml;
import org.broadsheet.read.source.BodyFormat;

/**
 * What an article states itself, and its text.
 *
 * @param written the fields of its front matter or record, as they are written
 * @param told the same under our names
 * @param format how its text is written
 * @param text the text
 * @param lines where in the file the text stands
 * @param saved the file it is from, if that is a page with its pictures in one file
 */
record Stated(
        Layer written,
        Told told,
        BodyFormat format,
        String text,
        Lines lines,
        Optional<Mhtml> saved) {

    /** What a file or record states that is no page with its pictures in one file. */
    Stated(Layer written, Told told, BodyFormat format, String text, Lines lines) {
        this(written, told, format, text, lines, Optional.empty());
    }
}
