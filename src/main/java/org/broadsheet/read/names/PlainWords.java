package org.broadsheet.read.names;

import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * The words of a title or summary in which mark-up stands, as other generators let it: emphasis,
 * links, character references. What is no mark-up, such as a lone less-than sign or a tag without
 * its end, stays.
 */
final class PlainWords {
    private static final String INLINE =
            "(?:a|abbr|b|br|cite|code|del|em|font|i|ins|kbd|mark|p|q|s|small|span|strong|sub|sup|u)";
    private static final Pattern ENDS = Pattern.compile("(?i)</" + INLINE + ">|<br\\s?/?>");
    private static final Pattern TAGS = Pattern.compile("(?i)</?" + INLINE + "(?:\\s[^<>]*+)?>");
    private static final Pattern BREAKS = Pattern.compile("(?i)<br\\s?/?>|</p>");
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});");

    private static final Pattern LINK =
            Pattern.compile(
                    "!?\\[([^\\[\\]]{1,500}+)]\\([^()\\s]{0,1000}+(?:\\s\"[^\"]{0,300}\")?\\)");
    private static final Pattern STRONG =
            Pattern.compile("(\\*\\*|__)(?=[^\\s*_])([^*_]{1,500}+)(?<=\\S)\\1");
    private static final Pattern EMPHASIS =
            Pattern.compile("(?<![\\w*])([*_])(?=[^\\s*_])([^*_]{1,500}+)(?<=\\S)\\1(?![\\w*])");
    private static final Pattern CODE = Pattern.compile("`([^`]{1,300}+)`");

    private PlainWords() {}

    /** The words of a text in which HTML may stand. */
    static String of(String text) {
        String words = text;
        if (words.indexOf('<') >= 0 && ENDS.matcher(words).find()) {
            words = BREAKS.matcher(words).replaceAll(" ");
            words = TAGS.matcher(words).replaceAll("");
        }
        if (words.indexOf('&') >= 0) {
            words =
                    REFERENCE
                            .matcher(words)
                            .replaceAll(m ->
                                    java.util.regex.Matcher.quoteReplacement(
                                            Parser.unescapeEntities(m.group(), true)));
        }
        return words;
    }

    /** The words of a text in which HTML and Markdown may stand. */
    static String ofMarkdown(String text) {
        String words = text;
        if (words.indexOf('[') >= 0) {
            words = LINK.matcher(words).replaceAll("$1");
        }
        if (words.indexOf('*') >= 0 || words.indexOf('_') >= 0) {
            words = STRONG.matcher(words).replaceAll("$2");
            words = EMPHASIS.matcher(words).replaceAll("$2");
        }
        if (words.indexOf('`') >= 0) {
            words = CODE.matcher(words).replaceAll("$1");
        }
        return of(words);
    }
}
