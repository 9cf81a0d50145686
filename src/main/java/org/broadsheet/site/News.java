package org.broadsheet.site;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Status;
import org.broadsheet.config.ArchiveConfig;

/** What is news at the moment of a build: the articles of the last two days, as Google asks. */
public final class News {
    private static final Duration NEW = Duration.ofDays(2);

    /** How many addresses a news sitemap may have. */
    private static final int MOST = 1_000;

    private News() {}

    /** What tells whether other articles are news than at another moment, if none has changed. */
    public static String key(Instant at, ArchiveConfig config, CatalogueReader catalogue)
            throws IOException {
        return at(at, config, catalogue).stream()
                .map(card -> Long.toString(card.position()))
                .collect(Collectors.joining(" "));
    }

    /**
     * The articles that are news, the newest first. A paper that has ceased to appear has none.
     *
     * @param at the moment of the build
     */
    public static List<Card> at(Instant at, ArchiveConfig config, CatalogueReader catalogue)
            throws IOException {
        if (config.closed()) {
            return List.of();
        }
        LocalDateTime now = at.atZone(config.zone()).toLocalDateTime();
        LocalDateTime from = now.minus(NEW);
        List<Card> newest = catalogue.newest(catalogue.all(), 1);
        if (newest.isEmpty() || newest.getFirst().date().earliest().isBefore(from)) {
            return List.of(); // nearly all archives
        }
        return catalogue.newest(catalogue.all(), MOST).stream()
                .filter(card -> card.date().day().isPresent())
                .filter(card -> card.status() == Status.PUBLISHED)
                .filter(card -> !card.date().earliest().isBefore(from))
                .filter(card -> !card.date().earliest().isAfter(now))
                .toList();
    }
}
