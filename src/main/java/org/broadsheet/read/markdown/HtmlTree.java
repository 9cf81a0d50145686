package org.broadsheet.read.markdown;

import org.broadsheet.read.content.Html;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * HTML as elements: those that a browser would make of the same HTML as a text, without the work of
 * writing and parsing it. Where a browser would not take elements as they are written, or only the
 * text shows whether there is too much of it, the tree {@linkplain #isTrue is not true}: the text
 * has HTML of its own, a link stands in a link, words in no element come first, or elements stand
 * in one another deeper than they do in articles.
 */
final class HtmlTree implements Output {
    /** Half of what the parser of HTML lets stand. */
    private static final int DEEPEST = 100;

    /** By how much one character is longer when it is escaped. */
    private static final int ESCAPED = 6;

    private static final String LINK = "a";

    private final Element body = Document.createShell("").body();
    private final Growth growth;
    private final StringBuilder words = new StringBuilder();
    private Element within = body;
    private int depth;
    private boolean linked;
    private int tags;
    private long length;
    private boolean untrue;

    /**
     * An empty tree.
     *
     * @param growth how much may be put into it
     */
    HtmlTree(Growth growth) {
        this.growth = growth;
    }

    @Override
    public void begin(String tag) {
        endWords();
        boolean link = tag.equals(LINK);
        untrue |= ++depth > DEEPEST || ++tags > Html.TAGS || (link && linked);
        linked |= link;
        length += 2L * tag.length() + "<></>".length();
        Element element = new Element(Tag.valueOf(tag), "");
        within.appendChild(element);
        within = element;
    }

    @Override
    public void attribute(String name, String value) {
        length += name.length() + value.length() + " =\"\"".length();
        within.attributes().add(name, value);
    }

    @Override
    public void end(String tag) {
        endWords();
        depth--;
        linked &= !tag.equals(LINK);
        @Nullable Element around = within.parent();
        within = around == null ? body : around;
    }

    @Override
    public void text(String said) {
        untrue |= depth == 0 && body.childNodeSize() == 0;
        length += said.length();
        words.append(said);
    }

    private void endWords() {
        if (!words.isEmpty()) {
            within.appendChild(new TextNode(words.toString()));
            words.setLength(0);
        }
    }

    @Override
    public void html(CharSequence html) {
        untrue = true;
    }

    @Override
    public boolean isFull() {
        return untrue || length * ESCAPED > growth.most();
    }

    /** Whether it is what a browser would make of the same HTML as a text. */
    boolean isTrue() {
        return !isFull();
    }

    /** The body of the page, which is complete. */
    Element body() {
        endWords();
        return body;
    }
}
