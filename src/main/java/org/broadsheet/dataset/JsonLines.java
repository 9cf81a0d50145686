package org.broadsheet.dataset;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.FieldValue;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes records as JSON Lines (jsonlines.org): one a line, without what is not known. */
public final class JsonLines {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private JsonLines(JsonGenerator json) {
        this.json = json;
    }

    /** The file of some records. */
    public static byte[] write(Iterable<ArticleRecord> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        for (ArticleRecord article : records) {
            try (JsonGenerator json =
                    FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
                new JsonLines(json).write(article);
            }
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    private void write(ArticleRecord article) {
        json.writeStartObject();
        text("id", article.id());
        text("uri", article.uri());
        text("url", article.url());
        text("type", article.type());
        text("title", article.title());
        text("kicker", article.kicker());
        text("summary", article.summary());
        text("date", article.date());
        text("earliest", article.earliest());
        text("updated", article.updated());
        text("section", article.section());
        texts("tags", article.tags());
        texts("authors", article.authors());
        text("byline", article.byline());
        each(
                "contributors",
                article.contributors(),
                contributor -> {
                    text("name", contributor.name());
                    text("role", contributor.role());
                });
        text("series", article.series());
        if (article.part().isPresent()) {
            json.writeNumberProperty("part", article.part().getAsInt());
        }
        if (!article.lists().isEmpty()) {
            json.writeObjectPropertyStart("lists");
            article.lists().forEach(this::texts);
            json.writeEndObject();
        }
        text("language", article.language());
        text("translationOf", article.translationOf());
        json.writeNumberProperty("words", article.words());
        each(
                "images",
                article.images(),
                picture -> {
                    text("url", picture.url());
                    text("alt", picture.alt());
                    text("caption", picture.caption());
                    text("credit", picture.credit());
                    text("rights", picture.rights());
                });
        each(
                "corrections",
                article.corrections(),
                correction -> {
                    text("date", correction.date());
                    text("kind", correction.kind());
                    text("text", correction.text());
                });
        texts("related", article.related());
        if (!article.sourceName().isEmpty() || !article.sourceUrl().isEmpty()) {
            json.writeObjectPropertyStart("source");
            text("name", article.sourceName());
            text("url", article.sourceUrl());
            json.writeEndObject();
        }
        text("captured", article.captured());
        text("edition", article.edition());
        text("page", article.page());
        text("rights", article.rights());
        texts("aliases", article.aliases());
        if (!article.fields().isEmpty()) {
            json.writeName("fields");
            fields(json, article.fields());
        }
        text("text", article.text());
        json.writeEndObject();
    }

    private void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    private void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private interface Properties<T> {
        void write(T value);
    }

    private <T> void each(String name, List<T> values, Properties<T> properties) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            for (T value : values) {
                json.writeStartObject();
                properties.write(value);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }

    static void fields(JsonGenerator json, Map<String, FieldValue> fields) {
        json.writeStartObject();
        fields.forEach((name, value) -> {
            json.writeName(name);
            value(json, value);
        });
        json.writeEndObject();
    }

    private static void value(JsonGenerator json, FieldValue value) {
        switch (value) {
            case FieldValue.Text text -> json.writeString(text.text());
            case FieldValue.Items items -> {
                json.writeStartArray();
                items.items().forEach(item -> value(json, item));
                json.writeEndArray();
            }
            case FieldValue.Fields fields -> fields(json, fields.fields());
            case FieldValue.Nothing _ -> json.writeNull();
        }
    }
}
