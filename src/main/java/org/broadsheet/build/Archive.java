package org.broadsheet.build;

import java.nio.file.Path;
import java.util.Set;

/**
 * An archive on disk.
 *
 * @param root its folder, absolute
 */
public record Archive(Path root) {
    public Archive {
        root = root.toAbsolutePath().normalize();
    }

    /** Its settings. */
    public Path config() {
        return root.resolve("archive.yaml");
    }

    /** Its articles. */
    public Path content() {
        return root.resolve("content");
    }

    /** Data for templates. */
    public Path data() {
        return root.resolve("data");
    }

    /** Its own templates. */
    public Path templates() {
        return root.resolve("templates");
    }

    /** Files that are copied as they are. */
    public Path statics() {
        return root.resolve("static");
    }

    /** Where it is published if nothing else is said. */
    public Path output() {
        return root.resolve("site-output");
    }

    /** What Broadsheet remembers; may be deleted at any time. */
    public Path state() {
        return root.resolve(".broadsheet");
    }

    /** What {@code serve} keeps there: its own site and state, beside those of a build. */
    public Path preview() {
        return state().resolve("serve");
    }

    /** The names in the root of what a site is made from. */
    public static Set<String> sources() {
        return Set.of("archive.yaml", "content", "data", "templates", "static");
    }

    /** A path below the root with {@code /} between names. */
    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
