package org.broadsheet.read.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.line.Labels.Labelled;
import org.jspecify.annotations.Nullable;

/**
 * A line that says when an article was published or changed:
 *
 * <pre>
 * line  = stamp (("|" | "·" | ",") stamp)*
 * stamp = label (date | age)      "Published: Sept. 3, 2025", "Updated 8 hours ago"
 *       | date                    "Tuesday, 12 June 1984"
 * </pre>
 *
 * @param stamps what it says, in its order
 * @param rest what else is on the line: a name, a place
 */
public record Timestamps(List<Stamp> stamps, List<String> rest) {
    private static final Labels PUBLISHED = Labels.of("published");
    private static final Labels UPDATED = Labels.of("updated");
    private static final Labels BETWEEN = Labels.of("between dates");
    private static final Phrases AGE = Labels.phrases("age");
    private static final Pattern PARTS =
            Pattern.compile("\\s{1,9}[|·•/–—-]\\s{1,9}|[|·•]|\\s{0,9}[,،;()]\\s{0,9}");
    private static final Pattern TIME =
            Pattern.compile("[0-9]{1,2}(?:[:.h][0-9]{2})?(?::[0-9]{2})?(?:[ap]\\.?m\\.?|h)?");
    private static final int LONGEST = 200;
    private static final int BEFORE_DATE = 30;

    public Timestamps {
        stamps = List.copyOf(stamps);
        rest = List.copyOf(rest);
    }

    /** What a stamp is of. */
    public enum Kind {
        PUBLISHED,
        UPDATED,
        /** A date that does not say of what. */
        BARE
    }

    /**
     * A date or an age.
     *
     * @param kind of what
     * @param label the label as it stands there; empty if there is none
     * @param date the date; null if it says but how long ago
     * @param at where the date begins in the line
     */
    public record Stamp(Kind kind, String label, WrittenDates.@Nullable Found date, int at) {}

    /** Whether the line says nothing else. */
    public boolean isWhole() {
        return !stamps.isEmpty() && rest.isEmpty();
    }

    public boolean isLabelled() {
        return stamps.stream().anyMatch(s -> s.kind() != Kind.BARE);
    }

    /** Whether a line is an age alone: {@code 8 hours ago}. */
    public static boolean isAge(String line) {
        return AGE.find(line).isPresent();
    }

    /** Reads a line. */
    public static Timestamps of(String line, WrittenDates dates) {
        if (line.length() > LONGEST) {
            return new Timestamps(List.of(), List.of(line));
        }
        return new Reading(line, dates).read();
    }

    /** The reading of one line. */
    private static final class Reading {
        private final String line;
        private final WrittenDates dates;
        private final List<Stamp> stamps = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();

        Reading(String line, WrittenDates dates) {
            this.line = line;
            this.dates = dates;
        }

        Timestamps read() {
            List<Integer> cuts = cuts();
            for (int i = 0; i + 1 < cuts.size(); i++) {
                piece(cuts.get(i), cuts.get(i + 1));
            }
            return new Timestamps(stamps, rest);
        }

        /** Where pieces begin: at the line's beginning, behind bars, and at labels. */
        private List<Integer> cuts() {
            List<Integer> cuts = new ArrayList<>();
            cuts.add(0);
            for (int i = 1; i < line.length(); i++) {
                boolean bar = "|·•".indexOf(line.charAt(i - 1)) >= 0;
                boolean word = Labels.beginsWord(line, i);
                if (bar || (word && isLabel(i) && !isLabelledAt(cuts.getLast(), i))) {
                    cuts.add(i);
                }
            }
            cuts.add(line.length());
            return cuts;
        }

        private boolean isLabel(int at) {
            return label(line.substring(at)).isPresent();
        }

        /** Whether the label that began at {@code from} reaches beyond {@code at}. */
        private boolean isLabelledAt(int from, int at) {
            int first = from;
            while (first < at && !Character.isLetter(line.charAt(first))) {
                first++;
            }
            int begin = first;
            return label(line.substring(begin))
                    .filter(l -> begin + l.said().length() > at)
                    .isPresent();
        }

        private static Optional<Labelled> label(String text) {
            return UPDATED.at(text).or(() -> PUBLISHED.at(text));
        }

        private void piece(int from, int to) {
            String piece = line.substring(from, to);
            Optional<Labelled> label = label(piece.stripLeading());
            int after = label.map(l -> piece.indexOf(l.said()) + l.said().length()).orElse(0);
            String said = piece.substring(after);
            Kind kind =
                    label.isEmpty()
                            ? Kind.BARE
                            : UPDATED.at(piece.stripLeading()).isPresent()
                                    ? Kind.UPDATED
                                    : Kind.PUBLISHED;
            String name = label.map(Labelled::said).orElse("");
            if (AGE.find(said.replace('|', ' ').strip()).isPresent()) {
                stamps.add(new Stamp(kind, name, null, from + after));
                return;
            }
            Optional<WrittenDates.Found> found = dates.find(said);
            boolean fits =
                    found.isPresent()
                            && (label.isEmpty()
                                    || (found.get().start() <= BEFORE_DATE
                                            && unexplained(said.substring(0, found.get().start()))
                                                    .isEmpty()));
            if (!fits) {
                rest.addAll(unexplained(piece));
                return;
            }
            stamps.add(new Stamp(kind, name, found.get(), from + after + found.get().start()));
            rest.addAll(unexplained(said.substring(0, found.get().start())));
            rest.addAll(unexplained(said.substring(found.get().end())));
        }

        /** The parts of a text that are more than the words and times that stand beside dates. */
        private static List<String> unexplained(String text) {
            List<String> parts = new ArrayList<>();
            for (String part : PARTS.split(text, -1)) {
                String bare = part.strip();
                for (String word : bare.split(" ", -1)) {
                    String key = Phrases.key(word);
                    if (key.codePoints().anyMatch(Character::isLetterOrDigit)
                            && !BETWEEN.has(word)
                            && !TIME.matcher(key).matches()) {
                        parts.add(bare);
                        break;
                    }
                }
            }
            return parts;
        }
    }
}
