package org.broadsheet.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.FieldValue;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.line.Byline;
import org.broadsheet.read.line.Labels;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every word of a plain text is afterwards in its body, in a field, a pointer or a teaser, or told
 * to be left out, as often as it stood there.
 */
class NothingVanishesTest {
    private static final Path TEXTS = Path.of("src/test/resources/reading/text");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern DIVIDED =
            Pattern.compile("(\\p{L}+)[-\u00AD]\\s*\\n\\s*(\\p{L}+)");

    private static final Set<String> BETWEEN_NAMES = Set.of("and", "und", "et", "y", "e");
    private static final List<Labels> LABELS =
            Stream.of("also read", "also read, with a colon", "related", "byline")
                    .map(Labels::of)
                    .toList();

    static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(TEXTS)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void everyWordIsSomewhere(Path file) throws IOException {
        String text = Files.readString(file);
        assertThat(lost(text)).as(file.toString()).isEmpty();
    }

    /** The examples' lines in any order: no shape that anybody thought of. */
    @RepeatedTest(200)
    void everyWordIsSomewhereInTextsOfNoShape(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<String> lines = new ArrayList<>();
        for (Path file : texts()) {
            lines.addAll(Files.readString(file).lines().toList());
        }
        Collections.shuffle(lines, random);
        String text = String.join("\n", lines.subList(0, 10 + random.nextInt(60)));
        assertThat(lost(text)).as(text).isEmpty();
    }

    /** The words that are nowhere, or not often enough. */
    private static List<String> lost(String text) {
        Lines lines = new Lines(text, "content/x.txt", 1);
        WrittenDates dates =
                new WrittenDates(ZoneOffset.UTC, Optional.empty(), List.of(Locale.ENGLISH));
        Content content = TextFormat.read(text, lines, "content/x.txt", "", dates, problem -> {});
        Map<String, Integer> kept = words(everything(content, text));
        Map<String, Integer> given = words(undivided(text, kept));
        List<String> lost = new ArrayList<>();
        new TreeMap<>(given)
                .forEach((word, times) -> {
                    int found = kept.getOrDefault(word, 0);
                    if (found < times) {
                        lost.add(word + ": " + found + " of " + times);
                    }
                });
        return lost;
    }

    private static String everything(Content content, String text) {
        StringBuilder all = new StringBuilder();
        content.body().getAllElements().forEach(e -> add(all, e.ownText()));
        numbers(content.body(), all);
        for (Findings.Told told :
                List.of(content.findings().sure(), content.findings().guessed())) {
            told.layer().fields().fields().values().forEach(value -> add(all, value));
        }
        content.alsoRead().forEach(a -> add(all, a.headline()));
        content.recentPosts()
                .forEach(p -> add(all, p.headline() + " " + p.excerpt() + " " + p.age()));
        List<String> source = text.lines().toList();
        content.leftOut().forEach(l -> add(all, source.get(l.place().position().line() - 1)));
        for (String line : source) {
            LABELS.forEach(
                    labels -> labels.at(Plain.line(line)).ifPresent(l -> add(all, l.said())));
            if (Byline.of(Plain.line(line)).names().size() > 1) {
                words(line).keySet().stream()
                        .filter(BETWEEN_NAMES::contains)
                        .forEach(w -> add(all, w));
            }
            if (!content.recentPosts().isEmpty()) {
                Items.number(line.strip()).ifPresent(n -> add(all, n.toString()));
            }
        }
        return all.toString();
    }

    /** The numbers of a list's items, which a browser writes. */
    private static void numbers(Element body, StringBuilder all) {
        for (Element list : body.select("ol")) {
            int number = list.hasAttr("start") ? Integer.parseInt(list.attr("start")) : 1;
            for (Element item : list.children()) {
                number = item.hasAttr("value") ? Integer.parseInt(item.attr("value")) : number;
                add(all, String.valueOf(number++));
            }
        }
        if (!body.select("li").isEmpty()) {
            add(all, "o"); // a typist's bullet
        }
    }

    private static void add(StringBuilder all, FieldValue value) {
        switch (value) {
            case FieldValue.Text text -> add(all, text.text());
            case FieldValue.Items items -> items.items().forEach(v -> add(all, v));
            case FieldValue.Fields fields -> fields.fields().values().forEach(v -> add(all, v));
            case FieldValue.Nothing _ -> {}
        }
    }

    private static void add(StringBuilder all, String text) {
        all.append(text).append('\n');
    }

    /** The text with those words joined that were divided at line ends and are joined now. */
    private static String undivided(String text, Map<String, Integer> kept) {
        Matcher matcher = DIVIDED.matcher(text);
        StringBuilder joined = new StringBuilder();
        while (matcher.find()) {
            String whole = matcher.group(1) + matcher.group(2);
            boolean known = kept.containsKey(whole.toLowerCase(Locale.ROOT));
            matcher.appendReplacement(
                    joined, Matcher.quoteReplacement(known ? whole : matcher.group()));
        }
        return matcher.appendTail(joined).toString();
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.merge(matcher.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return words;
    }
}
