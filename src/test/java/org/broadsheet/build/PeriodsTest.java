package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.build.AddressesTest.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of decades, years, months and days. */
class PeriodsTest {
    @Test
    void partialDatesAreFiledUnderWhatTheyState() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                                article("day", "title: Day", "date: 1984-06-12")
                                        + article("month", "title: Month", "date: 1984-06~")
                                        + article("year", "title: Year", "date: 1984")
                                        + article("decade", "title: Decade", "date: 198X")
                                        + article("span", "title: Span", "date: 1984/1986")
                                        + article("century", "title: Century", "date: 19XX")
                                        + article("none", "title: None", "date: unknown"))
                        .build()
                        .expectNoProblems();
        assertThat(archive.texts("/1980s/", ".parts a")).containsExactly("1984");
        assertThat(archive.texts("/1980s/", ".doubtful a")).containsExactly("Decade");
        assertThat(archive.texts("/1980s/", "h2")).containsExactly("Dated only to the decade");
        assertThat(archive.texts("/1984/", ".parts a")).containsExactly("June 1984");
        assertThat(archive.texts("/1984/", ".doubtful a")).containsExactly("Span", "Year");
        assertThat(archive.texts("/1984/", "h2")).containsExactly("Dated only to the year");
        assertThat(archive.texts("/1984/06/", ".articles a")).containsExactly("Day");
        assertThat(archive.texts("/1984/06/", ".doubtful a")).containsExactly("Month");
        assertThat(archive.texts("/1984/06/", "h2")).containsExactly("Dated only to the month");
        assertThat(archive.texts("/1984/06/12/", ".articles a")).containsExactly("Day");
        assertThat(archive.texts("/undated/", ".articles a"))
                .containsExactlyInAnyOrder("Decade", "Century", "None");
        assertThat(archive.texts("/1980s/", ".count").getFirst()).startsWith("5 articles");
        assertThat(archive.texts("/1984/", ".count").getFirst()).startsWith("4 articles");
        assertThat(archive.texts("/1984/06/", ".count").getFirst()).startsWith("2 articles");
    }

    @Test
    void periodsLeadToTheirNeighboursWithArticles() throws Exception {
        ArchiveTest archive =
                ArchiveTest.tiny(
                                "=== archive.yaml\nlimits: {front: 1}\n"
                                        + article("a", "title: A", "date: 1979-12-31", "section: X")
                                        + article("b", "title: B", "date: 1984-06-12", "section: X")
                                        + article("c", "title: C", "date: 1984-06-30", "section: Y")
                                        + article(
                                                "d", "title: D", "date: 1990-01-01", "section: X"))
                        .build();
        assertThat(archive.links("/1984/06/12/", "[rel]"))
                .containsExactly("/1979/12/31/", "/1984/06/30/");
        assertThat(archive.links("/1984/06/", "[rel]")).containsExactly("/1979/12/", "/1990/01/");
        assertThat(archive.links("/1980s/", "[rel]")).containsExactly("/1970s/", "/1990s/");
        assertThat(archive.links("/x/1984/06/", "[rel]"))
                .containsExactly("/x/1979/12/", "/x/1990/01/");
        assertThat(archive.links("/1984/06/12/", ".crumbs a")).contains("/1984/", "/1984/06/");
    }

    @Test
    void aDayWithoutNeighboursIsASiteOfItsOwn() throws Exception {
        ArchiveTest.tiny(article("a", "title: A", "date: 0048-02-29"))
                .build()
                .expectNoProblems()
                .expectPages("/0040s/", "/0048/", "/0048/02/", "/0048/02/29/", "/0048/02/29/a/");
    }

    /** Dates that crowd, so that every way of cutting a period is met. */
    private static String date(Random random) {
        int year = 1979 + random.nextInt(3);
        int month = 1 + random.nextInt(2);
        int day = 1 + random.nextInt(3);
        return switch (random.nextInt(8)) {
            case 0 -> "%04d".formatted(year);
            case 1 -> "%04d-%02d?".formatted(year, month);
            case 2 -> random.nextBoolean() ? "197X" : "198X";
            case 3 -> random.nextBoolean() ? "19XX" : "unknown";
            default -> "%04d-%02d-%02d".formatted(year, month, day);
        };
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whereAPeriodIsMuchNothingIsLostAndNothingStandsTwice(long seed) throws Exception {
        Random random = new Random(seed);
        int count = 300;
        StringBuilder records = new StringBuilder();
        Map<String, Set<String>> expected = new HashMap<>();
        for (int i = 0; i < count; i++) {
            String section = "s" + random.nextInt(3);
            String tag = "t" + random.nextInt(4);
            records.append(
                    "{\"id\":\"%d\",\"title\":\"A%d\",\"date\":\"%s\",\"section\":\"%s\",\"tags\":[\"%s\"],\"body\":\"x\"}%n"
                            .formatted(i, i, date(random), section, tag));
            expected.computeIfAbsent("/" + section + "/", s -> new HashSet<>()).add("A" + i);
            expected.computeIfAbsent("/tags/" + tag + "/", s -> new HashSet<>()).add("A" + i);
            expected.computeIfAbsent("/", s -> new HashSet<>()).add("A" + i);
        }
        ArchiveTest archive =
                ArchiveTest.tiny("=== archive.yaml\nlimits: {period: 10, front: 5}\n")
                        .change("content/all.jsonl", records.toString())
                        .build()
                        .expectNoProblems();
        assertThat(archive.report().articles()).isEqualTo(count);
        Site site = archive.site();
        site.expectLinksLeadSomewhere("http://localhost:8080", "/");
        for (Map.Entry<String, Set<String>> list : expected.entrySet()) {
            List<String> listed = new ArrayList<>();
            for (String url : site.urls(list.getKey())) {
                String below = url.substring(list.getKey().length());
                if (!below.matches("([0-9]{4}s?|undated)/([0-9/]|undated/)*")) {
                    continue;
                }
                var page = site.page(url);
                List<String> here = page.select(".articles a, .doubtful a").eachText();
                assertThat(here).as(url).hasSizeLessThanOrEqualTo(10);
                boolean month = below.matches("[0-9]{4}/[0-9]{2}/");
                boolean cut = site.urls(url).size() > 1;
                // A month that is cut may still show its days' articles.
                listed.addAll(month && cut ? page.select(".doubtful a").eachText() : here);
                String said = page.select(".count").text();
                assertThat(sum(site, url)).as(url + " says " + said).isEqualTo(number(said));
            }
            if (list.getKey().equals("/")) {
                // What states a decade and no year stands on both its decade's page and "undated".
                assertThat(new HashSet<>(listed)).isEqualTo(list.getValue());
            } else {
                assertThat(listed).as(list.getKey()).doesNotHaveDuplicates();
                assertThat(new HashSet<>(listed)).isEqualTo(list.getValue());
            }
        }
    }

    private static int number(String said) {
        return Integer.parseInt(said.replaceFirst("[^0-9].*", ""));
    }

    /** What a page's parts count and what it lists itself. */
    private static int sum(Site site, String url) {
        var page = site.page(url);
        int listed = page.select(".articles a, .doubtful a").size();
        int parts = page.select(".parts b").eachText().stream().mapToInt(PeriodsTest::number).sum();
        int numbered = 0;
        if (parts == 0 && listed == 0) {
            for (String part : page.select(".parts a").eachAttr("href")) {
                numbered += number(site.page(part).select(".count").text());
            }
        }
        return listed + parts + numbered;
    }
}
