/**
 * The commands: {@link org.broadsheet.cli.Main} parses the command line, runs one and turns what
 * came of it into words and an exit code. Every word printed is printed here.
 */
@NullMarked
package org.broadsheet.cli;

import org.jspecify.annotations.NullMarked;
