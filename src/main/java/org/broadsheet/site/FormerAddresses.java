package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.article.FormerAddress;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Redirect;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.CatalogueReader.Wish;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Lead;
import org.broadsheet.catalogue.Redirects;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Server;
import org.jspecify.annotations.Nullable;

/**
 * Settles where former addresses lead: what stands at an address comes first, then the aliases of
 * articles, then redirects.csv, its earlier lines before later ones. What leads to another former
 * address leads to where that leads in the end.
 */
public final class FormerAddresses {
    /** The file in which an archive says where addresses lead that are no article's. */
    public static final String FILE = "redirects.csv";

    private static final String MEDIA = "/media/";

    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final Redirects redirects;
    private final References references;
    private final Predicate<String> staticFile;

    /**
     * Those of an arranged catalogue.
     *
     * @param reader a reader of the same catalogue
     * @param staticFile whether a file that is copied as it is stands where the page of a path of
     *     the site would
     */
    public FormerAddresses(
            ArchiveConfig config,
            Catalogue catalogue,
            CatalogueReader reader,
            Predicate<String> staticFile) {
        this.config = config;
        this.catalogue = reader;
        this.redirects = catalogue.redirects();
        this.references = new References(config, reader, staticFile, problem -> {});
        this.staticFile = staticFile;
    }

    /** Settles all anew. */
    public void settle() throws IOException {
        redirects.begin();
        List<FormerAddress> belowFiles = new ArrayList<>();
        aliases(belowFiles);
        wishes(belowFiles);
        for (FormerAddress from : belowFiles) {
            for (String above : Addresses.filesAbove(from.path())) {
                Lead file = redirects.settled(Names.pathKey(above)).lead();
                if (file != null && file.hasPage()) {
                    redirects.withoutPage(from);
                }
            }
        }
        redirects.link();
        for (Redirects.Step step : redirects.unsure()) {
            if (leadsNowhere(step.target())) {
                redirects.broken(step.from());
                redirects.report(
                        Problem.warning(
                                Place.of(FILE, step.line(), step.column()),
                                "broken-link",
                                "nothing stands at \"" + step.target() + "\"",
                                "name an address of the site"));
            }
        }
        for (Redirects.Step circle : redirects.follow()) {
            redirects.report(
                    Problem.warning(
                            Place.of(FILE, circle.line(), circle.column()),
                            "redirect-loop",
                            "\""
                                    + circle.from()
                                    + "\" leads in a circle by \""
                                    + circle.target()
                                    + "\", so nothing leads on from there",
                            "have one of them lead to a page"));
        }
        measure();
        redirects.commit();
    }

    /** Tells what of all that the servers that archive.yaml names do not take. */
    private void measure() throws IOException {
        if (config.servers().contains(Server.CLOUDFLARE)) {
            tooMany(Server.CLOUDFLARE, "_redirects", true);
        }
        if (config.servers().contains(Server.S3)) {
            tooMany(Server.S3, "routing-rules.json", false);
        }
    }

    private void tooMany(Server server, String file, boolean pages) throws IOException {
        int most = server.redirects();
        Redirects.Numbers numbers = redirects.numbers();
        long fit = Math.min(most, numbers.plain() - (pages ? 0 : numbers.pages()));
        long all = pages ? numbers.all() : numbers.all() - numbers.pages();
        if (fit < all) {
            redirects.report(
                    Problem.warning(
                            Place.of("archive.yaml"),
                            "server-limit",
                            "servers: "
                                    + file
                                    + " has "
                                    + fit
                                    + " of "
                                    + all
                                    + " redirects: "
                                    + server.word()
                                    + " takes "
                                    + most
                                    + ", and none that asks for something behind a ?",
                            "nothing: pages and a script lead on from the others"));
        }
    }

    private void aliases(List<FormerAddress> belowFiles) throws IOException {
        Set<String> told = new HashSet<>();
        long of = 0;
        try (Cursor<Wish> aliases = catalogue.aliases()) {
            for (Wish alias = aliases.next(); alias != null; alias = aliases.next()) {
                if (alias.article() != of) {
                    told.clear();
                    of = alias.article();
                }
                String owner = owner(alias);
                if (owner == null && put(alias, belowFiles)) {
                    continue;
                }
                if (owner == null) {
                    String target = target(alias.from());
                    if (target.equals(alias.target())) {
                        continue;
                    }
                    Card other = catalogue.standsAt(target);
                    owner = "an alias of " + (other == null ? target : other.place());
                }
                if (told.add(alias.from().key())) {
                    redirects.report(
                            Problem.warning(
                                    catalogue.card(alias.article()).place(),
                                    "alias-taken",
                                    "alias \""
                                            + alias.from()
                                            + "\" is the address of "
                                            + owner
                                            + ", so nothing leads on from there",
                                    "take it out"));
                }
            }
        }
    }

    private void wishes(List<FormerAddress> belowFiles) throws IOException {
        try (Cursor<Wish> wishes = catalogue.wishes()) {
            for (Wish wish = wishes.next(); wish != null; wish = wishes.next()) {
                String owner = owner(wish);
                boolean within = Redirect.isWithin(wish.target());
                if (owner != null
                        && within
                        && Redirect.within(wish.target()).key().equals(wish.from().key())) {
                    continue; // it stands where it is to lead, with a slash more or less
                }
                if (owner == null && put(wish, belowFiles)) {
                    continue;
                }
                if (owner == null) {
                    Lead lead = redirects.settled(wish.from().key()).lead();
                    if (lead == null || lead.target().equals(wish.target())) {
                        continue;
                    }
                    owner = lead.isAlias() ? "an alias of " + lead.target() : other(lead);
                }
                redirects.report(
                        Problem.warning(
                                Place.of(FILE, wish.line(), wish.column()),
                                "redirect-taken",
                                "\""
                                        + wish.from()
                                        + "\" is "
                                        + (owner.startsWith("led") || owner.startsWith("an alias")
                                                ? owner
                                                : "the address of " + owner)
                                        + ", which holds",
                                "take the line out"));
            }
        }
    }

    private static String other(Lead lead) {
        return "led elsewhere by line " + lead.line();
    }

    private String target(FormerAddress from) throws IOException {
        Lead lead = redirects.settled(from.key()).lead();
        return lead == null ? "" : lead.target();
    }

    private boolean put(Wish wish, List<FormerAddress> belowFiles) throws IOException {
        boolean put =
                redirects.put(
                        wish.from(), wish.target(), wish.line(), wish.toLine(), wish.toColumn());
        if (put && wish.from().mayBePage() && !Addresses.filesAbove(wish.from().path()).isEmpty()) {
            belowFiles.add(wish.from());
        }
        return put;
    }

    /** Whose an address is from which something is to lead on; null if it is nobody's. */
    private @Nullable String owner(Wish wish) throws IOException {
        if (!wish.from().canonicalQuery().isEmpty()) {
            return null; // a page shows itself whatever it is asked
        }
        if (wish.page() != null) {
            return wish.page();
        }
        String path = wish.from().path();
        if (Addresses.isOfTheSite(path)) {
            return "the site itself";
        }
        String front = catalogue.pageAt(Addresses.listOfPeriod(path));
        if (front != null && catalogue.listAt(front) != null) {
            return "a period of " + front;
        }
        for (String above : Addresses.filesAbove(path)) {
            Card file = catalogue.standsAt(above);
            String pageAbove = file == null ? catalogue.pageAt(above) : file.url();
            if (pageAbove != null && !pageAbove.endsWith("/")) {
                return "a page below " + pageAbove;
            }
        }
        if (staticFile.test(path)) {
            return "a file of static/";
        }
        return wish.standing() == 0 ? null : catalogue.card(wish.standing()).place().toString();
    }

    private boolean leadsNowhere(String target) throws IOException {
        String path = Redirect.within(target).path();
        return !path.startsWith(MEDIA)
                && !Addresses.isOfTheSite(path)
                && references.leadsNowhere(path);
    }

    // ---- after a revision ----

    /** What the last settling has changed. */
    Redirects.Difference difference() throws IOException {
        return redirects.difference();
    }

    /**
     * Whether a revision has changed something on which it depends where former addresses lead.
     *
     * @param folds the keys of addresses at which something came, went or changed
     * @param lists those among them at which pages of lists came or went
     */
    boolean disturbedBy(Collection<String> folds, Set<String> lists) throws IOException {
        for (String fold : folds) {
            if (disturbedAt(fold)
                    || ((lists.contains(fold) || fold.lastIndexOf('.') > fold.lastIndexOf('/'))
                            && redirects.anyBelow(fold))) {
                return true;
            }
        }
        return false;
    }

    private boolean disturbedAt(String fold) throws IOException {
        Redirects.Settled was = redirects.settled(fold);
        List<Wish> aliases = catalogue.aliasesAt(fold);
        Lead lead = was.lead();
        if (!aliases.isEmpty()) {
            Wish first = aliases.getFirst();
            boolean asBefore =
                    lead != null
                            && lead.isAlias()
                            && lead.from().equals(first.from())
                            && aliases.stream().allMatch(a -> a.target().equals(lead.target()))
                            && !was.wished()
                            && owner(first) == null;
            return !asBefore;
        }
        if (lead != null && (lead.isAlias() || isOwned(fold))) {
            return true;
        }
        if (lead == null && was.wished()) {
            return true;
        }
        return (was.found() || was.missed()) && was.missed() != leadsNowhere(fold);
    }

    private boolean isOwned(String fold) throws IOException {
        return catalogue.claimant(fold) != null || catalogue.standsAt(fold) != null;
    }
}
