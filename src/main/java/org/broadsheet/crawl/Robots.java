package org.broadsheet.crawl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes robots.txt (RFC 9309). */
public final class Robots {
    /** Crawlers that gather texts for language models, one a line. */
    private static final String AI = "ai-crawlers.txt";

    private Robots() {}

    /**
     * A robots.txt.
     *
     * @param search whether anybody may crawl the site
     * @param ai whether those may who gather texts for language models
     * @param except paths on the host that nobody may crawl
     * @param sitemaps the absolute addresses of sitemaps
     */
    public static byte[] write(
            boolean search, boolean ai, List<String> except, List<String> sitemaps) {
        StringBuilder text = new StringBuilder();
        if (!ai) {
            aiCrawlers().forEach(name -> line(text, "User-agent", name));
            line(text, "Disallow", "/");
            text.append('\n');
        }
        line(text, "User-agent", "*");
        if (search) {
            except.forEach(path -> line(text, "Disallow", path));
            line(text, "Allow", "/");
        } else {
            line(text, "Disallow", "/");
        }
        if (search && !sitemaps.isEmpty()) {
            text.append('\n');
            sitemaps.forEach(address -> line(text, "Sitemap", address));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String name, String value) {
        text.append(name).append(": ").append(value.strip()).append('\n');
    }

    private static List<String> aiCrawlers() {
        try (InputStream list = Robots.class.getResourceAsStream(AI)) {
            if (list == null) {
                throw new IllegalStateException("the program lacks " + AI);
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the program cannot be read", e);
        }
    }
}
