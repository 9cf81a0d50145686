package org.broadsheet.data;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * What is wrong with a YAML text, in one line, and what its writer probably meant.
 *
 * @param message what is wrong
 * @param hint what to do about it, or empty
 */
record YamlTrouble(String message, String hint) {

    /** Explains what the parser complains of. */
    static YamlTrouble of(MarkedYamlEngineException e, String text) {
        String problem = firstLine(e.getProblem());
        String context = firstLine(e.getContext());
        String before = before(e, text);
        if (problem.contains("mapping values are not allowed")) {
            return before.contains(": ")
                    ? new YamlTrouble(
                            "a second colon in the line",
                            "a text with a colon needs quotes: title: \"Flood: the day after\"")
                    : new YamlTrouble(
                            "a colon that belongs to no name",
                            "is this line indented like its neighbours, and the one above complete?");
        }
        if (problem.contains("\\t")) {
            return new YamlTrouble("a tab in the indentation", "indent by spaces, not tabs");
        }
        if (problem.contains("unknown escape")) {
            return new YamlTrouble(
                    "an unknown escape in double quotes",
                    "write \\\\ for \\, or use single quotes");
        }
        if (context.contains("quoted scalar")) {
            return new YamlTrouble("a closing quotation mark is missing", "");
        }
        if (problem.contains("could not find expected ':'")) {
            return new YamlTrouble("a line without a colon", "write it as name: value");
        }
        if (context.contains("flow sequence")) {
            return new YamlTrouble(
                    "a list in brackets does not end", "it needs commas and a closing ]");
        }
        if (context.contains("flow mapping")) {
            return new YamlTrouble(
                    "fields in braces do not end", "they need commas and a closing }");
        }
        if (problem.contains("sequence entries are not allowed")) {
            return new YamlTrouble(
                    "a list where none is expected",
                    "begin it on a line of its own, or put the text in quotes");
        }
        if (isSign(problem, context)) {
            return new YamlTrouble(
                    "a text begins with a sign that means something in YAML",
                    "put the text in quotes");
        }
        if (problem.contains("but found")) {
            return unexpected(before);
        }
        return new YamlTrouble(problem.isEmpty() ? "it cannot be read" : problem, "");
    }

    private static boolean isSign(String problem, String context) {
        return problem.contains("cannot start any token")
                || context.contains("alias")
                || context.contains("anchor")
                || context.contains("tag")
                || context.contains("directive");
    }

    private static YamlTrouble unexpected(String before) {
        if (before.endsWith("\"") || before.endsWith("'")) {
            return new YamlTrouble(
                    "the text goes on behind its closing quotation mark",
                    "within double quotes write \\\" for \", within single quotes '' for '");
        }
        if (before.endsWith("]") || before.endsWith("}")) {
            return new YamlTrouble(
                    "the text goes on behind a bracket", "put the whole text in quotes");
        }
        return new YamlTrouble(
                "a line that does not fit those above", "is it indented like its neighbours?");
    }

    /** The line before the place of the problem. */
    private static String before(MarkedYamlEngineException e, String text) {
        Mark mark = e.getProblemMark().orElse(null);
        if (mark == null) {
            return "";
        }
        String line = text.lines().skip(mark.getLine()).findFirst().orElse("");
        return line.substring(0, Math.min(mark.getColumn(), line.length())).stripTrailing();
    }

    static String firstLine(@Nullable String message) {
        return message == null ? "" : message.lines().findFirst().orElse("").strip();
    }
}
