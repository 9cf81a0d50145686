package org.broadsheet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Writes settings of nginx (ngx_http_map_module, ngx_http_rewrite_module). A map asks once for each
 * request, however many addresses are in it; it overlooks the case of ASCII letters.
 */
public final class Nginx {
    /** What the longest line of a map takes beside its address. */
    private static final int OF_ENTRY = 32;

    /** So many entries may share a place of a map's table, which has two places for each. */
    private static final int SHARED = 1024;

    private Nginx() {}

    private interface Sink {
        void take(String from, String target);
    }

    private static void paths(Iterable<Rule> rules, Sink sink) {
        for (Rule rule : rules) {
            if (!rule.asks() && rule.isShort()) {
                Rule.spellings(rule.decoded()).forEach(path -> sink.take(path, rule.target()));
            }
        }
    }

    private static void questions(Iterable<Rule> rules, Sink sink) {
        for (Rule rule : rules) {
            if (rule.asks() && rule.isShort()) {
                rule.queries()
                        .forEach(query -> sink.take(rule.decoded() + "?" + query, rule.target()));
            }
        }
    }

    /** What is counted before a map is written. */
    private static final class Counted implements Sink {
        private final Set<String> seen = new HashSet<>();
        private final Set<String> twice = new HashSet<>();
        private int longest;

        @Override
        public void take(String from, String target) {
            longest = Math.max(longest, from.getBytes(UTF_8).length);
            if (!seen.add(from.toLowerCase(Locale.ROOT))) {
                twice.add(from.toLowerCase(Locale.ROOT));
            }
        }
    }

    /** What belongs into the block {@code http}. */
    public static byte[] http(Iterable<Rule> rules) {
        Counted paths = new Counted();
        Counted questions = new Counted();
        paths(rules, paths);
        questions(rules, questions);
        int most = Math.max(paths.seen.size(), questions.seen.size());
        StringBuilder text = new StringBuilder();
        text.append("# Where former addresses lead: include it in the block http.\n");
        text.append("map_hash_max_size ")
                .append(powerOfTwo(Math.max(2048, most * 2)))
                .append(";\n");
        text.append("map_hash_bucket_size ")
                .append(
                        powerOfTwo(
                                Math.max(
                                        SHARED,
                                        Math.max(paths.longest, questions.longest) + OF_ENTRY)))
                .append(";\n");
        text.append("map $uri $broadsheet_path {\n    default \"\";\n");
        paths(rules, (from, target) -> line(text, from, target, paths));
        text.append("}\nmap \"$uri?$args\" $broadsheet_asked {\n    default \"\";\n");
        questions(rules, (from, target) -> line(text, from, target, questions));
        text.append("}\nmap $broadsheet_asked $broadsheet_to {\n")
                .append("    \"\" $broadsheet_path;\n    default $broadsheet_asked;\n}\n");
        return text.toString().getBytes(UTF_8);
    }

    /** What a map would take for one although it is not is told apart by its letters. */
    private static void line(StringBuilder text, String from, String target, Counted counted) {
        boolean alone = !counted.twice.contains(from.toLowerCase(Locale.ROOT));
        text.append("    ")
                .append(Headers.quoted(alone ? from : "~^" + Headers.literally(from) + "$"))
                .append(' ')
                .append(Headers.quoted(target))
                .append(";\n");
    }

    private static int powerOfTwo(int least) {
        return Integer.highestOneBit(least - 1) << 1;
    }

    /** What belongs into the block {@code server}. */
    public static byte[] server(Headers headers) {
        StringBuilder text = new StringBuilder();
        text.append("# Redirects, headers and types: include it in the block server.\n");
        text.append("absolute_redirect off;\n");
        text.append("if ($broadsheet_to) {\n    return 301 $broadsheet_to;\n}\n");
        text.append("charset utf-8;\n");
        text.append("charset_types text/css text/plain text/xml application/json")
                .append(" image/svg+xml;\n");
        text.append("error_page 404 ").append(Headers.quoted(headers.notFound())).append(";\n");
        headers.each((name, value) ->
                text.append("add_header ")
                        .append(name)
                        .append(' ')
                        .append(Headers.quoted(value))
                        .append(" always;\n"));
        Headers.TYPES.forEach((file, type) ->
                text.append("location ~ ")
                        .append(
                                Headers.quoted(
                                        "^"
                                                + Headers.literally(headers.root())
                                                + "(.*/)?"
                                                + Headers.literally(file)
                                                + "$"))
                        .append(" {\n    types { }\n    default_type ")
                        .append(Headers.quoted(type))
                        .append(";\n}\n"));
        text.append("location ~ \"/\\.(?:broadsheet/(?!lists/)|server/)\" {\n    return 404;\n}\n");
        return text.toString().getBytes(UTF_8);
    }
}
