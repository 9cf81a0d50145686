package org.broadsheet.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.StrayCharacters;

/**
 * Takes values of a certain sort out of fields. What is not there is empty; what is of another sort
 * is empty too, and told as an error. It remembers which names were asked for, so that the others
 * can be named as {@linkplain #unread unread}.
 *
 * <pre>{@code
 * List<Problem> problems = new ArrayList<>();
 * FieldReader front = new FieldReader(List.of(sidecar, frontMatter, defaults), problems::add);
 * String title = front.text("title");
 * front.fields("series").ifPresent(series -> series.number("part", 1, 9999));
 * front.unread(); // what nobody knows
 * }</pre>
 *
 * <p>Layers are searched in their order: the first that has a name gives its value, even an empty
 * one, so that {@code tags:} with nothing behind it takes away what a folder's defaults say.
 */
public final class FieldReader {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?[0-9]{1,9}");

    private final List<Layer> layers;
    private final String prefix;
    private final Sink problems;
    private final TreeSet<String> asked = new TreeSet<>();

    /** Where problems go. */
    @FunctionalInterface
    public interface Sink {
        /** Takes a problem. */
        void add(Problem problem);

        /** Takes what was left out of a text; told at once where nobody gathers it. */
        default void leftOut(StrayCharacters strays) {
            add(strays.problem());
        }
    }

    /**
     * A reader of several layers.
     *
     * @param layers the fields, those that win first
     * @param problems where problems go
     */
    public FieldReader(List<Layer> layers, Sink problems) {
        this(layers, "", problems);
    }

    private FieldReader(List<Layer> layers, String prefix, Sink problems) {
        this.layers = List.copyOf(layers);
        this.prefix = prefix;
        this.problems = problems;
    }

    /**
     * A reader of what was parsed from a whole file, which must hold fields or nothing.
     *
     * @param parsed what was parsed; its problems are passed on
     * @param file the file
     * @param problems where problems go
     */
    public static FieldReader of(Parsed parsed, String file, Sink problems) {
        return new FieldReader(List.of(layer(parsed, file, problems)), problems);
    }

    /** The fields of what was parsed, or an empty layer, with the problems passed on. */
    public static Layer layer(Parsed parsed, String file, Sink problems) {
        parsed.problems().forEach(problems::add);
        parsed.strays().ifPresent(problems::leftOut);
        return switch (parsed.value()) {
            case FieldValue.Fields fields -> new Layer(file, fields);
            case FieldValue.Nothing _ -> Layer.empty(file);
            case FieldValue.Text text -> notFields(file, text, problems);
            case FieldValue.Items items -> notFields(file, items, problems);
        };
    }

    private static Layer notFields(String file, FieldValue value, Sink problems) {
        problems.add(
                Problem.error(
                        new Place(file, value.at()),
                        "wrong-field",
                        "must be fields, is " + new Field("", value, file).kind(),
                        "write them as name: value"));
        return Layer.empty(file);
    }

    /** The value of a field, of whatever sort, and empty ones too. */
    public Optional<Field> field(String name) {
        asked.add(name);
        for (Layer layer : layers) {
            FieldValue value = layer.fields().fields().get(name);
            if (value != null) {
                return Optional.of(new Field(prefix + name, value, layer.file()));
            }
        }
        return Optional.empty();
    }

    /** Whether a field is there and not empty. */
    public boolean has(String name) {
        return given(name).isPresent();
    }

    /** Where a field's value stands; the first layer's file as a whole if it is not there. */
    public Place place(String name) {
        return field(name).map(Field::place).orElse(Place.of(layers.getFirst().file()));
    }

    private Optional<Field> given(String name) {
        return field(name).filter(f -> !(f.value() instanceof FieldValue.Nothing));
    }

    /** A text with white space around it removed; empty if there is none. */
    public String text(String name) {
        return given(name).map(this::text).orElse("");
    }

    /** The text of a field that is known to be there. */
    public String text(Field field) {
        return switch (field.value()) {
            case FieldValue.Text text -> text.text().strip();
            case FieldValue.Nothing _ -> "";
            case FieldValue.Items _, FieldValue.Fields _ -> {
                wrong(field, "text");
                yield "";
            }
        };
    }

    /** A list of texts, each with its place; one text alone is a list of one. */
    public List<Field> texts(String name) {
        List<Field> texts = new ArrayList<>();
        for (Field item : items(name)) {
            switch (item.value()) {
                case FieldValue.Text text when !text.text().isBlank() -> texts.add(item);
                case FieldValue.Text _, FieldValue.Nothing _ -> {}
                case FieldValue.Items _, FieldValue.Fields _ -> wrong(item, "text");
            }
        }
        return texts;
    }

    /** A list of values of whatever sort; a value that is no list is a list of one. */
    public List<Field> items(String name) {
        return given(name).map(this::items).orElse(List.of());
    }

    private List<Field> items(Field field) {
        if (!(field.value() instanceof FieldValue.Items list)) {
            return List.of(field);
        }
        List<Field> items = new ArrayList<>(list.items().size());
        for (FieldValue item : list.items()) {
            items.add(new Field(field.name() + "[" + (items.size() + 1) + "]", item, field.file()));
        }
        return items;
    }

    /** True or false ({@code yes}, {@code no}, {@code on} and {@code off} are understood too). */
    public boolean flag(String name, boolean otherwise) {
        Optional<Field> field = given(name);
        if (field.isEmpty()) {
            return otherwise;
        }
        String said =
                field.get().value() instanceof FieldValue.Text text
                        ? text.text().strip().toLowerCase(Locale.ROOT)
                        : "";
        return switch (said) {
            case "true", "yes", "on" -> true;
            case "false", "no", "off" -> false;
            default -> {
                wrong(field.get(), "true or false");
                yield otherwise;
            }
        };
    }

    /** A whole number within bounds; empty if there is none. */
    public OptionalInt number(String name, int min, int max) {
        Optional<Field> field = given(name);
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        String said = field.get().value() instanceof FieldValue.Text t ? t.text().strip() : "";
        if (WHOLE_NUMBER.matcher(said).matches()) {
            int number = Integer.parseInt(said, 10);
            if (number >= min && number <= max) {
                return OptionalInt.of(number);
            }
        }
        wrong(field.get(), "a whole number from " + min + " to " + max);
        return OptionalInt.empty();
    }

    /** The fields within a field; empty if there are none. */
    public Optional<FieldReader> fields(String name) {
        return given(name).flatMap(this::fields);
    }

    /** The fields within a field that is known to be there. */
    public Optional<FieldReader> fields(Field field) {
        if (field.value() instanceof FieldValue.Fields fields) {
            Layer layer = new Layer(field.file(), fields);
            return Optional.of(new FieldReader(List.of(layer), field.name() + ".", problems));
        }
        wrong(field, "a group of fields");
        return Optional.empty();
    }

    /** The names within a field whose names are the keeper's own, such as colours. */
    public List<Field> all() {
        return unread(false);
    }

    /** Fields that nobody has asked for, those that win first. */
    public List<Field> unread() {
        return unread(true);
    }

    private List<Field> unread(boolean onlyUnread) {
        SequencedMap<String, Field> unread = new LinkedHashMap<>();
        for (Layer layer : layers) {
            for (Map.Entry<String, FieldValue> e : layer.fields().fields().entrySet()) {
                if (!onlyUnread || !asked.contains(e.getKey())) {
                    unread.putIfAbsent(
                            e.getKey(), new Field(prefix + e.getKey(), e.getValue(), layer.file()));
                }
            }
        }
        return List.copyOf(unread.values());
    }

    /** The name asked for that an unread field was probably meant to have. */
    public Optional<String> meant(Field unread) {
        return Spelling.nearest(unread.name().substring(prefix.length()), asked);
    }

    /** Tells of each unread field with a guess at what was meant. */
    public void tellUnread() {
        for (Field field : unread()) {
            problems.add(
                    Problem.warning(
                            field.place(),
                            "unknown-field",
                            "unknown field " + TreeBuilder.quoted(field.name()),
                            meant(field).map(m -> "did you mean " + m + "?").orElse("")));
        }
    }

    /** Tells that a value is of the wrong sort. */
    public void wrong(Field field, String must) {
        String is =
                field.value() instanceof FieldValue.Text text
                        ? TreeBuilder.quoted(text.text())
                        : field.kind();
        String name = field.name().isEmpty() ? "" : field.name() + ": ";
        error(field, "wrong-field", name + "must be " + must + ", is " + is, "");
    }

    /** Tells of an error in a value. */
    public void error(Field field, String kind, String message, String hint) {
        problems.add(Problem.error(field.place(), kind, message, hint));
    }

    /** Tells of a doubt about a value. */
    public void warning(Field field, String kind, String message, String hint) {
        problems.add(Problem.warning(field.place(), kind, message, hint));
    }
}
