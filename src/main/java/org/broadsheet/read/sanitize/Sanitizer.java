package org.broadsheet.read.sanitize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.broadsheet.article.Article.Heading;
import org.broadsheet.article.Body;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.article.SafeHtml;
import org.broadsheet.article.StrayCharacters;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Headline;
import org.broadsheet.read.content.Links;
import org.broadsheet.read.content.Links.Address;
import org.broadsheet.read.content.Plain;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Writes a text as HTML in which nothing runs and nothing is loaded from elsewhere: only elements
 * and attributes that {@link Safelist} names, every value escaped, every address understood by
 * {@link Links}. It is the only maker of {@link SafeHtml}. What points into the archive becomes a
 * mark with a {@link Reference}.
 */
public final class Sanitizer implements NodeFilter {
    /** What an author may say of a link to another site. */
    private static final List<String> OUTBOUND = List.of("nofollow", "sponsored", "ugc");

    private static final String NONE = "";

    private final Links links;
    private final boolean remoteImages;
    private final Content content;
    private final Anchors anchors;
    private final FieldReader.Sink problems;

    private final StringBuilder out = new StringBuilder(4096);
    private final List<Reference> references = new ArrayList<>();
    private final Deque<String> ends = new ArrayDeque<>();
    private final BodyText text = new BodyText();
    private boolean linked;

    /**
     * A text that may be published.
     *
     * @param body its HTML with marks
     * @param contents its headings
     * @param text its words
     */
    public record Clean(Body body, List<Heading> contents, BodyText text) {}

    private Sanitizer(
            Content content,
            Anchors anchors,
            Links links,
            boolean remoteImages,
            FieldReader.Sink problems) {
        this.content = content;
        this.anchors = anchors;
        this.links = links;
        this.remoteImages = remoteImages;
        this.problems = problems;
    }

    /**
     * Sanitises a text.
     *
     * @param content the text; its body is taken apart
     * @param links understands its addresses
     * @param remoteImages whether pictures may be loaded from other hosts
     * @param problems where problems go
     */
    public static Clean clean(
            Content content, Links links, boolean remoteImages, FieldReader.Sink problems) {
        Element body = content.body();
        Pruning.prune(body, content.places(), problems);
        Paragraphs.tidy(body);
        Headline.lower(body);
        Anchors anchors = Anchors.of(body);
        Sanitizer sanitizer = new Sanitizer(content, anchors, links, remoteImages, problems);
        NodeTraversor.filter(sanitizer, body);
        String html = sanitizer.out.toString().strip();
        return new Clean(
                new Body(new SafeHtml(html), sanitizer.references),
                anchors.headings(),
                sanitizer.text);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        switch (node) {
            case TextNode t -> {
                String words = t.getWholeText();
                text.words(words);
                if (!words.isBlank() || !atLineStart()) {
                    if (escape(words, false)) {
                        tellStrays(t);
                    }
                }
            }
            case Element element -> {
                String end = depth == 0 ? NONE : begin(element);
                ends.push(end);
                text.begin(element);
            }
            default -> {
                return FilterResult.SKIP_ENTIRELY;
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            text.end(element);
            String end = ends.pop();
            out.append(end);
            linked &= !end.equals("</a>") && !end.equals(Body.endMark());
            if (end.length() > 3 && isLine(element.normalName())) {
                out.append('\n'); // for those who read the source
            }
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isLine(String tag) {
        return Safelist.BLOCKS.contains(tag) || Safelist.PARTS.contains(tag);
    }

    private boolean atLineStart() {
        return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
    }

    /** Writes the beginning of an element; gives its end. */
    private String begin(Element element) {
        String tag = element.normalName();
        if (tag.equals("img")) {
            picture(element);
            return NONE;
        }
        if (tag.equals("a")) {
            return link(element);
        }
        if (tag.equals("div") && element.hasClass("footnotes")) {
            out.append("<div class=\"footnotes\" role=\"doc-endnotes\">");
            return "</div>";
        }
        Element parent = element.parent();
        Optional<String> published =
                Safelist.published(tag, parent == null ? "" : parent.normalName());
        if (published.isEmpty()) {
            return NONE;
        }
        String name = published.get();
        out.append('<').append(name);
        out.append(attributes(element, name));
        if (name.equals("blockquote") || name.equals("q")) {
            cite(element);
        }
        out.append('>');
        return Safelist.VOID.contains(name) ? NONE : "</" + name + ">";
    }

    private String attributes(Element element, String name) {
        if (element.attributesSize() == 0 && anchors.id(element).isEmpty()) {
            return "";
        }
        StringBuilder attributes = new StringBuilder();
        anchors.id(element).ifPresent(id -> attribute(attributes, "id", id));
        String published = Safelist.published(name, element.classNames(), element.attr("align"));
        if (!published.isEmpty()) {
            attribute(attributes, "class", published);
        }
        switch (published) {
            case "footnote-ref" -> attribute(attributes, "role", "doc-noteref");
            case "footnote-backref" -> attribute(attributes, "role", "doc-backlink");
            default -> {}
        }
        for (Attribute each : element.attributes()) {
            String key = each.getKey();
            String value = Plain.line(each.getValue());
            if (Safelist.keeps(name, key, value)) {
                attribute(attributes, key, value);
            }
        }
        return attributes.toString();
    }

    private void cite(Element element) {
        if (element.hasAttr("cite")
                && links.link(element.attr("cite"), place(element))
                        instanceof Address.External(String url)) {
            attribute(out, "cite", url);
        }
    }

    private String link(Element element) {
        String attributes = attributes(element, "a");
        if (!element.hasAttr("href") || linked) {
            Optional<String> id = anchors.id(element);
            id.ifPresent(i -> out.append("<span").append(idOnly(i)).append('>'));
            return id.isPresent() ? "</span>" : NONE;
        }
        String href = element.attr("href");
        return switch (links.link(href, place(element))) {
            case Address.External(String url) -> {
                linked = true;
                openLink(url, attributes + outbound(element, url));
                yield "</a>";
            }
            case Address.Fragment(String id) -> {
                linked = true;
                openLink("#" + anchors.target(id), attributes);
                yield "</a>";
            }
            case Address.Internal(Reference reference) -> {
                linked = true;
                mark(reference, attributes);
                yield Body.endMark();
            }
            case Address.Nowhere(String kind, String message) -> {
                warn(element, kind, message);
                yield NONE;
            }
        };
    }

    /** What is said of a link to another site (HTML, 4.6.7), and what its author said of it. */
    private static String outbound(Element link, String url) {
        if (!url.startsWith("http")) {
            return "";
        }
        List<String> said = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
        StringBuilder rel = new StringBuilder("external");
        for (String kept : OUTBOUND) {
            if (said.contains(kept)) {
                rel.append(' ').append(kept);
            }
        }
        StringBuilder attribute = new StringBuilder();
        attribute(attribute, "rel", rel.toString());
        return attribute.toString();
    }

    private static String idOnly(String id) {
        StringBuilder attribute = new StringBuilder();
        attribute(attribute, "id", id);
        return attribute.toString();
    }

    private void openLink(String url, String attributes) {
        out.append("<a");
        attribute(out, "href", url);
        out.append(attributes).append('>');
    }

    private void mark(Reference found, String attributes) {
        out.append(Body.mark(references.size()));
        references.add(
                new Reference(
                        found.kind(),
                        found.written(),
                        found.targets(),
                        found.fragment(),
                        attributes,
                        found.place()));
    }

    private void picture(Element element) {
        StringBuilder attributes = new StringBuilder();
        String alt = Plain.line(element.attr("alt"));
        attribute(attributes, "alt", alt);
        attributes.append(attributes(element, "img"));
        String src = element.attr("src");
        switch (links.picture(src, place(element))) {
            case Address.Internal(Reference reference) -> mark(reference, attributes.toString());
            case Address.External(String url) when remoteImages -> {
                out.append("<img");
                attribute(out, "src", url);
                out.append(attributes).append('>');
            }
            case Address.External(String url) -> {
                warn(element, "remote-image", "a picture on another host becomes a link");
                String words = alt.isEmpty() ? url : alt;
                if (!linked) {
                    openLink(url, "");
                }
                escape(words, false);
                out.append(linked ? "" : "</a>");
            }
            case Address.Nowhere(String kind, String message) -> {
                warn(element, kind, message);
                escape(alt, false);
            }
            case Address.Fragment _ -> {}
        }
    }

    private Place place(Element element) {
        return content.places().apply(element);
    }

    private void warn(Element element, String kind, String message) {
        if (!message.isEmpty()) {
            problems.add(Problem.warning(place(element), kind, message, ""));
        }
    }

    private static void attribute(StringBuilder to, String name, String value) {
        to.append(' ').append(name).append("=\"");
        escape(to, value, true);
        to.append('"');
    }

    /** What numeric references wrote, which {@link #escape} leaves out. */
    private void tellStrays(TextNode node) {
        String words = node.getWholeText();
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (StrayCharacters.isStray(c)) {
                Element parent = node.parent();
                Place at = place(parent == null ? content.body() : parent);
                problems.leftOut(StrayCharacters.one(c, at));
            }
        }
    }

    private boolean escape(String words, boolean attribute) {
        return escape(out, words, attribute);
    }

    /**
     * Escapes a text; what no text may have, the characters of marks among it, is dropped.
     *
     * @return whether something was
     */
    private static boolean escape(StringBuilder to, String words, boolean attribute) {
        int written = 0;
        boolean dropped = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if ((c >= '?' && c < 0x7F) || c == ' ') {
                continue; // nearly all
            }
            String instead =
                    switch (c) {
                        case '&' -> "&amp;";
                        case '<' -> "&lt;";
                        case '>' -> "&gt;";
                        case '"' -> attribute ? "&quot;" : null;
                        default -> Plain.isTextual(c) ? null : "";
                    };
            if (instead != null) {
                to.append(words, written, i).append(instead);
                written = i + 1;
                dropped |= instead.isEmpty();
            }
        }
        to.append(words, written, words.length());
        return dropped;
    }
}
