package org.broadsheet.read;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Parses HTML as browsers do; what is nested deeper than any text is flattened. */
final class Html {
    private static final int DEPTH = 200;

    private Html() {}

    /** A whole page or a part of one. */
    static Document page(String html) {
        return parser().setTrackPosition(true).parseInput(html, "");
    }

    /** The body of what a renderer made. */
    static Element fragment(String html) {
        return parser().parseInput(html, "").body();
    }

    private static Parser parser() {
        return Parser.htmlParser().setMaxDepth(DEPTH);
    }
}
