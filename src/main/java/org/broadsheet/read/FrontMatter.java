package org.broadsheet.read;

import java.util.Optional;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Json;
import org.broadsheet.data.Layer;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Toml;
import org.broadsheet.data.Yaml;

/**
 * The fields at the head of a file, and the text behind them.
 *
 * @param layer the fields
 * @param body the text
 * @param bodyLine the line of the file at which the text begins
 */
record FrontMatter(Layer layer, String body, int bodyLine) {

    /** The most characters of fields, as in a sidecar. */
    private static final int LONGEST = 1 << 20;

    /** A way to write fields. */
    private enum Language {
        YAML,
        TOML,
        JSON
    }

    /**
     * Splits a file. Front matter begins on the first line that is not blank: YAML between {@code
     * ---} and {@code ---} or {@code ...}, TOML between {@code +++} and {@code +++}, JSON between
     * {@code ;;;} and {@code ;;;} or as it is from one brace to the other; {@code ---toml} and
     * {@code ---json} name their language.
     *
     * @param text the text of the file
     * @param file its path
     * @param markdown whether the text is Markdown, at whose head fields may also stand as {@link
     *     HeaderLines}
     * @param problems where problems go
     */
    static FrontMatter split(
            String text, String file, boolean markdown, FieldReader.Sink problems) {
        int line = 1;
        int start = 0;
        int end = lineEnd(text, start);
        while (end < text.length() && text.substring(start, end).isBlank()) {
            start = end + 1;
            end = lineEnd(text, start);
            line++;
        }
        String first = text.substring(start, end).stripTrailing();
        Language language =
                switch (first) {
                    case "---", "---yaml", "---yml" -> Language.YAML;
                    case "+++", "---toml" -> Language.TOML;
                    case ";;;", "---json" -> Language.JSON;
                    default -> null;
                };
        if (language == null) {
            Optional<FrontMatter> other = bare(text, file, start, line, problems);
            if (other.isEmpty() && markdown) {
                other = HeaderLines.split(text, file, start, line, problems);
            }
            return other.orElseGet(() -> new FrontMatter(Layer.empty(file), text, 1));
        }
        String fence = first.substring(0, 3);
        int openLine = line;
        int from = Math.min(end + 1, text.length());
        for (int at = from; at < text.length(); at = end + 1) {
            end = lineEnd(text, at);
            line++;
            String said = text.substring(at, end).stripTrailing();
            if (said.equals(fence) || (language == Language.YAML && said.equals("..."))) {
                if (at - from > LONGEST) {
                    problems.add(
                            Problem.error(
                                    Place.of(file, openLine, 1),
                                    "too-large",
                                    "front matter of " + (at - from) + " characters",
                                    "at most " + LONGEST));
                    return new FrontMatter(Layer.empty(file), "", openLine);
                }
                String fields = text.substring(from, at);
                Parsed parsed =
                        switch (language) {
                            case YAML -> Yaml.parse(fields, file, openLine + 1);
                            case TOML -> Toml.parse(fields, file, openLine + 1);
                            case JSON -> Json.parse(json(fields), file, openLine + 1);
                        };
                return new FrontMatter(
                        FieldReader.layer(parsed, file, problems),
                        text.substring(Math.min(end + 1, text.length())),
                        line + 1);
            }
        }
        problems.add(
                Problem.error(
                        Place.of(file, openLine, 1),
                        "endless-front-matter",
                        "the front matter that begins here never ends",
                        "close it by a line of " + fence));
        return new FrontMatter(Layer.empty(file), "", openLine);
    }

    /** Hexo leaves out the braces between its fences; the lines keep their numbers. */
    private static String json(String fields) {
        return fields.isBlank() || fields.strip().startsWith("{") ? fields : "{" + fields + "}";
    }

    /** Hugo's JSON, which begins with a brace and is followed by the text. */
    private static Optional<FrontMatter> bare(
            String text, String file, int start, int line, FieldReader.Sink problems) {
        int first = start + 1;
        while (first < text.length() && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        boolean object =
                start < text.length()
                        && text.charAt(start) == '{'
                        && first < text.length()
                        && text.charAt(first) == '"';
        int end = object ? objectEnd(text, start) : -1;
        if (end < 0) {
            return Optional.empty();
        }
        int next = lineEnd(text, end);
        if (!text.substring(end, next).isBlank()) {
            return Optional.empty();
        }
        Parsed parsed = Json.parse(text.substring(start, end), file, line);
        int lines = (int) text.substring(start, end).chars().filter(c -> c == '\n').count();
        return Optional.of(
                new FrontMatter(
                        FieldReader.layer(parsed, file, problems),
                        text.substring(Math.min(next + 1, text.length())),
                        line + lines + 1));
    }

    /** Where the object ends that begins at an offset; -1 if it does not. */
    private static int objectEnd(String text, int start) {
        int depth = 0;
        boolean string = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (string) {
                if (c == '\\') {
                    i++;
                } else {
                    string = c != '"';
                }
                continue;
            }
            switch (c) {
                case '"' -> string = true;
                case '{', '[' -> depth++;
                case '}', ']' -> {
                    if (--depth == 0) {
                        return i + 1;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
