/**
 * HTML that nothing can be hidden in: {@link org.broadsheet.read.sanitize.Sanitizer} takes the HTML
 * of a {@link org.broadsheet.read.content.Content} and writes a {@link
 * org.broadsheet.article.SafeHtml}, of elements and attributes that {@link
 * org.broadsheet.read.sanitize.Safelist} names. It is the only place where safe HTML is made.
 */
@NullMarked
package org.broadsheet.read.sanitize;

import org.jspecify.annotations.NullMarked;
