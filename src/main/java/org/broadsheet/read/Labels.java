package org.broadsheet.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words that say what stands behind them: {@code Published:}, {@code By}, {@code Lesen Sie auch}.
 * One list holds the words of all languages, as a text seldom says which it is in.
 */
final class Labels {
    private static final WordTable TABLE = WordTable.of("labels.txt");
    private static final String SEPARATORS = ":：|-–—";

    private final List<Label> longestFirst;
    private final Map<String, Label> byKey = new HashMap<>();

    /**
     * A label.
     *
     * @param words its words, in lower case
     * @param meaning what it means, where the table says so; else its words
     */
    record Label(String words, String meaning) {}

    /**
     * A label at the beginning of a text, and what follows it.
     *
     * @param label the label
     * @param said the label as it stands there
     * @param separator what parts it from the rest: a colon, a dash, a bar; else a blank
     * @param rest what follows; may be empty
     */
    record Labelled(Label label, String said, char separator, String rest) {
        boolean hasColon() {
            return separator == ':' || separator == '：' || separator == '|';
        }
    }

    private Labels(List<String> lines) {
        List<Label> labels = new ArrayList<>();
        for (String line : lines) {
            int equals = line.indexOf(" = ");
            String words = equals < 0 ? line : line.substring(0, equals);
            Label label = new Label(words, equals < 0 ? words : line.substring(equals + 3));
            labels.add(label);
            byKey.putIfAbsent(Phrases.key(words), label);
        }
        labels.sort(
                Comparator.comparingInt((Label l) -> -l.words().length())
                        .thenComparing(Label::words));
        this.longestFirst = List.copyOf(labels);
    }

    /**
     * The labels of a list.
     *
     * @param heading the list's heading in the table
     */
    static Labels of(String heading) {
        return new Labels(TABLE.section(heading));
    }

    /** The words of a list as whole lines. */
    static Phrases phrases(String heading) {
        return Phrases.of(heading, TABLE.section(heading));
    }

    /** The label that a text is as a whole, but for case and the signs around it. */
    Optional<Label> whole(String text) {
        return Optional.ofNullable(byKey.get(Phrases.key(text)));
    }

    boolean has(String text) {
        return byKey.containsKey(Phrases.key(text));
    }

    /** The longest label with which a text begins; nothing may stand before it but a bullet. */
    Optional<Labelled> at(String text) {
        int from = 0;
        while (from < text.length() && "•·‣▪►▶*➤»[(|- ".indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        for (Label label : longestFirst) {
            int end = end(text, from, label.words());
            if (end > 0) {
                return Optional.of(labelled(label, text, from, end));
            }
        }
        return Optional.empty();
    }

    private static Labelled labelled(Label label, String text, int from, int end) {
        int rest = end;
        char separator = ' ';
        while (rest < text.length()
                && (isBlank(text.charAt(rest))
                        || (separator == ' ' && SEPARATORS.indexOf(text.charAt(rest)) >= 0))) {
            separator = isBlank(text.charAt(rest)) ? separator : text.charAt(rest);
            rest++;
        }
        return new Labelled(label, text.substring(from, end), separator, text.substring(rest));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\u00A0' || c == '\u202F';
    }

    /** Where a label ends; -1 if the text does not begin with it. */
    private static int end(String text, int from, String words) {
        int end = from + words.length();
        if (text.length() >= end && sameWords(text.substring(from, end), words)) {
            return boundary(text, end);
        }
        if (Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            return -1;
        }
        for (end++; end <= Math.min(text.length(), from + 2 * words.length()); end++) {
            if (sameWords(text.substring(from, end), words)) {
                return boundary(text, end);
            }
        }
        return -1;
    }

    private static int boundary(String text, int end) {
        return end < text.length() && isWordPart(text.codePointAt(end)) ? -1 : end;
    }

    private static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean sameWords(String text, String words) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.length() == words.length()
                && composed.replace('’', '\'')
                        .replace('\u00A0', ' ')
                        .toLowerCase(Locale.ROOT)
                        .equals(words);
    }

    /** The first place in a text at which a label begins a word; null if there is none. */
    @Nullable Integer firstWithin(String text, int from) {
        for (int i = Math.max(from, 1); i < text.length(); i++) {
            if (isWordPart(text.codePointAt(i)) && !isWordPart(text.codePointBefore(i))) {
                String rest = text.substring(i);
                if (longestFirst.stream().anyMatch(l -> end(rest, 0, l.words()) > 0)) {
                    return i;
                }
            }
        }
        return null;
    }
}
