package org.broadsheet.render.view;

import java.util.List;

/**
 * The articles of one day (or of one month or year, if that is all that is known) in a list.
 *
 * @param leaf the date
 * @param teasers the articles
 */
public record DayGroup(LeafView leaf, List<TeaserView> teasers) {}
