package org.broadsheet.read.sanitize;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.Article.Heading;
import org.broadsheet.article.Slug;
import org.broadsheet.read.content.Headline;
import org.broadsheet.read.content.Plain;
import org.jsoup.nodes.Element;

/**
 * The ids of a text. Headings get one of their words; any other id gets a prefix, so that no text
 * can name a part of the page around it. Each stands once; links within the text follow.
 */
final class Anchors {
    private static final String PREFIX = "x-";
    private static final Pattern FOOTNOTE = Pattern.compile("fn(ref)?-[0-9]{1,6}(-[0-9]{1,6})?");
    private static final Pattern ID = Pattern.compile("[^\\p{Z}\\p{C}]{1,200}");

    private final IdentityHashMap<Element, String> ids = new IdentityHashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final List<Heading> headings = new ArrayList<>();

    /** Finds the ids of a text. */
    static Anchors of(Element body) {
        Anchors anchors = new Anchors();
        List<Element> named = new ArrayList<>();
        // Headings first: their anchors are what readers link to.
        for (Element element : body.getAllElements()) {
            if (Headline.isHeading(element)) {
                anchors.heading(element);
            }
            if (element.hasAttr("id")
                    || (element.hasAttr("name") && element.normalName().equals("a"))) {
                named.add(element);
            }
        }
        named.forEach(anchors::other);
        return anchors;
    }

    private void heading(Element heading) {
        String text = text(heading);
        if (text.isEmpty()) {
            return;
        }
        String slug = Slug.of(text);
        counts.putIfAbsent(slug, 1);
        String anchor = unique(slug);
        ids.put(heading, anchor);
        targets.putIfAbsent(anchor, anchor);
        if (!heading.id().isEmpty()) {
            targets.put(heading.id(), anchor);
        }
        int level = Math.max(2, heading.normalName().charAt(1) - '0');
        headings.add(new Heading(level, anchor, text));
    }

    /** The words of a heading, without the numbers of its footnotes. */
    private static String text(Element heading) {
        if (heading.stream().noneMatch(Anchors::isNote)) {
            return Plain.line(heading.text());
        }
        Element bare = heading.clone();
        bare.select("a.footnote-ref").remove();
        return Plain.line(bare.text());
    }

    private static boolean isNote(Element element) {
        return element.normalName().equals("a") && element.hasClass("footnote-ref");
    }

    private void other(Element element) {
        String id = element.id().isEmpty() ? element.attr("name") : element.id();
        if (ids.containsKey(element) || !ID.matcher(id).matches()) {
            return;
        }
        String wanted = FOOTNOTE.matcher(id).matches() ? id : PREFIX + id;
        if (taken.add(wanted)) { // of two equal ids the first is the one that links lead to
            ids.put(element, wanted);
            targets.putIfAbsent(id, wanted);
        }
    }

    private String unique(String anchor) {
        String unique = anchor;
        while (!taken.add(unique)) {
            // Counted on, not from the beginning: a text may repeat one heading endlessly.
            unique = anchor + "-" + counts.merge(anchor, 1, Integer::sum);
        }
        return unique;
    }

    /** The id that an element gets. */
    Optional<String> id(Element element) {
        return Optional.ofNullable(ids.get(element));
    }

    /** The id to which a fragment leads; the fragment itself if nothing has it. */
    String target(String fragment) {
        return targets.getOrDefault(fragment, fragment);
    }

    /** The headings in their order. */
    List<Heading> headings() {
        return headings;
    }
}
