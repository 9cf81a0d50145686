package org.broadsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.broadsheet.publish.OutputWriter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and files that may not be written, or not even read. */
@DisabledOnOs(OS.WINDOWS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightsTest {
    private static final int ARTICLES = 12;

    @TempDir(factory = Quick.class)
    private static Path folder = Path.of("");

    private Paper paper = Paper.at(Path.of(""));
    private Tree first = new Tree(new TreeMap<>());
    private Tree changed = first;
    private final List<Path> bound = new ArrayList<>();

    @BeforeAll
    void expect() throws IOException {
        assumeTrue(Machine.canBeBound(), "root may do all, and setpriv does not take it away");
        paper = Paper.of(folder.resolve("work"), ARTICLES, 1);
        first = paper.clean(folder.resolve("clean"));
        change();
        changed = paper.clean(folder.resolve("clean"));
    }

    @BeforeEach
    void prepare() throws IOException {
        OutputWriter.deleteTree(folder.resolve("work"));
        paper = Paper.of(folder.resolve("work"), ARTICLES, 1);
    }

    private void rights(String rights, Path of) throws IOException {
        Files.setPosixFilePermissions(of, PosixFilePermissions.fromString(rights));
        bound.add(of);
    }

    @AfterEach
    void giveBack() throws IOException {
        for (Path path : bound.reversed()) {
            if (Files.exists(path)) {
                Files.setPosixFilePermissions(
                        path,
                        PosixFilePermissions.fromString(
                                Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--"));
            }
        }
        bound.clear();
    }

    private Program.Ended build(Object... more) throws IOException {
        List<Object> arguments = new ArrayList<>(List.of("build", paper.root()));
        arguments.addAll(List.of(more));
        return Program.start(Machine.bound(), arguments.toArray()).end();
    }

    private void expectRight(Tree expected) throws IOException {
        build().exits(0);
        Tree.of(paper.output()).expectSameAs(expected);
    }

    private void change() throws IOException {
        String template = Files.readString(Path.of("templates/article.html"));
        paper.write("templates/article.html", template + "<!-- Ours. -->");
        paper.delete(Paper.name(4)).article(ARTICLES, new Random(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "site-output", ".broadsheet", ".broadsheet/build"})
    void aFolderThatMayNotBeWrittenIsNamed(String name) throws Exception {
        Path of = Files.createDirectories(paper.root().resolve(name));
        rights("r-xr-xr-x", of);
        build().fails(of.toString(), ": permission denied");
        assertThat(Tree.of(paper.output()).size()).isZero();
        giveBack();
        expectRight(first);
    }

    @Test
    void anOutputThatMayNotBeWrittenAnyMoreStaysAsItIs() throws Exception {
        expectRight(first);
        change();
        rights("r-xr-xr-x", paper.output().resolve(".broadsheet"));
        build().fails("site-output/.broadsheet", ": permission denied");
        Tree.of(paper.output()).expectSameAs(first);
        giveBack();
        expectRight(changed);
    }

    /** It is noticed while files are moved: those that could be are new, the others old. */
    @Test
    void aFolderInTheOutputThatMayNotBeWrittenIsFinishedLater() throws Exception {
        expectRight(first);
        change();
        try (var folders = Files.walk(paper.output())) {
            for (Path of : folders.filter(Files::isDirectory).toList()) {
                if (paper.output().relativize(of).toString().startsWith("19")) {
                    rights("r-xr-xr-x", of);
                }
            }
        }
        for (int i = 0; i < 2; i++) {
            build().fails("site-output/19", ": permission denied");
            Tree.of(paper.output()).visible().expectEach(first.visible(), changed.visible());
        }
        giveBack();
        assertThat(build().exits(0).notes()).hasSize(1).allMatch(n -> n.contains("cut short"));
        expectRight(changed);
    }

    @Test
    void aMemoryThatMayNotBeWrittenIsNamed() throws Exception {
        expectRight(first);
        change();
        rights("r--r--r--", paper.state().resolve("catalogue.db"));
        rights("r-xr-xr-x", paper.state());
        build().fails("/.broadsheet/build/catalogue.db: permission denied");
        Tree.of(paper.output()).expectSameAs(first);
        rights("rwxr-xr-x", paper.state());
        assertThat(build().exits(0).notes())
                .hasSize(1)
                .allMatch(note -> note.contains("the catalogue in .broadsheet/build may not be"));
        expectRight(changed);
    }

    @Test
    void anArticleThatMayNotBeReadIsTold() throws Exception {
        rights("---------", paper.root().resolve(Paper.name(3)));
        Program.Ended ended = build().exits(1);
        assertThat(ended.err())
                .contains("content/3/n3.md: error: may not be read (give yourself the right");
        ended.prints(ARTICLES - 1 + " articles; ");
        giveBack();
        expectRight(first);
    }

    @Test
    void aFolderThatMayNotBeReadIsTold() throws Exception {
        rights("---------", paper.root().resolve("content/3"));
        Program.Ended ended = build().exits(1);
        assertThat(ended.err()).contains("content/3: error: ");
        giveBack();
        expectRight(first);
    }

    @Test
    void aReportThatMayNotBeWrittenIsToldBeforeAnythingIsBuilt() throws Exception {
        Path of = Files.createDirectories(folder.resolve("reports"));
        rights("r-xr-xr-x", of);
        build("--report", of.resolve("report.json")).fails("report.json", ": permission denied");
        assertThat(paper.output()).doesNotExist();
    }

    @Test
    void aFileSystemThatIsReadOnlyIsTold() throws Exception {
        String output = Files.createDirectories(paper.output()).toString();
        assumeTrue(Machine.run("mount", "--bind", output, output), "nothing may be mounted here");
        try {
            assertThat(Machine.run("mount", "-o", "remount,ro,bind", output)).isTrue();
            Program.run("build", paper.root()).fails("site-output/.broadsheet", "ead-only");
        } finally {
            Machine.run("umount", "-l", output);
        }
        expectRight(first);
    }
}
