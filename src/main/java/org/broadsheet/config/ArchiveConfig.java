package org.broadsheet.config;

import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.dates.DateOrder;

/**
 * What an archive's keeper has decided, from {@code archive.yaml}; everything has a default.
 *
 * @param title the paper's name
 * @param description one or two sentences about the archive
 * @param baseUrl where the site will stand
 * @param language the language of the site's own words
 * @param zone the time zone of dates that name none, and the one in which all are filed
 * @param dateOrder the order of numbers in dates such as 3/9/2025, if it is the same in all
 * @param closed whether the paper has ceased to appear ({@code status: closed})
 * @param sections the sections that stand in menus, in their order
 * @param lists the lists over fields: tags, authors, series, and those added
 * @param menus links of the keeper's own
 * @param limits how much of a thing is much
 * @param permalink where articles stand
 * @param slugs which characters URLs keep
 * @param fieldNames what fields of articles are called beside our names: ours by the others; a name
 *     that means the empty text is not looked at
 * @param typographicQuotes whether straight quotes in Markdown become typographic ones
 * @param remoteImages whether pictures may be loaded from other hosts
 * @param rights the terms of articles that name none
 * @param gaps months of the run that are missing, with their reasons
 * @param front the front page
 * @param theme the looks
 * @param feeds what feed readers fetch
 * @param robots what crawlers may do
 * @param hosts other hosts of which pages may load something
 * @param dataset the archive as data
 * @param compress how files are packed for web servers that send packed copies
 * @param servers for which servers settings are made
 */
public record ArchiveConfig(
        String title,
        String description,
        BaseUrl baseUrl,
        Locale language,
        ZoneId zone,
        Optional<DateOrder> dateOrder,
        boolean closed,
        List<Section> sections,
        List<ListKind> lists,
        Menus menus,
        Limits limits,
        Permalink permalink,
        SlugStyle slugs,
        Map<String, String> fieldNames,
        boolean typographicQuotes,
        boolean remoteImages,
        String rights,
        List<Gap> gaps,
        Front front,
        Theme theme,
        Feeds feeds,
        RobotRules robots,
        Hosts hosts,
        Dataset dataset,
        Set<Compression> compress,
        List<Server> servers) {

    public ArchiveConfig {
        sections = List.copyOf(sections);
        lists = List.copyOf(lists);
        gaps = List.copyOf(gaps);
        // In their order: that of Set.copyOf would be another in each run.
        Set<Compression> inOrder = EnumSet.noneOf(Compression.class);
        inOrder.addAll(compress);
        compress = Collections.unmodifiableSet(inOrder);
        servers = List.copyOf(servers);
        fieldNames = Collections.unmodifiableMap(new LinkedHashMap<>(fieldNames));
    }

    /** The same settings for a site at another address. */
    public ArchiveConfig withBaseUrl(BaseUrl other) {
        return new ArchiveConfig(
                title,
                description,
                other,
                language,
                zone,
                dateOrder,
                closed,
                sections,
                lists,
                menus,
                limits,
                permalink,
                slugs,
                fieldNames,
                typographicQuotes,
                remoteImages,
                rights,
                gaps,
                front,
                theme,
                feeds,
                robots,
                hosts,
                dataset,
                compress,
                servers);
    }

    /**
     * The settings without those on which the reading of an article never depends: what is said of
     * the archive, menus, looks, and how lists are laid out. Those of pages saved from the web are
     * read by the archive's title too, which is not among them.
     */
    public ArchiveConfig forReading() {
        return new ArchiveConfig(
                "",
                "",
                baseUrl,
                language,
                zone,
                dateOrder,
                false,
                sections,
                lists,
                Menus.NONE,
                limits.forReading(),
                permalink,
                slugs,
                fieldNames,
                typographicQuotes,
                remoteImages,
                "",
                List.of(),
                Front.DEFAULT,
                Theme.DEFAULT,
                Feeds.DEFAULT,
                RobotRules.DEFAULT,
                Hosts.NONE,
                Dataset.DEFAULT,
                Set.of(),
                List.of());
    }

    /** A form of packed copies: gzip, Brotli, Zstandard. */
    public enum Compression {
        /** gzip. */
        GZ,
        /** Brotli. */
        BR,
        /** Zstandard. */
        ZST
    }

    /** Which characters slugs keep. */
    public enum SlugStyle {
        /** Letters of every script, in Unicode NFC. */
        UNICODE,
        /** Transliterated to Latin letters without accents. */
        ASCII
    }
}
