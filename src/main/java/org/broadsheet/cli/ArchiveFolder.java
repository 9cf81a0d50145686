package org.broadsheet.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.build.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The argument that names an archive: a folder, the current one by default. */
final class ArchiveFolder {
    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            description = "The archive's folder; by default the current one.")
    private @Nullable Path folder;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    Archive archive() {
        return archive(folder, command.commandLine());
    }

    /**
     * The archive in a folder.
     *
     * @param folder the folder; null for the current one
     * @param line the command, whose user is told if there is none
     */
    static Archive archive(@Nullable Path folder, CommandLine line) {
        Path root = folder == null ? Path.of("") : folder;
        Archive archive = new Archive(root);
        if (!Files.isDirectory(root)) {
            throw new ParameterException(
                    line,
                    Files.exists(root) ? root + " is no folder" : "there is no folder " + root);
        }
        if (!Files.exists(archive.config()) && !Files.isDirectory(archive.content())) {
            throw new ParameterException(
                    line,
                    "there is no archive in "
                            + archive.root()
                            + ": it has neither archive.yaml nor content/. "
                            + "broadsheet new DIR makes one");
        }
        return archive;
    }
}
