/**
 * The template tags that other generators let stand in articles. {@link
 * org.broadsheet.foreign.TemplateTags} takes a text and gives it with pictures, links and code in
 * their places, and notes of what it could not know.
 */
@NullMarked
package org.broadsheet.foreign;

import org.jspecify.annotations.NullMarked;
