/**
 * What the readers of all formats share: each gives a {@link org.broadsheet.read.content.Content},
 * which is a text as HTML with the {@link org.broadsheet.read.content.Findings} made in it and what
 * was {@linkplain org.broadsheet.read.content.LeftOut left out} of it. Beside it stands what they
 * need for that: places in a text, kinds of files, links and addresses. It uses no other part of
 * reading.
 */
@NullMarked
package org.broadsheet.read.content;

import org.jspecify.annotations.NullMarked;
