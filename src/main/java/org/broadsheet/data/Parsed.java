package org.broadsheet.data;

import java.util.List;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Problem;

/**
 * What was read from a text.
 *
 * @param value the tree; {@link FieldValue.Nothing} if the text is empty or could not be read
 * @param problems what is wrong with it; an error if it could not be read
 */
public record Parsed(FieldValue value, List<Problem> problems) {
    public Parsed {
        problems = List.copyOf(problems);
    }
}
