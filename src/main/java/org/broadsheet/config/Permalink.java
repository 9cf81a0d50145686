package org.broadsheet.config;

/**
 * Where articles stand that name no URL: a path with placeholders {@code :year}, {@code :month},
 * {@code :day}, {@code :section}, {@code :slug} and {@code :id}. A part whose value is not known is
 * left out; an article without a year stands below {@code /undated/}.
 *
 * @param pattern the path, beginning and ending with {@code /}
 */
public record Permalink(String pattern) {
    /** {@code /1984/06/12/slug/}. */
    public static final Permalink DEFAULT = new Permalink("/:year/:month/:day/:slug/");
}
