package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.PeriodCount;
import org.junit.jupiter.api.Test;

/** Into which files all articles are cut. */
class TimePartTest {
    private static PeriodCount count(int year, int month, int articles) {
        return new PeriodCount(Filing.of(year, month), articles);
    }

    private static List<String> names(PeriodCount... counts) {
        return TimePart.of(List.of(counts), 10).stream()
                .map(part -> part.name() + ":" + part.count())
                .toList();
    }

    @Test
    void aYearIsOnePart() {
        assertThat(names(count(1984, 5, 4), count(1984, 6, 6), count(1985, 0, 1)))
                .containsExactly("1984:10", "1985:1");
    }

    @Test
    void aYearOfTooManyIsCutIntoMonths() {
        assertThat(names(count(1984, 0, 2), count(1984, 5, 4), count(1984, 6, 6)))
                .containsExactly("1984-00:2", "1984-05:4", "1984-06:6");
    }

    @Test
    void aMonthOfTooManyIsNumbered() {
        assertThat(names(count(1984, 5, 4), count(1984, 6, 21)))
                .containsExactly("1984-05:4", "1984-06-1:10", "1984-06-2:10", "1984-06-3:1");
        assertThat(names(new PeriodCount(Filing.UNDATED, 11)))
                .containsExactly("undated-1:10", "undated-2:1");
    }

    @Test
    void decadesStateNoYear() {
        assertThat(names(new PeriodCount(Filing.UNDATED, 1), new PeriodCount(decade(), 1)))
                .containsExactly("undated:2");
    }

    private static Filing decade() {
        return new Filing(1980, 0, 0, 0);
    }

    @Test
    void aPartOfAMonthThatStatesNoneHoldsNoOtherMonth() {
        TimePart only = new TimePart("1984-06", Filing.of(1984, 6), false, 0, 1);
        assertThat(only.mayHold(Filing.of(1984, 6))).isTrue();
        assertThat(only.mayHold(new Filing(1980, 1984, 6, 12))).isTrue();
        assertThat(only.mayHold(Filing.of(1984, 7))).isFalse();
        assertThat(only.mayHold(Filing.UNDATED)).isFalse();
        TimePart undated = new TimePart("undated", Filing.UNDATED, false, 0, 1);
        assertThat(undated.mayHold(decade())).isTrue();
        assertThat(undated.mayHold(Filing.of(1984, 6))).isFalse();
    }
}
