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
 * @param output how the output stood, by its lists
 * @param seen how the surroundings stood by sizes and times; empty if that could not be told
 * @param surroundings how they stood by content
 */
record LastBuild(Fingerprint output, Optional<Fingerprint> seen, Surroundings surroundings) {
    private static final String OUTPUT = "output";
    private static final String SEEN = "seen";
    private static final String SETTINGS = "settings";

    /** As {@link #parse} reads it: a name and a fingerprint in each line. */
    @Override
    public String toString() {
        return OUTPUT
                + " "
                + output
                + seen.map(fingerprint -> "\n" + SEEN + " " + fingerprint).orElse("")
                + "\n"
                + SETTINGS
                + " "
                + surroundings.settings()
                + surroundings.templates().entrySet().stream()
                        .map(template -> "\n" + template.getKey() + " " + template.getValue())
                        .sorted()
                        .collect(Collectors.joining());
    }

    /** Reads a note; nothing if no build has noted that it ended. */
    static Optional<LastBuild> parse(@Nullable String note) {
        if (note == null || note.isEmpty()) {
            return Optional.empty();
        }
        Map<PageKind, Fingerprint> templates = new EnumMap<>(PageKind.class);
        Optional<Fingerprint> output = Optional.empty();
        Optional<Fingerprint> seen = Optional.empty();
        Optional<Fingerprint> settings = Optional.empty();
        for (String line : note.lines().toList()) {
            int space = line.indexOf(' ');
            Fingerprint fingerprint = Fingerprint.parse(line.substring(space + 1));
            switch (line.substring(0, space)) {
                case OUTPUT -> output = Optional.of(fingerprint);
                case SEEN -> seen = Optional.of(fingerprint);
                case SETTINGS -> settings = Optional.of(fingerprint);
                case String kind -> templates.put(PageKind.valueOf(kind), fingerprint);
            }
        }
        return output.isPresent() && settings.isPresent()
                ? Optional.of(
                        new LastBuild(
                                output.get(), seen, new Surroundings(settings.get(), templates)))
                : Optional.empty();
    }
}
