package org.broadsheet.read.line;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Words that say what stands behind them: {@code Published:}, {@code By}, {@code Lesen Sie auch}.
 * One list holds the words of all languages, as a text seldom says which it is in.
 */
public final class Labels {
    private static final WordTable TABLE = WordTable.of("labels.txt");
    private static final String SEPARATORS = ":：|-–—";
    private static final String BEFORE = "•·‣▪►▶*➤»[(|- ";
    private static final int LONGEST = 60;

    /** Those that begin with a character, the longest first. */
    private final Map<Character, List<Label>> byFirst = new HashMap<>();

    private final Map<String, Label> byKey = new HashMap<>();

    /**
     * A label.
     *
     * @param words its words, in lower case
     * @param meaning what it means, where the table says so; else its words
     */
    public record Label(String words, String meaning) {}

    /**
     * A label at the beginning of a text, and what follows it.
     *
     * @param label the label
     * @param said the label as it stands there
     * @param separator what parts it from the rest: a colon, a dash, a bar; else a blank
     * @param rest what follows; may be empty
     */
    public record Labelled(Label label, String said, char separator, String rest) {
        public boolean hasColon() {
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
        for (Label label : labels) {
            byFirst.computeIfAbsent(label.words().charAt(0), c -> new ArrayList<>()).add(label);
        }
    }

    /**
     * The labels of a list.
     *
     * @param heading the list's heading in the table
     */
    public static Labels of(String heading) {
        return new Labels(TABLE.section(heading));
    }

    /** The words of a list as whole lines. */
    static Phrases phrases(String heading) {
        return Phrases.of(heading, TABLE.section(heading));
    }

    /** The label that a text is as a whole, but for case and the signs around it. */
    public Optional<Label> whole(String text) {
        return text.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(byKey.get(Phrases.key(text)));
    }

    public boolean has(String text) {
        return whole(text).isPresent();
    }

    /** The longest label with which a text begins; nothing may stand before it but a bullet. */
    public Optional<Labelled> at(String text) {
        int from = 0;
        while (from < text.length() && BEFORE.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        return at(text, from);
    }

    /** The longest label that begins at an index. */
    private Optional<Labelled> at(String text, int from) {
        String head = text.substring(from, Math.min(text.length(), from + LONGEST));
        String composed = composed(head);
        if (composed.isEmpty()) {
            return Optional.empty();
        }
        for (Label label : byFirst.getOrDefault(folded(composed.charAt(0)), List.of())) {
            if (begins(composed, label.words())) {
                int end = from + length(head, composed, label.words().length());
                return Optional.of(labelled(label, text, from, end));
            }
        }
        return Optional.empty();
    }

    private static String composed(String text) {
        return text.chars().allMatch(c -> c < 0x300)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** Whether a text begins with words, and they end there. */
    private static boolean begins(String text, String words) {
        int end = words.length();
        if (text.length() < end
                || (text.length() > end && Character.isLetterOrDigit(text.charAt(end)))) {
            return false;
        }
        for (int i = 0; i < end; i++) {
            if (folded(text.charAt(i)) != words.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char folded(char c) {
        return switch (c) {
            case '’' -> '\'';
            case '\u00A0', '\u202F' -> ' ';
            default -> Character.toLowerCase(c);
        };
    }

    /** How long, as it is written, a beginning of a composed text is. */
    private static int length(String written, String composed, int end) {
        if (written.equals(composed)) {
            return end;
        }
        String wanted = composed.substring(0, end);
        for (int i = end; i < written.length(); i++) {
            boolean whole = Character.getType(written.charAt(i)) != Character.NON_SPACING_MARK;
            if (whole && composed(written.substring(0, i)).equals(wanted)) {
                return i;
            }
        }
        return written.length();
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

    /** The first index behind another at which a word begins with a label. */
    OptionalInt firstWithin(String text, int from) {
        for (int i = from + 1; i < text.length(); i++) {
            if (beginsWord(text, i) && at(text, i).isPresent()) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** Whether a word begins at an index. */
    static boolean beginsWord(String text, int at) {
        return Character.isLetter(text.charAt(at)) && (at == 0 || !isWordPart(text.charAt(at - 1)));
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || c == '\''
                || c == '’'
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
