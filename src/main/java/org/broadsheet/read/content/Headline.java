package org.broadsheet.read.content;

import java.util.Optional;
import org.broadsheet.article.Names;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The title within a text: it is the page's only {@code h1} and does not stand in the text too. */
public final class Headline {
    private Headline() {}

    /**
     * Takes the {@code h1} out of a text that begins with it, if it is the title or nothing else
     * is.
     *
     * @param body the text
     * @param title the title that the article states, or empty
     * @return the title found in the text, or empty
     */
    public static String takeLeading(Element body, String title) {
        for (Node node : body.childNodes()) {
            if (node instanceof Element first) {
                if (!first.normalName().equals("h1")) {
                    return "";
                }
                String text = Plain.line(first.text());
                if (text.isEmpty() || (!title.isEmpty() && !same(text, title))) {
                    return "";
                }
                first.remove();
                return text;
            }
            if (node instanceof TextNode text && !text.isBlank()) {
                return "";
            }
        }
        return "";
    }

    /** Takes out the first {@code h1} that repeats the title, wherever it stands. */
    public static void takeRepeated(Element body, String title) {
        for (Element h1 : body.getElementsByTag("h1")) {
            if (same(Plain.line(h1.text()), title)) {
                h1.remove();
                return;
            }
        }
    }

    /** The first heading of a text, which stays there. */
    public static Optional<Element> first(Element body) {
        return body.stream().filter(Headline::isHeading).findFirst();
    }

    /** Whether an element is a heading of any level. */
    public static boolean isHeading(Element element) {
        String tag = element.normalName();
        return tag.length() == 2
                && tag.charAt(0) == 'h'
                && tag.charAt(1) >= '1'
                && tag.charAt(1) <= '6';
    }

    /** Lowers all headings by one if there is any {@code h1} left. */
    public static void lower(Element body) {
        if (body.getElementsByTag("h1").isEmpty()) {
            return;
        }
        for (Element element : body.getAllElements()) {
            if (isHeading(element)) {
                int level = element.normalName().charAt(1) - '0';
                element.tagName("h" + Math.min(6, level + 1));
            }
        }
    }

    private static boolean same(String a, String b) {
        String key = Names.key(a);
        return key.equals(Names.key(b))
                || (!key.isEmpty() && quotesFolded(key).equals(quotesFolded(Names.key(b))));
    }

    /** Titles in front matter have straight quotes where their text has typographic ones. */
    private static String quotesFolded(String key) {
        return key.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
    }
}
