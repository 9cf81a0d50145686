package org.broadsheet.read;

import org.broadsheet.article.Place;

/**
 * Where the value of a field comes from.
 *
 * @param field the field's name
 * @param value the value as written, cut if it is long
 * @param place where it stands
 * @param rule why it is taken: {@code front matter}, {@code first heading}, {@code JSON-LD
 *     datePublished} …
 */
public record FieldOrigin(String field, String value, Place place, String rule) {}
