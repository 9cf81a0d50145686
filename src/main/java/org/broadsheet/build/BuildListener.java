package org.broadsheet.build;

import java.io.IOException;
import org.broadsheet.article.Problem;

/**
 * Is told how a build goes. Its methods are called from many threads but {@link #problem} and
 * {@link #note}.
 */
public interface BuildListener {
    /** What a build does, step by step. */
    enum Step {
        /** Reads articles. */
        READING,
        /** Puts the catalogue in order. */
        ARRANGING,
        /** Renders pages. */
        RENDERING,
        /** Moves what has changed into place. */
        PUBLISHING
    }

    /**
     * A step begins.
     *
     * @param step the step
     * @param total how many things it has to do, or 0 if nobody knows
     */
    void begin(Step step, long total);

    /** One more thing is done. */
    void done(Step step);

    /**
     * Something that went otherwise than usual, and is no problem of the archive; by default not
     * told.
     */
    default void note(String words) {}

    /** A problem, in the order of places, when the build has ended. */
    void problem(Problem problem) throws IOException;
}
