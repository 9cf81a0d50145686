package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.broadsheet.article.Problem;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.fields.AuthorKeys;
import org.broadsheet.read.records.RecordFile;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Readable examples: each file below {@code reading/} has beside it what comes of it. After a
 * change that is meant, {@code -Dgoldens=renew} writes them anew.
 */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("src/test/resources/reading");
    private static final String EXPECTED = ".expected";
    private static final boolean RENEW = "renew".equals(System.getProperty("goldens"));

    private final ArticleReader reader =
            new ArticleReader(
                    Configs.plain(), defaults(), new AuthorKeys(Map.of("kim", "Kim Abel")));

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(p -> FileKind.of(p.toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }

    static List<Path> recordExamples() throws IOException {
        return examples().stream().filter(ExamplesTest::holdsMany).toList();
    }

    private static boolean holdsMany(Path example) {
        return FileKind.of(example.toString()).orElseThrow().format().many();
    }

    private static FolderDefaults defaults() {
        Map<String, FieldFile> found = new HashMap<>();
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            for (Path file : files.filter(f -> f.endsWith(FolderDefaults.NAME)).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                String path = path(file);
                String folder = path.substring(0, path.lastIndexOf('/'));
                found.put(folder, FieldFile.read(path, bytes));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FolderDefaults(found);
    }

    private static String path(Path example) {
        return "content/" + EXAMPLES.relativize(example).toString().replace('\\', '/');
    }

    @ParameterizedTest
    @MethodSource("examples")
    void readsAsExpected(Path example) throws IOException {
        String printed = printed(example, Files.readAllBytes(example));
        Path expected = expected(example);
        if (RENEW) {
            Files.writeString(expected, printed);
            return;
        }
        assertThat(printed).isEqualTo(Files.readString(expected));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void windowsLineEndsAndByteOrderMarkChangeNothing(Path example) throws IOException {
        String text = Files.readString(example).replace("\n", "\r\n");
        String printed = printed(example, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        assertThat(printed).isEqualTo(Files.readString(expected(example)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void utf16ChangesNothing(Path example) throws IOException {
        String text = "\uFEFF" + Files.readString(example);
        String printed = printed(example, text.getBytes(StandardCharsets.UTF_16LE));
        assertThat(printed).isEqualTo(Files.readString(expected(example)));
    }

    @ParameterizedTest
    @MethodSource("recordExamples")
    void compressionChangesNothing(Path example) throws IOException {
        byte[] bytes = Files.readAllBytes(example);
        ByteArrayOutputStream gz = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gz)) {
            out.write(bytes);
        }
        ByteArrayOutputStream zst = new ByteArrayOutputStream();
        try (OutputStream out = new ZstdOutputStream(zst)) {
            out.write(bytes);
        }
        String expected = Files.readString(expected(example));
        String name = path(example);
        assertThat(records(name + ".gz", gz.toByteArray()).replace(name + ".gz", name))
                .isEqualTo(expected);
        assertThat(records(name + ".zst", zst.toByteArray()).replace(name + ".zst", name))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void decomposedUnicodeMeansTheSame(Path example) throws IOException {
        String text = Normalizer.normalize(Files.readString(example), Normalizer.Form.NFD);
        String printed = printed(example, text.getBytes(StandardCharsets.UTF_8));
        assertThat(composed(printed)).isEqualTo(composed(Files.readString(expected(example))));
    }

    /** Composed, and without columns, which count decomposed characters twice. */
    private static String composed(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFC)
                .replaceAll("(at \\d+|\\.\\w+:\\d+):\\d+", "$1");
    }

    private static Path expected(Path example) {
        return example.resolveSibling(example.getFileName() + EXPECTED);
    }

    private String printed(Path example, byte[] bytes) {
        return holdsMany(example)
                ? records(path(example), bytes)
                : Printed.of(reader.explain(Source.file(path(example), bytes)));
    }

    private String records(String path, byte[] bytes) {
        StringBuilder all = new StringBuilder();
        List<Problem> problems = new ArrayList<>();
        try (RecordFile records =
                reader.records(
                        new ByteArrayInputStream(bytes),
                        path,
                        FileKind.of(path).orElseThrow(),
                        Optional.empty(),
                        problems::add)) {
            for (Optional<Source> s = records.next(); s.isPresent(); s = records.next()) {
                all.append("── line ").append(s.get().line()).append('\n');
                all.append(Printed.of(reader.explain(s.get())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.forEach(problem -> all.append("── ").append(problem).append('\n'));
        return all.toString();
    }
}
