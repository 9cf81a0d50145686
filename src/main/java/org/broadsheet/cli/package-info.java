/** Commands: every word printed and every exit code. */
@NullMarked
package org.broadsheet.cli;

import org.jspecify.annotations.NullMarked;
