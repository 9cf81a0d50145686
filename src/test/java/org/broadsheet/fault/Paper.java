package org.broadsheet.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.stream.Stream;
import org.broadsheet.publish.OutputWriter;

/** A made-up archive, the same for the same seed, in a folder. */
final class Paper {
    private final Path root;
    private int changes;

    private Paper(Path root) {
        this.root = root;
    }

    /** An archive of so many articles. */
    static Paper of(Path root, int articles, long seed) throws IOException {
        Paper paper = new Paper(root);
        Random random = new Random(seed);
        paper.write("archive.yaml", "title: The Paper\nlimits: {front: 5, period: 20}\n");
        paper.write("static/robots.txt", "User-agent: *\n");
        for (int i = 0; i < articles; i++) {
            paper.article(i, random);
        }
        return paper;
    }

    /** One that is there already. */
    static Paper at(Path root) {
        return new Paper(root);
    }

    Path root() {
        return root;
    }

    Path output() {
        return root.resolve("site-output");
    }

    Path state() {
        return root.resolve(".broadsheet/build");
    }

    static String name(int number) {
        return "content/" + number % 5 + "/n" + number + ".md";
    }

    /** Writes an article, new or another than it was. */
    Paper article(int number, Random random) throws IOException {
        return write(
                name(number),
                """
                ---
                title: Article %s
                date: 19%s-0%s-1%s
                section: S%s
                tags: [t%s, u%s]
                authors: [Ann %s]
                ---
                Text %s. See [another](n%s.md).
                """
                        .formatted(
                                number,
                                60 + random.nextInt(30),
                                1 + random.nextInt(9),
                                random.nextInt(10),
                                random.nextInt(4),
                                random.nextInt(5),
                                random.nextInt(9),
                                random.nextInt(6),
                                random.nextInt(1_000_000),
                                number + 5 - number / 5 * 5));
    }

    /** Writes a file as if it had been written long ago, so that its time is relied on. */
    Paper write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(1_600_000_000_000L + 1_000L * ++changes));
        return this;
    }

    /** Writes a text in the place of another as long, of which neither size nor time tells. */
    Paper sameSize(String path, String from, String to) throws IOException {
        Path file = root.resolve(path);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, Files.readString(file).replace(from, to));
        Files.setLastModifiedTime(file, time);
        return this;
    }

    Paper delete(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    /** A copy of it as it stands, with the times of its files. */
    Paper copyTo(Path target) throws IOException {
        OutputWriter.deleteTree(target);
        try (Stream<Path> files = Files.walk(root)) {
            files.forEach(file -> {
                try {
                    Path to = target.resolve(root.relativize(file).toString());
                    Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        Paper copy = new Paper(target);
        copy.changes = changes;
        return copy;
    }

    /** What a build makes of its sources that knows nothing of earlier ones. */
    Tree clean(Path folder) throws IOException {
        Paper copy = copyTo(folder);
        OutputWriter.deleteTree(copy.output());
        OutputWriter.deleteTree(copy.root.resolve(".broadsheet"));
        Program.run("build", folder).exits(0);
        return Tree.of(copy.output());
    }
}
