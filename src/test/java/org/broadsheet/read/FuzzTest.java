package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a file holds, it becomes an article or an explained error. See {@code bench/fuzz}. */
class FuzzTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changedFilesBecomeArticlesOrErrors(long seed) throws Exception {
        Fuzz fuzz = new Fuzz(seed);
        for (int i = 0; i < 1_500; i++) {
            Source source = fuzz.next();
            assertThat(fuzz.fault(source))
                    .as(
                            "seed %s, number %s, %s:\n%s",
                            seed,
                            i,
                            source.path(),
                            new String(source.bytes(), StandardCharsets.UTF_8))
                    .isEmpty();
        }
    }
}
