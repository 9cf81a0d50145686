package org.broadsheet.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.data.Csv;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Json;
import org.broadsheet.data.Layer;
import org.broadsheet.data.Parsed;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.encoding.Decoder;
import org.broadsheet.read.encoding.Mojibake;
import org.broadsheet.read.names.FieldNames;
import org.broadsheet.read.names.Known;
import org.broadsheet.read.source.BodyFormat;
import org.broadsheet.read.source.CsvHeader;
import org.broadsheet.read.source.Source;
import org.broadsheet.read.source.SourceSettings;

/**
 * Takes a record apart: a line of JSON, or the values of a CSV record under the names of their
 * columns.
 *
 * <p>Of CSV, an empty value says nothing, so that a folder's defaults hold. A column's dotted name
 * makes groups: {@code series.part}. A value in square brackets or braces is JSON if its field may
 * be a list or a group and it can be read as such.
 */
final class RecordReader {
    private static final String RECORD = "record";
    private static final String BODY = "body";
    private static final String FORMAT = "format";

    /** How the escapes of Latin-1 begin in JSON. */
    private static final String LATIN = "\\u00";

    /** The names that a record's fields may have, by themselves in lower case. */
    private static final Map<String, String> NAMES =
            Stream.concat(Known.FIELDS.stream(), Stream.of(BODY, FORMAT))
                    .collect(Collectors.toMap(n -> n.toLowerCase(Locale.ROOT), n -> n));

    /** Fields that may be lists or groups. */
    private static final Set<String> STRUCTURED =
            Set.of(
                    "tags",
                    "authors",
                    "contributors",
                    "series",
                    "images",
                    "related",
                    "source",
                    "aliases",
                    "withdrawn",
                    "corrections");

    private final Source source;
    private final String text;
    private final FieldReader.Sink problems;

    private RecordReader(Source source, String text, FieldReader.Sink problems) {
        this.source = source;
        this.text = text;
        this.problems = problems;
    }

    /**
     * Takes a record apart.
     *
     * @param source the record
     * @param text its bytes as text
     * @param settings how it is to be read
     * @param problems where problems go
     */
    static Stated read(
            Source source, String text, SourceSettings settings, FieldReader.Sink problems) {
        RecordReader reader = new RecordReader(source, text, problems);
        FieldNames names = settings.records().names().then(settings.names());
        return source.header()
                .map(header -> reader.csv(header, names, settings))
                .orElseGet(() -> reader.json(names, settings));
    }

    private Stated json(FieldNames names, SourceSettings settings) {
        Parsed parsed = Json.parse(text, source.path(), source.line());
        Layer written = FieldReader.layer(parsed, source.path(), problems);
        Told told = names.told(written, RECORD, problems);
        Layer layer = told.layer();
        if (text.contains(LATIN)) {
            FieldValue.Fields fields = layer.fields();
            layer = new Layer(layer.file(), new Escaped(settings).fields(fields));
        }
        Place place = new FieldReader(List.of(layer), problems).place(BODY);
        return stated(written, told.with(layer), settings, Lines.within(place));
    }

    private Stated csv(CsvHeader header, FieldNames names, SourceSettings settings) {
        Csv.Row row = Csv.row(text, header.delimiter(), source.path(), source.line());
        String ragged = Csv.ragged(row.cells(), header.names());
        row.problems().forEach(problems::add);
        if (row.problems().isEmpty() && !ragged.isEmpty()) {
            problems.add(
                    Problem.error(
                            Place.of(source.path(), source.line(), 1), "csv", ragged, Csv.RAGGED));
        }
        FieldValue.Fields fields = new FieldValue.Fields(Map.of(), new Position(source.line(), 1));
        Map<Position, Csv.Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(header.names().size(), row.cells().size()); i++) {
            Csv.Cell cell = row.cells().get(i);
            if (!cell.text().isBlank()) {
                cells.put(cell.at(), cell);
                FieldValue value = new FieldValue.Text(cell.text(), cell.at());
                fields = FieldNames.with(fields, header.names().get(i), value);
            }
        }
        Layer written = new Layer(source.path(), fields);
        Told told = names.then(folded(header)).told(written, RECORD, problems);
        Layer layer = new Layer(source.path(), structured(told.layer().fields()));
        if (row.problems().isEmpty() && !namesAField(layer) && !namesAField(header, names)) {
            problems.add(
                    Problem.error(
                            source.place(),
                            "csv",
                            "no column of the file is called as a field is; the first is called "
                                    + Plain.quoted(header.names().getFirst()),
                            "name the columns in the first line: title, date, body …, or say by"
                                    + " fields: in _defaults.yaml what they are"));
        }
        Position body = new FieldReader(List.of(layer), problems).place(BODY).position();
        Lines lines =
                Optional.ofNullable(cells.get(body))
                        .map(cell -> Lines.of(cell, source.path()))
                        .orElse(Lines.within(Place.of(source.path(), source.line(), 1)));
        return stated(written, told.with(layer), settings, lines);
    }

    /** Whether a column is called as a field is, whatever stands in it. */
    private boolean namesAField(CsvHeader header, FieldNames names) {
        Position top = new Position(1, 1);
        FieldValue.Fields columns = new FieldValue.Fields(Map.of(), top);
        for (String name : header.names()) {
            columns = FieldNames.with(columns, name, new FieldValue.Text("-", top));
        }
        Layer all = new Layer(source.path(), columns);
        return namesAField(names.then(folded(header)).told(all, RECORD, problem -> {}).layer());
    }

    private static boolean namesAField(Layer layer) {
        return layer.fields().fields().keySet().stream().anyMatch(NAMES::containsValue);
    }

    /** The names of columns that are those of fields but for their case: {@code Title}. */
    private static FieldNames folded(CsvHeader header) {
        Map<String, String> folded = new LinkedHashMap<>();
        for (String name : header.names()) {
            String field = NAMES.get(name.toLowerCase(Locale.ROOT));
            if (field != null && !field.equals(name)) {
                folded.put(name, field);
            }
        }
        return FieldNames.of(folded);
    }

    private Stated stated(Layer written, Told told, SourceSettings settings, Lines lines) {
        Layer layer = told.layer();
        FieldReader record = new FieldReader(List.of(layer), problems);
        // Not stripped, so that its lines stay those of the file.
        String body =
                record.field(BODY)
                        .map(f ->
                                f.value() instanceof FieldValue.Text said
                                        ? said.text()
                                        : record.text(f))
                        .orElse("");
        BodyFormat format = settings.records().format().orElse(BodyFormat.MARKDOWN);
        Optional<Field> said = record.field(FORMAT).filter(f -> !record.text(f).isEmpty());
        if (said.isPresent()) {
            Optional<BodyFormat> named = BodyFormat.named(record.text(said.get()));
            if (named.isEmpty()) {
                record.wrong(said.get(), BodyFormat.WORDS);
            }
            format = named.orElse(format);
        }
        Map<String, FieldValue> rest = new LinkedHashMap<>(layer.fields().fields());
        rest.remove(BODY);
        rest.remove(FORMAT);
        Layer fields = new Layer(layer.file(), new FieldValue.Fields(rest, layer.fields().at()));
        return new Stated(written, told.with(fields), format, Decoder.text(body), lines);
    }

    /** Text whose encoding was taken for another is hidden where it is written by escapes. */
    private final class Escaped {
        private final boolean mend;
        private boolean told;

        Escaped(SourceSettings settings) {
            this.mend = settings.mend().orElse(false);
        }

        FieldValue.Fields fields(FieldValue.Fields fields) {
            Map<String, FieldValue> values = new LinkedHashMap<>();
            fields.fields().forEach((name, value) -> values.put(name, value(value)));
            return new FieldValue.Fields(values, fields.at());
        }

        private FieldValue value(FieldValue value) {
            return switch (value) {
                case FieldValue.Text said -> text(said);
                case FieldValue.Nothing nothing -> nothing;
                case FieldValue.Items(var items, var at) ->
                        new FieldValue.Items(items.stream().map(this::value).toList(), at);
                case FieldValue.Fields fields -> fields(fields);
            };
        }

        private FieldValue text(FieldValue.Text said) {
            if (mend) {
                return new FieldValue.Text(Mojibake.mend(said.text()), said.at());
            }
            Optional<Mojibake> found = told ? Optional.empty() : Mojibake.in(said.text());
            if (found.isPresent() && !text.contains(found.get().shown())) {
                told = true;
                problems.add(found.get().problem(new Place(source.path(), said.at())));
            }
            return said;
        }
    }

    /** The fields of CSV with JSON taken apart where it stands for a list or group. */
    private FieldValue.Fields structured(FieldValue.Fields fields) {
        Map<String, FieldValue> all = new LinkedHashMap<>(fields.fields());
        all.replaceAll((name, value) ->
                STRUCTURED.contains(name) && value instanceof FieldValue.Text said
                        ? structured(said)
                        : value);
        return new FieldValue.Fields(all, fields.at());
    }

    private FieldValue structured(FieldValue.Text said) {
        String json = said.text().strip();
        boolean looks =
                (json.startsWith("[") && json.endsWith("]"))
                        || (json.startsWith("{") && json.endsWith("}"));
        if (!looks) {
            return said;
        }
        Parsed parsed = Json.parse(json, source.path(), 1);
        if (!parsed.problems().isEmpty()) {
            return said;
        }
        Place place = new Place(source.path(), said.at());
        parsed.strays().map(s -> s.at(place)).ifPresent(problems::leftOut);
        return at(parsed.value(), said.at());
    }

    /** A value of which all parts stand in one place: that of the value of CSV that holds it. */
    private static FieldValue at(FieldValue value, Position at) {
        return switch (value) {
            case FieldValue.Text(String text, var _) -> new FieldValue.Text(text, at);
            case FieldValue.Nothing _ -> new FieldValue.Nothing(at);
            case FieldValue.Items(var items, var _) ->
                    new FieldValue.Items(items.stream().map(v -> at(v, at)).toList(), at);
            case FieldValue.Fields(var fields, var _) -> {
                Map<String, FieldValue> moved = new LinkedHashMap<>();
                fields.forEach((name, v) -> moved.put(name, at(v, at)));
                yield new FieldValue.Fields(moved, at);
            }
        };
    }
}
