/**
 * Structured data with positions: YAML, TOML, JSON and CSV, each read into the same tree of {@link
 * org.broadsheet.article.FieldValue}s, bounded in size and depth, with problems as data. XML is
 * only written.
 */
@NullMarked
package org.broadsheet.data;

import org.jspecify.annotations.NullMarked;
