package org.broadsheet.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in its parts, as bibliographies order them. A name that is no person's, or of whose order
 * nothing can be told, stays whole.
 *
 * @param given given names, or empty
 * @param family the family name with its particles, or the whole name
 * @param suffix {@code Jr.} and the like, or empty
 */
record PersonName(String given, String family, String suffix) {
    private static final Pattern SUFFIX = Pattern.compile("(?:Jr|Sr)\\.?|I{2,3}|IV");

    /** Small words that belong to the family name behind them. */
    private static final Set<String> PARTICLES =
            Set.of(
                    "af", "al", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di",
                    "do", "dos", "du", "el", "ibn", "la", "le", "ten", "ter", "van", "von", "zu",
                    "zum", "zur");

    /** Words that no person is called by. */
    private static final Pattern NO_PERSON =
            Pattern.compile(
                    "(?iU)[\\d@&/]|\\b(?:agency|agencies|association|board|bureau|committee"
                            + "|correspondents?|council|desk|editors?|group|library|magazine|news"
                            + "|office|press|reporters?|service|society|staff|team|times|union"
                            + "|writers?)\\b");

    private static final Pattern NO_FIRST_NAME =
            Pattern.compile("(?i)(?:the|an?|our|from|by|special) ");

    static PersonName of(String name) {
        String plain = name.strip().replaceAll("\\s+", " ");
        int comma = plain.indexOf(", ");
        if (comma > 0 && !SUFFIX.matcher(plain.substring(comma + 2)).matches()) {
            return new PersonName(plain.substring(comma + 2), plain.substring(0, comma), "");
        }
        List<String> words = new ArrayList<>(List.of(plain.replace(",", "").split(" ")));
        boolean latin =
                plain.codePoints()
                        .filter(Character::isLetter)
                        .allMatch(
                                c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.HAN);
        boolean person =
                !NO_PERSON.matcher(plain).find() && !NO_FIRST_NAME.matcher(plain).lookingAt();
        if (words.size() < 2 || !latin || !person) {
            return new PersonName("", plain, "");
        }
        String suffix = SUFFIX.matcher(words.getLast()).matches() ? words.removeLast() : "";
        int family = words.size() - 1;
        while (family > 1 && PARTICLES.contains(words.get(family - 1))) {
            family--;
        }
        return words.size() < 2
                ? new PersonName("", plain, "")
                : new PersonName(
                        String.join(" ", words.subList(0, family)),
                        String.join(" ", words.subList(family, words.size())),
                        suffix);
    }

    /** {@code Breck, Ivor}. */
    String inverted() {
        return join(given);
    }

    /** {@code Breck, I. J.}. */
    String withInitials() {
        return join(
                List.of(given.split(" ")).stream()
                        .filter(word -> !word.isEmpty())
                        .map(PersonName::initials)
                        .collect(Collectors.joining(" ")));
    }

    /** {@code J.-P.} of Jean-Pierre. */
    private static String initials(String word) {
        return List.of(word.split("-")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toString(part.codePointAt(0)) + ".")
                .collect(Collectors.joining("-"));
    }

    /** {@code Ivor Breck}. */
    String inOrder() {
        String name = given.isEmpty() ? family : given + " " + family;
        return suffix.isEmpty() ? name : name + " " + suffix;
    }

    private String join(String first) {
        String name = first.isEmpty() ? family : family + ", " + first;
        return suffix.isEmpty() ? name : name + ", " + suffix;
    }
}
