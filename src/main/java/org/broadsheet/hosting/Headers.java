package org.broadsheet.hosting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The headers that a server sends with each file.
 *
 * @param policy the Content-Security-Policy of pages
 * @param notFound the path on the host of the page for what does not exist
 * @param root the path of the site on the host, with slashes at both ends
 */
public record Headers(String policy, String notFound, String root) {
    /** What no page of a newspaper's archive needs. */
    private static final String NOTHING =
            "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
                    + " gyroscope=(), hid=(), magnetometer=(), microphone=(), midi=(), payment=(),"
                    + " serial=(), usb=()";

    /** The names of feeds, as they stand beside pages, with their media types. */
    static final SequencedMap<String, String> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("atom.xml", "application/atom+xml; charset=utf-8");
        TYPES.put("rss.xml", "application/rss+xml; charset=utf-8");
        TYPES.put("feed.json", "application/feed+json; charset=utf-8");
    }

    /** The headers by name. A frame may show what is on the same host, as pages may. */
    SequencedMap<String, String> all() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put("Content-Security-Policy", policy + "; frame-ancestors 'self'");
        all.put("Referrer-Policy", "strict-origin-when-cross-origin");
        all.put("Permissions-Policy", NOTHING);
        all.put("X-Content-Type-Options", "nosniff");
        // Files keep their names when they change.
        all.put("Cache-Control", "max-age=300");
        return all;
    }

    /** A value between double quotes, as nginx, Apache and Caddy have it. */
    static String quoted(String value) {
        return "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** A path as a regular expression that means it and nothing else. */
    static String literally(String path) {
        StringBuilder literal = new StringBuilder();
        path.codePoints()
                .forEach(c -> {
                    if (c < 0x80
                            && !Character.isLetterOrDigit(c)
                            && c != '/'
                            && c != '-'
                            && c != '_') {
                        literal.append('\\');
                    }
                    literal.appendCodePoint(c);
                });
        return literal.toString();
    }

    /** For each header its name and value. */
    interface Each {
        void take(String name, String value);
    }

    void each(Each each) {
        for (Map.Entry<String, String> header : all().entrySet()) {
            each.take(header.getKey(), header.getValue());
        }
    }
}
