package org.broadsheet.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.broadsheet.publish.Change.Cause;
import org.broadsheet.publish.OutputWriter.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What publishing does to an output folder, and what it never does. */
class OutputWriterTest {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2001-01-01T00:00:00Z"));

    @TempDir private Path folder = Path.of("");
    private Path output = Path.of("");

    @BeforeEach
    void anOutput() {
        output = folder.resolve("out");
    }

    private Published publish(Map<String, String> files) throws IOException {
        return publish(files, false);
    }

    private Published publish(Map<String, String> files, boolean check) throws IOException {
        try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), check)) {
            putAll(writer, files);
            return writer.publish();
        }
    }

    private static void putAll(OutputWriter writer, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
            put(writer, file.getKey(), file.getValue());
        }
    }

    private static Outcome put(OutputWriter writer, String path, String text) throws IOException {
        return writer.put(new OutputFile(new OutputPath(path), text.getBytes(UTF_8)));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(output.resolve(path).getParent());
        Files.writeString(output.resolve(path), text);
    }

    /** All that a server would serve. */
    private SortedMap<String, String> site() throws IOException {
        SortedMap<String, String> site = new TreeMap<>();
        try (Stream<Path> files = Files.walk(output)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = output.relativize(file).toString();
                if (!path.startsWith(OutputPath.OWN)) {
                    site.put(path, Files.readString(file));
                }
            }
        }
        return site;
    }

    /** The folders that hold nothing. */
    private long emptyFolders() throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            long empty = 0;
            for (Path each : all.filter(Files::isDirectory).toList()) {
                try (Stream<Path> files = Files.list(each)) {
                    empty += files.findAny().isEmpty() ? 1 : 0;
                }
            }
            return empty;
        }
    }

    @Test
    void whatIsPutIsThereWhenItIsPublishedAndNotBefore() throws Exception {
        try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), false)) {
            assertThat(put(writer, "a/index.html", "A")).isEqualTo(Outcome.STAGED);
            assertThat(site()).isEmpty();
            Published published = writer.publish();
            assertThat(published.written()).isEqualTo(1);
            assertThat(published.firstWritten())
                    .containsExactly(new Change("a/index.html", Cause.NEW));
        }
        assertThat(site()).isEqualTo(Map.of("a/index.html", "A"));
    }

    @Test
    void aBuildThatIsNotPublishedLeavesNoTrace() throws Exception {
        publish(Map.of("a.html", "A"));
        try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), false)) {
            put(writer, "a.html", "other");
            put(writer, "b.html", "B");
        }
        assertThat(site()).isEqualTo(Map.of("a.html", "A"));
        assertThat(publish(Map.of("a.html", "A")).unchanged()).isEqualTo(1);
    }

    @Test
    void whatHasNotChangedIsNotTouched() throws Exception {
        publish(Map.of("a.html", "A", "b.html", "B"));
        Files.setLastModifiedTime(output.resolve("a.html"), LONG_AGO);
        Published published = publish(Map.of("a.html", "A", "b.html", "B2"));
        assertThat(published.unchanged()).isEqualTo(1);
        assertThat(published.firstWritten()).containsExactly(new Change("b.html", Cause.CHANGED));
        assertThat(Files.getLastModifiedTime(output.resolve("a.html"))).isEqualTo(LONG_AGO);
        assertThat(site()).isEqualTo(Map.of("a.html", "A", "b.html", "B2"));
    }

    @Test
    void whatNothingMakesAnyMoreGoesWithTheFoldersThatItLeavesEmpty() throws Exception {
        publish(Map.of("1984/06/a/index.html", "A", "1984/07/b/index.html", "B"));
        Published published = publish(Map.of("1984/07/b/index.html", "B"));
        assertThat(published.firstRemoved())
                .containsExactly(new Change("1984/06/a/index.html", Cause.GONE));
        assertThat(site()).isEqualTo(Map.of("1984/07/b/index.html", "B"));
        assertThat(emptyFolders()).isZero();
    }

    @Test
    void theSecondFileAtAPathIsTakenAndNotWritten() throws Exception {
        try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), false)) {
            put(writer, "a.html", "first");
            assertThat(put(writer, "a.html", "second")).isEqualTo(Outcome.TAKEN);
            writer.publish();
        }
        assertThat(site()).isEqualTo(Map.of("a.html", "first"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.x", "a.x/index.html", "a.x/b/c.txt", "z"})
    void aFileInAnothersWayIsTakenToo(String first) throws Exception {
        for (String second : new String[] {"a.x", "a.x/index.html", "a.x/b", "z/y.html"}) {
            boolean inTheWay =
                    first.equals(second)
                            || first.startsWith(second + "/")
                            || second.startsWith(first + "/");
            try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), false)) {
                put(writer, first, "1");
                assertThat(put(writer, second, "2") == Outcome.TAKEN)
                        .as("%s after %s", second, first)
                        .isEqualTo(inTheWay);
                writer.publish();
            }
            assertThat(site()).containsEntry(first, "1");
        }
    }

    @Test
    void filesThatAreNotItsOwnAreNeverTouched() throws Exception {
        write("README.md", "mine");
        write("1984/06/notes.txt", "mine too");
        publish(Map.of("1984/06/a.html", "A"));
        publish(Map.of());
        assertThat(site()).isEqualTo(Map.of("README.md", "mine", "1984/06/notes.txt", "mine too"));
    }

    @Test
    void anotherFileInTheWayIsToldAndNothingIsPublished() throws Exception {
        write("a.html", "mine");
        assertThatThrownBy(() -> publish(Map.of("0.html", "0", "a.html", "A")))
                .isInstanceOf(ForeignFileException.class)
                .hasMessageContaining("a.html")
                .hasMessageContaining("move it away");
        assertThat(site()).isEqualTo(Map.of("a.html", "mine"));
        assertThat(output.resolve(OutputPath.OWN).resolve("stage")).doesNotExist();
    }

    @Test
    void theSameFileInTheWayIsAdopted() throws Exception {
        write("a.html", "A");
        assertThat(publish(Map.of("a.html", "A")).unchanged()).isEqualTo(1);
        publish(Map.of());
        assertThat(site()).isEmpty();
    }

    @Test
    void aSiteWhoseListsAreLostIsItsOwnAgainWhereItsFilesAreTheSame() throws Exception {
        publish(Map.of("a/x.html", "A", "b.html", "B"));
        OutputWriter.deleteTree(output.resolve(OutputPath.OWN));
        Published published = publish(Map.of("a/x.html", "A", "b.html", "B"));
        assertThat(published.written()).isZero();
        assertThat(published.unchanged()).isEqualTo(2);
    }

    @Test
    void theListsTellPathSizeAndHashByTopLevelFolder() throws Exception {
        publish(
                Map.of(
                        "index.html", "",
                        "a/x.html", "A",
                        "a/y.html", "A",
                        "a-b/x.html", "A"));
        Path lists = output.resolve(OutputPath.OWN).resolve("lists");
        assertThat(lists.resolve("top.txt"))
                .hasContent(
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  0"
                                + "  index.html");
        assertThat(Files.readAllLines(lists.resolve("folder-a.txt")))
                .extracting(line -> line.replaceFirst("^\\w{64}  ", ""))
                .containsExactly("1  a/x.html", "1  a/y.html");
        assertThat(lists.resolve("folder-a-b.txt")).exists();
    }

    @Test
    void aListThatSomebodyEditedLeadsNowhereOutOfTheOutput() throws Exception {
        Files.writeString(folder.resolve("outside.txt"), "mine");
        publish(Map.of("a.html", "A"));
        String line = "0".repeat(64) + "  4  ";
        Files.writeString(
                output.resolve(OutputPath.OWN).resolve("lists/top.txt"),
                line + "../outside.txt\n" + line + folder + "/outside.txt\n" + line + "\nnonsense");
        publish(Map.of("a.html", "A"));
        OutputWriter.clean(output);
        assertThat(folder.resolve("outside.txt")).hasContent("mine");
    }

    /** Leaves an output as a build leaves it that is killed once its journal is written. */
    private void crash(Map<String, String> files, String... gone) throws IOException {
        Path own = output.resolve(OutputPath.OWN);
        MemoryLedger ledger = new MemoryLedger();
        for (Map.Entry<String, String> file : files.entrySet()) {
            byte[] bytes = file.getValue().getBytes(UTF_8);
            Path staged = own.resolve("stage").resolve(file.getKey());
            Files.createDirectories(staged.getParent());
            Files.write(staged, bytes);
            ledger.put(new Ledger.Entry(file.getKey(), bytes.length, Fixity.sha256(bytes)));
        }
        Manifest.write(own.resolve("new-lists"), ledger);
        Files.write(own.resolve("journal"), java.util.List.of(gone));
    }

    @Test
    void theNextBuildFinishesOneThatWasKilledWhilePublishing() throws Exception {
        publish(Map.of("a.html", "A", "b/x.html", "B"));
        crash(Map.of("a.html", "A2", "c/d.html", "D"), "b/x.html");
        MemoryLedger ledger = new MemoryLedger();
        try (OutputWriter writer = OutputWriter.open(output, ledger, false)) {
            assertThat(site()).isEqualTo(Map.of("a.html", "A2", "c/d.html", "D"));
            assertThat(ledger.find("b/x.html")).isNull();
            assertThat(put(writer, "a.html", "A2")).isEqualTo(Outcome.UNCHANGED);
            assertThat(put(writer, "c/d.html", "D")).isEqualTo(Outcome.UNCHANGED);
            writer.publish();
        }
        assertThat(emptyFolders()).isZero();
        assertThat(output.resolve(OutputPath.OWN).resolve("journal")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "c/d.html"})
    void whatAKilledBuildHadMovedAlreadyIsNoTrouble(String moved) throws Exception {
        publish(Map.of("a.html", "A", "b/x.html", "B"));
        crash(Map.of("a.html", "A2", "c/d.html", "D"), "b/x.html");
        Path to = output.resolve(moved);
        Files.createDirectories(to.getParent());
        Files.move(
                output.resolve(OutputPath.OWN).resolve("stage").resolve(moved),
                to,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(publish(Map.of("a.html", "A2", "c/d.html", "D")).unchanged()).isEqualTo(2);
        assertThat(site()).isEqualTo(Map.of("a.html", "A2", "c/d.html", "D"));
    }

    @Test
    void aBuildThatWasKilledBeforeThatNeverWas() throws Exception {
        publish(Map.of("a.html", "A"));
        Path own = output.resolve(OutputPath.OWN);
        crash(Map.of("a.html", "A2"), "a.html");
        Files.move(own.resolve("journal"), own.resolve("journal-draft"));
        try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), false)) {
            assertThat(site()).isEqualTo(Map.of("a.html", "A"));
            assertThat(put(writer, "a.html", "A")).isEqualTo(Outcome.UNCHANGED);
            writer.publish();
        }
        assertThat(own).isDirectoryNotContaining("glob:**{stage,journal,journal-draft,new-lists}");
    }

    @Test
    void aFolderTakesThePlaceOfAFile() throws Exception {
        publish(Map.of("a.x", "file", "z.html", "Z"));
        publish(Map.of("a.x/index.html", "folder", "z.html", "Z"));
        assertThat(site()).isEqualTo(Map.of("a.x/index.html", "folder", "z.html", "Z"));
    }

    @Test
    void aFileTakesThePlaceOfAFolder() throws Exception {
        publish(Map.of("a.x/index.html", "folder", "a.x/b/c.html", "C", "z.html", "Z"));
        publish(Map.of("a.x", "file", "z.html", "Z2"));
        assertThat(site()).isEqualTo(Map.of("a.x", "file", "z.html", "Z2"));
    }

    @Test
    void aFolderWithAnothersFileInItIsNotReplaced() throws Exception {
        publish(Map.of("a.x/index.html", "folder", "z.html", "Z"));
        write("a.x/notes.txt", "mine");
        assertThatThrownBy(() -> publish(Map.of("a.x", "file", "z.html", "Z2")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("a.x");
        assertThat(site()).containsEntry("a.x/notes.txt", "mine").containsEntry("z.html", "Z");
    }

    @Test
    void aLinkInTheOutputIsNotFollowed() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.html"), "mine");
        Files.createDirectories(output);
        Files.createSymbolicLink(output.resolve("sub"), outside);
        assertThatThrownBy(() -> publish(Map.of("0.html", "0", "sub/b.html", "B")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("sub");
        assertThat(outside).isDirectoryContaining("glob:**/a.html");
        assertThat(outside.resolve("b.html")).doesNotExist();
        assertThat(output.resolve("0.html")).doesNotExist();
        Files.delete(output.resolve("sub"));
        publish(Map.of("0.html", "0", "sub/b.html", "B"));
        assertThat(site()).isEqualTo(Map.of("0.html", "0", "sub/b.html", "B"));
    }

    @Test
    void whatIsRemovedIsNotSoughtThroughALink() throws Exception {
        publish(Map.of("sub/a.html", "A", "z.html", "Z"));
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.html"), "mine");
        OutputWriter.deleteTree(output.resolve("sub"));
        Files.createSymbolicLink(output.resolve("sub"), outside);
        publish(Map.of("z.html", "Z"));
        OutputWriter.clean(output);
        assertThat(outside.resolve("a.html")).hasContent("mine");
        assertThat(output.resolve("sub")).isSymbolicLink();
    }

    @Test
    void aLookAtTheOutputRestoresWhatIsMissingOrAltered() throws Exception {
        Map<String, String> files = Map.of("a.html", "A", "b.html", "B", "c/d.html", "D");
        publish(files);
        Files.delete(output.resolve("a.html"));
        Files.writeString(output.resolve("b.html"), "X");
        assertThat(publish(files).written()).as("without a look").isZero();
        write("c/notes.txt", "mine");
        Published published;
        try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), true)) {
            putAll(writer, files);
            assertThat(writer.foreign()).containsExactly("c/notes.txt");
            published = writer.publish();
        }
        assertThat(published.firstWritten())
                .containsExactly(
                        new Change("a.html", Cause.RESTORED), new Change("b.html", Cause.RESTORED));
        assertThat(site()).containsAllEntriesOf(files).containsEntry("c/notes.txt", "mine");
    }

    @Test
    void cleaningRemovesItsOwnFilesAndNothingElse() throws Exception {
        write("README.md", "mine");
        publish(Map.of("a.html", "A", "b/c.html", "C"));
        Files.delete(output.resolve("a.html"));
        assertThat(OutputWriter.clean(output)).isEqualTo(1);
        assertThat(site()).isEqualTo(Map.of("README.md", "mine"));
        assertThat(output.resolve(OutputPath.OWN)).doesNotExist();
        assertThat(OutputWriter.clean(output)).isZero();
    }

    @Test
    void copiesAreAsGoodAsBytes() throws Exception {
        Path picture = Files.writeString(folder.resolve("p.png"), "P");
        for (Outcome expected : new Outcome[] {Outcome.STAGED, Outcome.UNCHANGED}) {
            try (OutputWriter writer = OutputWriter.open(output, new MemoryLedger(), false)) {
                assertThat(writer.copy(new OutputPath("media/p.png"), picture)).isEqualTo(expected);
                writer.publish();
            }
        }
        assertThat(site()).isEqualTo(Map.of("media/p.png", "P"));
    }

    @Test
    void deletingATreeDoesNotFollowLinks() throws Exception {
        Path outside = Files.createDirectory(folder.resolve("outside"));
        Files.writeString(outside.resolve("a.txt"), "mine");
        Files.createDirectories(output.resolve("x"));
        Files.createSymbolicLink(output.resolve("x/link"), outside);
        OutputWriter.deleteTree(output);
        assertThat(Files.exists(output, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(outside.resolve("a.txt")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/a",
                "a/",
                "a//b",
                "../a",
                "a/../b",
                "a/.",
                ".broadsheet/lists/top.txt",
                ".BROADSHEET/x",
                "a/.Broadsheet/x",
                "a\\b",
                "a\u0000b",
                "a\nb"
            })
    void somePathsAreNoneOfTheSite(String path) {
        assertThatThrownBy(() -> new OutputPath(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNameMayHave255BytesAndNoMore() {
        assertThat(new OutputPath("é".repeat(127) + "x").path()).hasSize(128);
        assertThatThrownBy(() -> new OutputPath("é".repeat(128)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pagesAreFoldersUnlessTheirAddressHasAnEnding() {
        assertThat(OutputPath.ofUrl("/").path()).isEqualTo("index.html");
        assertThat(OutputPath.ofUrl("/a/b/").path()).isEqualTo("a/b/index.html");
        assertThat(OutputPath.ofUrl("/a/b").path()).isEqualTo("a/b/index.html");
        assertThat(OutputPath.ofUrl("/news/9.html").path()).isEqualTo("news/9.html");
        assertThat(OutputPath.ofUrl("/a.b/").path()).isEqualTo("a.b/index.html");
    }
}
