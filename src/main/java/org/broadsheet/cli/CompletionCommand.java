package org.broadsheet.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code broadsheet completion}. */
@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete commands and options.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "In bash or zsh, for now:",
            "  source <(broadsheet completion)",
            "In bash, for good:",
            "  broadsheet completion > ~/.local/share/bash-completion/completions/broadsheet",
        })
final class CompletionCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        CommandLine all = spec.root().commandLine();
        all.getOut().print(AutoComplete.bash(all.getCommandName(), all));
        all.getOut().flush();
    }
}
