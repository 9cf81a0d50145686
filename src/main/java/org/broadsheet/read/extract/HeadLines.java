package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of a text the lines at its head and its end that say no more than the article's fields:
 * byline, date, section, and the standfirst that is the summary. A line that says anything else
 * stays.
 */
final class HeadLines {
    private static final String SAID = "the byline, date or section";
    private static final String CREDIT = "the byline";
    private static final int LINE = 200;
    private static final int PROSE = 100;
    private static final int LINES = 14;
    private static final int BEHIND = 3;

    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private final Stated stated;
    private final Set<Element> lead;
    private final Removal removal = new Removal();
    private final List<Omission> leftOut = new ArrayList<>();
    private final Set<String> signed = new HashSet<>();
    private final Set<Element> rows = new HashSet<>();
    private Optional<Signature> byline = Optional.empty();

    private HeadLines(Stated stated, Set<Element> lead) {
        this.stated = stated;
        this.lead = lead;
    }

    /**
     * Takes out the lines.
     *
     * @param text the text
     * @param stated what the fields say
     * @param lead what stood between headline and text
     */
    static Taken take(Element text, Stated stated, Set<Element> lead) {
        HeadLines lines = new HeadLines(stated, lead);
        lines.take(text);
        return new Taken(lines.leftOut, lines.byline);
    }

    /**
     * What was taken out.
     *
     * @param lines the lines
     * @param byline the first that says who wrote the text
     */
    record Taken(List<Omission> lines, Optional<Signature> byline) {}

    private void take(Element text) {
        Element headline = headline(text);
        head(blocks(text), headline);
        removal.apply();
        for (Element block : blocks(text)) {
            if (isAuthors(block)) {
                out(block, SAID);
            }
        }
        removal.apply();
        List<Element> left = blocks(text);
        if (left.size() > 1 && saysNothingNew(left.getLast().text().strip())) {
            out(left.getLast(), SAID);
            removal.apply();
        }
        stated.authors().forEach(a -> signed.add(Letters.of(a)));
        AuthorBox.find(text, blocks(text), signed)
                .ifPresent(box -> {
                    leftOut.add(Omission.of(box, Chrome.AUTHOR, "begins with the author's name"));
                    removal.add(box);
                    removal.apply();
                });
    }

    /** The lines before the text, and those between its standfirst and the rest. */
    private void head(List<Element> blocks, @Nullable Element headline) {
        boolean headed = headline == null;
        int behind = -1;
        for (Element block : blocks.subList(0, Math.min(LINES, blocks.size()))) {
            if (block.parent() != null && rows.contains(block.parent())) {
                continue;
            }
            String line = block.text().strip();
            boolean title = block.equals(headline);
            headed |= title;
            String rule =
                    title
                            ? block.nameIs("h1") ? "" : "the headline"
                            : behind >= 0
                                    ? below(block, line)
                                    : headed ? rule(block, line) : above(block, line);
            if (!rule.isEmpty()) {
                Element whole = rule.equals(CREDIT) && isOfCredit(block) ? row(block) : block;
                out(whole, rule);
                sign(whole, whole.text().strip(), rule);
            } else if (behind >= 0 || (endsText(line) && !lead.contains(block))) {
                behind++;
            }
            if (behind > BEHIND) {
                return;
            }
        }
    }

    private String above(Element block, String line) {
        boolean stays =
                endsText(line)
                        || (Dateline.is(line) && stated.dates().isEmpty())
                        || Figures.isOfCaption(block)
                        || Figures.isBesidePicture(block);
        return stays ? "" : "before the headline";
    }

    private String below(Element block, String line) {
        boolean dated = Dateline.is(line) && !stated.dates().isEmpty();
        boolean signs = Credit.isByline(line) || isOfCredit(block);
        return (dated || signs) && !Tags.isHeading(block.normalName()) ? CREDIT : "";
    }

    /** Why a line goes; empty if it stays. */
    private String rule(Element block, String line) {
        if (isSummary(block, line)) {
            return "the summary";
        }
        if (saysNothingNew(line) || isRole(block, line)) {
            return SAID;
        }
        if (Credit.isTrail(line)) {
            return "the way to the page";
        }
        return isCredit(block, line) || isOfCredit(block) ? CREDIT : "";
    }

    private void sign(Element block, String line, String rule) {
        if (rule.equals(CREDIT) || rule.equals(SAID)) {
            block.getAllElements().forEach(e -> signed.add(Letters.of(e.ownText())));
        }
        if (rule.equals(CREDIT) && Credit.isByline(line)) {
            Signature names = new Signature(block, Credit.people(line));
            byline = byline.or(() -> Optional.of(names));
        }
    }

    /** The block that is the headline, if it stands near the beginning. */
    private @Nullable Element headline(Element text) {
        List<Element> blocks = blocks(text);
        for (Element block : blocks.subList(0, Math.min(LINES, blocks.size()))) {
            if (same(block.text(), stated.title()) || isInTitle(block.text())) {
                return block;
            }
            if (parts(block)) {
                return headline(text);
            }
        }
        return null;
    }

    /** Whether a line is the title but for the paper's name and the date around it. */
    private boolean isInTitle(String line) {
        String title = stated.title();
        String letters = Letters.of(line);
        if (letters.length() < 12 || title.length() > LINE) {
            return false;
        }
        for (String part : title.split(" [|–—:·»-]+ |: | (?=[\\[(])", -1)) {
            if (Letters.of(part).equals(letters)) {
                return true;
            }
        }
        return false;
    }

    /** A block whose lines are the headline, the byline, the date: each becomes a block. */
    private boolean parts(Element block) {
        if (block.selectFirst("br") == null || block.text().length() > LINE + PROSE) {
            return false;
        }
        List<List<Node>> lines = new ArrayList<>(List.of(new ArrayList<>()));
        boolean said = false;
        for (Node node : block.childNodes()) {
            boolean inner = node instanceof Element e && e.selectFirst("br") != null;
            if (inner && !node.nameIs("br")) {
                if (block.childNodes().stream().filter(n -> !Pictures.isBlank(n)).count() == 1) {
                    return parts((Element) node);
                }
                for (Node within : ((Element) node).childNodes()) {
                    add(within, lines);
                }
            } else {
                add(node, lines);
            }
        }
        for (List<Node> line : lines) {
            String words = words(line).strip();
            said |= same(words, stated.title()) || saysNothingNew(words) || Credit.isByline(words);
        }
        if (!said || lines.size() < 2) {
            return false;
        }
        for (List<Node> line : lines) {
            if (!words(line).isBlank() || line.stream().anyMatch(n -> n.nameIs("img"))) {
                block.appendElement("p").appendChildren(List.copyOf(line));
            }
        }
        block.select("> br").remove();
        if (Tags.INLINE.contains(block.normalName()) || block.nameIs("p")) {
            block.tagName("div");
        }
        return true;
    }

    private static void add(Node node, List<List<Node>> lines) {
        if (node.nameIs("br")) {
            lines.add(new ArrayList<>());
        } else {
            lines.getLast().add(node);
        }
    }

    private static String words(List<Node> line) {
        StringBuilder words = new StringBuilder();
        for (Node node : line) {
            switch (node) {
                case TextNode text -> words.append(text.text());
                case Element e -> words.append(e.text());
                default -> {}
            }
        }
        return words.toString();
    }

    private static boolean endsText(String line) {
        return line.length() > PROSE && endsSentence(line);
    }

    private boolean isCredit(Element block, String line) {
        return !Tags.isHeading(block.normalName())
                && !Figures.isOfCaption(block)
                && (Credit.isByline(line)
                        || (stated.authors().stream().anyMatch(line::contains)
                                && Credit.isNames(line))
                        || (Credit.isDatedName(line) && !stated.dates().isEmpty()));
    }

    private Element row(Element block) {
        Element row = block.parent() == null ? block : block.parent();
        rows.add(row);
        return row;
    }

    /** Whether the line that a block is a part of says who wrote the text, as in a row of boxes. */
    private boolean isOfCredit(Element block) {
        Element row = block.parent();
        if (row == null || row.nameIs("body") || row.childrenSize() < 2) {
            return false;
        }
        String line = row.text().strip();
        return line.length() <= LINE
                && (Credit.isByline(line) || (saysNothingNew(line) && !Figures.isOfCaption(block)));
    }

    /** What the author is, on a line behind the byline. */
    private boolean isRole(Element block, String line) {
        String[] words = line.split(" ", -1);
        return words.length <= 6
                && !leftOut.isEmpty()
                && !leftOut.getLast().rule().startsWith("before")
                && !Tags.isHeading(block.normalName())
                && Dateline.words(line).stream().anyMatch(Dateline.ROLES::contains);
    }

    /** Whether a block is the authors' names, as over each entry of a live blog. */
    private boolean isAuthors(Element block) {
        String name = block.className().toLowerCase(Locale.ROOT);
        return (name.contains("by") || name.contains("auth"))
                && stated.authors().stream().anyMatch(a -> same(block.text(), a));
    }

    private void out(Element block, String rule) {
        leftOut.add(Omission.of(block, Chrome.REPEATED, rule));
        removal.add(block);
    }

    /** The blocks without blocks in them, outside figures and tables. */
    private static List<Element> blocks(Element text) {
        List<Element> blocks = new ArrayList<>();
        NodeTraversor.filter(
                (node, depth) -> {
                    if (!(node instanceof Element element) || depth == 0) {
                        return FilterResult.CONTINUE;
                    }
                    switch (element.normalName()) {
                        case "figure", "table", "pre", "figcaption" -> {
                            return FilterResult.SKIP_CHILDREN;
                        }
                        default -> {}
                    }
                    if (Tags.INLINE.contains(element.normalName())
                            || !element.children().stream().allMatch(HeadLines::isInline)) {
                        return FilterResult.CONTINUE;
                    }
                    if (!element.text().isBlank()) {
                        blocks.add(element);
                    }
                    return FilterResult.SKIP_CHILDREN;
                },
                text);
        return blocks;
    }

    private static boolean isInline(Element element) {
        return Tags.INLINE.contains(element.normalName());
    }

    private boolean isSummary(Element block, String line) {
        String summary = Letters.of(stated.summary());
        boolean apart =
                lead.contains(block)
                        || block.parents().stream().anyMatch(lead::contains)
                        || Lead.isStandfirst(block);
        return apart && summary.length() > 10 && Letters.of(line).equals(summary);
    }

    /** Whether a line has only names, dates and words that are in the fields, and fillers. */
    private boolean saysNothingNew(String line) {
        if (line.isEmpty() || line.length() > LINE) {
            return false;
        }
        if (same(line, stated.section())
                || same(line, stated.kicker())
                || same(line, stated.title())) {
            return true;
        }
        if (Dateline.is(line) && !stated.dates().isEmpty() && line.length() < PROSE) {
            return true;
        }
        boolean timed = Dateline.TIME.matcher(Dateline.folded(line)).find();
        String rest = Dateline.untimed(line);
        Set<String> known = stated.words();
        Set<String> titled = Dateline.words(stated.title());
        boolean told = false;
        Matcher word = Dateline.WORD.matcher(rest);
        while (word.find()) {
            String each = Dateline.trimmed(word.group());
            if (each.isEmpty() || each.startsWith("@") || each.indexOf('@') > 0) {
                continue;
            }
            if (known.contains(each)) {
                told = true;
            } else if (Dateline.isNumber(each)) {
                if (!isOfDate(each, timed)) {
                    return false;
                }
                told = true;
            } else if (Dateline.MONTHS.containsKey(each) || Dateline.DAYS.contains(each)) {
                if (stated.dates().isEmpty() || !isMonthOfDate(each)) {
                    return false;
                }
                told = true;
            } else if (!Dateline.FILLERS.contains(each) && !titled.contains(each)) {
                return false;
            }
        }
        return told;
    }

    private static boolean same(String line, String field) {
        String letters = Letters.of(field);
        return !letters.isEmpty() && Letters.of(line).equals(letters);
    }

    private boolean isMonthOfDate(String name) {
        Integer month = Dateline.MONTHS.get(name);
        if (month == null) {
            return true;
        }
        for (String date : stated.dates()) {
            Matcher iso = ISO.matcher(date);
            if (iso.lookingAt()
                    && iso.group(2) != null
                    && Integer.parseInt(iso.group(2), 10) == month) {
                return true;
            }
        }
        return Dateline.DAYS.contains(name);
    }

    private boolean isOfDate(String word, boolean timed) {
        for (String digits : word.split("\\D+", -1)) {
            if (digits.isEmpty() || digits.length() > 4) {
                continue;
            }
            int number = Integer.parseInt(digits, 10);
            boolean found = false;
            for (String date : stated.dates()) {
                Matcher iso = ISO.matcher(date);
                if (!iso.lookingAt()) {
                    continue;
                }
                int year = Integer.parseInt(iso.group(1), 10);
                int month = iso.group(2) == null ? -1 : Integer.parseInt(iso.group(2), 10);
                int day = iso.group(3) == null ? -1 : Integer.parseInt(iso.group(3), 10);
                boolean near = timed && day > 0 && Math.abs(day - number) == 1;
                found |=
                        number == year
                                || number == year % 100
                                || number == month
                                || number == day
                                || near;
            }
            if (!found) {
                return false;
            }
        }
        return !stated.dates().isEmpty();
    }

    private static boolean endsSentence(String line) {
        return ".!?…”\"»。".indexOf(line.charAt(line.length() - 1)) >= 0;
    }
}
