package org.broadsheet.read.extract;

/**
 * What the keeper of an archive says about where the text of a page stands.
 *
 * @param whole all of the page is text
 * @param take a CSS selector of what the text is, or empty to have it found
 * @param drop a CSS selector of what is left out in any case, or empty
 */
public record Asked(boolean whole, String take, String drop) {
    /** The text is found. */
    public static final Asked AUTO = new Asked(false, "", "");

    /** All of the page is its text. */
    public static final Asked WHOLE = new Asked(true, "", "");
}
