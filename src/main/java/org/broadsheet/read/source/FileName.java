package org.broadsheet.read.source;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.StrayCharacters;
import org.broadsheet.read.content.FileKind;

/**
 * What the name of an article's file says.
 *
 * @param id the path below {@code content/} without its ending, in Unicode NFC, without what no
 *     text may have
 * @param folder the folder below {@code content/}, in Unicode NFC, without a slash at its end
 * @param date the date at the beginning of the name ({@code 2019-03-04-flood.md}), or empty
 * @param stem the name without date and ending; of an {@code index}, that of its folder
 */
public record FileName(String id, String folder, String date, String stem) {
    private static final String CONTENT = "content/";
    private static final String PAGES = "pages/";
    private static final Pattern DATED =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})(?:[-_ ]+(.*))?");

    public static FileName of(Source source) {
        String path = Normalizer.normalize(source.path(), Normalizer.Form.NFC);
        String below = path.startsWith(CONTENT) ? path.substring(CONTENT.length()) : path;
        String named = FileKind.withoutEnding(below);
        String id = StrayCharacters.without(named);
        int slash = id.lastIndexOf('/');
        String last = id.substring(slash + 1);
        boolean bundle = !source.record() && last.equalsIgnoreCase("index") && slash > 0;
        // A folder with an index is one article, called as the folder is.
        String name =
                bundle && !id.startsWith(PAGES)
                        ? id.substring(id.lastIndexOf('/', slash - 1) + 1, slash)
                        : last;
        Matcher dated = DATED.matcher(name);
        String date = dated.matches() && isDay(dated.group(1)) ? dated.group(1) : "";
        String stem = date.isEmpty() ? name : dated.group(2) == null ? "" : dated.group(2);
        return new FileName(
                source.record() ? id + "-" + source.line() : id,
                slash < 0 ? "" : named.substring(0, named.lastIndexOf('/')),
                date,
                source.record() ? stem + "-" + source.line() : stem);
    }

    private static boolean isDay(String date) {
        try {
            return LocalDate.parse(date).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Whether it lies in the folder in which Jekyll and Hexo keep drafts. */
    public boolean isAmongDrafts() {
        return ("/" + folder + "/").contains("/_drafts/");
    }

    /** Whether it is a page about the archive and no article. */
    public boolean isPage() {
        return id.startsWith(PAGES);
    }

    /** The path of a page below {@code pages/}. */
    public String pagePath() {
        return id.substring(PAGES.length());
    }

    /** The name as words, for articles that nowhere say their title. */
    public String asTitle() {
        String named =
                stem.equalsIgnoreCase("index") && !folder.isEmpty()
                        ? folder.substring(folder.lastIndexOf('/') + 1)
                        : stem;
        String words = named.replace('-', ' ').replace('_', ' ').strip();
        if (words.isEmpty()) {
            return date.isEmpty() ? id : date;
        }
        int first = words.codePointAt(0);
        return new StringBuilder(words.length())
                .appendCodePoint(Character.toTitleCase(first))
                .append(words, Character.charCount(first), words.length())
                .toString();
    }
}
