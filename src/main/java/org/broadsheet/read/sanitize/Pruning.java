package org.broadsheet.read.sanitize;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** Takes out of a text what is no text, and puts links where something was embedded. */
final class Pruning implements NodeFilter {
    /** How much text makes a form one that holds the page rather than questions. */
    private static final int PAGE_TEXT = 200;

    private final Function<Element, Place> places;
    private final FieldReader.Sink problems;
    private final Set<Node> dropped = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Of what is dropped; in order, though none minds it. */
    private final Set<Element> parents = new LinkedHashSet<>();

    private Pruning(Function<Element, Place> places, FieldReader.Sink problems) {
        this.places = places;
        this.problems = problems;
    }

    static void prune(Element body, Function<Element, Place> places, FieldReader.Sink problems) {
        Pruning pruning = new Pruning(places, problems);
        NodeTraversor.filter(pruning, body);
        pruning.parents.forEach(pruning::keepTheRest);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof Comment comment && isMore(comment)) {
            Element parent = comment.parent();
            Element before = comment.previousElementSibling();
            boolean within = parent != null && parent.normalName().equals("p");
            Element last = within || before == null ? parent : before;
            if (last != null) {
                last.attr(BodyText.EXCERPT_ENDS, true);
            }
        }
        return node instanceof Comment || node instanceof DataNode
                ? drop(node)
                : node instanceof Element element && depth > 0
                        ? element(element)
                        : FilterResult.CONTINUE;
    }

    /** Noted and taken out later, all of a parent at once: one by one each moves the others. */
    private FilterResult drop(Node node) {
        dropped.add(node);
        if (node.parent() instanceof Element parent) {
            parents.add(parent);
        }
        return FilterResult.SKIP_ENTIRELY;
    }

    private void keepTheRest(Element parent) {
        List<Node> kept = new ArrayList<>(parent.childNodes());
        kept.removeIf(dropped::contains);
        parent.empty().appendChildren(kept);
    }

    /** The mark behind what Jekyll, Hugo, WordPress and others show of an article in lists. */
    private static boolean isMore(Comment comment) {
        String said = comment.getData().strip().toLowerCase(Locale.ROOT);
        return said.equals("more")
                || said.startsWith("more ")
                || said.equals("excerpt")
                || said.equals("end_excerpt")
                || said.equals("truncate");
    }

    private FilterResult element(Element element) {
        String tag = element.normalName();
        if (Safelist.DROPPED.contains(tag)) {
            return drop(element);
        }
        switch (tag) {
            case "video", "audio", "iframe", "embed" -> link(element);
            case "form" -> {
                // Some old systems wrapped every page as a whole in one form.
                if (element.text().length() < PAGE_TEXT) {
                    return drop(element);
                }
            }
            default -> {}
        }
        return FilterResult.CONTINUE;
    }

    /** What was shown from elsewhere becomes a link to there. */
    private void link(Element element) {
        String src = element.attr("src");
        if (src.isBlank()) {
            Element source = element.selectFirst("source[src]");
            src = source == null ? "" : source.attr("src");
        }
        String title = element.attr("title");
        String tag = element.normalName();
        element.empty();
        boolean scheme = src.strip().matches("(?s)[a-zA-Z][a-zA-Z0-9+.-]*:.*");
        boolean web = src.strip().matches("(?si)https?:.*");
        if (src.isBlank() || (scheme && !web)) {
            return;
        }
        problems.add(
                Problem.warning(
                        places.apply(element),
                        "embed",
                        "an embedded " + (tag.equals("iframe") ? "page" : tag) + " becomes a link",
                        ""));
        boolean block = Safelist.CONTAINERS.contains(parentTag(element));
        Element to =
                block ? element.appendElement("p").appendElement("a") : element.appendElement("a");
        to.attr("href", src).text(title.isBlank() ? src : title);
    }

    private static String parentTag(Element element) {
        Element parent = element.parent();
        return parent == null ? "" : parent.normalName();
    }
}
