package org.broadsheet.read.page;

import java.util.regex.Pattern;
import org.broadsheet.read.content.Plain;
import org.jsoup.parser.Parser;

/** Texts in scripts and attributes, where systems leave mark-up that was meant for the page. */
final class MarkupText {
    /** What writers put into headlines and summaries; all else may be meant as it stands. */
    private static final Pattern TAG =
            Pattern.compile(
                    "</?(?:em|i|b|strong|span|a|sub|sup|u|cite|small|br|p)(?:\\s[^<>]{0,500}+)?/?>",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BREAK =
            Pattern.compile("</?(?:br|p)(?:\\s[^<>]{0,500}+)?/?>", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST = 20_000;

    private MarkupText() {}

    /** A text of an attribute on one line; what is longer than any field is cut. */
    static String line(String text) {
        return Plain.line(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
    }

    /**
     * A text of a script on one line, without the entities and the tags that its writers meant for
     * the page: {@code <em>Fire</em> at the mill} is the headline "Fire at the mill".
     */
    static String ofScript(String text) {
        String line = line(text);
        if (line.indexOf('<') >= 0) {
            line = BREAK.matcher(line).replaceAll(" ");
            line = TAG.matcher(line).replaceAll("");
        }
        return line.indexOf('&') < 0
                ? Plain.line(line)
                : Plain.line(Parser.unescapeEntities(line, false));
    }
}
