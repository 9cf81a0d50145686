package org.broadsheet.read.sanitize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Gives a text its paragraphs: text that stands loose in a page's structure, and what two line
 * breaks part, becomes {@code <p>}; then the structure can go without running texts together.
 */
final class Paragraphs {
    private final Set<Element> holdBlocks = Collections.newSetFromMap(new IdentityHashMap<>());

    private Paragraphs(Element container) {
        for (Element element : container.getAllElements()) {
            String tag = element.normalName();
            if (Safelist.BLOCKS.contains(tag) || Safelist.CONTAINERS.contains(tag)) {
                for (Element around = element.parent();
                        around != null && holdBlocks.add(around);
                        around = around.parent()) {}
            }
        }
    }

    /**
     * Gives the contents of a container their paragraphs; recursion is as deep as the parser lets.
     */
    static void tidy(Element container) {
        new Paragraphs(container).tidy(container, container.hasParent());
    }

    /** Children are taken out and put back all at once: one by one each would move the others. */
    private void tidy(Element container, boolean within) {
        List<Node> children = List.copyOf(container.childNodes());
        container.empty();
        List<Node> tidied = new ArrayList<>(children.size());
        List<Node> loose = new ArrayList<>();
        for (Node child : children) {
            if (!(child instanceof Element element)) {
                loose.add(child);
                continue;
            }
            String tag = element.normalName();
            boolean block = Safelist.BLOCKS.contains(tag) || Safelist.PARTS.contains(tag);
            if (!block && !Safelist.CONTAINERS.contains(tag) && !holdBlocks.contains(element)) {
                loose.add(child);
                continue;
            }
            gather(loose, within, tidied);
            if (tag.equals("p")) {
                tidied.addAll(paragraphs(element));
                continue;
            }
            tidied.add(element);
            if (tag.equals("blockquote") || !block) {
                tidy(element, true);
            } else {
                within(element);
            }
        }
        gather(loose, within, tidied);
        container.appendChildren(tidied);
    }

    /** Lists, cells and captions keep loose text, but not what stands in containers within. */
    private void within(Element block) {
        List<Node> children = List.copyOf(block.childNodes());
        List<Node> tidied = new ArrayList<>(children.size());
        for (Node node : children) {
            if (node instanceof Element child) {
                String tag = child.normalName();
                if (tag.equals("p")) {
                    tidied.addAll(paragraphs(child));
                    continue;
                }
                if (Safelist.CONTAINERS.contains(tag) || tag.equals("blockquote")) {
                    tidy(child, true);
                } else {
                    within(child);
                }
            }
            tidied.add(node);
        }
        if (!tidied.equals(children)) {
            block.empty().appendChildren(tidied);
        }
    }

    /** Puts loose nodes into paragraphs; white space around them stays where it is. */
    private static void gather(List<Node> loose, boolean within, List<Node> to) {
        int from = 0;
        int end = loose.size();
        while (from < end && isBlankText(loose.get(from))) {
            to.add(loose.get(from++));
        }
        while (end > from && isBlankText(loose.get(end - 1))) {
            end--;
        }
        List<Node> said = loose.subList(from, end);
        if (said.stream().anyMatch(Paragraphs::isSomething)) {
            to.addAll(paragraphs(new Element("p").appendChildren(said)));
        } else {
            said.stream().filter(n -> !within || !isBreak(n)).forEach(to::add);
        }
        to.addAll(loose.subList(end, loose.size()));
        loose.clear();
    }

    /** Parts a paragraph at double line breaks; those with nothing in them are none. */
    private static List<Element> paragraphs(Element p) {
        List<Node> children = List.copyOf(p.childNodes());
        List<List<Node>> parts = new ArrayList<>(List.of(new ArrayList<>()));
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
                i = next - 1;
                parts.add(new ArrayList<>());
            } else {
                parts.getLast().add(child);
            }
        }
        List<Element> paragraphs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).stream().anyMatch(Paragraphs::isSomething)) {
                // The first keeps what the paragraph had, its id and language.
                Element into = i == 0 ? p : new Element("p");
                paragraphs.add(parts.size() == 1 ? p : into.empty().appendChildren(parts.get(i)));
            }
        }
        return paragraphs;
    }

    private static boolean isBreak(Node node) {
        return node.normalName().equals("br");
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
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00A0') {
                return false;
            }
        }
        return true;
    }
}
