package org.broadsheet.read.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What fields are called by Jekyll, Hugo, Eleventy, Zola, Astro, Gatsby, Pelican, JBake, Hexo,
 * Ghost and their kin: a table of names to ours, in the order in which they win. Names are told
 * apart by their letters and digits alone: {@code publishDate}, {@code publish_date} and {@code
 * Publish-Date} are one.
 */
public final class ForeignNames {
    /**
     * What a name of elsewhere may mean.
     *
     * @param ours the field; a dotted name is a field within a group
     * @param shape which values mean it, and what they are here
     * @param rank of several that mean one field, the lowest wins
     * @param adds whether the value is added to what the field has, rather than passed over
     */
    public record Use(String ours, Shape shape, int rank, boolean adds) {}

    /** Groups of fields of the keeper's own, in which Zola and Hugo want all that they lack. */
    private static final Set<String> GROUPS = Set.of("extra", "params", "taxonomies", "header");

    /** What is understood within such a group too. */
    private static final Set<String> IN_GROUPS =
            Set.of(
                    "authors",
                    "tags",
                    "section",
                    "summary",
                    "images",
                    "images.alt",
                    "images.caption",
                    "images.credit",
                    "updated",
                    "series",
                    "kicker",
                    "byline",
                    "rights",
                    "lang",
                    "source");

    private static final ForeignNames TABLE = new ForeignNames();

    private final Map<String, List<Use>> uses = new HashMap<>();
    private final Set<String> silent = new HashSet<>();
    private int rank;

    private ForeignNames() {
        ours();
        dates();
        people();
        texts();
        pictures();
        publication();
        silent();
    }

    /** What a name means; empty if nobody knows. */
    public static List<Use> uses(String name) {
        return TABLE.uses.getOrDefault(folded(name), List.of());
    }

    /** What a name within a group of the keeper's own means; empty if nobody knows. */
    static List<Use> usesInGroup(String group, String name) {
        if (!isGroup(group)) {
            return List.of();
        }
        return uses(name).stream().filter(use -> IN_GROUPS.contains(use.ours())).toList();
    }

    /** Whether a name is that of a group in which fields are looked for. */
    public static boolean isGroup(String name) {
        return GROUPS.contains(folded(name));
    }

    /**
     * Whether a name is known from elsewhere, so that nobody need be told of it: for it means
     * nothing to an archive ({@code layout}, {@code weight}), or its value does not.
     */
    public static boolean isKnown(String name) {
        String folded = folded(name);
        return TABLE.uses.containsKey(folded)
                || TABLE.silent.contains(folded)
                || GROUPS.contains(folded)
                || folded.startsWith("eleventy");
    }

    /** All names of elsewhere that mean a field, folded. */
    static Set<String> names() {
        return TABLE.uses.keySet();
    }

    private static String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        String lower = name.toLowerCase(Locale.ROOT);
        int c;
        for (int i = 0; i < lower.length(); i += Character.charCount(c)) {
            c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c)) {
                folded.appendCodePoint(c);
            }
        }
        return folded.toString();
    }

    private void mean(String field, Shape shape, String... names) {
        add(field, shape, false, names);
    }

    private void add(String field, Shape shape, boolean adds, String... names) {
        for (String name : names) {
            List<Use> of = uses.computeIfAbsent(folded(name), n -> new ArrayList<>());
            if (of.stream().noneMatch(use -> use.ours().equals(field) && use.shape() == shape)) {
                of.add(new Use(field, shape, rank++, adds));
            }
        }
    }

    /** Our own names, in whatever case, with values of the shapes that they have elsewhere. */
    private void ours() {
        for (String field : Known.FIELDS.stream().sorted().toList()) {
            Shape shape =
                    switch (field) {
                        case "title", "kicker", "summary" -> Shape.WORDS;
                        case "authors" -> Shape.PEOPLE;
                        case "tags" -> Shape.NAMES;
                        case "images" -> Shape.IMAGES;
                        case "lang" -> Shape.LANGUAGE;
                        case "section", "series" -> Shape.FIRST;
                        case "type" -> Shape.TYPE;
                        default -> Shape.ANY;
                    };
            mean(field, shape, field);
        }
        add("tags", Shape.REST, true, "section");
    }

    private void dates() {
        mean("date", Shape.DATE, "published", "publishedAt", "publishedOn", "datePublished");
        mean("date", Shape.DATE, "publicationDate", "pubDate", "pubDatetime", "publishDate");
        mean("date", Shape.DATE, "postDate", "posted", "postedAt", "firstPublishedAt");
        mean("date", Shape.DATE, "createdAt", "created", "dateCreated", "createDate");
        mean("updated", Shape.DATE, "lastmod", "lastModified", "lastModifiedAt", "modified");
        mean("updated", Shape.DATE, "modifiedAt", "dateModified", "modDatetime", "updatedAt");
        mean("updated", Shape.DATE, "updatedDate", "dateUpdated", "updatedOn", "lastUpdated");
        mean("updated", Shape.DATE, "lastUpdate", "revised");
        mean("embargo", Shape.MOMENT, "publishDate");
        mean("expires", Shape.MOMENT, "expiryDate", "unpublishDate", "unpublish", "expireDate");
    }

    private void people() {
        mean("authors", Shape.PEOPLE, "author", "creator", "creators", "writer", "writers");
        mean("authors", Shape.PEOPLE, "authorName", "primaryAuthor", "postAuthor");
    }

    private void texts() {
        mean("title", Shape.WORDS, "headline");
        mean("section", Shape.FIRST, "category", "categories", "primaryCategory", "rubric");
        mean("tags", Shape.NAMES, "tag", "topics", "topic", "subjects", "labels", "keywords");
        add("tags", Shape.REST, true, "category", "categories");
        mean("summary", Shape.EXCERPT, "excerpt", "customExcerpt", "standfirst", "dek", "deck");
        mean("summary", Shape.EXCERPT, "lead", "lede", "subtitle", "subheading", "subhead");
        mean("summary", Shape.EXCERPT, "description", "abstract", "intro", "metaDescription");
        mean("kicker", Shape.WORDS, "eyebrow", "overline");
        mean("series", Shape.FIRST, "serie");
        mean("lang", Shape.LANGUAGE, "language", "locale");
        mean("rights", Shape.ANY, "copyright", "license", "licence");
        mean("corrections", Shape.ANY, "correction");
        mean("slug", Shape.ANY, "postName");
        mean("source", Shape.WEB, "canonicalUrl", "canonical", "originalUrl", "sourceUrl");
        mean("source", Shape.WEB, "permalink", "tumblrUrl", "wordpressUrl", "mediumUrl");
        mean("source", Shape.WEB, "bloggerOrigUrl", "originallyPublishedAt");
    }

    private void pictures() {
        String[] pictures = {
            "image", "cover", "hero", "featuredImage", "featureImage", "banner", "headerImage",
            "overlayImage", "photo", "picture", "postImage", "thumbnail", "thumb", "teaser",
            "socialImage", "shareImage", "ogImage"
        };
        for (String picture : pictures) {
            mean("images", Shape.IMAGES, picture);
            if (!picture.endsWith("mage")) {
                mean("images", Shape.IMAGES, picture + "Image", picture + "Img");
            }
        }
        mean("images", Shape.IMAGES, "featuredImg", "headerImg", "indexImg", "topImg");
        for (String picture : pictures) {
            String bare = picture.replaceFirst("Image$", "");
            for (String of : picture.equals(bare) ? List.of(bare) : List.of(picture, bare)) {
                mean("images.alt", Shape.WORDS, of + "Alt", of + "ImageAlt", of + "AltText");
                mean("images.caption", Shape.EXCERPT, of + "Caption", of + "ImageCaption");
                mean("images.caption", Shape.EXCERPT, of + "Figcaption");
                mean("images.credit", Shape.EXCERPT, of + "Credit", of + "ImageCredit");
            }
        }
    }

    private void publication() {
        mean("url", Shape.PATH, "permalink");
        mean("aliases", Shape.PATHS, "redirectFrom", "alias", "oldUrl", "oldUrls");
        mean("draft", Shape.WITHHELD, "status", "visibility");
        mean("draft", Shape.FALSE, "published", "publish", "isPublished", "permalink");
        mean("draft", Shape.TRUE, "hidden", "unlisted", "private", "isDraft");
        mean("draft", Shape.SECRET, "password", "postPassword");
    }

    /** What means something to a generator and nothing to an archive; templates may want it. */
    private void silent() {
        String names =
                """
                layout template theme weight order position rank nav navOrder navTitle
                navigation parent grandParent hasChildren menu menus menuName linkTitle sidebar
                sidebarPosition sidebarLabel hideSidebar breadcrumb breadcrumbs toc tocOpen
                tocSticky tocLabel tocIcon showToc tableOfContents comments comment disqus
                disqusId commentId showComments math mathjax katex latex mermaid markup tagline
                templateEngineOverride pagination paginate paginateBy pageTemplate sortBy
                insertAnchorLinks inSearchIndex renderer transparent generateFeeds cascade build
                outputs resources headless isCJKLanguage sitemap robots noindex seo seoTitle
                metaTitle ogTitle ogDescription ogType twitterTitle twitterDescription
                twitterImage twitterCard codeinjectionHead codeinjectionFoot emailOnly
                showTitleAndFeatureImage primaryTag uuid guid postId wordpressId wpId featured
                isFeatured pinned sticky top hot share sharing social likes readTime readingTime
                timeToRead wordCount css js script scripts style styles stylesheet class bodyClass
                pageClass cssClass classes icon collection collections excerptSeparator showDate
                showAuthor showReadingTime hideMeta editPost authorProfile readTimeMinutes
                searchHidden search excludeFromSearch cached abbrlink disableNunjucks mathType
                relatedPosts postFormat og liquid renderWithLiquid jekyll ext path prefetch tocDepth saveAs
                """;
        for (String name : names.strip().split("\\s+", -1)) {
            silent.add(folded(name));
        }
    }
}
