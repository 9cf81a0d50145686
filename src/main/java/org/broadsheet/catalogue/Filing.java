package org.broadsheet.catalogue;

import org.broadsheet.article.ArticleDate;

/**
 * The period under which a date is filed: as much of decade, year, month and day as it states.
 *
 * @param decade the decade's first year; 0 if nothing is known
 * @param year the year; 0 if only the decade is known
 * @param month 1 to 12; 0 if not known
 * @param day 1 to 31; 0 if not known
 */
public record Filing(int decade, int year, int month, int day) {
    /** Filed nowhere. */
    public static final Filing UNDATED = new Filing(0, 0, 0, 0);

    /** The filing of a date. */
    public static Filing of(ArticleDate date) {
        if (date.decade().isEmpty()) {
            return UNDATED;
        }
        return new Filing(
                Math.max(1, date.decade().getAsInt()),
                date.year().orElse(0),
                date.month().orElse(0),
                date.month().isPresent() ? date.day().orElse(0) : 0);
    }

    /** The filing under a year, or under one of its months. */
    public static Filing of(int year, int month) {
        return new Filing(Math.max(1, year / 10 * 10), year, month, 0);
    }

    /** Whether not even the decade is known. */
    public boolean undated() {
        return decade == 0;
    }

    /** As a number whose order is that of time. */
    int code() {
        return year == 0 ? -decade : (year * 100 + month) * 100 + day;
    }

    /** The first number of those that lie in it, if it is a period that has parts. */
    int firstCode() {
        return year > 0 ? code() : decade * 10_000;
    }

    /** The last number of those that lie in it. */
    int lastCode() {
        if (year == 0) {
            return undated() ? 0 : (decade / 10 * 10 + 9) * 10_000 + 9_999;
        }
        return day > 0 ? code() : month > 0 ? code() + 99 : code() + 9_999;
    }

    /** The filing of a number. */
    static Filing ofCode(int code) {
        if (code == 0) {
            return UNDATED;
        }
        if (code < 0) {
            return new Filing(-code, 0, 0, 0);
        }
        int year = code / 10_000;
        return new Filing(Math.max(1, year / 10 * 10), year, code / 100 % 100, code % 100);
    }
}
