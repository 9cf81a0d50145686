package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.publish.BuildLock;
import org.broadsheet.publish.OutputWriter;

/** Removes what builds have made. */
public final class Clean {
    private Clean() {}

    /**
     * Removes what Broadsheet made in an output, and the archive's state.
     *
     * @param archive the archive
     * @param output the output
     * @param holder who cleans, told to a build that comes meanwhile
     * @return how many files of the site were removed
     */
    @SuppressWarnings("try") // locks are held, not used
    public static long clean(Archive archive, Path output, String holder) throws IOException {
        long removed = 0;
        try (BuildLock lock = BuildLock.take(archive.lock(), holder);
                BuildLock preview = BuildLock.take(archive.preview(), holder)) {
            if (Files.isDirectory(output)) {
                removed = OutputWriter.clean(output);
            }
        }
        OutputWriter.deleteTree(archive.state());
        return removed;
    }
}
