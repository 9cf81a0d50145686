package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.read.html.EnclosedPictures;

/**
 * Finds pictures that stand within the files of saved pages. It remembers the last file, since
 * pictures are asked for in the order of their paths.
 */
final class SavedPages {
    private final Archive archive;
    private final ContentScan scan;
    private Optional<Path> last = Optional.empty();
    private Map<String, byte[]> pictures = Map.of();

    SavedPages(Archive archive, ContentScan scan) {
        this.archive = archive;
        this.scan = scan;
    }

    /**
     * A picture.
     *
     * @param path its path below {@code content/}: that of the page's file, and its name
     */
    Optional<byte[]> picture(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        if (slash <= 0 || !EnclosedPictures.mayHold(path.substring(0, slash))) {
            return Optional.empty();
        }
        Path page;
        try {
            page = archive.content().resolve(path.substring(0, slash)).normalize();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
        if (!last.equals(Optional.of(page))) {
            boolean ours =
                    page.startsWith(archive.content())
                            && Files.isRegularFile(page)
                            && !scan.leadsOut(page);
            pictures =
                    ours
                            ? EnclosedPictures.all(page.toString(), Files.readAllBytes(page))
                            : Map.of();
            last = Optional.of(page);
        }
        return Optional.ofNullable(pictures.get(path.substring(slash + 1)));
    }
}
