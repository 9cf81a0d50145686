package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Problem;
import org.broadsheet.build.BuildReport.Outcome;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.publish.Change;
import org.broadsheet.publish.OutputWriter;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A tiny archive that is built, looked at, changed and built again.
 *
 * <pre>{@code
 * ArchiveTest.of("""
 *         === content/a.md
 *         ---
 *         title: A
 *         ---
 *         """)
 *     .build()
 *     .expectPages("/undated/a/")
 *     .delete("content/a.md")
 *     .build()
 *     .expectNoPages("/undated/a/");
 * }</pre>
 *
 * <p>{@link #from} takes a folder of {@code src/test/archives} instead, whose {@code expected/}
 * holds the golden problems and pages; {@code mvn test -Dgoldens=renew} writes them anew. What a
 * test built stays in {@code target/archives} to be looked at.
 */
public final class ArchiveTest {
    private static final Path ARCHIVES = Path.of("src/test/archives");
    private static final Path BUILT = Path.of("target/archives").toAbsolutePath();
    private static final boolean RENEW = "renew".equals(System.getProperty("goldens"));
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** A picture of one pixel. */
    private static final byte[] PICTURE =
            HexFormat.of()
                    .parseHex(
                            "89504e470d0a1a0a0000000d49484452000000010000000108000000003a7e9b55"
                                    + "0000000a49444154789c6360000000020001e221bc330000000049454e44"
                                    + "ae426082");

    private final Path root;
    private final @Nullable Path expected;
    private Instant at = Instant.parse("2026-07-01T12:00:00Z");
    private Optional<BaseUrl> baseUrl = Optional.empty();
    private boolean drafts;
    private boolean strict;
    private int changes;
    private boolean checkContents;
    private boolean checkOutput;
    private boolean offline;
    private String host = "";
    private int threads = 2;
    private List<Problem> problems = List.of();
    private @Nullable BuildReport report;

    private ArchiveTest(Path root, @Nullable Path expected) {
        this.root = root;
        this.expected = expected;
    }

    /** A copy of an archive of {@code src/test/archives}, with the theme of {@link #tiny}. */
    public static ArchiveTest from(String name) throws IOException {
        return themed(name).tinyTheme();
    }

    /** A copy of an archive of {@code src/test/archives}, with the default theme. */
    public static ArchiveTest themed(String name) throws IOException {
        Path source = ARCHIVES.resolve(name);
        Path expected = source.resolve("expected");
        ArchiveTest archive = new ArchiveTest(folder(name), expected);
        archive.copyTo(source, archive.root, expected);
        return archive;
    }

    private ArchiveTest tinyTheme() throws IOException {
        copyTo(ARCHIVES.resolve("tiny-theme"), root.resolve("templates"), null);
        return this;
    }

    /** A copy of the archive that the repository shows itself with. */
    public static ArchiveTest ofTheRepository() throws IOException {
        ArchiveTest archive = new ArchiveTest(folder("repository"), null);
        for (String part : List.of("archive.yaml", "content", "data", "static", "redirects.csv")) {
            if (Files.exists(Path.of(part))) {
                archive.copyTo(Path.of(part), archive.root.resolve(part), null);
            }
        }
        return archive;
    }

    /** An archive of the files in a text, each under a line {@code === path}. */
    public static ArchiveTest of(String files) throws IOException {
        return new ArchiveTest(folder("archive"), null).and(files);
    }

    /**
     * The same with templates that show everything once and nothing else, so that tests say what
     * stands on pages without a word about looks.
     */
    public static ArchiveTest tiny(String files) throws IOException {
        return new ArchiveTest(folder("archive"), null).tinyTheme().and(files);
    }

    /** An archive without a file. */
    public static ArchiveTest empty() throws IOException {
        return of("");
    }

    private static Path folder(String name) throws IOException {
        String test =
                StackWalker.getInstance()
                        .walk(frames ->
                                frames.filter(f -> !f.getClassName().endsWith(".ArchiveTest"))
                                        .findFirst()
                                        .map(f ->
                                                f.getClassName()
                                                                .replaceFirst(".*\\.", "")
                                                                .replace('$', '.')
                                                        + "."
                                                        + f.getMethodName()
                                                                .replaceAll("[^A-Za-z]", ""))
                                        .orElse("test"));
        Path parent = BUILT.resolve(test + "-" + COUNT.incrementAndGet());
        OutputWriter.deleteTree(parent);
        return Files.createDirectories(parent.resolve(name));
    }

    private void copyTo(Path source, Path target, @Nullable Path but) throws IOException {
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (but == null || !file.startsWith(but)) {
                    Path to = target.resolve(source.relativize(file).toString());
                    Files.createDirectories(to.getParent());
                    Files.copy(file, to);
                }
            }
        }
    }

    /**
     * The same archive with more files, written as in {@link #of}. An article of which only the
     * front matter matters gets a line of text.
     */
    public ArchiveTest and(String files) throws IOException {
        for (Map.Entry<String, String> file : files(files).entrySet()) {
            boolean bare = file.getKey().endsWith(".md") && file.getValue().endsWith("---\n");
            change(file.getKey(), file.getValue() + (bare ? "Text.\n" : ""));
        }
        return this;
    }

    private static Map<String, String> files(String text) {
        Map<String, String> files = new TreeMap<>();
        for (String part : text.split("(?m)^=== ", -1)) {
            if (!part.isBlank()) {
                int end = part.indexOf('\n');
                files.put(part.substring(0, end).strip(), part.substring(end + 1));
            }
        }
        return files;
    }

    // ---- changing ----

    /** Writes a file, whether or not there is one. */
    public ArchiveTest change(String path, String text) throws IOException {
        return change(path, text.getBytes(UTF_8));
    }

    /** Writes a file, whether or not there is one. */
    public ArchiveTest change(String path, byte[] bytes) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        // Long ago, as a file just written is read again in any case; no two at the same time.
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(1_600_000_000_000L + 1_000L * ++changes));
        return this;
    }

    /** Writes pictures of one pixel. */
    public ArchiveTest pictures(String... paths) throws IOException {
        for (String path : paths) {
            change(path, PICTURE);
        }
        return this;
    }

    /** Deletes a file. */
    public ArchiveTest delete(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    /** Renames a file. */
    public ArchiveTest rename(String from, String to) throws IOException {
        Files.createDirectories(root.resolve(to).getParent());
        Files.move(root.resolve(from), root.resolve(to));
        return this;
    }

    /** Forgets everything: the next build has no catalogue. */
    public ArchiveTest forget() throws IOException {
        OutputWriter.deleteTree(root.resolve(".broadsheet"));
        return this;
    }

    // ---- how the builds from here on are run ----

    /** At a moment. */
    public ArchiveTest at(String moment) {
        at = Instant.parse(moment);
        return this;
    }

    /** With drafts or without. */
    public ArchiveTest drafts(boolean shown) {
        drafts = shown;
        return this;
    }

    /** For an address other than that of archive.yaml. */
    public ArchiveTest baseUrl(String url) {
        baseUrl = Optional.of(BaseUrl.parse(url));
        return this;
    }

    /** Publishing nothing if there is a problem. */
    public ArchiveTest strict() {
        strict = true;
        return this;
    }

    /** Looking at the whole output. */
    public ArchiveTest checkOutput() {
        checkOutput = true;
        return this;
    }

    /** Reads every source again. */
    public ArchiveTest checkContents(boolean check) {
        checkContents = check;
        return this;
    }

    /** For a disk. */
    public ArchiveTest offline() {
        offline = true;
        return this;
    }

    /** For a host. */
    public ArchiveTest host(String name) {
        host = name;
        return this;
    }

    /** On so many threads. */
    public ArchiveTest threads(int number) {
        threads = number;
        return this;
    }

    /** Builds. */
    public ArchiveTest build() throws IOException {
        List<Problem> told = new ArrayList<>();
        BuildRequest request =
                new BuildRequest(
                        new Archive(root),
                        output(),
                        new Archive(root).state().resolve("build"),
                        new Archive(root).lock(),
                        baseUrl,
                        at,
                        drafts,
                        strict,
                        checkContents,
                        checkOutput,
                        offline,
                        host,
                        threads,
                        "a test");
        BuildListener listener =
                new BuildListener() {
                    @Override
                    public void begin(Step step, long total) {}

                    @Override
                    public void done(Step step) {}

                    @Override
                    public void problem(Problem problem) {
                        told.add(problem);
                    }
                };
        report = new Build(request, listener).run();
        problems = List.copyOf(told);
        return this;
    }

    // ---- looking ----

    /** The archive's folder. */
    public Path root() {
        return root;
    }

    /** Where the site is. */
    public Path output() {
        return root.resolve("site-output");
    }

    /** What the last build reported. */
    public BuildReport report() {
        return java.util.Objects.requireNonNull(report, "not built yet");
    }

    /** The problems of the last build, as they are printed. */
    public List<String> problems() {
        return problems.stream().map(Problem::toString).toList();
    }

    /** What stands in the output. */
    public Site site() throws IOException {
        return Site.in(output());
    }

    /** A page. */
    public Document page(String url) throws IOException {
        return site().page(url);
    }

    /** The text of what a selector finds on a page, one string an element. */
    public List<String> texts(String url, String css) throws IOException {
        return page(url).select(css).eachText();
    }

    /** Where the links lead that a selector finds on a page. */
    public List<String> links(String url, String css) throws IOException {
        return page(url).select(css).eachAttr("href");
    }

    // ---- expecting ----

    /** How the last build ended. */
    public ArchiveTest expect(Outcome outcome) {
        assertThat(report().outcome())
                .as("outcome with problems %s", problems())
                .isEqualTo(outcome);
        return this;
    }

    /** There are pages or files at these addresses. */
    public ArchiveTest expectPages(String... urls) throws IOException {
        Site site = site();
        assertThat(Arrays.stream(urls).filter(url -> !site.has(url)).toList())
                .as("missing among %s, with problems %s", site.paths(), problems())
                .isEmpty();
        return this;
    }

    /** There is nothing at these addresses. */
    public ArchiveTest expectNoPages(String... urls) throws IOException {
        Site site = site();
        assertThat(urls).noneMatch(site::has);
        return this;
    }

    /** A page equals the golden one in {@code expected/}. */
    public ArchiveTest expectPage(String url) throws IOException {
        String path = Site.path(url);
        golden("site/" + path, Files.readString(output().resolve(path)));
        return this;
    }

    /** The problems are these, a line each. */
    public ArchiveTest expectProblems(String lines) {
        assertThat(String.join("\n", problems())).isEqualTo(lines.strip());
        return this;
    }

    /** There are no problems. */
    public ArchiveTest expectNoProblems() {
        return expectProblems("");
    }

    /** The problems equal the golden ones in {@code expected/}. */
    public ArchiveTest expectGoldenProblems() throws IOException {
        golden(
                "problems.txt",
                problems().stream().map(p -> p + "\n").collect(Collectors.joining()));
        return this;
    }

    /** There are pages at the addresses of {@code expected/urls.txt} and no other. */
    public ArchiveTest expectGoldenUrls() throws IOException {
        golden("urls.txt", String.join("\n", site().urls("/")) + "\n");
        return this;
    }

    private void golden(String name, String actual) throws IOException {
        Path file = java.util.Objects.requireNonNull(expected, "no folder").resolve(name);
        if (RENEW) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, actual);
        }
        assertThat(actual)
                .as("%s; -Dgoldens=renew writes it anew", file)
                .isEqualTo(Files.exists(file) ? Files.readString(file) : "");
    }

    /** The last build wrote these files and no other. */
    public ArchiveTest expectWritten(String... paths) {
        assertThat(report().published().firstWritten())
                .extracting(Change::path)
                .containsExactlyInAnyOrder(paths);
        return this;
    }

    /** The last build removed these files and no other. */
    public ArchiveTest expectRemoved(String... paths) {
        assertThat(report().published().firstRemoved())
                .extracting(Change::path)
                .containsExactlyInAnyOrder(paths);
        return this;
    }

    /** A text stands in no file of the output, nor in the name of one. */
    public ArchiveTest expectNowhere(String... texts) throws IOException {
        Site site = site();
        for (String text : texts) {
            assertThat(site.where(text)).as("where \"%s\" stands", text).isEmpty();
        }
        return this;
    }
}
