/**
 * From Markdown to a text: {@link org.broadsheet.read.markdown.MarkdownFormat} takes a text in
 * Markdown and gives its {@link org.broadsheet.read.content.Content}. What would keep the parser
 * busy for ever is refused before and while it is parsed.
 *
 * <pre>{@code
 * text ─ MarkdownBounds (Nesting, Stretches) ─ Meter ─ parser ─ MarkdownWriter ─ HtmlTree ─ Content
 *                                                               └ HtmlText ┘
 * }</pre>
 */
@NullMarked
package org.broadsheet.read.markdown;

import org.jspecify.annotations.NullMarked;
