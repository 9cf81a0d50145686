package org.broadsheet.feed;

import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.broadsheet.config.Feeds.Format;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes feeds as JSON Feed 1.1 (jsonfeed.org/version/1.1). */
final class JsonFeed {
    private JsonFeed() {}

    static byte[] write(Feed feed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json =
                new JsonFactory()
                        .createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("version", "https://jsonfeed.org/version/1.1");
            json.writeStringProperty("title", feed.title());
            json.writeStringProperty("home_page_url", feed.page());
            json.writeStringProperty("feed_url", feed.page() + Format.JSON.file());
            ifAny(json, "description", feed.description());
            ifAny(json, "icon", feed.logo());
            authors(json, List.of(feed.author()));
            json.writeStringProperty("language", feed.lang());
            json.writeArrayPropertyStart("items");
            feed.entries().forEach(entry -> item(json, entry));
            json.writeEndArray();
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void item(JsonGenerator json, Feed.Entry entry) {
        json.writeStartObject();
        json.writeStringProperty("id", entry.id());
        json.writeStringProperty("url", entry.url());
        json.writeStringProperty("title", entry.title());
        if (entry.html().isEmpty()) {
            // One of the two must be there; what is not the whole text is a summary as well.
            json.writeStringProperty(
                    "content_text", entry.summary().isEmpty() ? entry.title() : entry.summary());
        } else {
            json.writeStringProperty("content_html", entry.html());
        }
        ifAny(json, "summary", entry.summary());
        OffsetDateTime published = entry.published();
        if (published != null) {
            json.writeStringProperty("date_published", Moments.RFC_3339.format(published));
        }
        json.writeStringProperty("date_modified", Moments.RFC_3339.format(entry.updated()));
        authors(json, entry.authors());
        if (!entry.categories().isEmpty()) {
            json.writeArrayPropertyStart("tags");
            entry.categories().forEach(json::writeString);
            json.writeEndArray();
        }
        ifAny(json, "language", entry.lang());
        Feed.Picture picture = entry.picture();
        if (picture != null) {
            json.writeStringProperty("image", picture.url());
            json.writeArrayPropertyStart("attachments");
            json.writeStartObject();
            json.writeStringProperty("url", picture.url());
            json.writeStringProperty("mime_type", picture.mediaType());
            json.writeNumberProperty("size_in_bytes", picture.bytes());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void authors(JsonGenerator json, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("authors");
        for (String name : names) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void ifAny(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
