package org.broadsheet.article;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The value of a field as it was written, with its position: what YAML, TOML, JSON and {@code
 * <meta>} have in common. Scalars are text; whoever reads a field decides what the text means.
 */
public sealed interface FieldValue {
    /** Where the value starts. */
    Position at();

    /** A scalar. */
    record Text(String text, Position at) implements FieldValue {}

    /** A list, in the order of the file. */
    record Items(List<FieldValue> items, Position at) implements FieldValue {
        public Items {
            items = List.copyOf(items);
        }
    }

    /** Named values, in the order of the file. */
    record Fields(Map<String, FieldValue> fields, Position at) implements FieldValue {
        public Fields {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }
    }

    /** An empty value, such as YAML's {@code tags:} with nothing behind it. */
    record Nothing(Position at) implements FieldValue {}
}
