/**
 * From a source to an article: {@link org.broadsheet.read.ArticleReader} takes the bytes of a file
 * (or of one record of a larger file) as a {@link org.broadsheet.read.source.Source} and gives an
 * {@link org.broadsheet.article.Article}, parsed, checked and sanitised, with the problems found on
 * the way. It reads no file itself, knows nothing of other articles and trusts nothing that it
 * reads.
 *
 * <pre>{@code
 * Source ─ Decoder ─ FrontMatter ─┬─ MarkdownFormat ─┐
 *                                 ├─ HtmlFormat ─────┼─ Content ─┬─ FieldMapper ─┬─ Article
 *          (a record: Json) ──────┴─ TextFormat ─────┘           └─ Sanitizer ───┘
 * }</pre>
 */
@NullMarked
package org.broadsheet.read;

import org.jspecify.annotations.NullMarked;
