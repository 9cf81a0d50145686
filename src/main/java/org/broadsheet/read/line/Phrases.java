package org.broadsheet.read.line;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whole lines that are known by their words: {@code 1.2K Shares}, {@code Skip to content}. Case,
 * dashes, and the bullets and arrows around a line do not matter; a number is a number.
 */
public final class Phrases {
    /** What pages say around their articles. */
    public static final Phrases PAGE = of(WordTable.of("page-words.txt"));

    private static final Pattern NUMBER =
            Pattern.compile("(\\(?)\\p{Nd}(?:[\\p{Nd}.,]{0,12}\\p{Nd})?[km]?\\+?(\\)?)");
    private static final Pattern NUMBERS = Pattern.compile("#(?: #){1,40}+");
    private static final int LONGEST = 320;
    private static final int PREFIX_WORDS = 12;

    private final Map<String, Known> whole = new HashMap<>();
    private final Map<String, Known> beginnings = new HashMap<>();

    /** When a line that says such a phrase is what it seems. */
    public enum When {
        /** Wherever it stands. */
        ALWAYS,
        /** Beside another such line, or at one of the text's ends. */
        IN_COMPANY,
        /** Among three or more. */
        IN_A_ROW
    }

    /**
     * What a phrase is.
     *
     * @param rule what it is: {@code share button}
     * @param when when it is that
     * @param sentence whether it may end as a sentence does
     */
    public record Known(String rule, When when, boolean sentence) {
        static Known of(String heading) {
            int comma = heading.indexOf(", ");
            String rule = comma < 0 ? heading : heading.substring(0, comma);
            return switch (comma < 0 ? "" : heading.substring(comma + 2)) {
                case "" -> new Known(rule, When.ALWAYS, false);
                case "as sentence" -> new Known(rule, When.ALWAYS, true);
                case "in company" -> new Known(rule, When.IN_COMPANY, false);
                case "in a row" -> new Known(rule, When.IN_A_ROW, false);
                default -> throw new IllegalStateException(heading);
            };
        }
    }

    private static Phrases of(WordTable table) {
        Phrases phrases = new Phrases();
        table.sections().forEach((heading, lines) -> phrases.add(Known.of(heading), lines));
        return phrases;
    }

    /** The phrases of one list, each of which is always what it says. */
    static Phrases of(String rule, List<String> lines) {
        Phrases phrases = new Phrases();
        phrases.add(new Known(rule, When.ALWAYS, false), lines);
        return phrases;
    }

    private void add(Known known, List<String> lines) {
        for (String line : lines) {
            boolean open = line.endsWith(" *");
            String key = key(open ? line.substring(0, line.length() - 2) : line);
            (open ? beginnings : whole).putIfAbsent(open ? stem(key) : key, known);
            if (open) {
                whole.putIfAbsent(key, known);
            }
        }
    }

    /** What a line is by its words; empty if it is none of these. */
    public Optional<Known> find(String line) {
        if (line.isEmpty() || line.length() > LONGEST) {
            return Optional.empty();
        }
        String key = key(line);
        Known known = whole.get(key);
        if (known == null) {
            key = numbered(key);
            known = whole.get(key);
        }
        String stem = stem(key);
        if (known == null && stem.length() < key.length()) {
            known = whole.get(stem);
            known = known != null && known.sentence() ? known : null;
        }
        return Optional.ofNullable(known == null ? begun(key, stem) : known);
    }

    private @Nullable Known begun(String key, String stem) {
        int words = 0;
        for (int i = key.indexOf(' '); i >= 0; i = key.indexOf(' ', i + 1)) {
            Known known = beginnings.get(stem(key.substring(0, i)));
            if (known != null && (known.sentence() || stem.length() == key.length())) {
                return known;
            }
            if (++words > PREFIX_WORDS) {
                break;
            }
        }
        return null;
    }

    /** The key without the mark that ends a sentence. */
    private static String stem(String key) {
        int end = key.length();
        while (end > 0 && ".!?".indexOf(key.charAt(end - 1)) >= 0) {
            end--;
        }
        return key.substring(0, end);
    }

    /** The words of a line in lower case, without the signs around them. */
    public static String key(String line) {
        String folded = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(folded.length());
        folded.codePoints().map(Phrases::plain).forEach(key::appendCodePoint);
        int from = 0;
        int to = key.length();
        while (from < to && isOrnament(key.codePointAt(from))) {
            from += Character.charCount(key.codePointAt(from));
        }
        while (to > from && isOrnament(key.codePointBefore(to))) {
            to -= Character.charCount(key.codePointBefore(to));
        }
        return key.substring(from, to);
    }

    private static int plain(int c) {
        return switch (c) {
            case '’', '‘' -> '\'';
            default -> Character.getType(c) == Character.DASH_PUNCTUATION ? '-' : c;
        };
    }

    /** Bullets, arrows, pictures and colons, which stand around the words of buttons. */
    private static boolean isOrnament(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.MATH_SYMBOL,
                    Character.OTHER_SYMBOL,
                    Character.MODIFIER_SYMBOL,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.FORMAT,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE ->
                    true;
            default -> "•·‣▪|*:»«›‹_".indexOf(c) >= 0;
        };
    }

    /** The key with {@code #} for each number, and {@code ##} for several in a row. */
    static String numbered(String key) {
        if (key.codePoints().noneMatch(Character::isDigit)) {
            return key;
        }
        StringBuilder numbered = new StringBuilder(key.length());
        for (String word : key.split(" ", -1)) {
            numbered.append(numbered.isEmpty() ? "" : " ");
            numbered.append(NUMBER.matcher(word).matches() ? number(word) : word);
        }
        return NUMBERS.matcher(numbered).replaceAll("##");
    }

    private static String number(String word) {
        return (word.startsWith("(") ? "(" : "") + "#" + (word.endsWith(")") ? ")" : "");
    }
}
