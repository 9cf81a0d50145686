package org.broadsheet.read.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.read.content.Findings.Finding;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.names.ForeignNames.Use;

/**
 * Takes fields of other generators for ours, by {@link ForeignNames}. Of several that mean one
 * field, ours wins, then the first of the table; the others are passed over, and shown so. What has
 * no value loses to what has one.
 */
final class ForeignFields {
    private final String words;
    private final Set<String> kept;
    private final Map<String, String> from;

    /**
     * A value that may be a field's.
     *
     * @param key the name under which it stands, dotted if within a group
     */
    private record Candidate(String key, Use use, FieldValue value) {
        boolean beats(Candidate other) {
            boolean empty = value instanceof FieldValue.Nothing;
            boolean otherEmpty = other.value instanceof FieldValue.Nothing;
            return empty == otherEmpty ? use.rank() < other.use.rank() : otherEmpty;
        }
    }

    /**
     * Fields of one article.
     *
     * @param words where it states them: {@code front matter}
     * @param kept names of which the keeper has said what they mean
     * @param from the names under which fields stood that the keeper has renamed, by ours
     */
    ForeignFields(String words, Set<String> kept, Map<String, String> from) {
        this.words = words;
        this.kept = kept;
        this.from = from;
    }

    /** The fields under our names. */
    Told told(Layer layer, FieldReader.Sink problems) {
        FieldValue.Fields fields = layer.fields();
        Map<String, List<Candidate>> byKey = candidates(fields);
        tellPattern(layer, problems);
        Map<String, Candidate> winners = new HashMap<>();
        for (List<Candidate> candidates : byKey.values()) {
            for (Candidate each : candidates) {
                if (!each.use().adds()) {
                    winners.merge(each.use().ours(), each, (a, b) -> b.beats(a) ? b : a);
                }
            }
        }
        Map<String, FieldValue> taken = new LinkedHashMap<>();
        Map<String, Rule> rules = new LinkedHashMap<>();
        List<Finding> passedOver = new ArrayList<>();
        List<Candidate> later = new ArrayList<>();
        fields.fields()
                .forEach((key, value) -> {
                    List<Candidate> candidates = byKey.get(key);
                    if (candidates == null) {
                        taken.putIfAbsent(key, value);
                        Optional.ofNullable(from.get(key))
                                .ifPresent(other -> rule(rules, key, other));
                        return;
                    }
                    for (Candidate each : candidates) {
                        String ours = each.use().ours();
                        if (each.use().adds() || ours.indexOf('.') >= 0) {
                            later.add(each);
                        } else if (each.equals(winners.get(ours))) {
                            taken.put(ours, each.value());
                            rule(rules, ours, from.getOrDefault(each.key(), each.key()));
                        } else if (!(each.value() instanceof FieldValue.Nothing)) {
                            passedOver.add(new Finding(ours, each.value(), rule(each.key())));
                        }
                    }
                    if (value instanceof FieldValue.Fields group && ForeignNames.isGroup(key)) {
                        FieldValue.Fields rest = group;
                        for (Candidate each : candidates) {
                            String inner = each.key().substring(key.length() + 1);
                            rest = FieldNames.without(rest, inner);
                        }
                        if (!rest.fields().isEmpty()) {
                            taken.put(key, rest);
                        }
                    }
                });
        FieldValue.Fields all = new FieldValue.Fields(taken, fields.at());
        for (Candidate each : later) {
            all = each.use().adds() ? added(all, each, rules) : within(all, each);
        }
        return new Told(
                new Layer(layer.file(), all), Map.copyOf(rules), Rule.stated(words), passedOver);
    }

    private void rule(Map<String, Rule> rules, String ours, String other) {
        if (!other.equals(ours)) {
            rules.put(ours, rule(other));
        }
    }

    private Rule rule(String other) {
        return Rule.stated(FieldNames.under(words, other));
    }

    /** What each name may mean; a name that means nothing here is not among them. */
    private Map<String, List<Candidate>> candidates(FieldValue.Fields fields) {
        Map<String, List<Candidate>> found = new LinkedHashMap<>();
        fields.fields()
                .forEach((key, value) -> {
                    if (kept.contains(key) && !Known.FIELDS.contains(key)) {
                        return;
                    }
                    List<Candidate> of = candidates(key, value, ForeignNames.uses(key));
                    if (of.isEmpty() && value instanceof FieldValue.Fields group) {
                        of = new ArrayList<>();
                        for (var inner : group.fields().entrySet()) {
                            String path = key + "." + inner.getKey();
                            if (!kept.contains(path)) {
                                List<Use> uses = ForeignNames.usesInGroup(key, inner.getKey());
                                of.addAll(candidates(path, inner.getValue(), uses));
                            }
                        }
                    }
                    boolean noType = key.equals("type") && value instanceof FieldValue.Text;
                    if (!of.isEmpty() || noType) {
                        found.put(key, of);
                    }
                });
        return found;
    }

    private static List<Candidate> candidates(String key, FieldValue value, List<Use> uses) {
        List<Candidate> found = new ArrayList<>();
        for (Use use : uses) {
            // Our own name in its own spelling wins over itself in another.
            Use ranked =
                    key.equals(use.ours()) ? new Use(use.ours(), use.shape(), -1, use.adds()) : use;
            use.shape().read(value).ifPresent(v -> found.add(new Candidate(key, ranked, v)));
        }
        return found;
    }

    /** A pattern is told, for the address that an article had is lost with it. */
    private void tellPattern(Layer layer, FieldReader.Sink problems) {
        FieldValue said = layer.fields().fields().get("permalink");
        if (said == null || kept.contains("permalink") || !Shape.isPattern(said)) {
            return;
        }
        problems.add(
                Problem.warning(
                        new Place(layer.file(), said.at()),
                        "permalink-pattern",
                        "permalink "
                                + Plain.quoted(
                                        said instanceof FieldValue.Text(String t, var _) ? t : "")
                                + " is a pattern, not the address of this article; not taken",
                        "set permalinks in archive.yaml, or write the address as url"));
    }

    /** A list with what another name adds to it. */
    private FieldValue.Fields added(FieldValue.Fields to, Candidate each, Map<String, Rule> rules) {
        String ours = each.use().ours();
        FieldValue there = to.fields().get(ours);
        List<FieldValue> items = new ArrayList<>();
        switch (there) {
            case null -> {}
            case FieldValue.Items(var own, var _) -> items.addAll(own);
            case FieldValue.Text(String text, var at) -> {
                for (String part : text.split(text.indexOf(';') >= 0 ? ";" : ",", -1)) {
                    items.add(new FieldValue.Text(part.strip(), at));
                }
            }
            case FieldValue.Fields _, FieldValue.Nothing _ -> {}
        }
        if (each.value() instanceof FieldValue.Items(var more, var _)) {
            items.addAll(more);
        }
        String before =
                there == null || there instanceof FieldValue.Nothing
                        ? ""
                        : rules.containsKey(ours) ? rules.get(ours).words() : words;
        rules.put(
                ours,
                before.isEmpty()
                        ? rule(each.key())
                        : Rule.stated(before + " and \"" + each.key() + "\""));
        return FieldNames.with(
                to,
                ours,
                new FieldValue.Items(items, there == null ? each.value().at() : there.at()));
    }

    /** A picture with what stands beside it about it; without a picture it stays as it was. */
    private static FieldValue.Fields within(FieldValue.Fields to, Candidate each) {
        int dot = each.use().ours().indexOf('.');
        String outer = each.use().ours().substring(0, dot);
        String inner = each.use().ours().substring(dot + 1);
        FieldValue there = to.fields().get(outer);
        FieldValue.Fields group =
                switch (there) {
                    case FieldValue.Text text when !text.text().isBlank() ->
                            new FieldValue.Fields(Map.of("file", text), text.at());
                    case FieldValue.Fields fields -> fields;
                    case null, default -> null;
                };
        if (group == null || group.fields().containsKey(inner)) {
            return FieldNames.with(to, each.key(), each.value());
        }
        return FieldNames.with(to, outer, FieldNames.with(group, inner, each.value()));
    }
}
