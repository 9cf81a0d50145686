package org.broadsheet.build;

import org.broadsheet.article.Problem;
import org.broadsheet.article.UnknownField;
import org.broadsheet.catalogue.Readings;
import org.broadsheet.read.names.Known;

/** Tells of fields that nobody knows: one warning for each name. */
final class UnknownFields {
    /** An archive of scraped pages may have endless names; the first are enough to see why. */
    static final int MOST = 1_000;

    private UnknownFields() {}

    static Problem problem(Readings.UnknownName name) {
        UnknownField field = name.first();
        // Guessed once for each name, not for each article that has it.
        String meant = Known.here(field.name());
        String often = name.articles() > 1 ? " (in " + name.articles() + " articles)" : "";
        return Problem.warning(
                field.place(),
                "unknown-field",
                "field \"" + field.name() + "\" is not known; kept for templates" + often,
                meant.isEmpty() ? "" : "did you mean " + meant + "?");
    }
}
