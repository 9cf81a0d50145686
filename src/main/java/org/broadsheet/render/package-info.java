/**
 * Pages to bytes: {@link org.broadsheet.render.view view records} and Thymeleaf, whose only user
 * this package is. A pure function of the plan, the article and the configuration.
 */
@NullMarked
package org.broadsheet.render;

import org.jspecify.annotations.NullMarked;
