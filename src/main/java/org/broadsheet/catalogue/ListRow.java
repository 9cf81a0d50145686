package org.broadsheet.catalogue;

/**
 * A list: all articles, those of a section, a tag, an author …
 *
 * @param number its number in the catalogue
 * @param kind the kind of list: {@link #ALL}, {@code section}, {@code tags} …
 * @param key its name folded; lists with one key are one
 * @param name its name as spelled in the earliest article
 * @param url its front page's path
 * @param count how many articles it has
 * @param dated how many of them state a year
 * @param firstYear the first year stated, or 0
 * @param lastYear the last year stated, or 0
 */
public record ListRow(
        long number,
        String kind,
        String key,
        String name,
        String url,
        int count,
        int dated,
        int firstYear,
        int lastYear) {
    /** The kind of the list of all articles. */
    public static final String ALL = "all";
}
