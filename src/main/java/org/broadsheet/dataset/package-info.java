/**
 * The archive as data, for those who count and compare: records of articles as JSON Lines and CSV,
 * their schema, and an index. It knows nothing of pages.
 */
@NullMarked
package org.broadsheet.dataset;

import org.jspecify.annotations.NullMarked;
