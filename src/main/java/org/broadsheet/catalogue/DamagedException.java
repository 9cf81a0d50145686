package org.broadsheet.catalogue;

import java.io.IOException;

/**
 * What earlier builds left in the catalogue cannot be used: all of it can be found out anew, once
 * it is {@linkplain Catalogue#forget forgotten}.
 */
public final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    DamagedException(String what) {
        super(what);
    }

    DamagedException(String what, Throwable cause) {
        super(what, cause);
    }
}
