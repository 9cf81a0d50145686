package org.broadsheet.article;

/**
 * HTML that is safe to put into a page as it stands. Only the sanitiser of the {@code read} package
 * makes one (an architecture rule holds this); everything else is text and is escaped.
 *
 * @param html a well-formed fragment in which nothing runs
 */
public record SafeHtml(String html) {
    /** No HTML at all. */
    public static final SafeHtml EMPTY = new SafeHtml("");

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public String toString() {
        return html;
    }
}
