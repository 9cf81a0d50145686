package org.broadsheet.dataset;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * What data there is of an archive: where a program begins.
 *
 * @param title the paper's name
 * @param description about the archive, or empty
 * @param url its front page
 * @param language its language (BCP 47)
 * @param rights on which terms it may be used, or empty
 * @param schema where the schema of the records stands
 * @param articles how many articles there are
 * @param years how many there are of each year
 * @param undated how many state no year
 * @param lists how many lists of each kind there are
 * @param files the files of records, in the order of time
 */
public record DatasetIndex(
        String title,
        String description,
        String url,
        String language,
        String rights,
        String schema,
        int articles,
        List<Year> years,
        int undated,
        List<Lists> lists,
        List<Part> files) {
    /** The version of the addresses and of the records below them. */
    public static final int VERSION = 1;

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    /** A year, and how many articles it has. */
    public record Year(int year, int articles) {}

    /**
     * A kind of list.
     *
     * @param kind its name
     * @param count how many lists of it there are
     * @param url their index, or empty
     */
    public record Lists(String kind, int count, String url) {}

    /**
     * A file of records in each format.
     *
     * @param name the year, {@code YYYY}, or month, {@code YYYY-MM}; {@code undated}; with a number
     *     where that is cut
     * @param articles how many there are in it
     * @param jsonLines where it stands as JSON Lines, or empty
     * @param csv where it stands as CSV, or empty
     */
    public record Part(String name, int articles, String jsonLines, String csv) {}

    /** The index as JSON, for people to read too. */
    public byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ObjectWriteContext pretty =
                new ObjectWriteContext.Base() {
                    @Override
                    public PrettyPrinter getPrettyPrinter() {
                        return new DefaultPrettyPrinter()
                                .withObjectIndenter(LINES)
                                .withArrayIndenter(LINES);
                    }
                };
        try (JsonGenerator json =
                new JsonFactory().createGenerator(pretty, bytes, JsonEncoding.UTF8)) {
            write(json);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeNumberProperty("version", VERSION);
        json.writeStringProperty("title", title);
        ifAny(json, "description", description);
        json.writeStringProperty("url", url);
        json.writeStringProperty("language", language);
        ifAny(json, "rights", rights);
        json.writeStringProperty("schema", schema);
        json.writeNumberProperty("articles", articles);
        json.writeArrayPropertyStart("years");
        for (Year year : years) {
            json.writeStartObject();
            json.writeNumberProperty("year", year.year());
            json.writeNumberProperty("articles", year.articles());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberProperty("undated", undated);
        json.writeArrayPropertyStart("lists");
        for (Lists kind : lists) {
            json.writeStartObject();
            json.writeStringProperty("kind", kind.kind());
            json.writeNumberProperty("count", kind.count());
            ifAny(json, "url", kind.url());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("files");
        for (Part part : files) {
            json.writeStartObject();
            json.writeStringProperty("name", part.name());
            json.writeNumberProperty("articles", part.articles());
            ifAny(json, "jsonLines", part.jsonLines());
            ifAny(json, "csv", part.csv());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void ifAny(JsonGenerator json, String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }
}
