package org.broadsheet.dates;

import java.time.LocalDate;

/**
 * Why a date may mean something else.
 *
 * @param words the reason; stands behind "read as 2025-09-03: "
 * @param setting what an archive's keeper can set to be sure of all dates of this sort, or empty
 */
record Doubt(String words, String setting) {
    Doubt(String words) {
        this(words, "");
    }

    /** Of two numbers, either may be the month. */
    static Doubt order(LocalDate other) {
        return new Doubt("it can also be read as " + other, "set dateOrder in archive.yaml");
    }

    boolean isOfOrder() {
        return !setting.isEmpty();
    }

    /** Two digits may be a year of any century. */
    static Doubt shortYear(int year) {
        return new Doubt("a year of two digits, taken for " + year);
    }

    /**
     * A year of two digits, in the window of RFC 5322, section 4.3: 00 to 49 are 2000 to 2049, 50
     * to 99 are 1950 to 1999.
     */
    static int windowed(int shortYear) {
        return shortYear < 50 ? 2000 + shortYear : 1900 + shortYear;
    }
}
