package org.broadsheet.config;

/**
 * How much of a thing is much.
 *
 * @param front how many articles a list's front page shows
 * @param period how many articles a period page may list before it is cut into shorter periods
 * @param index how many names an index may list before it is cut by initial
 * @param failed how many articles may fail with the build still counting as fine
 * @param articleBytes the largest article that is read
 * @param excerpt how long an excerpt is, in characters
 * @param related how many related articles are shown
 */
public record Limits(
        int front, int period, int index, int failed, int articleBytes, int excerpt, int related) {
    /** What holds where archive.yaml says nothing. */
    public static final Limits DEFAULT = new Limits(20, 500, 500, 0, 8 << 20, 200, 3);

    /** Those on which the reading of an article depends, and defaults for the others. */
    Limits forReading() {
        return new Limits(
                DEFAULT.front,
                DEFAULT.period,
                DEFAULT.index,
                DEFAULT.failed,
                articleBytes,
                excerpt,
                DEFAULT.related);
    }
}
