package org.broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Flood: the day after   | flood-the-day-after
                    Don't stop             | dont-stop
                    Don’t stop             | dont-stop
                    --a -- b--             | a-b
                    Café ÉLAN              | café-élan
                    日本 の 海              | 日本-の-海
                    हिन्दी                  | हिन्दी
                    ../../etc/passwd       | etc-passwd
                    A/B                    | a-b
                    İstanbul               | i̇stanbul
                    """)
    void lettersAndDigitsStay(String text, String slug) {
        assertThat(Slug.of(text)).isEqualTo(slug);
    }

    @ParameterizedTest
    @CsvSource({"C++", "C#", "1984", "/", "-", "''", "🎈", "100 %", "€5"})
    void whatWouldBeMistakenEndsInAHash(String text) {
        assertThat(Slug.of(text)).matches(".+-[0-9a-f]{8}");
    }

    @Test
    void differentTextsKeepDifferentSlugs() {
        assertThat(Slug.of("C++")).isNotEqualTo(Slug.of("C#"));
        assertThat(Slug.of("a".repeat(100))).isNotEqualTo(Slug.of("a".repeat(101)));
    }

    @Test
    void compositionMakesNoDifference() {
        String composed = "Café C++";
        String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);
        assertThat(Slug.of(decomposed)).isEqualTo(Slug.of(composed));
    }

    @Test
    void atMostEightyBytesAreUsed() {
        for (String text :
                new String[] {"a".repeat(500), "é".repeat(200), "海".repeat(100), "a-".repeat(90)}) {
            String slug = Slug.of(text);
            assertThat(slug.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(80);
            assertThat(slug).doesNotEndWith("-").doesNotContain("--");
        }
        assertThat(Slug.of("a".repeat(80))).isEqualTo("a".repeat(80));
    }
}
