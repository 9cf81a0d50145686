package org.broadsheet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disks without room: small file systems in memory, where root may mount such. */
class FullDiskTest {
    private static final int ARTICLES = 15;

    @TempDir(factory = Quick.class)
    private Path folder = Path.of("");

    private Paper paper = Paper.at(Path.of(""));
    private Path disk = Path.of("");

    @BeforeEach
    void prepare() throws IOException {
        paper = Paper.of(folder.resolve("work"), ARTICLES, 1);
    }

    private void disk(Path at, String size) throws IOException {
        Files.createDirectories(at);
        assumeTrue(
                Machine.run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", at.toString()),
                "nothing may be mounted here");
        disk = at;
    }

    private void resize(String size) throws IOException {
        assertThat(Machine.run("mount", "-o", "remount,size=" + size, disk.toString())).isTrue();
    }

    @AfterEach
    void unmount() throws IOException {
        if (!disk.equals(Path.of(""))) {
            Machine.run("umount", "-l", disk.toString());
        }
    }

    /** Fills the disk but for so many bytes. */
    private Path fill(int but) throws IOException {
        Path ballast = disk.resolve("ballast");
        long room = Files.getFileStore(disk).getUsableSpace() - but;
        try (OutputStream out = Files.newOutputStream(ballast)) {
            byte[] block = new byte[4096];
            for (long left = room; left >= block.length; left -= block.length) {
                out.write(block);
            }
        }
        return ballast;
    }

    private Tree clean() throws IOException {
        return paper.clean(folder.resolve("clean"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"40k", "400k"})
    void aFirstBuildThatFindsNoRoomPublishesNothing(String size) throws Exception {
        disk(paper.output(), size);
        Program.run("build", paper.root()).fails("site-output", "o space left on device");
        assertThat(Tree.of(paper.output()).size()).isZero();
        resize("50m");
        Program.run("build", paper.root()).exits(0);
        Tree.of(paper.output()).expectSameAs(clean());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 60_000})
    void theOldSiteStaysWhole(int room) throws Exception {
        disk(paper.output(), "50m");
        Program.run("build", paper.root()).exits(0);
        Tree old = Tree.of(paper.output());
        String template = Files.readString(Path.of("templates/article.html"));
        paper.write("templates/article.html", template + "<!-- Ours. -->");
        paper.delete(Paper.name(4)).article(ARTICLES, new Random(2));
        Path ballast = fill(room);
        Program.run("build", paper.root()).fails("site-output", "o space left on device");
        Files.delete(ballast);
        Tree.of(paper.output()).expectSameAs(old);
        Program.run("build", paper.root()).exits(0);
        Tree.of(paper.output()).expectSameAs(clean());
    }

    /** At any point of a build there may be no more room for what Broadsheet remembers. */
    @ParameterizedTest
    @ValueSource(strings = {"4k", "100k", "200k"})
    void itsMemoryNeedsRoomToo(String size) throws Exception {
        disk(paper.root().resolve(".broadsheet"), size);
        Program.run("build", paper.root()).fails(".broadsheet", "o space left on device");
        assertThat(Tree.of(paper.output()).visible().size()).isZero();
        resize("50m");
        Program.run("build", paper.root()).exits(0);
        Tree.of(paper.output()).expectSameAs(clean());
        fill(0);
        paper.delete(Paper.name(4)).article(3, new Random(3));
        Tree old = Tree.of(paper.output());
        Program.run("build", paper.root()).fails(".broadsheet", "o space left on device");
        Tree.of(paper.output()).expectSameAs(old);
        Files.delete(disk.resolve("ballast"));
        Program.run("build", paper.root()).exits(0);
        Tree.of(paper.output()).expectSameAs(clean());
    }

    /** The site is published, and it is the report that could not be written. */
    @Test
    void aReportWithoutRoomIsToldAndLeavesNothing() throws Exception {
        paper.write("content/links.md", "---\ntitle: T\n---\n[a](x1.md) [b](x2.md)");
        disk(folder.resolve("disk"), "4k");
        fill(0);
        Program.Ended ended =
                Program.run("build", paper.root(), "--report", disk.resolve("report.json"));
        ended.fails("report.json", "o space left on device").prints("The site is in ");
        assertThat(disk).isDirectoryNotContaining("glob:**report*");
        Tree.of(paper.output()).expectSameAs(clean());
    }

    @Test
    void aReportMayGoToADevice() throws Exception {
        assumeTrue(Files.isWritable(Path.of("/dev/full")), "there is no /dev/full");
        Program.run("build", paper.root(), "--report", "/dev/full")
                .fails("/dev/full: No space left on device")
                .prints(ARTICLES + " articles; ");
        assertThat(Files.isRegularFile(Path.of("/dev/full"))).isFalse();
        assertThat(Path.of("/dev/full.part")).doesNotExist();
    }

    @Test
    void aReportThroughALinkLeavesTheLink() throws Exception {
        Path file = Files.writeString(folder.resolve("file.json"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        Program.run("build", paper.root(), "--report", link).exits(0);
        assertThat(link).isSymbolicLink();
        assertThat(file).content().contains("\"articles\" : " + ARTICLES);
    }
}
