package org.broadsheet.config;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What feeds there are and what is in them.
 *
 * @param formats in which formats; none means no feeds
 * @param entries how many of the newest articles a feed has at least
 * @param fullText whether it has their whole text, else their summary
 * @param lists kinds of lists that have feeds besides the site and its sections
 * @param authority who gives the ids of articles, as RFC 4151 has it: a domain and since when it
 *     was held, such as {@code mercury.example,1952}; empty for the host of the base URL
 */
public record Feeds(
        Set<Format> formats, int entries, boolean fullText, List<String> lists, String authority) {
    /** What holds where archive.yaml says nothing. */
    public static final Feeds DEFAULT =
            new Feeds(EnumSet.allOf(Format.class), 20, false, List.of(), "");

    public Feeds {
        // In their order: that of Set.copyOf would be another in each run.
        Set<Format> inOrder = EnumSet.noneOf(Format.class);
        inOrder.addAll(formats);
        formats = Collections.unmodifiableSet(inOrder);
        lists = List.copyOf(lists);
    }

    /** Whether a list of a kind has feeds; the site and its sections have. */
    public boolean of(String kind) {
        return !formats.isEmpty()
                && (kind.equals("all") || kind.equals("section") || lists.contains(kind));
    }

    /** A format of feeds. */
    public enum Format {
        /** Atom (RFC 4287), with the whole past by RFC 5005. */
        ATOM("Atom", "atom.xml", "application/atom+xml"),
        /** RSS 2.0. */
        RSS("RSS", "rss.xml", "application/rss+xml"),
        /** JSON Feed 1.1. */
        JSON("JSON Feed", "feed.json", "application/feed+json");

        private final String label;
        private final String file;
        private final String mediaType;

        Format(String label, String file, String mediaType) {
            this.label = label;
            this.file = file;
            this.mediaType = mediaType;
        }

        /** What people call it. */
        public String label() {
            return label;
        }

        /** The name of the file, beside the page it belongs to. */
        public String file() {
            return file;
        }

        /** The media type by which pages name it. */
        public String mediaType() {
            return mediaType;
        }
    }
}
