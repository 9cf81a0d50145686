package org.broadsheet.article;

/**
 * A place in a file of the archive.
 *
 * @param file the path below the archive's root, with {@code /} between names
 * @param position where in the file
 */
public record Place(String file, Position position) implements Comparable<Place> {
    /** The file as a whole. */
    public static Place of(String file) {
        return new Place(file, Position.WHOLE);
    }

    /** A line and column of a file, both from 1. */
    public static Place of(String file, int line, int column) {
        return new Place(file, new Position(line, column));
    }

    @Override
    public int compareTo(Place other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : position.compareTo(other.position);
    }

    /** The form that compilers use and editors jump to: {@code file:line:column}. */
    @Override
    public String toString() {
        if (position.line() == 0) {
            return file;
        }
        return file
                + ":"
                + position.line()
                + (position.column() == 0 ? "" : ":" + position.column());
    }
}
