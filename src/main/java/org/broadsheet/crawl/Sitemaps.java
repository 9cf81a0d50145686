package org.broadsheet.crawl;

import java.util.List;
import org.broadsheet.data.XmlWriter;

/**
 * Writes sitemaps and their indexes (sitemaps.org protocol 0.9), with the pictures of pages and
 * with news as Google has them.
 */
public final class Sitemaps {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String IMAGES = "http://www.google.com/schemas/sitemap-image/1.1";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private Sitemaps() {}

    /**
     * A page.
     *
     * @param url its absolute address, a URI
     * @param changed when it last changed, as W3C's note on dates has it; or empty
     * @param pictures the absolute addresses of its pictures
     */
    public record Page(String url, String changed, List<String> pictures) {
        public Page {
            pictures = List.copyOf(pictures);
        }
    }

    /**
     * A page that is news.
     *
     * @param url its absolute address, a URI
     * @param title its headline
     * @param published when it was published
     * @param lang its language, as ISO 639 has it
     */
    public record NewsPage(String url, String title, String published, String lang) {}

    /**
     * A sitemap of an index.
     *
     * @param url its absolute address
     * @param changed when a page in it last changed, or empty
     */
    public record Part(String url, String changed) {}

    /** A sitemap. */
    public static byte[] sitemap(List<Page> pages) {
        XmlWriter xml = new XmlWriter();
        xml.open("urlset").attribute("xmlns", NAMESPACE);
        if (pages.stream().anyMatch(page -> !page.pictures().isEmpty())) {
            xml.attribute("xmlns:image", IMAGES);
        }
        for (Page page : pages) {
            xml.open("url");
            xml.text("loc", page.url());
            xml.textIfAny("lastmod", page.changed());
            for (String picture : page.pictures()) {
                xml.open("image:image");
                xml.text("image:loc", picture);
                xml.close();
            }
            xml.close();
        }
        xml.close();
        return xml.toBytes();
    }

    /** A sitemap of news, of a publication with a name. */
    public static byte[] news(List<NewsPage> pages, String publication) {
        XmlWriter xml = new XmlWriter();
        xml.open("urlset").attribute("xmlns", NAMESPACE).attribute("xmlns:news", NEWS);
        for (NewsPage page : pages) {
            xml.open("url");
            xml.text("loc", page.url());
            xml.open("news:news");
            xml.open("news:publication");
            xml.text("news:name", publication);
            xml.text("news:language", page.lang());
            xml.close();
            xml.text("news:publication_date", page.published());
            xml.text("news:title", page.title());
            xml.close();
            xml.close();
        }
        xml.close();
        return xml.toBytes();
    }

    /** An index of sitemaps. */
    public static byte[] index(List<Part> parts) {
        XmlWriter xml = new XmlWriter();
        xml.open("sitemapindex").attribute("xmlns", NAMESPACE);
        for (Part part : parts) {
            xml.open("sitemap");
            xml.text("loc", part.url());
            xml.textIfAny("lastmod", part.changed());
            xml.close();
        }
        xml.close();
        return xml.toBytes();
    }
}
