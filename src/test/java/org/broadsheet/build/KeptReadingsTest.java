package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an earlier build read is not read again, and what comes of it is the same all the same. */
class KeptReadingsTest {
    private static ArchiveTest wire(List<String> records) throws IOException {
        return ArchiveTest.empty()
                .change("archive.yaml", "title: T\n")
                .change("content/wire.jsonl", String.join("\n", records))
                .build();
    }

    private static String record(int number, String text) {
        return """
        {"id": "r%s", "title": "Record %s", "date": "1984-06-12", "body": "%s", "colour": "red"}\
        """
                .formatted(Integer.toString(number), Integer.toString(number), text);
    }

    private static List<String> records(int count) {
        return new ArrayList<>(
                IntStream.range(0, count).mapToObj(i -> record(i, "See [x](gone.md).")).toList());
    }

    @Test
    void nothingIsReadTwice() throws Exception {
        ArchiveTest archive = wire(records(20));
        List<String> problems = archive.problems();
        assertThat(archive.report().read()).isEqualTo(20);
        assertThat(archive.build().report().read()).isZero();
        assertThat(archive.problems()).isEqualTo(problems).hasSize(21);
    }

    @Test
    void ofManyRecordsOnlyTheChangedOneIsRead() throws Exception {
        List<String> records = records(20);
        ArchiveTest archive = wire(records);
        records.set(7, record(7, "Another text."));
        archive.change("content/wire.jsonl", String.join("\n", records)).build();
        assertThat(archive.report().read()).isEqualTo(1);
        assertThat(archive.texts("/1984/06/12/record-7/", "main .body"))
                .containsExactly("Another text.");
    }

    @Test
    void recordsThatMoveKeepTheirReadingAndTellTheirNewLine() throws Exception {
        List<String> records = records(20);
        ArchiveTest archive = wire(records);
        records.add(3, record(99, "New."));
        archive.change("content/wire.jsonl", String.join("\n\n", records)).build();
        assertThat(archive.report().read()).isEqualTo(1);
        List<String> problems = archive.problems();
        assertThat(problems).anyMatch(p -> p.startsWith("content/wire.jsonl:9:"));
        assertThat(archive.forget().build().problems()).isEqualTo(problems);
    }

    @Test
    void recordsWithoutIdAreReadAgainWhenTheirLineChanges() throws Exception {
        String nameless = "{\"title\": \"No id\", \"date\": \"1984\", \"body\": \"Text.\"}";
        ArchiveTest archive = wire(List.of(nameless, record(1, "x")));
        archive.change("content/wire.jsonl", "\n" + nameless + "\n" + record(1, "x")).build();
        assertThat(archive.report().read()).isEqualTo(1);
        archive.site().expectSameAs(archive.forget().build().site());
    }

    @Test
    void equalRecordsStayAsMany() throws Exception {
        String same = "{\"title\": \"Same\", \"date\": \"1984\", \"body\": \"Text.\"}";
        ArchiveTest archive = wire(List.of(same, same, same));
        assertThat(archive.report().articles()).isEqualTo(3);
        archive.change("content/wire.jsonl", same + "\n" + same).build();
        assertThat(archive.report().articles()).isEqualTo(2);
        assertThat(archive.report().read()).isZero();
    }

    @Test
    void aFileOfFieldsTouchesOnlyItsOwn() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === archive.yaml
                                title: T
                                === content/a/one.md
                                One
                                === content/a/two.md
                                Two
                                === content/b/three.md
                                Three
                                """)
                        .build();
        archive.change("content/a/_defaults.yaml", "section: A\n").build();
        assertThat(archive.report().read()).isEqualTo(2);
        archive.change("content/b/three.yaml", "section: B\n").build();
        assertThat(archive.report().read()).isEqualTo(1);
        archive.delete("content/a/_defaults.yaml").build();
        assertThat(archive.report().read()).isEqualTo(2);
        archive.site().expectSameAs(archive.forget().build().site());
    }

    @Test
    void whatBecameDueIsDecidedAgain() throws Exception {
        ArchiveTest archive =
                ArchiveTest.of(
                                """
                                === archive.yaml
                                title: T
                                === content/later.md
                                ---
                                title: Later
                                date: 1984-06-12
                                embargo: 2026-01-02T00:00:00Z
                                expires: 2026-01-05T00:00:00Z
                                ---
                                Text.
                                === content/now.md
                                Now
                                """)
                        .at("2026-01-01T00:00:00Z")
                        .build()
                        .expectNoPages("/1984/06/12/later/");
        archive.at("2026-01-01T12:00:00Z").build();
        assertThat(archive.report().read()).isZero();
        archive.at("2026-01-03T00:00:00Z").build().expectPages("/1984/06/12/later/");
        assertThat(archive.report().read()).isEqualTo(1);
        archive.at("2026-01-06T00:00:00Z").build().expectNoPages("/1984/06/12/later/");
        archive.at("2026-01-01T00:00:00Z").build().expectNoPages("/1984/06/12/later/");
    }

    @Test
    void otherSettingsReadEverythingAnew() throws Exception {
        ArchiveTest archive = wire(records(5));
        archive.change("archive.yaml", "title: T\nmarkdown: {typographicQuotes: false}\n").build();
        assertThat(archive.report().read()).isEqualTo(5);
        assertThat(archive.drafts(true).build().report().read()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalogue.db", "spool"})
    void aDamagedMemoryIsMadeAnew(String file) throws Exception {
        ArchiveTest archive = wire(records(5));
        Site site = archive.site();
        Path damaged = archive.root().resolve(".broadsheet/build").resolve(file);
        Files.writeString(damaged, "damaged");
        archive.build();
        assertThat(archive.report().read()).isEqualTo(5);
        archive.site().expectSameAs(site);
    }

    /** Long enough texts, often enough replaced, make the spool be made anew. */
    @Test
    void theSpoolDoesNotGrowForEver() throws Exception {
        ArchiveTest archive = wire(records(2));
        Path folder = archive.root().resolve(".broadsheet/build");
        for (int i = 0; i < 12; i++) {
            String text = (i + " words and words. ").repeat(200_000);
            archive.change("content/wire.jsonl", record(0, text)).build();
        }
        long size = 0;
        for (String name : List.of("spool", "spool-2")) {
            Path spool = folder.resolve(name);
            size += Files.exists(spool) ? Files.size(spool) : 0;
        }
        assertThat(size).isBetween(3_000_000L, 30_000_000L);
        archive.site().expectSameAs(archive.forget().build().site());
    }

    /** Any edits, each followed by a build, end where a clean build ends, problems included. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyEditsEndAsACleanBuildDoes(long seed) throws Exception {
        Random random = new Random(seed);
        List<String> lines = new ArrayList<>(records(10));
        ArchiveTest archive = wire(lines);
        for (int step = 0; step < 12; step++) {
            for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
                edit(archive, lines, random);
            }
            archive.at("2026-01-0%sT00:00:00Z".formatted(1 + random.nextInt(9))).build();
            if (step % 4 == 3) {
                Site site = archive.site();
                List<String> problems = archive.problems();
                archive.forget().build();
                assertThat(archive.problems()).isEqualTo(problems);
                archive.site().expectSameAs(site);
            }
        }
    }

    private static void edit(ArchiveTest archive, List<String> lines, Random random)
            throws IOException {
        int at = random.nextInt(lines.size());
        int r = random.nextInt(100);
        String embargo = ", \"embargo\": \"2026-01-0" + (1 + r % 9) + "T12:00:00Z\"";
        switch (random.nextInt(9)) {
            case 0 -> lines.add(at, record(100 + r, "See [that](/1984/06/12/record-3/)."));
            case 1 -> lines.remove(at);
            case 2 -> lines.add(lines.get(at)); // a double: one of the two fails
            case 3 -> lines.set(at, "{\"broken\": ");
            case 4 ->
                    lines.set(at, record(r, "x").replace(", \"colour\"", embargo + ", \"colour\""));
            case 5 -> lines.add(at, "");
            case 6 -> archive.change("content/_defaults.yaml", "section: S" + r % 3 + "\n");
            case 7 -> archive.change("content/wire.yaml", "tags: [T" + r % 3 + "]\n");
            default -> {
                String where = "content/n" + r % 5 + ".md";
                String url = r % 2 == 0 ? "url: /1984/06/12/record-" + r % 10 + "/\n" : "";
                archive.change(where, "---\ntitle: N\ndate: 1984-06-12\n" + url + "---\nText.\n");
            }
        }
        if (lines.isEmpty()) {
            lines.add(record(1, "One."));
        }
        archive.change("content/wire.jsonl", String.join("\n", lines));
    }
}
