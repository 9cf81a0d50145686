/**
 * Which pages there are: addresses and who may have them, lists and their periods, neighbours.
 * {@link org.broadsheet.site.Planner} turns an arranged catalogue into {@link
 * org.broadsheet.site.PagePlan}s, each complete in itself.
 */
@NullMarked
package org.broadsheet.site;

import org.jspecify.annotations.NullMarked;
