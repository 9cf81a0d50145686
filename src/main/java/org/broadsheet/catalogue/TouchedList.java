package org.broadsheet.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A list in which a revision has changed something. */
public final class TouchedList {
    private final @Nullable ListRow before;
    private final List<PeriodCount> countsBefore;
    private final Set<Filing> filings = new HashSet<>();
    private @Nullable ListRow after;

    TouchedList(@Nullable ListRow before, List<PeriodCount> countsBefore) {
        this.before = before;
        this.countsBefore = countsBefore;
    }

    /** The list as it was; null if it is new. */
    public @Nullable ListRow before() {
        return before;
    }

    /** How many articles were filed where. */
    public List<PeriodCount> countsBefore() {
        return countsBefore;
    }

    /** The list as it is; null if it is no more. */
    public @Nullable ListRow after() {
        return after;
    }

    /** Under which periods something has changed. */
    public Set<Filing> filings() {
        return filings;
    }

    /** Whether it is called otherwise, or stands elsewhere. */
    public boolean renamed() {
        return before == null
                || after == null
                || !before.name().equals(after.name())
                || !before.url().equals(after.url());
    }

    void becomes(@Nullable ListRow now) {
        after = now;
    }
}
