package org.broadsheet.site;

/** Why a build that revises an earlier one makes a page again. */
public enum Cause {
    /** Its own article is new or has changed. */
    ARTICLE("its article is new or has changed"),
    /** An article that it shows or names has come, gone or changed. */
    SHOWN("an article that it may show or lead to has changed"),
    /** A list or period has come, gone or changed. */
    LIST("a list or period that it shows has changed"),
    /** It shows the whole archive. */
    SITE("it shows the newest articles or counts all, so it is made in each build"),
    /** The template, or what that is made of, has changed. */
    TEMPLATE("its template, or the messages or data that this shows, has changed");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** The cause in words that follow "as". */
    public String words() {
        return words;
    }
}
