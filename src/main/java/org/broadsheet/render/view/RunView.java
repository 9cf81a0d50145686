package org.broadsheet.render.view;

import java.util.List;

/**
 * The run of years as bars, drawn as an SVG of the given size.
 *
 * @param title {@code The whole run, 1961 to 2001}
 * @param first the first year in words
 * @param last the last year in words
 * @param width the view box's width
 * @param height the view box's height without labels
 * @param bars a bar a year, also for years without articles (height 0, no URL)
 * @param ticks the years that are labelled below, a seventh of the width apart at least (they stand
 *     on phones too)
 */
public record RunView(
        String title,
        String first,
        String last,
        int width,
        int height,
        List<Bar> bars,
        List<Tick> ticks) {

    /**
     * A year.
     *
     * @param label {@code 1984: 544 articles}
     * @param url its page, or empty
     * @param x left edge
     * @param y upper edge
     * @param width its width
     * @param height its height
     */
    public record Bar(String label, String url, String x, String y, String width, String height) {}

    /**
     * A labelled year.
     *
     * @param text the year
     * @param percent where its bar begins, as a CSS percentage of the width: {@code 42.5%}
     * @param anchor {@code start}, {@code middle} or {@code end}
     * @param x the same in the view box
     */
    public record Tick(String text, String percent, String anchor, String x) {}
}
