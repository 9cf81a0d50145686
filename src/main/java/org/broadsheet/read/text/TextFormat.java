package org.broadsheet.read.text;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.LeftOut;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.line.Dateline;
import org.broadsheet.read.line.TextLine;

/**
 * Reads plain text: scraped from a news page, typed, printed or sent. Nothing in it says what it
 * is; its words and its shape do:
 *
 * <pre>
 * page      = [mail-header] head block* foot [teasers]
 * head      = see {@link TextHead}: section, headline, deck, byline, dates
 * block     = paragraph | verse | table | list | quote | sub-head | caption | break
 *           | pointer | furniture                     (blank lines part them; see {@link Unwrapping})
 * sub-head  = a short line without an end mark, between blocks; a line with signs below it
 * paragraph = [dateline] sentence*                    see {@link Dateline}
 * pointer   = "Also Read:" headline                   see {@link Pointers}
 * furniture = "Share", "Advertisement", "Page 2 of 3" see {@link Furniture}
 * foot      = see {@link TextFoot}: byline, credits, tags, rights
 * teasers   = "Recent Posts" teaser+                  see {@link Teasers}
 * </pre>
 *
 * <p>What is not understood as a whole stays in the text. Every word of a file is afterwards in the
 * text, in a field, a pointer or a teaser, or among what is told to be left out.
 */
public final class TextFormat {
    private static final int TOLD = 5;

    private TextFormat() {}

    /**
     * Reads a text.
     *
     * @param text the text, without front matter
     * @param places where its offsets stand in the file
     * @param file its file
     * @param title the title that the article states, or empty
     * @param dates reads the dates in it
     * @param problems where problems go
     */
    public static Content read(
            String text,
            Lines places,
            String file,
            String title,
            WrittenDates dates,
            FieldReader.Sink problems) {
        TextPage page = new TextPage(text, places, file, dates);
        MailHeader.take(page);
        Furniture.takeLines(page);
        Pointers.take(page);
        List<TextLine> lines = page.lines().stream().filter(l -> !l.equals(TextLine.GONE)).toList();
        DividedWords words = new DividedWords(lines);
        page.blocks().addAll(Unwrapping.blocks(lines, words));
        Furniture.takeBlocks(page);
        TextFoot.takeRights(page);
        Teasers.take(page);
        TextHead.take(page, title);
        TextFoot.take(page);
        tell(words.unsure(), places, problems);
        TextBody body = new TextBody(page);
        return new Content(
                body.element(),
                page.findings(),
                page.alsoRead(),
                page.recentPosts(),
                page.leftOut().stream().sorted(Comparator.comparing(LeftOut::place)).toList(),
                body::place);
    }

    private static void tell(SortedSet<String> divided, Lines places, FieldReader.Sink problems) {
        if (!divided.isEmpty()) {
            List<String> first = divided.stream().limit(TOLD).toList();
            problems.add(
                    Problem.warning(
                            places.at(0),
                            "divided-word",
                            "divided at line ends, and kept with a hyphen: "
                                    + String.join(", ", first)
                                    + (divided.size() > TOLD
                                            ? " and " + (divided.size() - TOLD) + " more"
                                            : ""),
                            "write such words on one line"));
        }
    }
}
