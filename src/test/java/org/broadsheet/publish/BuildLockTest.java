package org.broadsheet.publish;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildLockTest {
    @TempDir private Path folder = Path.of("");

    @Test
    @SuppressWarnings("try") // held, not used
    void theSecondIsToldWhoTheFirstIs() throws Exception {
        try (BuildLock first = BuildLock.take(folder, "process 7, since 12:00")) {
            assertThatThrownBy(() -> BuildLock.take(folder, "the second"))
                    .isInstanceOf(BuildLock.HeldException.class)
                    .hasMessageContaining("process 7, since 12:00")
                    .hasMessageContaining(folder.toString());
            assertThatCode(() -> BuildLock.take(folder.resolve("other"), "the second").close())
                    .doesNotThrowAnyException();
        }
        assertThatCode(() -> BuildLock.take(folder, "the third").close())
                .doesNotThrowAnyException();
    }
}
