package org.broadsheet.read;

import java.util.List;
import org.broadsheet.article.Place;
import org.broadsheet.read.content.Sureness;

/**
 * Where the value of a field comes from.
 *
 * @param field the field's name
 * @param value the value as written, cut if it is long
 * @param place where it stands
 * @param rule why it is taken: {@code front matter}, {@code first heading}, {@code JSON-LD
 *     datePublished} …
 * @param sureness how sure that makes
 * @param passedOver other values that were met for the field and lost to this one, those that would
 *     have come next first
 */
public record FieldOrigin(
        String field,
        String value,
        Place place,
        String rule,
        Sureness sureness,
        List<FieldOrigin> passedOver) {
    public FieldOrigin {
        passedOver = List.copyOf(passedOver);
    }
}
