package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Makes paragraphs of prose that is set in a {@code <pre>}, as news wires and the first papers on
 * the Web had it: lines broken by hand, paragraphs parted by an empty line or an indented one. Its
 * slug, notes to editors and sign-off are left out. Verse, code and tables stay as they are set.
 */
final class WireText {
    private static final int NARROW = 45;
    private static final int WIDE = 110;
    private static final int PROSE = 400;
    private static final int PARAGRAPH = 80;
    private static final int HEAD = 4;

    /** The keyword line of a wire story: {@code BC-HARBOUR-FERRY, 1st Lead, 0388}. */
    private static final Pattern SLUG =
            Pattern.compile(
                    "[A-Z]{1,4}[0-9]{3,6}(?: .{0,80})?|[A-Z]{2}-[A-Z0-9][A-Za-z0-9,./ -]{2,80}|\\^.{1,80}"
                            + "|[A-Z0-9/&-]{3,40},? (?i:[0-9](?:st|nd|rd|th) (?:lead|ld)|urgent|bulletin|update|writethru)\\b.{0,60}"
                            + "|(?i:eds|editors|attn|with (?:photo|graphic)s?|note to editors) ?[:,;.].{0,300}");

    /** What a wire ends a story with: {@code CW 021441 GMT SEP 03}, {@code -30-}, {@code ###}. */
    private static final Pattern SIGN_OFF =
            Pattern.compile(
                    "(?:[A-Z]{2,6} )?[0-9]{4,6} ?(?:GMT|UTC|EST|EDT|CET|BST|PST|PDT)\\b.{0,20}|[A-Z]{2,4}-[A-Z0-9-]{2,12} .{0,40}(?:GMT|E[SD]T|[AP]M)\\b.{0,12}"
                            + "|[-=# *]{0,4}(?:30|ENDS?|MORE)[-=# *]{1,4}|(?:# ?){3,5}|[-–] ?(?:30|ends) ?[-–]");

    private static final Pattern COLUMNS = Pattern.compile("\\S {3,40}\\S");
    private static final Pattern ITEM = Pattern.compile(" {0,8}[*•-] \\S");
    private static final Pattern RULE = Pattern.compile("[-=_~*]{3,100}");

    private WireText() {}

    /**
     * Sees to all prose in {@code <pre>} below an element.
     *
     * @param body the element
     * @return what was left out
     */
    static List<Omission> set(Element body) {
        List<Omission> leftOut = new ArrayList<>();
        for (Element pre : List.copyOf(body.select("pre"))) {
            if (isProse(pre)) {
                paragraphs(pre, leftOut);
            }
        }
        return leftOut;
    }

    private static boolean isProse(Element pre) {
        for (Node child : pre.childNodes()) {
            if (!(child instanceof TextNode) && !child.nameIs("br")) {
                return false;
            }
        }
        int full = 0;
        int chars = 0;
        int words = 0;
        int sentences = 0;
        for (String line : lines(pre)) {
            String set = line.strip();
            if (set.isEmpty()) {
                continue;
            }
            if (set.startsWith(">")) {
                return false; // a letter that is answered line by line
            }
            full += set.length() >= NARROW && set.length() <= WIDE ? set.length() : 0;
            chars += set.length();
            words += (int) set.chars().filter(c -> Character.isLetter(c) || c == ' ').count();
            sentences += (int) set.chars().filter(c -> c == '.' || c == '?').count();
        }
        return chars >= PROSE
                && full * 2 >= chars
                && words * 8 >= chars * 7
                && sentences * PROSE >= chars;
    }

    private static String[] lines(Element pre) {
        return pre.wholeText().replace("\r", "").replace("\t", "    ").split("\n", -1);
    }

    private static void paragraphs(Element pre, List<Omission> leftOut) {
        List<List<String>> groups = groups(pre);
        List<Element> made = new ArrayList<>();
        boolean begun = false;
        for (int i = 0; i < groups.size(); i++) {
            List<String> group = groups.get(i);
            String line = String.join(" ", group.stream().map(String::strip).toList());
            boolean desk =
                    !begun
                            && i < HEAD
                            && group.stream().allMatch(l -> SLUG.matcher(l.strip()).matches());
            boolean signed = i >= groups.size() - 2 && SIGN_OFF.matcher(line).matches();
            if (desk || signed) {
                leftOut.add(new Omission(pre, Chrome.BESIDE, "a wire's desk lines", line));
                continue;
            }
            begun |= line.length() >= PARAGRAPH;
            made.add(block(group, line));
        }
        Element set = new Element("div");
        set.appendChildren(made);
        pre.replaceWith(set);
    }

    private static Element block(List<String> group, String line) {
        boolean columns = group.stream().filter(l -> COLUMNS.matcher(l.strip()).find()).count() > 1;
        if (columns) {
            return new Element("pre").text(String.join("\n", group));
        }
        if (isUnderlined(group)) {
            return new Element("h3").text(group.getFirst().strip());
        }
        return new Element("p").text(line);
    }

    private static boolean isUnderlined(List<String> group) {
        return group.size() == 2 && RULE.matcher(group.getLast().strip()).matches();
    }

    /** Lines that make one paragraph each. */
    private static List<List<String>> groups(Element pre) {
        List<List<String>> groups = new ArrayList<>();
        List<String> group = new ArrayList<>();
        int indent = 0;
        for (String line : lines(pre)) {
            int now = line.length() - line.stripLeading().length();
            boolean gap = line.isBlank() || isUnderlined(group);
            boolean begins = (group.size() > 1 && now > indent) || ITEM.matcher(line).lookingAt();
            if ((gap || begins) && !group.isEmpty()) {
                groups.add(group);
                group = new ArrayList<>();
            }
            if (!line.isBlank()) {
                group.add(line);
                indent = now;
            }
        }
        if (!group.isEmpty()) {
            groups.add(group);
        }
        return groups;
    }
}
