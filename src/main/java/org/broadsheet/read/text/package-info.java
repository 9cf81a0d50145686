/**
 * From plain text to a text: {@link org.broadsheet.read.text.TextFormat} takes lines as they were
 * scraped, typed, printed or sent and gives their {@link org.broadsheet.read.content.Content}. Each
 * reader of a part takes away what it understands; what is left is the article's text.
 *
 * <pre>{@code
 * lines ── MailHeader ─ Furniture ─ Pointers ─ Unwrapping
 * blocks ─ Furniture ─ Teasers ─ TextHead ─ TextFoot ─ TextBody ─ Content
 * }</pre>
 */
@NullMarked
package org.broadsheet.read.text;

import org.jspecify.annotations.NullMarked;
