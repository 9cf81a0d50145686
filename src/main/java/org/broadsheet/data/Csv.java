package org.broadsheet.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;

/** Reads comma-separated values (RFC 4180) whose first line names the columns. */
public final class Csv {
    private final String text;
    private int at;
    private int line = 1;

    private Csv(String text) {
        this.text = text;
    }

    /**
     * Reads a file into a list of fields, one a record.
     *
     * @param text the file's text
     * @param file its name, for problems
     */
    public static Parsed parse(String text, String file) {
        Csv csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
        List<Problem> problems = new ArrayList<>();
        List<FieldValue> records = new ArrayList<>();
        List<String> names = csv.record(file, problems);
        while (csv.at < csv.text.length()) {
            Position begin = new Position(csv.line, 1);
            List<String> values = csv.record(file, problems);
            if (values.size() == 1 && values.getFirst().isEmpty()) {
                continue;
            }
            if (values.size() != names.size()) {
                problems.add(
                        Problem.error(
                                new Place(file, begin),
                                "csv",
                                "has "
                                        + values.size()
                                        + " values, the first line names "
                                        + names.size(),
                                "put values with commas in double quotes"));
                continue;
            }
            Map<String, FieldValue> fields = new LinkedHashMap<>();
            for (int i = 0; i < names.size(); i++) {
                fields.put(names.get(i), new FieldValue.Text(values.get(i), begin));
            }
            records.add(new FieldValue.Fields(fields, begin));
        }
        return new Parsed(new FieldValue.Items(records, new Position(1, 1)), problems);
    }

    /** One record; leaves the place at the beginning of the next. */
    private List<String> record(String file, List<Problem> problems) {
        List<String> values = new ArrayList<>();
        while (true) {
            values.add(
                    at < text.length() && text.charAt(at) == '"'
                            ? quoted(file, problems)
                            : plain());
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            } else {
                lineEnd();
                return values;
            }
        }
    }

    private String plain() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted(String file, List<Problem> problems) {
        Position begin = new Position(line, 0);
        StringBuilder value = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c != '"') {
                value.append(c);
            } else if (at < text.length() && text.charAt(at) == '"') {
                value.append('"');
                at++;
            } else {
                plain(); // what stands behind the quote belongs to nothing
                return value.toString();
            }
        }
        problems.add(
                Problem.error(
                        new Place(file, begin), "csv", "the double quote is never closed", ""));
        return value.toString();
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
    }
}
