/** What the benchmarks measure with. */
@NullMarked
package org.broadsheet;

import org.jspecify.annotations.NullMarked;
