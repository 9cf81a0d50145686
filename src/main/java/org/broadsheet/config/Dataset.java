package org.broadsheet.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The archive as data ({@code api} in archive.yaml).
 *
 * @param formats in which formats; none means no data
 * @param fullText whether whole texts are in it
 */
public record Dataset(Set<Format> formats, boolean fullText) {
    /** What holds where archive.yaml says nothing. */
    public static final Dataset DEFAULT = new Dataset(EnumSet.allOf(Format.class), false);

    public Dataset {
        // In their order: that of Set.copyOf would be another in each run.
        Set<Format> inOrder = EnumSet.noneOf(Format.class);
        inOrder.addAll(formats);
        formats = Collections.unmodifiableSet(inOrder);
    }

    /** Whether there is any. */
    public boolean published() {
        return !formats.isEmpty();
    }

    /** A format of records. */
    public enum Format {
        /** JSON Lines. */
        JSONL(".jsonl"),
        /** Comma-separated values. */
        CSV(".csv");

        private final String ending;

        Format(String ending) {
            this.ending = ending;
        }

        /** The ending of file names. */
        public String ending() {
            return ending;
        }
    }
}
