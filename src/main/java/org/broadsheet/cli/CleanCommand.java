package org.broadsheet.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.broadsheet.build.Archive;
import org.broadsheet.build.Clean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code broadsheet clean}. */
@Command(
        name = "clean",
        description = "Removes what Broadsheet made, and nothing else.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CleanCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin private ArchiveFolder folder = new ArchiveFolder();

    @Mixin private OutputFolder output = new OutputFolder();

    @Override
    public Integer call() throws IOException {
        Archive archive = folder.archive();
        Path out = output.of(archive);
        long removed = Clean.clean(archive, out, BuildCommand.holder("clean"));
        spec.commandLine()
                .getOut()
                .println(
                        BuildCommand.counted(removed, "file")
                                + " removed from "
                                + BuildCommand.shown(out));
        return Main.FINE;
    }
}
