package org.broadsheet.render.view;

import java.util.List;

/**
 * {@code terms.html}: the index of all tags, authors, series or values of an added list, or of
 * those with one initial.
 *
 * @param page the page
 * @param kind {@code tags}, {@code authors}, {@code series} or the added list's name
 * @param title {@code Tags}
 * @param count {@code 1,204 tags}
 * @param letters the jump bar: to a group on this page or to a page of its own
 * @param groups the names by initial; if the index is cut into pages, the largest in one group
 */
public record TermsView(
        PageView page,
        String kind,
        String title,
        String count,
        List<LinkView> letters,
        List<Group> groups) {

    /**
     * Names with one initial.
     *
     * @param initial {@code A}, or what else the names have in common
     * @param anchor the group's {@code id}
     * @param terms the names
     */
    public record Group(String initial, String anchor, List<Term> terms) {}

    /**
     * A name.
     *
     * @param title the name
     * @param url its page
     * @param count {@code 811}
     * @param years {@code 1961–2001}, or empty
     */
    public record Term(String title, String url, String count, String years) {}
}
