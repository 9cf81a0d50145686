package org.broadsheet.publish;

import java.io.IOException;

/** Something that Broadsheet did not make stands where it would write. */
public final class ForeignFileException extends IOException {
    private static final long serialVersionUID = 1L;

    ForeignFileException(String path) {
        super(
                ("the output has %s, which Broadsheet did not make, in the way: move it away"
                                + " or build into another folder")
                        .formatted(path));
    }
}
