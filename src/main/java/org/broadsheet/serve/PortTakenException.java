package org.broadsheet.serve;

import java.io.IOException;

/** The port that was asked for belongs to another program. */
public final class PortTakenException extends IOException {
    private static final long serialVersionUID = 1L;

    PortTakenException(int port, IOException cause) {
        super("port " + port + " is taken by another program; choose another by --port", cause);
    }
}
