package org.broadsheet.render;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Hosts;

/**
 * What pages may load and run (Content Security Policy Level 3): only what stands on their own host
 * and on those that the archive names; no script and no style within a page. Data such as JSON-LD
 * are no scripts.
 */
final class ContentPolicy {
    private ContentPolicy() {}

    /** The policy as it stands in {@code <meta>}. */
    static String of(ArchiveConfig config) {
        Hosts hosts = config.hosts();
        return Stream.of(
                        "default-src 'none'",
                        sources("script-src", List.of("'self'"), hosts.scripts()),
                        "style-src 'self'",
                        sources(
                                "img-src",
                                config.remoteImages()
                                        ? List.of("'self'", "data:", "https:")
                                        : List.of("'self'", "data:"),
                                hosts.pictures()),
                        "font-src 'self'",
                        "media-src 'self'",
                        sources("connect-src", List.of("'self'"), hosts.connections()),
                        sources("frame-src", List.of("'self'"), hosts.frames()),
                        "manifest-src 'self'",
                        "form-action 'self'",
                        "base-uri 'none'")
                .collect(Collectors.joining("; "));
    }

    private static String sources(String directive, List<String> own, List<String> others) {
        return Stream.of(List.of(directive), own, others)
                .flatMap(List::stream)
                .collect(Collectors.joining(" "));
    }
}
