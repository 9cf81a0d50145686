package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Json;
import org.broadsheet.data.Parsed;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;

/**
 * The JSON-LD scripts of a page (JSON-LD 1.1, section 7), read as JSON: nothing is loaded, and
 * contexts are not followed, for pages have that of schema.org alone.
 *
 * <p>A script that is no JSON is read once more leniently, with a warning: commas too many,
 * comments and line ends within texts leave no doubt about what was meant. Any other fault makes
 * the script one that is passed over, with a warning that says where.
 */
final class JsonLd {
    private static final String TYPE = "application/ld+json";
    private static final int SCRIPTS = 100;

    private JsonLd() {}

    /**
     * The values in a page's scripts.
     *
     * @param page the page
     * @param problems told of scripts that cannot be read
     */
    static List<FieldValue> read(SavedPage page, FieldReader.Sink problems) {
        List<FieldValue> values = new ArrayList<>();
        for (Element script : page.document().select("script[type]")) {
            String type = script.attr("type").strip().toLowerCase(Locale.ROOT);
            boolean described = type.equals(TYPE) || type.startsWith(TYPE + ";");
            if (described && values.size() < SCRIPTS && !script.data().isBlank()) {
                values.add(read(script, page, problems));
            }
        }
        return values;
    }

    private static FieldValue read(Element script, SavedPage page, FieldReader.Sink problems) {
        Position start = new Position(1, 1);
        if (script.childNodeSize() > 0 && script.childNode(0) instanceof DataNode data) {
            start = SavedPage.within(data);
        }
        String file = page.place(start).file();
        String text = withoutWrapper(script.data());
        Parsed strict = Json.script(text, file, start);
        if (strict.problems().isEmpty()) {
            tellStrays(strict, start, page, problems);
            return moved(strict.value(), page);
        }
        Problem fault = strict.problems().getFirst();
        Parsed lenient = Json.lenientScript(text, file, start);
        boolean read = !(lenient.value() instanceof FieldValue.Nothing);
        tellStrays(lenient, start, page, problems);
        problems.add(
                Problem.warning(
                        page.place(
                                (read ? fault : lenient.problems().getFirst()).place().position()),
                        "json-ld",
                        read
                                ? "the page's JSON-LD has a fault and is read all the same: "
                                        + fault.message()
                                : "the page's JSON-LD is passed over: "
                                        + lenient.problems().getFirst().message(),
                        read ? "" : lenient.problems().getFirst().hint()));
        return moved(lenient.value(), page);
    }

    private static void tellStrays(
            Parsed parsed, Position start, SavedPage page, FieldReader.Sink problems) {
        parsed.strays().map(s -> s.at(page.place(start))).ifPresent(problems::leftOut);
    }

    /**
     * The script without the comment or CDATA marks by which it was hidden from old browsers and
     * from XML; spaces take their places, so that positions stay.
     */
    private static String withoutWrapper(String script) {
        StringBuilder text = new StringBuilder(script);
        boolean again = true;
        int from = 0;
        while (again) {
            again = false;
            while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
                from++;
            }
            for (String mark :
                    List.of(
                            "<!--",
                            "<![CDATA[",
                            "//<![CDATA[",
                            "// <![CDATA[",
                            "/*<![CDATA[*/",
                            "/* <![CDATA[ */")) {
                if (text.indexOf(mark, from) == from) {
                    blank(text, from, from + mark.length());
                    again = true;
                }
            }
        }
        again = true;
        int to = text.length();
        while (again) {
            again = false;
            while (to > 0 && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            for (String mark :
                    List.of(
                            "//-->",
                            "-->",
                            "/*]]>*/",
                            "/* ]]> */",
                            "// ]]>",
                            "//]]>",
                            "]]>",
                            ";")) {
                if (to >= mark.length()
                        && text.indexOf(mark, to - mark.length()) == to - mark.length()) {
                    blank(text, to - mark.length(), to);
                    again = true;
                    break;
                }
            }
        }
        return text.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, ' ');
        }
    }

    /** A value with its positions in the file; as deep as the JSON, which is bounded. */
    private static FieldValue moved(FieldValue value, SavedPage page) {
        Position at = page.place(value.at()).position();
        return switch (value) {
            case FieldValue.Text(String text, var _) -> new FieldValue.Text(text, at);
            case FieldValue.Nothing _ -> new FieldValue.Nothing(at);
            case FieldValue.Items(var items, var _) ->
                    new FieldValue.Items(items.stream().map(v -> moved(v, page)).toList(), at);
            case FieldValue.Fields(var fields, var _) -> {
                Map<String, FieldValue> moved = new LinkedHashMap<>();
                fields.forEach((name, v) -> moved.put(name, moved(v, page)));
                yield new FieldValue.Fields(moved, at);
            }
        };
    }
}
