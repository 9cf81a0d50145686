package org.broadsheet.catalogue;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the catalogue, one after another, without holding them.
 *
 * @param <T> the row
 */
public interface Cursor<T> extends AutoCloseable {
    /** The next row, or null after the last. */
    @Nullable T next() throws IOException;

    @Override
    void close() throws IOException;
}
