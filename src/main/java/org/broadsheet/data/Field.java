package org.broadsheet.data;

import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;

/**
 * A value with its name and file, so that a problem can name both.
 *
 * @param name the name with those around it: {@code images[2].alt}
 * @param value the value
 * @param file the file in which it stands
 */
public record Field(String name, FieldValue value, String file) {
    /** Where the value stands. */
    public Place place() {
        return new Place(file, value.at());
    }

    /** What sort of value it is, for messages: {@code text}, {@code a list} … */
    public String kind() {
        return switch (value) {
            case FieldValue.Text _ -> "text";
            case FieldValue.Items _ -> "a list";
            case FieldValue.Fields _ -> "a group of fields";
            case FieldValue.Nothing _ -> "empty";
        };
    }
}
