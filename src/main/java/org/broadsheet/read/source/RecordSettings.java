package org.broadsheet.read.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.FieldValue;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.names.FieldNames;

/**
 * How files of many articles are to be read: the group {@code records:} of a folder's {@code
 * _defaults.yaml} or of a sidecar.
 *
 * @param id the field that is the id of a record
 * @param delimiter what stands between the values of CSV, an ASCII character
 * @param format how texts are written where a record does not say
 */
public record RecordSettings(
        Optional<String> id, Optional<Character> delimiter, Optional<BodyFormat> format) {
    /** No settings. */
    static final RecordSettings NONE =
            new RecordSettings(Optional.empty(), Optional.empty(), Optional.empty());

    /** What a field {@code id} is called beside the one that is said to be the id. */
    private static final String OTHER_ID = "recordId";

    /** Reads the group. */
    static RecordSettings of(FieldReader in) {
        Optional<FieldReader> group = in.fields("records");
        if (group.isEmpty()) {
            return NONE;
        }
        FieldReader records = group.get();
        RecordSettings settings =
                new RecordSettings(
                        Optional.of(records.text("id")).filter(id -> !id.isEmpty()),
                        delimiter(records),
                        format(records));
        records.tellUnread();
        return settings;
    }

    private static Optional<Character> delimiter(FieldReader records) {
        Optional<Field> field = records.field("delimiter");
        if (field.isEmpty()) {
            return Optional.empty();
        }
        String said = field.get().value() instanceof FieldValue.Text t ? t.text() : "";
        String one =
                switch (said) {
                    case "comma" -> ",";
                    case "semicolon" -> ";";
                    case "tab" -> "\t";
                    case "pipe" -> "|";
                    default -> said;
                };
        char c = one.length() == 1 ? one.charAt(0) : '"';
        if (c == '"' || c == '\n' || c == '\r' || c >= 0x7F) {
            records.wrong(field.get(), "one ASCII character, or comma, semicolon, tab or pipe");
            return Optional.empty();
        }
        return Optional.of(c);
    }

    private static Optional<BodyFormat> format(FieldReader records) {
        Optional<Field> field = records.field("format").filter(f -> !records.text(f).isEmpty());
        Optional<BodyFormat> format = field.flatMap(f -> BodyFormat.named(records.text(f)));
        if (field.isPresent() && format.isEmpty()) {
            records.wrong(field.get(), BodyFormat.WORDS);
        }
        return format;
    }

    /** These, and those of a farther folder where these say nothing. */
    RecordSettings then(RecordSettings farther) {
        return new RecordSettings(
                id.or(farther::id), delimiter.or(farther::delimiter), format.or(farther::format));
    }

    /** The field that is the id, as a name; a field {@code id} beside it keeps out of its way. */
    public FieldNames names() {
        if (id.isEmpty() || id.get().equals("id")) {
            return FieldNames.NONE;
        }
        Map<String, String> names = new LinkedHashMap<>();
        names.put(id.get(), "id");
        names.put("id", OTHER_ID);
        return FieldNames.of(names);
    }
}
