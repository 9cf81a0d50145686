package org.broadsheet.build;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.config.BaseUrl;

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

    /** Where addresses lead that are no article's. */
    public Path redirects() {
        return root.resolve("redirects.csv");
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

    /**
     * What is remembered of the builds into one output with the same options; each has its own, so
     * that builds for the web and for a memory stick may take turns and know each other's files.
     *
     * @param output where they publish
     * @param baseUrl the address that was given instead of the archive's own
     * @param offline whether pages must work when opened from a disk
     * @param drafts whether drafts are shown
     */
    public Path state(Path output, Optional<BaseUrl> baseUrl, boolean offline, boolean drafts) {
        if (output.equals(output()) && baseUrl.isEmpty() && !offline && !drafts) {
            return state().resolve("build");
        }
        Fingerprint options =
                Fingerprint.maker()
                        .add(
                                (output.startsWith(root) ? root.relativize(output) : output)
                                        .toString())
                        .add(baseUrl.map(BaseUrl::toString).orElse(""))
                        .add(Boolean.toString(offline))
                        .add(Boolean.toString(drafts))
                        .make();
        return state().resolve("build-" + options.toString().substring(0, 8));
    }

    /** The folder by which a build keeps others away, wherever they publish. */
    public Path lock() {
        return state().resolve("build");
    }

    /** What {@code serve} keeps there: its own site and state, beside those of a build. */
    public Path preview() {
        return state().resolve("serve");
    }

    /** The names in the root of what a site is made from. */
    public static Set<String> sources() {
        return Set.of("archive.yaml", "content", "data", "templates", "static", "redirects.csv");
    }

    /** A path below the root with {@code /} between names. */
    String relative(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
