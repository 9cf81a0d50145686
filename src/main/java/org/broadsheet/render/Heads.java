package org.broadsheet.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Feeds;
import org.broadsheet.render.view.HeadView;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.Markup;
import org.broadsheet.site.Teaser;

/**
 * What pages tell programs: Open Graph (ogp.me), schema.org as JSON-LD, and links to feeds. What is
 * told of articles besides is in {@link ArticleHead}.
 */
final class Heads {
    /** So many articles of a page are told as data: enough to know it by. */
    private static final int ITEMS = 100;

    private final ArchiveConfig config;
    private final Links links;
    private final String website;
    private final String publisher;

    Heads(ArchiveConfig config, Links links) {
        this.config = config;
        this.links = links;
        this.website = links.absolute("/") + "#website";
        this.publisher = links.absolute("/") + "#publisher";
    }

    /** Names and values in the making. */
    static final class Metas {
        private final List<HeadView.Meta> metas = new ArrayList<>();

        Metas name(String name, String content) {
            if (!content.isEmpty()) {
                metas.add(new HeadView.Meta(name, null, content));
            }
            return this;
        }

        Metas property(String property, String content) {
            if (!content.isEmpty()) {
                metas.add(new HeadView.Meta(null, property, content));
            }
            return this;
        }

        List<HeadView.Meta> all() {
            return metas;
        }
    }

    /** What Open Graph asks of every page. */
    Metas openGraph(String type, String url, String title, String description, Locale language) {
        String country = language.getCountry();
        return new Metas()
                .property("og:site_name", config.title())
                .property("og:type", type)
                .property("og:url", url)
                .property("og:title", title)
                .property("og:description", description)
                .property(
                        "og:locale",
                        country.isEmpty() ? "" : language.getLanguage() + "_" + country);
    }

    /** The whole site. */
    void website(LinkedData data) {
        data.node(
                "WebSite",
                site -> {
                    site.text("@id", website);
                    site.text("url", links.absolute("/"));
                    site.text("name", config.title());
                    site.text("description", config.description());
                    site.text("inLanguage", config.language().toLanguageTag());
                    site.node("publisher", "NewsMediaOrganization", this::paper);
                });
    }

    /** The paper, as the publisher of everything. */
    void paper(LinkedData organization) {
        organization.text("@id", publisher);
        organization.text("name", config.title());
        organization.text("url", links.absolute("/"));
        if (!config.theme().logo().isEmpty()) {
            organization.node(
                    "logo",
                    "ImageObject",
                    logo -> logo.text("url", links.absolute("/" + config.theme().logo())));
        }
    }

    /** A page that is part of the site, and what it lists. */
    Markup page(
            String type,
            String url,
            String title,
            String description,
            String lang,
            List<Teaser> items,
            List<LinkView> way) {
        return LinkedData.graph(data -> {
            data.node(
                    type,
                    page -> {
                        page.text("@id", url);
                        page.text("url", url);
                        page.text("name", title);
                        page.text("description", description);
                        page.text("inLanguage", lang);
                        page.reference("isPartOf", website);
                        if (!items.isEmpty()) {
                            page.node("mainEntity", "ItemList", list -> items(list, items));
                        }
                    });
            breadcrumb(data, url, title, way);
        });
    }

    private void items(LinkedData list, List<Teaser> items) {
        list.number("numberOfItems", items.size());
        List<Teaser> first = items.subList(0, Math.min(ITEMS, items.size()));
        int[] position = {0};
        list.each(
                "itemListElement",
                first,
                item ->
                        list.node(
                                "ListItem",
                                element -> {
                                    element.number("position", ++position[0]);
                                    element.text("url", links.absolute(item.card().url()));
                                }));
    }

    /** The way from the front page to a page. */
    void breadcrumb(LinkedData data, String url, String title, List<LinkView> way) {
        if (way.isEmpty()) {
            return;
        }
        List<LinkView> steps = new ArrayList<>(way);
        steps.add(new LinkView(title, ""));
        int[] position = {0};
        data.node(
                "BreadcrumbList",
                list ->
                        list.each(
                                "itemListElement",
                                steps,
                                step ->
                                        list.node(
                                                "ListItem",
                                                element -> {
                                                    element.number("position", ++position[0]);
                                                    element.text("name", step.title());
                                                    element.text(
                                                            "item",
                                                            step.url().isEmpty()
                                                                    ? url
                                                                    : config.baseUrl().origin()
                                                                            + step.url());
                                                })));
    }

    /**
     * The feeds of a list.
     *
     * @param title what the list is called
     * @param front the path of its front page
     * @param all whether in all formats, as its own page has them
     */
    List<HeadView.Feed> feeds(String title, String front, boolean all) {
        List<HeadView.Feed> feeds = new ArrayList<>();
        for (Feeds.Format format : Feeds.Format.values()) {
            if (config.feeds().formats().contains(format) && (all || feeds.isEmpty())) {
                feeds.add(
                        new HeadView.Feed(
                                format.mediaType(),
                                all ? title + " (" + format.label() + ")" : title,
                                links.to(front + format.file())));
            }
        }
        return feeds;
    }
}
