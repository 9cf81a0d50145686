package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.read.line.Byline;
import org.broadsheet.read.line.Columns;
import org.broadsheet.read.line.Ornament;
import org.broadsheet.read.line.TextLine;
import org.broadsheet.read.text.TextBlock.Shape;

/**
 * Makes paragraphs of lines. A text copied from a page has a paragraph on each line; one that was
 * typed, printed or sent has lines of one width, and its paragraphs are parted by blank lines, by
 * the indent of their first line, or by nothing but a short last line:
 *
 * <pre>
 * text   = (chunk blank+)*
 * chunk  = table | list | quote | verse | paragraph+
 * </pre>
 *
 * <p>Two lines are of one paragraph if the second begins in lower case behind an unfinished
 * sentence, or if the first word of the second would not have fitted on the first.
 */
final class Unwrapping {
    private static final int WIDEST = 110;
    private static final int VERSE = 60;
    private static final int RAGGED = 3;

    private final int width;
    private final boolean wrapped;
    private final DividedWords words;

    private Unwrapping(int width, boolean wrapped, DividedWords words) {
        this.width = width;
        this.wrapped = wrapped;
        this.words = words;
    }

    /**
     * The blocks of a text.
     *
     * @param lines its lines
     * @param words joins the words that were divided at line ends
     */
    static List<TextBlock> blocks(List<TextLine> lines, DividedWords words) {
        List<TextLine> above = new ArrayList<>();
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i + 1).isBlank()) {
                above.add(lines.get(i));
                lengths.add(lines.get(i).length());
            }
        }
        lengths.sort(null);
        int width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() - 1 - lengths.size() / 10);
        List<TextLine> full = above.stream().filter(l -> l.length() * 10 >= width * 6).toList();
        long open = full.stream().filter(l -> !l.endsSentence()).count();
        boolean wrapped = width > 0 && width <= WIDEST && open * 2 >= full.size();
        return new Unwrapping(width, wrapped, words).blocks(lines);
    }

    private List<TextBlock> blocks(List<TextLine> lines) {
        List<TextBlock> blocks = new ArrayList<>();
        List<TextLine> chunk = new ArrayList<>();
        for (TextLine line : lines) {
            if (line.isBlank()) {
                chunk(chunk, blocks);
                chunk.clear();
            } else {
                chunk.add(line);
            }
        }
        chunk(chunk, blocks);
        return blocks;
    }

    private void chunk(List<TextLine> chunk, List<TextBlock> blocks) {
        int from = 0;
        for (int i = 0; i < chunk.size(); i++) {
            if (!Ornament.is(chunk.get(i).text())) {
                continue;
            }
            boolean underlines =
                    i > from
                            && Ornament.underlines(chunk.get(i), chunk.get(i - 1))
                            && (i - 1 == from || chunk.get(i - 2).endsSentence());
            shaped(chunk.subList(from, underlines ? i - 1 : i), blocks);
            blocks.add(
                    underlines
                            ? TextBlock.of(Shape.UNDERLINED, List.of(chunk.get(i - 1)))
                            : TextBlock.of(Shape.BREAK, List.of(chunk.get(i))));
            from = i + 1;
        }
        shaped(chunk.subList(from, chunk.size()), blocks);
    }

    private void shaped(List<TextLine> chunk, List<TextBlock> blocks) {
        if (chunk.isEmpty()) {
            return;
        }
        if (chunk.stream().allMatch(l -> l.text().startsWith(">"))) {
            blocks.add(TextBlock.of(Shape.QUOTE, chunk));
        } else if (Columns.is(chunk)) {
            blocks.add(TextBlock.of(Shape.TABLE, chunk));
        } else if (isVerse(chunk)) {
            blocks.add(TextBlock.of(Shape.VERSE, chunk));
        } else {
            paragraphs(chunk, blocks);
        }
    }

    private void paragraphs(List<TextLine> chunk, List<TextBlock> blocks) {
        int from = 0;
        while (from < chunk.size()) {
            Shape list = Items.shape(chunk, from);
            int end = from + 1;
            if (list == Shape.PROSE) {
                while (end < chunk.size() && joins(chunk.get(end - 1), chunk.get(end))) {
                    end++;
                }
                List<TextLine> lines = chunk.subList(from, end);
                blocks.add(new TextBlock(Shape.PROSE, lines, words.join(lines)));
            } else {
                while (end < chunk.size() && continues(list, chunk, end)) {
                    end++;
                }
                blocks.add(TextBlock.of(list, chunk.subList(from, end)));
            }
            from = end;
        }
    }

    /** Whether a list goes on with a line: another item, or more of the last one. */
    private boolean continues(Shape list, List<TextLine> chunk, int at) {
        TextLine line = chunk.get(at);
        return list == Items.kind(line)
                || (Items.kind(line) == Shape.PROSE
                        && (line.indent() > chunk.get(at - 1).indent()
                                || line.beginsLower()
                                || (wrapped && isFull(chunk.get(at - 1), line))));
    }

    private boolean joins(TextLine line, TextLine next) {
        if (Items.kind(next) != Shape.PROSE
                || Items.isSpeaker(next.text())
                || Byline.isAddress(next.text())
                || next.indent() >= line.indent() + 2) {
            return false;
        }
        boolean open = !line.endsSentence();
        if (!wrapped) {
            return open && next.beginsLower();
        }
        return isFull(line, next)
                || (open && (next.beginsLower() || line.length() * 4 >= width * 3));
    }

    /** Whether the next line's first word would not have fitted on this one. */
    private boolean isFull(TextLine line, TextLine next) {
        String text = next.text();
        int word = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        return line.length() + 1 + word > width - RAGGED;
    }

    /** Short lines, each of which ends in a mark or is followed by a capital. */
    private boolean isVerse(List<TextLine> lines) {
        int full = 0;
        for (int i = 1; i < lines.size(); i++) {
            String before = lines.get(i - 1).text();
            boolean mark = ".,;:!?—–…،؛".indexOf(before.charAt(before.length() - 1)) >= 0;
            if ((!mark && lines.get(i).beginsLower()) || Items.isItem(lines.get(i))) {
                return false;
            }
            full += isFull(lines.get(i - 1), lines.get(i)) ? 1 : 0;
        }
        return lines.size() > 1
                && !Items.isItem(lines.getFirst())
                && lines.stream().allMatch(l -> l.text().length() <= VERSE)
                && !lines.stream().allMatch(TextLine::endsSentence)
                && !(wrapped
                        && full * 2 >= lines.size() - 1
                        && width > VERSE / 2
                        && isProse(lines));
    }

    /** Whether sentences run over the line ends. */
    private static boolean isProse(List<TextLine> lines) {
        long within = lines.stream().filter(l -> l.text().contains(". ")).count();
        return within > 0 || lines.getLast().endsSentence();
    }
}
