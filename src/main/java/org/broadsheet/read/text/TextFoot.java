package org.broadsheet.read.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.line.Byline;
import org.broadsheet.read.line.Caption;
import org.broadsheet.read.line.CreditLine;
import org.broadsheet.read.line.Dateline;
import org.broadsheet.read.line.Labels;
import org.broadsheet.read.line.PersonName;
import org.broadsheet.read.line.TextLine;
import org.broadsheet.read.line.Timestamps;
import org.broadsheet.read.text.TextBlock.Shape;

/**
 * Reads what stands behind an article's last paragraph:
 *
 * <pre>
 * foot    = (byline | date | tags | rights | address)*
 * rights  = ("©" | "(c)" | "Copyright") … year …
 * credits = "(Reporting by A; Editing by B)"          its names are fields, it stays in the text
 * </pre>
 *
 * <p>Then come guesses, which only fill what nothing else has.
 */
final class TextFoot {
    private static final int LINES = 10;
    private static final Pattern RIGHTS =
            Pattern.compile(
                    "(?:©|\\([cC]\\)\\s|[cC]opyright\\b|COPYRIGHT\\b).{0,40}?[0-9]{4}\\b.{0,160}");
    private static final Labels SALUTATION = Labels.of("salutation");
    private static final int SALUTATION_LONGEST = 60;
    private static final int DATED = 80;

    private final TextPage page;
    private final List<TextBlock> blocks;
    private final Credits credits;

    private TextFoot(TextPage page) {
        this.page = page;
        this.blocks = page.blocks();
        this.credits = new Credits(page);
    }

    /** Takes the line of copyright, which stands below everything else on a page. */
    static void takeRights(TextPage page) {
        List<TextBlock> blocks = page.blocks();
        for (TextBlock block :
                List.copyOf(blocks.subList(Math.max(0, blocks.size() - LINES), blocks.size()))) {
            if (blocks.size() > 1 && block.isOneLine() && RIGHTS.matcher(block.text()).matches()) {
                page.findings()
                        .found(
                                "rights",
                                block.text(),
                                page.position(block.offset()),
                                Rule.stated("line of copyright"));
                blocks.remove(block);
            }
        }
    }

    /** Takes the foot off a page. */
    static void take(TextPage page) {
        new TextFoot(page).take();
    }

    private void take() {
        int end = blocks.size() - 1;
        for (int looked = 0; looked < LINES && end > 0; looked++) {
            TextBlock block = blocks.get(end);
            boolean taken = TagLine.take(page, block) || credit(block);
            if (!taken && !isPassed(block)) {
                break;
            }
            end = taken ? Math.min(end, blocks.size()) - 1 : end - 1;
        }
        credits();
        datesWithin();
        guesses();
    }

    /** Some pages have their dates between the text and what is beside it. */
    private void datesWithin() {
        if (page.findings().has("date")) {
            return;
        }
        for (TextBlock block : List.copyOf(blocks)) {
            Timestamps stamps =
                    block.isOneLine()
                            ? Timestamps.of(block.text(), page.dates())
                            : new Timestamps(List.of(), List.of());
            boolean stated =
                    stamps.isWhole()
                            && stamps.stamps().stream().noneMatch(s -> s.label().isEmpty())
                            && stamps.stamps().stream().anyMatch(s -> s.date() != null);
            if (stated && blocks.size() > 1) {
                credits.dates(block);
                return;
            }
        }
    }

    /** Names alone are a byline only on the last line. */
    private boolean credit(TextBlock block) {
        boolean last = blocks.getLast().equals(block);
        Byline byline = Byline.of(block.text());
        boolean alone = !byline.isNone() && !byline.said() && byline.contributors().isEmpty();
        return (last || !alone) && credits.takeAtEnd(block);
    }

    /** Credits, captions and biographies at the end are passed by, for a byline above them. */
    private static boolean isPassed(TextBlock block) {
        return Caption.is(block.text())
                || block.is(Shape.BREAK)
                || (block.text().startsWith("(") && block.text().endsWith(")"))
                || !Byline.of(block.text()).contributors().isEmpty();
    }

    /** The names in credits at the end, which stay as printed. */
    private void credits() {
        for (TextBlock block : blocks.subList(Math.max(0, blocks.size() - LINES), blocks.size())) {
            Byline byline = Byline.of(block.text());
            boolean written = byline.said() || !byline.contributors().isEmpty();
            if (block.is(Shape.PROSE) && written && !block.equals(blocks.getFirst())) {
                credits.stay(block, byline);
            }
        }
    }

    private void guesses() {
        if (!page.findings().has("authors") && !page.findings().has("byline")) {
            signature();
        }
        if (!page.findings().has("date")) {
            page.findings().copy("updated", "date", Rule.guess("date of the last change"));
        }
        if (!page.findings().has("date")) {
            dateline();
        }
        if (!page.findings().has("date")) {
            lastDate();
        }
    }

    /** Who signed a letter, which begins with "Sir" or "Dear Editor". */
    private void signature() {
        boolean letter =
                "letter".equals(page.findings().text("type"))
                        || blocks.stream().limit(4).anyMatch(b -> isSalutation(b.text()));
        if (!letter || blocks.size() < 2) {
            return;
        }
        for (TextBlock block : blocks.subList(Math.max(1, blocks.size() - 3), blocks.size())) {
            TextLine line = block.lines().getFirst();
            String name = line.text().split(",", 2)[0];
            if (PersonName.is(name)) {
                page.findings()
                        .found(
                                "authors",
                                List.of(name),
                                page.position(line.offset()),
                                Rule.guess("name below a letter"));
                return;
            }
        }
    }

    private static boolean isSalutation(String text) {
        return SALUTATION
                .at(text)
                .filter(l ->
                        l.rest().startsWith(",")
                                || (text.length() <= SALUTATION_LONGEST && !text.endsWith(".")))
                .isPresent();
    }

    /** A report is dated where it was sent from, at the earliest the day before it appeared. */
    private void dateline() {
        for (TextBlock block : blocks.subList(0, Math.min(4, blocks.size()))) {
            Optional<Dateline> dateline = Dateline.of(block.text());
            if (dateline.isPresent()) {
                page.dates()
                        .find(dateline.get().head())
                        .ifPresent(d -> guess(d, block.offset(), "dateline"));
                return;
            }
        }
    }

    /** A date on the last lines, as below letters. */
    private void lastDate() {
        for (TextBlock block :
                blocks.subList(Math.max(0, blocks.size() - 3), blocks.size()).reversed()) {
            TextLine line = block.lines().getLast();
            if (line.text().length() <= DATED
                    && CreditLine.of(line.text(), page.dates()).isPresent()) {
                Optional<WrittenDates.Found> found = page.dates().find(line.text());
                if (found.isPresent()) {
                    guess(found.get(), line.offset(), "date at the end");
                    return;
                }
            }
        }
    }

    private void guess(WrittenDates.Found date, int offset, String rule) {
        credits.date("date", date, offset + date.start(), Rule.guess(rule));
    }
}
