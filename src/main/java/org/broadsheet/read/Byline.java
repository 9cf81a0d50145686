package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that names authors and says nothing else: {@code Jane Doe}, {@code By Jane Doe and John
 * van Roe}.
 *
 * @param names the names; none if the line is no byline
 * @param said whether it begins with "By"
 */
record Byline(List<String> names, boolean said) {
    private static final Pattern BY = Pattern.compile("(?i)by:?\\s+(.+)");
    private static final Pattern AND = Pattern.compile("\\s*(?:,|&|;|\\band\\b)\\s*");
    private static final int LONGEST = 200;

    static Byline of(String line) {
        Matcher by = BY.matcher(line);
        boolean said = by.matches();
        return new Byline(names(said ? by.group(1) : line), said);
    }

    /** The names on a line; none unless it has nothing but names. */
    private static List<String> names(String line) {
        List<String> names = new ArrayList<>();
        if (line.length() > LONGEST || Sentences.end(line)) {
            return List.of();
        }
        for (String name : AND.split(line, -1)) {
            if (!isName(name)) {
                return List.of();
            }
            names.add(name);
        }
        return names;
    }

    private static boolean isName(String name) {
        String[] words = name.split(" ", -1);
        if (words.length < 2 || words.length > 5 || name.chars().anyMatch(Character::isDigit)) {
            return false;
        }
        int capitalised = 0;
        for (String word : words) {
            if (word.isEmpty()) {
                return false;
            }
            int first = word.codePointAt(0);
            if (Character.isLetter(first) && !Character.isLowerCase(first)) {
                capitalised++;
            } else if (!isParticle(word)) {
                return false;
            }
        }
        return capitalised >= 2 && capitalised <= 4;
    }

    private static boolean isParticle(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "van",
                    "von",
                    "der",
                    "den",
                    "de",
                    "da",
                    "di",
                    "du",
                    "del",
                    "della",
                    "la",
                    "le",
                    "bin",
                    "ibn",
                    "al",
                    "el",
                    "dos",
                    "das",
                    "do",
                    "ten",
                    "ter",
                    "zu",
                    "y",
                    "e" ->
                    true;
            default -> false;
        };
    }
}
