package org.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Problem;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.config.ConfigReader;

/** Reads an archive's settings from disk. */
public final class ConfigFile {
    private static final String NAME = "archive.yaml";

    private ConfigFile() {}

    /**
     * What was read.
     *
     * @param config the settings
     * @param problems what is wrong with them
     */
    public record Read(ArchiveConfig config, List<Problem> problems) {
        public Read {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads the settings of an archive; without the file everything has its default.
     *
     * @param archive the archive
     * @param baseUrl a base URL that wins over the file's
     */
    public static Read read(Archive archive, Optional<BaseUrl> baseUrl) throws IOException {
        String text =
                Files.isRegularFile(archive.config())
                        ? new String(Files.readAllBytes(archive.config()), StandardCharsets.UTF_8)
                        : "";
        ConfigReader.Result result = ConfigReader.read(text, NAME);
        ArchiveConfig config = baseUrl.map(result.config()::withBaseUrl).orElse(result.config());
        return new Read(config, result.problems());
    }
}
