package org.broadsheet.data;

import org.broadsheet.article.Position;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/** Reads JSON (RFC 8259): a file, or one line of a JSON Lines file. Numbers stay as written. */
public final class Json {
    private static final int MAX_CHARS = 64 << 20;

    /** Immutable and shared, as its makers advise; names of hostile files are not kept. */
    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
                    .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxStringLength(MAX_CHARS)
                                    .maxNestingDepth(TreeBuilder.MAX_DEPTH + 1)
                                    .build())
                    .build();

    /** The same, blind to the faults that the makers of web pages leave in their scripts. */
    private static final JsonFactory LENIENT =
            FACTORY.rebuild()
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
                    .build();

    private Json() {}

    /**
     * Reads a text.
     *
     * @param text one JSON value
     * @param file its file, for problems
     * @param firstLine the line of the file at which the text begins, from 1
     * @return the tree, or the problems; never an exception
     */
    public static Parsed parse(String text, String file, int firstLine) {
        return parse(FACTORY, text, file, new Position(firstLine, 1));
    }

    /**
     * Reads a script of a web page.
     *
     * @param text one JSON value
     * @param file its file, for problems
     * @param start where the text begins in the file
     * @return the tree, or the problems; never an exception
     */
    public static Parsed script(String text, String file, Position start) {
        return parse(FACTORY, text, file, start);
    }

    /**
     * Reads a script of a web page that is no JSON but nearly so: commas behind the last value,
     * comments, line ends and other control characters within texts, and a backslash before any
     * character are overlooked.
     *
     * @param text one JSON value
     * @param file its file, for problems
     * @param start where the text begins in the file
     * @return the tree, or the problems; never an exception
     */
    public static Parsed lenientScript(String text, String file, Position start) {
        return parse(LENIENT, text, file, start);
    }

    private static Parsed parse(JsonFactory factory, String text, String file, Position start) {
        TreeBuilder tree = new TreeBuilder(file);
        if (text.length() > MAX_CHARS) {
            tree.fail(start, "too large", "at most 64 MB");
            return tree.parsed(start);
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            int depth = 0;
            boolean complete = false;
            for (JsonToken token = parser.nextToken();
                    token != null && !tree.failed();
                    token = parser.nextToken()) {
                Position at = at(parser.currentTokenLocation(), start);
                if (complete) {
                    tree.fail(at, "not JSON: more than one value", "one line, one object");
                    break;
                }
                take(parser, token, at, tree);
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                complete = depth == 0;
            }
        } catch (JacksonException e) {
            TokenStreamLocation location = e.getLocation();
            tree.fail(
                    location == null ? start : at(location, start), "not JSON: " + message(e), "");
        }
        return tree.parsed(start);
    }

    private static void take(JsonParser parser, JsonToken token, Position at, TreeBuilder tree) {
        switch (token) {
            case START_OBJECT -> tree.beginFields("", at);
            case START_ARRAY -> tree.beginItems("", at);
            case END_OBJECT, END_ARRAY -> tree.end();
            case PROPERTY_NAME -> tree.name(parser.currentName(), at);
            case VALUE_NULL -> tree.nothing(at, "");
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
                    tree.text(parser.getString(), at, "");
            case NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                    throw new IllegalStateException("not a token of a text: " + token);
        }
    }

    private static Position at(TokenStreamLocation location, Position start) {
        int below = Math.max(0, location.getLineNr() - 1);
        int column = Math.max(1, location.getColumnNr());
        return new Position(
                start.line() + below, below == 0 ? start.column() + column - 1 : column);
    }

    private static String message(JacksonException e) {
        // Jackson tells of its own buffers in brackets.
        String message =
                YamlTrouble.firstLine(e.getOriginalMessage())
                        .replaceAll(" \\(start marker at \\[Source:[^\\]]*\\]\\)", "")
                        .replaceAll("\\(('.+') \\(code [0-9]+[^)]*\\)\\)", "$1")
                        .replaceAll(" \\(not recognized [^)]*\\)", "");
        return message.startsWith("Document nesting depth") ? "nested too deeply" : message;
    }
}
