package org.broadsheet.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import nu.validator.vendor.thaiopensource.util.PropertyMapBuilder;
import nu.validator.vendor.thaiopensource.validate.ValidateProperty;
import nu.validator.vendor.thaiopensource.validate.ValidationDriver;
import nu.validator.vendor.thaiopensource.validate.rng.CompactSchemaReader;
import org.broadsheet.build.DatasetTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** What the repository's archive has for programs, by the formats' own rules. */
final class DemoDataTest {
    private static final Path SITE = DemoSite.built().folder;

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(SITE)) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        }
    }

    private static URL schema(String name) {
        return Objects.requireNonNull(DemoDataTest.class.getResource("/schemas/" + name));
    }

    /** Keeps what a validator finds. */
    private static final class Faults implements ErrorHandler {
        private final List<String> found = new ArrayList<>();
        private String file = "";

        @Override
        public void warning(SAXParseException fault) {
            error(fault);
        }

        @Override
        public void error(SAXParseException fault) {
            found.add(file + ":" + fault.getLineNumber() + ": " + fault.getMessage());
        }

        @Override
        public void fatalError(SAXParseException fault) {
            error(fault);
        }
    }

    @Test
    void everyAtomFeedFollowsTheGrammar() throws Exception {
        Faults faults = new Faults();
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, faults);
        ValidationDriver driver =
                new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
        driver.loadSchema(new InputSource(schema("atom.rnc").toString()));
        assertThat(faults.found).isEmpty();
        List<Path> feeds = files("atom.xml");
        assertThat(feeds).hasSizeGreaterThan(100);
        for (Path feed : feeds) {
            faults.file = SITE.relativize(feed).toString();
            driver.validate(new InputSource(feed.toUri().toString()));
            assertThat(
                            new SyndFeedInput()
                                    .build(new StringReader(Files.readString(feed)))
                                    .getEntries())
                    .as("%s", feed)
                    .isNotEmpty();
        }
        assertThat(faults.found).isEmpty();
    }

    @Test
    void everyRssFeedIsRead() throws Exception {
        List<Path> feeds = files("rss.xml");
        assertThat(feeds).hasSizeGreaterThan(5);
        for (Path feed : feeds) {
            var read = new SyndFeedInput().build(new StringReader(Files.readString(feed)));
            assertThat(read.getFeedType()).isEqualTo("rss_2.0");
            assertThat(read.getLink()).isNotBlank();
            assertThat(read.getDescription()).isNotBlank();
            assertThat(read.getEntries())
                    .as("%s", feed)
                    .isNotEmpty()
                    .allSatisfy(entry -> {
                        assertThat(entry.getTitle()).isNotBlank();
                        assertThat(entry.getUri()).startsWith("tag:");
                    });
        }
    }

    /** What JSON Feed 1.1 asks for. */
    @Test
    void everyJsonFeedHasWhatItMust() throws Exception {
        List<Path> feeds = files("feed.json");
        assertThat(feeds).hasSizeGreaterThan(5);
        for (Path file : feeds) {
            JsonObject feed = Json.createReader(Files.newBufferedReader(file)).readObject();
            assertThat(feed.getString("version")).isEqualTo("https://jsonfeed.org/version/1.1");
            assertThat(feed.getString("title")).isNotBlank();
            assertThat(feed.getString("feed_url")).endsWith("/feed.json");
            Set<String> ids = new TreeSet<>();
            for (JsonValue value : feed.getJsonArray("items")) {
                JsonObject item = value.asJsonObject();
                assertThat(ids.add(item.getString("id"))).isTrue();
                assertThat(item.containsKey("content_text") || item.containsKey("content_html"))
                        .isTrue();
            }
            assertThat(ids).isNotEmpty();
        }
    }

    @Test
    void everyRecordFollowsTheSchema() throws Exception {
        Path api = SITE.resolve("api/v1");
        String schema = Files.readString(api.resolve("article.schema.json"));
        int records = 0;
        try (Stream<Path> files = Files.list(api.resolve("articles"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".jsonl")).toList()) {
                List<String> lines = Files.readAllLines(file);
                records += lines.size();
                assertThat(DatasetTest.faults(schema, lines.stream())).as("%s", file).isEmpty();
            }
        }
        JsonObject index =
                Json.createReader(Files.newBufferedReader(api.resolve("index.json"))).readObject();
        assertThat(index.getInt("articles")).isEqualTo(records);
    }

    @Test
    void everySitemapFollowsItsSchema() throws Exception {
        Schema schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(schema("sitemap.xsd"));
        List<Path> sitemaps = new ArrayList<>(files("sitemap.xml"));
        try (Stream<Path> parts = Files.list(SITE.resolve("sitemaps"))) {
            parts.forEach(sitemaps::add);
        }
        assertThat(sitemaps).hasSizeGreaterThan(20);
        for (Path sitemap : sitemaps) {
            schema.newValidator()
                    .validate(
                            new StreamSource(
                                    new ByteArrayInputStream(Files.readAllBytes(sitemap))));
        }
    }

    private static final String SCHEMA = "https://schema.org/";

    private static final String OF_ARTICLES =
            "url mainEntityOfPage headline description datePublished dateModified inLanguage author"
                    + " publisher articleSection keywords wordCount copyrightNotice license isPartOf"
                    + " image isBasedOn workTranslation translationOfWork correction"
                    + " creativeWorkStatus";

    /** What schema.org knows of each type that pages use. */
    private static final Map<String, String> KNOWN =
            Map.ofEntries(
                    Map.entry("WebSite", "url name description inLanguage publisher"),
                    Map.entry("WebPage", "url name description inLanguage isPartOf"),
                    Map.entry(
                            "CollectionPage",
                            "url name description inLanguage isPartOf mainEntity"),
                    Map.entry("ItemList", "numberOfItems itemListElement"),
                    Map.entry("BreadcrumbList", "itemListElement"),
                    Map.entry("ListItem", "position name item url"),
                    Map.entry("NewsMediaOrganization", "name url"),
                    Map.entry("Newspaper", "name url"),
                    Map.entry("CreativeWorkSeries", "name url"),
                    Map.entry("CreativeWork", "name url"),
                    Map.entry("Person", "name givenName familyName url"),
                    Map.entry("Organization", "name url"),
                    Map.entry("ImageObject", "url width height caption creditText"),
                    Map.entry("CorrectionComment", "text datePublished"),
                    Map.entry("NewsArticle", OF_ARTICLES + " printPage printEdition"),
                    Map.entry("OpinionNewsArticle", OF_ARTICLES + " printPage printEdition"),
                    Map.entry("ReviewNewsArticle", OF_ARTICLES + " printPage printEdition"),
                    Map.entry("LiveBlogPosting", OF_ARTICLES),
                    Map.entry("AdvertiserContentArticle", OF_ARTICLES));

    /** What each must have. */
    private static final Map<String, String> EXPECTED =
            Map.ofEntries(
                    Map.entry("WebSite", "url name publisher inLanguage"),
                    Map.entry("CollectionPage", "url name isPartOf inLanguage"),
                    Map.entry("ItemList", "numberOfItems itemListElement"),
                    Map.entry("BreadcrumbList", "itemListElement"),
                    Map.entry("ListItem", "position"),
                    Map.entry("Person", "name"),
                    Map.entry("ImageObject", "url"),
                    Map.entry("CorrectionComment", "text"),
                    Map.entry(
                            "headline",
                            "url mainEntityOfPage publisher inLanguage articleSection"));

    @Test
    void allJsonLdIsSchemaOrgs() throws Exception {
        JsonDocument context =
                JsonDocument.of(
                        new StringReader("{\"@context\":{\"@vocab\":\"https://schema.org/\"}}"));
        Map<String, Integer> counts = new TreeMap<>();
        for (String path : DemoSite.built().pages()) {
            Element script =
                    Jsoup.parse(DemoSite.built().page(path))
                            .selectFirst("script[type=application/ld+json]");
            if (script != null) {
                check(
                        JsonLd.expand(JsonDocument.of(new StringReader(script.data())))
                                .loader((address, options) -> context)
                                .get(),
                        path,
                        counts);
            }
        }
        assertThat(counts.keySet())
                .containsAll(
                        EXPECTED.keySet().stream()
                                .filter(type -> !type.equals("headline"))
                                .toList());
        assertThat(counts.get("NewsArticle")).isGreaterThan(80);
    }

    /** Sees that nodes have what their types expect and nothing that these do not know. */
    private static void check(JsonValue value, String page, Map<String, Integer> counts) {
        if (value instanceof JsonArray nodes) {
            nodes.forEach(node -> check(node, page, counts));
        } else if (value instanceof JsonObject node) {
            if (node.containsKey("@type")) {
                String type = node.getJsonArray("@type").getString(0).replace(SCHEMA, "");
                counts.merge(type, 1, Integer::sum);
                Set<String> properties = new TreeSet<>(node.keySet());
                properties.removeIf(name -> name.startsWith("@"));
                assertThat(names(KNOWN.getOrDefault(type, "")))
                        .as("%s: %s", page, type)
                        .containsAll(properties);
                boolean isArticle = properties.contains(SCHEMA + "headline");
                assertThat(properties)
                        .as("%s: %s", page, type)
                        .containsAll(
                                names(EXPECTED.getOrDefault(isArticle ? "headline" : type, "")));
            }
            node.values().forEach(inner -> check(inner, page, counts));
        }
    }

    private static List<String> names(String properties) {
        return Stream.of(properties.split(" "))
                .filter(name -> !name.isEmpty())
                .map(name -> SCHEMA + name)
                .toList();
    }

    /** What comes over the wire with an article, but for pictures and fonts: 30 KB at most. */
    @Test
    void anArticleIsLight() throws Exception {
        int shared =
                compressed("theme/style.css")
                        + compressed("theme/js/latest.js")
                        + compressed("theme/js/cite.js");
        List<String> heavy = new ArrayList<>();
        for (String page : DemoSite.built().pages()) {
            boolean article = page.matches("[0-9]{4}/[0-9]{2}/[0-9]{2}/[^/]+/index.html");
            // A text of 5,000 words weighs what its words weigh.
            if (article
                    && Files.size(SITE.resolve(page)) < 60_000
                    && compressed(page) + shared > 30_000) {
                heavy.add(page + ": " + (compressed(page) + shared));
            }
        }
        assertThat(heavy).isEmpty();
    }

    private static int compressed(String file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(Files.readString(SITE.resolve(file), UTF_8).getBytes(UTF_8));
        }
        return bytes.size();
    }
}
