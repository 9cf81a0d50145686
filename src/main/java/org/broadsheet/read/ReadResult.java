package org.broadsheet.read;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Problem;

/**
 * What came of a source.
 *
 * @param article the article, unless an error keeps it from being published
 * @param problems what is wrong, sorted by place
 * @param unknown fields that nobody knows; the article has them in {@link Article#extra}
 */
public record ReadResult(
        Optional<Article> article, List<Problem> problems, List<UnknownField> unknown) {
    public ReadResult {
        problems = problems.stream().sorted().distinct().toList();
        unknown = List.copyOf(unknown);
    }
}
