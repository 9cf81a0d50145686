package org.broadsheet.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
                    Configs.plain(),
                    FolderDefaults.NONE,
                    new AuthorNames(java.util.Map.of("kim", "Kim Abel")));

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(Files::isRegularFile)
                    .filter(p -> !p.toString().endsWith(EXPECTED))
                    .sorted()
                    .toList();
        }
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
        if (!example.toString().endsWith(".jsonl")) { // records are cut by bytes
            String text = "\uFEFF" + Files.readString(example);
            String printed = printed(example, text.getBytes(StandardCharsets.UTF_16LE));
            assertThat(printed).isEqualTo(Files.readString(expected(example)));
        }
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
        String path = "content/" + EXAMPLES.relativize(example).toString().replace('\\', '/');
        if (!path.endsWith(".jsonl")) {
            return Printed.of(reader.explain(Source.file(path, bytes)));
        }
        StringBuilder all = new StringBuilder();
        try {
            JsonLines lines = new JsonLines(new ByteArrayInputStream(bytes), path, 1 << 20);
            for (Optional<Source> s = lines.next(); s.isPresent(); s = lines.next()) {
                all.append("── line ").append(s.get().line()).append('\n');
                all.append(Printed.of(reader.explain(s.get())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }
}
