package org.broadsheet.read.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.article.Names;

/**
 * The path from a site's front page to an article: {@code Home > World > Asia}.
 *
 * @param parts its parts, the home page left out
 */
public record Breadcrumb(List<String> parts) {
    private static final Labels HOME = Labels.of("home");
    private static final Pattern ARROWS =
            Pattern.compile("\\s{0,9}[>»›→❯]\\s{0,9}|\\s{1,9}/\\s{1,9}");
    private static final int PART = 200;

    public Breadcrumb {
        parts = List.copyOf(parts);
    }

    /** Reads a line; empty if it is no such path. */
    public static Optional<Breadcrumb> of(String line) {
        if (line.length() > 2 * PART || line.startsWith(">")) {
            return Optional.empty();
        }
        List<String> parts = new ArrayList<>();
        for (String part : ARROWS.split(line, -1)) {
            String name = part.strip();
            if (!name.isEmpty()) {
                parts.add(name);
            }
        }
        if (parts.size() < 2 || !HOME.has(parts.getFirst())) {
            return Optional.empty();
        }
        return Optional.of(new Breadcrumb(parts.subList(1, parts.size())));
    }

    /** The innermost section: the last part that is not the headline, whole or cut. */
    public String section(String headline) {
        String key = Names.key(headline);
        for (String part : parts.reversed()) {
            String cut = part.replaceFirst("(?:…|\\.{3})$", "");
            boolean repeats = !key.isEmpty() && key.startsWith(Names.key(cut));
            if (!repeats && part.split(" ", -1).length <= 4) {
                return part;
            }
        }
        return "";
    }
}
