package org.broadsheet.foreign;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a text's tags may refer to.
 *
 * @param form how the text is written
 * @param fields the value of a field of the article that is a text
 * @param people names of people by the keys that stand for them
 * @param inline Markdown of one line as HTML
 */
public record Surroundings(
        Form form,
        Function<String, Optional<String>> fields,
        Map<String, String> people,
        UnaryOperator<String> inline) {
    /** How a text is written. */
    public enum Form {
        /** Markdown. */
        MARKDOWN,
        /** Markdown with components and expressions in braces. */
        MDX,
        /** HTML, of which every line keeps its number. */
        HTML
    }
}
