package org.broadsheet.read;

import org.broadsheet.article.Place;

/**
 * A block of a saved page that is not in the article's text.
 *
 * @param place where it begins
 * @param lastLine the line of the file on which it ends
 * @param what what it is taken for, in words
 * @param rule why
 * @param beginning its first words
 * @param words how many words it has
 */
public record LeftOutBlock(
        Place place, int lastLine, String what, String rule, String beginning, int words) {}
