package org.broadsheet.read.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What fields are called elsewhere: other names to ours. Several are merged in order, the nearest
 * first: of a name that stands in two, the nearer says what it means.
 *
 * <pre>{@code
 * FieldNames names = FieldNames.of(Map.of("headline_txt", "title", "photo", "images.file"));
 * Layer record = names.then(farther).apply(layer, problems::add);
 * }</pre>
 *
 * <p>A dotted name reaches into groups, on either side: {@code taxonomies.tags: tags} takes the
 * tags out of a group, {@code photo: images.file} puts a value into one. All names are renamed at
 * once, so two may change places. A name that means itself takes back what a farther one says of
 * it.
 */
public final class FieldNames {
    /** Every field is called as it is here. */
    public static final FieldNames NONE = new FieldNames(Map.of(), false);

    /** Fields may be called as other generators call them; see {@link ForeignNames}. */
    public static final FieldNames ELSEWHERE = new FieldNames(Map.of(), true);

    private final Map<String, String> ours;
    private final boolean elsewhere;

    private FieldNames(Map<String, String> ours, boolean elsewhere) {
        this.ours = Collections.unmodifiableMap(ours);
        this.elsewhere = elsewhere;
    }

    /**
     * Names of one origin.
     *
     * @param ours our names by the others, in the order in which they win where several mean one
     *     field; a name that means the empty text is not looked at
     */
    public static FieldNames of(Map<String, String> ours) {
        return ours.isEmpty() ? NONE : new FieldNames(new LinkedHashMap<>(ours), false);
    }

    /** These, and those of a farther origin, which are only heeded where these say nothing. */
    public FieldNames then(FieldNames farther) {
        Map<String, String> merged = new LinkedHashMap<>(ours);
        farther.ours.forEach(merged::putIfAbsent);
        return new FieldNames(merged, elsewhere || farther.elsewhere);
    }

    /** What a name means here; empty if it is not renamed. */
    public Optional<String> ours(String other) {
        return Optional.ofNullable(ours.get(other))
                .filter(name -> !name.isEmpty() && !name.equals(other));
    }

    /**
     * Fields under our names, with the name under which each stood.
     *
     * @param layer the fields as an article states them
     * @param words where it states them: {@code front matter}
     * @param problems where problems go
     */
    public Told told(Layer layer, String words, FieldReader.Sink problems) {
        Map<String, String> from = new LinkedHashMap<>();
        Layer renamed = apply(layer, from, problems);
        if (elsewhere) {
            return new ForeignFields(words, ours.keySet(), from).told(renamed, problems);
        }
        Map<String, Rule> rules = new LinkedHashMap<>();
        from.forEach((name, other) -> rules.put(name, Rule.stated(under(words, other))));
        return new Told(renamed, rules, Rule.stated(words), List.of());
    }

    /** The rule by which a value is taken that stands under another name. */
    static String under(String words, String other) {
        return words + " " + Plain.quoted(other);
    }

    /** A field under another name. */
    private record Renamed(String other, String ours, FieldValue value) {}

    /**
     * Fields under our names. A field that is there under our name too, or under two others, is
     * told if the values differ: ours counts, then the nearest; the other keeps its name.
     *
     * @param layer the fields as an article states them
     * @param problems where problems go
     */
    Layer apply(Layer layer, FieldReader.Sink problems) {
        return apply(layer, new LinkedHashMap<>(), problems);
    }

    private Layer apply(Layer layer, Map<String, String> takenFrom, FieldReader.Sink problems) {
        List<Renamed> found = new ArrayList<>();
        ours.forEach((other, name) -> {
            FieldValue value = other.equals(name) ? null : get(layer.fields(), other);
            if (value != null) {
                found.add(new Renamed(other, name, value));
            }
        });
        if (found.isEmpty()) {
            return layer;
        }
        FieldValue.Fields fields = layer.fields();
        for (Renamed each : found) {
            fields = without(fields, each.other());
        }
        for (Renamed each : found) {
            if (each.ours().isEmpty()) {
                continue;
            }
            FieldValue there = get(fields, each.ours());
            if (there == null || there instanceof FieldValue.Nothing) {
                fields = with(fields, each.ours(), each.value());
                takenFrom.put(each.ours(), each.other());
            } else if (!same(there, each.value())) {
                String winner = takenFrom.getOrDefault(each.ours(), each.ours());
                problems.add(
                        Problem.warning(
                                new Place(layer.file(), each.value().at()),
                                "same-field",
                                Plain.quoted(each.other())
                                        + " is not taken for "
                                        + each.ours()
                                        + ", which "
                                        + Plain.quoted(winner)
                                        + " says otherwise",
                                "take one of them out, or rename it by fields: in _defaults.yaml"));
                if (get(fields, each.other()) == null) {
                    fields = with(fields, each.other(), each.value());
                }
            }
        }
        return new Layer(layer.file(), fields);
    }

    private static boolean same(FieldValue a, FieldValue b) {
        return b instanceof FieldValue.Nothing
                || (a instanceof FieldValue.Text(String x, var _)
                        && b instanceof FieldValue.Text(String y, var _)
                        && x.strip().equals(y.strip()));
    }

    /** The value of a name, or of a path into groups. */
    static @Nullable FieldValue get(FieldValue.Fields in, String name) {
        FieldValue value = in.fields().get(name);
        int dot = name.indexOf('.');
        if (value != null || dot < 0) {
            return value;
        }
        return in.fields().get(name.substring(0, dot)) instanceof FieldValue.Fields group
                ? get(group, name.substring(dot + 1))
                : null;
    }

    /** Fields without the value of a name, and without a group that it leaves empty. */
    static FieldValue.Fields without(FieldValue.Fields in, String name) {
        Map<String, FieldValue> fields = new LinkedHashMap<>(in.fields());
        int dot = name.indexOf('.');
        if (fields.remove(name) == null && dot >= 0) {
            String outer = name.substring(0, dot);
            if (fields.get(outer) instanceof FieldValue.Fields group) {
                FieldValue.Fields rest = without(group, name.substring(dot + 1));
                if (rest.fields().isEmpty()) {
                    fields.remove(outer);
                } else {
                    fields.put(outer, rest);
                }
            }
        }
        return new FieldValue.Fields(fields, in.at());
    }

    /**
     * Fields with a value, which a dotted name puts into a group; what is no group keeps it out.
     */
    public static FieldValue.Fields with(FieldValue.Fields in, String name, FieldValue value) {
        Map<String, FieldValue> fields = new LinkedHashMap<>(in.fields());
        int dot = name.indexOf('.');
        FieldValue there = dot < 0 ? null : fields.get(name.substring(0, dot));
        boolean group = there == null || there instanceof FieldValue.Fields;
        if (dot <= 0 || dot == name.length() - 1 || !group) {
            fields.put(name, value);
        } else {
            FieldValue.Fields inner =
                    there instanceof FieldValue.Fields f
                            ? f
                            : new FieldValue.Fields(Map.of(), value.at());
            fields.put(name.substring(0, dot), with(inner, name.substring(dot + 1), value));
        }
        return new FieldValue.Fields(fields, in.at());
    }
}
