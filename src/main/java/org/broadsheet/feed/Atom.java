package org.broadsheet.feed;

import java.time.OffsetDateTime;
import org.broadsheet.config.Feeds.Format;
import org.broadsheet.data.XmlWriter;

/**
 * Writes feeds as Atom (RFC 4287). A feed of what is new leads to those of the past, and these to
 * each other (RFC 5005, section 4), so that a reader can walk the whole history of a list.
 */
final class Atom {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String HISTORY = "http://purl.org/syndication/history/1.0";

    private Atom() {}

    static byte[] write(Feed feed) {
        XmlWriter xml = new XmlWriter();
        xml.open("feed");
        xml.attribute("xmlns", NAMESPACE);
        if (feed.past()) {
            xml.attribute("xmlns:fh", HISTORY);
        }
        xml.attribute("xml:lang", feed.lang());
        xml.text("id", feed.id());
        xml.text("title", feed.title());
        xml.textIfAny("subtitle", feed.description());
        xml.text("updated", moment(feed.updated()));
        link(xml, "self", file(feed.page()), Format.ATOM.mediaType());
        link(xml, "alternate", feed.page(), "text/html");
        if (feed.past()) {
            xml.open("fh:archive").close();
            link(xml, "current", file(feed.front()), Format.ATOM.mediaType());
        }
        if (!feed.before().isEmpty()) {
            link(xml, "prev-archive", file(feed.before()), Format.ATOM.mediaType());
        }
        if (!feed.after().isEmpty()) {
            link(xml, "next-archive", file(feed.after()), Format.ATOM.mediaType());
        }
        person(xml, feed.author());
        xml.textIfAny("logo", feed.logo());
        xml.textIfAny("rights", feed.rights());
        xml.text("generator", Generator.NAME);
        feed.entries().forEach(entry -> entry(xml, entry));
        xml.close();
        return xml.toBytes();
    }

    private static void entry(XmlWriter xml, Feed.Entry entry) {
        xml.open("entry");
        if (!entry.lang().isEmpty()) {
            xml.attribute("xml:lang", entry.lang());
        }
        xml.text("id", entry.id());
        xml.text("title", entry.title());
        link(xml, "alternate", entry.url(), "text/html");
        OffsetDateTime published = entry.published();
        if (published != null) {
            xml.text("published", moment(published));
        }
        xml.text("updated", moment(entry.updated()));
        entry.authors().forEach(name -> person(xml, name));
        entry.categories().forEach(name -> xml.open("category").attribute("term", name).close());
        Feed.Picture picture = entry.picture();
        if (picture != null) {
            xml.open("link")
                    .attribute("rel", "enclosure")
                    .attribute("type", picture.mediaType())
                    .attribute("length", Long.toString(picture.bytes()))
                    .attribute("href", picture.url())
                    .close();
        }
        xml.textIfAny("summary", entry.summary());
        if (!entry.html().isEmpty()) {
            xml.open("content").attribute("type", "html").characters(entry.html()).close();
        }
        xml.close();
    }

    private static void person(XmlWriter xml, String name) {
        xml.open("author");
        xml.text("name", name);
        xml.close();
    }

    private static void link(XmlWriter xml, String relation, String address, String type) {
        xml.open("link")
                .attribute("rel", relation)
                .attribute("type", type)
                .attribute("href", address)
                .close();
    }

    private static String file(String page) {
        return page + Format.ATOM.file();
    }

    /** RFC 3339. */
    static String moment(OffsetDateTime moment) {
        return Moments.RFC_3339.format(moment);
    }
}
