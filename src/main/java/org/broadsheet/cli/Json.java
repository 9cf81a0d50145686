package org.broadsheet.cli;

import java.io.Writer;
import org.broadsheet.article.Problem;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** What all that we print as JSON has in common. */
final class Json {
    private Json() {}

    /** Writes JSON with line breaks and indents. */
    static JsonGenerator to(Writer writer) {
        return new JsonFactory()
                .createGenerator(
                        new ObjectWriteContext.Base() {
                            @Override
                            public DefaultPrettyPrinter getPrettyPrinter() {
                                return new DefaultPrettyPrinter();
                            }
                        },
                        writer);
    }

    /** Writes a problem. */
    static void problem(JsonGenerator json, Problem problem) {
        json.writeStartObject();
        json.writeStringProperty("file", problem.place().file());
        json.writeNumberProperty("line", problem.place().position().line());
        json.writeNumberProperty("column", problem.place().position().column());
        json.writeStringProperty("severity", problem.severity().word());
        json.writeStringProperty("kind", problem.kind());
        json.writeStringProperty("message", problem.message());
        json.writeStringProperty("hint", problem.hint());
        json.writeEndObject();
    }
}
