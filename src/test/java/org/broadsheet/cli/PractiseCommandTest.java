package org.broadsheet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code broadsheet practise}, by which the launcher has the JVM learn. */
class PractiseCommandTest {
    @Test
    void itBuildsForTheFirstTimeAndThenRevises(@TempDir Path folder) throws Exception {
        Path archive = folder.resolve("archive");
        Ran.here("new", archive).exits(0);
        Files.writeString(
                archive.resolve("content/held-back.md"),
                """
                ---
                title: Held back
                date: 1954-06-02
                embargo: 2001-01-01
                ---
                It is out.
                """);

        Ran.here("practise", archive)
                .exits(0)
                .prints(
                        "4 articles;",
                        "5 articles;",
                        "as its article is new or has changed: 1954/06/02/held-back/index.html");
    }
}
