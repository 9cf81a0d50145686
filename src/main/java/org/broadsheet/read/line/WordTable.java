package org.broadsheet.read.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Words and phrases by heading, as they stand in a resource beside this class:
 *
 * <pre>
 * ; a comment
 * [heading]
 * phrase
 * phrase = meaning
 * </pre>
 *
 * @param sections the lines below each heading, in Unicode NFC
 */
public record WordTable(Map<String, List<String>> sections) {
    public WordTable {
        sections = Collections.unmodifiableMap(new LinkedHashMap<>(sections));
    }

    /**
     * Reads a table.
     *
     * @param name the resource's name
     */
    public static WordTable of(String name) {
        try (InputStream in = WordTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the table " + name + " is missing");
            }
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordTable parse(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String phrase = Normalizer.normalize(line.strip(), Normalizer.Form.NFC);
            if (phrase.startsWith("[")) {
                current = new ArrayList<>();
                sections.put(phrase.substring(1, phrase.length() - 1), current);
            } else if (!phrase.isEmpty() && !phrase.startsWith(";")) {
                current.add(phrase);
            }
        }
        return new WordTable(sections);
    }

    /** The lines below a heading. */
    List<String> section(String heading) {
        List<String> lines = sections.get(heading);
        if (lines == null) {
            throw new IllegalStateException("no words for " + heading);
        }
        return lines;
    }
}
