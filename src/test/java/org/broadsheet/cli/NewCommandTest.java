package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code broadsheet new}. */
class NewCommandTest {
    @TempDir Path folder;

    private static List<String> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aNewArchiveBuildsAtOnceWithoutAProblem() throws Exception {
        Path archive = folder.resolve("some/where/the-daily-gull");
        Ran.here("new", archive)
                .exits(0)
                .prints("broadsheet serve " + archive, "broadsheet build " + archive)
                .complainsOfNothing();
        assertThat(archive.resolve("archive.yaml")).content().contains("title: \"The Daily Gull\"");
        assertThat(archive.resolve(".gitignore")).hasContent("/site-output/\n/.broadsheet/");
        Ran.here("build", archive, "--strict").exits(0).prints("4 articles;", "0 warnings");
        assertThat(files(archive.resolve("site-output")))
                .contains(
                        "index.html",
                        "about/index.html",
                        "1931/06/pier-opened/index.html",
                        "1987/03/14/lamp-found/index.html");
    }

    @Test
    void itBuildsWithItsContentEmptied() throws Exception {
        Path archive = folder.resolve("empty");
        Ran.here("new", archive).exits(0);
        try (Stream<Path> content = Files.walk(archive.resolve("content"))) {
            for (Path file : content.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.endsWith("content")) {
                    Files.delete(file);
                }
            }
        }
        Ran.here("build", archive, "--strict").exits(0).prints("0 articles;");
        assertThat(archive.resolve("site-output/index.html")).exists();
        Files.delete(archive.resolve("content"));
        Ran.here("build", archive, "--strict").exits(0).prints("0 articles;");
    }

    @Test
    void aFolderThatIsInUseIsLeftAlone() throws Exception {
        Ran.write(folder.resolve("used/letter.txt"), "mine");
        Path used = folder.resolve("used");
        Ran.here("new", used).exits(2).printsNothing().complains("used is not empty");
        assertThat(files(used)).containsExactly("letter.txt");
        Ran.here("new", used.resolve("letter.txt")).exits(2).complains("letter.txt is a file");
        assertThat(used.resolve("letter.txt")).hasContent("mine");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Ran.here("new", empty).exits(0);
    }

    @Test
    void whateverTheFolderIsCalledTheSettingsCanBeRead() throws Exception {
        for (String name : List.of("a \"b\" \\c: #d", "日本", "'", "--- !x", "{{a}}")) {
            Path archive = folder.resolve(name);
            Ran.here("new", archive).exits(0);
            Ran.here("build", archive, "--strict", "--quiet").exits(0).complainsOfNothing();
        }
    }
}
