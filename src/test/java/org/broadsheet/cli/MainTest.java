package org.broadsheet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all commands. */
class MainTest {
    private static final List<String> COMMANDS =
            List.of("new", "build", "serve", "inspect", "clean", "completion", "help");

    @TempDir Path folder;

    @Test
    void withoutACommandThereIsHelp() {
        Ran ran = Ran.here().exits(0).complainsOfNothing();
        assertThat(ran.out()).isEqualTo(Ran.here("--help").exits(0).out());
        ran.prints("Usage: broadsheet", "Exit codes:", "broadsheet new my-archive");
        COMMANDS.forEach(command -> ran.prints("\n  " + command + " "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "build", "serve", "inspect", "clean", "completion"})
    void everyCommandHasHelpThatFitsATerminal(String command) {
        Ran ran = Ran.here(command, "--help").exits(0).complainsOfNothing();
        ran.prints("Usage: broadsheet " + command);
        assertThat(ran.out().lines()).allMatch(line -> line.length() <= 90);
        assertThat(Ran.here("help", command).exits(0).out()).isEqualTo(ran.out());
    }

    /** So that the manual, the help and the program do not part. */
    @Test
    void theHelpOfBuildNamesEveryOption() {
        Ran.here("build", "--help")
                .prints(
                        "[DIR]",
                        "-o, --output=OUT",
                        "--base-url=URL",
                        "--offline",
                        "--at=INSTANT",
                        "--drafts",
                        "--strict",
                        "--check-output",
                        "--report=FILE.json",
                        "--quiet");
    }

    @Test
    void theVersionIsTold() throws Exception {
        Ran.in(folder, "--version").exits(0).prints("Broadsheet ", "Java 25").complainsOfNothing();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    bild                      | there is no command "bild"
                    build --nope              | Unknown option: '--nope'
                    build . more              | "more" is one argument too many
                    build nowhere             | there is no folder nowhere
                    build --at               | Missing required parameter for option '--at'
                    serve --port x            | Invalid value for option '--port': x is no port, a number from 1 to 65535
                    serve --port 65536        | Invalid value for option '--port': 65536 is no port, a number from 1 to 65535
                    serve nowhere             | there is no folder nowhere
                    clean nowhere             | there is no folder nowhere
                    inspect                   | Missing required parameter: 'FILE'
                    new                       | Missing required parameter: 'DIR'
                    """)
    void wrongUsageIsToldInALineAndHowToGoOn(String arguments, String message) {
        Ran ran = Ran.here((Object[]) arguments.split(" ")).exits(2).printsNothing();
        ran.complains("broadsheet: " + message);
        assertThat(ran.err().lines()).hasSize(2);
        assertThat(ran.err()).containsAnyOf("--help to see how it is used", "Did you mean");
    }

    @Test
    void aFolderWithoutAnArchiveIsNotBuilt() throws Exception {
        for (String command : List.of("build", "serve", "clean")) {
            Ran.here(command, folder)
                    .exits(2)
                    .complains("there is no archive in " + folder, "broadsheet new DIR makes one");
        }
        assertThat(folder).isEmptyDirectory();
        Path file = Files.writeString(folder.resolve("a.md"), "");
        Ran.here("build", file).exits(2).complains("a.md is no folder");
    }

    @Test
    void theCurrentFolderIsTheArchiveIfNoneIsNamed() throws Exception {
        Ran.write(folder.resolve("content/a.md"), "---\ntitle: A\ndate: 2001-02-03\n---\nText.\n");
        Ran.in(folder, "build").exits(0).prints("1 article;", "The site is in site-output");
        assertThat(folder.resolve("site-output/2001/02/03/a/index.html")).exists();
        Ran.in(folder, "clean").exits(0).prints("files removed from site-output");
        assertThat(folder).isDirectoryNotContaining("glob:**/.broadsheet");
    }

    @Test
    void completionKnowsCommandsAndOptions() throws Exception {
        Ran ran = Ran.here("completion").exits(0).complainsOfNothing();
        COMMANDS.forEach(command -> ran.prints(command));
        ran.prints("--check-output", "--port", "complete -F _complete_broadsheet");
        Path script = Files.writeString(folder.resolve("completion"), ran.out());
        Process bash =
                new ProcessBuilder(
                                "bash",
                                "-c",
                                """
                                source "$0"
                                COMP_WORDS=(broadsheet in) COMP_CWORD=1
                                _complete_broadsheet
                                echo "${COMPREPLY[@]}"
                                """,
                                script.toString())
                        .redirectErrorStream(true)
                        .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), UTF_8))
                .isEqualToIgnoringWhitespace("inspect");
    }

    @Test
    void whatHelpTellsToRunExists() {
        String help = Ran.here("--help").out();
        Matcher example = Pattern.compile("(?m)^ {2}broadsheet (\\w+)").matcher(help);
        int count = 0;
        for (; example.find(); count++) {
            assertThat(COMMANDS).contains(example.group(1));
        }
        assertThat(count).isPositive();
    }
}
