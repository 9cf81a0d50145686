package org.broadsheet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/** Writes settings of Apache (mod_rewrite, mod_headers, mod_mime). */
public final class Apache {
    /** What {@code int:escape} of mod_rewrite leaves as it is, letters and digits aside. */
    private static final String PLAIN = "$-_.+!*'(),:@&=/~";

    private Apache() {}

    /** What leads where, as a map of texts: an address and a target in each line. */
    public static byte[] map(Iterable<Rule> rules) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            if (!rule.isShort()) {
                continue;
            }
            if (rule.asks()) {
                for (String query : rule.queries()) {
                    line(text, escaped(rule.decoded()) + "?" + query, rule.target());
                }
            } else {
                for (String path : Rule.spellings(rule.decoded())) {
                    line(text, escaped(path), rule.target());
                }
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Of the semicolon not all versions think the same. */
    private static void line(StringBuilder text, String from, String target) {
        text.append(from).append(' ').append(target).append('\n');
        if (from.contains("%3b")) {
            text.append(from.replace("%3b", ";")).append(' ').append(target).append('\n');
        }
    }

    /** A path as {@code int:escape} writes it. */
    private static String escaped(String path) {
        StringBuilder escaped = new StringBuilder(path.length() + 8);
        for (byte b : path.getBytes(UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HexFormat.of().toHexDigits(b));
            }
        }
        return escaped.toString();
    }

    /** What asks the map; it belongs to a virtual host, where alone there may be maps. */
    public static byte[] conf() {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                # Where former addresses lead: include it in <VirtualHost>, below
                # Define REDIRECTS txt:/srv/archive/.server/apache/redirects.txt
                RewriteEngine On
                RewriteMap broadsheet "${REDIRECTS}"
                RewriteMap broadsheet_escape int:escape
                """);
        // What is substituted comes out of the map alone, so a ? in it is none of a stranger's.
        rules(text, ">=", "R=301,L,NE,QSD,UnsafeAllow3F");
        rules(text, "<", "R=301,L,NE,QSD");
        return text.toString().getBytes(UTF_8);
    }

    private static void rules(StringBuilder text, String versions, String flags) {
        text.append("<IfVersion ").append(versions).append(" 2.4.60>\n");
        for (String asked : new String[] {"?%{QUERY_STRING}", ""}) {
            String target = "${broadsheet:${broadsheet_escape:%{REQUEST_URI}}" + asked + "}";
            text.append("    RewriteCond ").append(target).append(" .\n");
            text.append("    RewriteRule ^ ")
                    .append(target)
                    .append(" [")
                    .append(flags)
                    .append("]\n");
        }
        text.append("</IfVersion>\n");
    }

    /** The headers and types, for the site's folder. */
    public static byte[] htaccess(Headers headers) {
        StringBuilder text = new StringBuilder();
        text.append("DirectoryIndex index.html\nErrorDocument 404 ")
                .append(Headers.quoted(headers.notFound()))
                .append("\nAddDefaultCharset utf-8\nAddCharset utf-8 .css .js .json .svg .xml\n")
                .append("AddType font/woff2 .woff2\n");
        text.append("<IfModule mod_headers.c>\n");
        headers.each((name, value) ->
                text.append("    Header always set ")
                        .append(name)
                        .append(' ')
                        .append(Headers.quoted(value))
                        .append('\n'));
        text.append("</IfModule>\n");
        Headers.TYPES.forEach((file, type) ->
                text.append("<Files ")
                        .append(Headers.quoted(file))
                        .append(">\n    ForceType ")
                        .append(Headers.quoted(type))
                        .append("\n</Files>\n"));
        text.append("<IfModule mod_alias.c>\n")
                .append("    RedirectMatch 404 \"/\\.(?:broadsheet/(?!lists/)|server/)\"\n")
                .append("</IfModule>\n");
        return text.toString().getBytes(UTF_8);
    }
}
