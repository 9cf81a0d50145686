package org.broadsheet.read.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;

/**
 * Measures each element of a page in one walk: how much text, how much of it linked, how much of it
 * prose. Prose is text outside links, less where it is short and ends no sentence (as captions and
 * labels do); what is known by its words to be no text counts nothing. An element whose tag or
 * names say that it is beside the text is shut: it gives its prose to nobody, unless it turns out
 * that most of the page stands in it.
 */
final class Measures implements NodeVisitor {
    private static final Evaluator LINK = QueryParser.parse("a[href]");
    private static final int SHORT = 25;
    private static final int LONG = 80;
    private static final int TEASER = 420;

    private final Hints hints;
    private final Map<Element, Measure> all = new HashMap<>();
    private final Deque<Measure> open = new ArrayDeque<>();
    private final List<Element> shut = new ArrayList<>();
    private int order;
    private int links;
    private int silent;

    private Measures(Hints hints) {
        this.hints = hints;
    }

    /** Measures all that stands in a body. */
    static Measures of(Element body, Hints hints) {
        Measures measures = new Measures(hints);
        body.traverse(measures);
        measures.openWrongly(body);
        return measures;
    }

    /** The measure of an element; an empty one for what was made since. */
    Measure of(Element element) {
        return all.computeIfAbsent(element, e -> new Measure());
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case Element element -> begin(element);
            case TextNode text -> text(text.getWholeText());
            default -> {}
        }
    }

    private void begin(Element element) {
        Measure measure = new Measure();
        measure.begin = order++;
        all.put(element, measure);
        open.push(measure);
        String tag = element.normalName();
        if (Tags.SILENT.contains(tag) || Tags.EMBEDS.contains(tag)) {
            silent++;
        } else if (tag.equals("a") && leads(element)) {
            links++;
        }
    }

    private static boolean leads(Element a) {
        return a.hasAttr("href") || (!a.hasAttr("name") && a.id().isEmpty());
    }

    private void text(String words) {
        Measure in = open.peek();
        if (silent > 0 || in == null) {
            return;
        }
        int chars = 0;
        int sentences = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0') {
                chars++;
                sentences += endsSentence(c) ? 1 : 0;
            }
        }
        in.ownChars += chars;
        if (links > 0) {
            in.ownLinked += chars;
        } else {
            in.ownSentences += sentences;
        }
    }

    private static boolean endsSentence(char c) {
        return ".!?…。！？।؟".indexOf(c) >= 0;
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        Measure measure = open.pop();
        measure.end = order;
        String tag = element.normalName();
        boolean quiet = Tags.SILENT.contains(tag) || Tags.EMBEDS.contains(tag);
        if (quiet) {
            silent--;
        } else if (tag.equals("a") && leads(element)) {
            links--;
        }
        Measure parent = open.peek();
        boolean inline = Tags.INLINE.contains(tag) && !measure.blocks;
        measure.picture |= tag.equals("img") || tag.equals("amp-img");
        measure.chars += measure.ownChars;
        measure.linked += measure.ownLinked;
        measure.sentences += measure.ownSentences;
        if (inline && parent != null) {
            parent.covered |=
                    tag.equals("a")
                            && element.hasAttr("href")
                            && measure.chars == 0
                            && !measure.picture;
            parent.ownChars += measure.ownChars;
            parent.ownLinked += measure.ownLinked;
            parent.ownSentences += measure.ownSentences;
            parent.picture |= measure.picture;
            return;
        }
        measure.prose += prose(element, measure);
        if (quiet) {
            if (tag.equals("button") || tag.equals("input")) {
                control();
            }
            return;
        }
        if (element.attr("role").equals("button")) {
            control();
        }
        heading(element, measure, tag);
        measure.linkedHeading |= measure.covered && measure.heading && measure.chars <= TEASER;
        shutTeasers(element, measure);
        if (isShut(element, tag)) {
            measure.shut = true;
            shut.add(element);
        }
        if (parent != null) {
            parent.blocks = true;
            parent.chars += measure.chars;
            parent.linked += measure.linked;
            parent.sentences += measure.sentences;
            parent.prose += measure.given();
            parent.picture |= measure.picture;
            parent.linkedHeading |= measure.linkedHeading;
            parent.heading |= measure.heading || Tags.isHeading(tag);
        }
    }

    /** There is a button in all that is open. */
    private void control() {
        for (Measure around : open) {
            if (around.control) {
                break;
            }
            around.control = true;
        }
    }

    /** The prose that stands directly in a block. */
    private static int prose(Element element, Measure measure) {
        int good = measure.ownChars - measure.ownLinked;
        if (good <= 0 || measure.ownLinked > good) {
            return 0;
        }
        String tag = element.normalName();
        if (Tags.isHeading(tag)) {
            return 0;
        }
        if (measure.ownChars < Labels.LONGEST && !measure.blocks) {
            String text = element.text();
            if (Labels.of(text).isPresent()
                    || Labels.headsTeasers(text)
                    || Labels.pointsElsewhere(text)) {
                return 0;
            }
        }
        if (good >= LONG || (good >= SHORT && measure.ownSentences > 0)) {
            return good;
        }
        return good / 3;
    }

    private static void heading(Element element, Measure measure, String tag) {
        if ((Tags.isHeading(tag) || tag.equals("a") || tag.equals("dt"))
                && measure.chars >= SHORT / 2
                && measure.linkDensity() > 0.8) {
            Element a = tag.equals("a") ? element : element.selectFirst(LINK);
            measure.linkedHeading = a != null && !a.attr("href").startsWith("#");
        }
    }

    /** Teasers come in rows: at least two neighbours, each with a linked headline and few words. */
    private void shutTeasers(Element element, Measure measure) {
        if (!measure.linkedHeading || headed(element)) {
            return;
        }
        List<Measure> row = new ArrayList<>();
        for (Element child : element.children()) {
            Measure each = of(child);
            if (isTeaser(child, each)) {
                row.add(each);
            }
        }
        if (row.size() < 2) {
            return;
        }
        for (Measure each : row) {
            each.teaser = true;
            if (!each.shut) {
                measure.prose -= each.prose;
                each.shut = true;
            }
        }
    }

    /** What follows a page's headline directly is its text, though it may be a list. */
    private static boolean headed(Element element) {
        for (Element child : element.children()) {
            if (child.nameIs("h1")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTeaser(Element element, Measure measure) {
        return measure.linkedHeading
                && measure.chars <= TEASER
                && (measure.prose < 300 || measure.sentences < 4)
                && switch (element.normalName()) {
                    case "div", "li", "article", "section", "a", "td", "tr", "figure" -> true;
                    default -> false;
                };
    }

    private boolean isShut(Element element, String tag) {
        if (tag.equals("body") || tag.equals("html") || tag.equals("main")) {
            return false;
        }
        return Tags.isAside(tag) || hints.of(element).filter(Hint::sure).isPresent();
    }

    /**
     * A name may say the opposite of what it seems to ({@code page-with-comments}), and some pages
     * stand within a form: if more prose is shut up in one element than lies open on the whole
     * page, the element is opened. Comments are not, however long they are, unless the headline is
     * there.
     */
    private void openWrongly(Element body) {
        for (int round = 0; round < 4; round++) {
            Element most = null;
            for (Element each : shut) {
                Measure measure = of(each);
                if (measure.shut
                        && measure.prose > (most == null ? of(body).prose : of(most).prose)
                        && mayOpen(each)) {
                    most = each;
                }
            }
            if (most == null) {
                return;
            }
            Measure opened = of(most);
            opened.shut = false;
            for (Element up = most.parent(); up != null; up = up.parent()) {
                Measure around = of(up);
                around.prose += opened.prose;
                if (around.shut) {
                    break;
                }
            }
        }
    }

    private boolean mayOpen(Element element) {
        Optional<Hint> hint = hints.of(element).filter(Hint::sure);
        return hint.isEmpty()
                || switch (hint.get().what()) {
                    case COMMENTS, TEASERS, CONSENT ->
                            element.selectFirst("h1, [itemprop=articleBody]") != null;
                    default -> true;
                };
    }
}
