package org.broadsheet.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What pages tell programs. */
class HeadTest {
    private static final String SCHEMA = "https://schema.org/";

    private static ArchiveTest archive() throws Exception {
        return ArchiveTest.of(
                        """
                        === archive.yaml
                        title: The Mercury
                        description: A paper.
                        baseUrl: https://mercury.example/
                        language: en-GB
                        rights: https://creativecommons.org/licenses/by/4.0/
                        sections: [Town]
                        === content/clock.md
                        ---
                        id: clock
                        title: "Clock </script><script>alert(1)</script>"
                        date: 1984-06-12
                        updated: 1984-06-13
                        section: Town
                        tags: [clock, bells]
                        authors: [Ivor Breck]
                        summary: "Seven \\"minutes\\" & more"
                        series: The clock papers
                        source: {name: Evening Post, url: "https://post.example/1"}
                        page: 3
                        corrections: [{date: 1984-06-14, text: It was eight.}]
                        images: [{file: clock.png, alt: A clock, credit: Una Frey}]
                        ---
                        Text.
                        === content/uhr.md
                        ---
                        title: Uhr
                        date: 1984-06-12
                        lang: de
                        translationOf: clock
                        ---
                        === content/gone.md
                        ---
                        title: Gone
                        date: 1984-06-12
                        withdrawn: {date: 1999-05-03, reason: By order of a court.}
                        summary: Secret summary
                        ---
                        Secret text.
                        """)
                .pictures("content/clock.png")
                .build();
    }

    /** The nodes of a page's JSON-LD, expanded, by their types. */
    private static Map<String, JsonObject> nodes(ArchiveTest archive, String url) throws Exception {
        Element script = archive.page(url).expectFirst("script[type=application/ld+json]");
        Document data = JsonDocument.of(new StringReader(script.data()));
        // schema.org says of itself what this context says.
        DocumentLoader loader =
                (address, options) ->
                        JsonDocument.of(
                                new StringReader("{\"@context\":{\"@vocab\":\"" + SCHEMA + "\"}}"));
        JsonArray expanded = JsonLd.expand(data).loader(loader).get();
        return expanded.stream()
                .map(JsonValue::asJsonObject)
                .collect(
                        Collectors.toMap(
                                node -> node.getJsonArray("@type").getString(0).replace(SCHEMA, ""),
                                node -> node));
    }

    private static JsonObject node(ArchiveTest archive, String url, String type) throws Exception {
        return Objects.requireNonNull(nodes(archive, url).get(type), type);
    }

    private static String value(JsonObject node, String... path) {
        JsonObject at = node;
        for (String name : path) {
            at = at.getJsonArray(SCHEMA + name).getJsonObject(0);
        }
        return at.getString("@value");
    }

    @Test
    void anArticleIsANewsArticle() throws Exception {
        ArchiveTest archive = archive();
        String url = "/1984/06/12/clock/";
        assertThat(nodes(archive, url).keySet())
                .containsExactlyInAnyOrder("NewsArticle", "BreadcrumbList");
        JsonObject article = node(archive, url, "NewsArticle");
        assertThat(article.getString("@id")).isEqualTo("https://mercury.example/1984/06/12/clock/");
        assertThat(value(article, "headline")).startsWith("Clock");
        assertThat(value(article, "datePublished")).isEqualTo("1984-06-12");
        assertThat(value(article, "dateModified")).isEqualTo("1984-06-14");
        assertThat(value(article, "author", "name")).isEqualTo("Ivor Breck");
        assertThat(value(article, "author", "givenName")).isEqualTo("Ivor");
        assertThat(value(article, "author", "familyName")).isEqualTo("Breck");
        assertThat(value(article, "publisher", "name")).isEqualTo("The Mercury");
        assertThat(value(article, "articleSection")).isEqualTo("Town");
        assertThat(article.getJsonArray(SCHEMA + "keywords")).hasSize(2);
        assertThat(value(article, "image", "url"))
                .isEqualTo("https://mercury.example/media/clock.png");
        assertThat(value(article, "image", "creditText")).isEqualTo("Una Frey");
        assertThat(value(article, "inLanguage")).isEqualTo("en-GB");
        assertThat(value(article, "license"))
                .isEqualTo("https://creativecommons.org/licenses/by/4.0/");
        assertThat(value(article, "isBasedOn", "url")).isEqualTo("https://post.example/1");
        assertThat(value(article, "correction", "text")).isEqualTo("It was eight.");
        assertThat(value(article, "isPartOf", "name")).isEqualTo("The clock papers");
        assertThat(value(article, "printPage")).isEqualTo("3");
        assertThat(value(article, "workTranslation", "inLanguage")).isEqualTo("de");
        JsonObject way = node(archive, url, "BreadcrumbList");
        assertThat(way.getJsonArray(SCHEMA + "itemListElement")).hasSize(4);
    }

    @Test
    void otherPagesSayWhatTheyAre() throws Exception {
        ArchiveTest archive = archive();
        assertThat(value(node(archive, "/", "WebSite"), "name")).isEqualTo("The Mercury");
        JsonObject section = node(archive, "/town/", "CollectionPage");
        assertThat(value(section, "mainEntity", "itemListElement", "url"))
                .isEqualTo("https://mercury.example/1984/06/12/clock/");
        for (String url : List.of("/1984/06/12/", "/1984/", "/tags/", "/undated/", "/town/")) {
            assertThat(nodes(archive, url))
                    .as(url)
                    .containsKeys("CollectionPage", "BreadcrumbList");
        }
        assertThat(archive.page("/404.html").select("script[type], meta[property]")).isEmpty();
    }

    @Test
    void nothingEndsTheScript() throws Exception {
        org.jsoup.nodes.Document page = archive().page("/1984/06/12/clock/");
        assertThat(page.select("script").eachAttr("type"))
                .containsOnly("application/ld+json", "module");
        assertThat(page.html()).doesNotContain("<script>alert");
    }

    @Test
    void previewsAndScholarsFindTheirNames() throws Exception {
        org.jsoup.nodes.Document page = archive().page("/1984/06/12/clock/");
        assertThat(meta(page, "property", "og:type")).containsExactly("article");
        assertThat(meta(page, "property", "og:locale")).containsExactly("en_GB");
        assertThat(meta(page, "property", "og:description"))
                .containsExactly("Seven \"minutes\" & more");
        assertThat(meta(page, "property", "og:image"))
                .containsExactly("https://mercury.example/media/clock.png");
        assertThat(meta(page, "property", "article:tag")).containsExactly("clock", "bells");
        assertThat(meta(page, "property", "article:published_time")).containsExactly("1984-06-12");
        assertThat(meta(page, "name", "twitter:card")).containsExactly("summary_large_image");
        assertThat(meta(page, "name", "citation_author")).containsExactly("Ivor Breck");
        assertThat(meta(page, "name", "citation_publication_date")).containsExactly("1984/06/12");
        assertThat(meta(page, "name", "citation_journal_title")).containsExactly("The Mercury");
        assertThat(page.select("link[rel=alternate][hreflang]").eachAttr("hreflang"))
                .containsExactly("en-GB", "de");
        assertThat(page.select("link[rel=alternate][type]").eachAttr("href"))
                .containsExactly("/atom.xml", "/town/atom.xml");
    }

    private static List<String> meta(org.jsoup.nodes.Document page, String by, String name) {
        return page.select("meta[" + by + "='" + name + "']").eachAttr("content");
    }

    @Test
    void whatIsWithdrawnIsInNoOutputButItsNotice() throws Exception {
        ArchiveTest archive = archive();
        archive.expectNowhere("Secret");
        JsonObject article = node(archive, "/1984/06/12/gone/", "NewsArticle");
        assertThat(value(article, "creativeWorkStatus")).isEqualTo("Withdrawn");
        assertThat(archive.page("/1984/06/12/gone/").select(".cite")).isEmpty();
    }
}
