package org.broadsheet.read.content;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the ending of a file's name says of what is in it: the one place that knows the endings.
 *
 * @param format how it is written
 * @param compression how it is compressed
 * @param ending the ending, in lower case, with its dot: {@code .jsonl.gz}
 */
public record FileKind(Format format, Compression compression, String ending) {

    /** How files are written from which articles are read. */
    public enum Format {
        /** Markdown. */
        MARKDOWN,
        /** HTML. */
        HTML,
        /** A web page with its pictures in one file. */
        MHTML,
        /** Plain text. */
        TEXT,
        /** JSON Lines: an article a line. */
        JSON_LINES,
        /** Values between delimiters: an article a record. */
        CSV;

        /** The endings of names of such files, in lower case, each with its dot. */
        public Stream<String> endings() {
            return switch (this) {
                case MARKDOWN -> Stream.of(".md", ".markdown", ".mdown", ".mkd", ".mkdn", ".mdx");
                case HTML -> Stream.of(".html", ".htm", ".xhtml", ".shtml");
                case MHTML -> Stream.of(".mhtml", ".mht");
                case TEXT -> Stream.of(".txt", ".text");
                case JSON_LINES -> Stream.of(".jsonl", ".ndjson");
                case CSV -> Stream.of(".csv", ".tsv");
            };
        }

        /** Whether a file of this format holds many articles. */
        public boolean many() {
            return this == JSON_LINES || this == CSV;
        }
    }

    private static final List<FileKind> ALL =
            Stream.of(Format.values()).flatMap(FileKind::of).toList();

    private static Stream<FileKind> of(Format format) {
        return Stream.of(Compression.values())
                .filter(packed -> packed == Compression.NONE || format.many())
                .flatMap(packed ->
                        format.endings()
                                .map(e -> new FileKind(format, packed, e + packed.ending())));
    }

    /** All endings, in lower case, each with its dot. */
    public static List<String> endings() {
        return ALL.stream().map(FileKind::ending).toList();
    }

    /** The kind of a file of some name; empty if no articles are read from such files. */
    public static Optional<FileKind> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ALL.stream().filter(kind -> names(lower, kind.ending)).findFirst();
    }

    /** Whether something other than a dot or a folder stands before the ending. */
    private static boolean names(String name, String ending) {
        int stem = name.length() - ending.length();
        return stem > 0 && name.charAt(stem - 1) != '/' && name.endsWith(ending);
    }

    /** A path without such an ending. */
    public static String withoutEnding(String path) {
        return of(path).map(kind -> path.substring(0, path.length() - kind.ending.length()))
                .orElse(path);
    }
}
