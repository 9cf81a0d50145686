package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * After any sequence of changes the site and what is told of it are what a build from nothing
 * makes. A sequence that fails is made as short as it can be before it is shown.
 */
class RevisionTest {
    private static final int FIRST = 30;
    private static final int STEPS = 14;

    private static final String SETTINGS =
            """
            title: T
            baseUrl: https://example.org/
            sections: [{name: World}, {name: Arts, slug: culture}]
            lists: {places: {title: Places}}
            servers: [nginx, netlify, s3]
            limits: {front: 3, period: 10, index: 10, related: 3, failed: 100}
            menus: {footer: [{title: One, url: /tags/red/}]}
            """;

    private static final List<String> TEMPLATES =
            List.of(
                    "404.html",
                    "archive.html",
                    "article.html",
                    "article-opinion.html",
                    "corrections.html",
                    "day.html",
                    "front.html",
                    "layout.html",
                    "list.html",
                    "page.html",
                    "period.html",
                    "redirect.html",
                    "terms.html",
                    "undated.html");

    /** A change to an archive. */
    private record Step(String words, Change change) {
        private interface Change {
            void make(ArchiveTest archive, Map<String, String> files) throws IOException;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private static <T> T any(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String file(int number) {
        return "content/"
                + (number % 3 == 0 ? "a/" : number % 3 == 1 ? "b/c/" : "")
                + "n"
                + number
                + ".md";
    }

    private static String article(Random random, int number) {
        StringBuilder text = new StringBuilder("---\n");
        text.append("title: ")
                .append(any(random, List.of("Flood", "Fire", "Fair " + number, "N" + number)))
                .append('\n');
        if (random.nextInt(4) > 0) {
            text.append("id: i").append(number).append('\n');
        }
        text.append("date: ").append(date(random)).append('\n');
        line(random, 2, text, "section", List.of("World", "world", "Arts", "Sport", "SPORT"));
        line(
                random,
                1,
                text,
                "tags",
                List.of("[red]", "[Red, blue]", "[RED, green, blue]", "[blue]", "[gold]"));
        line(random, 2, text, "authors", List.of("[Ann Lee]", "[ann lee, Bo]", "[Cy Ox]"));
        line(random, 4, text, "places", List.of("[Rome]", "[rome, Oslo]"));
        line(
                random,
                5,
                text,
                "series",
                List.of("Tides", "{name: Tides, part: 2}", "{name: tides, part: 7}"));
        line(
                random,
                6,
                text,
                "aliases",
                List.of(
                        "[/old/" + random.nextInt(3) + "/]",
                        "[/p.html]",
                        "['/?p=" + random.nextInt(3) + "', /a.php]",
                        "['/a.php?y=1&x=" + random.nextInt(2) + "']",
                        "[/y.html/old/, /tags/gold/1985/]"));
        line(
                random,
                12,
                text,
                "url",
                List.of("/x/" + random.nextInt(3) + "/", "/tags/red/", "/y.html"));
        line(random, 8, text, "translationOf", List.of("i1", "i2"));
        line(random, 8, text, "related", List.of("[i1]", "[i2, n3]"));
        line(random, 10, text, "draft", List.of("true"));
        line(random, 6, text, "embargo", List.of("2026-01-03", "2026-01-08"));
        line(random, 8, text, "expires", List.of("2026-01-05", "2026-01-12"));
        line(random, 14, text, "withdrawn", List.of("{date: 2020-01-01, reason: Wrong}"));
        line(random, 6, text, "corrections", List.of("[{date: 1990-02-03, text: It was red.}]"));
        line(random, 10, text, "type", List.of("opinion", "page"));
        line(random, 8, text, "images", List.of("[{file: p.png, alt: P}]", "[{file: ../p.png}]"));
        line(random, 8, text, "colour", List.of("red"));
        // Where others show this, of a longer text they see no more than its length.
        line(random, 2, text, "summary", List.of("In short.", "At length."));
        line(random, 25, text, "date", List.of("1984-13-01"));
        text.append("---\nText ").append(random.nextInt(100)).append(". ");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(
                    any(
                            random,
                            List.of(
                                    "[a](n" + random.nextInt(9) + ".md) ",
                                    "[b](/1984/06/12/flood/) ",
                                    "[c](/tags/red/) ",
                                    "[d](/tags/gold/) ",
                                    "[e](/1984/06/) ",
                                    "[f](/world/1984/) ",
                                    "[g](/old/1/) ",
                                    "[g](/?utm_source=z&p=1) ",
                                    "[h](/x/1/) ",
                                    "![i](p.png) ",
                                    "[j](/robots.txt) ")));
        }
        return text.append('\n').toString();
    }

    private static String redirects(Random random) {
        List<String> addresses =
                List.of(
                        "/old/1/",
                        "/old/2/",
                        "/p.html",
                        "/?p=1",
                        "/?p=7",
                        "/a.php",
                        "/a.php?x=1&y=1",
                        "/tags/red/",
                        "/tags/gold/",
                        "/tags/gold/1985/",
                        "/1984/06/12/flood/",
                        "/1984/06/",
                        "/x/1/",
                        "/y.html",
                        "/y.html/b/",
                        "/sport/",
                        "/q/",
                        "/r/",
                        "/s1",
                        "https://else.example/");
        StringBuilder csv = new StringBuilder("from,to\n");
        for (int i = random.nextInt(12); i > 0; i--) {
            csv.append(any(random, addresses))
                    .append(',')
                    .append(any(random, addresses))
                    .append('\n');
        }
        return csv.toString();
    }

    private static void line(
            Random random, int seldom, StringBuilder text, String field, List<String> values) {
        if (random.nextInt(seldom) == 0) {
            text.append(field).append(": ").append(any(random, values)).append('\n');
        }
    }

    private static String date(Random random) {
        return any(
                random,
                List.of(
                        "1984-06-12",
                        "1984-06-12T10:00:00Z",
                        "1984-06-13",
                        "1984-07",
                        "1984",
                        "198X",
                        "unknown",
                        "1985-01-0" + (1 + random.nextInt(9)),
                        "1985-02-0" + (1 + random.nextInt(9)),
                        "19" + (70 + random.nextInt(20)),
                        "1991-03-04/1991-03-08"));
    }

    private static List<Step> steps(long seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        if (seed % 3 == 0) {
            steps.add(
                    put(
                            "archive.yaml",
                            SETTINGS
                                    + "feeds: {text: full, lists: [tags], entries: 2}\n"
                                    + "api: {text: full}\n"));
        }
        for (int i = 0; i < FIRST; i++) {
            steps.add(write(i, article(random, i)));
        }
        if (seed % 2 == 0) {
            steps.add(put("redirects.csv", redirects(random)));
        }
        steps.add(new Step("build", (archive, files) -> {}));
        for (int i = 0; i < STEPS; i++) {
            int number = random.nextInt(FIRST + 5);
            String text = article(random, number);
            int what = random.nextInt(34);
            int other = random.nextInt(FIRST + 5);
            steps.add(
                    switch (what) {
                        case 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 -> write(number, text);
                        case 10, 11, 12 -> remove(file(number));
                        case 13 -> rename(file(number), file(other));
                        case 14 -> picture("content/" + any(random, List.of("p.png", "a/p.png")));
                        case 15 -> remove("content/" + any(random, List.of("p.png", "a/p.png")));
                        case 16, 17 -> {
                            int day = 1 + random.nextInt(14);
                            yield at("2026-01-%02dT00:00:00Z".formatted(day));
                        }
                        case 18, 19, 20 -> template(any(random, TEMPLATES), number);
                        case 21 -> remove("templates/" + any(random, TEMPLATES));
                        case 22 ->
                                put(
                                        "data/"
                                                + any(random, List.of("colours", "names"))
                                                + ".yaml",
                                        "[c" + number + "]\n");
                        case 23 ->
                                put(
                                        "templates/messages/en.properties",
                                        "nav.skip=Skip " + number + "\n");
                        case 24 ->
                                any(
                                        random,
                                        List.of(
                                                put("static/robots.txt", "x" + number),
                                                put("static/s" + number % 3, "y"),
                                                remove("static/s" + number % 3),
                                                put("templates/theme/css/z.css", "p{top:0}")));
                        case 26, 27, 28 -> longer(file(number), 1 + other % 3);
                        case 30, 31, 32 -> put("redirects.csv", redirects(random));
                        case 33 -> remove("redirects.csv");
                        case 25 -> put("content/a/_defaults.yaml", "kicker: K" + number + "\n");
                        default ->
                                put(
                                        "archive.yaml",
                                        SETTINGS.replace("title: T", "title: T" + number % 3)
                                                + "rights: R"
                                                + number % 2
                                                + "\n");
                    });
        }
        return steps;
    }

    private static Step write(int number, String text) {
        return put(file(number), text);
    }

    private static Step put(String path, String text) {
        return new Step(
                "=== " + path + "\n" + text,
                (archive, files) -> {
                    archive.change(path, text);
                    files.put(path, text);
                });
    }

    /** A template of the archive's own: the theme's with a line more, and perhaps data. */
    private static Step template(String name, int number) {
        String theme = name.startsWith("article-") ? "article.html" : name;
        String line = number % 2 == 0 ? "<p th:text=\"${data.colours}\"></p>" : "<p>" + number;
        try {
            String text = Files.readString(Path.of("templates", theme));
            return put("templates/" + name, text.replace("</body>", line + "</body>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An article of which only the text is another: some words more, and perhaps a link. */
    private static Step longer(String path, int words) {
        return new Step(
                "longer by " + words + ": " + path,
                (archive, files) -> {
                    String text = files.get(path);
                    if (text != null) {
                        String link = words == 3 ? "[k](n" + words + ".md)\n" : "\n";
                        String longer = text.strip() + " More".repeat(words) + link;
                        archive.change(path, longer);
                        files.put(path, longer);
                    }
                });
    }

    private static Step picture(String path) {
        return new Step(
                "picture " + path,
                (archive, files) -> {
                    archive.pictures(path);
                    files.put(path, "");
                });
    }

    private static Step remove(String path) {
        return new Step(
                "remove " + path,
                (archive, files) -> {
                    if (files.remove(path) != null) {
                        archive.delete(path);
                    }
                });
    }

    private static Step rename(String from, String to) {
        return new Step(
                "rename " + from + " to " + to,
                (archive, files) -> {
                    String text = files.get(from);
                    if (text != null && !files.containsKey(to)) {
                        archive.rename(from, to);
                        files.remove(from);
                        files.put(to, text);
                    }
                });
    }

    private static Step at(String moment) {
        return new Step("at " + moment, (archive, files) -> archive.at(moment));
    }

    /** What is wrong after the steps; empty if nothing is. */
    private static String fault(List<Step> steps, int[] revised) throws IOException {
        ArchiveTest archive =
                ArchiveTest.empty().change("archive.yaml", SETTINGS).at("2026-01-04T00:00:00Z");
        Map<String, String> files = new TreeMap<>();
        boolean building = false;
        for (Step step : steps) {
            step.change().make(archive, files);
            building |= step.words().equals("build");
            if (building) {
                archive.build();
                revised[0] += archive.report().everything().isEmpty() ? 1 : 0;
                assertThat(archive.report().outcome()).isNotEqualTo(Outcome.REFUSED);
            }
        }
        if (!building) {
            archive.build();
        }
        var site = archive.site();
        var problems = archive.problems();
        int failed = archive.report().failed();
        archive.forget().build();
        try {
            site.expectSameAs(archive.site());
            assertThat(problems).isEqualTo(archive.problems());
            assertThat(failed).isEqualTo(archive.report().failed());
        } catch (AssertionError e) {
            return String.valueOf(e.getMessage());
        }
        return "";
    }

    /** {@code -Dsequences=500} tries more. */
    static LongStream seeds() {
        // Beyond those that always run stand some that once found something.
        return LongStream.concat(
                LongStream.rangeClosed(1, Long.getLong("sequences", 40)), LongStream.of(45, 56));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whateverChangesTheSiteIsThatOfABuildFromNothing(long seed) throws Exception {
        List<Step> steps = steps(seed);
        if (!fault(steps, new int[1]).isEmpty()) {
            throw new AssertionError(shortest(steps));
        }
    }

    @Test
    void fieldsThatNobodyKnowsAreToldOfArticlesWithErrorsToo() throws Exception {
        Step right = write(1, "---\ntitle: N\ndate: 1984-06-12\n---\nText.\n");
        Step wrong = write(2, "---\ntitle: N\ndate: 1984-13-01\ncolour: red\n---\nText.\n");
        Step build = new Step("build", (archive, files) -> {});
        assertThat(fault(List.of(right, build, wrong), new int[1])).isEmpty();
        assertThat(fault(List.of(right, wrong, build, remove(file(2))), new int[1])).isEmpty();
    }

    @Test
    void mostChangesAreRevisions() throws Exception {
        int[] revised = new int[1];
        for (long seed = 1; seed <= 10; seed++) {
            fault(steps(seed), revised);
        }
        assertThat(revised[0]).isGreaterThan(10 * STEPS / 3);
    }

    private static String shortest(List<Step> steps) throws IOException {
        List<Step> left = new ArrayList<>(steps);
        String fault = fault(left, new int[1]);
        for (int i = left.size() - 1; i >= 0; i--) {
            List<Step> fewer = new ArrayList<>(left);
            fewer.remove(i);
            String other = fault(fewer, new int[1]);
            if (!other.isEmpty()) {
                left = fewer;
                fault = other;
            }
        }
        StringBuilder words = new StringBuilder();
        left.forEach(step -> words.append(step).append('\n'));
        return words + "\n" + fault;
    }
}
