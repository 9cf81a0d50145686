package org.broadsheet.feed;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed, in whatever format it is written.
 *
 * @param id its name for ever, a {@code tag:} URI (RFC 4151)
 * @param title what it is called
 * @param description one or two sentences about the archive, or empty
 * @param page the absolute address of the page it belongs to; that of the feed follows from it
 * @param lang its language, a BCP 47 tag
 * @param author who answers for articles that name no author: the paper
 * @param rights on which terms its articles may be used, or empty
 * @param logo the absolute address of the paper's logo, or empty
 * @param updated when anything in it last changed
 * @param past whether it is of a period that is over (RFC 5005, section 4)
 * @param front the page of the feed that has what is new
 * @param before the page of the period before, or empty
 * @param after the page of the period after, or empty
 * @param entries the articles, the newest first
 */
public record Feed(
        String id,
        String title,
        String description,
        String page,
        String lang,
        String author,
        String rights,
        String logo,
        OffsetDateTime updated,
        boolean past,
        String front,
        String before,
        String after,
        List<Entry> entries) {
    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * An article in a feed.
     *
     * @param id its name for ever, a {@code tag:} URI
     * @param url its absolute address
     * @param title its headline
     * @param lang its language if it is not the feed's, or empty
     * @param published when it was published; null if not even the day is known
     * @param updated when it last changed, else when it was published, else the earliest that may
     *     have been
     * @param authors its authors
     * @param categories its section and tags
     * @param summary what it is about, plain text; begins with what was put right
     * @param html its whole text after what was put right, or empty if only the summary is given
     * @param picture its leading picture, or null
     */
    public record Entry(
            String id,
            String url,
            String title,
            String lang,
            @Nullable OffsetDateTime published,
            OffsetDateTime updated,
            List<String> authors,
            List<String> categories,
            String summary,
            String html,
            @Nullable Picture picture) {
        public Entry {
            authors = List.copyOf(authors);
            categories = List.copyOf(categories);
        }
    }

    /**
     * A picture.
     *
     * @param url its absolute address
     * @param mediaType its media type
     * @param bytes how large the file is
     */
    public record Picture(String url, String mediaType, long bytes) {}
}
