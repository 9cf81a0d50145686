package org.broadsheet.foreign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.foreign.Note.Kind;
import org.broadsheet.foreign.Surroundings.Form;
import org.jspecify.annotations.Nullable;

/**
 * Takes template tags out of a text and puts in what they make: those of Liquid, Nunjucks and Tera
 * (Jekyll, Eleventy, Zola, Hexo), Hugo's shortcodes, WordPress's, kramdown's attribute lists, and
 * the components of MDX. What code shows stays as it is, but for {@code raw} around it.
 *
 * <pre>{@code
 * Expanded expanded = TemplateTags.expand(text, surroundings);
 * }</pre>
 *
 * <p>The text is looked at once, from its beginning to its end; what a tag puts in is not looked at
 * again.
 */
public final class TemplateTags {
    /** The longest tag, in characters. */
    private static final int LONGEST = 20_000;

    private static final Pattern NAME = Pattern.compile("[A-Za-z_@][\\w./:@-]{0,80}+");

    private final String text;
    private final Surroundings surroundings;
    private final Writing writing;
    private final Expression expressions;
    private final Marks marks;
    private final MarkdownShape shape;
    private final StringBuilder out;
    private final OffsetMap offsets = new OffsetMap();
    private final List<Note> notes = new ArrayList<>();

    /** Names of ends that do not come any more, so that nobody looks for them again. */
    private final Set<String> endless = new HashSet<>();

    private int copied;

    private TemplateTags(String text, Surroundings surroundings) {
        this.text = text;
        this.surroundings = surroundings;
        this.writing = new Writing(surroundings);
        this.expressions = new Expression(surroundings);
        this.marks = new Marks(text, surroundings.inline());
        this.shape = new MarkdownShape(text, surroundings.form());
        this.out = new StringBuilder(text.length() + 64);
    }

    /** The text without tags. */
    public static Expanded expand(String text, Surroundings surroundings) {
        boolean tags = text.indexOf('{') >= 0 || Marks.mayBeIn(text);
        if (!tags && surroundings.form() != Form.MDX) {
            OffsetMap same = new OffsetMap();
            same.add(0, 0, true);
            return new Expanded(text, same, List.of());
        }
        return new TemplateTags(text, surroundings).expanded();
    }

    private Expanded expanded() {
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int next = i + 1;
            if (c == '{') {
                next = brace(i);
            } else if (c == '[' || (c == '<' && surroundings.form() == Form.MDX)) {
                next = shape.codeEnd(i) > i ? i + 1 : mark(i);
            } else if (surroundings.form() == Form.MDX
                    && (i == 0 || text.charAt(i - 1) == '\n')
                    && shape.codeEnd(i) == i) {
                int end = Components.moduleLine(text, i);
                if (end > i) {
                    expressions.assign(text.substring(i, end).replaceFirst("export const ", ""));
                    note(i, end, Kind.SILENT, "import");
                    replace(i, end, "");
                    next = end;
                }
            }
            i = next;
        }
        copyTo(text.length());
        return new Expanded(out.toString(), offsets, notes);
    }

    /** Looks at what an opening brace begins; gives where to go on. */
    private int brace(int at) {
        boolean code = shape.codeEnd(at) > at;
        if (text.startsWith("{%", at)) {
            return liquid(at, code);
        }
        if (text.startsWith("{{", at)) {
            return text.startsWith("{{<", at) || text.startsWith("{{%", at)
                    ? shortcode(at, code)
                    : code ? at + 2 : expression(at);
        }
        return code ? at + 1 : mark(at);
    }

    private int liquid(int at, boolean code) {
        int end = end(at, "%}");
        if (end < 0) {
            if (!code) {
                endless(at, "{%");
            }
            return at + 2;
        }
        String inner = trimmed(text.substring(at + 2, end - 2));
        Matcher named = NAME.matcher(inner);
        String name = named.lookingAt() ? named.group() : "";
        if (name.equals("raw") || name.equals("verbatim")) {
            return raw(at, end, "end" + name);
        }
        if (code || name.isEmpty()) {
            return at + 2;
        }
        String rest = inner.substring(name.length());
        switch (name) {
            case "comment" -> {
                return comment(at, end);
            }
            case "highlight", "codeblock", "code" -> {
                return code(at, end, liquidEnd("end" + name, end), rest);
            }
            case "capture", "macro", "schema", "javascript", "style", "stylesheet", "script" -> {
                Span close = liquidEnd("end" + name, end);
                if (close != null) {
                    note(at, close.end(), Kind.UNKNOWN, "{% " + name + " %}");
                    replace(at, close.end(), "");
                    return close.end();
                }
            }
            case "assign", "set" -> expressions.assign(rest);
            default -> {}
        }
        Made made =
                name.startsWith("end")
                        ? new Made.Silent()
                        : KnownTags.made(name, Arguments.of(rest), true);
        return put(at, end, made, "{% " + name + " %}");
    }

    private int shortcode(int at, boolean code) {
        String close = text.charAt(at + 2) == '<' ? ">}}" : "%}}";
        int end = end(at, close);
        if (end < 0) {
            if (!code) {
                endless(at, "{{<");
            }
            return at + 3;
        }
        String inner = text.substring(at + 3, end - 3).strip();
        if (inner.startsWith("/*") && inner.endsWith("*/") && inner.length() > 3) {
            // How Hugo shows a shortcode: as an example that is not run.
            String shown = inner.substring(2, inner.length() - 2);
            replace(at, end, text.substring(at, at + 3) + shown + close);
            return end;
        }
        if (code) {
            return at + 3;
        }
        boolean closing = inner.startsWith("/");
        String said = closing ? inner.substring(1).strip() : inner;
        Matcher named = NAME.matcher(said);
        String name = named.lookingAt() ? named.group() : "";
        String rest = said.substring(name.length());
        if (closing || name.isEmpty()) {
            return put(at, end, new Made.Silent(), "");
        }
        switch (name) {
            case "highlight", "code" -> {
                return code(at, end, shortcodeEnd(name, end), rest);
            }
            case "raw", "rawhtml", "html", "unsafe" -> {
                Span last = shortcodeEnd(name, end);
                if (last != null) {
                    replace(at, end, "");
                    copyTo(last.start());
                    replace(last.start(), last.end(), "");
                    return last.end();
                }
            }
            case "comment" -> {
                Span last = shortcodeEnd(name, end);
                if (last != null) {
                    note(at, last.end(), Kind.COMMENT, "comment");
                    replace(at, last.end(), "");
                    return last.end();
                }
            }
            case "param" -> {
                String field = Arguments.of(rest).value(0);
                return put(at, end, expressions.made(field, false), "{{< param >}}");
            }
            default -> {}
        }
        String args = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        return put(
                at, end, KnownTags.made(name, Arguments.of(args), false), "{{< " + name + " >}}");
    }

    private int expression(int at) {
        int end = end(at, "}}");
        if (end < 0) {
            endless(at, "{{");
            return at + 2;
        }
        String inner = trimmed(text.substring(at + 2, end - 2));
        boolean slash = end < text.length() && text.charAt(end) == '/';
        return put(at, end, expressions.made(inner, slash), Expression.label(inner));
    }

    private static String trimmed(String inner) {
        String said = inner.startsWith("-") || inner.startsWith("~") ? inner.substring(1) : inner;
        boolean dash = said.endsWith("-") || said.endsWith("~");
        return (dash ? said.substring(0, said.length() - 1) : said).strip();
    }

    /** A stretch of the text. */
    private record Span(int start, int end) {}

    private @Nullable Span liquidEnd(String name, int from) {
        if (endless.contains(name)) {
            return null;
        }
        for (int at = text.indexOf("{%", from); at >= 0; at = text.indexOf("{%", at + 2)) {
            int end = end(at, "%}");
            if (end < 0) {
                break;
            }
            if (trimmed(text.substring(at + 2, end - 2)).equals(name)) {
                return new Span(at, end);
            }
        }
        endless.add(name);
        return null;
    }

    private @Nullable Span shortcodeEnd(String name, int from) {
        if (endless.contains("/" + name)) {
            return null;
        }
        for (int at = text.indexOf("{{", from); at >= 0; at = text.indexOf("{{", at + 2)) {
            char mark = at + 2 < text.length() ? text.charAt(at + 2) : ' ';
            if (mark == '<' || mark == '%') {
                int end = end(at, mark == '<' ? ">}}" : "%}}");
                if (end > 0
                        && text.substring(at + 3, end - 3).replace(" ", "").equals("/" + name)) {
                    return new Span(at, end);
                }
            }
        }
        endless.add("/" + name);
        return null;
    }

    /** What is raw is shown as it is, without the tags that say so. */
    private int raw(int at, int end, String endName) {
        Span close = liquidEnd(endName, end);
        if (close == null) {
            endless(at, "{% raw %}");
            return end;
        }
        take(at, end);
        copyTo(close.start());
        take(close.start(), close.end());
        return Math.max(close.end(), copied);
    }

    /** Takes out a tag, with its line if nothing else stands there. */
    private void take(int start, int end) {
        int lineEnd = text.indexOf('\n', end);
        boolean alone = isAlone(start, end) && lineEnd >= 0 && surroundings.form() != Form.HTML;
        replace(start, alone ? lineEnd + 1 : end, "");
    }

    private int comment(int at, int end) {
        Span close = liquidEnd("endcomment", end);
        int to = close == null ? end : close.end();
        note(at, to, Kind.COMMENT, "comment");
        replace(at, to, "");
        return to;
    }

    private int code(int at, int end, @Nullable Span close, String args) {
        if (close == null) {
            return put(at, end, new Made.Unknown(), "{% highlight %}");
        }
        Arguments said = Arguments.of(args);
        String language = said.either(0, "lang", "language");
        language = language.startsWith("lang:") ? language.substring(5) : language;
        String code = text.substring(end, close.start());
        boolean block = code.indexOf('\n') >= 0 || isAlone(at, close.end());
        String made =
                shape.isHtml(at)
                        ? Writing.pre(code)
                        : block
                                ? Writing.fenced(
                                        code, language.matches("[\\w+#-]{1,30}") ? language : "")
                                : "<code>" + code.strip() + "</code>";
        boolean ends = close.end() >= text.length() || text.charAt(close.end()) == '\n';
        replace(at, close.end(), made + (block && !ends ? "\n" : ""));
        return close.end();
    }

    /** Puts in what a tag makes, and notes what nobody can know. */
    private int put(int start, int end, Made made, String label) {
        boolean html = shape.isHtml(start);
        switch (made) {
            case Made.Words(String words) -> replace(start, end, words);
            case Made.Guessed(String words) -> {
                note(start, end, Kind.FILTER, label);
                replace(start, end, words);
            }
            case Made.Picture picture ->
                    block(start, end, writing.picture(picture, html, resultOf(start)), html);
            case Made.Embed embed -> block(start, end, Writing.embed(embed, resultOf(start)), html);
            case Made.Silent _ -> {
                if (!label.isEmpty() && !label.contains(" end") && !label.contains(" el")) {
                    note(start, end, Kind.SILENT, label);
                }
                return gone(start, end, html);
            }
            case Made.Control _ -> {
                note(start, end, Kind.CONTROL, label);
                return gone(start, end, html);
            }
            case Made.Unknown _ -> {
                note(start, end, Kind.UNKNOWN, label);
                return gone(start, end, html);
            }
        }
        return end;
    }

    /** Where in the result a tag will stand that has not been come to yet. */
    private int resultOf(int start) {
        return out.length() + start - copied;
    }

    /** Takes out a tag; within HTML with its line, for a blank line would end the HTML there. */
    private int gone(int start, int end, boolean html) {
        if (html) {
            take(start, end);
            return Math.max(end, copied);
        }
        replace(start, end, "");
        return end;
    }

    /** What stands alone on its line is parted from the lines around it, for Markdown's sake. */
    private void block(int start, int end, String made, boolean html) {
        boolean alone = isAlone(start, end);
        if (html || !alone) {
            replace(start, end, made);
            return;
        }
        int line = text.lastIndexOf('\n', start - 1) + 1;
        boolean indented = text.substring(line, start).isBlank() && indentation(line, start) >= 4;
        int from =
                indented && copied <= line && isBlankBefore(line) && !inList(line) ? line : start;
        int next = text.indexOf('\n', end);
        boolean gap = next >= 0 && next + 1 < text.length() && text.charAt(next + 1) != '\n';
        replace(from, end, made + (gap && made.startsWith("<") ? "\n" : ""));
    }

    private int indentation(int from, int to) {
        int columns = 0;
        for (int i = from; i < to; i++) {
            columns += text.charAt(i) == '\t' ? 4 : 1;
        }
        return columns;
    }

    private boolean isBlankBefore(int line) {
        int before = line < 2 ? 0 : text.lastIndexOf('\n', line - 2) + 1;
        return text.substring(before, line).isBlank();
    }

    /** Whether the nearest line above that is not indented is an item of a list. */
    private boolean inList(int line) {
        int end = line;
        for (int looked = 0; end > 0 && looked < 50; looked++) {
            int start = end < 2 ? 0 : text.lastIndexOf('\n', end - 2) + 1;
            String above = text.substring(start, end);
            if (!above.isBlank() && !Character.isWhitespace(above.charAt(0))) {
                return above.matches("(?s)(?:[-*+]|[0-9]{1,9}[.)])\\s.*");
            }
            end = start;
        }
        return false;
    }

    /** Whether nothing else stands on the line or lines of a tag, but marks of quotes and lists. */
    private boolean isAlone(int start, int end) {
        for (int i = start - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
            if (" \t>-*+".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        for (int i = end; i < text.length() && text.charAt(i) != '\n'; i++) {
            if (text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Looks at marks of other kinds: attribute lists, WordPress's shortcodes, components. */
    private int mark(int at) {
        Marks.Found found =
                surroundings.form() == Form.MDX
                        ? Components.at(text, at, expressions)
                        : Marks.Found.NONE;
        if (found.end() <= at) {
            found = marks.at(at);
        }
        if (found.end() <= at) {
            return at + 1;
        }
        if (found.made() instanceof Made.Silent) {
            note(at, found.end(), found.kind(), found.label());
            copyTo(at);
            if (found.dropsLineAbove()) {
                dropLineAbove();
            }
            replace(at, found.end(), found.text());
        } else if (found.made() instanceof Made.Words(String words)) {
            replace(at, found.end(), words);
        } else {
            put(at, found.end(), found.made(), found.label());
        }
        return found.end();
    }

    /** The line above {@code {:toc}} only says where the contents go. */
    private void dropLineAbove() {
        int end = out.length() - 1;
        int start = out.lastIndexOf("\n", end - 1) + 1;
        if (end > start && out.charAt(end) == '\n') {
            String line = out.substring(start, end);
            if (line.matches("\\s{0,3}(?:[-*+]|[0-9]{1,9}[.)])\\s.{0,100}")) {
                out.setLength(start);
            }
        }
    }

    /** Where a tag ends, behind its closing sign; -1 if it does not. */
    private int end(int at, String close) {
        int found = text.indexOf(close, at + 2, Math.min(text.length(), at + LONGEST));
        return found < 0 ? -1 : found + close.length();
    }

    private void endless(int at, String what) {
        if (notes.stream().noneMatch(n -> n.kind() == Kind.ENDLESS)) {
            note(at, Math.min(text.length(), at + 80), Kind.ENDLESS, what);
        }
    }

    private void note(int start, int end, Kind kind, String label) {
        notes.add(
                new Note(start, text.substring(start, end), kind, label.isEmpty() ? "tag" : label));
    }

    private void copyTo(int to) {
        if (to > copied) {
            offsets.add(out.length(), copied, true);
            out.append(text, copied, to);
            copied = to;
        }
    }

    private void replace(int start, int end, String made) {
        copyTo(start);
        String instead = made;
        if (surroundings.form() == Form.HTML) {
            long before = text.substring(start, end).chars().filter(c -> c == '\n').count();
            long after = made.chars().filter(c -> c == '\n').count();
            instead = made + "\n".repeat((int) Math.max(0, before - after));
        }
        if (!instead.isEmpty()) {
            offsets.add(out.length(), start, false);
            out.append(instead);
        }
        copied = Math.max(copied, end);
    }
}
