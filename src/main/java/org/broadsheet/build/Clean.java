package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    public static long clean(Archive archive, Path output, String holder) throws IOException {
        long removed = 0;
        List<BuildLock> locks = new ArrayList<>();
        try {
            for (Path state : states(archive)) {
                locks.add(BuildLock.take(state, holder));
            }
            if (Files.isDirectory(output)) {
                removed = OutputWriter.clean(output);
            }
        } finally {
            for (BuildLock lock : locks) {
                lock.close();
            }
        }
        OutputWriter.deleteTree(archive.state());
        return removed;
    }

    /** The folders of all builds, of which one may be at work, and of the preview. */
    private static List<Path> states(Archive archive) throws IOException {
        List<Path> states = new ArrayList<>();
        if (Files.isDirectory(archive.state())) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(archive.state())) {
                for (Path folder : folders) {
                    if (Files.isDirectory(folder)) {
                        states.add(folder);
                    }
                }
            }
        }
        return states;
    }
}
