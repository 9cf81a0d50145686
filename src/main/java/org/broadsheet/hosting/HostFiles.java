package org.broadsheet.hosting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code _redirects} and {@code _headers}, which some hosts read from the site. */
public final class HostFiles {
    /** How long a line may be for Cloudflare. */
    private static final int LINE = 1000;

    private HostFiles() {}

    /** The redirects, for Netlify, which also looks at what is asked for. */
    public static byte[] netlify(Iterable<Rule> rules) {
        StringBuilder text = new StringBuilder();
        for (Rule rule : rules) {
            if (rule.isShort()) {
                String asked =
                        Stream.of(rule.canonical().split("&"))
                                .filter(each -> !each.isEmpty())
                                .map(each -> " " + plain(each))
                                .collect(Collectors.joining());
                text.append(plain(rule.path()))
                        .append(asked)
                        .append(' ')
                        .append(target(rule))
                        .append(" 301!\n");
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    /**
     * The redirects, for Cloudflare: as many as it takes, those first from which no page leads on.
     *
     * @param most how many it takes
     */
    public static byte[] cloudflare(Iterable<Rule> rules, int most) {
        StringBuilder text = new StringBuilder();
        int left = most;
        for (boolean page : new boolean[] {false, true}) {
            for (Rule rule : rules) {
                String line = plain(rule.path()) + " " + target(rule) + " 301\n";
                if (left > 0 && !rule.asks() && rule.page() == page && line.length() <= LINE) {
                    text.append(line);
                    left--;
                }
            }
        }
        return text.toString().getBytes(UTF_8);
    }

    /** Without what stands for any text in these files. */
    private static String plain(String address) {
        return address.replace("*", "%2A").replace(":", "%3A");
    }

    private static String target(Rule rule) {
        return rule.target().startsWith("/")
                ? rule.target().replace(":", "%3A")
                : rule.target().replace("/:", "/%3A");
    }

    /** The headers. */
    public static byte[] headers(Headers headers) {
        StringBuilder text = new StringBuilder();
        text.append(headers.root()).append("*\n");
        headers.each((name, value) ->
                text.append("  ").append(name).append(": ").append(value).append('\n'));
        Headers.TYPES.forEach((file, type) -> {
            for (String at : new String[] {file, "*/" + file}) {
                text.append(headers.root())
                        .append(at)
                        .append("\n  Content-Type: ")
                        .append(type)
                        .append('\n');
            }
        });
        return text.toString().getBytes(UTF_8);
    }
}
