package org.broadsheet.catalogue;

/** What of earlier builds a catalogue remembers. */
public enum Memory {
    /** All that was read still holds where its sources have not changed. */
    KEPT,
    /** It was made for another folder: a file is what it was only if its contents are. */
    OF_OTHER_ARCHIVE,
    /** Nothing, as the settings are others now. */
    OF_OTHER_SETTINGS,
    /** Nothing, as another program made it, which may have read otherwise. */
    OF_OTHER_PROGRAM,
    /** Nothing, as what is there may not be changed. */
    FORBIDDEN,
    /** Nothing, as it is damaged. */
    DAMAGED,
    /** Nothing, as there is none. */
    NONE;

    /** Whether anything that earlier builds found out is relied on. */
    public boolean isKept() {
        return this == KEPT || this == OF_OTHER_ARCHIVE;
    }
}
