package org.broadsheet.read;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ArchiveConfig.SlugStyle;
import org.broadsheet.config.BaseUrl;
import org.broadsheet.config.Dataset;
import org.broadsheet.config.Feeds;
import org.broadsheet.config.Front;
import org.broadsheet.config.Hosts;
import org.broadsheet.config.Limits;
import org.broadsheet.config.ListKind;
import org.broadsheet.config.Menus;
import org.broadsheet.config.Permalink;
import org.broadsheet.config.RobotRules;
import org.broadsheet.config.Theme;

/** Configurations of a made-up newspaper. */
public final class Configs {
    private Configs() {}

    public static ArchiveConfig plain() {
        return with(SlugStyle.UNICODE, false, Limits.DEFAULT);
    }

    static ArchiveConfig with(SlugStyle slugs, boolean remoteImages, Limits limits) {
        return new ArchiveConfig(
                "Wendmouth Courier",
                "",
                BaseUrl.parse("https://archive.example/old/"),
                Locale.ENGLISH,
                ZoneId.of("Europe/London"),
                Optional.empty(),
                false,
                List.of(),
                List.of(new ListKind("places", "", "places", "places", true)),
                Menus.NONE,
                limits,
                Permalink.DEFAULT,
                slugs,
                Map.of(),
                true,
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
}
