package org.broadsheet.data;

import java.util.Map;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;

/**
 * The fields that one file gives.
 *
 * @param file the file, below the archive's root
 * @param fields its fields
 */
public record Layer(String file, FieldValue.Fields fields) {
    /** A layer without fields. */
    public static Layer empty(String file) {
        return new Layer(file, new FieldValue.Fields(Map.of(), Position.WHOLE));
    }
}
