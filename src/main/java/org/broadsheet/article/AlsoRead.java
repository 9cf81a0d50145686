package org.broadsheet.article;

/**
 * A pointer to another article that stood in the text ("Also Read: …").
 *
 * @param headline the headline as it stood there
 * @param reference the article sought
 */
public record AlsoRead(String headline, Reference reference) {}
