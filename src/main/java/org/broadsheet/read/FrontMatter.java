package org.broadsheet.read;

import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Toml;
import org.broadsheet.data.Yaml;

/**
 * The fields at the head of a file, and the text behind them.
 *
 * @param layer the fields
 * @param body the text
 * @param bodyLine the line of the file at which the text begins
 */
record FrontMatter(Layer layer, String body, int bodyLine) {

    /** The most characters of fields, as in a sidecar. */
    private static final int LONGEST = 1 << 20;

    /**
     * Splits a file. Front matter begins on the first line that is not blank: YAML between {@code
     * ---} and {@code ---} or {@code ...}, TOML between {@code +++} and {@code +++}.
     */
    static FrontMatter split(String text, String file, FieldReader.Sink problems) {
        int line = 1;
        int start = 0;
        int end = lineEnd(text, start);
        while (end < text.length() && text.substring(start, end).isBlank()) {
            start = end + 1;
            end = lineEnd(text, start);
            line++;
        }
        String fence = text.substring(start, end).stripTrailing();
        boolean yaml = fence.equals("---");
        if (!yaml && !fence.equals("+++")) {
            return new FrontMatter(Layer.empty(file), text, 1);
        }
        int openLine = line;
        int from = Math.min(end + 1, text.length());
        for (int at = from; at < text.length(); at = end + 1) {
            end = lineEnd(text, at);
            line++;
            String said = text.substring(at, end).stripTrailing();
            if (said.equals(fence) || (yaml && said.equals("..."))) {
                if (at - from > LONGEST) {
                    problems.add(
                            Problem.error(
                                    Place.of(file, openLine, 1),
                                    "too-large",
                                    "front matter of " + (at - from) + " characters",
                                    "at most " + LONGEST));
                    return new FrontMatter(Layer.empty(file), "", openLine);
                }
                String fields = text.substring(from, at);
                Parsed parsed =
                        yaml
                                ? Yaml.parse(fields, file, openLine + 1)
                                : Toml.parse(fields, file, openLine + 1);
                return new FrontMatter(
                        FieldReader.layer(parsed, file, problems),
                        text.substring(Math.min(end + 1, text.length())),
                        line + 1);
            }
        }
        problems.add(
                Problem.error(
                        Place.of(file, openLine, 1),
                        "endless-front-matter",
                        "the front matter that begins here never ends",
                        "close it by a line of " + fence));
        return new FrontMatter(Layer.empty(file), "", openLine);
    }

    private static int lineEnd(String text, int start) {
        int end = text.indexOf('\n', start);
        return end < 0 ? text.length() : end;
    }
}
