package org.broadsheet.read.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows a line at the head of a text that says who wrote it, or who and when, and nothing else:
 * {@code By Jane Doe, Staff Writer}, {@code Escrito por Juana Pérez}, {@code City Wire | 2 May
 * 2003}.
 */
final class Credit {
    /** "By" in the languages of the theme, with the verbs and nouns that go before it. */
    private static final Pattern BY =
            Pattern.compile(
                    "(?:(?:written|reported|posted|published|submitted|words|text|story|report|review|photographs|photos"
                            + "|pictures|escrito|publicado|scritto|texte|propos recueillis|geschreven|skriven|skrevet)"
                            + " (?:by|por|par|da|door|av|af)|by|par|por|von|door|przez|av|af|a cura di|di)\\b:? .*"
                            + "|(?:texto?s?|words|reportagem|report(?:er|age)|repórter|autora?|author|auteure?|autore|autrice|writer|columnist|fotos?|photos?)(?: e fotos?| und fotos?| y fotos?)?: .*");

    private static final Pattern NAME_PART =
            Pattern.compile(
                    "(?:van|von|der|den|de|da|di|du|del|della|la|le|bin|ibn|al|el|dos|das|do|ten|ter|zu)");
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
    private static final Set<String> BARS = Set.of("|", "·", "•", "–", "—", "-", "/");
    private static final Set<String> PICTURES =
            Set.of(
                    "photo",
                    "photos",
                    "photographs",
                    "photography",
                    "pictures",
                    "foto",
                    "fotos",
                    "bilder");
    private static final Set<String> BEFORE_DATE =
            Set.of("on", "at", "am", "um", "le", "el", "il", "em", "den", "op", "for");
    private static final Pattern TRAIL = Pattern.compile(" ?[>»›→] ?| / ");
    private static final int LINE = 140;
    private static final int STEP = 40;
    private static final int WORDS = 16;
    private static final int NAMES = 8;
    private static final int OTHERS = 4;

    private Credit() {}

    /** Whether a line names authors after a word that says so. */
    static boolean isByline(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return line.length() <= LINE
                && !line.startsWith("Di ")
                && BY.matcher(lower).matches()
                && names(line, WORDS) >= 2;
    }

    /** Whether a line is the way to the page: {@code News > Europe > Regional}. */
    static boolean isTrail(String line) {
        String[] steps = TRAIL.split(line, -1);
        boolean trail = steps.length > 2 && line.length() <= LINE;
        for (String step : steps) {
            trail &= !step.isBlank() && step.length() <= STEP && !step.endsWith(".");
        }
        return trail;
    }

    /** Whether a line has names and what goes with names, but no sentence. */
    static boolean isNames(String line) {
        return line.length() <= LINE && names(line, NAMES) > 0;
    }

    /** Whether a line is a date with a name or two, such as an agency's. */
    static boolean isDatedName(String line) {
        if (line.length() > LINE || names(line, OTHERS) < 1) {
            return false;
        }
        StringBuilder dates = new StringBuilder();
        for (String word : line.split("[\\s|·•,/]+", -1)) {
            if (Dateline.isPartOfDate(word)) {
                dates.append(word).append(' ');
            }
        }
        String date = dates.toString();
        return Dateline.is(date) && date.chars().filter(Character::isDigit).count() >= 5;
    }

    /** A byline without the date behind the names. */
    static String people(String line) {
        List<String> people = new ArrayList<>();
        for (String word : line.split(" ", -1)) {
            boolean ends =
                    Dateline.isPartOfDate(word)
                            || BARS.contains(word)
                            || PICTURES.contains(word.toLowerCase(Locale.ROOT));
            if (ends && people.size() > 2) {
                break;
            }
            people.add(word);
        }
        while (!people.isEmpty() && BEFORE_DATE.contains(people.getLast())) {
            people.removeLast();
        }
        return String.join(" ", people);
    }

    /** How many capitalised words a line has beside dates; none if it says anything else. */
    private static int names(String line, int most) {
        int names = 0;
        String text = line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
        for (String word : text.split("[\\s|·•,;:&/()–—-]+", -1)) {
            if (word.isEmpty() || Dateline.isPartOfDate(word)) {
                continue;
            }
            String lower = word.toLowerCase(Locale.ROOT);
            int first = word.codePointAt(0);
            if (Dateline.isFiller(lower) || CREDITS.contains(lower)) {
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
