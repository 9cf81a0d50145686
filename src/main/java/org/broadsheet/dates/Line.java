package org.broadsheet.dates;

import java.util.List;
import org.broadsheet.article.Roman;
import org.broadsheet.dates.Lexicon.Kind;
import org.broadsheet.dates.Lexicon.Match;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a text, and what each can be.
 *
 * @param text the text as written
 * @param tokens its tokens
 */
record Line(String text, List<Token> tokens) {
    private static final int MOST_FILLERS = 3;

    static Line of(String text) {
        return new Line(text, Token.of(text));
    }

    /** What is written at the tokens from one index to another. */
    String written(int from, int to) {
        return text.substring(tokens.get(from).start(), tokens.get(to - 1).end());
    }

    int size() {
        return tokens.size();
    }

    @Nullable Match match(int at, Kind kind) {
        return Lexicon.WORDS.match(tokens, at, kind);
    }

    /** A month, with its other name behind it where two are in use: أيلول/سبتمبر. */
    @Nullable Match month(int at) {
        Match month = match(at, Kind.MONTH);
        if (month == null || !(is(month.end(), "/") || is(month.end(), "("))) {
            return month;
        }
        Match other = match(month.end() + 1, Kind.MONTH);
        if (other == null || other.number() != month.number()) {
            return month;
        }
        boolean closed = is(month.end(), "(") && is(other.end(), ")");
        return closed ? new Match(other.values(), other.end() + 1) : other;
    }

    boolean has(int at, Token.Kind kind) {
        return at >= 0 && at < tokens.size() && tokens.get(at).kind() == kind;
    }

    boolean is(int at, String text) {
        return at >= 0 && at < tokens.size() && tokens.get(at).text().equals(text);
    }

    /** Whether a token follows the one before it without white space. */
    boolean glued(int at) {
        return at > 0 && at < tokens.size() && !tokens.get(at).spaced();
    }

    boolean gluedTo(int at, String text) {
        return is(at, text) && glued(at);
    }

    /** A hyphen or dash. */
    boolean isDash(int at) {
        return is(at, "-") || is(at, Token.DASH);
    }

    /** How many digits a number has; 0 if it is none. */
    int digits(int at) {
        return has(at, Token.Kind.NUMBER) ? tokens.get(at).text().length() : 0;
    }

    /** A number of at most nine digits; -1 if it is none. */
    int number(int at) {
        int digits = digits(at);
        return digits == 0 || digits > 9 ? -1 : Integer.parseInt(tokens.get(at).text(), 10);
    }

    /** A number of one or two digits from 1 to a bound; -1 if it is none. */
    int small(int at, int most) {
        int number = digits(at) <= 2 ? number(at) : -1;
        return number >= 1 && number <= most ? number : -1;
    }

    /** Whether four digits stand there that can be a year. */
    boolean isYear(int at) {
        return digits(at) == 4 && number(at) > 0;
    }

    /** The index behind words that may stand between the parts of a date: of, de, im Jahr. */
    int skipFillers(int at) {
        int i = at;
        for (int filler = 0; filler < MOST_FILLERS; filler++) {
            Match match = match(i, Kind.FILLER);
            if (match == null) {
                return i;
            }
            i = match.end();
        }
        return i;
    }

    /** As above, with a comma before them or none. */
    int skipCommaAndFillers(int at) {
        return skipFillers(is(at, ",") ? at + 1 : at);
    }

    /**
     * The number in words or digits with an ordinal's ending: first, 1st, 3., 1er, third, XIX.
     * Digits without an ending are taken if {@code bare}.
     */
    Point.@Nullable Ordinal ordinal(int at, boolean bare) {
        Match word = match(at, Kind.NTH);
        if (word != null) {
            return new Point.Ordinal(word.number(), word.end());
        }
        int number = small(at, 31);
        if (number < 0) {
            return null;
        }
        int end = endOfOrdinal(at + 1);
        return end > at + 1 || bare ? new Point.Ordinal(number, end) : null;
    }

    /** The index behind the ending that makes a number an ordinal, or the same index. */
    int endOfOrdinal(int at) {
        if (!glued(at)) {
            return at;
        }
        int i = gluedTo(at, ".") ? at + 1 : at;
        Match ending = glued(i) ? match(i, Kind.ORDINAL) : null;
        return ending == null ? i : ending.end();
    }

    /** A Roman number as the word at an index, with a French ending or none; -1 if it is none. */
    int roman(int at) {
        if (!has(at, Token.Kind.WORD)) {
            return -1;
        }
        String word = tokens.get(at).text().replaceFirst("(?:e|eme)$", "");
        int sum = 0;
        for (int i = 0; i < word.length(); i++) {
            int value = romanDigit(word.charAt(i));
            int next = i + 1 < word.length() ? romanDigit(word.charAt(i + 1)) : 0;
            if (value < 0 || next < 0) {
                return -1;
            }
            sum += value < next ? -value : value;
        }
        return Roman.of(sum).equalsIgnoreCase(word) ? sum : -1;
    }

    private static int romanDigit(char letter) {
        return switch (letter) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            case 'l' -> 50;
            default -> -1;
        };
    }
}
