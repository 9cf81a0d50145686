package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes figures of what pages have in their place: a {@code <div class="caption">} below a picture,
 * a credit behind the caption, a table of two cells. A figure's caption then stands directly in it.
 */
final class Figures {
    private static final Set<String> CAPTION =
            Set.of(
                    "caption",
                    "captions",
                    "figcaption",
                    "legend",
                    "bildunterschrift",
                    "bildtext",
                    "legende",
                    "didascalia",
                    "onderschrift",
                    "cutline",
                    "photocaption",
                    "imagecaption");
    private static final int CAPTION_TEXT = 600;
    private static final int NODES = 80;
    private static final int CREDIT = 60;
    private static final int CELL_CAPTION = 300;

    private Figures() {}

    /** Sees to all figures below an element. */
    static void tidy(Element text) {
        for (Element caption : List.copyOf(text.select("[class], [id]"))) {
            if (isCaption(caption) && caption.closest("figure") == null) {
                around(caption);
            }
        }
        for (Element figure : List.copyOf(text.select("[role=figure]:has(img)"))) {
            if (!figure.nameIs("figure") && figure.text().length() <= CAPTION_TEXT) {
                figure(figure);
            }
        }
        for (Element table : List.copyOf(text.select("table"))) {
            if (isPictureTable(table)) {
                figure(table);
            }
        }
        for (Element figure : List.copyOf(text.select("figure"))) {
            if (figure.select("figure").size() == 1
                    && figure.selectFirst("table, pre, blockquote, iframe, video, audio, p + p")
                            == null) {
                figure(figure);
            }
        }
    }

    /** Whether a block stands in what is named a caption. */
    static boolean isOfCaption(Element block) {
        Element up = block;
        for (int i = 0; i < 3 && up != null; i++) {
            if (up.nameIs("figcaption") || isCaption(up)) {
                return true;
            }
            up = up.parent();
        }
        return false;
    }

    /** Whether a block stands in a small box with a picture: it is its caption then. */
    static boolean isBesidePicture(Element block) {
        Element up = block.parent();
        for (int i = 0; i < 2 && up != null && !up.nameIs("body"); i++) {
            if (up.selectFirst("img") != null) {
                return up.text().length() <= block.text().length() + CREDIT;
            }
            up = up.parent();
        }
        return false;
    }

    private static boolean isCaption(Element element) {
        for (String name : (element.className() + " " + element.id()).split("\\s+", -1)) {
            for (String part : name.toLowerCase(Locale.ROOT).split("[-_]+", -1)) {
                if (CAPTION.contains(part)) {
                    return element.selectFirst("img") == null;
                }
            }
        }
        return false;
    }

    /** Makes a figure of the smallest element that holds a caption and its picture alone. */
    private static void around(Element caption) {
        Element around = caption;
        for (int i = 0; i < 4; i++) {
            Element parent = around.parent();
            if (parent == null || parent.normalName().equals("body")) {
                return;
            }
            around = parent;
            int pictures = pictures(around);
            if (pictures > 1) {
                return;
            }
            if (pictures == 1) {
                if (around.normalName().equals("p") || around.normalName().equals("td")) {
                    return;
                }
                figure(around);
                return;
            }
        }
    }

    /** How many pictures an element has; many if it is more than a picture and its caption. */
    private static int pictures(Element element) {
        int pictures = 0;
        int looked = 0;
        int words = 0;
        Node node = element;
        while (node != null) {
            looked++;
            pictures += node.nameIs("img") ? 1 : 0;
            words += node instanceof TextNode text ? text.text().length() : 0;
            if (looked > NODES || words > CAPTION_TEXT) {
                return NODES;
            }
            node = following(node, element);
        }
        return pictures;
    }

    private static @Nullable Node following(Node node, Element within) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (!at.equals(within)) {
            Node next = at.nextSibling();
            if (next != null) {
                return next;
            }
            Node parent = at.parent();
            if (parent == null) {
                return null;
            }
            at = parent;
        }
        return null;
    }

    private static boolean isPictureTable(Element table) {
        return table.select("img").size() == 1
                && table.text().length() <= CELL_CAPTION
                && table.select("td").size() <= 4
                && table.selectFirst("table table, th, p + p, a:not(:has(img))") == null;
    }

    /** A picture, or several, and one caption of all the words. */
    private static void figure(Element figure) {
        List<Element> pictures = new ArrayList<>();
        for (Element img : figure.select("img")) {
            Element link = img.parent();
            boolean linked = link != null && link.normalName().equals("a") && link.text().isBlank();
            pictures.add(linked && link != null ? link : img);
        }
        if (pictures.isEmpty()) {
            return;
        }
        Element caption = new Element("figcaption");
        for (Element picture : pictures) {
            picture.remove();
        }
        List<Node> words = new ArrayList<>();
        gather(figure, words);
        for (Node word : words) {
            if (caption.childNodeSize() > 0) {
                caption.appendText(" ");
            }
            caption.appendChild(word);
        }
        figure.empty();
        figure.tagName("figure");
        figure.appendChildren(pictures);
        if (!caption.text().isBlank()) {
            figure.appendChild(caption);
        }
    }

    /** The inline contents of what is below an element, in order. */
    private static void gather(Element from, List<Node> words) {
        for (Node child : List.copyOf(from.childNodes())) {
            switch (child) {
                case TextNode text when !text.isBlank() -> words.add(text);
                case Element e
                        when Tags.INLINE.contains(e.normalName())
                                && e.selectFirst("p, div, figcaption") == null -> {
                    if (!e.text().isBlank()) {
                        words.add(e);
                    }
                }
                case Element e when !Tags.SILENT.contains(e.normalName()) -> gather(e, words);
                default -> {}
            }
        }
    }
}
