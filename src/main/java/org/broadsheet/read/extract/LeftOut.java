package org.broadsheet.read.extract;

import org.jsoup.nodes.Element;

/**
 * A block of a page that is no part of the text.
 *
 * @param element the block, which tells where it stood; no longer on the page
 * @param what what it is taken for
 * @param rule why, in a few words
 * @param beginning its first words
 * @param words how many words it has
 */
public record LeftOut(Element element, Chrome what, String rule, String beginning, int words) {
    private static final int SHOWN = 60;

    static LeftOut of(Element element, Chrome what, String rule) {
        String text = element.text();
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean letter = !Character.isWhitespace(text.charAt(i));
            words += letter && !within ? 1 : 0;
            within = letter;
        }
        return new LeftOut(element, what, rule, shortened(text), words);
    }

    private static String shortened(String text) {
        if (text.length() <= SHOWN) {
            return text;
        }
        int end = text.offsetByCodePoints(0, text.codePointCount(0, SHOWN));
        return text.substring(0, end) + "…";
    }
}
