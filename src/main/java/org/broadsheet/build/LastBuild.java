package org.broadsheet.build;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.site.PageKind;
import org.jspecify.annotations.Nullable;

/**
 * How everything stood when a build had published all: noted in the catalogue for the next one.
 *
 * @param seen how the surroundings stood by sizes and times; empty if that could not be told
 * @param surroundings how they stood by content
 */
record LastBuild(Optional<Fingerprint> seen, Surroundings surroundings) {
    private static final String SEEN = "seen";
    private static final String SETTINGS = "settings";
    private static final String REDIRECTS = "redirects";

    /** As {@link #parse} reads it: a name and a fingerprint in each line. */
    @Override
    public String toString() {
        return seen.map(fingerprint -> SEEN + " " + fingerprint + "\n").orElse("")
                + SETTINGS
                + " "
                + surroundings.settings()
                + "\n"
                + REDIRECTS
                + " "
                + surroundings.redirects()
                + surroundings.templates().entrySet().stream()
                        .map(template -> "\n" + template.getKey() + " " + template.getValue())
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** Whether the surroundings stood as they are seen now, as far as that can be told. */
    boolean saw(Optional<Fingerprint> now) {
        return now.isPresent() && now.equals(seen);
    }

    /** Reads a note; nothing if no build has noted that it ended. */
    static Optional<LastBuild> parse(@Nullable String note) {
        if (note == null || note.isEmpty()) {
            return Optional.empty();
        }
        Map<PageKind, Fingerprint> templates = new EnumMap<>(PageKind.class);
        Optional<Fingerprint> seen = Optional.empty();
        Fingerprint redirects = Fingerprint.maker().make();
        Optional<Fingerprint> settings = Optional.empty();
        for (String line : note.lines().toList()) {
            int space = line.indexOf(' ');
            Fingerprint fingerprint = Fingerprint.parse(line.substring(space + 1));
            switch (line.substring(0, space)) {
                case SEEN -> seen = Optional.of(fingerprint);
                case SETTINGS -> settings = Optional.of(fingerprint);
                case REDIRECTS -> redirects = fingerprint;
                case String kind -> templates.put(PageKind.valueOf(kind), fingerprint);
            }
        }
        Optional<Fingerprint> stood = seen;
        Fingerprint read = redirects;
        return settings.map(by -> new LastBuild(stood, new Surroundings(by, templates, read)));
    }
}
