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

    private static void line(StringBuilder text, String from, String target) {
        text.append(from).append(' ').append(target).append('\n');
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
        return """
        # Where former addresses lead: include it in <VirtualHost>, below
        # Define ARCHIVE /srv/archive
        RewriteEngine On
        RewriteMap broadsheet "txt:${ARCHIVE}/.server/apache/redirects.txt"
        RewriteMap broadsheet_escape int:escape
        RewriteCond %{QUERY_STRING} !=""
        RewriteCond ${broadsheet:${broadsheet_escape:%{REQUEST_URI}}?%{QUERY_STRING}} ^(.+)$
        RewriteRule ^ %1 [R=301,L,NE,QSD]
        RewriteCond ${broadsheet:${broadsheet_escape:%{REQUEST_URI}}} ^(.+)$
        RewriteRule ^ %1 [R=301,L,NE,QSD]
        """
                .getBytes(UTF_8);
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
