package org.broadsheet.cli;

import java.io.Console;
import picocli.CommandLine.Help.Ansi;

/** What is known of where we print to. */
final class Terminal {
    private Terminal() {}

    /** Whether a person looks at a terminal. */
    @SuppressWarnings("SystemConsoleNull") // it does, since 25 again
    static boolean isInteractive() {
        Console console = System.console();
        return console != null
                && console.isTerminal()
                && !"dumb".equals(System.getenv("TERM"))
                && System.getenv("CI") == null;
    }

    /** Whether colours may be used: on a terminal, unless NO_COLOR is set (no-color.org). */
    static Ansi colours() {
        String no = System.getenv("NO_COLOR");
        return isInteractive() && (no == null || no.isEmpty()) ? Ansi.ON : Ansi.OFF;
    }
}
