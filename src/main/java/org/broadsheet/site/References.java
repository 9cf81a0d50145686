package org.broadsheet.site;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.Article;
import org.broadsheet.article.Image;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Medium;

/** Finds what references lead to. */
final class References {
    private final CatalogueReader catalogue;
    private final Predicate<String> staticFile;
    private final ProblemSink problems;

    /**
     * Finds references in a catalogue.
     *
     * @param staticFile whether a path of the site is a file of {@code static/}
     * @param problems told of references that lead nowhere
     */
    References(CatalogueReader catalogue, Predicate<String> staticFile, ProblemSink problems) {
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
                problems.report(nowhere(reference));
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
        if (target.by() == Reference.By.MEDIA) {
            Medium medium = catalogue.medium(target.name());
            return medium != null && medium.found()
                    ? new Resolution.ToMedium(medium)
                    : new Resolution.Nowhere();
        }
        Card article = catalogue.find(target);
        if (article != null) {
            return new Resolution.ToArticle(article);
        }
        if (target.by() == Reference.By.URL && isPage(target.name())) {
            return new Resolution.ToPage(target.name());
        }
        return new Resolution.Nowhere();
    }

    private boolean isPage(String path) throws IOException {
        if (catalogue.claimant(path) != null || staticFile.test(path)) {
            return true;
        }
        String list = Addresses.listOfPeriod(path);
        return !list.isEmpty() && catalogue.claimant(list) != null;
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
