package org.broadsheet.read.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.data.Layer;

/**
 * Fields that an article does not state as such but that were found in its text or name, each with
 * the rule that found it. Of several findings for a field, the first wins; the others are kept to
 * be shown.
 */
public final class Findings {
    private static final int KEPT = 400;

    private final String file;
    private final Map<String, FieldValue> fields = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final List<Finding> passedOver = new ArrayList<>();

    /**
     * A value that was found.
     *
     * @param field the field
     * @param value the value
     * @param rule the rule that found it
     */
    public record Finding(String field, FieldValue value, Rule rule) {}

    public Findings(String file) {
        this.file = file;
    }

    /** A text was found; a blank one was not. */
    public void found(String field, String text, Position at, Rule rule) {
        if (!text.isBlank()) {
            found(field, new FieldValue.Text(text, at), rule);
        }
    }

    /** Texts were found. */
    public void found(String field, List<String> texts, Position at, Rule rule) {
        List<FieldValue> items = new ArrayList<>();
        for (String text : texts) {
            if (!text.isBlank()) {
                items.add(new FieldValue.Text(text, at));
            }
        }
        if (!items.isEmpty()) {
            found(field, new FieldValue.Items(items, at), rule);
        }
    }

    /** A value was found. */
    public void found(String field, FieldValue value, Rule rule) {
        if (fields.putIfAbsent(field, value) == null) {
            rules.put(field, rule);
        } else if (passedOver.size() < KEPT) {
            passedOver.add(new Finding(field, value, rule));
        }
    }

    /** Takes the value of one field for another. */
    public void copy(String from, String to, Rule rule) {
        FieldValue value = fields.get(from);
        if (value != null) {
            found(to, value, rule);
        }
    }

    public boolean has(String field) {
        return fields.containsKey(field);
    }

    /** The text of a finding; empty if there is none. */
    public String text(String field) {
        return fields.get(field) instanceof FieldValue.Text text ? text.text() : "";
    }

    /** The texts of a finding, one or several. */
    public List<String> texts(String field) {
        return switch (fields.get(field)) {
            case FieldValue.Text text -> List.of(text.text());
            case FieldValue.Items items ->
                    items.items().stream()
                            .filter(FieldValue.Text.class::isInstance)
                            .map(v -> ((FieldValue.Text) v).text())
                            .toList();
            case FieldValue.Fields _, FieldValue.Nothing _ -> List.of();
            case null -> List.of();
        };
    }

    /** The value of a finding; nothing if there is none. */
    public FieldValue value(String field) {
        FieldValue value = fields.get(field);
        return value == null ? new FieldValue.Nothing(Position.WHOLE) : value;
    }

    /** These findings with another value for a field; the one there was is passed over. */
    public Findings instead(String field, FieldValue value, Rule rule) {
        Findings others = new Findings(file);
        others.found(field, value, rule);
        fields.forEach((name, v) -> others.found(name, v, rules.getOrDefault(name, rule)));
        passedOver.forEach(f -> others.found(f.field(), f.value(), f.rule()));
        return others;
    }

    /** These findings without a field. */
    public Findings without(String field) {
        Findings others = new Findings(file);
        fields.forEach((name, v) -> {
            if (!name.equals(field)) {
                others.found(name, v, rules.getOrDefault(name, Rule.stated("found")));
            }
        });
        for (Finding each : passedOver) {
            if (!each.field().equals(field)) {
                others.found(each.field(), each.value(), each.rule());
            }
        }
        return others;
    }

    /** What was found and is more than a guess, and all that lost. */
    public Told sure() {
        return told(false, List.copyOf(passedOver));
    }

    /** What was but guessed: the file's name knows better. */
    public Told guessed() {
        return told(true, List.of());
    }

    private Told told(boolean guessed, List<Finding> lost) {
        Map<String, FieldValue> told = new LinkedHashMap<>();
        fields.forEach((field, value) -> {
            if (guessed == isGuess(field)) {
                told.put(field, value);
            }
        });
        Layer layer = new Layer(file, new FieldValue.Fields(told, Position.WHOLE));
        return new Told(layer, Map.copyOf(rules), Rule.stated("found"), lost);
    }

    private boolean isGuess(String field) {
        Rule rule = rules.get(field);
        return rule != null && rule.sureness() == Sureness.GUESSED;
    }

    /**
     * Fields with the reasons why they hold.
     *
     * @param layer the fields
     * @param rules the reason for each field that has one of its own
     * @param rule the reason for all others
     * @param passedOver values that lost to those in the layer
     */
    public record Told(Layer layer, Map<String, Rule> rules, Rule rule, List<Finding> passedOver) {
        /** Fields that the article states. */
        public Told(Layer layer, String words) {
            this(layer, Map.of(), Rule.stated(words), List.of());
        }

        /** The same reasons for fields that were made of these. */
        public Told with(Layer other) {
            return new Told(other, rules, rule, passedOver);
        }

        public Rule why(String field) {
            return rules.getOrDefault(field, rule);
        }

        public Place place(FieldValue value) {
            return new Place(layer.file(), value.at());
        }
    }
}
