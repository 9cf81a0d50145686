package org.broadsheet.read.extract;

import org.broadsheet.read.extract.Trim.Reason;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells whether a box in a text is none of it, by its first line, its last, or what it asks. */
final class Boxes {
    private static final int LONGEST = 800;
    private static final int SENTENCE = 40;
    private static final int PAID = 500;
    private static final int NEAR = 8;
    private static final double LINKS = 0.6;

    private final Measures measures;

    Boxes(Measures measures) {
        this.measures = measures;
    }

    /**
     * Why a box goes: it announces links by its first line, is paid for, asks its reader for
     * something, or is the foot of the page.
     *
     * @param element the box
     * @param at its measure
     * @param prose how much prose the text has
     * @param seen how much of it stands before the box
     * @return the reason; null if there is none
     */
    @Nullable Reason judge(Element element, Measure at, int prose, int seen) {
        boolean box =
                switch (element.normalName()) {
                    case "div",
                            "section",
                            "aside",
                            "table",
                            "figure",
                            "center",
                            "ul",
                            "li",
                            "blockquote" ->
                            at.chars > 0 && at.chars <= LONGEST && at.prose * 3 < prose;
                    default -> false;
                };
        if (!box) {
            return null;
        }
        if (at.linked > 0 && seen * 2 > prose && isFoot(element)) {
            return new Reason(Chrome.FOOT, "a box with the notice of rights");
        }
        String first = firstLine(element);
        if (at.linked > 0 && at.linked < at.chars && Labels.headsTeasers(first)) {
            return new Reason(Chrome.TEASERS, "links below \"" + first + "\"");
        }
        boolean leads = at.linked > 0 || at.control;
        if (leads && at.chars <= PAID && Labels.headsAdvertisement(first)) {
            return new Reason(Chrome.ADVERTISEMENT, "a box below \"" + first + "\"");
        }
        boolean framed = element.normalName().equals("table");
        if ((leads || framed)
                && !at.picture
                && Labels.asksReader(element.text())
                && !isAmongText(element)) {
            return new Reason(Chrome.INVITATION, "a box that asks the reader for something");
        }
        if (at.control && !at.picture && !isAmongText(element) && asksByButton(element)) {
            return new Reason(Chrome.INVITATION, "a box with a button");
        }
        if (element.normalName().equals("figure") && !at.picture && at.linkDensity() >= LINKS) {
            return new Reason(Chrome.TEASERS, "a figure of links");
        }
        return null;
    }

    /** Whether the last of several lines in a box is a notice of rights. */
    private static boolean isFoot(Element box) {
        for (Element child = box.lastElementChild();
                child != null && !Tags.SILENT.contains(child.normalName());
                child = child.lastElementChild()) {
            if (child.text().length() <= Labels.LONGEST
                    && child.previousElementSibling() != null
                    && Labels.of(child.text()).filter(Chrome.FOOT::equals).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an element is the smallest box with words around a button. */
    private boolean asksByButton(Element element) {
        for (Element button : element.select("button, input[type=submit], input[type=email]")) {
            Element box = button.parent();
            while (box != null
                    && !box.equals(element)
                    && !Tags.isBox(box.normalName())
                    && measures.of(box).chars < SENTENCE) {
                box = box.parent();
            }
            if (element.equals(box) && !Labels.expands(button.text() + button.attr("value"))) {
                return true;
            }
        }
        return false;
    }

    /** Each of several like boxes is a part of the text, such as an entry or a paragraph. */
    private static boolean isAmongText(Element element) {
        int like = 0;
        Element before = element;
        Element after = element;
        for (int i = 0; i < NEAR; i++) {
            before = before == null ? null : before.previousElementSibling();
            after = after == null ? null : after.nextElementSibling();
            like += isLike(element, before) ? 1 : 0;
            like += isLike(element, after) ? 1 : 0;
        }
        return like >= 2 || element.nameIs("li") || element.nameIs("blockquote");
    }

    private static boolean isLike(Element element, @Nullable Element other) {
        return other != null
                && other.nameIs(element.normalName())
                && other.className().equals(element.className());
    }

    /** The words up to the first break: of a line or of a block. */
    private static String firstLine(Element element) {
        StringBuilder line = new StringBuilder();
        Node node = element.childNodeSize() > 0 ? element.childNode(0) : null;
        boolean ended = false;
        int looked = 0;
        while (node != null
                && !node.equals(element)
                && !ended
                && line.length() < 100
                && looked++ < 60) {
            if (node instanceof TextNode text) {
                line.append(text.text());
            }
            boolean breaks =
                    node instanceof Element e
                            && (e.nameIs("br") || !Tags.INLINE.contains(e.normalName()));
            ended = breaks && !line.toString().isBlank();
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            while (node != null && !node.equals(element) && node.nextSibling() == null) {
                node = node.parent();
                ended |=
                        node instanceof Element e
                                && !Tags.INLINE.contains(e.normalName())
                                && !line.toString().isBlank();
            }
            if (node != null && !node.equals(element)) {
                node = node.nextSibling();
            }
        }
        return line.toString().strip();
    }
}
