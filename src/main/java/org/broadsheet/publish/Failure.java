package org.broadsheet.publish;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;

/** Says where a disk failed: Java tells of a full one only that it is full. */
final class Failure {
    private Failure() {}

    /** A failure with its file. */
    static IOException at(Path file, IOException failure) {
        if (failure instanceof FileSystemException) {
            return failure;
        }
        FileSystemException named =
                new FileSystemException(file.toString(), null, failure.getMessage());
        named.initCause(failure);
        return named;
    }
}
