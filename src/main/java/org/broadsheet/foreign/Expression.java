package org.broadsheet.foreign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands between double braces: a value and filters, or a call. */
final class Expression {
    private static final Set<String> SAME =
            Set.of(
                    "escape",
                    "xml_escape",
                    "escape_once",
                    "strip",
                    "lstrip",
                    "rstrip",
                    "trim",
                    "safe",
                    "markdownify",
                    "smartify",
                    "strip_html",
                    "strip_newlines",
                    "normalize_whitespace",
                    "uri_escape",
                    "cgi_escape",
                    "url",
                    "relative_url",
                    "absolute_url",
                    "relurl",
                    "absurl",
                    "asset_path",
                    "htmlbaseurl",
                    "locale_url",
                    "rellangurl",
                    "abslangurl",
                    "md",
                    "markdown",
                    "newline_to_br",
                    "typogr");

    private static final Set<String> SITE =
            Set.of(
                    "site.baseurl",
                    "site.url",
                    "site.base_url",
                    "site.root",
                    "baseurl",
                    "base_url",
                    "site.siteurl",
                    "siteurl",
                    "pathprefix",
                    "metadata.url",
                    "site.github.url");

    /** Filters that show a picture of somebody, of which only the archive's old site knew. */
    private static final Pattern SHOWS =
            Pattern.compile("(?i).{0,60}(?:photo|image|img|picture|avatar|icon|logo).{0,60}");

    private static final Pattern CALL =
            Pattern.compile("(?s)([A-Za-z_][\\w.:-]{0,60}+)\\s*\\((.*)\\)");

    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "\\s*+(\\w{1,60})\\s*+=\\s*+(\"[^\"]*+\"|'[^']*+'|[0-9.]{1,30}+)\\s*+;?\\s*+");

    private final Surroundings surroundings;
    private final Map<String, String> assigned = new HashMap<>();

    Expression(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Heeds {@code name = "value"} for what follows; a value that is none of these is not kept. */
    void assign(String said) {
        Matcher plain = ASSIGNED.matcher(said);
        if (plain.matches()) {
            assigned.put(plain.group(1), Arguments.unquoted(plain.group(2)));
        } else {
            assigned.remove(said.strip().replaceFirst("\\W.*+", ""));
        }
    }

    /**
     * What an expression makes.
     *
     * @param inner what stands between the braces
     * @param slashFollows whether a slash stands behind them
     */
    Made made(String inner, boolean slashFollows) {
        List<String> parts = split(inner.strip());
        String head = parts.getFirst().strip();
        Matcher call = CALL.matcher(head);
        if (call.matches()) {
            String name = call.group(1);
            return KnownTags.made(
                    name.substring(name.lastIndexOf('.') + 1), Arguments.of(call.group(2)), false);
        }
        Optional<String> value = value(head);
        boolean site = SITE.contains(head.toLowerCase(Locale.ROOT));
        if (site && parts.size() == 1) {
            return new Made.Words(slashFollows ? "" : "/");
        }
        if (value.isEmpty()) {
            return new Made.Unknown();
        }
        String text = value.get();
        boolean guessed = false;
        for (String filter : parts.subList(1, parts.size())) {
            Matcher named = Pattern.compile("(?s)\\s*(\\w{1,60})\\s*[:(]?(.*)").matcher(filter);
            if (!named.matches()) {
                return new Made.Unknown();
            }
            String name = named.group(1).toLowerCase(Locale.ROOT);
            Arguments args = Arguments.of(named.group(2));
            switch (name) {
                case "embed", "youtube", "video", "vimeo" -> {
                    return new Made.Embed(text, args.value(0));
                }
                case "prepend", "append", "default" -> text = joined(name, text, args);
                case "upcase", "upper" -> text = text.toUpperCase(Locale.ROOT);
                case "downcase", "lower" -> text = text.toLowerCase(Locale.ROOT);
                default -> {
                    if (SHOWS.matcher(name).matches()) {
                        return new Made.Unknown();
                    }
                    guessed |= !SAME.contains(name);
                }
            }
        }
        return guessed
                ? new Made.Guessed(surroundings.people().getOrDefault(text, text))
                : new Made.Words(text);
    }

    private String joined(String filter, String text, Arguments args) {
        String said = args.value(0);
        String other = SITE.contains(said.toLowerCase(Locale.ROOT)) ? "" : value(said).orElse(said);
        return switch (filter) {
            case "prepend" -> other + text;
            case "append" -> text + other;
            default -> text.isEmpty() ? other : text;
        };
    }

    /** The value of a literal, or of a field of the article. */
    private Optional<String> value(String head) {
        if (SITE.contains(head.toLowerCase(Locale.ROOT))) {
            return Optional.of("");
        }
        if (head.length() > 1
                && Arguments.isQuote(head.charAt(0))
                && head.charAt(head.length() - 1) == head.charAt(0)) {
            return Optional.of(Arguments.unquoted(head));
        }
        if (!head.matches("[A-Za-z_][\\w.-]{0,100}")) {
            return Optional.empty();
        }
        if (assigned.containsKey(head)) {
            return Optional.of(assigned.get(head));
        }
        for (String prefix : List.of("page.", "post.", "frontmatter.", "meta.", "")) {
            if (head.startsWith(prefix)) {
                return surroundings.fields().apply(head.substring(prefix.length()));
            }
        }
        return Optional.empty();
    }

    /** The parts between bars that stand in no quotes. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '|') {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    /** The expression without its values: its last filter, its name. */
    static String label(String inner) {
        List<String> parts = split(inner.strip());
        if (parts.size() > 1) {
            String last = parts.getLast().strip();
            Matcher name = Pattern.compile("\\w{1,60}").matcher(last);
            return "{{ … | " + (name.lookingAt() ? name.group() : "…") + " }}";
        }
        String head = parts.getFirst().strip();
        Matcher name = Pattern.compile("\\.?[\\w.]{1,60}").matcher(head);
        return "{{ " + (name.lookingAt() ? name.group() : "…") + " }}";
    }
}
