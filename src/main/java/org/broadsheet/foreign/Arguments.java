package org.broadsheet.foreign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What stands behind a tag's name: values one after another, and values with names ({@code
 * alt="Quay"}, {@code alt: 'Quay'}). Commas between them may be there or not.
 *
 * @param values those without a name
 * @param named those with one, in lower case
 */
record Arguments(List<String> values, Map<String, String> named) {
    static final Arguments NONE = new Arguments(List.of(), Map.of());

    Arguments {
        values = List.copyOf(values);
        named = Map.copyOf(named);
    }

    /** The first of several names that has a value; empty if none has. */
    String named(String... names) {
        for (String name : names) {
            String value = named.get(name);
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }

    /** A value by its place; empty if there are not so many. */
    String value(int index) {
        return index < values.size() ? values.get(index) : "";
    }

    /** The value of one of several names, else the one without a name at a place. */
    String either(int index, String... names) {
        String said = named(names);
        return said.isEmpty() ? value(index) : said;
    }

    /** Reads arguments. */
    static Arguments of(String text) {
        List<String> values = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || c == ',' || c == '(' || c == ')') {
                i++;
                continue;
            }
            int name = nameEnd(text, i);
            if (name > i) {
                int from = skipSpace(text, skipSpace(text, name) + 1);
                int end = valueEnd(text, from);
                String key = text.substring(i, name).toLowerCase(Locale.ROOT);
                named.putIfAbsent(key, unquoted(text.substring(from, end)));
                i = Math.max(end, from);
            } else {
                int end = Math.max(valueEnd(text, i), i + 1);
                values.add(unquoted(text.substring(i, end)));
                i = end;
            }
        }
        return new Arguments(values, named);
    }

    /** Where a name that is followed by {@code =} or {@code :} ends; its start if there is none. */
    private static int nameEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end))
                        || text.charAt(end) == '_'
                        || text.charAt(end) == '-')) {
            end++;
        }
        int sign = skipSpace(text, end);
        if (end == start || sign >= text.length()) {
            return start;
        }
        char c = text.charAt(sign);
        boolean address = c == ':' && text.startsWith("//", sign + 1);
        return (c == '=' || c == ':') && !address ? end : start;
    }

    private static int skipSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return Math.min(at, text.length());
    }

    private static int valueEnd(String text, int start) {
        if (start >= text.length()) {
            return text.length();
        }
        char quote = text.charAt(start);
        if (isQuote(quote)) {
            for (int i = start + 1; i < text.length(); i++) {
                if (text.charAt(i) == '\\') {
                    i++;
                } else if (text.charAt(i) == quote) {
                    return i + 1;
                }
            }
            return text.length();
        }
        int end = start;
        while (end < text.length()
                && !Character.isWhitespace(text.charAt(end))
                && ",()".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`' || c == '“' || c == '”';
    }

    /** A value without its quotes. */
    static String unquoted(String said) {
        String text = said.strip();
        boolean quoted =
                text.length() > 1
                        && isQuote(text.charAt(0))
                        && text.charAt(text.length() - 1) == text.charAt(0);
        if (!quoted) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        return inner.indexOf('\\') < 0
                ? inner
                : inner.replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\");
    }

    /** The first value that is a name of a file or an address; empty if there is none. */
    Optional<String> firstAddress() {
        return values.stream().filter(v -> v.indexOf('/') >= 0 || v.indexOf('.') > 0).findFirst();
    }
}
