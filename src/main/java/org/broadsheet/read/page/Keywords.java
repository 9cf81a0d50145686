package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.Names;
import org.broadsheet.read.content.Plain;

/**
 * Subjects as pages give them: one a text, or many in one. Pages that wish to be found give
 * hundreds; the first fifty are taken, and none that is longer than a subject is.
 *
 * @param words the subjects
 * @param more how many more there were
 */
record Keywords(List<String> words, int more) {
    private static final Pattern COMMA = Pattern.compile("[,،、，]");
    private static final Pattern SEMICOLON = Pattern.compile("[;؛；|]");
    private static final int MOST = 50;
    private static final int LONGEST = 100;
    private static final int TEXT = 20_000;

    Keywords {
        words = List.copyOf(words);
    }

    /** The subjects in texts; in a text with a semicolon a comma parts nothing. */
    static Keywords in(List<String> texts) {
        List<String> words = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        int more = 0;
        for (String text : texts) {
            String bounded = text.length() > TEXT ? text.substring(0, TEXT) : text;
            Pattern parting = SEMICOLON.matcher(bounded).find() ? SEMICOLON : COMMA;
            for (String part : parting.split(bounded, -1)) {
                String word = Plain.line(part);
                String key = Names.key(word);
                if (key.isEmpty() || !keys.add(key)) {
                    continue;
                }
                if (words.size() < MOST && word.length() <= LONGEST) {
                    words.add(word);
                } else {
                    more++;
                }
            }
        }
        return new Keywords(words, more);
    }
}
