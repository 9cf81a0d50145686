package org.broadsheet.data;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.jspecify.annotations.Nullable;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseOptions;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML 1.0. Numbers, dates and truth values become text again. */
public final class Toml {
    /** Its parser looks through all lines to come for each, and keeps all errors. */
    private static final int MAX_CHARS = 256 << 10;

    private static final int MAX_LINES = 5_000;
    private static final int MAX_ERRORS = 20;

    private final int firstLine;
    private final CleanTexts texts;

    private Toml(int firstLine, CleanTexts texts) {
        this.firstLine = firstLine;
        this.texts = texts;
    }

    /**
     * Reads a text.
     *
     * @param text a TOML document
     * @param file its file, for problems
     * @param firstLine the line of the file at which the text begins, from 1
     * @return the tree, or all problems; never an exception
     */
    public static Parsed parse(String text, String file, int firstLine) {
        Position start = new Position(firstLine, 1);
        if (text.length() > MAX_CHARS) {
            return new Parsed(
                    new FieldValue.Nothing(start),
                    List.of(error(file, start, "too large", "at most 256 KB")));
        }
        if (text.chars().filter(c -> c == '\n').count() > MAX_LINES) {
            return new Parsed(
                    new FieldValue.Nothing(start),
                    List.of(error(file, start, "too many lines", "at most " + MAX_LINES)));
        }
        TomlParseResult result =
                org.tomlj.Toml.parse(
                        text,
                        TomlParseOptions.sourceless()
                                .withMaxNestingDepth(TreeBuilder.MAX_DEPTH - 1));
        if (result.hasErrors()) {
            List<Problem> problems = new ArrayList<>();
            for (TomlParseError e : result.errors().stream().limit(MAX_ERRORS).toList()) {
                String message = message(e);
                problems.add(
                        error(
                                file,
                                at(e.position(), firstLine),
                                "not TOML: " + message,
                                hint(message)));
            }
            return new Parsed(new FieldValue.Nothing(start), problems);
        }
        if (result.isEmpty()) {
            return new Parsed(new FieldValue.Nothing(start), List.of());
        }
        List<Problem> problems = new ArrayList<>();
        Toml toml = new Toml(firstLine, new CleanTexts(file, problems));
        FieldValue.Fields fields = toml.fields(result, start);
        return new Parsed(fields, problems, toml.texts.strays());
    }

    private static Problem error(String file, Position at, String message, String hint) {
        return Problem.error(new Place(file, at), "unreadable-data", message, hint);
    }

    /** The parser counts lines from the beginning of the text, not of the file. */
    private static String message(TomlParseError e) {
        return YamlTrouble.firstLine(e.getMessage())
                .replaceAll("(previously|already) defined at line .*", "is defined twice");
    }

    private static String hint(String message) {
        if (message.contains("defined twice")) {
            return "leave one of them";
        }
        return message.startsWith("Unexpected") ? "a text needs quotes: title = \"Flood\"" : "";
    }

    private FieldValue.Fields fields(TomlTable table, Position at) {
        // The table has no order of its own.
        Map<Position, List<String>> inOrder = new TreeMap<>(Comparator.naturalOrder());
        for (String name : table.keySet()) {
            Position position = at(table.inputPositionOf(List.of(name)), firstLine);
            inOrder.computeIfAbsent(position, p -> new ArrayList<>()).add(name);
        }
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        inOrder.forEach((position, names) -> {
            for (String name : names.stream().sorted().toList()) {
                Object value = table.get(List.of(name));
                fields.put(texts.clean(name, position), value(value, position));
            }
        });
        return new FieldValue.Fields(fields, at);
    }

    private FieldValue value(@Nullable Object value, Position at) {
        return switch (value) {
            case TomlTable table -> fields(table, at);
            case TomlArray array -> {
                List<FieldValue> items = new ArrayList<>();
                for (int i = 0; i < array.size(); i++) {
                    items.add(value(array.get(i), at(array.inputPositionOf(i), firstLine)));
                }
                yield new FieldValue.Items(items, at);
            }
            case null -> new FieldValue.Nothing(at);
            default -> new FieldValue.Text(texts.clean(value.toString(), at), at);
        };
    }

    private static Position at(@Nullable TomlPosition position, int firstLine) {
        return position == null
                ? new Position(firstLine, 0)
                : new Position(
                        firstLine + Math.max(0, position.line() - 1),
                        Math.max(1, position.column()));
    }
}
