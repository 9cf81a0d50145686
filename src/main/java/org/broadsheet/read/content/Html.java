package org.broadsheet.read.content;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses HTML as browsers do; what is nested deeper than any text is flattened. */
public final class Html {
    private static final int DEPTH = 200;

    /** How many tags are parsed: ten times what the largest pages have. */
    public static final int TAGS = 100_000;

    private Html() {}

    /** A whole page or a part of one. */
    public static Document page(String html) {
        return parser().setTrackPosition(true).parseInput(html, "");
    }

    /** The body of what a renderer made. */
    public static Element fragment(String html) {
        return parser().parseInput(html, "").body();
    }

    /** Whether there are more tags and comments in a text than anybody would write. */
    public static boolean hasTooManyTags(CharSequence html) {
        int tags = 0;
        for (int i = 1; i < html.length(); i++) {
            char c = html.charAt(i);
            boolean opens = c == '!' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            tags += opens && html.charAt(i - 1) == '<' ? 1 : 0;
        }
        return tags > TAGS;
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEPTH);
    }
}
