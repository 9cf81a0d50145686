package org.broadsheet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.publish.BuildLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** {@code broadsheet build} and {@code broadsheet clean}: their words, codes and files. */
class BuildCommandTest {
    private static final String GOOD = "---\ntitle: Good\ndate: 2001-02-03\n---\nText.\n";
    private static final String BROKEN = "---\ntitle: Bad\ndate: \"2025-13-01\"\n---\nText.\n";
    private static final String LINKING =
            "---\ntitle: Links\ndate: 2001-02-04\n---\nSee [it](nowhere.md).\n";

    @TempDir Path folder;
    private Path archive = Path.of("");
    private Path site = Path.of("");

    @BeforeEach
    void make() throws IOException {
        archive = folder.resolve("archive");
        site = archive.resolve("site-output");
        article("good", GOOD);
    }

    private void article(String name, String text) throws IOException {
        Ran.write(archive.resolve("content/" + name + ".md"), text);
    }

    private Path page(String path) {
        return site.resolve(path).resolve("index.html");
    }

    @Test
    void aBuildTellsWhatItDid() {
        Ran first = Ran.here("build", archive).exits(0);
        assertThat(first.out())
                .matches(
                        "1 article; \\d+ files written, 0 unchanged, 0 removed;"
                                + " 0 errors, 0 warnings\\.\\R"
                                + "Took \\d+\\.\\d s and \\d+ MB of memory\\."
                                + " The site is in .*site-output\\R");
        Ran.here("build", archive).exits(0).prints("0 files written, ", " unchanged, 0 removed");
    }

    @Test
    void elsewhereThanOnATerminalProgressIsPlainLines() {
        Ran ran = Ran.here("build", archive).exits(0);
        assertThat(ran.err()).contains("Reading articles: 1").doesNotContain("\r", "\u001b");
    }

    @Test
    void quietSaysNothingIfAllIsWell() throws Exception {
        Ran.here("build", archive, "--quiet").exits(0).printsNothing().complainsOfNothing();
        article("links", LINKING);
        Ran ran = Ran.here("build", archive, "--quiet").exits(0).printsNothing();
        assertThat(ran.err()).startsWith("content/links.md:5:5: warning: ").hasLineCount(1);
    }

    @Test
    void anArticleThatCannotBePublishedIsLeftOutAndTold() throws Exception {
        article("bad", BROKEN);
        Ran ran = Ran.here("build", archive).exits(1);
        ran.complains("content/bad.md:3:7: error: ", "1 article could not be published");
        ran.prints("1 article; ", "1 error, 0 warnings");
        assertThat(page("2001/02/03/good")).exists();
        Ran.write(archive.resolve("archive.yaml"), "limits: {failed: 1}\n");
        Ran.here("build", archive).exits(0).complains("content/bad.md:3:7: error: ");
    }

    @Test
    void ifMostFailNothingIsPublished() throws Exception {
        article("bad", BROKEN);
        article("worse", BROKEN);
        Ran.here("build", archive).exits(1).complains("Nothing was published: 3 errors");
        assertThat(page("2001/02/03/good")).doesNotExist();
    }

    @Test
    void wrongSettingsPublishNothing() throws Exception {
        Ran.write(archive.resolve("archive.yaml"), "timeZone: Mars/Olympus\n");
        Ran.here("build", archive)
                .exits(1)
                .complains("archive.yaml:1:11: error: ", "Nothing was published: 1 error");
        assertThat(site).doesNotExist();
    }

    @Test
    void aWrongTemplatePublishesNothing() throws Exception {
        Ran.write(archive.resolve("templates/article.html"), "<p th:text=\"${nope.x\"></p>\n");
        Ran.here("build", archive)
                .exits(1)
                .complains("templates/article.html:1:4: error: ", "Nothing was published");
        assertThat(page("2001/02/03/good")).doesNotExist();
    }

    @Test
    void strictPublishesNothingIfThereIsAProblem() throws Exception {
        Ran.here("build", archive, "--strict").exits(0);
        article("links", LINKING);
        Ran.here("build", archive, "--strict")
                .exits(1)
                .complains("Nothing was published, as --strict asks: 0 errors, 1 warning.");
        assertThat(page("2001/02/04/links")).doesNotExist();
        Ran.here("build", archive).exits(0);
        assertThat(page("2001/02/04/links")).exists();
    }

    @Test
    void theMomentDecidesWhatIsUnderEmbargo() throws Exception {
        article(
                "later",
                "---\ntitle: Later\ndate: 2001-02-05\nembargo: 2030-01-01T00:00:00Z\n---\nText.\n");
        Ran.here("build", archive, "--at", "2029-12-31T23:59:59Z").exits(0).prints("1 article;");
        Ran.here("build", archive, "--at", "2030-01-01T01:00:00+01:00")
                .exits(0)
                .prints("2 articles;");
        Ran.here("build", archive, "--at", "2029-12-31T23:59:59Z", "--drafts")
                .exits(0)
                .prints("2 articles;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tomorrow", "2030-01-32", "2030-01-31T12:00:00", "2030-02-30T12:00:00Z"})
    void aWrongMomentIsWrongUsage(String moment) {
        Ran.here("build", archive, "--at", moment)
                .exits(2)
                .complains(
                        "--at \""
                                + moment
                                + "\" is no moment; write it as 2030-01-31 or 2030-01-31T12:00:00Z");
        assertThat(site).doesNotExist();
    }

    @Test
    void otherPlacesToWriteToAreChecked() throws Exception {
        for (Path inside : List.of(archive, archive.resolve("content/out"), folder)) {
            Ran.here("build", archive, "-o", inside).exits(2).complains("the archive's own");
        }
        Path file = Ran.write(folder.resolve("file"), "");
        Ran.here("build", archive, "-o", file).exits(2).complains("is a file and no folder");
        Ran.here("build", archive, "--report", folder).exits(2).complains("is a folder");
        Ran.here("build", archive, "--report", folder.resolve("no/r.json"))
                .exits(2)
                .complains("there is no folder for it");
        Ran.here("build", archive, "--base-url", "example.org")
                .exits(2)
                .complains("--base-url \"example.org\" must begin with https:// or http://");
        assertThat(site).doesNotExist();
        Path out = folder.resolve("out");
        Ran.here("build", archive, "-o", out, "--base-url", "https://a.example/b").exits(0);
        assertThat(out.resolve("index.html")).content().contains("href=\"/b/");
        assertThat(site).doesNotExist();
    }

    @Test
    void aReportHoldsWhatWasDone() throws Exception {
        article("bad", BROKEN);
        article("links", LINKING);
        Path file = folder.resolve("report.json");
        Ran.here("build", archive, "--report", file).exits(1);
        Map<String, String> report = json(Files.readString(file));
        assertThat(report)
                .containsEntry("articles", "2")
                .containsEntry("errors", "1")
                .containsEntry("warnings", "1")
                .containsEntry("pagesUnchanged", "0")
                .containsEntry("pagesRemoved", "0")
                .containsEntry("problems.0.file", "content/bad.md")
                .containsEntry("problems.0.line", "3")
                .containsEntry("problems.0.column", "7")
                .containsEntry("problems.0.severity", "error")
                .containsEntry("problems.1.file", "content/links.md")
                .containsEntry("problems.1.severity", "warning")
                .containsKeys("problems.0.message", "problems.0.hint")
                .doesNotContainKey("problems.2.file")
                .doesNotContainKey("removed.0.path");
        assertThat(report.get("problems.0.message")).contains("2025-13-01");
        assertThat(number(report, "pagesWritten")).isGreaterThan(10);
        assertThat(number(report, "seconds")).isPositive();
        assertThat(number(report, "peakMemoryBytes")).isGreaterThan(1_000_000);
        assertThat(causes(report, "written")).containsEntry("2001/02/03/good/index.html", "new");

        Files.delete(archive.resolve("content/links.md"));
        Ran.here("build", archive, "--report", file).exits(1);
        report = json(Files.readString(file));
        assertThat(number(report, "pagesRemoved")).isPositive();
        assertThat(causes(report, "removed")).containsKey("2001/02/04/links/index.html");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theReportSaysWhyAFileWasWritten() throws Exception {
        article("links", LINKING);
        Path file = folder.resolve("report.json");
        Ran.here("build", archive).exits(0);
        article("links", LINKING + "\nMore.\n");

        String out = Ran.here("build", archive, "--report", file).exits(0).out();

        assertThat(out)
                .contains("  1, as its article is new or has changed: 2001/02/04/links/index.html");
        assertThat(json(Files.readString(file)))
                .containsEntry("everythingBecause", "")
                .containsEntry("written.1.path", "2001/02/04/links/index.html")
                .containsEntry("written.1.because", "its article is new or has changed");
    }

    @Test
    void theReportHoldsWhatTheBuildSaysOfItself() throws Exception {
        Path file = folder.resolve("report.json");
        Ran.here("build", archive).exits(0);
        Files.delete(archive.resolve(".broadsheet/build/catalogue.db"));

        Ran.here("build", archive, "--report", file, "--quiet").exits(0);

        assertThat(json(Files.readString(file)))
                .containsEntry(
                        "notes.0",
                        "the catalogue in .broadsheet/build is gone, so everything is read again");
    }

    @Test
    void buildsWithOtherOptionsAreRememberedApart() throws Exception {
        Path stick = folder.resolve("stick");
        Ran.here("build", archive).exits(0);
        Ran.here("build", archive, "--offline", "-o", stick).exits(0);
        article("links", LINKING);

        for (int i = 0; i < 2; i++) {
            String out = Ran.here("build", archive).exits(0).out();
            String offline = Ran.here("build", archive, "--offline", "-o", stick).exits(0).out();
            assertThat(out + offline).doesNotContain("All pages were rendered again");
        }
        assertThat(site.resolve("2001/02/04/links/index.html")).exists();
        assertThat(stick.resolve("2001/02/04/links/index.html")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {"512", "m", "0m", "12x", "much", "100m"})
    void anImpossibleMemoryIsRefused(String size) throws Exception {
        assertThat(Ran.here("build", archive, "--memory", size).exits(2).err())
                .contains("--memory");
    }

    private static double number(Map<String, String> report, String name) {
        return Double.parseDouble(report.getOrDefault(name, "-1"));
    }

    /** The causes of changes, by path. */
    private static Map<String, String> causes(Map<String, String> report, String list) {
        Map<String, String> causes = new TreeMap<>();
        report.forEach((name, value) -> {
            if (name.startsWith(list + ".") && name.endsWith(".path")) {
                causes.put(value, report.getOrDefault(name.replace(".path", ".cause"), ""));
            }
        });
        return causes;
    }

    @Test
    void cleanRemovesWhatBroadsheetMadeAndNothingElse() throws Exception {
        Ran.here("build", archive).exits(0);
        Path foreign = Ran.write(site.resolve("2001/notes.txt"), "mine");
        Ran.here("clean", archive).exits(0).prints(" files removed from ").complainsOfNothing();
        assertThat(foreign).hasContent("mine");
        assertThat(page("2001/02/03/good")).doesNotExist();
        assertThat(archive.resolve(".broadsheet")).doesNotExist();
        assertThat(archive.resolve("content/good.md")).hasContent(GOOD.strip());
        Ran.here("clean", archive).exits(0).prints("0 files removed");
    }

    @Test
    @SuppressWarnings("try") // the lock is held, not used
    void aSecondBuildAtTheSameTimeEndsAtOnceNamingTheFirst() throws Exception {
        try (BuildLock lock =
                BuildLock.take(archive.resolve(".broadsheet/build"), "build, process 4711")) {
            for (String command : List.of("build", "clean")) {
                Ran.in(folder, command, "archive")
                        .exits(2)
                        .printsNothing()
                        .complains("another build (build, process 4711) is at work on");
            }
        }
        assertThat(page("2001/02/03/good")).doesNotExist();
        Ran.in(folder, "build", "archive").exits(0).prints("The site is in archive");
    }

    @Test
    void aFolderThatMayNotBeWrittenIsToldInALine() throws Exception {
        Path out = Files.createDirectory(folder.resolve("out"));
        assertThat(out.toFile().setWritable(false)).isTrue();
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isWritable(out), "root may do all");
        Ran.here("build", archive, "-o", out).exits(2).complains("permission denied");
    }

    /** The values of a JSON text by their paths: {@code problems.0.file}. */
    private static Map<String, String> json(String text) {
        Map<String, String> values = new TreeMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
                if (next.isScalarValue()) {
                    String path = parser.streamReadContext().pathAsPointer().toString();
                    values.put(path.substring(1).replace('/', '.'), parser.getString());
                }
            }
        }
        return values;
    }
}
