package org.broadsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Random;
import org.broadsheet.publish.OutputWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What Broadsheet remembers is deleted, damaged, or that of others: it is noticed, told in one line
 * that is no problem of the archive, and found out anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MemoryTest {
    private static final int ARTICLES = 20;
    private static final String DATABASE = "catalogue.db";
    private static final String SPOOL = "spool";

    @TempDir(factory = Quick.class)
    private static Path folder = Path.of("");

    private Path work = Path.of("");
    private Paper built = paper(Path.of(""));
    private Tree expected = new Tree(new java.util.TreeMap<>());

    private static Paper paper(Path at) {
        return Paper.at(at);
    }

    /** Something that happens to the memory of an archive. */
    enum Fault {
        DELETED("is gone") {
            @Override
            void happen(Path state) throws IOException {
                OutputWriter.deleteTree(state);
            }
        },
        DATABASE_DELETED("is gone") {
            @Override
            void happen(Path state) throws IOException {
                Files.delete(state.resolve(DATABASE));
            }
        },
        DATABASE_EMPTIED("is gone") {
            @Override
            void happen(Path state) throws IOException {
                Files.write(state.resolve(DATABASE), new byte[0]);
            }
        },
        DATABASE_SHORTENED("is damaged") {
            @Override
            void happen(Path state) throws IOException {
                shorten(state.resolve(DATABASE), 3);
            }
        },
        DATABASE_OF_GARBAGE("is damaged") {
            @Override
            void happen(Path state) throws IOException {
                Files.write(state.resolve(DATABASE), garbage(100_000, 1));
            }
        },
        FOREIGN_DATABASE("is made by another version or damaged") {
            @Override
            void happen(Path state) throws IOException {
                Files.delete(state.resolve(DATABASE));
                sql(state, "CREATE TABLE note(text TEXT)");
            }
        },
        OLDER("was made by another version of Broadsheet") {
            @Override
            void happen(Path state) throws IOException {
                sql(state, "UPDATE setting SET value='0123' WHERE name='program'");
            }
        },
        SPOOL_DELETED("is damaged") {
            @Override
            void happen(Path state) throws IOException {
                Files.delete(state.resolve(SPOOL));
            }
        },
        SPOOL_SHORTENED("is damaged") {
            @Override
            void happen(Path state) throws IOException {
                shorten(state.resolve(SPOOL), 2);
            }
        },
        SPOOL_OF_GARBAGE("is damaged") {
            @Override
            void happen(Path state) throws IOException {
                Path spool = state.resolve(SPOOL);
                Files.write(spool, garbage((int) Files.size(spool), 2));
            }
        },
        SPOOL_OF_ZEROS("is damaged") {
            @Override
            void happen(Path state) throws IOException {
                Path spool = state.resolve(SPOOL);
                Files.write(spool, new byte[(int) Files.size(spool)]);
            }
        },
        LEFT_JOURNALS("") {
            @Override
            void happen(Path state) throws IOException {
                Files.write(state.resolve(DATABASE + "-wal"), garbage(5_000, 3));
                Files.write(state.resolve(DATABASE + "-journal"), garbage(5_000, 4));
            }
        };

        private final String told;

        Fault(String told) {
            this.told = told;
        }

        abstract void happen(Path state) throws IOException;
    }

    private static byte[] garbage(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Leaves one part of so many. */
    private static void shorten(Path file, int parts) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() / parts);
        }
    }

    private static void overwrite(Path file, long at, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(bytes), at);
        }
    }

    private static void sql(Path state, String statement) throws IOException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + state.resolve(DATABASE));
                Statement change = connection.createStatement()) {
            change.execute(statement);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    @BeforeAll
    void prepare() throws IOException {
        work = folder.resolve("work");
        Paper paper = Paper.of(work, ARTICLES, 1);
        Program.run("build", work).exits(0);
        Files.writeString(paper.output().resolve("mine.txt"), "Mine.");
        built = paper.copyTo(folder.resolve("built"));
        expected = changed(built.copyTo(folder.resolve("changed"))).clean(folder.resolve("clean"));
    }

    /** An archive from which an article has gone, and another has been written. */
    private static Paper changed(Paper paper) throws IOException {
        return paper.delete(Paper.name(17)).article(18, new Random(3));
    }

    private Paper again() throws IOException {
        return built.copyTo(work);
    }

    /** What Broadsheet makes of what has changed; what is not Broadsheet's is still there. */
    private Program.Ended expectRight(Paper paper) throws IOException {
        Program.Ended ended = Program.run("build", "--strict", paper.root()).exits(0);
        assertThat(paper.output().resolve("mine.txt")).hasContent("Mine.");
        Files.delete(paper.output().resolve("mine.txt"));
        Tree.of(paper.output()).expectSameAs(expected);
        ended.prints(ARTICLES - 1 + " articles; ", "; 0 errors, 0 warnings.");
        assertThat(Program.run("build", paper.root()).exits(0).notes()).isEmpty();
        return ended;
    }

    @ParameterizedTest
    @EnumSource
    void itIsNoticedAndFoundOutAnew(Fault fault) throws Exception {
        Paper paper = changed(again());
        fault.happen(paper.state());
        List<String> notes = expectRight(paper).notes();
        if (fault.told.isEmpty()) {
            assertThat(notes).isEmpty();
        } else {
            assertThat(notes).hasSize(1);
            assertThat(notes.getFirst())
                    .matches(
                            ".*the catalogue in \\.broadsheet/build .*, so everything is read again")
                    .contains(fault == Fault.FOREIGN_DATABASE ? "the catalogue" : fault.told);
        }
    }

    /** A few bytes in it, which nobody sees before they are read. */
    @Test
    void aFewBytesOfTheSpoolAreNoticedLate() throws Exception {
        Paper paper = changed(again());
        paper.write("templates/404.html", Files.readString(Path.of("templates/404.html")));
        Path spool = paper.state().resolve(SPOOL);
        for (int part = 1; part < 4; part++) {
            overwrite(spool, Files.size(spool) * part / 4, new byte[] {1, 2, 3});
        }
        assertThat(expectRight(paper).notes()).hasSize(1).allMatch(n -> n.contains("is damaged"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyDamagedPageEndsRight(long seed) throws Exception {
        Random random = new Random(seed);
        Paper paper = changed(again());
        if (seed % 2 == 0) {
            paper.write("templates/404.html", Files.readString(Path.of("templates/404.html")));
        }
        Path database = paper.state().resolve(DATABASE);
        int pages = (int) (Files.size(database) / 4096);
        for (int i = 0; i < 1 + pages / 20; i++) {
            byte[] page = garbage(4096, random.nextLong());
            overwrite(database, 4096L * random.nextInt(pages), page);
        }
        assertThat(expectRight(paper).notes().size()).isLessThan(2);
    }

    /** Its files have the names, sizes and times of this archive's, but not the contents. */
    @Test
    void theMemoryOfAnotherArchiveIsNotBelieved() throws Exception {
        Paper paper = again();
        Paper other = paper.copyTo(folder.resolve("other"));
        OutputWriter.deleteTree(other.root().resolve(".broadsheet"));
        for (int i = 0; i < ARTICLES; i++) {
            other.sameSize(Paper.name(i), "Text", "Lies");
        }
        Program.run("build", other.root()).exits(0);
        OutputWriter.deleteTree(paper.state());
        Paper.at(other.state()).copyTo(paper.state());
        changed(paper);
        assertThat(expectRight(paper).notes())
                .hasSize(1)
                .allMatch(note -> note.contains("was made for another folder"));
    }

    /** Of what it has made, the output has lists of its own; the catalogue knows it too. */
    @ParameterizedTest
    @ValueSource(strings = {"deleted", "emptied", "of garbage"})
    void theListsInTheOutputAreTakenFromTheCatalogue(String fault) throws Exception {
        Paper paper = changed(again());
        Path own = paper.output().resolve(".broadsheet");
        Path lists = own.resolve("lists");
        if (fault.equals("deleted")) {
            OutputWriter.deleteTree(own);
        } else {
            try (var files = Files.list(lists)) {
                for (Path list : files.toList()) {
                    Files.write(list, garbage(fault.equals("emptied") ? 0 : 1_000, 5));
                }
            }
        }
        assertThat(expectRight(paper).notes())
                .hasSize(1)
                .allMatch(
                        note -> note.contains("the lists in site-output/.broadsheet are damaged"));
    }

    /** It cannot be read, and leads nowhere. */
    @Test
    void aDamagedJournalOfTheOutputDoesNoHarm() throws Exception {
        Paper paper = changed(again());
        Path journal = paper.output().resolve(".broadsheet/journal");
        Files.write(journal, garbage(5_000, 6));
        Files.writeString(journal, "\n../../archive.yaml\n/etc/x\n", StandardOpenOption.APPEND);
        assertThat(expectRight(paper).notes()).hasSize(1).allMatch(n -> n.contains("cut short"));
        assertThat(paper.root().resolve("archive.yaml")).exists();
    }
}
