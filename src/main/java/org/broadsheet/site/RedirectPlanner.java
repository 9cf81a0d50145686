package org.broadsheet.site;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.Digits;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Lead;
import org.broadsheet.catalogue.Redirects;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.site.Planner.PlanSink;

/**
 * Plans what leads on from former addresses, as it is settled: pages where any static host shows
 * them, files for the script that does it elsewhere, and files for servers.
 */
public final class RedirectPlanner {
    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final boolean offline;

    /**
     * A planner over settled redirects.
     *
     * @param offline whether pages are opened from a disk, where there are pages alone
     */
    public RedirectPlanner(ArchiveConfig config, CatalogueReader catalogue, boolean offline) {
        this.config = config;
        this.catalogue = catalogue;
        this.offline = offline;
    }

    /** Plans all. */
    public void plan(PlanSink pages) throws IOException {
        pages(pages);
        if (!offline) {
            shards(catalogue.shards(), pages);
            servers(pages);
        }
    }

    /** Plans the pages. */
    void pages(PlanSink pages) throws IOException {
        try (Cursor<Lead> leads = catalogue.leadsByPage()) {
            for (Lead lead = leads.next(); lead != null; lead = leads.next()) {
                pages.take(page(lead));
            }
        }
    }

    /** Plans the pages at some keys, and those of others that have changed with what goes along. */
    void revise(
            Collection<String> folds,
            Redirects.Difference difference,
            PlanSink pages,
            RevisionPlanner.PageAddresses before)
            throws IOException {
        for (String path : difference.pages()) {
            before.take(path);
        }
        for (String path : difference.pages()) {
            Lead lead = catalogue.leadFrom(path);
            if (lead != null && lead.hasPage()) {
                pages.take(page(lead));
            }
        }
        for (String fold : folds) {
            Lead lead = catalogue.lead(fold);
            if (lead != null && lead.hasPage()) {
                pages.take(page(lead));
            }
        }
        if (offline || !difference.any()) {
            return;
        }
        for (int shard : difference.shards()) {
            before.take(shard(shard));
        }
        shards(difference.shards(), pages);
        servers(pages);
    }

    private PagePlan.Redirect page(Lead lead) throws IOException {
        Card article = lead.isAlias() ? catalogue.standsAt(lead.target()) : null;
        return new PagePlan.Redirect(
                lead.from().path(), lead.target(), article == null ? "" : article.title());
    }

    private void shards(Collection<Integer> shards, PlanSink pages) throws IOException {
        for (int shard : shards) {
            List<Lead> leads = catalogue.leadsOfShard(shard);
            if (!leads.isEmpty()) {
                pages.take(new PagePlan.RedirectShard(shard(shard), leads));
            }
        }
    }

    private static String shard(int number) {
        return Addresses.REDIRECTS + Digits.hex(number) + ".json";
    }

    private void servers(PlanSink pages) throws IOException {
        List<ServerFile> files = ServerFile.of(config);
        if (files.isEmpty()) {
            return;
        }
        List<Lead> leads = catalogue.leads();
        for (ServerFile file : files) {
            pages.take(server(file, leads));
        }
    }

    private static PagePlan.ServerSettings server(ServerFile file, List<Lead> leads) {
        return new PagePlan.ServerSettings(
                file.url(), file, file.hasRedirects() ? leads : List.of());
    }

    /** What leads on from an address, or tells servers to; nothing if nothing does. */
    Optional<PagePlan> at(String url) throws IOException {
        Lead lead = catalogue.lead(org.broadsheet.article.Names.pathKey(url));
        if (lead != null && lead.hasPage()) {
            return Optional.of(page(lead));
        }
        for (ServerFile file : ServerFile.of(config)) {
            if (file.url().equals(url)) {
                return Optional.of(server(file, catalogue.leads()));
            }
        }
        for (int shard :
                url.startsWith(Addresses.REDIRECTS) ? catalogue.shards() : List.<Integer>of()) {
            if (shard(shard).equals(url)) {
                return Optional.of(new PagePlan.RedirectShard(url, catalogue.leadsOfShard(shard)));
            }
        }
        return Optional.empty();
    }
}
