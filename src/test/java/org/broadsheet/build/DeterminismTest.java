package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.build.AddressesTest.article;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import org.broadsheet.build.BuildReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Same input, same bytes: on every machine, and whatever was built before. */
class DeterminismTest {
    /**
     * The sources of the repository's own archive, which has a bit of everything, and some ties.
     */
    private static Map<String, byte[]> sources() throws IOException {
        Map<String, byte[]> sources = new TreeMap<>();
        Path root = ArchiveTest.ofTheRepository().root();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sources.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        for (String name : List.of("Jane Doe", "jane doe", "JANE-DOE", "JaneDoe")) {
            String path = "ties/" + name.replace(' ', '_');
            String text =
                    article(
                            path,
                            "title: One title",
                            "date: 1984-06-12",
                            "section: " + name,
                            "authors: [" + name + "]",
                            "tags: [clock, " + name + "]",
                            "aliases: /one-alias/");
            sources.put(
                    "content/" + path + ".md",
                    (text.substring(text.indexOf('\n') + 1) + "Text.\n").getBytes(UTF_8));
        }
        return sources;
    }

    private static ArchiveTest archive(Map<String, byte[]> sources, List<String> order)
            throws IOException {
        ArchiveTest archive = ArchiveTest.empty();
        for (String path : order) {
            archive.change(path, java.util.Objects.requireNonNull(sources.get(path)));
        }
        return archive;
    }

    private static Site clean(Map<String, byte[]> sources) throws IOException {
        return archive(sources, List.copyOf(sources.keySet())).build().site();
    }

    @Test
    void everyMachineWritesTheSameBytes() throws Exception {
        Map<String, byte[]> sources = sources();
        Site site = clean(sources);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Map<Integer, String> languages =
                    Map.of(1, "ar-EG-u-nu-arab", 2, "tr-TR", 16, "hi-IN-u-nu-deva");
            for (int threads : languages.keySet()) {
                Locale.setDefault(Locale.forLanguageTag(languages.get(threads)));
                TimeZone.setDefault(TimeZone.getTimeZone(threads > 1 ? "Pacific/Apia" : "GMT-11"));
                List<String> order = new ArrayList<>(sources.keySet());
                Collections.shuffle(order, new Random(threads));
                ArchiveTest other = archive(sources, order).threads(threads).build();
                other.site().expectSameAs(site);
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aSecondBuildWritesNothing() throws Exception {
        Map<String, byte[]> sources = sources();
        ArchiveTest archive = archive(sources, List.copyOf(sources.keySet())).build();
        Site first = archive.site();
        long files = archive.report().published().written();
        archive.build().expectWritten().expectRemoved();
        assertThat(archive.report().published().unchanged()).isEqualTo(files);
        archive.site().expectSameAs(first);
        archive.forget().build().expectWritten().expectRemoved();
        archive.site().expectSameAs(first);
    }

    /** Small changes, each followed by a build, end where a clean build ends. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverWasBuiltBeforeTheEndIsTheSame(long seed) throws Exception {
        Random random = new Random(seed);
        Map<String, byte[]> sources = new TreeMap<>();
        sources.put("archive.yaml", "title: T\nlimits: {front: 3, period: 10}\n".getBytes(UTF_8));
        for (int i = 0; i < 30; i++) {
            write(sources, "content/a" + i + ".md", random);
        }
        sources.put("content/p.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8));
        ArchiveTest archive = archive(sources, List.copyOf(sources.keySet())).threads(4).build();
        for (int step = 0; step < 10; step++) {
            List<String> paths = sources.keySet().stream().filter(p -> p.endsWith(".md")).toList();
            String path = paths.get(random.nextInt(paths.size()));
            String what;
            switch (random.nextInt(6)) {
                case 0 -> {
                    what = "add";
                    path = "content/new" + step + ".md";
                    archive.change(path, write(sources, path, random));
                }
                case 1 -> {
                    what = "delete";
                    sources.remove(path);
                    archive.delete(path);
                }
                case 2 -> {
                    what = "rename";
                    String to = "content/moved/m" + step + ".md";
                    sources.put(to, java.util.Objects.requireNonNull(sources.remove(path)));
                    archive.rename(path, to);
                }
                case 3 -> {
                    what = "settings";
                    path = "archive.yaml";
                    byte[] yaml =
                            "title: T%d\nlimits: {front: %d, period: %d}\nsections: [S%d]\n"
                                    .formatted(
                                            random.nextInt(2),
                                            1 + random.nextInt(5),
                                            10 + random.nextInt(5),
                                            random.nextInt(3))
                                    .getBytes(UTF_8);
                    sources.put(path, yaml);
                    archive.change(path, yaml);
                }
                default -> {
                    what = "edit";
                    archive.change(path, write(sources, path, random));
                }
            }
            archive.build();
            assertThat(archive.report().outcome())
                    .as("%s %s: %s", what, path, archive.problems())
                    .isIn(Outcome.PUBLISHED, Outcome.PUBLISHED_WITH_ERRORS);
            if (step % 3 == 2) {
                archive.site().expectSameAs(clean(sources));
            }
        }
        archive.site().expectSameAs(clean(sources));
    }

    private static byte[] write(Map<String, byte[]> sources, String path, Random random) {
        int r = random.nextInt(1000);
        String text =
                """
                ---
                title: T%d
                date: %s
                section: S%d
                tags: [t%d, T%d]
                authors: [%s]
                %s
                ---
                See [this](a%d.md) and [that](/s%d/%d/). ![](p.svg)
                """
                        .formatted(
                                r % 20,
                                List.of(
                                                "1984-06-1" + r % 9,
                                                "1984-07",
                                                "198%d".formatted(r % 9),
                                                "198X")
                                        .get(r % 4),
                                r % 3,
                                r % 5,
                                r % 7,
                                r % 2 == 0 ? "Jane Doe" : "jane doe",
                                List.of(
                                                "type: news",
                                                "aliases: [/old/" + r % 10 + "/]",
                                                "slug: same",
                                                "url: /own/" + r % 10 + "/",
                                                "draft: true",
                                                "withdrawn: {date: 1990, reason: R}",
                                                "series: {name: X, part: " + r % 4 + "}",
                                                "id: i" + r % 10,
                                                "corrections: [{date: 1990-01-01, text: C}]")
                                        .get(r % 9),
                                r % 30,
                                r % 3,
                                1980 + r % 9);
        byte[] bytes = text.getBytes(UTF_8);
        sources.put(path, bytes);
        return bytes;
    }
}
