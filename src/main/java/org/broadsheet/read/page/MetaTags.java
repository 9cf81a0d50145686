package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.Rule;
import org.jsoup.nodes.Element;

/**
 * The {@code <meta>} elements of a page. Names are compared in lower case; of each name the first
 * hundred are read.
 */
final class MetaTags {
    private static final String KEEPER = "broadsheet:";
    private static final int MOST = 100;
    private static final int VALUES = 5;

    private final Map<String, List<Element>> byName = new LinkedHashMap<>();
    private final SavedPage page;

    /** The elements of a page. */
    MetaTags(SavedPage page) {
        this.page = page;
        for (Element meta : page.document().select("meta[content]")) {
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                // What is within an item is told by that.
                boolean loose =
                        !attribute.equals("itemprop") || meta.closest("[itemscope]") == null;
                if (!name.isEmpty() && loose) {
                    List<Element> all = byName.computeIfAbsent(name, n -> new ArrayList<>());
                    if (all.size() < MOST && !meta.attr("content").isBlank()) {
                        all.add(meta);
                    }
                    break;
                }
            }
        }
    }

    /** The elements of a name in lower case, none of them empty. */
    List<Element> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The first content of a name; empty if there is none. */
    String content(String name) {
        return named(name).isEmpty() ? "" : MarkupText.line(named(name).getFirst().attr("content"));
    }

    /** What the keeper states: any field, as {@code broadsheet:FIELD}. */
    void keepers(Candidates to, NavigableSet<String> fields) {
        for (String field : fields) {
            String name = KEEPER + field.toLowerCase(Locale.ROOT);
            List<FieldValue> values = new ArrayList<>();
            for (Element meta : named(name)) {
                values.add(new FieldValue.Text(meta.attr("content"), page.at(meta)));
            }
            if (!values.isEmpty()) {
                FieldValue value =
                        values.size() == 1
                                ? values.getFirst()
                                : new FieldValue.Items(values, values.getFirst().at());
                to.value(field, value, Rule.stated(name));
            }
        }
    }

    /** The languages of a page that its {@code <meta>} name, surest first. */
    void languages(Candidates to) {
        for (String name :
                List.of(
                        "lang",
                        "content-language",
                        "citation_language",
                        "dc.language",
                        "dcterms.language",
                        "dc:language",
                        "language",
                        "og:locale")) {
            for (Element meta : first(name)) {
                String[] said = meta.attr("content").split("[,;]", 2);
                Languages.tag(said[0])
                        .ifPresent(tag -> to.text("lang", tag, at(meta), Rule.stated(name)));
            }
        }
    }

    /** The first few elements of a name. */
    List<Element> first(String name) {
        return named(name).stream().limit(VALUES).toList();
    }

    /** Where an element stands. */
    Place place(Element meta) {
        return page.place(meta);
    }

    private Position at(Element meta) {
        return page.at(meta);
    }
}
