package org.broadsheet.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Json;
import org.broadsheet.data.Layer;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Yaml;
import org.broadsheet.read.names.ForeignNames;
import org.jspecify.annotations.Nullable;

/**
 * Fields on lines at the head of a text, without a fence before them:
 *
 * <ul>
 *   <li>{@code Title: Flood} until a blank line: Pelican, MultiMarkdown. An indented line goes on
 *       with the value of the line above it.
 *   <li>{@code title: Flood} until {@code ---}, in YAML: Hexo.
 *   <li>{@code .. title: Flood} until a line of another kind, within an HTML comment or not:
 *       Nikola.
 *   <li>{@code title=Flood} until {@code ~~~~~~}: JBake; a value in braces or brackets is JSON.
 * </ul>
 *
 * <p>A text may well begin with a line such as {@code Note: …}; so lines of the first kind count
 * only if one of them is a title and all of their names are known.
 */
final class HeaderLines {
    private static final Pattern HEADER =
            Pattern.compile("([A-Za-z][A-Za-z0-9_. -]{0,40}+):(?:[ \\t]+(.*))?");
    private static final Pattern NIKOLA =
            Pattern.compile("\\.\\. ([A-Za-z][A-Za-z0-9_-]{0,40}+):(?:[ \\t]+(.*))?");
    private static final Pattern JBAKE = Pattern.compile("([A-Za-z][A-Za-z0-9._-]{0,60}+)=(.*)");
    private static final String JBAKE_END = "~~~~~~";

    /** The most lines that are looked at. */
    private static final int MOST = 500;

    private final String text;
    private final String file;
    private final FieldReader.Sink problems;
    private final Map<String, FieldValue> fields = new LinkedHashMap<>();

    private HeaderLines(String text, String file, FieldReader.Sink problems) {
        this.text = text;
        this.file = file;
        this.problems = problems;
    }

    /**
     * The fields at the head of a text, and the rest of it.
     *
     * @param start where the first line begins that is not blank
     * @param line its number
     * @param problems where problems go
     */
    static Optional<FrontMatter> split(
            String text, String file, int start, int line, FieldReader.Sink problems) {
        HeaderLines lines = new HeaderLines(text, file, problems);
        String first = text.substring(start, lines.end(start));
        if (JBAKE.matcher(first).matches()) {
            return lines.jbake(start, line);
        }
        if (NIKOLA.matcher(first).matches() || first.strip().equals("<!--")) {
            return lines.nikola(start, line);
        }
        Matcher header = HEADER.matcher(first.stripTrailing());
        if (!header.matches() || !isKnown(header.group(1))) {
            return Optional.empty();
        }
        return lines.unopened(start, line).or(() -> lines.headers(start, line));
    }

    private int end(int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }

    /** Hexo's YAML without a fence before it; a title alone is a heading that is underlined. */
    private Optional<FrontMatter> unopened(int start, int firstLine) {
        int line = firstLine;
        for (int at = start; at < text.length() && line - firstLine < MOST; at = end(at) + 1) {
            String said = text.substring(at, end(at)).stripTrailing();
            if (said.isEmpty()) {
                return Optional.empty();
            }
            if (said.equals("---")) {
                Parsed parsed = Yaml.parse(text.substring(start, at), file, firstLine);
                if (!parsed.problems().isEmpty()
                        || !(parsed.value() instanceof FieldValue.Fields yaml)
                        || yaml.fields().size() < 2
                        || !yaml.fields().keySet().stream().allMatch(HeaderLines::isKnown)) {
                    return Optional.empty();
                }
                parsed.strays().ifPresent(problems::leftOut);
                fields.putAll(yaml.fields());
                return Optional.of(rest(Math.min(end(at) + 1, text.length()), line + 1));
            }
            line++;
        }
        return Optional.empty();
    }

    private Optional<FrontMatter> headers(int start, int firstLine) {
        int line = firstLine;
        String last = "";
        boolean titled = false;
        int at = start;
        for (; at < text.length() && line - firstLine < MOST; at = end(at) + 1, line++) {
            String said = text.substring(at, end(at)).stripTrailing();
            if (said.isEmpty()) {
                break;
            }
            Matcher header = HEADER.matcher(said);
            if (!last.isEmpty() && Character.isWhitespace(said.charAt(0))) {
                goOn(last, said.strip(), line);
            } else if (header.matches() && isKnown(header.group(1))) {
                last = header.group(1).strip();
                titled |= last.equalsIgnoreCase("title");
                put(last, header.group(2), line, said.length() - length(header.group(2)) + 1);
            } else {
                return Optional.empty();
            }
        }
        return titled
                ? Optional.of(rest(Math.min(end(at) + 1, text.length()), line + 1))
                : Optional.empty();
    }

    private static boolean isKnown(String name) {
        return !ForeignNames.uses(name).isEmpty() || ForeignNames.isKnown(name);
    }

    private Optional<FrontMatter> nikola(int start, int firstLine) {
        int line = firstLine;
        int at = start;
        boolean comment = text.substring(at, end(at)).strip().equals("<!--");
        if (comment) {
            at = end(at) + 1;
            line++;
        }
        for (; at < text.length(); at = end(at) + 1, line++) {
            String said = text.substring(at, end(at)).stripTrailing();
            Matcher field = NIKOLA.matcher(said);
            if (field.matches()) {
                put(
                        field.group(1),
                        field.group(2),
                        line,
                        said.length() - length(field.group(2)) + 1);
            } else if (!comment || said.strip().equals("-->")) {
                if (comment) {
                    at = end(at) + 1;
                    line++;
                }
                break;
            } else if (!said.isBlank()) {
                return Optional.empty();
            }
        }
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(rest(Math.min(at, text.length()), line));
    }

    private Optional<FrontMatter> jbake(int start, int firstLine) {
        int line = firstLine;
        for (int at = start; at < text.length() && line - firstLine < MOST; at = end(at) + 1) {
            String said = text.substring(at, end(at)).stripTrailing();
            Matcher field = JBAKE.matcher(said);
            if (said.equals(JBAKE_END)) {
                return Optional.of(rest(Math.min(end(at) + 1, text.length()), line + 1));
            }
            if (field.matches()) {
                put(field.group(1), field.group(2).strip(), line, field.start(2) + 1);
            } else if (!said.isBlank() && !said.startsWith("#") && !said.startsWith("//")) {
                return Optional.empty();
            }
            line++;
        }
        return Optional.empty();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    private void put(String name, @Nullable String said, int line, int column) {
        Position at = new Position(line, column);
        String value = said == null ? "" : said.strip();
        FieldValue field =
                value.isEmpty() ? new FieldValue.Nothing(at) : new FieldValue.Text(value, at);
        boolean json =
                (value.startsWith("{") && value.endsWith("}"))
                        || (value.startsWith("[\"") && value.endsWith("]"));
        if (json) {
            Parsed parsed = Json.parse(value, file, line);
            parsed.strays().ifPresent(problems::leftOut);
            field = parsed.problems().isEmpty() ? parsed.value() : field;
        }
        fields.putIfAbsent(name, field);
    }

    /** Adds a line to a value: to a list if it is one of names, else to the text. */
    private void goOn(String name, String said, int line) {
        FieldValue before = fields.get(name);
        boolean list =
                ForeignNames.uses(name).stream()
                        .anyMatch(use -> use.ours().equals("tags") || use.ours().equals("authors"));
        Position at = new Position(line, 1);
        FieldValue more = new FieldValue.Text(said, at);
        FieldValue joined =
                switch (before) {
                    case FieldValue.Text(String text, var where) when !list ->
                            new FieldValue.Text(text + " " + said, where);
                    case FieldValue.Text text ->
                            new FieldValue.Items(List.of(text, more), text.at());
                    case FieldValue.Items(var items, var where) -> {
                        List<FieldValue> all = new ArrayList<>(items);
                        all.add(more);
                        yield new FieldValue.Items(all, where);
                    }
                    case null, default -> more;
                };
        fields.put(name, joined);
    }

    private FrontMatter rest(int from, int line) {
        Layer layer = new Layer(file, new FieldValue.Fields(fields, Position.WHOLE));
        return new FrontMatter(layer, text.substring(from), line);
    }
}
