package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code day.html}: one day of the list of all articles, laid out as that day's paper.
 *
 * @param page the page
 * @param title {@code Tuesday 12 June 1984}
 * @param leaf the date
 * @param count {@code 6 articles}
 * @param lead the leading article
 * @param sections the rest by section; articles of no section stand under an empty title
 * @param previous the day before with articles, or null
 * @param next the day after with articles, or null
 * @param around further links: the month, the year
 */
public record DayView(
        PageView page,
        String title,
        LeafView leaf,
        String count,
        TeaserView lead,
        List<Block> sections,
        @Nullable LinkView previous,
        @Nullable LinkView next,
        List<LinkView> around) {

    /**
     * A section of that day.
     *
     * @param title its name, or empty
     * @param url its month's page, or empty
     * @param sectionClass {@code section-SLUG}, or empty
     * @param teasers its articles
     */
    public record Block(String title, String url, String sectionClass, List<TeaserView> teasers) {}
}
