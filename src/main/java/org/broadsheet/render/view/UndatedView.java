package org.broadsheet.render.view;

import java.util.List;

/**
 * {@code undated.html}: articles whose year is not known.
 *
 * @param page the page
 * @param title {@code Undated}
 * @param count {@code 37 articles}
 * @param groups by what is known: {@code 1970s}, {@code Harbour, date unknown}
 * @param parts numbered parts, if there are too many for one page
 */
public record UndatedView(
        PageView page, String title, String count, List<Group> groups, List<LinkView> parts) {
    /**
     * Articles of which the same is known.
     *
     * @param title what is known
     * @param teasers the articles by title
     */
    public record Group(String title, List<TeaserView> teasers) {}
}
