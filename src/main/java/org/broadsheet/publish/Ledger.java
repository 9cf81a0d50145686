package org.broadsheet.publish;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the output: what earlier builds left there and what this one makes. It may be too
 * much for memory, so whoever runs a build gives a ledger that keeps it on disk. Safe for many
 * threads.
 */
public interface Ledger {
    /**
     * A file.
     *
     * @param path its path below the output
     * @param size in bytes
     * @param sha256 its SHA-256 in lower-case hexadecimal
     */
    record Entry(String path, long size, String sha256) {}

    /** Notes a file of an earlier build. */
    void addOld(Entry entry) throws IOException;

    /**
     * Calls {@code each} with the files that the ledger remembers of the last build, if there is
     * reason to believe that the lists in the output are not as it left them.
     */
    void remembered(Each each) throws IOException;

    /** What is known of a path, or null. */
    @Nullable Entry find(String path) throws IOException;

    /** Notes a file of this build; false if this build has already made one at that path. */
    boolean put(Entry entry) throws IOException;

    /**
     * Whether a file of this build is in the way of one at a path: where one of its folders must
     * be, or below it.
     */
    boolean isBlocked(String path) throws IOException;

    /** Calls {@code each} with the files of earlier builds that this one has not made, by path. */
    void gone(Each each) throws IOException;

    /** Calls {@code each} with the files of this build, by path. */
    void made(Each each) throws IOException;

    /** The same for one top-level folder; for the files at the top if it is empty. */
    void made(String folder, Each each) throws IOException;

    /**
     * Expects a file of an earlier build to be put again: if it is not, it is gone. That is so of
     * all files unless a build only revises what an earlier one made.
     */
    void expect(String path) throws IOException;

    /** Takes entries. */
    interface Each {
        /** Takes one. */
        void take(Entry entry) throws IOException;
    }
}
