package org.broadsheet.read.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows a line at the head of a text that says who wrote it, or who and when, and nothing else:
 * {@code By Jane Doe, Staff Writer}, {@code Escrito por Juana Pérez}, {@code City Wire | 2 May 2003}.
 */
final class Credit {
    /** "By" in the languages of the theme, with the verbs and nouns that go before it. */
    private static final Pattern BY =
            Pattern.compile(
                    "(?:(?:written|reported|posted|published|submitted|words|text|story|report|review|photographs|photos"
                            + "|pictures|escrito|publicado|scritto|texte|propos recueillis|geschreven|skriven|skrevet)"
                            + " (?:by|por|par|da|door|av|af)|by|par|por|von|door|przez|av|af|a cura di|di)\\b:? .*");
    private static final Pattern NAME_PART =
            Pattern.compile("(?:van|von|der|den|de|da|di|du|del|della|la|le|bin|ibn|al|el|dos|das|do|ten|ter|zu)");
    private static final Set<String> CREDITS =
            Set.of(
                    "photographs",
                    "photography",
                    "pictures",
                    "images",
                    "illustrations",
                    "text",
                    "words",
                    "texte",
                    "fotos",
                    "bilder",
                    "escrito",
                    "scritto",
                    "cura",
                    "special",
                    "for",
                    "farm",
                    "sports",
                    "political",
                    "business",
                    "science",
                    "city",
                    "news",
                    "service",
                    "press",
                    "agency");
    private static final int LINE = 140;
    private static final int WORDS = 16;
    private static final int OTHERS = 4;

    private Credit() {}

    /** Whether a line names authors after a word that says so. */
    static boolean isByline(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= LINE && BY.matcher(lower).matches() && names(line, WORDS) >= 2;
    }

    /** Whether a line is a date with a name or two, such as an agency's. */
    static boolean isDatedName(String line) {
        if (line.length() > LINE || names(line, OTHERS) < 1) {
            return false;
        }
        StringBuilder dates = new StringBuilder();
        for (String word : line.split("[\\s|·•,/]+", -1)) {
            if (HeadLines.isPartOfDate(word)) {
                dates.append(word).append(' ');
            }
        }
        String date = dates.toString();
        return HeadLines.isDateline(date) && date.chars().filter(Character::isDigit).count() >= 5;
    }

    /** How many capitalised words a line has beside dates; none if it says anything else. */
    private static int names(String line, int most) {
        int names = 0;
        String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        for (String word : text.split("[\\s|·•,;:&/()–—-]+", -1)) {
            if (word.isEmpty() || HeadLines.isPartOfDate(word)) {
                continue;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            int first = word.codePointAt(0);
            if (HeadLines.isFiller(lower) || CREDITS.contains(lower)) {
                continue;
            }
            if (Character.isUpperCase(first) || Character.isTitleCase(first)) {
                names++;
            } else if (!NAME_PART.matcher(lower).matches() && word.indexOf('@') < 0) {
                return 0;
            }
        }
        return names <= most ? names : 0;
    }
}
