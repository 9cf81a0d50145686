package org.broadsheet.read.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.read.line.TextLine;
import org.broadsheet.read.text.TextBlock.Shape;

/** The beginnings of a list's items, and of what speakers say. */
final class Items {
    private static final Pattern BULLET = Pattern.compile("[•·▪‣◦●■►▶➢*o-]\\s+(.+)");
    private static final Pattern NUMBER =
            Pattern.compile("(?:\\(([0-9]{1,3})\\)|([0-9]{1,3})[.)])\\s+(\\S.*)");
    private static final Pattern SPEAKER =
            Pattern.compile("(?:[QAFRP]|[A-Z][A-Z.' ]{1,28}[A-Z])[:.]\\s.*");

    private Items() {}

    /** What list a line is an item of; prose if of none. */
    static Shape kind(TextLine line) {
        if (BULLET.matcher(line.text()).matches()) {
            return Shape.BULLETS;
        }
        return number(line.text()).isPresent() ? Shape.NUMBERS : Shape.PROSE;
    }

    static boolean isItem(TextLine line) {
        return kind(line) != Shape.PROSE;
    }

    /** The list that begins at a line: one number makes none, one bullet does. */
    static Shape shape(List<TextLine> lines, int at) {
        Shape kind = kind(lines.get(at));
        if (kind != Shape.NUMBERS) {
            return kind;
        }
        int first = number(lines.get(at).text()).orElse(0);
        boolean goesOn =
                lines.stream()
                        .skip(at + 1L)
                        .limit(8)
                        .anyMatch(l -> number(l.text()).filter(n -> n == first + 1).isPresent());
        return goesOn ? kind : Shape.PROSE;
    }

    /** The number of an item. */
    static Optional<Integer> number(String line) {
        Matcher matcher = NUMBER.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String digits = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return Optional.of(Integer.parseInt(digits));
    }

    /** What an item says, without its bullet or number. */
    static String words(String line) {
        Matcher bullet = BULLET.matcher(line);
        if (bullet.matches()) {
            return bullet.group(1);
        }
        Matcher number = NUMBER.matcher(line);
        return number.matches() ? number.group(3) : line;
    }

    /** Whether a line begins with who speaks: {@code Q:}, {@code MRS ILK:}. */
    static boolean isSpeaker(String line) {
        return SPEAKER.matcher(line).matches();
    }
}
