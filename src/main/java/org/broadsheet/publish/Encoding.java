package org.broadsheet.publish;

import java.io.IOException;

/**
 * How files are packed on the way to a browser (RFC 9110, section 8.4.1): a web server that finds a
 * packed copy beside a file sends it and packs nothing itself.
 */
public interface Encoding {
    /** What is added to the name of a file for that of its packed copy. */
    String ending();

    /** Packs a file. */
    byte[] encode(byte[] bytes) throws IOException;
}
