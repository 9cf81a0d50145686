package org.broadsheet.build;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ListKind;
import org.broadsheet.read.UnknownField;

/** Sums up fields that nobody knows: one warning for each name. Safe for many threads. */
final class UnknownFields {
    /** An archive of scraped pages may have endless names; the first are enough to see why. */
    private static final int NAMES = 1_000;

    private final List<String> listed;
    private final TreeMap<String, Seen> names = new TreeMap<>();

    private record Seen(int count, Place first, String meant) {}

    UnknownFields(ArchiveConfig config) {
        listed = config.lists().stream().map(ListKind::field).toList();
    }

    synchronized void add(List<UnknownField> fields) {
        for (UnknownField field : fields) {
            if (listed.contains(field.name())) {
                continue;
            }
            names.merge(
                    field.name(),
                    new Seen(1, field.place(), field.meant()),
                    (a, b) ->
                            new Seen(
                                    a.count() + b.count(),
                                    a.first().compareTo(b.first()) <= 0 ? a.first() : b.first(),
                                    a.meant()));
            if (names.size() > NAMES) {
                names.pollLastEntry();
            }
        }
    }

    synchronized void report(ContentScan.Sink problems) throws IOException {
        for (var entry : names.entrySet()) {
            Seen seen = entry.getValue();
            problems.report(
                    Problem.warning(
                            seen.first(),
                            "unknown-field",
                            "field \""
                                    + entry.getKey()
                                    + "\" is not known; kept for templates"
                                    + (seen.count() > 1
                                            ? " (in " + seen.count() + " articles)"
                                            : ""),
                            seen.meant().isEmpty() ? "" : "did you mean " + seen.meant() + "?"));
        }
    }
}
