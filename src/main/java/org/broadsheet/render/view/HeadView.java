package org.broadsheet.render.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a page tells programs: search engines, scholars' tools, feed readers, and whoever shows a
 * preview of a link.
 *
 * @param meta what stands in {@code <meta>}
 * @param feeds the feeds that have what is new here
 * @param translations the same in other languages, this page among them; empty if there are none
 * @param data the page as JSON-LD (schema.org), or null
 */
public record HeadView(
        List<Meta> meta, List<Feed> feeds, List<Translation> translations, @Nullable Markup data) {
    /** Nothing to tell. */
    public static final HeadView EMPTY = new HeadView(List.of(), List.of(), List.of(), null);

    public HeadView {
        meta = List.copyOf(meta);
        feeds = List.copyOf(feeds);
        translations = List.copyOf(translations);
    }

    /**
     * A value with a name: by {@code name}, or by {@code property} as Open Graph has it.
     *
     * @param name its name, or null
     * @param property its property, or null
     * @param content the value
     */
    public record Meta(@Nullable String name, @Nullable String property, String content) {}

    /**
     * A feed.
     *
     * @param type its media type
     * @param title what it is called
     * @param url its address
     */
    public record Feed(String type, String title, String url) {}

    /**
     * The same in another language.
     *
     * @param lang the language, a BCP 47 tag
     * @param url its absolute address
     */
    public record Translation(String lang, String url) {}
}
