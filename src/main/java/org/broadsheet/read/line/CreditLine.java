package org.broadsheet.read.line;

import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.read.content.Sentences;

/**
 * A line that says who wrote an article, when it was published, or both, and nothing else:
 *
 * <pre>
 * line = byline
 *      | stamp+
 *      | (byline | place | stamp)+           "By Jane Doe | Kestrel Bay | Sept. 3, 2025"
 *      | place "," date                      "Kestrel Bay, 3 September 2025"
 * </pre>
 *
 * @param byline who; {@link Byline#NONE} if it does not say
 * @param stamps when
 * @param printed the byline as printed
 */
public record CreditLine(Byline byline, Timestamps stamps, String printed) {
    private static final Pattern BARS = Pattern.compile("\\s*[|·•]\\s*");
    private static final int PLACE_WORDS = 4;
    private static final int DATED = 80;

    /** Reads a line; empty if any part of it is something else. */
    public static Optional<CreditLine> of(String text, WrittenDates dates) {
        Timestamps stamps = Timestamps.of(text, dates);
        if (stamps.isWhole()) {
            return Optional.of(new CreditLine(Byline.NONE, stamps, ""));
        }
        if (stamps.stamps().isEmpty()) {
            Byline byline = Byline.of(text);
            return byline.isNone()
                    ? Optional.empty()
                    : Optional.of(new CreditLine(byline, stamps, text));
        }
        return both(text, stamps);
    }

    private static Optional<CreditLine> both(String text, Timestamps stamps) {
        Byline byline = Byline.NONE;
        int from = text.length();
        int to = 0;
        int places = 0;
        for (String rest : stamps.rest()) {
            for (String part : BARS.split(rest, -1)) {
                Byline found = byline.isNone() ? Byline.of(part) : Byline.NONE;
                boolean furniture = Phrases.PAGE.find(part).isPresent();
                if (found.isNone() && !furniture && !isPlace(part)) {
                    return Optional.empty();
                }
                byline = found.isNone() ? byline : found;
                places += found.isNone() && !furniture ? 1 : 0;
                if (!furniture && text.contains(part)) {
                    from = Math.min(from, text.indexOf(part));
                    to = Math.max(to, text.indexOf(part) + part.length());
                }
            }
        }
        String only = stamps.rest().size() == 1 ? stamps.rest().getFirst() : "";
        boolean placed = text.startsWith(only + ",") && !byline.said() && !byline.role();
        if (placed && !byline.isNone()) { // "KESTREL BAY, 12 June 1984", "Jane Doe, 12 June 1984"
            return Optional.of(
                    only.codePoints().noneMatch(Character::isLowerCase)
                            ? new CreditLine(Byline.NONE, stamps, "")
                            : new CreditLine(byline.doubted(), stamps, only));
        }
        if (byline.isNone() && places > 0) {
            return isDated(text, places)
                    ? Optional.of(new CreditLine(Byline.NONE, stamps, ""))
                    : Optional.empty();
        }
        return Optional.of(
                new CreditLine(byline, stamps, from < to ? text.substring(from, to) : ""));
    }

    /** {@code Kestrel Bay, 12 June 1984} and nothing more. */
    private static boolean isDated(String text, int places) {
        int comma = text.indexOf(',');
        return places == 1
                && comma > 0
                && text.length() <= DATED
                && isPlace(text.substring(0, comma));
    }

    private static boolean isPlace(String text) {
        return text.split(" ", -1).length <= PLACE_WORDS
                && !text.isEmpty()
                && Character.isUpperCase(text.codePointAt(0))
                && text.codePoints().noneMatch(Character::isDigit)
                && !Sentences.end(text);
    }

    public boolean hasByline() {
        return !byline.isNone();
    }

    /** Whether it says by a label, a role or a date what it is; names alone do not. */
    public boolean isSure() {
        return !stamps.stamps().isEmpty()
                || byline.said()
                || byline.role()
                || !byline.contributors().isEmpty();
    }
}
