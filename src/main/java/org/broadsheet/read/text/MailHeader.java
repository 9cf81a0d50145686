package org.broadsheet.read.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Position;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.line.Byline;
import org.broadsheet.read.line.Labels;
import org.broadsheet.read.line.TextLine;

/**
 * The header with which mail, news postings and the files of some systems begin (RFC 5322, section
 * 2.2; RFC 5536):
 *
 * <pre>
 * From: Jane Doe &lt;jane@paper.example&gt;
 * Subject: The clock
 * Date: Tue, 12 Jun 1984 18:30:00 +0100
 * </pre>
 *
 * <p>Two known names on the first lines make a header; it ends at the first line that has none.
 */
final class MailHeader {
    private static final Pattern FIELD =
            Pattern.compile("([\\p{L}][\\p{L}0-9-]{0,39})\\s?[:：]\\s*(.*)");
    private static final Pattern ADDRESS =
            Pattern.compile("\\s*[<(]?[^\\s<>()]{1,120}@[^\\s<>()]{1,120}[>)]?\\s*");
    private static final Map<String, Labels> FIELDS =
            Map.of(
                    "title", Labels.of("title header"),
                    "authors", Labels.of("author header"),
                    "date", Labels.of("date header"),
                    "section", Labels.of("section header"),
                    "tags", Labels.of("tag header"),
                    "summary", Labels.of("summary header"));
    private static final Labels OTHER = Labels.of("mail header");
    private static final int LEAST = 2;

    private MailHeader() {}

    /** Takes the header off a page. */
    static void take(TextPage page) {
        List<TextLine> lines = page.lines();
        int first = 0;
        while (first < lines.size() && lines.get(first).isBlank()) {
            first++;
        }
        int at = first;
        if (at < lines.size()
                && lines.get(at).text().startsWith("From ")
                && isNamed(lines, at + 1)) {
            at++; // the line that parts the messages of a mailbox
        }
        List<Integer> header = new ArrayList<>();
        boolean subject = false;
        while (at < lines.size() && !lines.get(at).isBlank()) {
            boolean folded = !header.isEmpty() && lines.get(at).indent() > 0;
            if (!folded && !isNamed(lines, at)) {
                break;
            }
            subject |= field(lines.get(at).text()).filter("title"::equals).isPresent();
            header.add(at++);
        }
        boolean ends = at >= lines.size() || lines.get(at).isBlank();
        if (header.size() >= LEAST && ends && subject) {
            for (int i = first; i < header.getFirst(); i++) {
                page.leaveOut(i, "mail header");
            }
            header.forEach(i -> take(page, i));
        }
    }

    private static boolean isNamed(List<TextLine> lines, int at) {
        if (at >= lines.size()) {
            return false;
        }
        Matcher matcher = FIELD.matcher(lines.get(at).text());
        return matcher.matches()
                && (field(lines.get(at).text()).isPresent()
                        || OTHER.has(matcher.group(1))
                        || matcher.group(1).startsWith("X-"));
    }

    /** The field that a line fills. */
    private static Optional<String> field(String line) {
        Matcher matcher = FIELD.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return FIELDS.entrySet().stream()
                .filter(e -> e.getValue().has(matcher.group(1)))
                .map(Map.Entry::getKey)
                .min(String::compareTo);
    }

    private static void take(TextPage page, int at) {
        TextLine line = page.lines().get(at);
        Matcher matcher = FIELD.matcher(line.text());
        if (matcher.matches()) {
            String name = matcher.group(1);
            String value = unfolded(page, at, matcher.group(2));
            Rule rule = Rule.stated("header \"" + name + "\"");
            Position position = page.position(line.offset());
            switch (field(line.text()).orElse("")) {
                case "" -> {}
                case "date" ->
                        page.dates()
                                .find(value)
                                .ifPresent(d ->
                                        new Credits(page).date("date", d, line.offset(), rule));
                case "authors" -> author(page, value, position, rule);
                case "tags" -> page.findings().found("tags", TagLine.names(value), position, rule);
                case String field -> page.findings().found(field, value, position, rule);
            }
        }
        page.leaveOut(at, "mail header");
    }

    /** A value with the lines that continue it. */
    private static String unfolded(TextPage page, int at, String value) {
        StringBuilder text = new StringBuilder(value);
        for (int i = at + 1; i < page.lines().size(); i++) {
            TextLine next = page.lines().get(i);
            if (next.isBlank() || next.indent() == 0) {
                break;
            }
            text.append(' ').append(next.text());
        }
        return text.toString().strip();
    }

    private static void author(TextPage page, String value, Position at, Rule rule) {
        String name = ADDRESS.matcher(value).replaceAll(" ").replace("\"", "").strip();
        if (name.startsWith("(") && name.endsWith(")")) {
            name = name.substring(1, name.length() - 1).strip();
        }
        Byline byline = Byline.of(name);
        if (!byline.names().isEmpty()) {
            page.findings().found("authors", byline.names(), at, rule);
        } else if (!name.isEmpty()) {
            page.findings().found("byline", name, at, rule);
        }
    }
}
