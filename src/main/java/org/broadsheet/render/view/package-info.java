/**
 * What templates see: one view record a template ({@link org.broadsheet.render.view.ArticleView} is
 * shown by {@code article.html}), complete and localised, so that templates only loop and place.
 * Dates, numbers and names in them are words already; URLs carry the path of the base URL. Text is
 * plain and is escaped by the template; {@link org.broadsheet.article.SafeHtml} and {@link
 * org.broadsheet.render.view.Markup} may stand in {@code th:utext}.
 */
@NullMarked
package org.broadsheet.render.view;

import org.jspecify.annotations.NullMarked;
