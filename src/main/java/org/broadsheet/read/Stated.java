package org.broadsheet.read;

import org.broadsheet.data.Layer;

/**
 * What an article states itself, and its text.
 *
 * @param layer the fields of its front matter or record, under our names
 * @param rule what they are: {@code front matter} or {@code record}
 * @param format how its text is written
 * @param text the text
 * @param lines where in the file the text stands
 */
record Stated(Layer layer, String rule, BodyFormat format, String text, Lines lines) {}
