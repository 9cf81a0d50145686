package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.line.Phrases;
import org.broadsheet.read.line.Phrases.Known;
import org.broadsheet.read.line.Phrases.When;
import org.broadsheet.read.line.TextLine;
import org.jspecify.annotations.Nullable;

/**
 * Takes out what belongs to a page and not to its article: buttons, notices, navigation, page
 * numbers. A line goes only if it is one of the {@link Phrases} as a whole and does not stand
 * within a sentence; words that articles use too ("Share", "Search") go only in company.
 */
final class Furniture {
    private static final Pattern PARTS =
            Pattern.compile("\\s{0,9}[|·•]\\s{0,9}|\\s{1,9}/\\s{1,9}| {2,9}");
    private static final Pattern WIDE = Pattern.compile(" {3,}");
    private static final Pattern PAGE =
            Pattern.compile("(?i)(?:page|seite|página|p\\.)\\s?([0-9]{1,4}[A-Z]?)");
    private static final int ROW = 3;
    private static final int LONG = 60;
    private static final int LONGEST = 320;

    private final TextPage page;
    private final List<Integer> written = new ArrayList<>();
    private final List<@Nullable Known> known = new ArrayList<>();

    private Furniture(TextPage page) {
        this.page = page;
        List<TextLine> lines = page.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                written.add(i);
                known.add(isFree(i) ? of(lines.get(i)) : null);
            }
        }
    }

    /** Takes the furniture out of a page's lines. */
    static void takeLines(TextPage page) {
        new Furniture(page).take();
    }

    /** Takes out notices that run over several lines. */
    static void takeBlocks(TextPage page) {
        for (TextBlock block : List.copyOf(page.blocks())) {
            if (block.is(TextBlock.Shape.PROSE) && !block.isOneLine()) {
                Phrases.PAGE
                        .find(block.text())
                        .filter(k -> k.when() == When.ALWAYS)
                        .ifPresent(k -> page.leaveOut(block, k.rule()));
            }
        }
    }

    private void take() {
        for (int i = 0; i < written.size(); i++) {
            Known what = known.get(i);
            if (what != null && holds(what, i)) {
                int line = written.get(i);
                boolean mark = what.rule().startsWith("page ");
                if (what.rule().equals("page header")) {
                    header(page.lines().get(line));
                }
                page.leaveOut(line, what.rule());
                if (mark) {
                    closeGap(i);
                }
            }
        }
    }

    /** What a line is, by itself. */
    private static @Nullable Known of(TextLine line) {
        if (line.text().length() > LONGEST) {
            return null;
        }
        Optional<Known> whole = Phrases.PAGE.find(line.text());
        if (whole.isPresent()) {
            boolean mark = whole.get().rule().equals("end mark");
            return mark && line.beginsLower() ? null : whole.get();
        }
        if (isHeader(line)) {
            return new Known("page header", When.ALWAYS, false);
        }
        String raw = line.raw().strip();
        boolean parted = raw.contains("  ") || raw.chars().anyMatch(c -> "|·•/".indexOf(c) >= 0);
        Known parts = parted ? parts(PARTS.split(raw, -1), 2) : null;
        return parts == null ? parts(line.text().split(" ", -1), 3) : parts;
    }

    /** What a line of buttons is; null if any part is none. */
    private static @Nullable Known parts(String[] parts, int least) {
        Known first = null;
        boolean sure = parts.length >= 3;
        boolean worded = false;
        int found = 0;
        for (String part : parts) {
            if (part.isBlank()) {
                continue;
            }
            Known known = part.length() > LONG ? null : Phrases.PAGE.find(part).orElse(null);
            if (known == null) {
                return null;
            }
            sure |= known.when() == When.ALWAYS;
            worded |= part.codePoints().anyMatch(Character::isLetter);
            first = first == null ? known : first;
            found++;
        }
        if (first == null || found < least || !worded) {
            return null;
        }
        return new Known(first.rule(), sure ? When.ALWAYS : When.IN_COMPANY, false);
    }

    /** The line that printers set at the head of each page: paper, date, page. */
    private static boolean isHeader(TextLine line) {
        String[] parts = WIDE.split(line.raw().strip(), -1);
        boolean numbered = false;
        for (String part : parts) {
            numbered |= PAGE.matcher(part).matches();
            if (part.length() > LONG) {
                return false;
            }
        }
        return numbered && parts.length >= 2 && parts.length <= 4;
    }

    /** What the first such line says of the article. */
    private void header(TextLine line) {
        if (page.findings().has("page")) {
            return;
        }
        for (String part : WIDE.split(line.raw().strip(), -1)) {
            var number = PAGE.matcher(part);
            if (number.matches()) {
                page.findings()
                        .found(
                                "page",
                                number.group(1),
                                page.position(line.offset()),
                                Rule.likely("head of a printed page"));
            } else {
                page.dates()
                        .find(part)
                        .ifPresent(found ->
                                new Credits(page)
                                        .date(
                                                "date",
                                                found,
                                                line.offset(),
                                                Rule.likely("head of a printed page")));
            }
        }
    }

    /** Whether a line is by itself, and no part of a sentence that runs over lines. */
    private boolean isFree(int at) {
        List<TextLine> lines = page.lines();
        TextLine line = lines.get(at);
        boolean goesOn =
                at > 0
                        && line.beginsLower()
                        && !lines.get(at - 1).isBlank()
                        && !lines.get(at - 1).endsSentence()
                        && lines.get(at - 1).length() > LONG / 2;
        boolean leadsOn =
                at + 1 < lines.size()
                        && lines.get(at + 1).beginsLower()
                        && lines.get(at + 1).length() > LONG / 2;
        return !goesOn && !leadsOn;
    }

    private boolean holds(Known what, int at) {
        return switch (what.when()) {
            case ALWAYS -> true;
            case IN_COMPANY ->
                    isKnown(at - 1)
                            || isKnown(at + 1)
                            || (at == 0 && what.rule().equals("navigation"))
                            || (at == written.size() - 1 && at > 1);
            case IN_A_ROW -> row(at) >= ROW;
        };
    }

    private boolean isKnown(int at) {
        return at >= 0 && at < known.size() && known.get(at) != null && isCompany(at);
    }

    /** A lone name of a section makes no company. */
    private boolean isCompany(int at) {
        Known what = known.get(at);
        return what != null && (what.when() != When.IN_A_ROW || row(at) >= ROW);
    }

    /** How many such lines stand together, as far as that matters. */
    private int row(int at) {
        int from = at;
        while (from > 0 && at - from < ROW && known.get(from - 1) != null) {
            from--;
        }
        int to = at;
        while (to + 1 < known.size() && to - at < ROW && known.get(to + 1) != null) {
            to++;
        }
        return to - from + 1;
    }

    /** Joins a sentence that a page's end parted: takes away the blank lines around the mark. */
    private void closeGap(int at) {
        if (at == 0 || at + 1 == written.size()) {
            return;
        }
        List<TextLine> lines = page.lines();
        int above = written.get(at - 1);
        int below = written.get(at + 1);
        boolean parted =
                !lines.get(above).isBlank()
                        && !lines.get(above).endsSentence()
                        && lines.get(below).beginsLower();
        if (parted) {
            for (int i = above + 1; i < below; i++) {
                lines.set(i, TextLine.GONE);
            }
        }
    }
}
