package org.broadsheet.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.article.FieldValue;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;

/**
 * How files are to be read, as a folder's {@code _defaults.yaml} or a sidecar says beside the
 * fields that it gives.
 *
 * @param names what fields are called in them ({@code fields:})
 * @param always fields that win over what an article states itself ({@code always:})
 */
public record SourceSettings(FieldNames names, Layer always) {
    /** The names of the groups of settings; no field is called so. */
    static final Set<String> KEYS = Set.of("fields", "always");

    /** No settings. */
    static SourceSettings none(String file) {
        return new SourceSettings(FieldNames.NONE, Layer.empty(file));
    }

    /**
     * The settings among the fields of a file.
     *
     * @param layer the fields and settings
     * @param problems where problems go
     */
    static SourceSettings of(Layer layer, FieldReader.Sink problems) {
        FieldReader in = new FieldReader(List.of(layer), problems);
        return new SourceSettings(names(in), always(in, layer.file()));
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

    private static Layer always(FieldReader in, String file) {
        return in.fields("always").isPresent()
                        && in.field("always").orElseThrow().value()
                                instanceof FieldValue.Fields fields
                ? new Layer(file, fields)
                : Layer.empty(file);
    }

    /** The fields of a file without the settings. */
    static Layer rest(Layer layer) {
        Map<String, FieldValue> rest = new LinkedHashMap<>(layer.fields().fields());
        return rest.keySet().removeAll(KEYS)
                ? new Layer(layer.file(), new FieldValue.Fields(rest, layer.fields().at()))
                : layer;
    }
}
