package org.broadsheet.fault;

import java.io.IOException;
import java.util.List;

/** What the machine allows that is to be brought into trouble. */
final class Machine {
    private Machine() {}

    /** Runs a command of the system; whether it succeeded. */
    static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false; // there is no such command
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /**
     * What to start a command through so that the rights of files hold for it: as they stand for
     * most users, but root has to give up what lets it pass them by.
     */
    static List<String> bound() {
        return isRoot()
                ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search,-fowner")
                : List.of();
    }

    /** Whether the rights of files can be made to hold. */
    static boolean canBeBound() throws IOException {
        return !isRoot() || run("setpriv", "--bounding-set", "-dac_override", "true");
    }
}
