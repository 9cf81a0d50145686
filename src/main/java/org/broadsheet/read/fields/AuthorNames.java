package org.broadsheet.read.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.read.content.Plain;

/**
 * The names in what a page gives as its authors: {@code By Jane Doe and John Roe}, {@code Doe,
 * Jane}, {@code JANE DOE, Staff Writer}.
 */
public final class AuthorNames {
    /** "By" in the languages of the theme and their neighbours. */
    private static final Pattern BY =
            Pattern.compile(
                    "(?:(?:written|posted|reported|published|story|words|text|review|article) +by|by|par|por|"
                            + "door|przez|texte? +(?:de|von|par)|از|بقلم|كتب|كتبت|от|автор|作者|文|記者)"
                            + "(?:\\s*[:：／]\\s*|\\s+)(?=\\S)",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words of the same meaning that are parts of names too, but begin no name with a capital. */
    private static final Pattern VON =
            Pattern.compile("(?:Von|VON|Av|Af)\\s*+:?\\s*+(?=\\p{Lu}\\S*+\\s)");

    private static final Pattern AND =
            Pattern.compile(
                    "\\s+(?:and|und|et|y|e|en|och|og|i|with|mit|avec)\\s+|\\s*[&;|•·、，]\\s*|\\s+/\\s+|\\s+و\\s*(?=\\p{L})");
    private static final Pattern COMMA = Pattern.compile("\\s*[,،]\\s*");
    private static final Pattern ADDRESS =
            Pattern.compile("https?:.*+|www\\..*+|@\\S++|\\S{1,100}@\\S{1,100}");

    /** Words of a job or place of work; a part that has one is no name. */
    private static final Set<String> JOBS =
            Set.of(
                    "writer",
                    "reporter",
                    "correspondent",
                    "editor",
                    "columnist",
                    "critic",
                    "staff",
                    "photographer",
                    "contributor",
                    "bureau",
                    "agency",
                    "newsroom",
                    "freelance",
                    "redakteur",
                    "redakteurin",
                    "reporterin",
                    "korrespondent",
                    "korrespondentin",
                    "redaktion",
                    "journaliste",
                    "rédaction",
                    "correspondant",
                    "correspondante",
                    "redacción",
                    "corresponsal",
                    "periodista",
                    "reportero",
                    "reportera");

    private static final int LONGEST = 300;
    private static final int MOST = 50;

    private AuthorNames() {}

    /** Whether a text begins with "By" in some language. */
    public static boolean isSaid(String text) {
        return BY.matcher(text).lookingAt() || VON.matcher(text).lookingAt();
    }

    /** A text without the "By" at its beginning. */
    static String withoutBy(String text) {
        String rest = text;
        for (Pattern by : List.of(BY, VON)) {
            Matcher said = by.matcher(rest);
            rest = said.lookingAt() ? rest.substring(said.end()) : rest;
        }
        return rest;
    }

    /** The names in several texts. */
    public static List<String> in(List<String> texts) {
        List<String> names = new ArrayList<>();
        for (String text : texts) {
            for (String name : in(text)) {
                if (names.size() < MOST && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** The names in a text; none if it has no name. */
    public static List<String> in(String written) {
        String text = Plain.line(written.length() > LONGEST ? "" : written);
        if (ADDRESS.matcher(text).matches()) {
            return List.of();
        }
        text = withoutBy(text);
        List<String> names = new ArrayList<>();
        for (String part : AND.split(text, -1)) {
            names.addAll(parted(part));
        }
        if (names.size() > 1 && !names.stream().allMatch(AuthorNames::isJob)) {
            names.removeIf(AuthorNames::isJob);
        }
        return names;
    }

    /** The names in a text in which only commas part them. */
    private static List<String> parted(String text) {
        List<String> parts = new ArrayList<>();
        boolean job = false;
        for (String part : COMMA.split(text, -1)) {
            String name = trimmed(part);
            if (isJob(name)) {
                job |= !parts.isEmpty();
                if (parts.isEmpty()) {
                    parts.add(name); // "Staff writer" may be all that there is
                }
            } else if (!name.isEmpty() && !ADDRESS.matcher(name).matches()) {
                parts.add(name);
            }
        }
        // Catalogues turn names round: "Doe, Jane".
        boolean turned =
                parts.size() == 2 && !job && isSurname(parts.get(0)) && words(parts.get(1)) <= 2;
        return turned ? List.of(parts.get(1) + " " + parts.get(0)) : parts;
    }

    /** One word, or particles and one word: "Doe", "van der Meer". */
    private static boolean isSurname(String text) {
        String[] words = text.split(" ", -1);
        for (int i = 0; i < words.length - 1; i++) {
            if (!words[i].equals(words[i].toLowerCase(Locale.ROOT))) {
                return false;
            }
        }
        return true;
    }

    private static int words(String text) {
        return text.split(" ", -1).length;
    }

    private static String trimmed(String part) {
        String name = part.strip();
        while (!name.isEmpty()
                && (name.endsWith(":") || name.endsWith("-") || name.endsWith("–"))) {
            name = name.substring(0, name.length() - 1).strip();
        }
        return name;
    }

    private static boolean isJob(String text) {
        for (String word : text.toLowerCase(Locale.ROOT).split("[ /-]", -1)) {
            if (JOBS.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
