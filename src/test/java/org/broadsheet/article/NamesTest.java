package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Jane Doe, jane-doe", "Jane Doe, JANE  DOE", "Jane Doe, jane_doe", "Café, Cafe\u0301",
        "STRASSE, Straße", "ﬁre, FIRE", "a\u00ADb, ab", "x–y, xy"
    })
    void theseAreOne(String a, String b) {
        assertThat(Names.key(a)).isEqualTo(Names.key(b));
    }

    @ParameterizedTest
    @CsvSource({"C++, C#", "C, C++", "Café, Cafe", "A.B., AB", "O'Neill, ONeill"})
    void theseAreTwo(String a, String b) {
        assertThat(Names.key(a)).isNotEqualTo(Names.key(b));
    }

    @ParameterizedTest
    @CsvSource({"''", "' '", "-", "– —", "_"})
    void theseAreNone(String name) {
        assertThat(Names.key(name)).isEmpty();
    }
}
