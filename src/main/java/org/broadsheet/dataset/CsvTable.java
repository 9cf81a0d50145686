package org.broadsheet.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.FieldValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes records as CSV (RFC 4180): a header, then a row each. Several values of a field stand in
 * one cell with {@code |} between them.
 *
 * <p>Spreadsheets take a cell that begins with {@code =}, {@code +}, {@code -} or {@code @} for a
 * formula, which a hostile article could use; such a cell gets an apostrophe before it, as OWASP
 * advises ("CSV Injection").
 */
public final class CsvTable {
    private static final List<String> COLUMNS =
            List.of(
                    "id",
                    "uri",
                    "url",
                    "type",
                    "title",
                    "kicker",
                    "summary",
                    "date",
                    "earliest",
                    "updated",
                    "section",
                    "tags",
                    "authors",
                    "byline",
                    "contributors",
                    "series",
                    "part",
                    "lists",
                    "language",
                    "translationOf",
                    "words",
                    "images",
                    "corrections",
                    "related",
                    "sourceName",
                    "sourceUrl",
                    "captured",
                    "edition",
                    "page",
                    "rights",
                    "aliases",
                    "fields");

    private static final String BETWEEN = " | ";

    private final StringBuilder csv = new StringBuilder();
    private boolean first = true;

    private CsvTable() {}

    /**
     * The file of some records.
     *
     * @param withText whether it has a column for whole texts
     */
    public static byte[] write(Iterable<ArticleRecord> records, boolean withText) {
        CsvTable table = new CsvTable();
        COLUMNS.forEach(table::cell);
        if (withText) {
            table.cell("text");
        }
        table.end();
        for (ArticleRecord article : records) {
            table.row(article);
            if (withText) {
                table.cell(article.text());
            }
            table.end();
        }
        return table.csv.toString().getBytes(UTF_8);
    }

    private void row(ArticleRecord article) {
        cell(article.id());
        cell(article.uri());
        cell(article.url());
        cell(article.type());
        cell(article.title());
        cell(article.kicker());
        cell(article.summary());
        cell(article.date());
        cell(article.earliest());
        cell(article.updated());
        cell(article.section());
        cell(article.tags().stream());
        cell(article.authors().stream());
        cell(article.byline());
        cell(
                article.contributors().stream()
                        .map(contributor ->
                                contributor.role().isEmpty()
                                        ? contributor.name()
                                        : contributor.name() + " (" + contributor.role() + ")"));
        cell(article.series());
        cell(article.part().isPresent() ? Integer.toString(article.part().getAsInt()) : "");
        cell(
                article.lists().entrySet().stream()
                        .flatMap(list ->
                                list.getValue().stream()
                                        .map(value -> list.getKey() + ": " + value)));
        cell(article.language());
        cell(article.translationOf());
        cell(Integer.toString(article.words()));
        cell(article.images().stream().map(ArticleRecord.Picture::url));
        cell(
                article.corrections().stream()
                        .map(correction ->
                                Stream.of(
                                                correction.date(),
                                                correction.kind() + ":",
                                                correction.text())
                                        .filter(part -> !part.isEmpty())
                                        .collect(Collectors.joining(" "))));
        cell(article.related().stream());
        cell(article.sourceName());
        cell(article.sourceUrl());
        cell(article.captured());
        cell(article.edition());
        cell(article.page());
        cell(article.rights());
        cell(article.aliases().stream());
        cell(json(article.fields()));
    }

    private static String json(Map<String, FieldValue> fields) {
        if (fields.isEmpty()) {
            return "";
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json =
                new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
            JsonLines.fields(json, fields);
        }
        return text.toString();
    }

    private void cell(Stream<String> values) {
        cell(values.collect(Collectors.joining(BETWEEN)));
    }

    private void cell(String value) {
        if (!first) {
            csv.append(',');
        }
        first = false;
        boolean quoted = false;
        for (int i = 0; i < value.length() && !quoted; i++) {
            char c = value.charAt(i);
            quoted = c == ',' || c == '"' || c == '\r' || c == '\n';
        }
        if (quoted) {
            csv.append('"');
        }
        if (isFormula(value)) {
            csv.append('\'');
        }
        csv.append(quoted ? value.replace("\"", "\"\"") : value);
        if (quoted) {
            csv.append('"');
        }
    }

    private static boolean isFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0;
    }

    private void end() {
        csv.append("\r\n");
        first = true;
    }
}
