package org.broadsheet.read.content;

/** How sure it is that a value is what the article's makers would have stated. */
public enum Sureness {
    /** The article, or its mark-up, says so. */
    STATED,
    /** Such a shape means it nearly always: names alone on the last line are the authors. */
    LIKELY,
    /** A guess, told to the keeper by a warning. */
    GUESSED
}
