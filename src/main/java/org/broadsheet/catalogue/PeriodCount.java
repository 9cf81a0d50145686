package org.broadsheet.catalogue;

/**
 * How many articles of a list are filed under exactly one period.
 *
 * @param filing the period
 * @param count how many
 */
public record PeriodCount(Filing filing, int count) {}
