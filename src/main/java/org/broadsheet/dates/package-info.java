/**
 * Dates as people write them, in the languages of the message files: {@link
 * org.broadsheet.dates.WrittenDates} takes a text in and gives an {@link
 * org.broadsheet.article.ArticleDate} out, with a doubt where the text can be read in two ways.
 */
@NullMarked
package org.broadsheet.dates;

import org.jspecify.annotations.NullMarked;
