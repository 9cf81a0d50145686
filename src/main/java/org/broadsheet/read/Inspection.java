package org.broadsheet.read;

import java.util.List;

/**
 * What came of a source, and why.
 *
 * @param origins each field that has a value, with its origin, in the order in which fields are
 *     decided
 * @param result what came of it
 */
public record Inspection(List<FieldOrigin> origins, ReadResult result) {
    public Inspection {
        origins = List.copyOf(origins);
    }
}
