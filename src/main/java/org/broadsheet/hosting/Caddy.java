package org.broadsheet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Writes settings of Caddy, in the words of a Caddyfile. */
public final class Caddy {
    private Caddy() {}

    /** What leads where, and the directives that ask. */
    public static byte[] redirects(Iterable<Rule> rules) {
        StringBuilder text = new StringBuilder();
        text.append("# Where former addresses lead: import it in the block of the site.\n");
        text.append("map {http.request.uri} {broadsheet_asked} {\n");
        for (Rule rule : rules) {
            if (rule.asks() && rule.isShort()) {
                rule.queries().forEach(query -> line(text, rule.path() + "?" + query, rule));
            }
        }
        text.append("\tdefault \"\"\n}\nmap {http.request.orig_uri.path} {broadsheet_path} {\n");
        for (Rule rule : rules) {
            // A brace would begin the name of a value.
            if (!rule.asks() && rule.isShort() && !rule.decoded().contains("{")) {
                Rule.spellings(rule.decoded()).forEach(path -> line(text, path, rule));
            }
        }
        text.append("\tdefault \"\"\n}\n");
        for (String from : new String[] {"broadsheet_asked", "broadsheet_path"}) {
            text.append("@")
                    .append(from)
                    .append(" expression `{")
                    .append(from)
                    .append("} != \"\"`\n");
            text.append("redir @").append(from).append(" {").append(from).append("} 301\n");
        }
        return text.toString().getBytes(UTF_8);
    }

    private static void line(StringBuilder text, String from, Rule rule) {
        text.append('\t')
                .append(Headers.quoted(from))
                .append(' ')
                .append(Headers.quoted(rule.target()))
                .append('\n');
    }

    /** The headers and types. */
    public static byte[] site(Headers headers) {
        StringBuilder text = new StringBuilder();
        text.append("# Headers and types: import it in the block of the site.\n");
        headers.each((name, value) ->
                text.append("header ")
                        .append(name)
                        .append(' ')
                        .append(Headers.quoted(value))
                        .append('\n'));
        Headers.TYPES.forEach((file, type) ->
                text.append("header */")
                        .append(file)
                        .append(" {\n\tContent-Type ")
                        .append(Headers.quoted(type))
                        .append("\n\tdefer\n}\n"));
        text.append("@broadsheet_own path_regexp \"/\\.(broadsheet/(lock|stage|journal|new-lists)")
                .append("|server/)\"\n");
        text.append("respond @broadsheet_own 404\n");
        text.append("handle_errors {\n\t@404 expression {http.error.status_code} == 404\n")
                .append("\trewrite @404 ")
                .append(Headers.quoted(headers.notFound()))
                .append("\n\tfile_server\n}\n");
        return text.toString().getBytes(UTF_8);
    }
}
