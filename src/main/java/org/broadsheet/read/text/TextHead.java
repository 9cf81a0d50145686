package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Names;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.content.Sentences;
import org.broadsheet.read.line.Breadcrumb;
import org.broadsheet.read.line.Caption;
import org.broadsheet.read.line.CreditLine;
import org.broadsheet.read.line.Dateline;
import org.broadsheet.read.line.Labels;
import org.broadsheet.read.line.Labels.Label;
import org.broadsheet.read.line.TextLine;
import org.broadsheet.read.text.TextBlock.Shape;

/**
 * Reads what stands before an article's first paragraph:
 *
 * <pre>
 * head     = (path | date | kicker)* [section] headline [deck] (byline | date | caption)*
 * path     = "Home" (">" part)+
 * kicker   = a known word before the headline: "Obituary", "Exclusive", "Kommentar"
 * section  = a line of at most three words before the headline
 * headline = a short line that ends no sentence; one in capitals may end in a full stop
 * deck     = what stands between the headline and a byline or date
 * </pre>
 */
final class TextHead {
    private static final Labels KICKERS = Labels.of("kicker");
    private static final int HEADLINE = 200;
    private static final int DECK = 400;
    private static final int SECTION = 30;
    private static final int LINES = 10;
    private static final int SENTENCE = 5;

    private final TextPage page;
    private final List<TextBlock> blocks;
    private final Credits credits;
    private Optional<TextBlock> path = Optional.empty();

    private TextHead(TextPage page) {
        this.page = page;
        this.blocks = page.blocks();
        this.credits = new Credits(page);
    }

    /**
     * Takes the head off a page.
     *
     * @param title the title that the article states, or empty
     */
    static void take(TextPage page, String title) {
        new TextHead(page).take(title);
    }

    private void take(String title) {
        partLines();
        List<TextBlock> dates = beforeHeadline();
        int at = blocks.isEmpty() ? -1 : headlineAt(title);
        if (at >= 0) {
            dates.forEach(credits::dates);
            headline(at);
            behindHeadline();
        } else if (page.findings().has("title")) {
            dates.forEach(credits::dates);
            behindHeadline();
        } else {
            blocks.addAll(0, dates);
        }
        path();
    }

    /** Headline, byline and date on lines without a blank one between them look like verse. */
    private void partLines() {
        int texts = 0;
        for (int i = 0; i < Math.min(blocks.size(), LINES) && texts < 2; i++) {
            TextBlock block = blocks.get(i);
            if (!block.is(Shape.VERSE)) {
                texts += isText(block) ? 1 : 0;
                continue;
            }
            int last = -1;
            for (int j = 0; j < Math.min(block.lines().size(), LINES); j++) {
                TextBlock line = TextBlock.line(block.lines().get(j));
                if (isMeta(line) || (i == 0 && j == 0 && isHeading(block))) {
                    last = j;
                }
            }
            if (last >= 0) {
                blocks.remove(i);
                for (int j = 0; j <= last; j++) {
                    blocks.add(i + j, TextBlock.line(block.lines().get(j)));
                }
                List<TextLine> rest = block.lines().subList(last + 1, block.lines().size());
                blocks.addAll(i + last + 1, rest(rest));
                i += last;
            }
        }
    }

    /** What follows them: whole sentences are paragraphs, other lines stay verse. */
    private static List<TextBlock> rest(List<TextLine> lines) {
        boolean sentences = lines.stream().allMatch(TextLine::endsSentence);
        return sentences || lines.size() < 2
                ? lines.stream().map(TextBlock::line).toList()
                : List.of(TextBlock.of(Shape.VERSE, lines));
    }

    private static boolean isText(TextBlock block) {
        return block.text().length() > HEADLINE
                || (Sentences.close(block.text()) && block.words() > SENTENCE);
    }

    private boolean isMeta(TextBlock line) {
        return CreditLine.of(line.text(), page.dates()).filter(CreditLine::isSure).isPresent()
                || Breadcrumb.of(line.text()).isPresent()
                || KICKERS.has(line.text());
    }

    /** A first line in capitals above others that are not. */
    private static boolean isHeading(TextBlock block) {
        return isCapitals(block.lines().getFirst().text())
                && block.lines().size() > 1
                && !isCapitals(block.lines().get(1).text());
    }

    private static boolean isCapitals(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(Character::isLowerCase);
    }

    /** Takes what may stand before section and headline; gives the lines of dates. */
    private List<TextBlock> beforeHeadline() {
        List<TextBlock> dates = new ArrayList<>();
        while (blocks.size() > 1) {
            TextBlock block = blocks.getFirst();
            Optional<Label> kicker = KICKERS.whole(block.text());
            if (!block.isOneLine()) {
                break;
            } else if (path.isEmpty() && Breadcrumb.of(block.text()).isPresent()) {
                path = Optional.of(block);
            } else if (kicker.isPresent() && !page.findings().has("kicker")) {
                kicker(block, kicker.get());
            } else if (isDates(block)) {
                dates.add(block);
            } else if (isDatesBelowSection()) {
                dates.add(blocks.remove(1));
                continue;
            } else {
                break;
            }
            blocks.removeFirst();
        }
        return dates;
    }

    private boolean isDates(TextBlock block) {
        return CreditLine.of(block.text(), page.dates())
                .filter(l -> !l.hasByline() && !l.stamps().stamps().isEmpty())
                .isPresent();
    }

    /** Section, date, headline: in that order on the pages of some papers. */
    private boolean isDatesBelowSection() {
        return blocks.size() > 3
                && isSection(blocks.getFirst())
                && blocks.getFirst().words() <= 2
                && isDates(blocks.get(1))
                && isHeadline(blocks.get(2));
    }

    private void kicker(TextBlock block, Label kicker) {
        page.findings()
                .found(
                        "kicker",
                        block.text(),
                        page.position(block.offset()),
                        Rule.likely("known word before the headline"));
        if (!kicker.meaning().equals(kicker.words()) || kicker.meaning().equals("opinion")) {
            type(block, kicker.meaning());
        } else if (isType(kicker.words())) {
            type(block, kicker.words());
        }
    }

    private void type(TextBlock block, String type) {
        page.findings()
                .found(
                        "type",
                        type,
                        page.position(block.offset()),
                        Rule.likely("known word before the headline"));
    }

    private static boolean isType(String word) {
        return switch (word) {
            case "letter", "obituary", "review", "interview", "recipe", "results", "live" -> true;
            default -> false;
        };
    }

    private void path() {
        path.ifPresent(block -> {
            String section =
                    Breadcrumb.of(block.text())
                            .map(b -> b.section(page.findings().text("title")))
                            .orElse("");
            page.findings()
                    .found(
                            "section",
                            section,
                            page.position(block.offset()),
                            Rule.likely("path from the home page"));
            page.leaveOut(block.lines().getFirst(), "path from the home page");
        });
    }

    /** Which block is the headline: the first, or the second if the first names a section. */
    private int headlineAt(String title) {
        TextBlock first = blocks.getFirst();
        TextBlock second = blocks.size() > 1 ? blocks.get(1) : first;
        if (!title.isEmpty()) {
            String key = Names.key(title);
            return Names.key(first.text()).equals(key)
                    ? 0
                    : isSection(first) && Names.key(second.text()).equals(key) ? 1 : -1;
        }
        if (page.findings().has("title")) {
            return Names.key(first.text()).equals(Names.key(page.findings().text("title")))
                    ? 0
                    : -1;
        }
        if (blocks.size() > 2
                && isSection(first)
                && isHeadline(second)
                && second.words() > first.words()
                && !(isCapitals(first.text()) && isCapitals(second.text()) && first.words() > 2)) {
            return 1;
        }
        return blocks.size() > 1 && isHeadline(first) ? 0 : -1;
    }

    private boolean isSection(TextBlock block) {
        String text = block.text();
        return block.isOneLine()
                && text.length() <= SECTION
                && block.words() <= 3
                && !Sentences.end(text)
                && Dateline.of(text).isEmpty();
    }

    private boolean isHeadline(TextBlock block) {
        String text = block.text();
        boolean fits =
                block.lines().size() <= 2
                        && text.length() <= HEADLINE
                        && (block.is(Shape.PROSE)
                                || block.is(Shape.VERSE)
                                || block.is(Shape.UNDERLINED));
        boolean ends = text.endsWith(".") || text.endsWith(":") || text.endsWith("。");
        boolean capitals = isCapitals(text) && block.words() > 1 && text.endsWith(".");
        return fits
                && (!ends || capitals)
                && text.codePoints().anyMatch(Character::isLetterOrDigit)
                && !isMeta(block)
                && Dateline.of(text).isEmpty();
    }

    private void headline(int at) {
        TextBlock headline = blocks.get(at);
        page.findings()
                .found(
                        "title",
                        headline.text(),
                        page.position(headline.offset()),
                        Rule.likely("first short line of the text"));
        if (at == 1) {
            TextBlock section = blocks.getFirst();
            page.findings()
                    .found(
                            "section",
                            section.text(),
                            page.position(section.offset()),
                            Rule.likely("short line before the headline"));
        }
        blocks.subList(0, at + 1).clear();
    }

    /** Takes deck, byline and dates; captions between them stay. */
    private void behindHeadline() {
        int at = 0;
        int deck = -1;
        boolean found = false;
        for (int looked = 0; looked < LINES && at < blocks.size(); looked++) {
            TextBlock block = blocks.get(at);
            if (credits.takeBehindHeadline(block)) {
                found = true;
            } else if (Caption.is(block.text())) {
                at++;
            } else if (deck < 0 && !found && isDeck(block)) {
                deck = at++;
            } else {
                break;
            }
        }
        if (found && deck >= 0) {
            TextBlock block = blocks.remove(deck);
            page.findings()
                    .found(
                            "summary",
                            block.text(),
                            page.position(block.offset()),
                            Rule.likely("between headline and byline"));
        }
    }

    private static boolean isDeck(TextBlock block) {
        return block.text().length() <= DECK
                && (block.is(Shape.PROSE) || block.is(Shape.VERSE))
                && Dateline.of(block.text()).isEmpty();
    }
}
