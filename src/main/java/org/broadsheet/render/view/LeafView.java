package org.broadsheet.render.view;

/**
 * The date leaf; what is not known is empty.
 *
 * @param big the large part: the day, else the year ({@code 12}, {@code 1984}, {@code 1980s})
 * @param rest what stands below: {@code June 1984}; empty where the page itself is that month
 * @param weekday the day of the week, or empty
 * @param weekdayBrief the same, short
 * @param iso what stands in {@code datetime}, or empty
 * @param url the page of that day (or month, year), or empty
 */
public record LeafView(
        String big, String rest, String weekday, String weekdayBrief, String iso, String url) {}
