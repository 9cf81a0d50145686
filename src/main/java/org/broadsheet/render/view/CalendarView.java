package org.broadsheet.render.view;

import java.util.List;

/**
 * A month as a calendar of weeks.
 *
 * @param title {@code June 1984}
 * @param weekdays the heads of the columns
 * @param weeks rows of seven cells
 */
public record CalendarView(String title, List<Weekday> weekdays, List<List<Cell>> weeks) {
    /**
     * A column's head.
     *
     * @param initial {@code M}
     * @param name {@code Monday}
     */
    public record Weekday(String initial, String name) {}

    /**
     * A day.
     *
     * @param day its number, or empty outside the month
     * @param url its page or its place on this page, or empty
     * @param label {@code 12 June: 3 articles}, or empty
     * @param level ink density, 0 (none) to 5
     */
    public record Cell(String day, String url, String label, int level) {}
}
