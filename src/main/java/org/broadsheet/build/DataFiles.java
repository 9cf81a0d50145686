package org.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Problem;
import org.broadsheet.data.Csv;
import org.broadsheet.data.Json;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Yaml;

/** Reads the files of {@code data/}: {@code data/staff.yaml} is {@code data.staff} in templates. */
final class DataFiles {
    private DataFiles() {}

    static Map<String, FieldValue> read(Archive archive, ContentScan.Sink problems)
            throws IOException {
        Map<String, FieldValue> data = new TreeMap<>();
        if (!Files.isDirectory(archive.data(), LinkOption.NOFOLLOW_LINKS)) {
            return data;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(archive.data())) {
            for (Path file : files) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    add(archive, file, data, problems);
                }
            }
        }
        return data;
    }

    private static void add(
            Archive archive, Path file, Map<String, FieldValue> data, ContentScan.Sink problems)
            throws IOException {
        String name = file.getFileName().toString();
        String ending = ContentScan.ending(name);
        String path = archive.relative(file);
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Parsed parsed;
        switch (ending) {
            case "yaml", "yml" -> parsed = Yaml.parse(text, path, 1);
            case "json" -> parsed = Json.parse(text, path, 1);
            case "csv" -> parsed = Csv.parse(text, path);
            default -> {
                return;
            }
        }
        for (Problem problem : parsed.problems()) {
            problems.report(problem);
        }
        data.put(name.substring(0, name.length() - ending.length() - 1), parsed.value());
    }
}
