package org.broadsheet.read.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the character set that a page of HTML declares in its first 1024 bytes, by the <a
 * href="https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding">prescan</a>
 * of the HTML standard: {@code <meta charset>}, {@code <meta http-equiv=content-type>}, an XML
 * declaration.
 */
final class DeclaredEncoding {
    private static final int LOOKED_AT = 1024;

    private final String head;
    private int at;

    private DeclaredEncoding(String head) {
        this.head = head;
    }

    /** The declared character set; empty if there is none, or none that is known. */
    static Optional<Charset> of(byte[] bytes, int length) {
        String head =
                new String(bytes, 0, Math.min(length, LOOKED_AT), StandardCharsets.ISO_8859_1)
                        .toLowerCase(Locale.ROOT);
        return new DeclaredEncoding(head)
                .label()
                .flatMap(Encodings::named)
                // A declaration that can be read as ASCII is none of UTF-16.
                .map(c -> c.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : c);
    }

    private Optional<String> label() {
        if (head.startsWith("<?xml")) {
            int end = head.indexOf('>');
            Optional<String> label = quoted(head.substring(0, Math.max(0, end)), "encoding");
            if (label.isPresent()) {
                return label;
            }
        }
        while (at < head.length()) {
            if (head.startsWith("<!--", at)) {
                int end = head.indexOf("-->", at + 2);
                at = end < 0 ? head.length() : end + 3;
            } else if (head.startsWith("<meta", at) && at + 5 < head.length() && isGap(at + 5)) {
                at += 5;
                Optional<String> label = meta();
                if (label.isPresent()) {
                    return label;
                }
            } else {
                at++;
            }
        }
        return Optional.empty();
    }

    private boolean isGap(int i) {
        char c = head.charAt(i);
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '/';
    }

    /** The label that a {@code <meta>} gives; leaves the place behind it. */
    private Optional<String> meta() {
        String charset = "";
        String content = "";
        boolean equiv = false;
        while (true) {
            while (at < head.length() && isGap(at)) {
                at++;
            }
            if (at >= head.length() || head.charAt(at) == '>') {
                break;
            }
            String name = name();
            String value = value();
            switch (name) {
                case "charset" -> charset = value;
                case "http-equiv" -> equiv = value.equals("content-type");
                case "content" -> content = value;
                default -> {}
            }
        }
        if (!charset.isBlank()) {
            return Optional.of(charset);
        }
        return equiv ? inContent(content) : Optional.empty();
    }

    private String name() {
        int from = at++;
        while (at < head.length()
                && !isGap(at)
                && head.charAt(at) != '='
                && head.charAt(at) != '>') {
            at++;
        }
        return head.substring(from, at);
    }

    private String value() {
        while (at < head.length() && isGap(at) && head.charAt(at) != '/') {
            at++;
        }
        if (at >= head.length() || head.charAt(at) != '=') {
            return "";
        }
        at++;
        while (at < head.length() && isGap(at) && head.charAt(at) != '/') {
            at++;
        }
        if (at >= head.length()) {
            return "";
        }
        char quote = head.charAt(at);
        if (quote == '"' || quote == '\'') {
            int end = head.indexOf(quote, at + 1);
            String value = head.substring(at + 1, end < 0 ? head.length() : end);
            at = end < 0 ? head.length() : end + 1;
            return value;
        }
        int from = at;
        while (at < head.length()
                && head.charAt(at) != '>'
                && !Character.isWhitespace(head.charAt(at))) {
            at++;
        }
        return head.substring(from, at);
    }

    /** The character set in {@code text/html; charset=…}. */
    private static Optional<String> inContent(String content) {
        int found = content.indexOf("charset");
        if (found < 0) {
            return Optional.empty();
        }
        String rest = content.substring(found + "charset".length()).strip();
        if (!rest.startsWith("=")) {
            return inContent(rest);
        }
        String value = rest.substring(1).strip();
        if (value.startsWith("\"") || value.startsWith("'")) {
            int end = value.indexOf(value.charAt(0), 1);
            return end < 0 ? Optional.empty() : Optional.of(value.substring(1, end));
        }
        int end = 0;
        while (end < value.length()
                && value.charAt(end) != ';'
                && !Character.isWhitespace(value.charAt(end))) {
            end++;
        }
        return Optional.of(value.substring(0, end)).filter(label -> !label.isEmpty());
    }

    /** The value of an attribute within an XML declaration. */
    private static Optional<String> quoted(String declaration, String name) {
        int found = declaration.indexOf(name);
        int equals = found < 0 ? -1 : declaration.indexOf('=', found);
        if (equals < 0) {
            return Optional.empty();
        }
        String value = declaration.substring(equals + 1).strip();
        if (!value.startsWith("\"") && !value.startsWith("'")) {
            return Optional.empty();
        }
        int end = value.indexOf(value.charAt(0), 1);
        return end < 0 ? Optional.empty() : Optional.of(value.substring(1, end));
    }
}
