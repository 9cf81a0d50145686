package org.broadsheet.read.markdown;

/** Takes the HTML that {@link MarkdownWriter} writes, in the order in which it stands. */
sealed interface Output permits HtmlText, HtmlTree {
    /** Begins an element; its attributes follow, then what is in it. */
    void begin(String tag);

    /** An attribute of the element that was begun last. */
    void attribute(String name, String value);

    /** Ends the element that was begun last and has not ended. */
    void end(String tag);

    /** Words, as they are read. */
    void text(String words);

    /** What the text has of HTML itself. */
    void html(CharSequence html);

    /** Whether there is no use in giving it more. */
    boolean isFull();
}
