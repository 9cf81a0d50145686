package org.broadsheet.render;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the theme: those in the archive's {@code templates/} folder, and for the others the
 * default theme that travels with the program.
 */
public final class ThemeFiles {
    private static final String DEFAULT = "/theme/";

    private final Path folder;
    private final NavigableSet<String> packaged;

    /**
     * The theme of an archive.
     *
     * @param folder its {@code templates/} folder; need not exist
     */
    public ThemeFiles(Path folder) throws IOException {
        this.folder = folder;
        packaged = packaged();
    }

    /** The names of the files that travel with the program, in its jar or its folder of classes. */
    private static NavigableSet<String> packaged() throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        Path program;
        try {
            program =
                    Path.of(
                            ThemeFiles.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
        } catch (URISyntaxException e) {
            throw new IOException("the program cannot find itself", e);
        }
        if (Files.isDirectory(program)) {
            Path theme = program.resolve("theme");
            try (Stream<Path> files = Files.walk(theme)) {
                files.filter(Files::isRegularFile)
                        .map(file -> theme.relativize(file).toString().replace('\\', '/'))
                        .forEach(names::add);
            }
        } else {
            try (JarFile jar = new JarFile(program.toFile())) {
                jar.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.startsWith("theme/") && !name.endsWith("/"))
                        .map(name -> name.substring("theme/".length()))
                        .forEach(names::add);
            }
        }
        return names;
    }

    /** A file by its path below the theme, or null if there is none. */
    public byte @Nullable [] bytes(String name) throws IOException {
        Path own = own(name);
        return own != null ? Files.readAllBytes(own) : resource(name);
    }

    /** A file as text, or null if there is none. */
    public @Nullable String text(String name) throws IOException {
        byte[] bytes = bytes(name);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The file of that name that travels with the program, as text; null if there is none. */
    static @Nullable String packagedText(String name) throws IOException {
        byte[] bytes = resource(name);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    /** The archive's own file of that name as text, or null if there is none. */
    @Nullable String ownText(String name) throws IOException {
        Path own = own(name);
        return own == null ? null : Files.readString(own);
    }

    /** Whether there is a file. */
    public boolean has(String name) {
        return own(name) != null || packaged.contains(name);
    }

    /** The paths of all files below a folder of the theme, by name. */
    public NavigableSet<String> below(String prefix) throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        packaged.stream().filter(name -> name.startsWith(prefix)).forEach(names::add);
        collect(prefix, names);
        return names;
    }

    private void collect(String prefix, NavigableSet<String> names) throws IOException {
        Path at = folder.resolve(prefix);
        if (!Files.isDirectory(at, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(at)) {
            for (Path file : files) {
                String name = prefix + file.getFileName();
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    collect(name + "/", names);
                } else if (Files.isRegularFile(file)) {
                    names.add(name);
                }
            }
        }
    }

    /** The archive's own file; one that a link leads to outside the archive is none of it. */
    private @Nullable Path own(String name) {
        Path file = folder.resolve(name);
        try {
            Path archive = folder.toAbsolutePath().getParent();
            boolean inside = archive != null && file.toRealPath().startsWith(archive.toRealPath());
            return inside && Files.isRegularFile(file) ? file : null;
        } catch (IOException e) {
            return null;
        }
    }

    private static byte @Nullable [] resource(String name) throws IOException {
        try (InputStream in = ThemeFiles.class.getResourceAsStream(DEFAULT + name)) {
            return in == null ? null : in.readAllBytes();
        }
    }
}
