package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Elements that are taken out together: one by one, each would cost as much as it has siblings.
 * What is empty without them goes too.
 */
final class Removal {
    private final Set<Element> gone = new HashSet<>();
    private Set<Element> parents = new LinkedHashSet<>();

    /** Marks an element. */
    void add(Element element) {
        Element parent = element.parent();
        if (parent != null && gone.add(element)) {
            parents.add(parent);
        }
    }

    /** Takes out what is marked. */
    void apply() {
        while (!parents.isEmpty()) {
            Set<Element> now = parents;
            parents = new LinkedHashSet<>();
            for (Element parent : now) {
                if (take(parent)) {
                    add(parent);
                }
            }
        }
        gone.clear();
    }

    /** Takes marked children out; tells whether nothing is left. */
    private boolean take(Element parent) {
        List<Node> kept = new ArrayList<>();
        boolean empty = true;
        for (Node child : parent.childNodes()) {
            if (!(child instanceof Element element) || !gone.contains(element)) {
                kept.add(child);
                empty &= Pictures.isBlank(child);
            }
        }
        parent.empty();
        parent.appendChildren(kept);
        return empty && !parent.nameIs("body") && !parent.nameIs("td");
    }
}
