package org.broadsheet.article;

/**
 * Somebody other than the authors who had a part in an article.
 *
 * @param name the name
 * @param role what they did, as printed: {@code photographs}, {@code translation}; may be empty
 */
public record Contributor(String name, String role) {}
