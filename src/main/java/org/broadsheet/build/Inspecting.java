package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.article.AlsoRead;
import org.broadsheet.article.Article;
import org.broadsheet.article.Image;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Reference;
import org.broadsheet.article.Reference.By;
import org.broadsheet.article.Reference.Target;
import org.broadsheet.article.UnknownField;
import org.broadsheet.build.Inspected.Outcome;
import org.broadsheet.build.Inspected.Pointer;
import org.broadsheet.catalogue.Readings;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.Inspection;
import org.broadsheet.read.source.Source;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Memberships;
import org.broadsheet.site.Publication;
import org.jspecify.annotations.Nullable;

/**
 * Reads single articles as a build would, and tells why they became what they are.
 *
 * <pre>{@code
 * new Inspecting(archive, config, at).file(path, 0, inspected -> …);
 * }</pre>
 */
public final class Inspecting {
    private final Archive archive;
    private final ArchiveConfig config;
    private final Publication publication;
    private final Addresses addresses;
    private final Memberships memberships;
    private final ContentScan scan;
    private final SavedPages pages;

    /** Takes what came of an article. */
    @FunctionalInterface
    public interface Each {
        /** Takes it. */
        void take(Inspected inspected) throws IOException;
    }

    /**
     * Inspects articles of an archive.
     *
     * @param archive the archive
     * @param config its settings
     * @param at the moment that decides embargo and expiry
     */
    public Inspecting(Archive archive, ArchiveConfig config, Instant at) throws IOException {
        this.archive = archive;
        this.config = config;
        this.publication = new Publication(at, false);
        this.addresses = new Addresses(config);
        this.memberships = new Memberships(config);
        this.scan = new ContentScan(archive);
        this.pages = new SavedPages(archive, scan);
    }

    /** Whether a build reads articles from files of such a name. */
    public static boolean isArticle(Path file) {
        return ContentScan.isArticle(file.getFileName().toString());
    }

    /** Whether a file holds many articles, each in a line of its own. */
    public static boolean holdsMany(Path file) {
        return FileSources.holdsMany(file);
    }

    /** Whether a file, all links followed, lies outside the archive; a build does not read it. */
    public boolean leadsOut(Path file) throws IOException {
        return scan.leadsOut(file);
    }

    /**
     * Inspects a file.
     *
     * @param file the file, absolute and below {@code content/}
     * @param line the line of the record sought; 0 for all
     * @param each takes what was found
     */
    public void file(Path file, int line, Each each) throws IOException {
        ArticleReader reader =
                new ArticleReader(config, scan.defaults(file), DataFiles.read(archive).authors());
        Path beside = ContentScan.sidecar(file);
        Path sidecar = beside == null || scan.leadsOut(beside) ? null : beside;
        new FileSources(archive, scan, reader)
                .of(
                        file,
                        sidecar,
                        new FileSources.Each() {
                            @Override
                            public void source(Source source) throws IOException {
                                if (line == 0 || line == source.line()) {
                                    each.take(inspected(source, reader));
                                }
                            }

                            @Override
                            public void problem(Problem problem) throws IOException {
                                each.take(
                                        new Inspected(
                                                problem.place(),
                                                List.of(),
                                                List.of(),
                                                List.of(problem),
                                                Optional.empty()));
                            }
                        });
    }

    private Inspected inspected(Source source, ArticleReader reader) throws IOException {
        Inspection inspection = reader.explain(source);
        List<Problem> problems = new ArrayList<>(inspection.result().problems());
        for (UnknownField field : inspection.result().unknown()) {
            problems.add(UnknownFields.problem(new Readings.UnknownName(field, 1)));
        }
        Optional<Article> article = inspection.result().article();
        return new Inspected(
                source.place(),
                inspection.origins(),
                inspection.leftOut(),
                problems.stream().sorted().toList(),
                article.isEmpty() ? Optional.empty() : Optional.of(outcome(article.get())));
    }

    private Outcome outcome(Article article) throws IOException {
        List<Reference> references = new ArrayList<>(article.body().references());
        article.images().stream().map(Image::reference).forEach(references::add);
        references.addAll(article.related());
        article.alsoRead().stream().map(AlsoRead::reference).forEach(references::add);
        List<Pointer> pointers = new ArrayList<>();
        for (Reference reference : references.stream().distinct().toList()) {
            pointers.add(pointer(reference));
        }
        return new Outcome(
                article,
                publication.of(article),
                addresses.article(article),
                memberships.of(article),
                pointers);
    }

    private Pointer pointer(Reference reference) throws IOException {
        for (Target target : reference.targets()) {
            if (target.by() == By.MEDIA && pages.picture(target.name()).isPresent()) {
                return new Pointer(
                        reference,
                        archive.relative(archive.content().resolve(target.name())),
                        true);
            }
            Path file = file(target);
            if (file != null) {
                return new Pointer(reference, archive.relative(file), true);
            }
        }
        boolean onlyFiles = reference.targets().stream().allMatch(t -> t.by() == By.MEDIA);
        return new Pointer(reference, "", onlyFiles);
    }

    private @Nullable Path file(Target target) {
        if (target.by() != By.FILE && target.by() != By.MEDIA) {
            return null;
        }
        try {
            Path file = archive.content().resolve(target.name()).normalize();
            return file.startsWith(archive.content()) && Files.isRegularFile(file) ? file : null;
        } catch (InvalidPathException e) {
            return null; // no file can have that name
        }
    }
}
