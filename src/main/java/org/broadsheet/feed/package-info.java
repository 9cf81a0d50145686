/** The formats of feeds: what feed readers fetch. It knows nothing of articles and pages. */
@NullMarked
package org.broadsheet.feed;

import org.jspecify.annotations.NullMarked;
