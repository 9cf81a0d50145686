package org.broadsheet.read.extract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the fields of an article say, as far as its page says it a second time.
 *
 * @param title the headline
 * @param authors their names
 * @param dates when it was published and updated, in the form 1984-06-12
 * @param section its section
 * @param kicker the line above the headline
 * @param summary the standfirst
 * @param site the name of the paper
 */
public record Stated(
        String title,
        List<String> authors,
        List<String> dates,
        String section,
        String kicker,
        String summary,
        String site) {
    /** Nothing is known. */
    public static final Stated NOTHING = new Stated("", List.of(), List.of(), "", "", "", "");

    public Stated {
        authors = List.copyOf(authors);
        dates = dates.stream().filter(d -> !d.isBlank()).toList();
    }

    /** The words of names, section and paper. */
    Set<String> words() {
        Set<String> words = new HashSet<>();
        authors.forEach(a -> words.addAll(Dateline.words(a)));
        words.addAll(Dateline.words(section));
        words.addAll(Dateline.words(kicker));
        words.addAll(Dateline.words(site));
        return words;
    }
}
