/**
 * Lines of a plain text that say by their words what they are: a {@link
 * org.broadsheet.read.line.Byline}, a {@link org.broadsheet.read.line.Dateline}, {@link
 * org.broadsheet.read.line.Timestamps}, a caption, a button. Each type takes a line, and gives what
 * it says or nothing; none of them knows the lines around it. The words of all languages stand in
 * {@code labels.txt} and {@code page-words.txt}.
 */
@NullMarked
package org.broadsheet.read.line;

import org.jspecify.annotations.NullMarked;
