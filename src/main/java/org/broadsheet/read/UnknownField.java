package org.broadsheet.read;

import org.broadsheet.article.Place;

/**
 * A field that nobody knows.
 *
 * @param name its name
 * @param place where it stands
 * @param meant the field that was probably meant, or empty
 */
public record UnknownField(String name, Place place, String meant) {}
