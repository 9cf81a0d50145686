package org.broadsheet.read.markdown;

/**
 * How much a text may grow, for one definition may be used any number of times.
 *
 * @param length how long it is in Markdown
 */
record Growth(int length) {
    private static final long ALWAYS = 1_000_000;
    private static final int EACH = 40;

    /** How long its HTML may be at most. */
    long most() {
        return ALWAYS + (long) EACH * length;
    }
}
