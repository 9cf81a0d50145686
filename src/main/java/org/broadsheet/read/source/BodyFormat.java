package org.broadsheet.read.source;

import java.util.Locale;
import java.util.Optional;

/** How the text of an article is written. */
public enum BodyFormat {
    /** Markdown. */
    MARKDOWN,
    /** HTML. */
    HTML,
    /** Plain text. */
    TEXT;

    /** The words for them, for messages. */
    public static final String WORDS = "markdown, html or text";

    /** The format that a word names. */
    public static Optional<BodyFormat> named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "markdown", "md" -> Optional.of(MARKDOWN);
            case "html" -> Optional.of(HTML);
            case "text", "txt" -> Optional.of(TEXT);
            default -> Optional.empty();
        };
    }
}
