package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code archive.html}: the landing page, the whole run at a glance.
 *
 * @param page the page
 * @param count {@code 20,044 articles, 5 June 1961 to 24 November 2001}
 * @param first the first day, or null
 * @param last the last day, or null
 * @param run the years, or null if nothing is dated
 * @param decades the heat map: years by months
 * @param legend what the ink densities mean, 1 to 5
 * @param gaps months that are missing, with reasons
 * @param months the twelve months, heads of the map and the table
 * @param lists sections, tags, authors and added lists, each with its largest
 * @param doubtful undated and uncertain, with counts; may be empty
 * @param dataUrl the index of the archive as data, or empty
 */
public record ArchiveView(
        PageView page,
        String count,
        @Nullable LinkView first,
        @Nullable LinkView last,
        @Nullable RunView run,
        List<Decade> decades,
        List<Legend> legend,
        List<GapView> gaps,
        List<Month> months,
        List<Counted> lists,
        List<CountedLink> doubtful,
        String dataUrl) {

    /**
     * A month's column. The map gives the first 10 % of its width to the years and the last 9.6 %
     * to the counts; a column takes a twelfth of the rest, 6.7 %, of which a cell fills 6.45 %.
     *
     * @param name {@code June}
     * @param brief {@code Jun}
     * @param initial {@code J}
     * @param x the middle of its cells: {@code 46.73%} for June
     */
    public record Month(String name, String brief, String initial, String x) {}

    /**
     * A decade of the heat map, drawn as one SVG.
     *
     * @param title {@code 1980s}
     * @param url its page, or empty if it has no articles
     * @param height the height of the drawing: 1.5em for the heads and as much for each year,
     *     {@code 16.5em}
     * @param years its years from the first of the run to the last
     */
    public record Decade(String title, String url, String height, List<Year> years) {}

    /**
     * A row.
     *
     * @param title {@code 1984}
     * @param url its page, or empty
     * @param count {@code 544}
     * @param inYear {@code 3}: articles dated only to the year, or empty
     * @param y the upper edge of its row, below the heads: {@code 1.5em} for the first, then 1.5em
     *     more each
     * @param cells twelve months
     */
    public record Year(
            String title, String url, String count, String inYear, String y, List<Cell> cells) {}

    /**
     * A month.
     *
     * @param label {@code June 1984: 44 articles}
     * @param url its page, or empty
     * @param count {@code 44}, or empty
     * @param level ink density, 0 (none) to 5
     * @param gap whether it is missing for a known reason
     * @param x the left edge: {@code 10%} for January, then 6.7 % more each
     */
    public record Cell(String label, String url, String count, int level, boolean gap, String x) {}

    /**
     * A step of the legend.
     *
     * @param level 1 to 5
     * @param text {@code 15–29}
     */
    public record Legend(int level, String text) {}

    /**
     * A gap.
     *
     * @param period {@code Jan–Mar 1966}
     * @param reason why
     */
    public record GapView(String period, String reason) {}

    /**
     * A list of lists.
     *
     * @param title {@code Authors}
     * @param links the largest
     * @param all the index ({@code All 212 authors}), or null
     */
    public record Counted(String title, List<CountedLink> links, @Nullable LinkView all) {}

    /**
     * A link with a number.
     *
     * @param title its words
     * @param url its address
     * @param count the number
     */
    public record CountedLink(String title, String url, String count) {}
}
