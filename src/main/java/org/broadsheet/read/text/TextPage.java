package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.Position;
import org.broadsheet.article.RecentPost;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.LeftOut;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Links;
import org.broadsheet.read.line.TextLine;

/**
 * A plain text while it is read: its lines, then its blocks, and what was found in them. Each
 * reader of a part takes away what it understands and notes what became of it; what is left is the
 * article's text.
 */
final class TextPage {
    private final Lines places;
    private final WrittenDates dates;
    private final Findings findings;
    private final List<TextLine> lines;
    private final List<TextBlock> blocks = new ArrayList<>();
    private final List<AlsoRead> alsoRead = new ArrayList<>();
    private final List<RecentPost> recentPosts = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    TextPage(String text, Lines places, String file, WrittenDates dates) {
        this.places = places;
        this.dates = dates;
        this.findings = new Findings(file);
        this.lines = TextLine.of(text);
    }

    /** The lines; those that were understood are blank. */
    List<TextLine> lines() {
        return lines;
    }

    /** The blocks that are left. */
    List<TextBlock> blocks() {
        return blocks;
    }

    List<AlsoRead> alsoRead() {
        return alsoRead;
    }

    List<RecentPost> recentPosts() {
        return recentPosts;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    Findings findings() {
        return findings;
    }

    WrittenDates dates() {
        return dates;
    }

    Lines places() {
        return places;
    }

    Position position(int offset) {
        return places.at(offset).position();
    }

    /** Blanks a line. */
    void blank(int line) {
        lines.set(line, lines.get(line).blanked());
    }

    /** Blanks a line that is no part of the article. */
    void leaveOut(int line, String rule) {
        leaveOut(lines.get(line), rule);
        blank(line);
    }

    /** Takes away a block that is no part of the article. */
    void leaveOut(TextBlock block, String rule) {
        block.lines().forEach(line -> leaveOut(line, rule));
        blocks.remove(block);
    }

    /** Notes that a line is not in the text. */
    void leaveOut(TextLine line, String rule) {
        leftOut.add(new LeftOut(places.at(line.offset()), line.text(), rule));
    }

    /** Takes a pointer to another article. */
    void pointer(TextLine line, String headline) {
        alsoRead.add(new AlsoRead(headline, Links.headline(headline, places.at(line.offset()))));
    }
}
