package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Contributor;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.content.Sentences;
import org.broadsheet.read.line.Byline;
import org.broadsheet.read.line.CreditLine;
import org.broadsheet.read.line.TextLine;
import org.broadsheet.read.line.Timestamps;
import org.broadsheet.read.line.Timestamps.Kind;
import org.broadsheet.read.line.Timestamps.Stamp;
import org.broadsheet.read.text.TextBlock.Shape;

/** Notes who wrote an article and when, and takes the lines that said so out of the text. */
final class Credits {
    private final TextPage page;

    Credits(TextPage page) {
        this.page = page;
    }

    /** Takes a line behind the headline; false if it is none, or but a name. */
    boolean takeBehindHeadline(TextBlock block) {
        Optional<CreditLine> line = line(block);
        if (isAddress(block)) {
            page.leaveOut(block, "writer's address");
            return true;
        }
        if (line.isEmpty() || !(line.get().isSure() || isIntroduced(line.get()))) {
            return false;
        }
        take(block, line.get(), "byline behind the headline");
        return true;
    }

    /** Takes a line at the end of the text, where names alone are enough. */
    boolean takeAtEnd(TextBlock block) {
        Optional<CreditLine> line = line(block);
        if (isAddress(block)) {
            page.leaveOut(block, "writer's address");
            return true;
        }
        boolean named = page.findings().has("authors") || page.findings().has("byline");
        if (line.isEmpty()
                || (line.get().hasByline() && named)
                || (!line.get().stamps().stamps().isEmpty() && !line.get().stamps().isLabelled())
                || (!line.get().isSure() && !endsBefore(block))) {
            return false;
        }
        take(
                block,
                line.get(),
                line.get().byline().said() ? "byline at the end" : "names alone at the end");
        return true;
    }

    private Optional<CreditLine> line(TextBlock block) {
        return block.is(Shape.PROSE) && block.lines().size() <= 2 && page.blocks().size() > 1
                ? CreditLine.of(block.text(), page.dates())
                : Optional.empty();
    }

    /** An address goes with the name that stands before it. */
    private boolean isAddress(TextBlock block) {
        return Byline.isAddress(block.text())
                && (page.findings().has("authors") || page.findings().has("byline"));
    }

    /** Whether the text ends with a line about who is named: "Jane Doe is a reporter …". */
    private boolean isIntroduced(CreditLine line) {
        List<TextBlock> blocks = page.blocks();
        return line.byline().names().stream()
                .allMatch(name ->
                        blocks.subList(Math.max(1, blocks.size() - 4), blocks.size()).stream()
                                .anyMatch(b -> b.text().startsWith(name + " ")));
    }

    /** Whether what stands before a block is finished. */
    private boolean endsBefore(TextBlock block) {
        int at = page.blocks().indexOf(block);
        return at > 0
                && (Sentences.end(page.blocks().get(at - 1).text())
                        || !page.blocks().get(at - 1).is(Shape.PROSE));
    }

    private void take(TextBlock block, CreditLine line, String where) {
        stamps(line.stamps(), block.lines().getFirst());
        if (line.hasByline()) {
            byline(line.byline(), line.printed(), page.position(block.offset()), where);
        }
        if (line.stamps().stamps().isEmpty()) {
            page.blocks().remove(block);
        } else {
            page.leaveOut(block, rule(line));
        }
    }

    private static String rule(CreditLine line) {
        if (line.hasByline()) {
            return "byline with dates";
        }
        return line.stamps().stamps().stream().allMatch(s -> s.date() == null)
                ? "age of the page"
                : "line of dates";
    }

    private void byline(Byline byline, String printed, Position at, String where) {
        Rule rule =
                byline.doubtful()
                        ? Rule.guess(where + "; its last part may be a place or a name")
                        : Rule.likely(where);
        page.findings().found("authors", byline.names(), at, rule);
        contributors(byline, at, rule);
        if (byline.names().isEmpty() || Byline.saysMore(printed, byline.names())) {
            page.findings().found("byline", printed, at, Rule.likely(where));
        }
    }

    /** Notes the names in credits that stay in the text. */
    void stay(TextBlock block, Byline credits) {
        Position at = page.position(block.offset());
        Rule rule = Rule.likely("credits at the end");
        page.findings().found("authors", credits.names(), at, rule);
        contributors(credits, at, rule);
    }

    private void contributors(Byline byline, Position at, Rule rule) {
        List<FieldValue> items = new ArrayList<>();
        for (Contributor each : byline.contributors()) {
            Map<String, FieldValue> fields = new LinkedHashMap<>();
            fields.put("name", new FieldValue.Text(each.name(), at));
            fields.put("role", new FieldValue.Text(each.role(), at));
            items.add(new FieldValue.Fields(fields, at));
        }
        if (!items.isEmpty()) {
            page.findings().found("contributors", new FieldValue.Items(items, at), rule);
        }
    }

    /** Takes a line of dates out of the text. */
    void dates(TextBlock block) {
        stamps(Timestamps.of(block.text(), page.dates()), block.lines().getFirst());
        page.leaveOut(block, "line of dates");
    }

    private void stamps(Timestamps stamps, TextLine line) {
        for (Stamp stamp : stamps.stamps()) {
            boolean bare = stamp.kind() == Kind.BARE;
            WrittenDates.Found date = stamp.date();
            if (date != null) {
                date(
                        stamp.kind() == Kind.UPDATED ? "updated" : "date",
                        date,
                        line.offset() + stamp.at(),
                        bare
                                ? Rule.likely("a date alone on a line")
                                : Rule.stated("line \"" + stamp.label() + "\""));
            }
        }
    }

    /** Notes a date; a doubtful one is but guessed. */
    void date(String field, WrittenDates.Found date, int offset, Rule rule) {
        page.findings()
                .found(
                        field,
                        new FieldValue.Text(date.date().edtf(), page.position(offset)),
                        date.doubt().isEmpty()
                                ? rule
                                : Rule.guess(rule.words() + ", " + date.doubt()));
    }
}
