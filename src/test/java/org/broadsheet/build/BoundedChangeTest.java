package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.broadsheet.publish.Change;
import org.junit.jupiter.api.Test;

/** One article more changes a few pages of a big archive, wherever in time it belongs. */
class BoundedChangeTest {
    private static final int ARTICLES = 1_000;
    private static final int A_DAY = 20;

    private static String record(int number, LocalDate date, Random random) {
        TreeSet<Integer> tags = new TreeSet<>();
        while (tags.size() < 4) {
            tags.add(random.nextInt(300));
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("word").append(random.nextInt(500)).append(' ');
        }
        return """
        {"id":"n%d","title":"Headline %d","date":"%s","section":"Section %d",\
        "tags":[%s],"authors":["Author %d"],"body":"%s"}
        """
                .formatted(
                        number,
                        number,
                        date,
                        random.nextInt(10),
                        String.join(",", tags.stream().map(tag -> "\"tag " + tag + "\"").toList()),
                        random.nextInt(100),
                        text);
    }

    private static ArchiveTest generated() throws Exception {
        Random random = new Random(7);
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < ARTICLES; i++) {
            records.append(record(i, LocalDate.of(1984, 5, 1).plusDays(i / A_DAY), random));
        }
        return ArchiveTest.of("=== archive.yaml\ntitle: Big\n")
                .change("content/all.jsonl", records.toString())
                .build()
                .expectNoProblems();
    }

    @Test
    void anArticleInTheMiddleOfAThousandWritesFewerThan70Files() throws Exception {
        ArchiveTest archive = generated();
        LocalDate middle = LocalDate.of(1984, 5, 1).plusDays(ARTICLES / A_DAY / 2);
        archive.change("content/found.jsonl", record(ARTICLES, middle, new Random(8))).build();
        List<String> written =
                archive.report().published().firstWritten().stream().map(Change::path).toList();
        assertThat(written).hasSizeLessThan(70);
        assertThat(archive.report().published().removed()).isZero();
        archive.delete("content/found.jsonl").build();
        assertThat(archive.report().published().written()).isLessThan(70);
        assertThat(archive.report().published().removed()).isEqualTo(1);
    }
}
