package org.broadsheet.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final Set<String> KNOWN =
            Set.of("title", "tags", "baseUrl", "timeZone", "date", "rights");

    @ParameterizedTest
    @CsvSource({
        "titel, title", "Title, title", "tag, tags", "base-url, baseUrl", "timezone, timeZone",
        "dat, date", "right, rights", "hue, ''", "xyz, ''", "'', ''"
    })
    void theNearestKnownWordIsMeant(String word, String meant) {
        assertThat(Spelling.nearest(word, KNOWN).orElse("")).isEqualTo(meant);
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, xbc, 1", "'', abc, 3"})
    void editsAreCounted(String a, String b, int edits) {
        assertThat(Spelling.distance(a, b)).isEqualTo(edits);
    }
}
