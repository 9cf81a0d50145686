package org.broadsheet.dates;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.article.ArticleDate;

/**
 * A time of day as written.
 *
 * @param time the time
 * @param zones the zones that its zone's name may mean, as offsets or regions; empty if it has none
 * @param doubts what is not sure about it
 * @param end the index of the token behind it
 */
record Clock(LocalTime time, List<String> zones, List<Doubt> doubts, int end) {
    Clock {
        zones = List.copyOf(zones);
        doubts = List.copyOf(doubts);
    }

    /** A moment and its doubts. */
    record Moment(ArticleDate date, List<Doubt> doubts) {}

    Clock endingAt(int other) {
        return new Clock(time, zones, doubts, other);
    }

    /**
     * The moment on a day.
     *
     * @param archive the archive's zone: that of times without one, and of several zones of a name
     *     the one that fits
     */
    Moment on(LocalDate day, ZoneId archive) {
        LocalDateTime local = day.atTime(time);
        List<Doubt> all = new ArrayList<>(doubts);
        ZoneId zone = archive;
        if (!zones.isEmpty()) {
            var here = archive.getRules().getOffset(local);
            List<ZoneId> candidates = zones.stream().map(z -> ZoneId.of(z)).toList();
            List<ZoneId> fitting =
                    candidates.stream()
                            .filter(z -> z.getRules().getOffset(local).equals(here))
                            .toList();
            zone = fitting.isEmpty() ? candidates.getFirst() : fitting.getFirst();
            if (fitting.isEmpty() && zones.size() > 1) {
                List<String> others = zones.subList(1, zones.size());
                all.add(
                        new Doubt(
                                "its time zone is taken for "
                                        + zones.getFirst()
                                        + ", may be "
                                        + String.join(" or ", others)));
            }
        }
        OffsetDateTime at = local.atZone(zone).withZoneSameInstant(archive).toOffsetDateTime();
        return new Moment(new ArticleDate.Moment(at), List.copyOf(all));
    }
}
