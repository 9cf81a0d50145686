package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;

/**
 * The text of an article's page. It is found first, with the page left as it is; {@link #take} then
 * takes the page apart.
 *
 * <pre>{@code
 * Extraction extraction = Extraction.of(page, Asked.AUTO, "");
 * Element near = extraction.ground(); // still on the page: fields may be sought around it
 * Text text = extraction.take(stated);
 * }</pre>
 */
public final class Extraction {
    private final Document page;
    private final Asked asked;
    private final String articleBody;
    private final Hints hints = new Hints();
    private final List<Omission> deskLines = new ArrayList<>();
    private final Optional<Found> found;
    private final Element ground;

    /**
     * What was found.
     *
     * @param ground where the text stands
     * @param measures the measures of the page
     */
    private record Found(Ground ground, Measures measures) {}

    /**
     * The text of a page.
     *
     * @param body it, as the contents of a {@code <body>} of its own
     * @param leftOut what of the page is not in it, in the order of the page
     * @param pointers blocks among those that point at other articles from within the text
     * @param byline who wrote the text, as a line said that was left out
     * @param doubt why it may not be the text, or empty
     * @param advice what its keeper may do, or empty
     */
    public record Text(
            Element body,
            List<Omission> leftOut,
            List<Element> pointers,
            Optional<Signature> byline,
            String doubt,
            String advice) {
        public Text {
            leftOut = List.copyOf(leftOut);
            pointers = List.copyOf(pointers);
        }
    }

    private Extraction(Document page, Asked asked, String articleBody) {
        this.page = page;
        this.asked = asked;
        this.articleBody = articleBody;
        if (asked.whole()
                || !asked.take().isEmpty()
                || isPart(page)
                || isPlain(page.body(), hints)) {
            found = Optional.empty();
            Element named = asked.take().isEmpty() ? null : page.body().selectFirst(asked.take());
            ground = named == null ? page.body() : named;
            return;
        }
        deskLines.addAll(WireText.set(page.body()));
        Runs.wrap(page.body());
        Measures measures = Measures.of(page.body(), hints);
        boolean agreed = Yardstick.of(articleBody).measure(page.body(), measures);
        Ground place = Ground.find(page, measures, hints, agreed);
        found = Optional.of(new Found(place, measures));
        ground = place.element();
    }

    /**
     * Finds the text of a page. Pages that are no more than a text are left whole.
     *
     * @param page the page
     * @param asked what the keeper of the archive says about it
     * @param articleBody the text as the page's description has it, or empty
     */
    public static Extraction of(Document page, Asked asked, String articleBody) {
        Pictures.resolve(page.body());
        return new Extraction(page, asked, articleBody);
    }

    /** The element of the page that holds the text; nothing is taken out yet. */
    public Element ground() {
        return ground;
    }

    /** Whether the page is only a text, or the keeper said that it is. */
    public boolean isWhole() {
        return found.isEmpty() && asked.take().isEmpty();
    }

    /**
     * Takes the text out of its page.
     *
     * @param stated what the article's fields say
     */
    public Text take(Stated stated) {
        List<Omission> leftOut = new ArrayList<>(deskLines);
        if (!asked.drop().isEmpty()) {
            Removal asIsAsked = new Removal();
            for (Element each : page.body().select(asked.drop())) {
                if (!each.equals(page.body())) {
                    leftOut.add(Omission.of(each, Chrome.ASKED, asked.drop()));
                    asIsAsked.add(each);
                }
            }
            asIsAsked.apply();
        }
        if (!asked.take().isEmpty()) {
            Elements named = page.body().select(asked.take());
            if (!named.isEmpty()) {
                return new Text(
                        own(outermost(named)), leftOut, List.of(), Optional.empty(), "", "");
            }
            return new Text(
                    page.body(),
                    leftOut,
                    List.of(),
                    Optional.empty(),
                    "nothing on the page is \"" + asked.take() + "\"; all of it is kept",
                    "mend the selector in extract");
        }
        if (found.isEmpty()) {
            return new Text(page.body(), leftOut, List.of(), Optional.empty(), "", "");
        }
        return take(found.get(), stated, leftOut);
    }

    private Text take(Found in, Stated stated, List<Omission> leftOut) {
        Ground place = in.ground();
        Measures measures = in.measures();
        if (!place.sure()) {
            return unsure(leftOut);
        }
        Lead lead = new Lead(measures, hints, place);
        Element around = lead.around();
        List<Element> before = lead.before(around);
        List<Element> behind = lead.behind();
        Element text = new Element("body");
        int prose = measures.of(place.element()).prose;
        Element parent = place.element().parent();
        before.forEach(text::appendChild);
        text.appendChildren(detached(place.element()));
        behind.forEach(text::appendChild);
        Trim trim = new Trim(measures, hints, prose);
        trim.trim(text);
        leftOut.addAll(trim.leftOut());
        Set<Element> apart = new HashSet<>();
        apart.addAll(before);
        leftOut.addAll(new Tail(measures).cut(text));
        Figures.tidy(text);
        Tables.unwrap(text);
        HeadLines.Taken head = HeadLines.take(text, stated, apart);
        leftOut.addAll(head.lines());
        new Tail(measures).rules(text);
        if (parent != null) {
            around(place.element(), leftOut);
        }
        leftOut.sort((a, b) -> Integer.compare(line(a), line(b)));
        return new Text(text, leftOut, trim.pointers(), head.byline(), "", "");
    }

    private static int line(Omission out) {
        return out.element().sourceRange().startPos();
    }

    /** What stands around the text is told, the nearest containers as wholes. */
    private void around(Element place, List<Omission> leftOut) {
        for (Element up = place; up != null && !up.equals(page.body()); up = up.parent()) {
            Element parent = up.parent();
            if (parent == null) {
                return;
            }
            for (Element beside : parent.children()) {
                if (beside.equals(up) || Tags.SILENT.contains(beside.normalName())) {
                    continue;
                }
                String words = beside.text();
                if (!words.isBlank()) {
                    Chrome what = what(beside, words);
                    leftOut.add(new Omission(beside, what, "outside the text", words));
                }
            }
        }
    }

    private Chrome what(Element beside, String words) {
        Optional<Hint> hint = hints.of(beside);
        if (hint.isPresent()) {
            return hint.get().what();
        }
        return switch (beside.normalName()) {
            case "nav", "menu" -> Chrome.NAVIGATION;
            case "footer" -> Chrome.FOOT;
            case "form" -> Chrome.FORM;
            default -> Labels.of(words).orElse(Chrome.BESIDE);
        };
    }

    /** Nothing on the page is clearly its text: all of it stays, or what its description has. */
    private Text unsure(List<Omission> leftOut) {
        if (articleBody.length() > 2 * page.body().text().length()) {
            Element text = new Element("body");
            for (String paragraph : articleBody.split("\\n+", -1)) {
                if (!paragraph.isBlank()) {
                    text.appendElement("p").text(paragraph.strip());
                }
            }
            return new Text(
                    text,
                    leftOut,
                    List.of(),
                    Optional.empty(),
                    "the page has no text; that of its JSON-LD is taken",
                    "it has no sub-heads and no pictures: save the page as it looks when it is loaded");
        }
        return new Text(
                page.body(),
                leftOut,
                List.of(),
                Optional.empty(),
                "it is not clear which part of the page is the text; all of it is kept",
                "say where it stands, such as extract: div.story, or extract: none");
    }

    private static List<Element> outermost(Elements named) {
        Set<Element> all = new HashSet<>();
        all.addAll(named);
        List<Element> outermost = new ArrayList<>();
        for (Element each : named) {
            if (each.parents().stream().noneMatch(all::contains)) {
                outermost.add(each);
            }
        }
        return outermost;
    }

    private static Element own(List<Element> elements) {
        Element text = new Element("body");
        for (Element each : elements) {
            text.appendChildren(detached(each));
        }
        return text;
    }

    /** The children of an element, which has none then. */
    private static List<Node> detached(Element element) {
        List<Node> children = List.copyOf(element.childNodes());
        element.empty();
        return children;
    }

    /** A part of a page: the source has neither {@code <html>} nor {@code <body>}. */
    private static boolean isPart(Document page) {
        for (Node node : page.childNodes()) {
            if (node instanceof DocumentType) {
                return false;
            }
        }
        Element html = page.firstElementChild();
        return html != null
                && html.sourceRange().isImplicit()
                && page.body().sourceRange().isImplicit()
                && page.head().select("link[rel=stylesheet], script[src]").isEmpty();
    }

    /** A page that has only blocks of text, one after the other. */
    private static boolean isPlain(Element body, Hints hints) {
        for (Node child : body.childNodes()) {
            switch (child) {
                case TextNode text when !text.isBlank() -> {
                    return false;
                }
                case Element element -> {
                    boolean text =
                            Tags.BLOCKS.contains(element.normalName())
                                    || Tables.isData(element)
                                    || Tags.SILENT.contains(element.normalName());
                    if (!text
                            || hints.of(element).isPresent()
                            || element.selectFirst("div, nav, aside, form, section") != null) {
                        return false;
                    }
                }
                default -> {}
            }
        }
        return true;
    }
}
