package org.broadsheet.dates;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A number, a word or a sign of a written date, folded so that what looks the same is the same:
 * compatibility forms are decomposed, marks (accents, Arabic vowels) and invisible signs (of
 * direction, of joining) are left out, letters are small, digits of every script are ASCII.
 *
 * @param kind what it is
 * @param text the folded text
 * @param start where it begins in the text as written
 * @param end the index behind it
 * @param spaced whether white space stands before it
 */
record Token(Kind kind, String text, int start, int end, boolean spaced) {
    /** The sign of a range; a hyphen is another, for EDTF parts year and month with it. */
    static final String DASH = "–";

    /** What a token is. */
    enum Kind {
        /** Digits alone. */
        NUMBER,
        /** Letters alone. */
        WORD,
        /** One sign of another sort. */
        SIGN
    }

    /** The tokens of a text. */
    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        Kind kind = Kind.SIGN;
        int from = 0;
        int to = 0;
        boolean spaced = false;
        int next;
        for (int i = 0; i < text.length(); i = next) {
            int point = text.codePointAt(i);
            next = i + Character.charCount(point);
            for (int folded : fold(point)) {
                Kind is = kindOf(folded);
                boolean space = folded == ' ';
                if (!run.isEmpty() && (space || is != kind || is == Kind.SIGN)) {
                    tokens.add(new Token(kind, run.toString(), from, to, spaced));
                    run.setLength(0);
                    spaced = false;
                }
                if (space) {
                    spaced = true;
                    continue;
                }
                if (run.isEmpty()) {
                    from = i;
                    kind = is;
                }
                run.appendCodePoint(folded);
                to = next;
            }
        }
        if (!run.isEmpty()) {
            tokens.add(new Token(kind, run.toString(), from, to, spaced));
        }
        return tokens;
    }

    private static Kind kindOf(int point) {
        return Character.isDigit(point)
                ? Kind.NUMBER
                : Character.isLetter(point) ? Kind.WORD : Kind.SIGN;
    }

    private static int[] fold(int point) {
        if (point < 128) {
            return new int[] {Character.isWhitespace(point) ? ' ' : Character.toLowerCase(point)};
        }
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD)
                .codePoints()
                .filter(Token::isSeen)
                .map(Token::plain)
                .toArray();
    }

    private static boolean isSeen(int point) {
        return switch (Character.getType(point)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> false;
            // Tatweel only lengthens a word.
            default -> point != 0x0640;
        };
    }

    private static int plain(int point) {
        if (Character.isDigit(point)) {
            return '0' + Character.digit(point, 10);
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return ' ';
        }
        return switch (point) {
            // The hyphen, the hyphen that does not break, the minus.
            case 0x2010, 0x2011, 0x2212 -> '-';
            // Figure, en and em dash, horizontal bar.
            case 0x2012, 0x2013, 0x2014, 0x2015 -> '–';
            // Typographic quotes and primes as apostrophes.
            case 0x2018, 0x2019, 0x2032, 0x02BC -> '\'';
            // The Arabic comma, semicolon and question mark.
            case 0x060C, 0x061B -> ',';
            case 0x061F -> '?';
            default -> Character.toLowerCase(point);
        };
    }
}
