package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code list.html}: the front page of a section, tag, author, series or added list.
 *
 * @param page the page
 * @param kind {@code section}, {@code tags}, {@code authors}, {@code series}, or the added list's
 *     name
 * @param label what the thing is, in words ({@code Tag}), or empty
 * @param title its name
 * @param description one line about it, or empty
 * @param count {@code 811 articles, 1961 to 2001}
 * @param run the years, or null if they fit on this page
 * @param newest the newest by day
 * @param all whether {@code newest} is everything
 * @param numbered the parts in order, for a series; else empty
 * @param undated link to those without a date, or null
 */
public record ListView(
        PageView page,
        String kind,
        String label,
        String title,
        String description,
        String count,
        @Nullable RunView run,
        List<DayGroup> newest,
        boolean all,
        List<TeaserView> numbered,
        @Nullable LinkView undated) {}
