package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.Article;
import org.broadsheet.article.Image;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.config.ArchiveConfig;
import org.jspecify.annotations.Nullable;

/** Finds what references lead to. */
final class References {
    private static final int REMEMBERED = 8;

    private final ArchiveConfig config;
    private final CatalogueReader catalogue;
    private final Map<String, Set<String>> periods =
            new LinkedHashMap<>(REMEMBERED * 2, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final Predicate<String> staticFile;
    private final ProblemSink problems;

    /**
     * Finds references in a catalogue.
     *
     * @param config the archive's settings
     * @param catalogue the arranged catalogue
     * @param staticFile whether a path of the site is a file of {@code static/}
     * @param problems told of references that lead nowhere
     */
    References(
            ArchiveConfig config,
            CatalogueReader catalogue,
            Predicate<String> staticFile,
            ProblemSink problems) {
        this.config = config;
        this.catalogue = catalogue;
        this.staticFile = staticFile;
        this.problems = problems;
    }

    /** Where all references of an article lead. */
    Map<Reference, Resolution> of(Article article) throws IOException {
        Map<Reference, Resolution> resolutions = new LinkedHashMap<>();
        List<Reference> references = new ArrayList<>(article.body().references());
        article.images().stream().map(Image::reference).forEach(references::add);
        references.addAll(article.related());
        for (Reference reference : references) {
            Resolution resolution = resolve(reference);
            resolutions.put(reference, resolution);
            if (resolution instanceof Resolution.Nowhere) {
                problems.report(isHidden(reference) ? hidden(reference) : nowhere(reference));
            }
        }
        for (AlsoRead also : article.alsoRead()) {
            // A scraped pointer to what the archive never had is no fault of its keeper.
            resolutions.put(also.reference(), resolve(also.reference()));
        }
        return resolutions;
    }

    Resolution resolve(Reference reference) throws IOException {
        for (Reference.Target target : reference.targets()) {
            Resolution found = resolve(target);
            if (!(found instanceof Resolution.Nowhere)) {
                return found;
            }
        }
        return new Resolution.Nowhere();
    }

    private Resolution resolve(Reference.Target target) throws IOException {
        if (target.by() == Reference.By.WEB) {
            return new Resolution.ToWeb(target.name());
        }
        if (target.by() == Reference.By.MEDIA) {
            Medium medium = catalogue.medium(target.name());
            return medium != null && medium.found()
                    ? new Resolution.ToMedium(medium)
                    : new Resolution.Nowhere();
        }
        boolean byUrl = target.by() == Reference.By.URL;
        if (byUrl && catalogue.standsAt(target.name()) == null) {
            // Pages of the site come before articles that once stood there.
            String page = page(target.name());
            if (page != null) {
                return new Resolution.ToPage(page);
            }
        }
        Card article = catalogue.find(target);
        return article == null ? new Resolution.Nowhere() : new Resolution.ToArticle(article);
    }

    /** The address, as it is spelled, of the page or file that is no article's; or null. */
    private @Nullable String page(String path) throws IOException {
        String page = catalogue.pageAt(path);
        if (page != null) {
            return page;
        }
        return staticFile.test(path) ? path : period(path);
    }

    private @Nullable String period(String path) throws IOException {
        String written = Addresses.listOfPeriod(path);
        String front = written.isEmpty() ? null : catalogue.pageAt(written);
        ListRow list = front == null ? null : catalogue.listAt(front);
        if (list == null) {
            return null;
        }
        Set<String> urls = periods.get(front);
        if (urls == null) {
            boolean fits =
                    !list.kind().equals(ListRow.ALL) && list.count() <= config.limits().front();
            urls =
                    fits
                            ? Set.of()
                            : PeriodTree.of(list, catalogue.periods(list), config.limits().period())
                                    .urls();
            periods.put(front, urls);
        }
        String url = front + path.substring(written.length()) + (path.endsWith("/") ? "" : "/");
        return urls.contains(url) ? url : null;
    }

    /** Whether nothing stands at a path of the site; what is behind # or ? does not count. */
    boolean leadsNowhere(String url) throws IOException {
        String path = url.replaceFirst("[?#].*", "");
        return resolve(new Reference.Target(Reference.By.URL, path)) instanceof Resolution.Nowhere;
    }

    private boolean isHidden(Reference reference) throws IOException {
        for (Reference.Target target : reference.targets()) {
            if (catalogue.isHidden(target)) {
                return true;
            }
        }
        return false;
    }

    private static Problem hidden(Reference reference) {
        return Problem.warning(
                reference.place(),
                "broken-link",
                "\"" + reference.written() + "\" is not published: a draft, embargoed or expired",
                "--drafts shows it");
    }

    private static Problem nowhere(Reference reference) {
        return switch (reference.kind()) {
            case IMAGE ->
                    Problem.warning(
                            reference.place(),
                            "missing-picture",
                            "there is no picture \"" + reference.written() + "\"",
                            "put it beside the article, or mend its name");
            case LINK ->
                    Problem.warning(
                            reference.place(),
                            "broken-link",
                            "nothing stands at \"" + reference.written() + "\"; its text stays",
                            "name a file, an id or an address of the archive");
            case ARTICLE ->
                    Problem.warning(
                            reference.place(),
                            "broken-link",
                            "there is no article \"" + reference.written() + "\"",
                            "name a file, an id or an address of the archive");
        };
    }
}
