package org.broadsheet.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.broadsheet.article.Fingerprint;

/** The running program, of which another version may read the same sources otherwise. */
final class Program {
    private Program() {}

    /**
     * What the program and the Java that runs it are known by. The libraries that belong to it are
     * named in its jar's manifest with their versions.
     */
    static Fingerprint fingerprint() throws IOException {
        Fingerprint.Maker maker = Fingerprint.maker().add(Runtime.version().toString());
        Path code = code();
        if (Files.isRegularFile(code)) {
            // Its directory has a checksum of each file; to read all of it would take ten times as
            // long.
            try (ZipFile jar = new ZipFile(code.toFile())) {
                jar.stream()
                        .forEach(file ->
                                maker.add(file.getName())
                                        .add(file.getSize() + " " + file.getCrc()));
            }
            return maker.make();
        }
        try (Stream<Path> classes = Files.walk(code)) {
            List<Path> files = classes.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                maker.add(code.relativize(file).toString());
                maker.add(Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        } catch (UncheckedIOException e) {
            throw new IOException("the program cannot be read: " + code, e);
        }
        return maker.make();
    }

    private static Path code() throws IOException {
        try {
            return Path.of(
                    Program.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the program stands at no path", e);
        }
    }
}
