package org.broadsheet.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code broadsheet practise}: what the launcher has the JVM learn from (an AOT cache holds what
 * one process did). It is a first build, and one after a change.
 */
@Command(
        name = "practise",
        hidden = true,
        description = "Builds an archive as it would have been in the year 2000, and as it is.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class PractiseCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The archive.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path archive;

    @Override
    public Integer call() {
        int then = build("build", "--at=2000-01-01", archive.toString());
        int now = build("build", archive.toString());
        return Math.max(then, now);
    }

    private int build(String... arguments) {
        return Main.commandLine(spec.commandLine().getOut(), spec.commandLine().getErr())
                .execute(arguments);
    }
}
