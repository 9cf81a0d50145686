package org.broadsheet.build;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.article.Article;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.build.BuildListener.Step;
import org.broadsheet.build.BuildReport.Outcome;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.catalogue.Status;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.publish.BuildLock;
import org.broadsheet.publish.OutputFile;
import org.broadsheet.publish.OutputPath;
import org.broadsheet.publish.OutputWriter;
import org.broadsheet.publish.Published;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.JsonLines;
import org.broadsheet.read.ReadResult;
import org.broadsheet.read.Source;
import org.broadsheet.render.PageRenderer;
import org.broadsheet.render.Rendered;
import org.broadsheet.render.TemplateException;
import org.broadsheet.render.ThemeAssets;
import org.broadsheet.render.ThemeFiles;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.ArticlePlanner;
import org.broadsheet.site.Claims;
import org.broadsheet.site.Memberships;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.Planner;
import org.broadsheet.site.Publication;
import org.jspecify.annotations.Nullable;

/**
 * One build of an archive: reads all articles into the catalogue, then plans, renders and stages
 * all pages, then publishes what has changed. Nothing visible changes before the end.
 *
 * <pre>{@code
 * BuildReport report = new Build(request, listener).run();
 * }</pre>
 */
public final class Build {
    /** So many articles are planned and rendered by one thread before it asks for more. */
    private static final int BATCH = 16;

    private final BuildRequest request;
    private final BuildListener listener;
    private final Archive archive;

    /** A build that has yet to be run. */
    public Build(BuildRequest request, BuildListener listener) {
        this.request = request;
        this.listener = listener;
        this.archive = request.archive();
    }

    /**
     * Runs the build.
     *
     * @throws BuildLock.HeldException if another build is at work on the archive or the output
     * @throws IOException if the machine fails: a full disk, a right that is missing
     */
    @SuppressWarnings("try") // locks are held, not used
    public BuildReport run() throws IOException {
        ConfigFile.Read config = ConfigFile.read(archive, request.baseUrl());
        if (config.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
            return refused(config.problems());
        }
        try (BuildLock archiveLock = BuildLock.take(request.state(), request.holder());
                BuildLock outputLock =
                        BuildLock.take(request.output().resolve(".broadsheet"), request.holder());
                Catalogue catalogue = Catalogue.create(request.state())) {
            for (Problem problem : config.problems()) {
                catalogue.report(problem);
            }
            BuildReport report = new Running(config.config(), catalogue).run();
            try (Cursor<Problem> problems = catalogue.problems()) {
                for (Problem p = problems.next(); p != null; p = problems.next()) {
                    listener.problem(p);
                }
            }
            return report;
        }
    }

    /** Nothing was built, because of what is wrong with the settings. */
    private BuildReport refused(List<Problem> problems) throws IOException {
        SortedMap<String, Integer> errors = new TreeMap<>();
        SortedMap<String, Integer> warnings = new TreeMap<>();
        for (Problem problem : problems.stream().sorted().toList()) {
            listener.problem(problem);
            (problem.severity() == Severity.ERROR ? errors : warnings)
                    .merge(problem.kind(), 1, Integer::sum);
        }
        return new BuildReport(Outcome.REFUSED, 0, 0, BuildReport.NOTHING, errors, warnings);
    }

    /** A build on its way: what its steps share. */
    private final class Running {
        private final ArchiveConfig config;
        private final Catalogue catalogue;
        private final ContentScan scan;
        private final Addresses addresses;
        private final AtomicInteger read = new AtomicInteger();
        private final AtomicInteger failed = new AtomicInteger();

        Running(ArchiveConfig config, Catalogue catalogue) throws IOException {
            this.config = config;
            this.catalogue = catalogue;
            this.scan = new ContentScan(archive, catalogue::report);
            this.addresses = new Addresses(config);
        }

        BuildReport run() throws IOException {
            readArticles();
            listener.begin(Step.ARRANGING, 0);
            catalogue.allRead();
            new Claims(catalogue, addresses).settle();
            int dropped =
                    catalogue.problemCounts(Severity.ERROR).getOrDefault("same-id", 0)
                            + catalogue.problemCounts(Severity.ERROR).getOrDefault("same-url", 0);
            failed.addAndGet(dropped);
            catalogue.arrange();
            new Media(archive, scan, catalogue).look();
            if (failed.get() * 2 > read.get() && failed.get() > config.limits().failed()) {
                catalogue.report(
                        Problem.error(
                                Place.of("content"),
                                "most-failed",
                                "%d of %d articles cannot be published, so nothing is"
                                        .formatted(failed.get(), read.get()),
                                "mend them, or accept so many with limits.failed in archive.yaml"));
                return report(Outcome.REFUSED, BuildReport.NOTHING);
            }
            catalogue.outputs().begin();
            try (OutputWriter output =
                    OutputWriter.open(
                            request.output(),
                            new CatalogueLedger(catalogue.outputs()),
                            request.checkOutput())) {
                stage(output);
                catalogue.outputs().commit();
                if (request.strict() && hasProblems()) {
                    return report(Outcome.REFUSED_STRICT, BuildReport.NOTHING);
                }
                listener.begin(Step.PUBLISHING, 0);
                Published published = output.publish();
                for (String path : published.foreign()) {
                    catalogue.report(
                            Problem.warning(
                                    Place.of(archive.relative(request.output().resolve(path))),
                                    "foreign-file",
                                    "Broadsheet did not make this file and leaves it alone",
                                    ""));
                }
                boolean fine = failed.get() <= config.limits().failed();
                return report(fine ? Outcome.PUBLISHED : Outcome.PUBLISHED_WITH_ERRORS, published);
            } catch (TemplateException e) {
                catalogue.report(e.problem());
                return report(Outcome.REFUSED, BuildReport.NOTHING);
            }
        }

        private boolean hasProblems() throws IOException {
            return !catalogue.problemCounts(Severity.ERROR).isEmpty()
                    || !catalogue.problemCounts(Severity.WARNING).isEmpty();
        }

        private BuildReport report(Outcome outcome, Published published) throws IOException {
            int articles;
            try (CatalogueReader reader = catalogue.reader()) {
                articles = reader.all().count();
            }
            return new BuildReport(
                    outcome,
                    articles,
                    failed.get(),
                    published,
                    catalogue.problemCounts(Severity.ERROR),
                    catalogue.problemCounts(Severity.WARNING));
        }

        // ---- reading ----

        private void readArticles() throws IOException {
            listener.begin(Step.READING, 0);
            ArticleReader reader = new ArticleReader(config, scan.defaults());
            Publication publication = new Publication(request.at(), request.drafts());
            Memberships memberships = new Memberships(config);
            UnknownFields unknown = new UnknownFields(config);
            try (Crew<NoTools> crew = new Crew<>(request.threads(), "read", NoTools::new)) {
                scan.articles((file, sidecar) -> {
                    if (ContentScan.ending(file.getFileName().toString()).equals("jsonl")) {
                        records(
                                file,
                                source ->
                                        crew.give(tools ->
                                                take(
                                                        reader.read(source),
                                                        publication,
                                                        memberships,
                                                        unknown)));
                    } else {
                        crew.give(tools -> {
                            Source source = source(file, sidecar);
                            if (source != null) {
                                take(reader.read(source), publication, memberships, unknown);
                            }
                        });
                    }
                });
                crew.finish();
            }
            unknown.report(catalogue::report);
        }

        private interface EachSource {
            void take(Source source) throws IOException;
        }

        private void records(Path file, EachSource each) throws IOException {
            String path = archive.relative(file);
            try (InputStream in = Files.newInputStream(file)) {
                JsonLines lines = new JsonLines(in, path, config.limits().articleBytes());
                for (Optional<Source> source = lines.next();
                        source.isPresent();
                        source = lines.next()) {
                    each.take(source.get());
                }
            } catch (FileSystemException e) {
                unreadable(path, e);
            }
        }

        private @Nullable Source source(Path file, @Nullable Path sidecar) throws IOException {
            String path = archive.relative(file);
            try {
                long size = Files.size(file);
                if (size > config.limits().articleBytes()) {
                    fail(
                            Problem.error(
                                    Place.of(path),
                                    "too-large",
                                    "has %d bytes; an article may have %d"
                                            .formatted(size, config.limits().articleBytes()),
                                    "cut it, or raise limits.articleBytes in archive.yaml"));
                    return null;
                }
                Source source = Source.file(path, Files.readAllBytes(file));
                return sidecar == null ? source : source.with(scan.fieldFile(sidecar));
            } catch (FileSystemException e) {
                unreadable(path, e);
                return null;
            }
        }

        private void unreadable(String path, FileSystemException e) throws IOException {
            boolean denied = e instanceof AccessDeniedException;
            fail(
                    Problem.error(
                            Place.of(path),
                            "unreadable",
                            denied ? "may not be read" : "cannot be read: " + e.getReason(),
                            denied ? "give yourself the right to read it" : ""));
        }

        private void fail(Problem problem) throws IOException {
            read.incrementAndGet();
            failed.incrementAndGet();
            catalogue.report(problem);
            listener.done(Step.READING);
        }

        private void take(
                ReadResult result,
                Publication publication,
                Memberships memberships,
                UnknownFields unknown)
                throws IOException {
            read.incrementAndGet();
            for (Problem problem : result.problems()) {
                catalogue.report(problem);
            }
            unknown.add(result.unknown());
            if (result.article().isEmpty()) {
                failed.incrementAndGet();
            } else {
                Article article = result.article().get();
                Status status = publication.of(article);
                catalogue.add(
                        article,
                        status,
                        addresses.article(article),
                        !article.url().isEmpty(),
                        memberships.of(article));
            }
            listener.done(Step.READING);
        }

        // ---- planning, rendering, staging ----

        private void stage(OutputWriter output) throws IOException {
            ThemeFiles theme = new ThemeFiles(archive.templates());
            PageRenderer renderer =
                    PageRenderer.create(
                            config,
                            theme,
                            DataFiles.read(archive, catalogue::report),
                            request.offline());
            int articles;
            try (CatalogueReader reader = catalogue.reader()) {
                articles = reader.pageCount();
            }
            listener.begin(Step.RENDERING, articles);
            try (Crew<PageTools> crew = new Crew<>(request.threads(), "render", PageTools::new);
                    CatalogueReader reader = catalogue.reader()) {
                try (Cursor<Card> cards = reader.withPages()) {
                    List<Card> batch = new ArrayList<>(BATCH);
                    for (Card card = cards.next(); card != null; card = cards.next()) {
                        batch.add(card);
                        if (batch.size() == BATCH) {
                            give(crew, batch, renderer, output);
                            batch = new ArrayList<>(BATCH);
                        }
                    }
                    give(crew, batch, renderer, output);
                }
                Planner planner = new Planner(config, reader);
                planner.plan(
                        plan -> crew.give(tools -> put(output, renderer.render(plan), plan.url())));
                planner.redirects(
                        catalogue::report,
                        plan -> crew.give(tools -> put(output, renderer.render(plan), plan.url())));
                crew.finish();
                assets(output, new ThemeAssets(config, theme));
                media(output, reader);
                statics(output);
            }
        }

        private void give(
                Crew<PageTools> crew, List<Card> cards, PageRenderer renderer, OutputWriter output)
                throws IOException {
            crew.give(tools -> {
                for (Card card : cards) {
                    PagePlan plan = tools.articles.plan(card);
                    put(output, renderer.render(plan), card.place().toString());
                    listener.done(Step.RENDERING);
                }
            });
        }

        /** What a thread needs to plan articles. */
        private final class PageTools implements Closeable {
            private final CatalogueReader reader;
            private final ArticlePlanner articles;

            PageTools() throws IOException {
                reader = catalogue.reader();
                articles = new ArticlePlanner(config, reader, this::isStatic, catalogue::report);
            }

            private boolean isStatic(String path) {
                Path file = archive.statics().resolve(path.substring(1)).normalize();
                return file.startsWith(archive.statics()) && Files.isRegularFile(file);
            }

            @Override
            public void close() throws IOException {
                reader.close();
            }
        }

        private void put(OutputWriter output, Rendered page, String owner) throws IOException {
            OutputPath path;
            try {
                path = OutputPath.ofUrl(page.url());
            } catch (IllegalArgumentException e) {
                catalogue.report(
                        Problem.error(
                                Place.of(owner),
                                "bad-address",
                                "nothing can be published at " + page.url(),
                                "choose a shorter or simpler url"));
                failed.incrementAndGet();
                return;
            }
            if (output.put(new OutputFile(path, page.bytes())) == OutputWriter.Outcome.TAKEN) {
                taken(Place.of(owner), path);
            }
        }

        private void taken(Place place, OutputPath path) throws IOException {
            catalogue.report(
                    Problem.warning(
                            place,
                            "taken",
                            "not published: another page or file stands at " + path.path(),
                            "give it another name or address"));
        }

        private void assets(OutputWriter output, ThemeAssets assets) throws IOException {
            for (Map.Entry<String, byte[]> asset : assets.all().entrySet()) {
                output.put(new OutputFile(OutputPath.ofUrl(asset.getKey()), asset.getValue()));
            }
        }

        private void media(OutputWriter output, CatalogueReader reader) throws IOException {
            try (Cursor<Medium> media = reader.media()) {
                for (Medium medium = media.next(); medium != null; medium = media.next()) {
                    copy(
                            output,
                            archive.content().resolve(medium.path()),
                            Addresses.medium(medium.path()).substring(1));
                }
            }
        }

        private void statics(OutputWriter output) throws IOException {
            Path folder = archive.statics();
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                return;
            }
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            if (scan.leadsOut(file) || !Files.isRegularFile(file)) {
                                catalogue.report(
                                        Problem.warning(
                                                Place.of(archive.relative(file)),
                                                "outside",
                                                "is a link out of the archive; not copied",
                                                "copy the file"));
                            } else {
                                copy(
                                        output,
                                        file,
                                        folder.relativize(file).toString().replace('\\', '/'));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }

        private void copy(OutputWriter output, Path file, String to) throws IOException {
            Place place = Place.of(archive.relative(file));
            OutputPath path;
            try {
                path = new OutputPath(to);
            } catch (IllegalArgumentException e) {
                catalogue.report(
                        Problem.warning(
                                place, "bad-address", "its name cannot be published", "rename it"));
                return;
            }
            if (output.copy(path, file) == OutputWriter.Outcome.TAKEN) {
                taken(place, path);
            }
        }
    }

    /** A thread that reads needs nothing of its own. */
    private static final class NoTools implements Closeable {
        @Override
        public void close() {}
    }
}
