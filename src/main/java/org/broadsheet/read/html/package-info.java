/**
 * From HTML to a text: {@link org.broadsheet.read.html.HtmlFormat} takes a page or a part of one
 * and gives its {@link org.broadsheet.read.content.Content}: the fields that {@link
 * org.broadsheet.read.page.HtmlMetadata} finds and the text that {@link
 * org.broadsheet.read.extract.Extraction} takes out. Pages whose pictures stand in the same file
 * are taken apart by {@link org.broadsheet.read.html.Mhtml} and {@link
 * org.broadsheet.read.html.EnclosedPictures}.
 */
@NullMarked
package org.broadsheet.read.html;

import org.jspecify.annotations.NullMarked;
