package org.broadsheet.read.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Puts text that stands loose between blocks into paragraphs, so that each can be judged. Two line
 * breaks part such text, as on pages from before there were paragraphs.
 */
final class Runs {
    private Runs() {}

    /** Sees to all containers below an element that hold blocks and loose text side by side. */
    static void wrap(Element body) {
        Deque<Element> open = new ArrayDeque<>();
        open.push(body);
        while (!open.isEmpty()) {
            Element element = open.pop();
            String tag = element.normalName();
            if (Tags.SILENT.contains(tag) || Tags.EMBEDS.contains(tag)) {
                continue;
            }
            if (isContainer(tag) && holdsBlocks(element)) {
                wrapWithin(element);
            }
            for (Element child : element.children()) {
                open.push(child);
            }
        }
    }

    private static boolean isContainer(String tag) {
        return switch (tag) {
            case "body",
                    "div",
                    "section",
                    "article",
                    "main",
                    "td",
                    "th",
                    "center",
                    "header",
                    "footer",
                    "aside",
                    "form",
                    "blockquote",
                    "font",
                    "span",
                    "li",
                    "dd",
                    "details" ->
                    true;
            default -> false;
        };
    }

    private static boolean holdsBlocks(Element element) {
        boolean broken = false;
        for (Element child : element.children()) {
            String tag = child.normalName();
            boolean next = child.nextSibling() instanceof Element e && e.nameIs("br");
            broken |= tag.equals("br") && next && element.nameIs("td");
            if (broken || isBlock(tag)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlock(String tag) {
        return !Tags.INLINE.contains(tag)
                && !Tags.SILENT.contains(tag)
                && !Tags.EMBEDS.contains(tag);
    }

    private static void wrapWithin(Element container) {
        List<Node> nodes = List.copyOf(container.childNodes());
        container.empty();
        List<Node> wrapped = new ArrayList<>();
        List<Node> run = new ArrayList<>();
        int breaks = 0;
        for (Node node : nodes) {
            breaks = node.nameIs("br") ? breaks + 1 : Pictures.isBlank(node) ? breaks : 0;
            boolean loose = isLoose(node);
            if (!loose || breaks > 1) {
                close(run, wrapped);
            }
            (loose ? run : wrapped).add(node);
        }
        close(run, wrapped);
        container.appendChildren(wrapped);
    }

    private static boolean isLoose(Node node) {
        return switch (node) {
            case TextNode _ -> true;
            case Element e -> Tags.INLINE.contains(e.normalName()) && !hasBlock(e);
            default -> false;
        };
    }

    private static boolean hasBlock(Element element) {
        for (Element each : element.getAllElements()) {
            if (!Tags.INLINE.contains(each.normalName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isGap(Node node) {
        return node.nameIs("br") || Pictures.isBlank(node);
    }

    private static void close(List<Node> run, List<Node> wrapped) {
        while (!run.isEmpty() && isGap(run.getFirst())) {
            run.removeFirst();
        }
        while (!run.isEmpty() && isGap(run.getLast())) {
            run.removeLast();
        }
        boolean words = false;
        for (Node node : run) {
            words |=
                    node instanceof TextNode text
                            ? !text.isBlank()
                            : node instanceof Element e && !e.text().isBlank();
        }
        if (words) {
            Element p = new Element("p");
            p.appendChildren(run);
            wrapped.add(p);
        } else {
            wrapped.addAll(run);
        }
        run.clear();
    }
}
