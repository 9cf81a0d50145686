package org.broadsheet.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite itself, which the driver carries in its jar. It is kept unpacked beside the program:
 * otherwise the driver unpacks it in each run, which takes a tenth of a second, and a run that is
 * killed leaves it in the system's folder for temporary files.
 */
final class SqliteLibrary {
    /** Where the driver looks first. */
    private static final String PATH = "org.sqlite.lib.path";

    private SqliteLibrary() {}

    /** Sees to it that the driver finds the library; before it is first asked for a connection. */
    static void keep() {
        if (System.getProperty(PATH) != null) {
            return;
        }
        try {
            Path program =
                    Path.of(
                            SqliteLibrary.class
                                    .getProtectionDomain()
                                    .getCodeSource()
                                    .getLocation()
                                    .toURI());
            if (Files.isRegularFile(program)) { // and not a folder of classes
                System.setProperty(PATH, folder(program).toString());
            }
        } catch (IOException | URISyntaxException e) {
            // The folder of the program may not be written to: the driver unpacks it for itself.
        }
    }

    private static Path folder(Path program) throws IOException {
        String inJar = LibraryLoaderUtil.getNativeLibResourcePath(); // ends with the platform
        Path folder =
                program.resolveSibling("sqlite-" + SQLiteJDBCLoader.getVersion())
                        .resolve(inJar.substring(1));
        Path library = folder.resolve(LibraryLoaderUtil.getNativeLibName());
        if (!Files.exists(library)) {
            unpack(inJar + "/" + LibraryLoaderUtil.getNativeLibName(), library);
        }
        return folder;
    }

    private static void unpack(String resource, Path library) throws IOException {
        Files.createDirectories(library.getParent());
        Path draft = Files.createTempFile(library.getParent(), "draft", null);
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException("the driver has nothing for this platform");
            }
            Files.copy(packed, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, library, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
