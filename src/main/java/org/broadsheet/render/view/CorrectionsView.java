package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code corrections.html}: all corrections, newest first.
 *
 * @param page the page
 * @param title {@code Corrections}
 * @param entries the corrections
 * @param earlier those before, or null
 */
public record CorrectionsView(
        PageView page, String title, List<Entry> entries, @Nullable LinkView earlier) {
    /**
     * A correction.
     *
     * @param correction what was put right
     * @param article where
     */
    public record Entry(CorrectionView correction, TeaserView article) {}
}
