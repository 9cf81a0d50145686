/**
 * From bytes to text: {@link org.broadsheet.read.encoding.Encoding} finds out in which character
 * set bytes are, and {@link org.broadsheet.read.encoding.Decoder} gives their text with the
 * problems found in it.
 *
 * <pre>{@code
 * bytes ─ Encoding ─┬─ (a byte order mark, a setting)
 *                   ├─ DeclaredEncoding, Utf8
 *                   └─ GuessedEncoding ──────────────── Decoder, Mojibake ─ text
 * }</pre>
 */
@NullMarked
package org.broadsheet.read.encoding;

import org.jspecify.annotations.NullMarked;
