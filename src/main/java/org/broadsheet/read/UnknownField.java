package org.broadsheet.read;

import org.broadsheet.article.Place;

/**
 * A field that nobody knows.
 *
 * @param name its name
 * @param place where it stands
 */
public record UnknownField(String name, Place place) {
    /** The field that was probably meant; empty if nobody can tell. */
    public String meant() {
        return Known.here(name);
    }
}
