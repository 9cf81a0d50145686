package org.broadsheet.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.data.Csv;
import org.broadsheet.data.Json;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Yaml;

/**
 * The files of {@code data/}: {@code data/staff.yaml} is {@code data.staff} in templates.
 *
 * @param values what templates see, by name
 * @param problems what is wrong with the files; with an error among them a template would show less
 *     than its keeper wrote, so nothing may be published
 */
record DataFiles(Map<String, FieldValue> values, List<Problem> problems) {
    DataFiles {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        problems = List.copyOf(problems);
    }

    static DataFiles read(Archive archive) throws IOException {
        Map<String, FieldValue> values = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        if (Files.isDirectory(archive.data(), LinkOption.NOFOLLOW_LINKS)) {
            // In order of names: of two that give one name, the same wins on every system.
            TreeSet<Path> inOrder = new TreeSet<>();
            try (DirectoryStream<Path> files = Files.newDirectoryStream(archive.data())) {
                files.forEach(inOrder::add);
            }
            for (Path file : inOrder) {
                if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                    add(archive, file, values, problems);
                }
            }
        }
        return new DataFiles(values, problems);
    }

    boolean areBroken() {
        return problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
    }

    private static void add(
            Archive archive, Path file, Map<String, FieldValue> values, List<Problem> problems)
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
        problems.addAll(parsed.problems());
        values.put(name.substring(0, name.length() - ending.length() - 1), parsed.value());
    }
}
