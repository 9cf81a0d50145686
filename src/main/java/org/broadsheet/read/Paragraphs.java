package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Gives a text its paragraphs: text that stands loose in a page's structure, and what two line
 * breaks part, becomes {@code <p>}; then the structure can go without running texts together.
 */
final class Paragraphs {
    private Paragraphs() {}

    /**
     * Gives the contents of a container their paragraphs; recursion is as deep as the parser lets.
     */
    static void tidy(Element container) {
        List<Node> loose = new ArrayList<>();
        for (Node child : List.copyOf(container.childNodes())) {
            if (!(child instanceof Element element)) {
                loose.add(child);
                continue;
            }
            String tag = element.normalName();
            boolean block = Safelist.BLOCKS.contains(tag) || Safelist.PARTS.contains(tag);
            if (!block && !Safelist.CONTAINERS.contains(tag) && !holdsBlocks(element)) {
                loose.add(child);
                continue;
            }
            gather(loose, container);
            if (tag.equals("p")) {
                paragraph(element);
            } else if (tag.equals("blockquote") || !block) {
                tidy(element);
            } else {
                within(element);
            }
        }
        gather(loose, container);
    }

    /** Lists, cells and captions keep loose text, but not what stands in containers within. */
    private static void within(Element block) {
        for (Element child : List.copyOf(block.children())) {
            String tag = child.normalName();
            if (Safelist.CONTAINERS.contains(tag) || tag.equals("blockquote")) {
                tidy(child);
            } else if (tag.equals("p")) {
                paragraph(child);
            } else {
                within(child);
            }
        }
    }

    private static boolean holdsBlocks(Element element) {
        for (Element child : element.children()) {
            String tag = child.normalName();
            if (Safelist.BLOCKS.contains(tag)
                    || Safelist.CONTAINERS.contains(tag)
                    || holdsBlocks(child)) {
                return true;
            }
        }
        return false;
    }

    /** Puts loose nodes into paragraphs, in their place. */
    private static void gather(List<Node> loose, Element container) {
        while (!loose.isEmpty() && isBlankText(loose.getFirst())) {
            loose.removeFirst();
        }
        while (!loose.isEmpty() && isBlankText(loose.getLast())) {
            loose.removeLast();
        }
        if (loose.stream().anyMatch(Paragraphs::isSomething)) {
            Element first = new Element("p");
            loose.getFirst().before(first);
            for (Node node : loose) {
                first.appendChild(node);
            }
            paragraph(first);
        } else if (container.hasParent()) {
            loose.stream().filter(n -> n.normalName().equals("br")).forEach(Node::remove);
        }
        loose.clear();
    }

    /** Parts a paragraph at double line breaks; takes it away if there is nothing in it. */
    private static void paragraph(Element p) {
        Element current = p;
        List<Node> children = List.copyOf(p.childNodes());
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            int next = i + 1;
            int breaks = isBreak(child) ? 1 : 0;
            while (breaks > 0 && next < children.size()) {
                Node following = children.get(next);
                if (isBreak(following)) {
                    breaks++;
                } else if (isSomething(following)) {
                    break;
                }
                next++;
            }
            if (breaks > 1) {
                children.subList(i, next).forEach(Node::remove);
                i = next - 1;
                Element following = new Element("p");
                current.after(following);
                dropIfEmpty(current);
                current = following;
            } else if (!current.equals(p)) {
                current.appendChild(child);
            }
        }
        dropIfEmpty(current);
    }

    private static boolean isBreak(Node node) {
        return node.normalName().equals("br");
    }

    private static void dropIfEmpty(Element p) {
        if (p.childNodes().stream().noneMatch(Paragraphs::isSomething)) {
            p.remove();
        }
    }

    private static boolean isBlankText(Node node) {
        return node instanceof TextNode text && text.isBlank();
    }

    private static boolean isSomething(Node node) {
        return switch (node) {
            case TextNode text -> !isBlank(text.getWholeText());
            case Element e ->
                    switch (e.normalName()) {
                        case "img" -> true;
                        case "br", "wbr" -> false;
                        default ->
                                !isBlank(e.wholeText())
                                        || e.selectFirst("img") != null
                                        || !e.id().isEmpty();
                    };
            default -> false;
        };
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00A0');
    }
}
