package org.broadsheet.read.extract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What belongs to a text and stands outside its ground: the standfirst and the picture between
 * headline and text; corrections and footnotes behind it.
 */
final class Lead {
    private static final Set<String> STANDFIRST =
            Set.of(
                    "dek",
                    "deck",
                    "standfirst",
                    "subtitle",
                    "subhead",
                    "subheadline",
                    "subheading",
                    "summary",
                    "lede",
                    "lead",
                    "intro",
                    "introduction",
                    "chapo",
                    "chapeau",
                    "vorspann",
                    "teasertext",
                    "entradilla",
                    "bajada",
                    "copete",
                    "sottotitolo",
                    "sommario",
                    "abstract",
                    "excerpt",
                    "ingress",
                    "manchet",
                    "description");
    private static final Set<String> BEHIND =
            Set.of(
                    "correction",
                    "corrections",
                    "clarification",
                    "erratum",
                    "amendment",
                    "footnote",
                    "footnotes",
                    "endnotes",
                    "references",
                    "editorsnote",
                    "editornote",
                    "korrektur",
                    "berichtigung",
                    "fussnoten",
                    "rectificatif");
    private static final Pattern SAYS_BEHIND =
            Pattern.compile(
                    "(?:correction|clarification|editor['’]?s['’]? note|this (?:article|story|page|report) (?:was|has been) (?:amended|updated|corrected)"
                            + "|berichtigung|korrektur|anmerkung der redaktion|rectificatif|correcci[oó]n|fe de erratas|(?:additional )?reporting by|writing by|edit(?:ed|ing) by|compiled by"
                            + "|with (?:files|reporting|material) (?:from|by)|mit material von|avec (?:afp|reuters)|footnotes?|notes?:)[^\\n]*",
                    Pattern.CASE_INSENSITIVE);
    private static final int SENTENCE = 40;
    private static final int CAPTION = 20;
    private static final int NOTE = 900;
    private static final int NARROW = 120;

    private final Measures measures;
    private final Hints hints;
    private final Ground ground;

    Lead(Measures measures, Hints hints, Ground ground) {
        this.measures = measures;
        this.hints = hints;
        this.ground = ground;
    }

    /** The element around ground and headline; the ground itself if the headline is on it. */
    Element around() {
        Element headline = ground.headline();
        Measure at = measures.of(ground.element());
        if (headline != null && measures.of(headline).begin < at.begin) {
            for (Element up = ground.element(); up != null; up = up.parent()) {
                Measure around = measures.of(up);
                if (around.begin <= measures.of(headline).begin) {
                    return up;
                }
            }
        }
        if (headline != null) {
            return ground.element();
        }
        return Optional.ofNullable(ground.element().closest("article, main"))
                .orElse(ground.element());
    }

    /** What stands before the ground, in order. */
    List<Element> before(Element around) {
        List<Element> found = new ArrayList<>();
        if (around.equals(ground.element())) {
            return found;
        }
        boolean close = !around.normalName().equals("body") && !around.normalName().equals("html");
        int end = measures.of(ground.element()).begin;
        int headline = ground.headline() == null ? 0 : measures.of(ground.headline()).begin;
        Deque<Element> open = new ArrayDeque<>();
        open.push(around);
        while (!open.isEmpty()) {
            Element element = open.pop();
            Measure at = measures.of(element);
            if (at.begin >= end || element.equals(ground.headline())) {
                continue;
            }
            boolean holdsGround = at.end > end;
            if (!holdsGround && isClosed(element)) {
                continue;
            }
            if (!holdsGround && at.begin > headline && isLead(element, at, close)) {
                found.add(element);
                continue;
            }
            if (!holdsGround && at.begin < headline && close && isCaptioned(element)) {
                found.add(element);
                continue;
            }
            List<Element> children = new ArrayList<>(element.children());
            for (Element child : children.reversed()) {
                open.push(child);
            }
        }
        return found;
    }

    private boolean isClosed(Element element) {
        String tag = element.normalName();
        if (Tags.isAside(tag) || Tags.SILENT.contains(tag)) {
            return true;
        }
        Optional<Hint> hint = hints.of(element);
        return hint.isPresent()
                && (hint.get().sure() || element.selectFirst("figure figcaption") == null)
                && (hint.get().sure()
                        || hint.get().what() == Chrome.AUTHOR
                        || hint.get().what() == Chrome.BESIDE);
    }

    private boolean isLead(Element element, Measure at, boolean close) {
        if (isPicture(element, close)) {
            return true;
        }
        boolean named = isNamed(element, STANDFIRST);
        if (at.blocks && !named) {
            return false;
        }
        if (Tags.INLINE.contains(element.normalName())
                || (Tags.isHeading(element.normalName()) && !named && !close)) {
            return false;
        }
        if (at.chars == 0 || at.linkDensity() > 0.3 || at.picture) {
            return false;
        }
        String text = element.text();
        return named
                ? at.chars >= SENTENCE / 2 && Labels.of(text).isEmpty()
                : close
                        && at.chars >= SENTENCE
                        && at.sentences > 0
                        && Labels.of(text).isEmpty()
                        && !Dateline.is(text);
    }

    private boolean isPicture(Element element, boolean close) {
        if (element.normalName().equals("figure")) {
            return element.selectFirst("img, video, iframe") != null;
        }
        if (element.normalName().equals("img")) {
            String width = element.attr("width");
            boolean narrow =
                    width.matches("[0-9]{1,2}")
                            || (width.matches("[0-9]{3}") && Integer.parseInt(width, 10) < NARROW);
            return close
                    && !narrow
                    && !element.attr("src").isEmpty()
                    && !isNamed(element, Set.of("avatar", "logo", "icon"));
        }
        return element.normalName().equals("div")
                && (isCaptioned(element) || (close && isPictureWithWords(element)));
    }

    private boolean isPictureWithWords(Element element) {
        Measure at = measures.of(element);
        return at.picture
                && !at.heading
                && !at.control
                && at.chars >= CAPTION
                && at.chars <= NOTE / 3
                && at.linkDensity() < 0.3
                && element.select("img").size() == 1
                && !Dateline.is(element.text());
    }

    /** Whether an element is one picture with a caption. */
    private static boolean isCaptioned(Element element) {
        return element.normalName().equals("figure")
                ? element.selectFirst("img") != null && !element.text().isBlank()
                : element.hasClass("wp-caption");
    }

    /** What stands behind the ground, in order. */
    List<Element> behind() {
        List<Element> found = new ArrayList<>();
        Element stop =
                Optional.ofNullable(ground.element().closest("article, main, [role=main]"))
                        .orElse(ground.element());
        Element around = around();
        if (measures.of(around).begin < measures.of(stop).begin) {
            stop = around;
        }
        for (Element up = ground.element(); up != null && !up.equals(stop); up = up.parent()) {
            for (Element next = up.nextElementSibling();
                    next != null;
                    next = next.nextElementSibling()) {
                note(next).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Element> note(Element element) {
        Measure at = measures.of(element);
        if (at.chars == 0 || Tags.SILENT.contains(element.normalName())) {
            return Optional.empty();
        }
        boolean named = isNamed(element, BEHIND);
        String text = at.chars <= NOTE ? element.text() : "";
        if (named || SAYS_BEHIND.matcher(text).matches()) {
            return Optional.of(element);
        }
        for (Element child : element.children()) {
            if (isNamed(child, BEHIND)
                    || (measures.of(child).chars <= NOTE
                            && measures.of(child).chars > 0
                            && SAYS_BEHIND.matcher(child.text()).matches())) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    /** Whether a block corrects or notes something, by its name or its words. */
    static boolean isBehind(Element block) {
        String text = block.text();
        return isNote(block)
                || (text.length() <= NOTE && SAYS_BEHIND.matcher(text).matches())
                || block.parents().stream().limit(4).anyMatch(Lead::isNote);
    }

    static boolean isNote(Element element) {
        return isNamed(element, BEHIND);
    }

    static boolean isStandfirst(Element element) {
        return isNamed(element, STANDFIRST);
    }

    private static boolean isNamed(Element element, Set<String> names) {
        if (element.hasAttr("itemprop")
                && names.equals(STANDFIRST)
                && element.attr("itemprop").equals("description")) {
            return true;
        }
        for (String name : element.classNames()) {
            String[] parts = name.toLowerCase(Locale.ROOT).split("[-_]+", -1);
            String all = String.join("", parts);
            if (names.contains(all) || names.contains(parts[parts.length - 1])) {
                return true;
            }
        }
        return !element.id().isEmpty() && names.contains(element.id().toLowerCase(Locale.ROOT));
    }
}
