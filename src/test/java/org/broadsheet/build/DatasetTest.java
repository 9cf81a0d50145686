package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.broadsheet.data.Csv;
import org.broadsheet.publish.Change;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The archive as data. */
public class DatasetTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FILES =
            """
            === archive.yaml
            title: The Mercury
            baseUrl: https://mercury.example/old/
            rights: All rights reserved
            lists: {places: {title: Places}}
            === content/clock.md
            ---
            title: 'The "Clock", again'
            kicker: Town hall
            summary: It stands.
            date: 1984-06-12
            updated: 1984-06-13T10:00:00+01:00
            section: Town
            tags: [Clocks, Town hall]
            authors: [Jane Doe]
            byline: Jane Doe in Kestrel Bay
            contributors: [{name: Ivor Breck, role: photographs}]
            images: [{file: clock.png, alt: A clock, credit: Breck}, {file: gone.png}]
            corrections: [{date: 1984-06-14, text: "It stood at noon, not at one."}]
            series: {name: Clocks of the Bay, part: 2}
            source: {name: The Post, url: "https://post.example/a?b=1"}
            page: 3
            places: [Quay]
            aliases: [/old/9.html]
            related: [quay]
            reel: {number: 7}
            ---
            It *stands*.

            See [the quay](quay.md).
            === content/quay.md
            ---
            title: =HYPERLINK("https://evil.example")
            date: 1984
            tags: [town-hall]
            lang: de
            rights: CC0
            ---
            Der Kai.
            === content/lost.md
            ---
            title: Lost
            date: unknown
            ---
            === content/withdrawn.md
            ---
            title: Withdrawn
            date: 1985-01-02
            withdrawn: {date: 1985-01-03, reason: Untrue.}
            ---
            Secret.
            === content/draft.md
            ---
            title: Draft
            date: 1985-01-02
            draft: true
            ---
            === content/pages/about.md
            ---
            title: About
            ---
            """;

    private static ArchiveTest archive() throws Exception {
        return ArchiveTest.tiny(FILES).pictures("content/clock.png");
    }

    private static String text(ArchiveTest archive, String url) throws Exception {
        return new String(archive.site().bytes(Site.path(url)), UTF_8);
    }

    private static List<JsonNode> records(ArchiveTest archive, String name) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        for (String line : text(archive, "/api/v1/articles/" + name + ".jsonl").lines().toList()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    private static List<List<String>> rows(ArchiveTest archive, String name) throws Exception {
        String csv = text(archive, "/api/v1/articles/" + name + ".csv");
        return Stream.of(csv.split("\r\n"))
                .map(row ->
                        Csv.row(row, ',', name, 1).cells().stream().map(Csv.Cell::text).toList())
                .toList();
    }

    /** What of lines of records is not as the schema beside them says. */
    public static List<Error> faults(String schema, Stream<String> lines) {
        Schema read =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(schema, InputFormat.JSON);
        return lines.flatMap(line ->
                        read
                                .validate(
                                        line,
                                        InputFormat.JSON,
                                        context ->
                                                context.executionConfig(config ->
                                                        config.formatAssertionsEnabled(true)))
                                .stream())
                .toList();
    }

    @Test
    void aRecordHasAllThatIsKnown() throws Exception {
        JsonNode clock = records(archive().build(), "1984").get(1);
        assertThat(clock)
                .isEqualTo(
                        JSON.readTree(
                                """
                                {
                                "id": "clock",
                                "uri": "tag:mercury.example,2000:clock",
                                "url": "https://mercury.example/old/1984/06/12/clock/",
                                "type": "news",
                                "title": "The \\"Clock\\", again",
                                "kicker": "Town hall",
                                "summary": "It stands.",
                                "date": "1984-06-12",
                                "earliest": "1984-06-12",
                                "updated": "1984-06-13T09:00:00Z",
                                "section": "Town",
                                "tags": ["Clocks", "town-hall"],
                                "authors": ["Jane Doe"],
                                "byline": "Jane Doe in Kestrel Bay",
                                "contributors": [{"name": "Ivor Breck", "role": "photographs"}],
                                "series": "Clocks of the Bay",
                                "part": 2,
                                "lists": {"places": ["Quay"]},
                                "language": "en",
                                "words": 5,
                                "images": [
                                    {"url": "https://mercury.example/old/media/clock.png",
                                        "alt": "A clock", "credit": "Breck"},
                                    {}
                                ],
                                "corrections": [{"date": "1984-06-14", "kind": "correction",
                                    "text": "It stood at noon, not at one."}],
                                "related": ["quay"],
                                "source": {"name": "The Post",
                                    "url": "https://post.example/a?b=1"},
                                "page": "3",
                                "rights": "All rights reserved",
                                "aliases": ["/old/9.html"],
                                "fields": {"places": ["Quay"], "reel": {"number": "7"}}
                                }
                                """));
    }

    @Test
    void everyRecordFollowsTheSchema() throws Exception {
        ArchiveTest archive = archive().build();
        String schema = text(archive, "/api/v1/article.schema.json");
        assertThat(
                        faults(
                                schema,
                                Stream.of("1984", "undated")
                                        .flatMap(name -> {
                                            try {
                                                return text(
                                                                archive,
                                                                "/api/v1/articles/"
                                                                        + name
                                                                        + ".jsonl")
                                                        .lines();
                                            } catch (Exception e) {
                                                throw new AssertionError(e);
                                            }
                                        })))
                .isEmpty();
        assertThat(faults(schema, Stream.of("{\"id\": \"a\", \"words\": -1}"))).isNotEmpty();
    }

    @Test
    void whatIsNotPublishedHasNoRecord() throws Exception {
        ArchiveTest archive = archive().build();
        assertThat(archive.site().paths()).noneMatch(path -> path.contains("articles/1985"));
        for (String path : archive.site().paths()) {
            if (path.startsWith("api/")) {
                assertThat(new String(archive.site().bytes(path), UTF_8))
                        .as(path)
                        .doesNotContain("Withdrawn", "Secret", "Draft", "About");
            }
        }
    }

    @Test
    void theIndexCountsAndNamesTheFiles() throws Exception {
        JsonNode index = JSON.readTree(text(archive().build(), "/api/v1/index.json"));
        assertThat(index.path("version").asInt()).isEqualTo(1);
        assertThat(index.path("articles").asInt()).isEqualTo(3);
        assertThat(index.path("years").toString()).isEqualTo("[{\"year\":1984,\"articles\":2}]");
        assertThat(index.path("undated").asInt()).isEqualTo(1);
        assertThat(index.path("lists").toString())
                .contains("{\"kind\":\"section\",\"count\":1}")
                .contains(
                        "{\"kind\":\"tags\",\"count\":2,"
                                + "\"url\":\"https://mercury.example/old/tags/\"}");
        List<String> files = new ArrayList<>();
        index.path("files").forEach(file -> files.add(file.path("jsonLines").asString()));
        assertThat(files)
                .containsExactlyInAnyOrder(
                        "https://mercury.example/old/api/v1/articles/undated.jsonl",
                        "https://mercury.example/old/api/v1/articles/1984.jsonl");
    }

    @Test
    void csvHasTheSame() throws Exception {
        ArchiveTest archive = archive().build();
        List<List<String>> rows = rows(archive, "1984");
        List<String> columns = rows.get(0);
        assertThat(rows).hasSize(3).allMatch(row -> row.size() == columns.size());
        List<String> clock = rows.get(2);
        assertThat(clock.get(columns.indexOf("title"))).isEqualTo("The \"Clock\", again");
        assertThat(clock.get(columns.indexOf("tags"))).isEqualTo("Clocks | town-hall");
        assertThat(clock.get(columns.indexOf("contributors")))
                .isEqualTo("Ivor Breck (photographs)");
        assertThat(clock.get(columns.indexOf("corrections")))
                .isEqualTo("1984-06-14 correction: It stood at noon, not at one.");
        assertThat(clock.get(columns.indexOf("fields")))
                .isEqualTo("{\"places\":[\"Quay\"],\"reel\":{\"number\":\"7\"}}");
    }

    @Test
    void noCellIsAFormula() throws Exception {
        List<List<String>> rows = rows(archive().build(), "1984");
        assertThat(rows.get(1)).contains("'=HYPERLINK(\"https://evil.example\")");
    }

    @Test
    void wholeTextsAreInItIfAskedFor() throws Exception {
        ArchiveTest archive = archive();
        assertThat(records(archive.build(), "1984")).noneMatch(record -> record.has("text"));
        archive.change(
                        "archive.yaml",
                        """
                        title: The Mercury
                        baseUrl: https://mercury.example/old/
                        api: {text: full}
                        """)
                .build();
        assertThat(records(archive, "1984").get(1).path("text").asString())
                .isEqualTo("It stands.\n\nSee the quay.");
        assertThat(rows(archive, "undated").get(0)).endsWith("text");
    }

    @Test
    void formatsAreAskedFor() throws Exception {
        ArchiveTest archive = archive().build().expectPages("/api/v1/articles/1984.csv");
        archive.change("archive.yaml", "api: {formats: [jsonl]}\n")
                .build()
                .expectPages("/api/v1/articles/1984.jsonl")
                .expectNoPages("/api/v1/articles/1984.csv");
        archive.change("archive.yaml", "api: {formats: []}\n").build();
        assertThat(archive.site().paths()).noneMatch(path -> path.startsWith("api/"));
        assertThat(text(archive, "/archive/")).doesNotContain("index.json");
    }

    private static List<String> written(ArchiveTest archive) {
        return archive.report().published().firstWritten().stream()
                .map(Change::path)
                .filter(path -> path.startsWith("api/"))
                .toList();
    }

    @Test
    void aChangeTouchesTheFilesOfItsYear() throws Exception {
        ArchiveTest archive = archive().build();
        archive.change("content/lost.md", "---\ntitle: Lost\ndate: unknown\nedition: Late\n---\n")
                .build();
        assertThat(written(archive))
                .containsExactly("api/v1/articles/undated.csv", "api/v1/articles/undated.jsonl");
        archive.and("=== content/more.md\n---\ntitle: More\ndate: 1985-06-20\n---\n").build();
        assertThat(written(archive))
                .containsExactly(
                        "api/v1/articles/1985.csv",
                        "api/v1/articles/1985.jsonl",
                        "api/v1/index.json");
    }

    @Test
    void aPictureThatIsThereNowHasAnAddress() throws Exception {
        ArchiveTest archive = archive().build();
        archive.pictures("content/gone.png").build();
        assertThat(records(archive, "1984").get(1).path("images").get(1).path("url").asString())
                .isEqualTo("https://mercury.example/old/media/gone.png");
    }
}
