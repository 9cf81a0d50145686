package org.broadsheet.read.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Finds a box about the author behind a text: it begins with the name, on a line of its own. */
final class AuthorBox {
    private static final int LAST = 4;
    private static final int LONGEST = 500;
    private static final int MORE = 50;
    private static final int NAME = 6;

    private AuthorBox() {}

    /**
     * Finds it.
     *
     * @param text the text
     * @param blocks the blocks of the text
     * @param names letters of the lines that named the authors
     */
    static Optional<Element> find(Element text, List<Element> blocks, Set<String> names) {
        for (Element block : blocks.subList(Math.max(0, blocks.size() - LAST), blocks.size())) {
            Element box = block;
            for (int up = 0; up < LAST && box != null && !box.equals(text); up++) {
                if (box.text().length() <= LONGEST && beginsWithName(box, names)) {
                    return Optional.of(whole(box, text));
                }
                box = box.parent();
            }
        }
        return Optional.empty();
    }

    /** With the portrait that may stand around the words. */
    private static Element whole(Element box, Element text) {
        Element whole = box;
        for (Element up = box.parent();
                up != null && !up.equals(text) && up.text().equals(box.text());
                up = up.parent()) {
            whole = up;
        }
        return whole;
    }

    private static boolean beginsWithName(Element box, Set<String> names) {
        for (Element each : box.getAllElements()) {
            if (!each.ownText().isBlank()) {
                String first = Letters.of(each.text());
                return first.length() >= NAME
                        && names.contains(first)
                        && box.text().length() > each.text().length() + MORE;
            }
        }
        return false;
    }
}
