package org.broadsheet.data;

import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.article.StrayCharacters;
import org.jspecify.annotations.Nullable;

/**
 * Names and texts of one file without the characters that no text may have, which escapes such as
 * {@code \x01} and {@code \ud800} can write. It keeps count of them; a NUL is an error.
 */
final class CleanTexts {
    private final String file;
    private final List<Problem> problems;
    private @Nullable StrayCharacters strays;
    private boolean nul;

    CleanTexts(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The text without them; what parts lines and pages in print becomes a space. */
    String clean(String text, Position at) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < Character.MIN_SURROGATE) {
                continue; // nearly all
            }
            if (isPair(text, i)) {
                i++;
            } else if (StrayCharacters.isStray(c) || Character.isSurrogate(c)) {
                return without(text, i, new Place(file, at));
            }
        }
        return text;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    private String without(String text, int from, Place place) {
        StringBuilder clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPair(text, i)) {
                clean.append(c).append(text.charAt(++i));
            } else if (StrayCharacters.isPrintedSpace(c)) {
                clean.append(' ');
            } else if (StrayCharacters.isStray(c) || Character.isSurrogate(c)) {
                leftOut(c, place);
            } else {
                clean.append(c);
            }
        }
        return clean.toString();
    }

    private void leftOut(char c, Place place) {
        if (c != 0) {
            StrayCharacters stray = StrayCharacters.one(c, place);
            strays = strays == null ? stray : strays.and(stray);
        } else if (!nul) {
            nul = true;
            problems.add(StrayCharacters.nul(place));
        }
    }

    Optional<StrayCharacters> strays() {
        return Optional.ofNullable(strays);
    }
}
