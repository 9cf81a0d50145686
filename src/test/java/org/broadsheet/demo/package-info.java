/** The repository's own archive, built as it stands and looked at as its readers' tools do. */
@NullMarked
package org.broadsheet.demo;

import org.jspecify.annotations.NullMarked;
