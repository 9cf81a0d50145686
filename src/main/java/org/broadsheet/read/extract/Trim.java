package org.broadsheet.read.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text what is none: block by block, in the order of reading. A block goes for the
 * first of these reasons: its tag, names that are sure, being one of a row of teasers, names that
 * are unsure where its contents agree, its words, a heading that announces links or comments, and
 * being mostly links. What the page's own description has as the article's text never goes.
 */
final class Trim {
    private static final int SENTENCE = 40;
    private static final int NOTE = 250;
    private static final int BOX = 800;
    private static final int FORM = 200;
    private static final int HEADLINE = 5;
    private static final Set<String> FIGURES = Set.of("figure", "figcaption");
    private static final int QUOTE = 18;
    private static final int QUOTES = 60;
    private static final int NARROW = 5;
    private static final int COLUMN = 200;
    private static final int CELLS = 12;
    private static final double LINKS = 0.6;
    private static final double SOME_LINKS = 0.3;
    private static final int ANNOUNCED = 20;

    private final Measures measures;
    private final Hints hints;
    private final int prose;
    private final Boxes boxes;
    private final List<Omission> leftOut = new ArrayList<>();
    private final List<Element> pointers = new ArrayList<>();
    private final Map<Element, Reason> doomed = new HashMap<>();
    private String all = "";
    private final Removal removal = new Removal();
    private int seen;
    private int quotes;

    /**
     * Why a block goes.
     *
     * @param what what it is taken for
     * @param rule why
     */
    record Reason(Chrome what, String rule) {}

    /**
     * A trim of a text.
     *
     * @param measures the measures of the page
     * @param hints reads its names
     * @param prose how much prose the text has
     */
    Trim(Measures measures, Hints hints, int prose) {
        this.measures = measures;
        this.hints = hints;
        this.prose = prose;
        this.boxes = new Boxes(measures);
    }

    /** What was left out. */
    List<Omission> leftOut() {
        return leftOut;
    }

    /** What was left out and points at other articles from within the text. */
    List<Element> pointers() {
        return pointers;
    }

    /** Trims what stands in an element. */
    void trim(Element text) {
        Deque<Element> open = new ArrayDeque<>();
        push(text, open);
        all = Letters.of(text.text());
        while (!open.isEmpty()) {
            Element element = open.pop();
            if (Tags.SILENT.contains(element.normalName())) {
                removal.add(element);
                continue;
            }
            Measure at = measures.of(element);
            Reason reason = doomed.get(element);
            if (reason == null && !isProtected(at)) {
                reason = judge(element, at);
            }
            if (reason == null) {
                keep(element, at, open);
            } else {
                leave(element, reason);
            }
        }
        removal.apply();
    }

    private static void push(Element parent, Deque<Element> open) {
        for (Element child : new ArrayList<>(parent.children()).reversed()) {
            open.push(child);
        }
    }

    private void keep(Element element, Measure at, Deque<Element> open) {
        if (!Tags.INLINE.contains(element.normalName()) || at.blocks) {
            seen += Math.max(0, at.ownChars - at.ownLinked);
        }
        if (!Tags.EMBEDS.contains(element.normalName()) && !Tables.isDataTable(element)) {
            push(element, open);
        }
        switch (element.normalName()) {
            case "aside" -> element.tagName(isPullQuote(element) ? "blockquote" : "div");
            case "footer", "form", "nav", "menu" -> element.tagName("div");
            default -> {}
        }
    }

    private void leave(Element element, Reason reason) {
        if (!element.text().isBlank() || element.selectFirst("img") != null) {
            leftOut.add(Omission.of(element, reason.what(), reason.rule()));
        }
        Element before = element.previousElementSibling();
        if (reason.what() == Chrome.INVITATION && before != null && isCallout(before)) {
            leave(before, new Reason(Chrome.INVITATION, "what leads to an invitation"));
        }
        removal.add(element);
    }

    /** A box that only leads to the button behind it. */
    private boolean isCallout(Element element) {
        Measure at = measures.of(element);
        return element.nameIs("div")
                && (element.className().contains("callout") || element.className().contains("cta"))
                && at.chars <= NOTE * 2
                && !isProtected(at);
    }

    private static boolean isProtected(Measure at) {
        return at.chars > 0 && at.agreed * 2 >= at.chars && at.agreed >= SENTENCE;
    }

    private @Nullable Reason judge(Element element, Measure at) {
        String tag = element.normalName();
        Optional<Hint> hint = hints.of(element);
        boolean inline = Tags.INLINE.contains(tag) && !at.blocks;
        if (Tags.EMBEDS.contains(tag)) {
            return isAdFrame(element) ? new Reason(Chrome.ADVERTISEMENT, "an ad's frame") : null;
        }
        if (Lead.isNote(element)) {
            return null;
        }
        if (hint.isPresent() && hint.get().sure() && isOut(at, hint.get(), inline)) {
            return named(hint.get());
        }
        if (inline) {
            return inLine(element, at);
        }
        if (at.teaser && at.shut) {
            return new Reason(Chrome.TEASERS, "headlines in a row");
        }
        Reason boxed = boxes.judge(element, at, prose, seen);
        if (boxed != null) {
            if (boxed.what() == Chrome.TEASERS && !element.nameIs("figure")) {
                pointers.add(element);
            }
            return boxed;
        }
        Reason byTag = byTag(element, at, tag);
        if (byTag != null) {
            return byTag;
        }
        if (isDouble(element, at, tag)) {
            return new Reason(Chrome.REPEATED, "a quote from the text");
        }
        if (hint.isPresent() && !hint.get().sure() && isOutToo(element, at, hint.get())) {
            return named(hint.get());
        }
        if (isInFigure(element)) {
            return null;
        }
        Reason byWords = byWords(element, at, tag);
        return byWords == null ? byLinks(element, at, tag) : byWords;
    }

    private static Reason named(Hint hint) {
        return new Reason(hint.what(), "named \"" + hint.name() + "\"");
    }

    private boolean isOut(Measure at, Hint hint, boolean inline) {
        if (inline) {
            return switch (hint.what()) {
                case TOOLS, ADVERTISEMENT, COMMENTS, NAVIGATION -> true;
                default -> at.chars > 0 && at.linkDensity() > SOME_LINKS;
            };
        }
        return at.shut || at.prose * 3 < prose;
    }

    private static boolean isAdFrame(Element frame) {
        String src = frame.attr("src");
        return src.contains("doubleclick")
                || src.contains("googlesyndication")
                || src.contains("adserver")
                || src.contains("googletagmanager")
                || src.contains("/plugins/like")
                || src.contains("taboola")
                || frame.attr("width").equals("1")
                || frame.attr("height").equals("1")
                || frame.attr("width").equals("0")
                || frame.attr("height").equals("0");
    }

    private @Nullable Reason inLine(Element element, Measure at) {
        Element parent = element.parent();
        if (at.chars == 0
                || parent == null
                || measures.of(parent).ownChars > at.chars + SENTENCE / 2) {
            return null;
        }
        boolean loose = !Tags.BLOCKS.contains(parent.normalName()) && !isInFigure(element);
        if (!loose || Tags.INLINE.contains(parent.normalName())) {
            return null;
        }
        return Labels.of(element.text()).map(what -> new Reason(what, "its words")).orElse(null);
    }

    private @Nullable Reason byTag(Element element, Measure at, String tag) {
        return switch (tag) {
            case "nav" -> new Reason(Chrome.NAVIGATION, "<nav>");
            case "menu" ->
                    at.linkDensity() > SOME_LINKS ? new Reason(Chrome.NAVIGATION, "<menu>") : null;
            case "td" ->
                    isNarrow(element, at)
                            ? new Reason(Chrome.BESIDE, "a narrow column beside the text")
                            : null;
            case "form" -> at.prose < FORM ? new Reason(Chrome.FORM, "<form>") : null;
            case "footer" ->
                    at.linkDensity() > SOME_LINKS || (at.prose < SENTENCE && !at.picture)
                            ? new Reason(Chrome.FOOT, "<footer>")
                            : null;
            case "aside" -> {
                boolean text = at.prose >= SENTENCE || at.picture || isPullQuote(element);
                yield at.linkDensity() > SOME_LINKS || !text
                        ? new Reason(Chrome.BESIDE, "<aside>")
                        : null;
            }
            default -> null;
        };
    }

    /** Whether a cell is a column of links, or with a form, beside one with far more prose. */
    private boolean isNarrow(Element cell, Measure at) {
        String width = cell.attr("width");
        Element row = cell.parent();
        boolean narrow = width.matches("[0-9]{2,3}") && Integer.parseInt(width, 10) <= COLUMN;
        if (!narrow || row == null || (at.linked == 0 && !at.control)) {
            return false;
        }
        if (row.childrenSize() > CELLS) {
            return false;
        }
        for (Element beside : row.children()) {
            if (measures.of(beside).prose > NARROW * (at.prose + SENTENCE)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPullQuote(Element element) {
        String names =
                (element.className() + " " + element.id()).toLowerCase(java.util.Locale.ROOT);
        return names.contains("pull") || names.contains("quote") || names.contains("zitat");
    }

    /** Whether what a block holds agrees with an unsure name. */
    private boolean isOutToo(Element element, Measure at, Hint hint) {
        if (at.prose * 3 >= prose && at.prose > 0) {
            return false;
        }
        if (at.chars == 0) {
            return hint.what() == Chrome.AUTHOR && at.picture;
        }
        boolean links = at.linkDensity() > SOME_LINKS;
        boolean leads = at.linked > 0 || at.control || at.chars < SENTENCE;
        boolean few = leads && at.chars < NOTE && at.prose < SENTENCE;
        return switch (hint.what()) {
            case AUTHOR -> seen * 2 > prose && at.chars < BOX && !isSignature(element, at);
            case BESIDE, TEASERS, INVITATION, NAVIGATION ->
                    links || (few && !isSubHead(element) && !at.heading && !at.picture);
            case TAGS -> links;
            case FOOT -> links || (few && at.linked > 0);
            default -> false;
        };
    }

    /** A line with a name behind the text may be all that says who wrote it. */
    private static boolean isSignature(Element element, Measure at) {
        return at.chars < SENTENCE && !at.blocks && element.selectFirst("a") == null;
    }

    private static boolean isSubHead(Element element) {
        return Tags.isHeading(element.normalName());
    }

    private static boolean isInFigure(Element element) {
        return Tags.isWithin(element, FIGURES);
    }

    private @Nullable Reason byWords(Element element, Measure at, String tag) {
        if (at.chars == 0 || at.chars > Labels.LONGEST || (tag.equals("li") && at.linked == 0)) {
            return null;
        }
        String text = element.text();
        if (Labels.headsComments(text)) {
            return comments(element, at);
        }
        if (Labels.saysHowToReach(text) && seen * 10 > prose * 7) {
            return new Reason(Chrome.AUTHOR, "its words");
        }
        Optional<Chrome> label = Labels.of(text);
        if (label.isPresent()) {
            return new Reason(label.get(), "its words");
        }
        if (Labels.pointsElsewhere(text) && !isSubHead(element)) {
            pointers.add(element);
            return new Reason(Chrome.TEASERS, "its words");
        }
        if (Labels.namesTags(text) && (at.linked > 0 || seen * 10 > prose * 9)) {
            return new Reason(Chrome.TAGS, "its words");
        }
        if (Labels.numbersPages(text) && at.linked > 0) {
            return new Reason(Chrome.PAGING, "its words");
        }
        return Labels.headsTeasers(text) ? announced(element) : null;
    }

    /** A heading such as "Most read" goes with the links below it. */
    private @Nullable Reason announced(Element label) {
        Reason reason = new Reason(Chrome.TEASERS, "links below \"" + label.text() + "\"");
        int taken = 0;
        int looked = 0;
        Element next = label.nextElementSibling();
        while (next != null && taken < ANNOUNCED && looked++ < 2 * ANNOUNCED) {
            Measure at = measures.of(next);
            if (at.chars > 0 && at.linkDensity() < 0.5 && !at.teaser) {
                break;
            }
            taken += at.chars > 0 ? 1 : 0;
            if (at.chars > 0 || at.picture) {
                doomed.put(next, reason);
                pointers.add(next);
            }
            next = next.nextElementSibling();
        }
        return taken > 0 ? reason : null;
    }

    /** A pull quote says again what the text says. */
    private boolean isDouble(Element element, Measure at, String tag) {
        if (at.chars > BOX || at.picture) {
            return false;
        }
        if (quotes > QUOTES) {
            return false;
        }
        boolean quote = tag.equals("blockquote") || tag.equals("aside") || isPullQuote(element);
        if (!quote || Tags.isHeading(tag)) {
            return false;
        }
        quotes++;
        for (Element block : element.getAllElements()) {
            String letters = Letters.of(block.ownText());
            if (letters.length() >= QUOTE) {
                int first = all.indexOf(letters);
                return first >= 0 && all.indexOf(letters, first + 1) >= 0;
            }
        }
        return false;
    }

    /** Links with bars between them. */
    private static boolean isBar(Element element) {
        String own = element.wholeText();
        return own.indexOf('|') >= 0 || own.indexOf('·') >= 0 || own.indexOf('•') >= 0;
    }

    /** A heading over comments ends the text; what follows it there goes with it. */
    private Reason comments(Element heading, Measure at) {
        Reason reason = new Reason(Chrome.COMMENTS, "below \"" + heading.text() + "\"");
        if (seen * 5 < prose * 3 || (at.linkDensity() > 0.5 && !isSubHead(heading))) {
            return new Reason(Chrome.COMMENTS, "its words");
        }
        boolean titled = isSubHead(heading) || heading.selectFirst("b, strong, h2, h3") != null;
        for (Element next = heading.nextElementSibling();
                next != null && titled;
                next = next.nextElementSibling()) {
            if (!isProtected(measures.of(next)) && !Lead.isNote(next)) {
                doomed.put(next, reason);
            }
        }
        return reason;
    }

    private @Nullable Reason byLinks(Element element, Measure at, String tag) {
        if (at.chars == 0 || at.linkDensity() < LINKS || at.prose >= SENTENCE) {
            return null;
        }
        int links = element.select("a").size();
        boolean list =
                switch (tag) {
                    case "p" ->
                            links > 1 && (seen * 20 >= prose * 19 || seen == 0 || isBar(element));
                    case "ul", "ol", "table" -> true;
                    case "div", "section", "article", "center", "td" ->
                            at.blocks || at.ownLinked > 0;
                    default -> false;
                };
        if (!list) {
            return null;
        }
        if (element.select("a[href^=#]").size() * 2 > links) {
            return null; // within the text
        }
        if (tag.equals("ul") || tag.equals("ol")) {
            Node before = element.previousElementSibling();
            boolean introduced =
                    before instanceof Element e
                            && (e.text().strip().endsWith(":")
                                    || (Tags.isHeading(e.normalName())
                                            && !Labels.headsTeasers(e.text())));
            if (introduced) {
                return null;
            }
        }
        boolean headline = element.text().split(" ", -1).length >= HEADLINE;
        if (links < 2 && (!headline || (at.picture && !at.blocks))) {
            return null; // a name that is a link, or a picture with its caption
        }
        return new Reason(seen == 0 ? Chrome.NAVIGATION : Chrome.TEASERS, "mostly links");
    }
}
