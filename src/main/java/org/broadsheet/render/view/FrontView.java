package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code front.html}: the front page. An archive without articles has no lead and says so.
 *
 * @param page the page
 * @param folio up to three short texts under the nameplate
 * @param lead the leading article, or null
 * @param stack the next ones, beside it
 * @param latest the newest headlines
 * @param sections the newest of each listed section
 * @param run the years, or null if nothing is dated
 * @param archiveUrl the archive landing page
 * @param leadsOn whether a script may lead on from it, if it is asked for something
 */
public record FrontView(
        PageView page,
        List<String> folio,
        @Nullable TeaserView lead,
        List<TeaserView> stack,
        List<TeaserView> latest,
        List<SectionBlock> sections,
        @Nullable RunView run,
        String archiveUrl,
        boolean leadsOn) {

    /**
     * A section's newest.
     *
     * @param title its name
     * @param url its front page
     * @param sectionClass {@code section-SLUG}
     * @param note {@code 7,395 articles since 1961}, or empty
     * @param lead the first
     * @param columns the others, up to three columns of up to two
     */
    public record SectionBlock(
            String title,
            String url,
            String sectionClass,
            String note,
            TeaserView lead,
            List<List<TeaserView>> columns) {}
}
