package org.broadsheet.foreign;

import java.util.List;

/**
 * A text without template tags.
 *
 * @param text the text
 * @param offsets where its parts stood
 * @param notes what is no longer in it, in the order of the text
 */
public record Expanded(String text, OffsetMap offsets, List<Note> notes) {
    public Expanded {
        notes = List.copyOf(notes);
    }
}
