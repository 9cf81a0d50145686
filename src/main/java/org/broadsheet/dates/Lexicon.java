package org.broadsheet.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words of dates in all languages, from {@code words.txt}: our own, so that the same text is
 * read alike whatever the Java version's locale data say.
 */
final class Lexicon {
    /** The longest word that people end with a dot: juill. */
    private static final int LONGEST_ABBREVIATED = 5;

    /** The only one: it never changes. */
    static final Lexicon WORDS = load("words.txt");

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    /** What a word can be. */
    enum Kind {
        MONTH,
        WEEKDAY,
        SEASON,
        CIRCA,
        PERHAPS,
        BEFORE,
        AFTER,
        SINCE,
        UNTIL,
        FROM,
        TO,
        BETWEEN,
        AND,
        OR,
        PART,
        FILLER,
        ORDINAL,
        NTH,
        QUARTER,
        HALF,
        CENTURY,
        DECADE,
        DECADES,
        TENS,
        COUNT,
        AM,
        PM,
        OCLOCK,
        AT,
        NOON,
        MIDNIGHT,
        ERA,
        UNKNOWN,
        ZONE
    }

    /**
     * Words with a meaning.
     *
     * @param kind what they are
     * @param value the number or zone that they name; empty if the kind has none
     * @param words the words, folded
     */
    record Phrase(Kind kind, String value, List<String> words) {
        int number() {
            return Integer.parseInt(value, 10);
        }
    }

    /**
     * Words met in a text.
     *
     * @param values what they mean, usually one value
     * @param end the index of the token behind them
     */
    record Match(List<String> values, int end) {
        int number() {
            return Integer.parseInt(values.getFirst(), 10);
        }
    }

    private static Lexicon load(String name) {
        Lexicon lexicon = new Lexicon();
        try (InputStream in = Lexicon.class.getResourceAsStream(name);
                BufferedReader lines =
                        new BufferedReader(
                                new InputStreamReader(
                                        Objects.requireNonNull(in, name),
                                        StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lexicon.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lexicon;
    }

    private void add(String line) {
        int colon = line.indexOf(": ");
        String[] head = line.substring(0, colon).split(" ", 2);
        Kind kind = Kind.valueOf(head[0].toUpperCase(Locale.ROOT));
        for (String written : line.substring(colon + 2).split(",", -1)) {
            List<String> words = Token.of(written).stream().map(Token::text).toList();
            byFirst.computeIfAbsent(words.getFirst(), w -> new ArrayList<>())
                    .add(new Phrase(kind, head.length > 1 ? head[1] : "", words));
        }
    }

    /** All phrases. */
    List<Phrase> phrases() {
        return byFirst.values().stream().flatMap(List::stream).toList();
    }

    /** The longest phrase of a kind that stands at a token, with a dot behind each word or none. */
    @Nullable Match match(List<Token> tokens, int at, Kind kind) {
        if (at >= tokens.size()) {
            return null;
        }
        List<String> values = List.of();
        int longest = -1;
        for (Phrase phrase : byFirst.getOrDefault(tokens.get(at).text(), List.of())) {
            int end = phrase.kind() == kind ? end(tokens, at, phrase) : -1;
            if (end > longest) {
                values = List.of(phrase.value());
                longest = end;
            } else if (end == longest && end >= 0 && !values.contains(phrase.value())) {
                values = new ArrayList<>(values);
                values.add(phrase.value());
            }
        }
        return longest < 0 ? null : new Match(List.copyOf(values), longest);
    }

    private static int end(List<Token> tokens, int at, Phrase phrase) {
        int i = at;
        for (String word : phrase.words()) {
            if (i >= tokens.size() || !tokens.get(i).text().equals(word)) {
                return -1;
            }
            i++;
            boolean dot = i < tokens.size() && tokens.get(i).text().equals(".");
            // Only words are abbreviated: "3 September. It" ends a sentence.
            if (dot && !tokens.get(i).spaced() && word.length() <= LONGEST_ABBREVIATED) {
                i++;
            }
        }
        return i;
    }
}
