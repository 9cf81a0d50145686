/** Runs the command line as its users do: most commands in this process, some as a process. */
@NullMarked
package org.broadsheet.cli;

import org.jspecify.annotations.NullMarked;
