package org.broadsheet.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.jsoup.nodes.Element;

/**
 * The {@code <meta>} elements of a page. Names are compared in lower case; of each name the first
 * hundred are read. Those of one purpose stand together: see {@link HtmlMetadata} for their order.
 */
final class MetaTags {
    private static final String KEEPER = "broadsheet:";
    private static final int MOST = 100;
    private static final int VALUES = 5;

    /** Fields that a page of another system cannot harm if it means something else by the name. */
    private static final Set<String> PLAIN =
            Set.of(
                    "title",
                    "summary",
                    "section",
                    "byline",
                    "kicker",
                    "series",
                    "edition",
                    "page",
                    "rights",
                    "tags",
                    "authors",
                    "lang",
                    "date",
                    "updated",
                    "captured",
                    "source",
                    "type");

    /** The types that the theme knows; other systems have words of their own here. */
    private static final Set<String> TYPES =
            Set.of(
                    "news",
                    "opinion",
                    "letter",
                    "obituary",
                    "review",
                    "interview",
                    "live",
                    "recipe",
                    "results",
                    "sponsored");

    private final Map<String, List<Element>> byName = new LinkedHashMap<>();
    private final SavedPage page;

    /** The elements of a page. */
    MetaTags(SavedPage page) {
        this.page = page;
        for (Element meta : page.document().select("meta[content]")) {
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                // What is within an item is told by that.
                boolean loose =
                        !attribute.equals("itemprop") || meta.closest("[itemscope]") == null;
                if (!name.isEmpty() && loose) {
                    List<Element> all = byName.computeIfAbsent(name, n -> new ArrayList<>());
                    if (all.size() < MOST && !meta.attr("content").isBlank()) {
                        all.add(meta);
                    }
                    break;
                }
            }
        }
    }

    /** The elements of a name in lower case, none of them empty. */
    List<Element> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /** The first content of a name; empty if there is none. */
    String content(String name) {
        return named(name).isEmpty() ? "" : MarkupText.line(named(name).getFirst().attr("content"));
    }

    /** What the keeper states: any field, as {@code broadsheet:FIELD}. */
    void keepers(Candidates to, NavigableSet<String> fields) {
        for (String field : fields) {
            String name = KEEPER + field.toLowerCase(Locale.ROOT);
            List<FieldValue> values = new ArrayList<>();
            for (Element meta : named(name)) {
                values.add(new FieldValue.Text(meta.attr("content"), page.at(meta)));
            }
            if (!values.isEmpty()) {
                FieldValue value =
                        values.size() == 1
                                ? values.getFirst()
                                : new FieldValue.Items(values, values.getFirst().at());
                to.value(field, value, Rule.stated(name));
            }
        }
    }

    /** Dublin Core, Highwire Press (Google Scholar) and PRISM: made for catalogues. */
    void catalogue(Candidates to, PageDates dates) {
        text(to, "title", "citation_title", "dc.title", "dcterms.title", "dc:title");
        text(
                to,
                "summary",
                "citation_abstract",
                "dcterms.abstract",
                "dc.description",
                "dcterms.description",
                "dc:description");
        authors(
                to,
                "citation_author",
                "citation_authors",
                "dc.creator",
                "dcterms.creator",
                "dc.creator.personalname",
                "dc:creator");
        contributors(to, "dc.contributor", "dcterms.contributor");
        tags(to, "citation_keywords", "dc.subject", "dcterms.subject", "dc:subject");
        text(to, "section", "prism.section", "citation_section");
        text(to, "edition", "citation_issue", "prism.number");
        text(to, "page", "citation_firstpage", "prism.startingpage");
        text(
                to,
                "rights",
                "dc.rights",
                "dcterms.rights",
                "dcterms.license",
                "prism.copyright",
                "dcterms.rightsholder");
        text(
                to,
                HtmlMetadata.SITE,
                "citation_journal_title",
                "prism.publicationname",
                "dc.publisher",
                "dcterms.publisher",
                "dc.source",
                "dcterms.ispartof");
        published(
                dates,
                "citation_publication_date",
                "citation_date",
                "citation_online_date",
                "dcterms.issued",
                "dc.date.issued",
                "dcterms.available",
                "prism.publicationdate");
        dates(dates, "updated", "dcterms.modified", "dc.date.modified", "prism.modificationdate");
    }

    /** Open Graph and its {@code article:}, then Twitter cards: made for sharing. */
    void sharing(Candidates to, PageDates dates) {
        text(to, "title", "og:title");
        text(to, "summary", "og:description");
        text(to, "section", "article:section", "og:article:section");
        tags(to, "article:tag", "og:article:tag");
        authors(to, "article:author", "og:article:author", "article:author:name");
        published(
                dates,
                "article:published_time",
                "og:article:published_time",
                "article:published",
                "og:published_time",
                "weibo:article:create_at");
        dates(
                dates,
                "updated",
                "article:modified_time",
                "og:article:modified_time",
                "article:modified",
                "weibo:article:update_at",
                "og:updated_time");
        text(to, HtmlMetadata.SITE, "og:site_name");
        picture(to, "og:image:secure_url", "og:image:alt");
        picture(to, "og:image", "og:image:alt");
        picture(to, "og:image:url", "og:image:alt");
        text(to, "title", "twitter:title");
        text(to, "summary", "twitter:description");
        picture(to, "twitter:image", "twitter:image:alt");
        picture(to, "twitter:image:src", "twitter:image:alt");
        for (int i = 1; i <= 3; i++) {
            labelled(to, "twitter:label" + i, "twitter:data" + i);
        }
    }

    /** A pair of words on a card: "Written by" and a name. */
    private void labelled(Candidates to, String label, String data) {
        switch (content(label).toLowerCase(Locale.ROOT)) {
            case "written by",
                    "verfasst von",
                    "écrit par",
                    "escrito por",
                    "geschrieben von",
                    "author",
                    "كتب بواسطة",
                    "von",
                    "by" ->
                    authors(to, data);
            case "filed under", "category", "section", "kategorie", "catégorie", "categoría" ->
                    text(to, "section", data);
            default -> {}
        }
    }

    /** What systems note for those that count readers. */
    void counting(Candidates to, PageDates dates) {
        text(to, "title", "parsely-title", "sailthru.title", "vr:title", "cxenseparse:title");
        text(to, "summary", "sailthru.description", "cxenseparse:description");
        authors(
                to,
                "parsely-author",
                "sailthru.author",
                "vr:author",
                "bt:author",
                "cxenseparse:author");
        text(to, "section", "parsely-section", "vr:category", "bt:section", "cxenseparse:section");
        tags(to, "parsely-tags", "sailthru.tags", "bt:tags", "cxenseparse:keywords");
        published(
                dates,
                "parsely-pub-date",
                "sailthru.date",
                "vr:published_time",
                "bt:pubdate",
                "cxenseparse:recs:publishtime",
                "cxenseparse:publishtime");
        dates(dates, "updated", "vr:updated_time", "bt:moddate", "cxenseparse:recs:modifiedtime");
        picture(to, "parsely-image-url", "");
        picture(to, "sailthru.image.full", "");
        picture(to, "vr:image", "");
    }

    /** All others: those with a field's own name, and what systems called them over the years. */
    void others(Candidates to, PageDates dates, NavigableSet<String> lists) {
        text(to, "title", "title", "headline", "hdl", "article.headline", "article:title");
        text(to, "summary", "summary", "description", "abstract", "dek", "standfirst", "lede");
        text(to, "byline", "byline");
        authors(
                to,
                "authors",
                "author",
                "byl",
                "byline",
                "creator",
                "article.author",
                "article_author",
                "author_name",
                "authorname",
                "content_author");
        text(
                to,
                "section",
                "section",
                "category",
                "article.section",
                "article_section",
                "primary_category",
                "channel");
        tags(to, "tags", "news_keywords", "keywords", "des", "article.tags");
        text(to, "kicker", "kicker");
        text(to, "series", "series");
        text(to, "edition", "edition", "issue");
        for (Element meta : named("page")) {
            String page = meta.attr("content").strip();
            if (page.length() <= 12 && page.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                to.text("page", page, at(meta), Rule.stated("page"));
            }
        }
        for (Element meta : named("type")) {
            String type = meta.attr("content").strip().toLowerCase(Locale.ROOT);
            if (TYPES.contains(type)) {
                to.text("type", type, at(meta), Rule.stated("type"));
            }
        }
        text(to, "rights", "rights", "copyright", "rights-standard", "license", "licence");
        text(to, HtmlMetadata.SITE, "source", "publisher", "site_name", "application-name");
        dates(dates, "captured", "captured");
        dates(
                dates,
                "date",
                "date",
                "pubdate",
                "publishdate",
                "publish_date",
                "publish-date",
                "publication_date",
                "publication-date",
                "published",
                "published_at",
                "publisheddate",
                "datepublished",
                "article.published",
                "article_date_original",
                "originalpublicationdate",
                "articledate",
                "pdate",
                "ptime",
                "dat",
                "issue_date",
                "releasedate",
                "dc.date",
                "dc:date",
                "dcterms.date",
                "dc.date.created",
                "dcterms.created",
                "created",
                "creation_date",
                "date.created");
        dates(
                dates,
                "updated",
                "updated",
                "datemodified",
                "lastmod",
                "last-modified",
                "last_modified",
                "lastmodified",
                "article.updated",
                "utime",
                "date.modified",
                "revised",
                "modified");
        for (String field : lists) {
            if (!PLAIN.contains(field) && !MetaTags.isPublishing(field)) {
                list(to, field, field.toLowerCase(Locale.ROOT));
            }
        }
    }

    /**
     * Whether a field decides where and whether an article stands: such are taken from no page of
     * another system, where {@code expires} speaks of caches and {@code id} of a database.
     */
    private static boolean isPublishing(String field) {
        return Known.FIELDS.contains(field);
    }

    /** The languages of a page that its {@code <meta>} name, surest first. */
    void languages(Candidates to) {
        for (String name :
                List.of(
                        "lang",
                        "content-language",
                        "citation_language",
                        "dc.language",
                        "dcterms.language",
                        "dc:language",
                        "language",
                        "og:locale")) {
            for (Element meta : first(name)) {
                String[] said = meta.attr("content").split("[,;]", 2);
                Languages.tag(said[0])
                        .ifPresent(tag -> to.text("lang", tag, at(meta), Rule.stated(name)));
            }
        }
    }

    private void text(Candidates to, String field, String... names) {
        for (String name : names) {
            for (Element meta : first(name)) {
                to.text(field, meta.attr("content"), at(meta), Rule.stated(name));
            }
        }
    }

    private void tags(Candidates to, String... names) {
        for (String name : names) {
            List<Element> metas = named(name);
            if (!metas.isEmpty()) {
                List<String> texts = metas.stream().map(m -> m.attr("content")).toList();
                to.keywords("tags", Keywords.in(texts), place(metas.getFirst()), Rule.stated(name));
            }
        }
    }

    private void list(Candidates to, String field, String name) {
        List<Element> metas = named(name);
        if (!metas.isEmpty()) {
            List<String> texts = metas.stream().map(m -> m.attr("content")).toList();
            to.keywords(field, Keywords.in(texts), place(metas.getFirst()), Rule.stated(name));
        }
    }

    private void authors(Candidates to, String... names) {
        for (String name : names) {
            List<Element> metas = named(name);
            if (!metas.isEmpty()) {
                List<String> texts = metas.stream().map(m -> m.attr("content")).toList();
                to.texts("authors", AuthorNames.in(texts), at(metas.getFirst()), Rule.stated(name));
                if (texts.size() == 1 && AuthorNames.isSaid(texts.getFirst().strip())) {
                    to.text("byline", texts.getFirst(), at(metas.getFirst()), Rule.stated(name));
                }
            }
        }
    }

    private void contributors(Candidates to, String... names) {
        for (String name : names) {
            List<Element> metas = named(name);
            if (!metas.isEmpty()) {
                List<String> texts = metas.stream().map(m -> m.attr("content")).toList();
                to.texts(
                        "contributors",
                        AuthorNames.in(texts),
                        at(metas.getFirst()),
                        Rule.stated(name));
            }
        }
    }

    private void picture(Candidates to, String name, String alt) {
        for (Element meta : named(name).stream().limit(1).toList()) {
            PagePicture.of(meta.attr("content"), content(alt), "", "", "", at(meta))
                    .ifPresent(p -> to.value("images", p, Rule.stated(name)));
        }
    }

    private void published(PageDates dates, String... names) {
        for (String name : names) {
            for (Element meta : named(name).stream().limit(1).toList()) {
                dates.published(meta.attr("content"), place(meta), Rule.stated(name));
            }
        }
    }

    private void dates(PageDates dates, String field, String... names) {
        for (String name : names) {
            for (Element meta : first(name)) {
                dates.read(field, meta.attr("content"), place(meta), Rule.stated(name));
            }
        }
    }

    private List<Element> first(String name) {
        return named(name).stream().limit(VALUES).toList();
    }

    private Place place(Element meta) {
        return page.place(meta);
    }

    private Position at(Element meta) {
        return page.at(meta);
    }
}
