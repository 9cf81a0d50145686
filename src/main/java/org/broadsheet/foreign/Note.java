package org.broadsheet.foreign;

/**
 * Something that stood in a text and does not any more.
 *
 * @param offset where it begins, in the text as it was written
 * @param text what it was
 * @param kind what sort of thing
 * @param label the tag without its values, so that those of one sort can be counted
 */
public record Note(int offset, String text, Kind kind, String label) {
    /** What sort of thing stood there. */
    public enum Kind {
        /** A comment of the template's language. */
        COMMENT,
        /** What only says how something looks, or sets a value. */
        SILENT,
        /** A tag whose result nobody can know; it is left out. */
        UNKNOWN,
        /** A value with a filter that nobody knows; the value stays. */
        FILTER,
        /** A condition or loop; the text within stays, once. */
        CONTROL,
        /** A tag that never ends; it stays as it is. */
        ENDLESS
    }
}
