package org.broadsheet.config;

import java.util.List;

/**
 * The front page.
 *
 * @param lead ids of articles that lead it, in order; without any, the newest with a picture leads
 * @param folio up to three short texts under the nameplate
 * @param latest how many articles "Latest" shows
 */
public record Front(List<String> lead, List<String> folio, int latest) {
    /** What holds where archive.yaml says nothing. */
    public static final Front DEFAULT = new Front(List.of(), List.of(), 10);

    public Front {
        lead = List.copyOf(lead);
        folio = List.copyOf(folio);
    }
}
