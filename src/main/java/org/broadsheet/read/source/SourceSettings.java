package org.broadsheet.read.source;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.FieldValue;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.encoding.Encoding;
import org.broadsheet.read.encoding.Encodings;
import org.broadsheet.read.names.FieldNames;

/**
 * How files are to be read, as a folder's {@code _defaults.yaml} or a sidecar says beside the
 * fields that it gives.
 *
 * @param names what fields are called in them ({@code fields:})
 * @param records how files of many articles are read ({@code records:})
 * @param encoding the character set in which they are written ({@code encoding:})
 * @param mend whether text whose encoding was taken for another is put right ({@code mojibake:})
 * @param language the language of the articles ({@code lang:}), by which an encoding is guessed
 */
public record SourceSettings(
        FieldNames names,
        RecordSettings records,
        Optional<Charset> encoding,
        Optional<Boolean> mend,
        Optional<Locale> language) {
    /** The names of settings; no field is called so. */
    private static final Set<String> KEYS =
            Set.of("fields", "records", "encoding", "mojibake", "always");

    /** No settings. */
    public static final SourceSettings NONE =
            new SourceSettings(
                    FieldNames.NONE,
                    RecordSettings.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());

    /**
     * The settings among the fields of a file.
     *
     * @param layer the fields and settings
     * @param problems where problems go
     */
    static SourceSettings of(Layer layer, FieldReader.Sink problems) {
        FieldReader in = new FieldReader(List.of(layer), problems);
        Optional<Locale> language =
                in.field("lang")
                        .map(Field::value)
                        .filter(FieldValue.Text.class::isInstance)
                        .flatMap(value -> Languages.tag(((FieldValue.Text) value).text()))
                        .map(Locale::forLanguageTag);
        return new SourceSettings(
                names(in), RecordSettings.of(in), encoding(in), mend(in), language);
    }

    /**
     * In which character set a file is.
     *
     * @param bytes the file or its beginning
     * @param length how many of the bytes count
     * @param html whether it may declare itself as HTML does
     * @param farther the archive's language, where these settings name none
     */
    public Encoding encoding(byte[] bytes, int length, boolean html, Locale farther) {
        return Encoding.of(bytes, length, html, encoding, language.orElse(farther));
    }

    /** The same with names that hold for all files. */
    public SourceSettings then(FieldNames farther) {
        return new SourceSettings(names.then(farther), records, encoding, mend, language);
    }

    /** What {@code fields:} says; an empty value means that a name is not looked at. */
    private static FieldNames names(FieldReader in) {
        Map<String, String> names = new LinkedHashMap<>();
        in.fields("fields")
                .ifPresent(fields -> {
                    for (Field each : fields.all()) {
                        names.put(each.name().substring("fields.".length()), fields.text(each));
                    }
                });
        return FieldNames.of(names);
    }

    private static Optional<Charset> encoding(FieldReader in) {
        String said = in.text("encoding");
        Optional<Charset> charset = said.isEmpty() ? Optional.empty() : Encodings.named(said);
        if (!said.isEmpty() && charset.isEmpty()) {
            in.field("encoding")
                    .ifPresent(f ->
                            in.error(
                                    f,
                                    "unknown-encoding",
                                    "no encoding is known as " + Plain.quoted(said),
                                    "write it as windows-1252, iso-8859-2, shift_jis, cp437"));
        }
        return charset;
    }

    private static Optional<Boolean> mend(FieldReader in) {
        Optional<Field> field = in.field("mojibake").filter(f -> !in.text(f).isEmpty());
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return switch (in.text(field.get()).toLowerCase(Locale.ROOT)) {
            case "mend" -> Optional.of(true);
            case "tell" -> Optional.of(false);
            default -> {
                in.wrong(field.get(), "mend or tell");
                yield Optional.empty();
            }
        };
    }

    /** These, and those of a farther folder where these say nothing. */
    public SourceSettings then(SourceSettings farther) {
        if (equals(NONE)) {
            return farther;
        }
        if (farther.equals(NONE)) {
            return this;
        }
        return new SourceSettings(
                names.then(farther.names),
                records.then(farther.records),
                encoding.or(farther::encoding),
                mend.or(farther::mend),
                language.or(farther::language));
    }

    /** Fields that win over what an article states itself, of a folder that says so. */
    static Layer always(Layer layer, FieldReader.Sink problems) {
        FieldReader in = new FieldReader(List.of(layer), problems);
        return in.fields("always").isPresent()
                        && in.field("always").orElseThrow().value()
                                instanceof FieldValue.Fields fields
                ? new Layer(layer.file(), fields)
                : Layer.empty(layer.file());
    }

    /** The fields of a file without the settings. */
    static Layer fields(Layer layer) {
        Map<String, FieldValue> rest = new LinkedHashMap<>(layer.fields().fields());
        return rest.keySet().removeAll(KEYS)
                ? new Layer(layer.file(), new FieldValue.Fields(rest, layer.fields().at()))
                : layer;
    }
}
