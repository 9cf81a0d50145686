package org.broadsheet.read.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.broadsheet.article.Contributor;
import org.broadsheet.read.content.Sentences;
import org.broadsheet.read.line.Labels.Labelled;

/**
 * A line that says who wrote an article and nothing else, in five languages:
 *
 * <pre>
 * byline = credit ((";" | "|" | ".") credit)*      in brackets or not
 * credit = [label] (people | nobody)               "By", "Von", "Written by"; "Edited by"
 * people = person (("," | "and" | "&amp;") person)*
 * person = name ["," role | "," place] ["in" place]
 * nobody = "Our Correspondent" | "PTI" | …
 * </pre>
 *
 * @param names the authors' names
 * @param contributors others, with their roles
 * @param said whether it begins with a label
 * @param role whether it names a role or an office, as only bylines do
 * @param doubtful whether the second of two names may be a place: {@code By Jane Doe, Kestrel Bay}
 */
public record Byline(
        List<String> names,
        List<Contributor> contributors,
        boolean said,
        boolean role,
        boolean doubtful) {
    public static final Byline NONE = new Byline(List.of(), List.of(), false, false, false);

    private static final Labels BY = Labels.of("byline");
    private static final Labels ROLES = Labels.of("with a role");
    private static final Labels OFFICES = Labels.of("role");
    private static final Labels NOBODY = Labels.of("no person");
    private static final Pattern CREDITS =
            Pattern.compile("\\s{0,9}(?:;|\\||·|•)\\s{0,9}|(?<=\\p{Ll})\\.\\s{1,9}");
    private static final Pattern AND =
            Pattern.compile(
                    "\\s{0,9}[,،&]\\s{0,9}(?:(?:and|und|et|y)\\s{1,9})?|\\s{1,9}(?:and|und|et|y|e|و)\\s{1,9}");
    private static final Pattern PLACE = Pattern.compile("\\s{1,9}(?:in|aus|en|à|from|at)\\s{1,9}");
    private static final Pattern ADDRESS =
            Pattern.compile("[(<\\[]?(?:[\\p{L}0-9._%+-]{1,64})?@[\\p{L}0-9._-]{2,120}[)>\\]]?");
    private static final int LONGEST = 240;

    public Byline {
        names = List.copyOf(names);
        contributors = List.copyOf(contributors);
    }

    /** Reads a line; {@link #NONE} if it is no byline. */
    public static Byline of(String line) {
        if (line.length() > LONGEST || line.isEmpty()) {
            return NONE;
        }
        if (Sentences.end(line)
                && !line.startsWith("(")
                && BY.at(line).isEmpty()
                && ROLES.at(line).isEmpty()) {
            return NONE; // most lines are sentences
        }
        Reading reading = new Reading();
        String bare = line.indexOf('@') < 0 ? line : ADDRESS.matcher(line).replaceAll("").strip();
        return reading.read(bare) ? reading.byline() : NONE;
    }

    /** Whether a line is nothing but the writer's address: {@code jane@paper.example}. */
    public static boolean isAddress(String line) {
        return ADDRESS.matcher(line).matches();
    }

    public boolean isNone() {
        return names.isEmpty() && contributors.isEmpty() && !role;
    }

    /** The same, but perhaps a place. */
    Byline doubted() {
        return new Byline(names, contributors, said, role, true);
    }

    /** Whether the line says more than "By" and the names. */
    public static boolean saysMore(String line, List<String> names) {
        String rest =
                BY.at(line)
                        .filter(l -> l.label().words().indexOf(' ') < 0)
                        .map(Labelled::rest)
                        .orElse(line);
        for (String name : names) {
            rest = rest.replace(name, "");
        }
        return !AND.matcher(" " + rest + " ").replaceAll("").isBlank();
    }

    /** The reading of one line. */
    private static final class Reading {
        private final List<String> names = new ArrayList<>();
        private final List<Contributor> contributors = new ArrayList<>();
        private boolean said;
        private boolean role;
        private boolean doubtful;

        Byline byline() {
            return new Byline(names, contributors, said, role, doubtful);
        }

        boolean read(String line) {
            boolean bracketed = line.startsWith("(") && line.endsWith(")");
            String text = bracketed ? line.substring(1, line.length() - 1) : line;
            boolean first = true;
            for (String credit : credits(text)) {
                if (credit.isEmpty()) {
                    continue; // an address stood between two bars
                }
                boolean ends = Sentences.end(credit);
                boolean mayEnd =
                        bracketed || !contributors.isEmpty() || ROLES.at(credit).isPresent();
                String bare = ends && mayEnd ? credit.substring(0, credit.length() - 1) : credit;
                if (bare.isEmpty() || (ends && !mayEnd) || !credit(bare, first)) {
                    return false;
                }
                first = false;
            }
            return !first && (!bracketed || said || !contributors.isEmpty());
        }

        /** The credits of a line; a label with a role begins one, whatever parts them. */
        private static List<String> credits(String line) {
            List<String> credits = new ArrayList<>();
            for (String part : CREDITS.split(line, -1)) {
                int from = 0;
                OptionalInt next = ROLES.firstWithin(part, 0);
                while (next.isPresent()) {
                    credits.add(trimmed(part.substring(from, next.getAsInt())));
                    from = next.getAsInt();
                    next = ROLES.firstWithin(part, from);
                }
                credits.add(trimmed(part.substring(from)));
            }
            return credits;
        }

        private static String trimmed(String credit) {
            String text = credit.strip();
            return text.endsWith(",") ? text.substring(0, text.length() - 1) : text;
        }

        private boolean credit(String credit, boolean first) {
            Optional<Labelled> other = ROLES.at(credit);
            if (other.isPresent() && !other.get().rest().isEmpty()) {
                List<String> people = people(other.get().rest(), true);
                for (String name : people) {
                    contributors.add(new Contributor(name, other.get().label().meaning()));
                }
                return !people.isEmpty();
            }
            Optional<Labelled> by = BY.at(credit);
            boolean labelled = by.isPresent() && !by.get().rest().isEmpty();
            String rest = labelled ? by.get().rest() : credit;
            if (NOBODY.has(rest) || NOBODY.has(credit)) {
                said |= labelled;
                role = true;
                return true;
            }
            List<String> people = people(rest, labelled || said);
            said |= labelled;
            if (people.isEmpty()) {
                return !first && isPlaceOrOffice(rest);
            }
            if (first || labelled) {
                names.addAll(people);
            }
            return true;
        }

        private static boolean isPlaceOrOffice(String text) {
            return text.split(" ", -1).length <= 4
                    && !Character.isLowerCase(text.codePointAt(0))
                    && text.codePoints().noneMatch(Character::isDigit);
        }

        /** The names in a credit; none unless it has nothing but names, roles and places. */
        private List<String> people(String text, boolean labelled) {
            if (!labelled && !PersonName.hasCapitals(text)) {
                return List.of();
            }
            String[] parts = AND.split(text, -1);
            boolean comma = parts.length == 2 && text.startsWith(parts[0] + ",");
            List<String> found = new ArrayList<>();
            for (String part : parts) {
                String[] placed = PLACE.split(part, 2);
                String name = placed[0].strip();
                if (isOffice(part)) {
                    role = true;
                } else if (PersonName.is(name)
                        && (placed.length == 1 || isPlaceOrOffice(placed[1]))) {
                    if (comma && !found.isEmpty()) {
                        doubtful = true;
                    } else {
                        found.add(name);
                    }
                } else if (!labelled || found.isEmpty() || !isPlaceOrOffice(part)) {
                    return List.of();
                }
            }
            return found;
        }

        private static boolean isOffice(String text) {
            for (String word : text.split("[ -]", -1)) {
                if (OFFICES.has(word)) {
                    return true;
                }
            }
            return false;
        }
    }
}
