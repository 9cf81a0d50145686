package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Digits;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.PeriodCount;

/**
 * A part of all articles that one file for programs holds: those of a year, or of a month if a year
 * has too many, so that a new article leaves the files of older ones as they are.
 *
 * @param name {@code 1984}, {@code 1984-06}, {@code 1984-00} for those of a year cut into months
 *     that state none, {@code undated}; with a number, from 1, where even that is too much
 * @param period the year or month under which they are filed; {@link Filing#UNDATED} for those that
 *     state no year
 * @param exactly whether those that state more than the period are not meant
 * @param skip without the first so many
 * @param count how many they are
 */
public record TimePart(String name, Filing period, boolean exactly, int skip, int count) {
    /**
     * The parts of articles that are filed so, in the order of time.
     *
     * @param most how many articles a part has at most
     */
    static List<TimePart> of(List<PeriodCount> counts, int most) {
        Map<Filing, Integer> years = new TreeMap<>(TimePart::inTime);
        Map<Filing, Integer> months = new TreeMap<>(TimePart::inTime);
        for (PeriodCount count : counts) {
            Filing filing = count.filing();
            boolean dated = filing.year() > 0;
            years.merge(
                    dated ? Filing.of(filing.year(), 0) : Filing.UNDATED,
                    count.count(),
                    Integer::sum);
            if (dated) {
                months.merge(Filing.of(filing.year(), filing.month()), count.count(), Integer::sum);
            }
        }
        List<TimePart> parts = new ArrayList<>();
        years.forEach((year, count) -> {
            if (count <= most || year.undated()) {
                numbered(parts, year, false, count, most);
            } else {
                months.forEach((month, ofMonth) -> {
                    if (month.year() == year.year()) {
                        numbered(parts, month, month.month() == 0, ofMonth, most);
                    }
                });
            }
        });
        return parts;
    }

    private static int inTime(Filing one, Filing other) {
        return Integer.compare(one.year() * 100 + one.month(), other.year() * 100 + other.month());
    }

    private static void numbered(
            List<TimePart> parts, Filing period, boolean exactly, int count, int most) {
        String name =
                period.undated()
                        ? "undated"
                        : Digits.ofYear(period.year())
                                + (period.month() == 0
                                        ? exactly ? "-00" : ""
                                        : "-" + Digits.two(period.month()));
        for (int skip = 0; skip < count; skip += most) {
            String number = count <= most ? "" : "-" + (skip / most + 1);
            parts.add(
                    new TimePart(
                            name + number, period, exactly, skip, Math.min(most, count - skip)));
        }
    }

    /** Whether an article that is filed so may be in it. */
    boolean mayHold(Filing filing) {
        return period.undated()
                ? filing.year() == 0
                : filing.year() == period.year()
                        && (period.month() == 0 || filing.month() == period.month());
    }

    /** The articles, in the order of time. */
    List<Card> cards(CatalogueReader catalogue, ListRow all) throws IOException {
        if (period.undated()) {
            return catalogue.yearless(all, count, skip);
        }
        return exactly
                ? catalogue.filed(all, period, count, skip)
                : catalogue.within(all, period, count, skip);
    }
}
