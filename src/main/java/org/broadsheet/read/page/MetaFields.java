package org.broadsheet.read.page;

import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Set;
import org.broadsheet.article.Position;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.fields.AuthorNames;
import org.broadsheet.read.names.Known;
import org.jsoup.nodes.Element;

/**
 * The fields that {@code <meta>} state under the names of others. Names of one purpose stand
 * together; {@link HtmlMetadata} says in which order they are asked.
 */
final class MetaFields {
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

    private final MetaTags metas;
    private final Candidates to;
    private final PageDates dates;

    /**
     * Fields of a page.
     *
     * @param metas its elements
     * @param to where fields go
     * @param dates where dates go
     */
    MetaFields(MetaTags metas, Candidates to, PageDates dates) {
        this.metas = metas;
        this.to = to;
        this.dates = dates;
    }

    /** Dublin Core, Highwire Press (Google Scholar) and PRISM: made for catalogues. */
    void catalogue() {
        text("title", "citation_title", "dc.title", "dcterms.title", "dc:title");
        text(
                "summary",
                "citation_abstract",
                "dcterms.abstract",
                "dc.description",
                "dcterms.description",
                "dc:description");
        authors(
                "citation_author",
                "citation_authors",
                "dc.creator",
                "dcterms.creator",
                "dc.creator.personalname",
                "dc:creator");
        contributors("dc.contributor", "dcterms.contributor");
        tags("citation_keywords", "dc.subject", "dcterms.subject", "dc:subject");
        text("section", "prism.section", "citation_section");
        text("edition", "citation_issue", "prism.number");
        text("page", "citation_firstpage", "prism.startingpage");
        text(
                "rights",
                "dc.rights",
                "dcterms.rights",
                "dcterms.license",
                "prism.copyright",
                "dcterms.rightsholder");
        text(
                HtmlMetadata.SITE,
                "citation_journal_title",
                "prism.publicationname",
                "dc.publisher",
                "dcterms.publisher",
                "dc.source",
                "dcterms.ispartof");
        published(
                "citation_publication_date",
                "citation_date",
                "citation_online_date",
                "dcterms.issued",
                "dc.date.issued",
                "dcterms.available",
                "prism.publicationdate");
        dates("updated", "dcterms.modified", "dc.date.modified", "prism.modificationdate");
    }

    /** Open Graph and its {@code article:}, then Twitter cards: made for sharing. */
    void sharing() {
        text("title", "og:title");
        text("summary", "og:description");
        text("section", "article:section", "og:article:section");
        tags("article:tag", "og:article:tag");
        authors("article:author", "og:article:author", "article:author:name");
        published(
                "article:published_time",
                "og:article:published_time",
                "article:published",
                "og:published_time",
                "weibo:article:create_at");
        dates(
                "updated",
                "article:modified_time",
                "og:article:modified_time",
                "article:modified",
                "weibo:article:update_at",
                "og:updated_time");
        text(HtmlMetadata.SITE, "og:site_name");
        picture("og:image:secure_url", "og:image:alt");
        picture("og:image", "og:image:alt");
        picture("og:image:url", "og:image:alt");
        text("title", "twitter:title");
        text("summary", "twitter:description");
        picture("twitter:image", "twitter:image:alt");
        picture("twitter:image:src", "twitter:image:alt");
        for (int i = 1; i <= 3; i++) {
            labelled("twitter:label" + i, "twitter:data" + i);
        }
    }

    /** A pair of words on a card: "Written by" and a name. */
    private void labelled(String label, String data) {
        switch (metas.content(label).toLowerCase(Locale.ROOT)) {
            case "written by",
                    "verfasst von",
                    "écrit par",
                    "escrito por",
                    "geschrieben von",
                    "author",
                    "كتب بواسطة",
                    "von",
                    "by" ->
                    authors(data);
            case "filed under", "category", "section", "kategorie", "catégorie", "categoría" ->
                    text("section", data);
            default -> {}
        }
    }

    /** What systems note for those that count readers. */
    void counting() {
        text("title", "parsely-title", "sailthru.title", "vr:title", "cxenseparse:title");
        text("summary", "sailthru.description", "cxenseparse:description");
        authors(
                "parsely-author",
                "sailthru.author",
                "vr:author",
                "bt:author",
                "cxenseparse:author");
        text("section", "parsely-section", "vr:category", "bt:section", "cxenseparse:section");
        tags("parsely-tags", "sailthru.tags", "bt:tags", "cxenseparse:keywords");
        published(
                "parsely-pub-date",
                "sailthru.date",
                "vr:published_time",
                "bt:pubdate",
                "cxenseparse:recs:publishtime",
                "cxenseparse:publishtime");
        dates("updated", "vr:updated_time", "bt:moddate", "cxenseparse:recs:modifiedtime");
        picture("parsely-image-url", "");
        picture("sailthru.image.full", "");
        picture("vr:image", "");
    }

    /**
     * All others: those with a field's own name, and what systems called them over the years.
     * Fields that decide where and whether an article stands are not among them: in the pages of
     * other systems {@code expires} speaks of caches, and {@code id} and {@code url} of a database.
     */
    void others(NavigableSet<String> lists) {
        text("title", "title", "headline", "hdl", "article.headline", "article:title");
        text("summary", "summary", "description", "abstract", "dek", "standfirst", "lede");
        text("byline", "byline");
        authors(
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
                "section",
                "section",
                "category",
                "article.section",
                "article_section",
                "primary_category",
                "channel");
        tags("tags", "news_keywords", "keywords", "des", "article.tags");
        text("kicker", "kicker");
        text("series", "series");
        text("edition", "edition", "issue");
        for (Element meta : metas.named("page")) {
            String page = meta.attr("content").strip();
            if (page.length() <= 12 && page.chars().anyMatch(c -> c >= '0' && c <= '9')) {
                to.text("page", page, at(meta), Rule.stated("page"));
            }
        }
        for (Element meta : metas.named("type")) {
            String type = meta.attr("content").strip().toLowerCase(Locale.ROOT);
            if (TYPES.contains(type)) {
                to.text("type", type, at(meta), Rule.stated("type"));
            }
        }
        text("rights", "rights", "copyright", "rights-standard", "license", "licence");
        text(HtmlMetadata.SITE, "source", "publisher", "site_name", "application-name");
        dates("captured", "captured");
        dates(
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
            if (!Known.FIELDS.contains(field)) {
                list(field, field.toLowerCase(Locale.ROOT));
            }
        }
    }

    private void text(String field, String... names) {
        for (String name : names) {
            for (Element meta : metas.first(name)) {
                to.text(field, meta.attr("content"), at(meta), Rule.stated(name));
            }
        }
    }

    private void tags(String... names) {
        for (String name : names) {
            List<Element> all = metas.named(name);
            if (!all.isEmpty()) {
                List<String> texts = all.stream().map(m -> m.attr("content")).toList();
                to.keywords(
                        "tags", Keywords.in(texts), metas.place(all.getFirst()), Rule.stated(name));
            }
        }
    }

    private void list(String field, String name) {
        List<Element> all = metas.named(name);
        if (!all.isEmpty()) {
            List<String> texts = all.stream().map(m -> m.attr("content")).toList();
            to.keywords(field, Keywords.in(texts), metas.place(all.getFirst()), Rule.stated(name));
        }
    }

    private void authors(String... names) {
        for (String name : names) {
            List<Element> all = metas.named(name);
            if (!all.isEmpty()) {
                List<String> texts = all.stream().map(m -> m.attr("content")).toList();
                to.texts("authors", AuthorNames.in(texts), at(all.getFirst()), Rule.stated(name));
                if (texts.size() == 1 && AuthorNames.isSaid(texts.getFirst().strip())) {
                    to.text("byline", texts.getFirst(), at(all.getFirst()), Rule.stated(name));
                }
            }
        }
    }

    private void contributors(String... names) {
        for (String name : names) {
            List<Element> all = metas.named(name);
            if (!all.isEmpty()) {
                List<String> texts = all.stream().map(m -> m.attr("content")).toList();
                to.texts(
                        "contributors",
                        AuthorNames.in(texts),
                        at(all.getFirst()),
                        Rule.stated(name));
            }
        }
    }

    private void picture(String name, String alt) {
        for (Element meta : metas.named(name).stream().limit(1).toList()) {
            PagePicture.of(meta.attr("content"), metas.content(alt), "", "", "", at(meta))
                    .ifPresent(p -> to.value("images", p, Rule.stated(name)));
        }
    }

    private void published(String... names) {
        for (String name : names) {
            for (Element meta : metas.named(name).stream().limit(1).toList()) {
                dates.published(meta.attr("content"), metas.place(meta), Rule.stated(name));
            }
        }
    }

    private void dates(String field, String... names) {
        for (String name : names) {
            for (Element meta : metas.first(name)) {
                dates.read(field, meta.attr("content"), metas.place(meta), Rule.stated(name));
            }
        }
    }

    private Position at(Element meta) {
        return metas.place(meta).position();
    }
}
