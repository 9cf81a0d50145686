package org.broadsheet.render.view;

/**
 * A link.
 *
 * @param title its words
 * @param url its address
 * @param current whether it leads to where the reader is (navigation only)
 */
public record LinkView(String title, String url, boolean current) {
    /** A link to somewhere else. */
    public LinkView(String title, String url) {
        this(title, url, false);
    }
}
