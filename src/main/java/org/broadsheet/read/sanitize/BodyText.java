package org.broadsheet.read.sanitize;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.read.content.Plain;
import org.jsoup.nodes.Element;

/** The words of a text: how many there are, and how it begins. */
public final class BodyText {
    /** More than any excerpt has. */
    private static final int ENOUGH = 2000;

    /** Marks the element with which that part ends that its author wants shown in lists. */
    static final String EXCERPT_ENDS = "data-excerpt-ends";

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder paragraph = new StringBuilder();
    private final StringBuilder all = new StringBuilder();
    private final WordCount count = new WordCount();
    private int gathered;
    private boolean inParagraph;
    private boolean ended;
    private int aside;
    private int notes;

    void begin(Element element) {
        String tag = element.normalName();
        if (isNote(element)) {
            notes++;
        }
        if (isAside(tag)) {
            aside++;
        }
        if (tag.equals("p") && aside == 0 && gathered < ENOUGH && !ended) {
            inParagraph = true;
        }
        if (isApart(tag)) {
            gap();
        }
    }

    void end(Element element) {
        String tag = element.normalName();
        if (tag.equals("p") && inParagraph) {
            String words = Plain.line(paragraph.toString().strip());
            if (!words.isEmpty() && !isAddress(words)) {
                paragraphs.add(words);
                gathered += words.length();
            }
            paragraph.setLength(0);
            inParagraph = false;
        }
        ended |= element.hasAttr(EXCERPT_ENDS) && !paragraphs.isEmpty();
        if (isApart(tag)) {
            gap();
        }
        if (isNote(element)) {
            notes--;
        }
        if (isAside(tag)) {
            aside--;
        }
    }

    /** An address alone, in place of what was embedded, tells nobody how a text begins. */
    private static boolean isAddress(String words) {
        return words.startsWith("http") && words.indexOf(' ') < 0;
    }

    void words(String text) {
        if (notes > 0) {
            return;
        }
        count.add(text);
        if (inParagraph) {
            paragraph.append(text);
        } else if (paragraphs.isEmpty() && all.length() < ENOUGH) {
            all.append(text);
        }
    }

    private void gap() {
        count.gap();
        (inParagraph ? paragraph : all).append(' ');
    }

    /** How many words the text has, footnotes left out. */
    public int count() {
        return count.words();
    }

    /**
     * The beginning of the text.
     *
     * @param limit the most characters it may have
     */
    public String excerpt(int limit) {
        String text = String.join(" ", paragraphs);
        return Excerpt.of(text.isEmpty() ? Plain.line(all.toString()) : text, limit);
    }

    private static boolean isNote(Element element) {
        return element.hasClass("footnotes") || element.hasClass("footnote-ref");
    }

    private static boolean isAside(String tag) {
        return switch (tag) {
            case "figure", "table", "blockquote", "li", "details", "pre" -> true;
            default -> false;
        };
    }

    private static boolean isApart(String tag) {
        return tag.equals("br") || Safelist.BLOCKS.contains(tag) || Safelist.PARTS.contains(tag);
    }
}
