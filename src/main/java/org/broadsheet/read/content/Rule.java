package org.broadsheet.read.content;

/**
 * Why a value is taken.
 *
 * @param words the reason as {@code inspect} shows it: {@code front matter}, {@code first heading},
 *     {@code JSON-LD datePublished}
 * @param sureness how sure it makes
 */
public record Rule(String words, Sureness sureness) {
    /** There is no title; the first heading of the text is taken. */
    public static final Rule FIRST_HEADING = guess("first heading");

    /** There is no title; the name of the file is taken. */
    public static final Rule FILE_NAME_AS_TITLE = guess("file name");

    /** A rule by which the article states its value. */
    public static Rule stated(String words) {
        return new Rule(words, Sureness.STATED);
    }

    /** A rule that hardly ever errs. */
    public static Rule likely(String words) {
        return new Rule(words, Sureness.LIKELY);
    }

    /** A rule that may well err. */
    public static Rule guess(String words) {
        return new Rule(words, Sureness.GUESSED);
    }
}
