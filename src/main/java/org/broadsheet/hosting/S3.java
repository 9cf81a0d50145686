package org.broadsheet.hosting;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes what leads on in the website of an S3 bucket, which does not see what is asked for. */
public final class S3 {
    private S3() {}

    private static JsonGenerator to(ByteArrayOutputStream bytes) {
        return new JsonFactory()
                .createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8);
    }

    /**
     * Routing rules, for those from which no page leads on.
     *
     * @param most how many a bucket takes
     */
    public static byte[] rules(Iterable<Rule> rules, int most) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int left = most;
        try (JsonGenerator json = to(bytes)) {
            json.writeStartArray();
            for (Rule rule : rules) {
                if (rule.asks() || rule.page() || left == 0 || !rule.isShort()) {
                    continue;
                }
                left--;
                json.writeStartObject();
                json.writeObjectPropertyStart("Condition");
                json.writeStringProperty("KeyPrefixEquals", key(rule));
                json.writeStringProperty("HttpErrorCodeReturnedEquals", "404");
                json.writeEndObject();
                json.writeObjectPropertyStart("Redirect");
                target(rule.target(), json);
                json.writeStringProperty("HttpRedirectCode", "301");
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private static void target(String target, JsonGenerator json) {
        if (target.startsWith("/")) {
            json.writeStringProperty("ReplaceKeyWith", target.substring(1));
            return;
        }
        int scheme = target.indexOf("://");
        int host = scheme + "://".length();
        int path = target.indexOf('/', host);
        json.writeStringProperty("Protocol", target.substring(0, scheme));
        json.writeStringProperty(
                "HostName", target.substring(host, path < 0 ? target.length() : path));
        json.writeStringProperty("ReplaceKeyWith", path < 0 ? "" : target.substring(path + 1));
    }

    private static String key(Rule rule) {
        return rule.decoded().substring(1);
    }

    /** The keys of objects and where they lead, an object of JSON a line. */
    public static byte[] objects(Iterable<Rule> rules) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Rule rule : rules) {
            if (rule.asks() || !rule.isShort()) {
                continue;
            }
            try (JsonGenerator json = to(bytes)) {
                json.writeStartObject();
                json.writeStringProperty("Key", rule.page() ? page(rule) : key(rule));
                json.writeStringProperty("WebsiteRedirectLocation", rule.target());
                json.writeEndObject();
            }
            bytes.write('\n');
        }
        return bytes.toByteArray();
    }

    /** The object that holds the page. */
    private static String page(Rule rule) {
        String key = key(rule);
        String last = key.substring(key.lastIndexOf('/') + 1);
        return last.isEmpty()
                ? key + "index.html"
                : last.indexOf('.') > 0 ? key : key + "/index.html";
    }
}
