package org.broadsheet.read.extract;

import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words that lines above a text are made of: dates, times, and what stands around them. */
final class Dateline {
    static final Set<String> ROLES =
            Set.of(
                    "editor",
                    "reporter",
                    "correspondent",
                    "writer",
                    "staff",
                    "columnist",
                    "critic",
                    "korrespondent",
                    "redakteur",
                    "redakteurin",
                    "journaliste",
                    "redactor",
                    "redactora");
    private static final int LINE = 200;

    private static final List<String> LANGUAGES =
            List.of(
                    "en", "de", "fr", "es", "it", "pt", "nl", "sv", "nb", "da", "fi", "pl", "cs",
                    "tr", "ru", "uk", "ro", "hu", "ca", "el");
    static final Map<String, Integer> MONTHS = new HashMap<>();
    static final Set<String> DAYS = new HashSet<>();
    static final Set<String> FILLERS =
            new HashSet<>(
                    List.of(
                            ("by from and with the of on at in as a published publish posted updated update last"
                                            + " modified edited edit first reported written text words story photo photos"
                                            + " am pm a.m p.m est edt cst cdt mst mdt pst pdt gmt utc bst cet cest ist et pt"
                                            + " uhr h reporter correspondent staff writer editor senior chief read min mins"
                                            + " minute minutes comments comment share view all posts author date time von vom"
                                            + " und am um aktualisiert stand veröffentlicht erstellt geändert zuletzt redaktion"
                                            + " par le la les et à publié mis jour modifié il y por el de del y las los"
                                            + " publicado actualizado a las di il e alle pubblicato aggiornato ore door op"
                                            + " en om gepubliceerd bijgewerkt laatst av den og och kl publicerad uppdaterad"
                                            + " publisert oppdatert af udgivet opdateret da do em às atualizado th st nd rd"
                                            + " van onze redactie verslaggever verslaggeefster modificação modificación última ultima último actualización actualizacion modifica modificato aktualisierung"
                                            + " hours hour ago days day vor stunden stunde tagen tag")
                                    .split(" ", -1)));

    static final Pattern TIME =
            Pattern.compile(
                    "\\b\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2})?(?: ?[ap]\\.?m\\b\\.?)?|\\b\\d{1,2} ?[ap]\\.?m\\b\\.?|\\b\\d{1,2} ?uhr\\b");
    private static final Pattern ISSUE =
            Pattern.compile(
                    "\\b(?:page|seite|página) \\d{1,3} (?:of|von|de) \\d{1,3}|\\b(?:vol(?:ume)?|no|nr|n[º°]|issue|edition|jahrgang|ausgabe)\\b\\.?,? {0,2}\\d{1,6}");
    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}@_.'’-]+");

    static {
        for (String language : LANGUAGES) {
            Locale locale = Locale.forLanguageTag(language);
            for (TextStyle style :
                    List.of(
                            TextStyle.FULL,
                            TextStyle.SHORT,
                            TextStyle.FULL_STANDALONE,
                            TextStyle.SHORT_STANDALONE)) {
                for (Month month : Month.values()) {
                    MONTHS.putIfAbsent(
                            folded(month.getDisplayName(style, locale)), month.getValue());
                }
                for (DayOfWeek day : DayOfWeek.values()) {
                    DAYS.add(folded(day.getDisplayName(style, locale)));
                }
            }
        }
        MONTHS.put("sept", 9);
        MONTHS.keySet().removeIf(name -> name.chars().allMatch(Character::isDigit));
    }

    private Dateline() {}

    /** A line without times of day and the numbers of a printed issue. */
    static String untimed(String line) {
        return ISSUE.matcher(TIME.matcher(folded(line)).replaceAll(" ")).replaceAll(" ");
    }

    static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0))
                && word.chars().filter(Character::isLetter).count() <= 4;
    }

    /** Whether a word is a number, a month or a day of the week. */
    static boolean isPartOfDate(String word) {
        String each = trimmed(composed(word).toLowerCase(Locale.ROOT));
        return !each.isEmpty()
                && (Character.isDigit(each.charAt(0))
                        || MONTHS.containsKey(each)
                        || DAYS.contains(each));
    }

    /** Whether a word stands between names and dates. */
    static boolean isFiller(String word) {
        String each = composed(word);
        return FILLERS.contains(each) || ROLES.contains(each);
    }

    /** Whether a line has nothing but a date, whatever date it is. */
    static boolean is(String line) {
        if (line.length() > LINE) {
            return false;
        }
        Matcher word = WORD.matcher(untimed(line));
        boolean dated = false;
        while (word.find()) {
            String each = trimmed(word.group());
            boolean part =
                    !each.isEmpty()
                            && (isNumber(each) || MONTHS.containsKey(each) || DAYS.contains(each));
            dated |= part;
            if (!part && !each.isEmpty() && !FILLERS.contains(each)) {
                return false;
            }
        }
        return dated;
    }

    /** A text with each letter and its marks as one, as the names of months have them. */
    private static String composed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static String folded(String text) {
        String lower = composed(text).toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    static String trimmed(String word) {
        int begin = 0;
        int end = word.length();
        while (begin < end && ".'’-_".indexOf(word.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ".'’-_".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(begin, end);
    }

    /** The words of a text, as lines are compared with them. */
    static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(composed(text).toLowerCase(Locale.ROOT));
        while (word.find()) {
            words.add(trimmed(word.group()));
        }
        return words;
    }
}
