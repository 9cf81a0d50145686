package org.broadsheet.read;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;
import org.broadsheet.article.UnknownField;

/**
 * What came of a source.
 *
 * @param article the article, unless an error keeps it from being published
 * @param problems what is wrong, sorted by place
 * @param unknown fields that nobody knows; the article has them in {@link Article#extra}
 * @param lineBound whether the line at which a record begins shows in its article, for lack of an
 *     id or title
 */
public record ReadResult(
        Optional<Article> article,
        List<Problem> problems,
        List<UnknownField> unknown,
        boolean lineBound) {
    public ReadResult {
        problems = problems.stream().sorted().distinct().toList();
        unknown = List.copyOf(unknown);
    }
}
