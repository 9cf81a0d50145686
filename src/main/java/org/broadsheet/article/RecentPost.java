package org.broadsheet.article;

/**
 * A teaser that stood on the page from which an article was scraped: what that page showed, kept as
 * data and never part of the article's text.
 *
 * @param headline its headline
 * @param excerpt its excerpt, as cut there; may be empty
 * @param age its age in that page's words, such as {@code 8 hours ago}; may be empty
 */
public record RecentPost(String headline, String excerpt, String age) {}
