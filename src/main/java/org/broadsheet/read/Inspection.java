package org.broadsheet.read;

import java.util.List;
import org.broadsheet.read.content.LeftOut;

/**
 * What came of a source, and why.
 *
 * @param origins each field that has a value, with its origin, in the order in which fields are
 *     decided
 * @param leftOut what stands in the source and not in the text
 * @param result what came of it
 */
public record Inspection(List<FieldOrigin> origins, List<LeftOut> leftOut, ReadResult result) {
    public Inspection {
        origins = List.copyOf(origins);
        leftOut = List.copyOf(leftOut);
    }
}
