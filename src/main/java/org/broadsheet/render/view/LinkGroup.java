package org.broadsheet.render.view;

import java.util.List;

/**
 * Links under a heading.
 *
 * @param title the heading
 * @param links the links
 */
public record LinkGroup(String title, List<LinkView> links) {
    public LinkGroup {
        links = List.copyOf(links);
    }
}
