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
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.article.StrayCharacters;
import org.broadsheet.data.Csv;
import org.broadsheet.data.Json;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Yaml;
import org.broadsheet.read.fields.AuthorKeys;
import org.jspecify.annotations.Nullable;

/**
 * The files of {@code data/}: {@code data/staff.yaml} is {@code data.staff} in templates.
 *
 * @param values what they say, by name
 * @param problems what is wrong with them; with an error among them nothing may be published
 */
record DataFiles(Map<String, FieldValue> values, List<Problem> problems) {
    /** The largest data file that is read, in bytes: all are in memory at once. */
    private static final int MAX_BYTES = 32 << 20;

    DataFiles {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
        problems = List.copyOf(problems);
    }

    static DataFiles read(Archive archive) throws IOException {
        Map<String, FieldValue> values = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files(archive.data())) {
            Parsed parsed = parsed(file, archive.relative(file));
            if (parsed == null) {
                continue;
            }
            problems.addAll(parsed.problems());
            parsed.strays().map(StrayCharacters::problem).ifPresent(problems::add);
            String name = file.getFileName().toString();
            String key = name.substring(0, name.lastIndexOf('.'));
            if (values.putIfAbsent(key, parsed.value()) != null) {
                problems.add(
                        Problem.error(
                                Place.of(archive.relative(file)),
                                "same-data",
                                "there are two files of the name " + key,
                                "give one of them another name"));
            }
        }
        return new DataFiles(values, problems);
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
                for (Path entry : entries) {
                    if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                        files.add(entry);
                    }
                }
            }
            files.sort(Path::compareTo);
        }
        return files;
    }

    private static @Nullable Parsed parsed(Path file, String path) throws IOException {
        String ending = ContentScan.ending(file.getFileName().toString());
        if (!List.of("yaml", "yml", "json", "csv").contains(ending)) {
            return null;
        }
        if (Files.size(file) > MAX_BYTES) {
            Problem tooLarge =
                    Problem.error(
                            Place.of(path),
                            "too-large",
                            "has " + Files.size(file) + " bytes; a data file may have " + MAX_BYTES,
                            "cut it");
            return new Parsed(new FieldValue.Nothing(Position.WHOLE), List.of(tooLarge));
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        return switch (ending) {
            case "json" -> Json.parse(text, path, 1);
            case "csv" -> Csv.parse(text, path);
            default -> Yaml.parse(text, path, 1);
        };
    }

    /** The names of authors who stand in articles by keys. */
    AuthorKeys authors() {
        FieldValue said = values.get(AuthorKeys.FILE);
        return said == null ? AuthorKeys.NONE : AuthorKeys.of(said);
    }

    /** Whether something in them could not be read. */
    boolean failed() {
        return problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    }
}
