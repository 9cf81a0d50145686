package org.broadsheet.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.rometools.rome.io.SyndFeedInput;
import jakarta.json.Json;
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
import java.util.Objects;
import java.util.Set;
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

    @Test
    void allJsonLdIsRead() throws Exception {
        JsonDocument context =
                JsonDocument.of(
                        new StringReader("{\"@context\":{\"@vocab\":\"https://schema.org/\"}}"));
        int articles = 0;
        for (String path : DemoSite.built().pages()) {
            Element script =
                    Jsoup.parse(DemoSite.built().page(path))
                            .selectFirst("script[type=application/ld+json]");
            if (script == null) {
                continue;
            }
            var nodes =
                    JsonLd.expand(JsonDocument.of(new StringReader(script.data())))
                            .loader((address, options) -> context)
                            .get();
            for (JsonValue node : nodes) {
                String type = node.asJsonObject().getJsonArray("@type").getString(0);
                if (type.endsWith("NewsArticle")) {
                    articles++;
                    for (String property :
                            List.of("headline", "publisher", "inLanguage", "mainEntityOfPage")) {
                        assertThat(node.asJsonObject().keySet())
                                .as(path)
                                .contains("https://schema.org/" + property);
                    }
                }
            }
        }
        assertThat(articles).isGreaterThan(80);
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
