package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code period.html}: a decade, year, month, day or numbered part of a list, except the day of the
 * list of all articles, which {@code day.html} shows.
 *
 * @param page the page
 * @param title {@code Harbour, June 1984}
 * @param count {@code 21 articles on 16 days}
 * @param strip the twelve months of the year (months with articles have a URL), or empty
 * @param parts the parts it is cut into, or empty
 * @param days its articles running forward, or empty if it is cut
 * @param doubtful articles dated only to this decade, year or month, or empty
 * @param doubtfulTitle the heading of {@code doubtful}
 * @param calendar the month's days, or null
 * @param runUrl the address of the run strip with this year lit, or empty
 * @param firstYear the first year of the run strip
 * @param lastYear the last year of the run strip
 * @param around further links at the side: the same month in neighbouring years, wider lists
 * @param previous the period before with articles, or null
 * @param next the period after with articles, or null
 */
public record PeriodView(
        PageView page,
        String title,
        String count,
        List<MonthLink> strip,
        List<PartView> parts,
        List<DayGroup> days,
        List<TeaserView> doubtful,
        String doubtfulTitle,
        @Nullable CalendarView calendar,
        String runUrl,
        String firstYear,
        String lastYear,
        List<LinkGroup> around,
        @Nullable LinkView previous,
        @Nullable LinkView next) {

    /**
     * A month in the strip.
     *
     * @param name {@code June}
     * @param brief {@code Jun}
     * @param initial {@code J}
     * @param url its page, or empty
     * @param current whether it is this month
     */
    public record MonthLink(
            String name, String brief, String initial, String url, boolean current) {}

    /**
     * A part of a period that is cut.
     *
     * @param title {@code June 1984}
     * @param url its page
     * @param count {@code 44 articles}
     * @param teasers its first three
     */
    public record PartView(String title, String url, String count, List<TeaserView> teasers) {}
}
