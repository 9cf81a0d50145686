/**
 * The article and what it is made of: immutable values, complete at birth, without I/O and without
 * any knowledge of other articles. {@link org.broadsheet.article.Article} is the entry; the reading
 * of a source makes one, the catalogue keeps it, the renderer shows it. Uses the JDK alone.
 */
@NullMarked
package org.broadsheet.article;

import org.jspecify.annotations.NullMarked;
