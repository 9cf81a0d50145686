package org.broadsheet.foreign;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.foreign.Marks.Found;
import org.broadsheet.foreign.Note.Kind;

/**
 * What MDX adds to Markdown: lines that import and export, components, which are tags with a
 * capital or a dot in their names, and expressions in single braces.
 */
final class Components {
    private static final Pattern TAG =
            Pattern.compile(
                    "<(/?)([A-Z][\\w.]{0,80}+|[a-z]\\w{0,40}+\\.[\\w.]{1,80}+)((?:[^<>{}\"']|\"[^\"]*+\"|'[^']*+'|\\{[^{}]*+}){0,2000}+)>");

    private static final Pattern EXPRESSION = Pattern.compile("\\{([^{}\\n]{1,400}+)}");

    private static final Pattern MODULE =
            Pattern.compile(
                    "(?:import\\s+[\\w{*'\"]|export\\s+(?:const|let|default|function|\\{)).*");

    private Components() {}

    /** Where a statement ends that imports or exports; the offset itself if there is none. */
    static int moduleLine(String text, int at) {
        if (!text.startsWith("import ", at) && !text.startsWith("export ", at)) {
            return at;
        }
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        if (!MODULE.matcher(text.substring(at, end)).matches()) {
            return at;
        }
        // A statement goes on to the next blank line.
        while (end < text.length()
                && end + 1 < text.length()
                && text.charAt(end + 1) != '\n'
                && !text.startsWith("import ", end + 1)
                && !text.startsWith("export ", end + 1)
                && unclosed(text.substring(at, end))) {
            int next = text.indexOf('\n', end + 1);
            end = next < 0 ? text.length() : next;
        }
        return end;
    }

    private static boolean unclosed(String statement) {
        int depth = 0;
        for (int i = 0; i < statement.length(); i++) {
            switch (statement.charAt(i)) {
                case '{', '(', '[' -> depth++;
                case '}', ')', ']' -> depth--;
                default -> {}
            }
        }
        return depth > 0;
    }

    /** The component or expression that begins at an offset. */
    static Found at(String text, int at, Expression expressions) {
        if (text.charAt(at) == '{') {
            return expression(text, at, expressions);
        }
        if (text.charAt(at) != '<') {
            return Found.NONE;
        }
        Matcher tag = TAG.matcher(text).region(at, Math.min(text.length(), at + 8_000));
        if (!tag.lookingAt()) {
            return Found.NONE;
        }
        String name = tag.group(2);
        String label = "<" + name + ">";
        if (!tag.group(1).isEmpty()) {
            return Found.made(tag.end(), new Made.Words(""), label);
        }
        String said = tag.group(3);
        Arguments args =
                Arguments.of(
                        said.replaceAll("=\\{[`\"']([^{}`\"']*+)[`\"']}", "=\"$1\"")
                                .replaceAll("/\\s*+$", ""));
        Made made = KnownTags.made(name, args, false);
        if (made instanceof Made.Control || made instanceof Made.Silent) {
            made = new Made.Unknown();
        }
        return Found.made(tag.end(), made, label);
    }

    private static Found expression(String text, int at, Expression expressions) {
        if (text.startsWith("{/*", at)) {
            int end = text.indexOf("*/}", at, Math.min(text.length(), at + 20_000));
            if (end >= 0) {
                return new Found(end + 3, new Made.Silent(), Kind.COMMENT, "comment", "", false);
            }
        }
        Matcher inner = EXPRESSION.matcher(text).region(at, text.length());
        if (!inner.lookingAt()) {
            return Found.NONE;
        }
        String said = inner.group(1).strip();
        boolean space = said.matches("[\"']\\s*+[\"']");
        return Found.made(
                inner.end(),
                space ? new Made.Words(" ") : expressions.made(said, false),
                "{" + said.toLowerCase(Locale.ROOT).replaceAll("\\W.*", "") + "}");
    }
}
