package org.broadsheet.read.sanitize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    40 | A short text.                                     | A short text.
                    30 | One sentence is here. And another one follows.    | One sentence is here.
                    30 | “One is quoted here.” And another one follows.    | “One is quoted here.”
                    30 | We saw Dr. Marrow of Wendmouth on the quay today. | We saw Dr. Marrow of…
                    20 | Words without any end of a sentence               | Words without any…
                    20 | A clause, and then, another                       | A clause, and then…
                    12 | Donaudampfschiffahrtsgesellschaft                 | Donaudampfs…
                    8  | 海が静かな朝だった。船は出た。                         | 海が静かな朝だ…
                    12 | 海が静かな朝だった。船は出た。                         | 海が静かな朝だった。
                    """)
    void textsAreCutAtASentenceElseAtAWord(int limit, String text, String excerpt) {
        assertThat(Excerpt.of(text, limit)).isEqualTo(excerpt);
        assertThat(Excerpt.of(text, limit).length()).isLessThanOrEqualTo(limit);
    }

    @Test
    void charactersAreNotCutInHalf() {
        assertThat(Excerpt.of("🎈🎈🎈🎈🎈", 6)).isEqualTo("🎈🎈…");
        assertThat(Excerpt.of("e\u0301".repeat(10), 6)).isEqualTo("e\u0301e\u0301…");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''                              | 0
                    one two  three                  | 3
                    It's the boats' well-kept quay. | 5
                    1,000 boats at 3.5 knots        | 5
                    — “Yes”, he said …              | 3
                    海が静か                          | 4
                    हिन्दी में लिखा                    | 3
                    """)
    void wordsAreCounted(String text, int words) {
        WordCount count = new WordCount();
        count.add(text);
        assertThat(count.words()).isEqualTo(words);
    }
}
