package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.jsoup.nodes.Element;

/**
 * Items of schema.org that are marked in the text of a page itself: microdata (HTML, section 5) and
 * RDFa Lite 1.1. They become the same tree that JSON-LD is, {@code @type} and {@code @id} included,
 * so that one class understands all three.
 */
final class EmbeddedItems {
    private static final int MOST = 500;
    private static final int DEPTH = 20;

    /** Properties whose value is the whole text of an article, or many other articles. */
    private static final Set<String> WHOLE =
            Set.of("articleBody", "text", "reviewBody", "comment", "hasPart", "itemListElement");

    private final Syntax syntax;
    private final SavedPage page;
    private int made;

    /**
     * How items are marked.
     *
     * @param words its name, as {@code inspect} shows it
     * @param item the attribute that every item has
     * @param type the attribute with an item's type
     * @param property the attribute with the name of a property
     * @param id the attribute with an item's id
     */
    record Syntax(String words, String item, String type, String property, String id) {
        static final Syntax MICRODATA =
                new Syntax("microdata", "itemscope", "itemtype", "itemprop", "itemid");
        static final Syntax RDFA = new Syntax("RDFa", "typeof", "typeof", "property", "resource");
    }

    private EmbeddedItems(Syntax syntax, SavedPage page) {
        this.syntax = syntax;
        this.page = page;
    }

    /** The items of a page that are no property of another, in its order. */
    static List<FieldValue> read(Syntax syntax, SavedPage page) {
        EmbeddedItems items = new EmbeddedItems(syntax, page);
        List<FieldValue> found = new ArrayList<>();
        for (Element element : page.document().select("[" + syntax.item() + "]")) {
            // An article is one also where it is a property of a page or of a list.
            if (items.made < MOST
                    && (!element.hasAttr(syntax.property())
                            || LinkedData.isArticle(types(element, syntax)))) {
                found.add(items.item(element, 0));
            }
        }
        return found;
    }

    private static List<String> types(Element element, Syntax syntax) {
        return List.of(element.attr(syntax.type()).strip().split("\\s+", -1));
    }

    private FieldValue.Fields item(Element element, int depth) {
        made++;
        Position at = page.at(element);
        Map<String, List<FieldValue>> values = new LinkedHashMap<>();
        for (Element child : element.children()) {
            collect(child, depth, values);
        }
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        List<FieldValue> types = new ArrayList<>();
        for (String type : types(element, syntax)) {
            types.add(new FieldValue.Text(type, at));
        }
        fields.put("@type", new FieldValue.Items(types, at));
        if (element.hasAttr(syntax.id())) {
            fields.put("@id", new FieldValue.Text(element.attr(syntax.id()), at));
        }
        values.forEach((name, all) ->
                fields.put(name, all.size() == 1 ? all.getFirst() : new FieldValue.Items(all, at)));
        return new FieldValue.Fields(fields, at);
    }

    /** As deep as the page, which is bounded when it is parsed. */
    private void collect(Element element, int depth, Map<String, List<FieldValue>> values) {
        boolean isItem = element.hasAttr(syntax.item());
        List<String> names = names(element);
        if (!names.isEmpty() && made < MOST) {
            FieldValue value =
                    isItem && depth < DEPTH
                            ? item(element, depth + 1)
                            : new FieldValue.Text(value(element), page.at(element));
            for (String name : names) {
                List<FieldValue> all = values.computeIfAbsent(name, n -> new ArrayList<>());
                if (all.size() < MOST) {
                    all.add(value);
                }
            }
        }
        if (!isItem) {
            for (Element child : element.children()) {
                collect(child, depth, values);
            }
        }
    }

    private List<String> names(Element element) {
        if (!element.hasAttr(syntax.property())) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        for (String said : element.attr(syntax.property()).strip().split("\\s+", -1)) {
            String name = said.startsWith("schema:") ? said.substring("schema:".length()) : said;
            boolean other = name.indexOf(':') >= 0 && !name.contains("schema.org/");
            name = name.substring(name.lastIndexOf('/') + 1);
            if (!name.isEmpty() && !other && !WHOLE.contains(name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The value of a property (HTML, section 5.2.4); {@code content} is understood anywhere. */
    private static String value(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        return switch (element.normalName().toLowerCase(Locale.ROOT)) {
            case "a", "area", "link" -> {
                // Names and sections are often marked at the link to their pages.
                String text = element.text();
                yield text.isBlank() || named(element, "url", "mainEntityOfPage", "license")
                        ? element.attr("href")
                        : text;
            }
            case "img", "audio", "embed", "iframe", "source", "track", "video" ->
                    element.attr("src");
            case "time" -> element.hasAttr("datetime") ? element.attr("datetime") : element.text();
            case "data", "meter" -> element.attr("value");
            case "abbr" -> element.hasAttr("title") ? element.attr("title") : element.text();
            default -> element.text();
        };
    }

    private static boolean named(Element element, String... names) {
        String said = element.attr("itemprop") + " " + element.attr("property");
        for (String name : names) {
            if (said.contains(name)) {
                return true;
            }
        }
        return false;
    }
}
