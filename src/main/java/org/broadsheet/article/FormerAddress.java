package org.broadsheet.article;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An address of the site from which something may lead on: a path, and what it asks for.
 *
 * @param path begins with {@code /}, decoded
 * @param query what stands behind {@code ?}, as it was written and without it; empty if there is
 *     none
 */
public record FormerAddress(String path, String query) {
    private static final String MEDIA = "/media/";

    /** What a query asks for. */
    private record Parameter(String name, String value) {}

    /** Takes an address apart. */
    public static FormerAddress of(String written) {
        int mark = written.indexOf('?');
        return mark < 0
                ? new FormerAddress(written, "")
                : new FormerAddress(written.substring(0, mark), written.substring(mark + 1));
    }

    /** The same without a query that says nothing of what is shown. */
    public FormerAddress plain() {
        return canonicalQuery().isEmpty() ? new FormerAddress(path, "") : this;
    }

    /**
     * The key under which addresses are one: those whose paths are ({@link Names#pathKey}) and that
     * ask for the same, in whatever order and however it is escaped. What is added to see who
     * follows a link does not count. {@code theme/js/redirect.js} makes the same key.
     */
    public String key() {
        String asked = canonicalQuery();
        return Names.pathKey(path) + (asked.isEmpty() ? "" : "?" + asked);
    }

    /**
     * The query as browsers write forms ({@code application/x-www-form-urlencoded}, WHATWG URL,
     * section 5), sorted by names; empty if it says nothing of what is shown.
     */
    public String canonicalQuery() {
        if (query.isEmpty()) {
            return "";
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String part : query.replace("&amp;", "&").split("&", -1)) {
            int equals = part.indexOf('=');
            String name = decoded(equals < 0 ? part : part.substring(0, equals));
            if (!part.isEmpty() && !WebAddress.isTracking(name)) {
                parameters.add(
                        new Parameter(name, equals < 0 ? "" : decoded(part.substring(equals + 1))));
            }
        }
        parameters.sort(Comparator.comparing(Parameter::name));
        return parameters.stream()
                .map(p -> encoded(p.name()) + "=" + encoded(p.value()))
                .collect(Collectors.joining("&"));
    }

    /** Whether any static host shows a page that stands there as one. */
    public boolean mayBePage() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        String lower = last.toLowerCase(Locale.ROOT);
        return canonicalQuery().isEmpty()
                && !path.startsWith(MEDIA)
                && (last.indexOf('.') <= 0 || lower.endsWith(".html") || lower.endsWith(".htm"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return PercentCoding.decoded(text.replace('+', ' '));
    }

    @Override
    public String toString() {
        return path + (query.isEmpty() ? "" : "?" + query);
    }
}
