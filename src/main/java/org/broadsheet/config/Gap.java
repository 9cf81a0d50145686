package org.broadsheet.config;

import java.time.YearMonth;

/**
 * Months of the run that are missing.
 *
 * @param from the first month
 * @param to the last month
 * @param reason why, in words
 */
public record Gap(YearMonth from, YearMonth to, String reason) {
    /** Whether a month is in the gap. */
    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }
}
