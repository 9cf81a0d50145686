package org.broadsheet.article;

/**
 * A field that nobody knows.
 *
 * @param name its name
 * @param place where it stands
 */
public record UnknownField(String name, Place place) {}
