package org.broadsheet.read.sanitize;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which elements and attributes a published text may have. What is not named here is not kept. */
final class Safelist {
    /** Elements that go with all that is in them: they run, load, or are no part of the text. */
    static final Set<String> DROPPED =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "object",
                    "applet",
                    "svg",
                    "math",
                    "canvas",
                    "nav",
                    "aside",
                    "input",
                    "button",
                    "select",
                    "textarea",
                    "option",
                    "optgroup",
                    "datalist",
                    "dialog",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "base",
                    "frame",
                    "frameset",
                    "noframes",
                    "noembed",
                    "map",
                    "area",
                    "param",
                    "source",
                    "track",
                    "slot",
                    "portal",
                    "xmp",
                    "plaintext",
                    "listing",
                    "bgsound");

    /** Elements whose contents are a text's structure; they go, what is in them stays. */
    static final Set<String> CONTAINERS =
            Set.of(
                    "body",
                    "html",
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "center",
                    "hgroup",
                    "fieldset",
                    "form",
                    "search");

    /** Elements that stand on lines of their own. */
    static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "blockquote",
                    "ul",
                    "ol",
                    "dl",
                    "figure",
                    "table",
                    "pre",
                    "hr",
                    "details",
                    "address",
                    "menu",
                    "dir");

    /** Parts of blocks that hold text themselves. */
    static final Set<String> PARTS =
            Set.of(
                    "li",
                    "dt",
                    "dd",
                    "figcaption",
                    "caption",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "summary",
                    "colgroup",
                    "col");

    private static final Set<String> PHRASES =
            Set.of(
                    "a", "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "mark",
                    "small", "cite", "q", "abbr", "dfn", "code", "kbd", "samp", "var", "time",
                    "ruby", "rt", "rp", "bdi", "bdo", "br", "wbr");

    /** Elements without an end. */
    static final Set<String> VOID = Set.of("br", "wbr", "hr", "img", "col");

    /** Older elements by those that took their place. */
    private static final Map<String, String> SUCCESSORS =
            Map.of(
                    "strike", "s", "tt", "code", "acronym", "abbr", "menu", "ul", "dir", "ul", "h1",
                    "h2");

    /** Elements that mean something only directly within certain others. */
    private static final Map<String, Set<String>> PARENTS =
            Map.ofEntries(
                    Map.entry("li", Set.of("ul", "ol", "menu", "dir")),
                    Map.entry("dt", Set.of("dl", "div")),
                    Map.entry("dd", Set.of("dl", "div")),
                    Map.entry("figcaption", Set.of("figure")),
                    Map.entry("summary", Set.of("details")),
                    Map.entry("rt", Set.of("ruby", "rtc")),
                    Map.entry("rp", Set.of("ruby")),
                    Map.entry("caption", Set.of("table")),
                    Map.entry("colgroup", Set.of("table")),
                    Map.entry("col", Set.of("colgroup")),
                    Map.entry("thead", Set.of("table")),
                    Map.entry("tbody", Set.of("table")),
                    Map.entry("tfoot", Set.of("table")),
                    Map.entry("tr", Set.of("thead", "tbody", "tfoot", "table")),
                    Map.entry("td", Set.of("tr")),
                    Map.entry("th", Set.of("tr")));

    /** Classes that the renderer of Markdown gives and that styles know. */
    private static final Set<String> CLASSES =
            Set.of("footnotes", "footnote-ref", "footnote-backref");

    private static final Pattern CODE_LANGUAGE = Pattern.compile("language-[a-zA-Z0-9+#.-]{1,30}");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}");
    private static final Pattern SPAN = Pattern.compile("[1-9][0-9]{0,2}");
    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
    private static final Pattern MOMENT = Pattern.compile("[0-9PTYMDWHSZ:.+ -]{1,40}");

    private Safelist() {}

    /**
     * The element that is published for one.
     *
     * @param tag the element's name
     * @param parent its parent's name
     * @return the name; empty if only its contents are published
     */
    static Optional<String> published(String tag, String parent) {
        Set<String> parents = PARENTS.get(tag);
        if (parents != null && !parents.contains(parent)) {
            return Optional.empty();
        }
        String name = SUCCESSORS.getOrDefault(tag, tag);
        return BLOCKS.contains(name) || PARTS.contains(name) || PHRASES.contains(name)
                ? Optional.of(name)
                : Optional.empty();
    }

    /** Whether an attribute may be published as it stands (addresses and ids never are). */
    static boolean keeps(String tag, String attribute, String value) {
        return switch (attribute) {
            case "lang" -> LANGUAGE.matcher(value).matches();
            case "dir" -> value.equals("ltr") || value.equals("rtl") || value.equals("auto");
            case "title" ->
                    switch (tag) {
                        case "a", "abbr", "dfn", "img" -> true;
                        default -> false;
                    };
            case "colspan", "rowspan" ->
                    (tag.equals("td") || tag.equals("th")) && SPAN.matcher(value).matches();
            case "span" ->
                    (tag.equals("col") || tag.equals("colgroup")) && SPAN.matcher(value).matches();
            case "scope" ->
                    tag.equals("th")
                            && switch (value) {
                                case "row", "col", "rowgroup", "colgroup" -> true;
                                default -> false;
                            };
            case "start" -> tag.equals("ol") && NUMBER.matcher(value).matches();
            case "reversed" -> tag.equals("ol");
            case "type" -> tag.equals("ol") && value.matches("[1aAiI]");
            case "value" -> tag.equals("li") && NUMBER.matcher(value).matches();
            case "datetime" ->
                    switch (tag) {
                        case "time", "del", "ins" -> MOMENT.matcher(value).matches();
                        default -> false;
                    };
            case "open" -> tag.equals("details");
            case "hreflang" -> tag.equals("a") && LANGUAGE.matcher(value).matches();
            case "width", "height" -> tag.equals("img") && SIZE.matcher(value).matches();
            default -> false;
        };
    }

    /** Whether an attribute means something by being there, whatever its value. */
    static boolean isFlag(String attribute) {
        return attribute.equals("open") || attribute.equals("reversed");
    }

    /** The class that may be published of those that an element has; empty if none. */
    static String published(String tag, Set<String> classes, String align) {
        for (String name : classes) {
            if (CLASSES.contains(name)
                    || (tag.equals("code") && CODE_LANGUAGE.matcher(name).matches())) {
                return name;
            }
        }
        if (tag.equals("td") || tag.equals("th")) {
            return switch (align) {
                case "right", "center" -> "align-" + align;
                default -> "";
            };
        }
        return "";
    }
}
