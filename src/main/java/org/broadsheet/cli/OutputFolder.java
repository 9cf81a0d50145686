package org.broadsheet.cli;

import java.nio.file.Path;
import org.broadsheet.build.Archive;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the site's folder. */
final class OutputFolder {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "The site's folder; by default DIR/site-output.")
    private @Nullable Path output;

    Path of(Archive archive) {
        return output == null ? archive.output() : output.toAbsolutePath().normalize();
    }
}
