package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The text of the article as the page's description has it: plain, without headings, captions and
 * lists, often cut. It is no text to publish while the page has one; but what agrees with it is the
 * article. Texts agree by runs of four words.
 */
final class Yardstick {
    private static final int RUN = 4;
    private static final int LEAST = 200;

    private final Set<Integer> runs;
    private final int chars;

    private Yardstick(Set<Integer> runs, int chars) {
        this.runs = runs;
        this.chars = chars;
    }

    /**
     * A yardstick.
     *
     * @param articleBody the text, or empty if there is none
     */
    static Yardstick of(String articleBody) {
        List<String> words = words(articleBody);
        return new Yardstick(runs(words), words.stream().mapToInt(String::length).sum());
    }

    /**
     * Measures what agrees.
     *
     * @return whether enough of the page does to go by it
     */
    boolean measure(Element body, Measures measures) {
        if (chars < LEAST) {
            return false;
        }
        for (Element element : body.getAllElements()) {
            Measure measure = measures.of(element);
            if (measure.ownChars < 20 || Tags.INLINE.contains(element.normalName())) {
                continue;
            }
            if (agrees(measure.blocks ? element.ownText() : element.text())) {
                for (Element up = element; up != null; up = up.parent()) {
                    measures.of(up).agreed += measure.ownChars;
                }
            }
        }
        return measures.of(body).agreed >= chars / 2;
    }

    private boolean agrees(String text) {
        Set<Integer> own = runs(words(text));
        long shared = own.stream().filter(runs::contains).count();
        return !own.isEmpty() && shared * 10 >= own.size() * 6L;
    }

    private static Set<Integer> runs(List<String> words) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= words.size(); i++) {
            runs.add(words.subList(i, i + RUN).hashCode());
        }
        return runs;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (!word.isEmpty()) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        return words;
    }
}
