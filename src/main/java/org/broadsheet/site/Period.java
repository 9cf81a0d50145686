package org.broadsheet.site;

import org.broadsheet.article.Digits;
import org.broadsheet.catalogue.Filing;

/**
 * A stretch of time of which a list has a page.
 *
 * @param level how long it is
 * @param filing the period itself; for the levels below {@link Level#DAY} the period they are cut
 *     from
 * @param part the number of a part, from 1; else 0
 */
public record Period(Level level, Filing filing, int part) {
    /** How long a period is. */
    public enum Level {
        /** Ten years. */
        DECADE,
        /** A year. */
        YEAR,
        /** A month. */
        MONTH,
        /** A day. */
        DAY,
        /** What is dated only to the period it is cut from, where that is much. */
        DOUBTFUL,
        /** Articles that state not even a decade. */
        UNDATED,
        /** One of the numbered parts of a period that is much and cannot be cut by time. */
        PART
    }

    static final Period UNDATED = new Period(Level.UNDATED, Filing.UNDATED, 0);

    static Period decade(int decade) {
        return new Period(Level.DECADE, new Filing(decade, 0, 0, 0), 0);
    }

    static Period year(int year) {
        return new Period(Level.YEAR, new Filing(decadeOf(year), year, 0, 0), 0);
    }

    static Period month(int year, int month) {
        return new Period(Level.MONTH, new Filing(decadeOf(year), year, month, 0), 0);
    }

    static Period day(int year, int month, int day) {
        return new Period(Level.DAY, new Filing(decadeOf(year), year, month, day), 0);
    }

    private static int decadeOf(int year) {
        return Math.max(1, year / 10 * 10);
    }

    /** The finest period of a filing down to a level; {@link #UNDATED} if it states none. */
    static Period of(Filing filing, Level finest) {
        if (filing.undated()) {
            return UNDATED;
        }
        if (filing.year() == 0 || finest == Level.DECADE) {
            return decade(filing.decade());
        }
        if (filing.month() == 0 || finest == Level.YEAR) {
            return year(filing.year());
        }
        if (filing.day() == 0 || finest == Level.MONTH) {
            return month(filing.year(), filing.month());
        }
        return day(filing.year(), filing.month(), filing.day());
    }

    /** The page of the list of all that a filing leads to. */
    public static String pathOf(Filing filing) {
        return Addresses.FRONT + of(filing, Level.DAY).path();
    }

    /** The path of a decade, year, month or day below a list's front page: {@code 1984/06/}. */
    String path() {
        return switch (level) {
            case DECADE -> Digits.ofYear(filing.decade() / 10 * 10) + "s/";
            case YEAR -> Digits.ofYear(filing.year()) + "/";
            case MONTH -> Digits.ofYear(filing.year()) + "/" + Digits.two(filing.month()) + "/";
            case DAY ->
                    Digits.ofYear(filing.year())
                            + "/"
                            + Digits.two(filing.month())
                            + "/"
                            + Digits.two(filing.day())
                            + "/";
            case UNDATED, DOUBTFUL -> "undated/";
            case PART -> part + "/";
        };
    }
}
