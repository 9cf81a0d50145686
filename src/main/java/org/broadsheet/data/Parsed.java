package org.broadsheet.data;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Problem;
import org.broadsheet.article.StrayCharacters;

/**
 * What was read from a text.
 *
 * @param value the tree; {@link FieldValue.Nothing} if the text is empty or could not be read
 * @param problems what is wrong with it; an error if it could not be read
 * @param strays what was left out of its names and texts, where escapes can write anything
 */
public record Parsed(FieldValue value, List<Problem> problems, Optional<StrayCharacters> strays) {
    /** Of which nothing was left out. */
    public Parsed(FieldValue value, List<Problem> problems) {
        this(value, problems, Optional.empty());
    }

    public Parsed {
        problems = List.copyOf(problems);
    }
}
