package org.broadsheet.article;

/**
 * A picture of an article; the first one leads.
 *
 * @param reference the file: a reference of kind {@link Reference.Kind#IMAGE}
 * @param alt what it shows, for those who cannot see it; may be empty
 * @param caption the text below it; may be empty
 * @param credit who made it; may be empty
 * @param rights on which terms it may be used; may be empty
 */
public record Image(
        Reference reference, String alt, String caption, String credit, String rights) {}
