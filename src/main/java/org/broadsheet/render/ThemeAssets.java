package org.broadsheet.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Section;

/**
 * The styles, scripts and fonts of a theme as they are published, below {@code /theme/}. Their
 * names never change, so that a change of looks touches no page.
 */
public final class ThemeAssets {
    private static final String CSS = "theme/css/";

    /** Imports the others when a template is opened by itself; not published. */
    private static final String ALL = CSS + "all.css";

    private final ArchiveConfig config;
    private final ThemeFiles files;

    /** The assets of a theme with an archive's options. */
    public ThemeAssets(ArchiveConfig config, ThemeFiles files) {
        this.config = config;
        this.files = files;
    }

    /** The files by their paths in the site. */
    public NavigableMap<String, byte[]> all() throws IOException {
        NavigableMap<String, byte[]> assets = new TreeMap<>();
        StringBuilder style = new StringBuilder();
        for (String name : files.below("theme/")) {
            byte[] bytes = files.bytes(name);
            if (bytes == null || name.equals(ALL)) {
                continue;
            }
            if (name.startsWith(CSS) && name.endsWith(".css")) {
                boolean fonts = name.endsWith("-fonts.css");
                if (!fonts || !config.theme().systemFonts()) {
                    String css = new String(bytes, StandardCharsets.UTF_8).strip();
                    // The published style sheet stands one folder further up.
                    style.append(css.replace("url(../", "url(")).append('\n');
                }
            } else if (!name.endsWith(".md") && !isUnusedFont(name)) {
                assets.put("/" + name, bytes);
            }
        }
        style.append(options());
        assets.put(
                "/theme/style.css", Css.compact(style.toString()).getBytes(StandardCharsets.UTF_8));
        assets.putIfAbsent("/theme/icon.svg", icon().getBytes(StandardCharsets.UTF_8));
        return assets;
    }

    /**
     * The paper's initial, for the browser's tabs; a theme may have a file of that name instead.
     */
    private String icon() {
        int initial =
                config.title()
                        .replaceFirst("(?i)^(the|der|die|das|le|la|el) +", "")
                        .codePoints()
                        .filter(Character::isLetterOrDigit)
                        .findFirst()
                        .orElse('A');
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">\
        <rect width="32" height="32" fill="#141516"/>\
        <text x="16" y="24" text-anchor="middle" font-family="Georgia,serif" \
        font-size="24" fill="#fcfcfa">%s</text></svg>
        """
                .formatted(Character.toString(Character.toUpperCase(initial)));
    }

    private boolean isUnusedFont(String name) {
        return config.theme().systemFonts() && name.startsWith("theme/fonts/");
    }

    /** The archive's own colours, behind the theme's so that they win. */
    private String options() {
        StringBuilder light = new StringBuilder();
        StringBuilder dark = new StringBuilder();
        for (Map.Entry<String, String> colour : config.theme().colours().entrySet()) {
            boolean isDark = colour.getKey().endsWith("-dark");
            String token = isDark ? colour.getKey().replaceFirst("-dark$", "") : colour.getKey();
            (isDark ? dark : light).append("--%s:%s;".formatted(token, colour.getValue()));
        }
        StringBuilder css = new StringBuilder();
        if (!light.isEmpty()) {
            css.append("@layer tokens{:root{").append(light).append("}}\n");
        }
        if (!dark.isEmpty()) {
            css.append("@layer tokens{@media(prefers-color-scheme:dark){:root{")
                    .append(dark)
                    .append("}}}\n");
        }
        for (Section section : config.sections()) {
            if (!section.colour().isEmpty()) {
                css.append(
                        "@layer tokens{.section-%s{--section:%s}}\n"
                                .formatted(section.slug(), section.colour()));
            }
        }
        return css.toString();
    }
}
