package org.broadsheet.publish;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * A path below the output: names with {@code /} between them, none of which is empty, {@code .},
 * {@code ..}, longer than a file system allows or Broadsheet's own folder.
 *
 * @param path the path
 */
public record OutputPath(String path) {
    /** The folder in the output that holds what Broadsheet knows of it. */
    static final String OWN = ".broadsheet";

    /** The longest name of a file, in bytes, on the file systems of today. */
    private static final int LONGEST_NAME = 255;

    /** Files that servers read, whose names would else be those of folders. */
    private static final Set<String> FILES = Set.of("_headers", "_redirects", ".htaccess");

    private static final Set<String> FORBIDDEN = Set.of("", ".", "..");

    public OutputPath {
        for (String name : path.split("/", -1)) {
            if (FORBIDDEN.contains(name) || name.equalsIgnoreCase(OWN) || isUnfit(name)) {
                throw new IllegalArgumentException("not a path of the site: " + path);
            }
        }
    }

    /**
     * The file that holds the page at a URL's path: {@code /a/b/} is {@code a/b/index.html}, a path
     * whose last name has an ending is that file.
     *
     * @param url a path that begins with {@code /}, decoded
     */
    public static OutputPath ofUrl(String url) {
        String relative = url.substring(1);
        if (FILES.contains(relative)) {
            return new OutputPath(relative);
        }
        if (relative.isEmpty() || relative.endsWith("/")) {
            return new OutputPath(relative + "index.html");
        }
        String last = relative.substring(relative.lastIndexOf('/') + 1);
        return new OutputPath(last.indexOf('.') > 0 ? relative : relative + "/index.html");
    }

    /** The top-level folder, or empty for a file at the top. */
    String folder() {
        int slash = path.indexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }

    private static boolean isUnfit(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME
                || name.chars().anyMatch(c -> Character.isISOControl(c) || c == '\\');
    }
}
