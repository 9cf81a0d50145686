package org.broadsheet.article;

/**
 * Where an article first appeared.
 *
 * @param name the paper, agency or site; may be empty
 * @param url its address; empty, or http(s)
 */
public record OriginalSource(String name, String url) {
    /** Nothing known. */
    public static final OriginalSource NONE = new OriginalSource("", "");

    /** Whether nothing is known. */
    public boolean isNone() {
        return name.isEmpty() && url.isEmpty();
    }
}
