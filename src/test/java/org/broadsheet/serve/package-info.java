/** Asks a preview by real requests over real sockets; only the site's builder is a stand-in. */
@NullMarked
package org.broadsheet.serve;

import org.jspecify.annotations.NullMarked;
