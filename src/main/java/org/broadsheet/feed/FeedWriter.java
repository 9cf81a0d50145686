package org.broadsheet.feed;

import org.broadsheet.config.Feeds.Format;

/** Writes feeds. The same feed gives the same bytes. */
public final class FeedWriter {
    private FeedWriter() {}

    /** The file of a feed in a format. */
    public static byte[] write(Feed feed, Format format) {
        return switch (format) {
            case ATOM -> Atom.write(feed);
            case RSS -> Rss.write(feed);
            case JSON -> JsonFeed.write(feed);
        };
    }
}
