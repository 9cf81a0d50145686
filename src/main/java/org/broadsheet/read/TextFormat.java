package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.RecentPost;
import org.jsoup.nodes.Element;

/**
 * Reads plain text as scraped from a news page. Nothing in it says what it is; its shape does:
 *
 * <pre>
 * page      = [section] headline [byline] block* [byline] [recent]
 * section   = a line of at most three words before the headline
 * headline  = a short line that ends no sentence
 * block     = paragraph | sub-head | list | also-read     (blank lines part them)
 * sub-head  = a short line without an end mark, between blocks
 * also-read = "Also Read:" headline
 * byline    = names alone on a line, of two to four capitalised words each
 * recent    = "Recent Posts" (headline [excerpt "…"] [age "ago"])*
 * </pre>
 */
final class TextFormat {
    private static final Pattern ALSO_READ =
            Pattern.compile(
                    "(?:also\\s+read|read\\s+also|also\\s+see|see\\s+also|read\\s+more|must\\s+read)"
                            + "\\s{0,4}[:：|–—-]\\s{0,4}(.*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RECENT =
            Pattern.compile(
                    "(?:recent|latest|related|more)\\s+(?:posts|stories|news|articles):?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("[•·▪‣◦*-]\\s+(.+)");
    private static final int HEADLINE = 200;
    private static final int SUB_HEAD = 90;
    private static final int SUB_HEAD_WORDS = 14;
    private static final int SECTION = 30;

    private final Lines lines;
    private final Findings findings;
    private final List<Block> blocks;
    private final List<AlsoRead> alsoRead = new ArrayList<>();
    private List<RecentPost> recentPosts = List.of();

    private TextFormat(String text, Lines lines, String file) {
        this.lines = lines;
        this.findings = new Findings(file);
        this.blocks = blocks(text);
    }

    /**
     * Lines between blank lines.
     *
     * @param lines the lines
     * @param offset where the first begins
     */
    private record Block(List<String> lines, int offset) {
        /** Scraped lines are as long as their paragraphs; typed ones were wrapped. */
        String text() {
            return String.join(" ", lines);
        }

        boolean isOneLine() {
            return lines.size() == 1;
        }
    }

    /**
     * Reads a text.
     *
     * @param text the text, without front matter
     * @param lines its lines
     * @param file its file
     * @param title the title that the article states, or empty
     */
    static Content read(String text, Lines lines, String file, String title) {
        return new TextFormat(text, lines, file).read(title);
    }

    private Content read(String title) {
        takeRecentPosts();
        takeAlsoRead();
        takeHead(title);
        takeByline();
        return new Content(
                body(), findings, alsoRead, recentPosts, List.of(), element -> lines.at(0));
    }

    private static List<Block> blocks(String text) {
        List<Block> blocks = new ArrayList<>();
        List<String> current = new ArrayList<>();
        int offset = 0;
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String stripped = Plain.line(line);
            if (stripped.isEmpty()) {
                add(blocks, current, offset);
            } else {
                offset = current.isEmpty() ? at : offset;
                current.add(stripped);
            }
            at += line.length() + 1;
        }
        add(blocks, current, offset);
        return blocks.size() == 1 && blocks.getFirst().lines().size() > 2
                ? linesAsBlocks(text)
                : blocks;
    }

    private static void add(List<Block> blocks, List<String> current, int offset) {
        if (!current.isEmpty()) {
            blocks.add(new Block(List.copyOf(current), offset));
            current.clear();
        }
    }

    /** A text without any blank line has a paragraph on every line. */
    private static List<Block> linesAsBlocks(String text) {
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        for (String line : text.split("\n", -1)) {
            String stripped = Plain.line(line);
            if (!stripped.isEmpty()) {
                blocks.add(new Block(List.of(stripped), at));
            }
            at += line.length() + 1;
        }
        return blocks;
    }

    /** Takes away what stood beside the article: everything from "Recent Posts" on. */
    private void takeRecentPosts() {
        for (int i = 1; i < blocks.size(); i++) {
            if (RECENT.matcher(blocks.get(i).text()).matches()) {
                List<String> rest = new ArrayList<>();
                blocks.subList(i + 1, blocks.size()).forEach(b -> rest.addAll(b.lines()));
                recentPosts = Teasers.in(rest);
                if (!recentPosts.isEmpty()) {
                    blocks.subList(i, blocks.size()).clear();
                    return;
                }
            }
        }
    }

    /** Takes the pointers to other articles, whose headline may stand on the next line. */
    private void takeAlsoRead() {
        int i = 0;
        while (i < blocks.size()) {
            Block block = blocks.get(i);
            Matcher also = ALSO_READ.matcher(block.text());
            if (!also.matches() || block.text().length() > 2 * HEADLINE) {
                i++;
                continue;
            }
            blocks.remove(i);
            String headline = also.group(1).strip();
            if (headline.isEmpty() && i < blocks.size() && isHeadline(blocks.get(i))) {
                headline = blocks.remove(i).text();
            }
            if (!headline.isEmpty()) {
                Place place = lines.at(block.offset());
                alsoRead.add(new AlsoRead(headline, Links.headline(headline, place)));
            }
        }
    }

    /** Takes section and headline off the beginning. */
    private void takeHead(String title) {
        if (blocks.isEmpty()) {
            return;
        }
        int at = headlineAt(title);
        if (at < 0) {
            return;
        }
        Block headline = blocks.get(at);
        findings.found(
                "title",
                headline.text(),
                position(headline),
                Rule.likely("first short line of the text"));
        if (at == 1) {
            Block section = blocks.getFirst();
            findings.found(
                    "section",
                    section.text(),
                    position(section),
                    Rule.likely("short line before the headline"));
        }
        blocks.subList(0, at + 1).clear();
    }

    /** Which block is the headline: the first, or the second if the first names a section. */
    private int headlineAt(String title) {
        Block first = blocks.getFirst();
        Block second = blocks.size() > 1 ? blocks.get(1) : first;
        if (!title.isEmpty()) {
            String key = Names.key(title);
            return Names.key(first.text()).equals(key)
                    ? 0
                    : isSection(first) && Names.key(second.text()).equals(key) ? 1 : -1;
        }
        if (blocks.size() > 2
                && isSection(first)
                && isHeadline(second)
                && words(second.text()) > words(first.text())) {
            return 1;
        }
        return blocks.size() > 1 && isHeadline(first) ? 0 : -1;
    }

    private static boolean isSection(Block block) {
        String text = block.text();
        return block.isOneLine()
                && text.length() <= SECTION
                && words(text) <= 3
                && !Sentences.end(text);
    }

    private static boolean isHeadline(Block block) {
        String text = block.text();
        return block.lines().size() <= 2
                && text.length() <= HEADLINE
                && !text.endsWith(".")
                && !text.endsWith(":")
                && !text.endsWith("。");
    }

    /** Names alone at the end, or behind the headline. */
    private void takeByline() {
        for (int at : new int[] {blocks.size() - 1, 0}) {
            if (at < 0 || at >= blocks.size() || blocks.size() < 2) {
                continue;
            }
            Block block = blocks.get(at);
            Byline byline = Byline.of(block.text());
            boolean last = at > 0;
            if (block.isOneLine() && !byline.names().isEmpty() && (byline.said() || last)) {
                findings.found(
                        "authors",
                        byline.names(),
                        position(block),
                        Rule.likely(
                                last ? "names alone at the end" : "byline behind the headline"));
                blocks.remove(at);
                return;
            }
        }
    }

    private Element body() {
        Element body = new Element("body");
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (isList(block)) {
                Element list = body.appendElement("ul");
                for (String line : block.lines()) {
                    list.appendElement("li").text(BULLET.matcher(line).replaceFirst("$1"));
                }
            } else if (i > 0 && i + 1 < blocks.size() && isSubHead(block)) {
                body.appendElement("h2").text(block.text());
            } else {
                paragraph(body, block);
            }
        }
        return body;
    }

    private static void paragraph(Element body, Block block) {
        Element p = body.appendElement("p");
        if (!isVerse(block.lines())) {
            p.text(block.text());
            return;
        }
        for (String line : block.lines()) {
            if (p.childNodeSize() > 0) {
                p.appendElement("br");
            }
            p.appendText(line);
        }
    }

    /** Short lines, each of which ends in a mark or is followed by a capital. */
    private static boolean isVerse(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            boolean capital = !Character.isLowerCase(lines.get(i).codePointAt(0));
            String before = lines.get(i - 1);
            boolean mark = ".,;:!?—–…".indexOf(before.charAt(before.length() - 1)) >= 0;
            if (!capital && !mark) {
                return false;
            }
        }
        return lines.size() > 1 && lines.stream().allMatch(l -> l.length() < SUB_HEAD / 2);
    }

    private static boolean isList(Block block) {
        return block.lines().stream().allMatch(l -> BULLET.matcher(l).matches());
    }

    private static boolean isSubHead(Block block) {
        String text = block.text();
        int first = text.codePointAt(0);
        return block.isOneLine()
                && text.length() <= SUB_HEAD
                && words(text) <= SUB_HEAD_WORDS
                && (Character.isLetterOrDigit(first) || "‘“\"'«¿¡".indexOf(first) >= 0)
                && !Character.isLowerCase(first)
                && !Sentences.end(text);
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    private Position position(Block block) {
        return lines.at(block.offset()).position();
    }
}
