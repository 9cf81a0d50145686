package org.broadsheet.read;

/** The reasons that are guesses: what is taken for one of them is told to the keeper. */
final class Rules {
    /** There is no title; the first heading of the text is taken. */
    static final String FIRST_HEADING = "first heading";

    /** There is no title; the name of the file is taken. */
    static final String FILE_NAME = "file name";

    /** There is no date; the first one marked in the text is taken. */
    static final String FIRST_TIME = "first <time>";

    private Rules() {}
}
