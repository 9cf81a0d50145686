package org.broadsheet.render;

import java.io.StringWriter;
import java.util.List;
import java.util.function.Consumer;
import org.broadsheet.render.view.Markup;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON-LD 1.1 that may stand in a {@code <script>}: nothing in it can end that. */
final class LinkedData {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private LinkedData(JsonGenerator json) {
        this.json = json;
    }

    /** A graph of nodes in the words of schema.org. */
    static Markup graph(Consumer<LinkedData> nodes) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("@context", "https://schema.org");
            json.writeArrayPropertyStart("@graph");
            nodes.accept(new LinkedData(json));
            json.writeEndArray();
            json.writeEndObject();
        }
        // In JSON these stand in strings only, where an escape means the same.
        return new Markup(
                text.toString()
                        .replace("<", "\\u003c")
                        .replace(">", "\\u003e")
                        .replace("&", "\\u0026"));
    }

    /** A node of the graph, or an element of a list. */
    void node(String type, Consumer<LinkedData> properties) {
        json.writeStartObject();
        json.writeStringProperty("@type", type);
        properties.accept(this);
        json.writeEndObject();
    }

    /** A node as a property. */
    void node(String name, String type, Consumer<LinkedData> properties) {
        json.writeName(name);
        node(type, properties);
    }

    /** A node that is described elsewhere. */
    void reference(String name, String id) {
        json.writeObjectPropertyStart(name);
        json.writeStringProperty("@id", id);
        json.writeEndObject();
    }

    /** A text, unless it is empty. */
    void text(String name, String value) {
        if (!value.isEmpty()) {
            json.writeStringProperty(name, value);
        }
    }

    void number(String name, int value) {
        json.writeNumberProperty(name, value);
    }

    /** Texts, unless there are none. */
    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    /** Nodes of one property, one at least. */
    void nodes(String name, Runnable each) {
        json.writeArrayPropertyStart(name);
        each.run();
        json.writeEndArray();
    }

    /** Nodes of one property, unless there are none. */
    <T> void each(String name, List<T> values, Consumer<T> node) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(node);
            json.writeEndArray();
        }
    }
}
