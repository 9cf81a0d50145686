/**
 * What is to be read and how: a {@link org.broadsheet.read.source.Source} holds the bytes of one
 * article, its sidecar and its place; {@link org.broadsheet.read.source.SourceSettings}, from that
 * sidecar and the defaults of its folders, say how they are to be taken.
 */
@NullMarked
package org.broadsheet.read.source;

import org.jspecify.annotations.NullMarked;
