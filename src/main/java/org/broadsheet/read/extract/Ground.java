package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Where on a page the text of its article stands.
 *
 * @param element the smallest element with all of the text
 * @param headline the heading that stands over the text, on it or before it
 * @param sure whether there is no doubt that this is an article's text
 */
record Ground(Element element, @Nullable Element headline, boolean sure) {
    private static final double AGREED = 0.97;
    private static final double MOST_OF_NAMED = 0.8;
    private static final double MOST_OF_MARKED = 0.5;
    private static final double MOST_OF_ARTICLE = 0.6;
    private static final int PARAGRAPH = 40;
    private static final int ARTICLE = 500;
    private static final int COMPARED = 8;
    private static final int LABEL = 60;
    private static final Pattern HIDDEN =
            Pattern.compile(
                    "(?:opacity|max-height): ?0(?![.\\d])|(?:visibility: ?hidden|pointer-events: ?none|position: ?fixed)");

    /**
     * Finds it: from the body down, to the child that has the prose, as long as what stands beside
     * that child is no text. So a text that is split over several elements, with advertisements
     * between, is found as a whole.
     */
    static Ground find(Document page, Measures measures, Hints hints, boolean agreed) {
        return new Search(page.body(), measures, hints).ground(agreed);
    }

    private static final class Search {
        private final Element body;
        private final Measures measures;
        private final Hints hints;
        private int compared;

        Search(Element body, Measures measures, Hints hints) {
            this.body = body;
            this.measures = measures;
            this.hints = hints;
        }

        Ground ground(boolean agreed) {
            Element found = agreed ? agreed() : descend(article());
            if (!agreed) {
                found = named(found);
            }
            found = whole(found);
            Element headline = headline(found);
            return new Ground(found, headline, agreed || isSure(found, headline));
        }

        /** The article, if one has by far the most prose; else the whole body. */
        private Element article() {
            for (Element article : body.getElementsByTag("article")) {
                if (measures.of(article).given() >= measures.of(body).prose * MOST_OF_ARTICLE
                        && measures.of(article).given() >= PARAGRAPH) {
                    return article;
                }
            }
            return body;
        }

        private Element agreed() {
            Element at = body;
            int all = measures.of(body).agreed;
            while (true) {
                Element next = null;
                for (Element child : at.children()) {
                    if (measures.of(child).agreed >= all * AGREED) {
                        next = child;
                    }
                }
                if (next == null || Tags.BLOCKS.contains(next.normalName())) {
                    return at;
                }
                at = next;
            }
        }

        private Element descend(Element from) {
            Element at = from;
            while (true) {
                Element most = null;
                for (Element child : at.children()) {
                    int prose = measures.of(child).given();
                    if (prose > 0 && (most == null || prose > measures.of(most).given())) {
                        most = child;
                    }
                }
                if (most == null || isBlock(most) || hasTextBeside(at, most)) {
                    return at;
                }
                at = most;
            }
        }

        private boolean isBlock(Element element) {
            return Tags.BLOCKS.contains(element.normalName())
                    || (Tags.INLINE.contains(element.normalName()) && !measures.of(element).blocks)
                    || Tables.isData(element);
        }

        private boolean hasTextBeside(Element parent, Element most) {
            Measure own = measures.of(parent);
            if (own.ownChars - own.ownLinked >= PARAGRAPH && own.ownSentences > 0) {
                return true;
            }
            boolean before = true;
            boolean ruled = false;
            boolean past = false;
            boolean headed = most.selectFirst("h1") != null;
            for (Element child : parent.children()) {
                if (child.equals(most)) {
                    before = false;
                    continue;
                }
                ruled |= !before && child.nameIs("hr");
                if (ruled && measures.of(child).given() * 10 < measures.of(most).given()) {
                    continue; // the foot of a page, below a rule
                }
                if (measures.of(child).given() > 0
                        && !(before && headed)
                        && isText(child, measures.of(most))
                        && !isMadeOtherwise(child, most, past)) {
                    return true;
                }
                past |= !before && measures.of(child).chars > 0;
            }
            return false;
        }

        /**
         * Whether a small box with a button or a label, or behind such, has none of the paragraphs
         * that the most of the text is made of.
         */
        private boolean isMadeOtherwise(Element box, Element most, boolean past) {
            Measure at = measures.of(box);
            return !isBlock(box)
                    && !at.picture
                    && at.given() * 3 < measures.of(most).given()
                    && (past || at.control || isHidden(box) || isLabelled(box))
                    && compared++ < COMPARED
                    && Manner.of(most, measures).filter(m -> !m.isIn(box, measures)).isPresent();
        }

        private static boolean isLabelled(Element box) {
            Element first = box.firstElementChild();
            return first != null
                    && first.text().length() <= LABEL
                    && (Labels.headsTeasers(first.text()) || Labels.of(first.text()).isPresent());
        }

        private static boolean isHidden(Element box) {
            return HIDDEN.matcher(box.attr("style")).find();
        }

        /** Whether what stands beside the most of the text is text too. */
        private boolean isText(Element element, Measure most) {
            Measure measure = measures.of(element);
            if (measure.linkDensity() >= 0.35
                    || measure.given() < PARAGRAPH
                    || measure.sentences == 0
                    || hints.of(element).isPresent()) {
                return false;
            }
            if (element.normalName().equals("header") && measure.given() * 4 < most.given()) {
                return false;
            }
            Element first = element.firstElementChild();
            return first == null || !Labels.headsTeasers(first.text());
        }

        /** An element that is marked as the text by its name, if it has nearly all there is. */
        private Element named(Element found) {
            int all = measures.of(found).prose;
            Element best = found;
            for (Element element : found.getAllElements()) {
                if (!element.equals(found) && hints.isText(element) && !isBlock(element)) {
                    boolean marked = element.hasAttr("itemprop");
                    double share = marked ? MOST_OF_MARKED : MOST_OF_NAMED;
                    if (measures.of(element).given() >= all * share
                            && measures.of(element).given() > 0) {
                        best = element;
                        break;
                    }
                }
            }
            return best;
        }

        /** A table of results or a list is not taken apart. */
        private Element whole(Element found) {
            Element whole = found;
            for (Element up = found; up != null && !up.equals(body); up = up.parent()) {
                if (isBlock(up) && up.parent() != null) {
                    whole = up.parent();
                }
            }
            return whole;
        }

        private @Nullable Element headline(Element found) {
            Measure ground = measures.of(found);
            List<Element> headings =
                    new ArrayList<>(body.select("h1, [role=heading][aria-level=1]"));
            if (headings.isEmpty()) {
                headings.addAll(body.select("[itemprop=headline], .headline, h2.title, h2"));
            }
            Element last = null;
            for (Element heading : headings) {
                Measure at = measures.of(heading);
                boolean within = at.begin >= ground.begin && at.begin < ground.end;
                if (within && last != null && measures.of(last).begin >= ground.begin) {
                    break; // the first within
                }
                if (at.begin < ground.end && (last == null || within || at.begin < ground.begin)) {
                    last = heading;
                }
            }
            return last;
        }

        private boolean isSure(Element found, @Nullable Element headline) {
            Measure measure = measures.of(found);
            if (measure.prose == 0) {
                return false;
            }
            boolean marked =
                    hints.isText(found)
                            || Optional.ofNullable(found.closest("article, main, [role=main]"))
                                    .isPresent()
                            || found.selectFirst("article, [itemprop=articleBody]") != null;
            boolean much = measure.prose >= ARTICLE && measure.linkDensity() < 0.5;
            return marked || much || (headline != null && measure.prose >= ARTICLE / 4);
        }
    }
}
