/**
 * From fields to an article: {@link org.broadsheet.read.fields.FieldMapper} takes the fields that
 * were stated or found, the nearest first, and the text, and makes an {@link
 * org.broadsheet.article.Article} of them, with the problems of those that cannot be understood.
 */
@NullMarked
package org.broadsheet.read.fields;

import org.jspecify.annotations.NullMarked;
