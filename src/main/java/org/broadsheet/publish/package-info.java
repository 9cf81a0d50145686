/**
 * Writing the output: whole files, only changes, removals last, and the lists of what was written.
 * Paths and bytes come in through {@link org.broadsheet.publish.OutputWriter}; nothing outside the
 * output folder is ever touched, nor any file in it that Broadsheet has not made.
 */
@NullMarked
package org.broadsheet.publish;

import org.jspecify.annotations.NullMarked;
