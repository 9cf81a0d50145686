package org.broadsheet.read.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of HTML are to a text. */
final class Tags {
    /** Elements that stand within a line. */
    static final Set<String> INLINE =
            Set.of(
                    "a",
                    "abbr",
                    "acronym",
                    "b",
                    "bdi",
                    "bdo",
                    "big",
                    "blink",
                    "br",
                    "cite",
                    "code",
                    "data",
                    "del",
                    "dfn",
                    "em",
                    "font",
                    "i",
                    "img",
                    "ins",
                    "kbd",
                    "label",
                    "mark",
                    "nobr",
                    "picture",
                    "q",
                    "rp",
                    "rt",
                    "ruby",
                    "s",
                    "samp",
                    "small",
                    "source",
                    "span",
                    "strike",
                    "strong",
                    "sub",
                    "sup",
                    "time",
                    "tt",
                    "u",
                    "var",
                    "wbr",
                    "meter",
                    "progress",
                    "output",
                    "amp-img");

    /** Elements that show no text of the page. */
    static final Set<String> SILENT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "noscript",
                    "link",
                    "meta",
                    "base",
                    "title",
                    "object",
                    "applet",
                    "svg",
                    "canvas",
                    "math",
                    "map",
                    "input",
                    "select",
                    "textarea",
                    "button",
                    "datalist",
                    "option",
                    "param",
                    "track",
                    "noframes",
                    "noembed",
                    "bgsound",
                    "dialog");

    /** Elements that show something from elsewhere; what is in them is for those who cannot. */
    static final Set<String> EMBEDS = Set.of("iframe", "video", "audio", "embed");

    /** Blocks of a text that are taken as a whole: no container of an article is one. */
    static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "dl",
                    "blockquote",
                    "pre",
                    "figure",
                    "address",
                    "details",
                    "hr");

    private Tags() {}

    /** Whether an element is one of some, or stands in one. */
    static boolean isWithin(Element element, Set<String> tags) {
        for (Element up = element; up != null; up = up.parent()) {
            if (tags.contains(up.normalName())) {
                return true;
            }
        }
        return false;
    }

    static boolean isHeading(String tag) {
        return tag.length() == 2
                && tag.charAt(0) == 'h'
                && tag.charAt(1) >= '1'
                && tag.charAt(1) <= '6';
    }

    /** Whether an element is a box of its own, whatever is in it. */
    static boolean isBox(String tag) {
        return switch (tag) {
            case "aside", "section", "form", "figure", "nav", "article", "li" -> true;
            default -> false;
        };
    }

    /** Whether an element's name says that it is no text. */
    static boolean isAside(String tag) {
        return switch (tag) {
            case "nav", "aside", "footer", "form", "menu" -> true;
            default -> false;
        };
    }
}
