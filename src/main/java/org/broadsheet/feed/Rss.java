package org.broadsheet.feed;

import java.time.OffsetDateTime;
import org.broadsheet.config.Feeds.Format;
import org.broadsheet.data.XmlWriter;

/**
 * Writes feeds as RSS 2.0 (RSS Advisory Board, version 2.0.11), with authors by the Dublin Core
 * module, whole texts by the content module, and the feed's own address as Atom has it.
 */
final class Rss {
    private Rss() {}

    static byte[] write(Feed feed) {
        XmlWriter xml = new XmlWriter();
        xml.open("rss");
        xml.attribute("version", "2.0");
        xml.attribute("xmlns:atom", "http://www.w3.org/2005/Atom");
        xml.attribute("xmlns:content", "http://purl.org/rss/1.0/modules/content/");
        xml.attribute("xmlns:dc", "http://purl.org/dc/elements/1.1/");
        xml.open("channel");
        xml.text("title", feed.title());
        xml.text("link", feed.page());
        xml.text("description", feed.description().isEmpty() ? feed.title() : feed.description());
        xml.text("language", feed.lang());
        xml.textIfAny("copyright", feed.rights());
        xml.text("lastBuildDate", Moments.RFC_822.format(feed.updated()));
        xml.text("generator", Generator.NAME);
        xml.open("atom:link")
                .attribute("rel", "self")
                .attribute("type", Format.RSS.mediaType())
                .attribute("href", feed.page() + Format.RSS.file())
                .close();
        feed.entries().forEach(entry -> item(xml, entry));
        xml.close();
        xml.close();
        return xml.toBytes();
    }

    private static void item(XmlWriter xml, Feed.Entry entry) {
        xml.open("item");
        xml.text("title", entry.title());
        xml.text("link", entry.url());
        xml.open("guid").attribute("isPermaLink", "false").characters(entry.id()).close();
        OffsetDateTime published = entry.published();
        if (published != null) {
            xml.text("pubDate", Moments.RFC_822.format(published));
        }
        entry.authors().forEach(name -> xml.text("dc:creator", name));
        entry.categories().forEach(name -> xml.text("category", name));
        xml.textIfAny("description", entry.summary());
        xml.textIfAny("content:encoded", entry.html());
        Feed.Picture picture = entry.picture();
        if (picture != null) {
            xml.open("enclosure")
                    .attribute("url", picture.url())
                    .attribute("length", Long.toString(picture.bytes()))
                    .attribute("type", picture.mediaType())
                    .close();
        }
        xml.close();
    }
}
