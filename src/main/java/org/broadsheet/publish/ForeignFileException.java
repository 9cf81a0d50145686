package org.broadsheet.publish;

import java.io.IOException;

/** A file that Broadsheet did not make stands where it would write. */
public final class ForeignFileException extends IOException {
    private static final long serialVersionUID = 1L;

    ForeignFileException(String path) {
        super(
                "the output has a file that Broadsheet did not make where it would write "
                        + path
                        + ": move it away or build into another folder");
    }
}
