/** A real browser for tests. */
@NullMarked
package org.broadsheet.browser;

import org.jspecify.annotations.NullMarked;
