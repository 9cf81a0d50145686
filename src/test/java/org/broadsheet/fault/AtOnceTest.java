package org.broadsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Two builds at once. */
@DisabledOnOs(OS.WINDOWS)
class AtOnceTest {
    private static final int ARTICLES = 30;

    @TempDir(factory = Quick.class)
    private Path folder = Path.of("");

    private Paper paper = Paper.at(Path.of(""));

    @BeforeEach
    void prepare() throws IOException {
        paper = Paper.of(folder.resolve("work"), ARTICLES, 1);
    }

    private static String named(Program first) {
        return "another build (build, process " + first.pid() + ", since ";
    }

    /** Starts a build, and has it wait as soon as it is at work. */
    private Program atWork() throws IOException {
        Program program = Program.start("build", paper.root());
        Path lock = paper.output().resolve(".broadsheet/lock");
        assertThat(program.until(() -> says(lock, "process " + program.pid()))).isTrue();
        assertThat(Machine.run("kill", "-STOP", "" + program.pid())).isTrue();
        return program;
    }

    private static boolean says(Path file, String words) {
        try {
            return Files.exists(file) && Files.readString(file).contains(words);
        } catch (IOException e) {
            return false; // not yet there
        }
    }

    private static Program.Ended goOn(Program program) throws IOException {
        assertThat(Machine.run("kill", "-CONT", "" + program.pid())).isTrue();
        return program.end();
    }

    @Test
    void theSecondEndsAtOnceAndNamesTheFirst() throws Exception {
        Program first = atWork();
        Program.Ended second = Program.run("build", paper.root());
        Program.Ended third = Program.run("build", paper.root(), "-o", folder.resolve("out"));
        Program.Ended fourth = Program.run("clean", paper.root());
        goOn(first).exits(0);
        second.fails(named(first), "is at work on", ".broadsheet/build: wait for it to end");
        third.fails(named(first));
        fourth.fails(named(first));
        Tree.of(paper.output()).expectSameAs(paper.clean(folder.resolve("clean")));
    }

    @Test
    void twoArchivesDoNotPublishIntoOneFolderAtOnce() throws Exception {
        Paper other = Paper.of(folder.resolve("other"), 10, 2);
        Program first = atWork();
        Program.Ended second = Program.run("build", other.root(), "-o", paper.output());
        goOn(first).exits(0);
        second.fails(named(first), "site-output/.broadsheet: wait for it to end");
        Tree.of(paper.output()).expectSameAs(paper.clean(folder.resolve("clean")));
    }

    /** Each of those that are started in the same moment ends right, or names one that does. */
    @Test
    void ofManyAtOnceEachEndsRightOrNamesOneThatDoes() throws Exception {
        Random random = new Random(4);
        for (int round = 0; round < 4; round++) {
            paper.article(random.nextInt(ARTICLES), random);
            List<Program> programs = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                programs.add(Program.start("build", paper.root()));
            }
            List<String> pids = programs.stream().map(program -> "" + program.pid()).toList();
            List<String> right = new ArrayList<>();
            List<String> named = new ArrayList<>();
            for (Program program : programs) {
                Program.Ended ended = program.end();
                if (ended.code() == 0) {
                    ended.exits(0);
                    right.add("" + program.pid());
                } else {
                    ended.fails("another build (build, process ");
                    named.add(ended.err().replaceFirst("(?s).*process ([0-9]+).*", "$1"));
                }
            }
            assertThat(right).isNotEmpty();
            assertThat(pids).containsAll(named);
            assertThat(right).containsAll(named);
        }
        Program.run("build", paper.root()).exits(0);
        Tree.of(paper.output()).expectSameAs(paper.clean(folder.resolve("clean")));
    }

    /** Who was killed is not named: the system lets go of its lock. */
    @Test
    void aKilledBuildIsInNobodysWay() throws Exception {
        Program killed = atWork();
        killed.kill();
        Program first = atWork();
        Program.Ended second = Program.run("build", paper.root());
        goOn(first).exits(0);
        second.fails(named(first));
    }
}
