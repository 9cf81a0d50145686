package org.broadsheet.read.extract;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Set<String> ROLES =
            Set.of(
                    "editor",
                    "reporter",
                    "correspondent",
                    "writer",
                    "staff",
                    "columnist",
                    "critic",
                    "korrespondent",
                    "redakteur",
                    "redakteurin",
                    "journaliste",
                    "redactor",
                    "redactora");
    private static final int LINE = 200;
    private static final int PROSE = 100;
    private static final int LINES = 14;

    private static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl", "cs",
                    "tr", "ru", "uk", "ro", "hu", "ca", "el");
    private static final Map<String, Integer> MONTHS = new HashMap<>();
    private static final Set<String> DAYS = new HashSet<>();
    private static final Set<String> FILLERS =
            new HashSet<>(
                    List.of(
                            ("by from and with the of on at in as a published publish posted updated update last"
                                            + " modified edited edit first reported written text words story photo photos"
                                            + " am pm a.m p.m est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist et pt"
                                            + " uhr h reporter correspondent staff writer editor senior chief read min mins"
                                            + " minute minutes comments comment share view all posts author date time von vom"
                                            + " und am um aktualisiert stand veröffentlicht erstellt geändert zuletzt redaktion"
                                            + " par le la les et à publié mis jour modifié il y por el de del y las los"
                                            + " publicado actualizado a las di il e alle pubblicato aggiornato ore door op"
                                            + " en om gepubliceerd bijgewerkt laatst av den og och kl publicerad uppdaterad"
                                            + " publisert oppdatert af udgivet opdateret da do em às atualizado th st nd rd"
                                            + " hours hour ago days day vor stunden stunde tagen tag")
                                    .split(" ", -1)));

    private static final Pattern TIME =
            Pattern.compile(
                    "\\b\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?|\\b\\d{1,2} ?[ap]\\.?m\\b\\.?|\\b\\d{1,2} ?uhr\\b");
    private static final Pattern ISSUE =
            Pattern.compile(
                    "\\b(?:page|seite|página) \\d{1,3} (?:of|von|de) \\d{1,3}|\\b(?:vol(?:ume)?|no|nr|n[º°]|issue|edition|jahrgang|ausgabe)\\b\\.?,? {0,2}\\d{1,6}");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}@_.'’-]+");

    static {
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style :
                    List.of(
                            TextStyle.FULL,
                            TextStyle.SHORT,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    MONTHS.putIfAbsent(
                            folded(month.getDisplayName(style, locale)), month.getValue());
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    DAYS.add(folded(day.getDisplayName(style, locale)));
                }
            }
        }
        MONTHS.put("sept", 9);
        MONTHS.keySet().removeIf(name -> name.chars().allMatch(Character::isDigit));
    }

    private final Stated stated;
    private final Set<Element> lead;
    private final Removal removal = new Removal();
    private final List<Omission> leftOut = new ArrayList<>();

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
    static List<Omission> take(Element text, Stated stated, Set<Element> lead) {
        HeadLines lines = new HeadLines(stated, lead);
        lines.take(text);
        return lines.leftOut;
    }

    private void take(Element text) {
        int looked = 0;
        boolean headed = false;
        Element headline = headline(text);
        for (Element block : blocks(text)) {
            if (looked++ >= LINES) {
                break;
            }
            String line = block.text().strip();
            if (block.equals(headline)) {
                headed = true;
                if (!block.nameIs("h1")) {
                    out(block, "the headline");
                }
            } else if (headline != null
                    && !headed
                    && !endsText(line)
                    && !(isDateline(line) && stated.dates().isEmpty())
                    && !Figures.isOfCaption(block)) {
                out(block, "before the headline");
            } else if (isSummary(block, line)) {
                out(block, "the summary");
            } else if (saysNothingNew(line) || isRole(block, line)) {
                out(block, SAID);
            } else if (endsText(line) && !lead.contains(block)) {
                break;
            }
        }
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
        for (String part : title.split(" [|–—:·»-]+ |: ", -1)) {
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
            String words = words(line);
            said |= same(words, stated.title()) || saysNothingNew(words.strip());
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

    /** What the author is, on a line behind the byline. */
    private boolean isRole(Element block, String line) {
        String[] words = line.split(" ", -1);
        return words.length <= 6
                && !leftOut.isEmpty()
                && leftOut.getLast().rule().equals(SAID)
                && !Tags.isHeading(block.normalName())
                && words(line).stream().anyMatch(ROLES::contains);
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
        if (isDateline(line) && !stated.dates().isEmpty() && line.length() < PROSE) {
            return true;
        }
        boolean timed = TIME.matcher(folded(line)).find();
        String rest = untimed(line);
        Set<String> known = stated.words();
        Set<String> titled = words(stated.title());
        boolean told = false;
        Matcher word = WORD.matcher(rest);
        while (word.find()) {
            String each = trimmed(word.group());
            if (each.isEmpty() || each.startsWith("@") || each.indexOf('@') > 0) {
                continue;
            }
            if (known.contains(each)) {
                told = true;
            } else if (isNumber(each)) {
                if (!isOfDate(each, timed)) {
                    return false;
                }
                told = true;
            } else if (MONTHS.containsKey(each) || DAYS.contains(each)) {
                if (stated.dates().isEmpty() || !isMonthOfDate(each)) {
                    return false;
                }
                told = true;
            } else if (!FILLERS.contains(each) && !titled.contains(each)) {
                return false;
            }
        }
        return told;
    }

    /** A line without times of day and the numbers of a printed issue. */
    private static String untimed(String line) {
        return ISSUE.matcher(TIME.matcher(folded(line)).replaceAll(" ")).replaceAll(" ");
    }

    private static boolean same(String line, String field) {
        String letters = Letters.of(field);
        return !letters.isEmpty() && Letters.of(line).equals(letters);
    }

    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0))
                && word.chars().filter(Character::isLetter).count() <= 4;
    }

    private boolean isMonthOfDate(String name) {
        Integer month = MONTHS.get(name);
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
        return DAYS.contains(name);
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

    /** Whether a line has nothing but a date, whatever date it is. */
    static boolean isDateline(String line) {
        if (line.length() > LINE) {
            return false;
        }
        Matcher word = WORD.matcher(untimed(line));
        boolean dated = false;
        while (word.find()) {
            String each = trimmed(word.group());
            boolean part =
                    !each.isEmpty()
                            && (isNumber(each) || MONTHS.containsKey(each) || DAYS.contains(each));
            dated |= part;
            if (!part && !each.isEmpty() && !FILLERS.contains(each)) {
                return false;
            }
        }
        return dated;
    }

    private static boolean endsSentence(String line) {
        return ".!?…”\"»。".indexOf(line.charAt(line.length() - 1)) >= 0;
    }

    static String folded(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static String trimmed(String word) {
        int begin = 0;
        int end = word.length();
        while (begin < end && ".'’-_".indexOf(word.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ".'’-_".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(begin, end);
    }

    /** The words of a text, as lines are compared with them. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(trimmed(word.group()));
        }
        return words;
    }
}
