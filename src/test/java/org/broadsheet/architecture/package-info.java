/** What no class may do, and which package may know which: the rules that keep the design. */
@NullMarked
package org.broadsheet.architecture;

import org.jspecify.annotations.NullMarked;
