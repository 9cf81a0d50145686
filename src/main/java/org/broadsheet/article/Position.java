package org.broadsheet.article;

/**
 * A position in a text, as editors count it.
 *
 * @param line the line, from 1; 0 means the whole file
 * @param column the column in UTF-16 units, from 1; 0 means the whole line
 */
public record Position(int line, int column) implements Comparable<Position> {
    /** The file as a whole. */
    public static final Position WHOLE = new Position(0, 0);

    public Position {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("a position is not negative");
        }
    }

    @Override
    public int compareTo(Position other) {
        int byLine = Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }
}
