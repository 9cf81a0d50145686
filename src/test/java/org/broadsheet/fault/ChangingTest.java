package org.broadsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that change while they are read, and so little that it is hard to see. */
class ChangingTest {
    private static final int ARTICLES = 30;

    @TempDir(factory = Quick.class)
    private Path folder = Path.of("");

    private Paper paper = Paper.at(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        paper = Paper.of(folder.resolve("work"), ARTICLES, 1);
    }

    private Tree clean() throws IOException {
        return paper.clean(folder.resolve("clean"));
    }

    /** Somebody who writes, whole files or in pieces, and deletes and renames, all the time. */
    private final class Writer implements AutoCloseable {
        private final AtomicBoolean end = new AtomicBoolean();
        private final Random random;
        private final Thread thread;

        Writer(long seed) {
            random = new Random(seed);
            thread = Thread.ofPlatform().start(this::write);
        }

        private void write() {
            while (!end.get()) {
                try {
                    change();
                    Thread.sleep(random.nextInt(5));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }
        }

        private void change() throws IOException {
            Path file = paper.root().resolve(Paper.name(random.nextInt(ARTICLES)));
            Path other = paper.root().resolve("content/new" + random.nextInt(3) + ".md");
            Path picture = paper.root().resolve("static/picture" + random.nextInt(2));
            String text =
                    "---\ntitle: T\ndate: 1984\n---\n" + "Word. ".repeat(random.nextInt(9000));
            switch (random.nextInt(6)) {
                case 0 -> Files.writeString(file, text);
                case 1 -> {
                    Path draft = Files.writeString(folder.resolve("draft"), text);
                    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
                }
                case 2 -> Files.writeString(other, text);
                case 3 -> Files.deleteIfExists(other);
                case 4 -> Files.deleteIfExists(file);
                default -> Files.write(picture, new byte[random.nextInt(3_000_000)]);
            }
        }

        @Override
        public void close() {
            end.set(true);
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    @SuppressWarnings("try") // the writer is at work, not used
    void whenNobodyWritesAnyMoreTheNextBuildEndsRight(long seed) throws Exception {
        try (Writer writer = new Writer(seed)) {
            for (int i = 0; i < 4; i++) {
                Program.Ended ended = Program.run("build", paper.root());
                if (ended.code() == 2) {
                    // A large file that changed while it was copied: nothing is published.
                    ended.fails("static/picture");
                } else {
                    ended.exits(ended.code());
                }
                Tree.of(paper.output()).expectListed();
            }
        }
        Program.run("build", paper.root()).exits(0);
        Tree.of(paper.output()).expectSameAs(clean());
    }

    /** As long as before, and by its time as old: within two seconds times are not relied on. */
    @Test
    void aChangeWithinTheSameSecondAndSizeIsSeen() throws Exception {
        Path file = paper.root().resolve(Paper.name(7));
        for (String word : List.of("Text", "Tent", "Test", "Tern")) {
            FileTime second = FileTime.from(Instant.now().truncatedTo(ChronoUnit.SECONDS));
            Files.writeString(file, Files.readString(file).replaceFirst("Te..", word));
            Files.setLastModifiedTime(file, second);
            Program.run("build", paper.root()).exits(0);
            assertThat(Tree.of(paper.output()).where(word + " ")).isNotEmpty();
        }
        Tree.of(paper.output()).expectSameAs(clean());
    }

    /** Where its time lies, contents are to be asked for. */
    @Test
    void aChangeThatIsHiddenIsSeenIfContentsAreChecked() throws Exception {
        Program.run("build", paper.root()).exits(0);
        paper.sameSize(Paper.name(7), "Text", "Tent");
        Program.run("build", paper.root(), "--check-contents").exits(0);
        Tree.of(paper.output()).expectSameAs(clean());
    }
}
