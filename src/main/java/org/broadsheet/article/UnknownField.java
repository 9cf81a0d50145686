package org.broadsheet.article;

/**
 * A field that nobody knows.
 *
 * @param name its name
 * @param meant the field that was probably meant; empty if nobody can tell
 * @param place where it stands
 */
public record UnknownField(String name, String meant, Place place) {}
