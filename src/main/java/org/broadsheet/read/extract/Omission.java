package org.broadsheet.read.extract;

import org.jsoup.nodes.Element;

/**
 * A block of a page that is no part of the text.
 *
 * @param element the block, which tells where it stood; no longer on the page
 * @param what what it is taken for
 * @param rule why, in a few words
 * @param text its words
 */
public record Omission(Element element, Chrome what, String rule, String text) {
    static Omission of(Element element, Chrome what, String rule) {
        return new Omission(element, what, rule, element.text());
    }
}
