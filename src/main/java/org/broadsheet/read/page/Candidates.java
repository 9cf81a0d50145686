package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Rule;

/**
 * The values that a page's sources give for each field, before it is settled which of them holds.
 * They are added in the order of the sources; the first will hold, unless it is set back.
 */
final class Candidates {
    private static final int KEPT = 40;

    private final SequencedMap<String, List<Candidate>> byField = new LinkedHashMap<>();

    /**
     * A value that may hold.
     *
     * @param value the value
     * @param rule the rule that found it
     * @param doubt what to tell the keeper if it holds
     */
    record Candidate(FieldValue value, Rule rule, Optional<Problem> doubt) {
        /** The text of the value; empty if it is no text. */
        String text() {
            return value instanceof FieldValue.Text(String text, var _) ? text : "";
        }

        Candidate with(FieldValue other) {
            return new Candidate(other, rule, doubt);
        }
    }

    /** A text; a blank one is none. */
    void text(String field, String text, Position at, Rule rule) {
        String line = MarkupText.line(text);
        if (!line.isEmpty()) {
            value(field, new FieldValue.Text(line, at), rule);
        }
    }

    /** A list of texts; without any that is not blank it is none. */
    void texts(String field, List<String> texts, Position at, Rule rule) {
        List<FieldValue> items = new ArrayList<>();
        for (String text : texts) {
            String line = MarkupText.line(text);
            if (!line.isEmpty()) {
                items.add(new FieldValue.Text(line, at));
            }
        }
        if (!items.isEmpty()) {
            value(field, new FieldValue.Items(items, at), rule);
        }
    }

    /** Subjects; if there are more than are taken, that is told. */
    void keywords(String field, Keywords keywords, Place place, Rule rule) {
        List<FieldValue> items = new ArrayList<>();
        for (String word : keywords.words()) {
            items.add(new FieldValue.Text(word, place.position()));
        }
        if (items.isEmpty()) {
            return;
        }
        Optional<Problem> cut =
                keywords.more() == 0
                        ? Optional.empty()
                        : Optional.of(
                                Problem.warning(
                                        place,
                                        "unsure-field",
                                        field
                                                + ": "
                                                + keywords.more()
                                                + " of "
                                                + (keywords.more() + items.size())
                                                + " are left out ("
                                                + rule.words()
                                                + ")",
                                        "state " + field + " to be sure"));
        add(field, new Candidate(new FieldValue.Items(items, place.position()), rule, cut));
    }

    /** A value. */
    void value(String field, FieldValue value, Rule rule) {
        add(field, new Candidate(value, rule, Optional.empty()));
    }

    void add(String field, Candidate candidate) {
        List<Candidate> others = byField.computeIfAbsent(field, f -> new ArrayList<>());
        if (others.size() < KEPT) {
            others.add(candidate);
        }
    }

    /** The candidates for a field, those that win first. */
    List<Candidate> of(String field) {
        return List.copyOf(byField.getOrDefault(field, List.of()));
    }

    /** The text of the candidate that holds so far; empty if there is none. */
    String text(String field) {
        List<Candidate> all = of(field);
        return all.isEmpty() ? "" : all.getFirst().text();
    }

    /** Changes each candidate for a field. */
    void replace(String field, UnaryOperator<Candidate> change) {
        byField.computeIfPresent(
                field, (f, all) -> new ArrayList<>(all.stream().map(change).toList()));
    }

    /** Sets candidates behind the others that are stated as well. */
    void setBack(String field, Predicate<Candidate> which) {
        List<Candidate> all = of(field);
        List<Candidate> before = all.stream().filter(which.negate()).toList();
        if (!before.isEmpty() && before.size() < all.size()) {
            List<Candidate> now = new ArrayList<>(before);
            now.addAll(all.stream().filter(which).toList());
            byField.put(field, now);
        }
    }

    /** Takes all candidates for a field out. */
    List<Candidate> take(String field) {
        List<Candidate> all = byField.remove(field);
        return all == null ? List.of() : all;
    }

    /** Makes findings of the candidates, and tells the doubts about those that hold. */
    void settle(Findings findings, FieldReader.Sink problems) {
        byField.forEach((field, all) -> {
            all.getFirst().doubt().ifPresent(problems::add);
            all.forEach(c -> findings.found(field, c.value(), c.rule()));
        });
    }
}
