package org.broadsheet.build;

import java.io.Closeable;
import java.io.IOException;
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
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.build.BuildListener.Step;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.catalogue.Revision;
import org.broadsheet.catalogue.Revision.TooMuch;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.publish.OutputFile;
import org.broadsheet.publish.OutputPath;
import org.broadsheet.publish.OutputWriter;
import org.broadsheet.render.PageRenderer;
import org.broadsheet.render.Rendered;
import org.broadsheet.render.ThemeAssets;
import org.broadsheet.render.ThemeFiles;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.ArticlePlanner;
import org.broadsheet.site.Cause;
import org.broadsheet.site.FormerAddresses;
import org.broadsheet.site.PageKind;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.PeriodPlanner;
import org.broadsheet.site.PeriodToPlan;
import org.broadsheet.site.Planner;
import org.broadsheet.site.RecordsPlanner;
import org.broadsheet.site.RedirectPlanner;
import org.broadsheet.site.RevisionPlanner;
import org.broadsheet.site.TimePart;
import org.jspecify.annotations.Nullable;

/**
 * Plans and renders all pages, on all threads, and stages them with the files that go with them.
 */
final class StagingStep {
    /**
     * So many articles or periods are planned and rendered by one thread before it asks for more.
     */
    private static final int BATCH = 16;

    private final BuildRequest request;
    private final BuildListener listener;
    private final Archive archive;
    private final ArchiveConfig config;
    private final DataFiles data;
    private final Catalogue catalogue;
    private final ContentScan scan;
    private final OutputWriter output;

    /** Whether two files were to stand in one place. */
    private final AtomicBoolean taken = new AtomicBoolean();

    StagingStep(
            BuildRequest request,
            BuildListener listener,
            ArchiveConfig config,
            DataFiles data,
            Catalogue catalogue,
            ContentScan scan,
            OutputWriter output) {
        this.request = request;
        this.listener = listener;
        this.archive = request.archive();
        this.config = config;
        this.data = data;
        this.catalogue = catalogue;
        this.scan = scan;
        this.output = output;
    }

    void run() throws IOException {
        ThemeFiles theme = new ThemeFiles(archive.templates());
        PageRenderer renderer =
                PageRenderer.create(config, theme, data.values(), request.offline());
        try (CatalogueReader reader = catalogue.reader()) {
            listener.begin(Step.RENDERING, reader.pageCount());
            try (Crew<PageTools> crew = new Crew<>(request.threads(), "render", PageTools::new)) {
                formerAddresses(reader).settle();
                articles(reader, crew, renderer, null);
                Planner planner = new Planner(config, reader, request.at(), this::isStatic);
                Planner.PlanSink pages = plan -> put(plan, null, crew, renderer);
                planner.plan(
                        catalogue::report,
                        pages,
                        periods -> periods(periods, null, crew, renderer));
                records(planner.records(), null, crew, renderer);
                new RedirectPlanner(config, reader, request.offline()).plan(pages);
                planner.checkMenus(catalogue::report);
                crew.finish();
            }
            assets(new ThemeAssets(config, theme));
            logo();
            media(reader);
            statics();
        }
    }

    /**
     * Plans and renders the pages that a revision may have changed.
     *
     * @param revised what has changed
     * @param kinds kinds of pages that are all made, as their templates have changed
     * @throws TooMuch if something else stands where a page is to stand
     */
    void revise(RevisionStep.Revised revised, Set<PageKind> kinds) throws IOException, TooMuch {
        Revision revision = revised.revision();
        PageRenderer renderer =
                PageRenderer.create(
                        config,
                        new ThemeFiles(archive.templates()),
                        data.values(),
                        request.offline());
        try (CatalogueReader reader = catalogue.reader()) {
            RevisionPlanner planner =
                    new RevisionPlanner(
                            config,
                            reader,
                            revision,
                            kinds,
                            request.at(),
                            revised.otherNews(),
                            revised.newRedirects(),
                            formerAddresses(reader),
                            new RedirectPlanner(config, reader, request.offline()),
                            this::isStatic);
            try (Crew<PageTools> crew = new Crew<>(request.threads(), "render", PageTools::new)) {
                boolean site =
                        revision.seenElsewhere() || !kinds.isEmpty() || revised.newRedirects();
                if (site) {
                    revision.forgetProblems("broken-link", "archive.yaml");
                }
                planner.plan(
                        catalogue::report,
                        revised(crew, renderer),
                        url -> output.expect(OutputPath.ofUrl(url)));
                revisedArticles(revision, kinds, reader, crew, renderer);
                if (site) {
                    new Planner(config, reader, request.at(), this::isStatic)
                            .checkMenus(catalogue::report);
                }
                crew.finish();
            }
            for (String path : revised.goneMedia()) {
                output.expect(new OutputPath(Addresses.medium(path).substring(1)));
            }
            SavedPages savedPages = new SavedPages(archive, scan);
            for (String path : revised.media()) {
                if (!revised.goneMedia().contains(path)) {
                    medium(path, savedPages);
                }
            }
        }
        if (taken.get()) {
            throw new TooMuch("another file stands where a page is to stand");
        }
    }

    /** Copies again what is copied as it is, where files have changed that are there as before. */
    void copies() throws IOException {
        assets(new ThemeAssets(config, new ThemeFiles(archive.templates())));
        statics();
    }

    private RevisionPlanner.RevisedPages revised(Crew<PageTools> crew, PageRenderer renderer) {
        return new RevisionPlanner.RevisedPages() {
            @Override
            public void take(PagePlan plan, Cause cause) throws IOException {
                put(plan, cause, crew, renderer);
            }

            @Override
            public void take(List<PeriodToPlan> list, Cause cause) throws IOException {
                periods(list, cause, crew, renderer);
            }

            @Override
            public void records(List<TimePart> parts, Cause cause) throws IOException {
                StagingStep.this.records(parts, cause, crew, renderer);
            }
        };
    }

    private void revisedArticles(
            Revision revision,
            Set<PageKind> kinds,
            CatalogueReader reader,
            Crew<PageTools> crew,
            PageRenderer renderer)
            throws IOException, TooMuch {
        if (kinds.contains(PageKind.ARTICLE)) {
            // Pages about the archive, which are few, come with them.
            listener.begin(Step.RENDERING, reader.pageCount());
            revision.forgetPlanned();
            articles(reader, crew, renderer, Cause.TEMPLATE);
            return;
        }
        List<Long> own = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (Revision.Planned planned : revision.articles()) {
            (planned.changed() ? own : others).add(planned.position());
        }
        listener.begin(Step.RENDERING, own.size() + others.size());
        if (kinds.contains(PageKind.PAGE)) {
            List<Long> pages = reader.pages();
            own.removeAll(pages);
            others.removeAll(pages);
            for (Long page : pages) {
                revision.forgetPlanned(page);
            }
            batches(pages, Cause.TEMPLATE, crew, renderer);
        }
        batches(own, Cause.ARTICLE, crew, renderer);
        batches(others, Cause.SHOWN, crew, renderer);
    }

    private void batches(
            List<Long> positions, Cause cause, Crew<PageTools> crew, PageRenderer renderer)
            throws IOException {
        for (int from = 0; from < positions.size(); from += BATCH) {
            int to = Math.min(from + BATCH, positions.size());
            give(crew, positions.subList(from, to), cause, renderer);
        }
    }

    private void articles(
            CatalogueReader reader,
            Crew<PageTools> crew,
            PageRenderer renderer,
            @Nullable Cause cause)
            throws IOException {
        try (Cursor<Long> positions = reader.withPages()) {
            List<Long> batch = new ArrayList<>(BATCH);
            for (Long at = positions.next(); at != null; at = positions.next()) {
                batch.add(at);
                if (batch.size() == BATCH) {
                    give(crew, batch, cause, renderer);
                    batch = new ArrayList<>(BATCH);
                }
            }
            give(crew, batch, cause, renderer);
        }
    }

    private void periods(
            List<PeriodToPlan> periods,
            @Nullable Cause cause,
            Crew<PageTools> crew,
            PageRenderer renderer)
            throws IOException {
        for (int from = 0; from < periods.size(); from += BATCH) {
            int to = Math.min(from + BATCH, periods.size());
            List<PeriodToPlan> batch = List.copyOf(periods.subList(from, to));
            crew.give(tools -> {
                for (PeriodToPlan period : batch) {
                    PagePlan plan = tools.periods.plan(period);
                    put(renderer.render(plan), period.url(), cause);
                    Optional<PagePlan.Feed> feed = tools.periods.feed(period, plan);
                    if (feed.isPresent()) {
                        put(renderer.render(feed.get()), period.url(), cause);
                    }
                }
            });
        }
    }

    private void records(
            List<TimePart> parts,
            @Nullable Cause cause,
            Crew<PageTools> crew,
            PageRenderer renderer)
            throws IOException {
        for (TimePart part : parts) {
            crew.give(tools -> {
                for (PagePlan plan : tools.records.plan(part)) {
                    put(renderer.render(plan), plan.url(), cause);
                }
            });
        }
    }

    private void give(
            Crew<PageTools> crew,
            List<Long> positions,
            @Nullable Cause cause,
            PageRenderer renderer)
            throws IOException {
        crew.give(tools -> {
            for (long position : positions) {
                Rendered page = renderer.render(tools.articles.plan(position));
                put(page, tools.reader.card(position).place().toString(), cause);
                listener.done(Step.RENDERING);
            }
        });
    }

    /** What a thread needs to plan articles. */
    private final class PageTools implements Closeable {
        private final CatalogueReader reader;
        private final ArticlePlanner articles;
        private final PeriodPlanner periods;
        private final RecordsPlanner records;

        PageTools() throws IOException {
            reader = catalogue.reader();
            articles =
                    new ArticlePlanner(
                            config, reader, StagingStep.this::isStatic, catalogue::report);
            periods = new PeriodPlanner(config, reader);
            records = new RecordsPlanner(config, reader);
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    private FormerAddresses formerAddresses(CatalogueReader reader) {
        return new FormerAddresses(config, catalogue, reader, this::hasStaticInTheWay);
    }

    /**
     * Whether a file that is copied stands where the page at a path would, or one of its folders.
     */
    private boolean hasStaticInTheWay(String url) {
        String path = "/" + OutputPath.ofUrl(url).path();
        for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
            if (isStatic(path.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    private boolean isStatic(String path) {
        Path file = archive.statics().resolve(path.substring(1)).normalize();
        return file.startsWith(archive.statics()) && Files.isRegularFile(file);
    }

    /** Whether a file of {@code static/} may take the place of what is planned. */
    private static boolean mayYield(PagePlan plan) {
        return plan instanceof PagePlan.Robots
                || plan instanceof PagePlan.RedirectShard
                || plan instanceof PagePlan.ServerSettings;
    }

    /** Has a page rendered and staged, unless the archive has such a file of its own. */
    private void put(
            PagePlan plan, @Nullable Cause cause, Crew<PageTools> crew, PageRenderer renderer)
            throws IOException {
        if (!(mayYield(plan) && isStatic(plan.url()))) {
            crew.give(tools -> put(renderer.render(plan), plan.url(), cause));
        }
    }

    /**
     * Stages a page.
     *
     * @param owner whose page it is, for messages
     * @param cause why it was made again; null if everything is
     */
    private void put(Rendered page, String owner, @Nullable Cause cause) throws IOException {
        OutputPath path = OutputPath.ofUrl(page.url());
        if (Files.exists(archive.statics().resolve(path.path()))) {
            taken.set(true);
        }
        if (output.put(new OutputFile(path, page.bytes())) == OutputWriter.Outcome.TAKEN) {
            taken(Place.of(owner), path);
        } else if (cause != null && cause != Cause.TEMPLATE) {
            catalogue.outputs().because(path.path(), cause.name());
        }
    }

    private void taken(Place place, OutputPath path) throws IOException {
        taken.set(true);
        catalogue.report(
                Problem.warning(
                        place,
                        "taken",
                        "not published: another page or file stands at " + path.path(),
                        "give it another name or address"));
    }

    private void assets(ThemeAssets assets) throws IOException {
        for (Map.Entry<String, byte[]> asset : assets.all().entrySet()) {
            output.put(new OutputFile(OutputPath.ofUrl(asset.getKey()), asset.getValue()));
        }
    }

    private void logo() throws IOException {
        String logo = config.theme().logo();
        if (!logo.isEmpty() && !Files.isRegularFile(archive.statics().resolve(logo))) {
            catalogue.report(
                    Problem.warning(
                            Place.of("archive.yaml"),
                            "missing-picture",
                            "theme.logo: there is no file static/" + logo,
                            "put it there, or mend its name"));
        }
    }

    private void media(CatalogueReader reader) throws IOException {
        SavedPages savedPages = new SavedPages(archive, scan);
        try (Cursor<Medium> media = reader.media()) {
            for (Medium medium = media.next(); medium != null; medium = media.next()) {
                medium(medium.path(), savedPages);
            }
        }
    }

    private void medium(String path, SavedPages savedPages) throws IOException {
        Path file = archive.content().resolve(path);
        String to = Addresses.medium(path).substring(1);
        Optional<byte[]> enclosed = savedPages.picture(path);
        if (enclosed.isPresent()) {
            copy(file, to, target -> output.put(new OutputFile(target, enclosed.get())));
        } else {
            copy(file, to, target -> output.copy(target, file));
        }
    }

    private void statics() throws IOException {
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
                            String to = folder.relativize(file).toString().replace('\\', '/');
                            copy(file, to, path -> output.copy(path, file));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    private interface Copying {
        OutputWriter.Outcome to(OutputPath path) throws IOException;
    }

    private void copy(Path file, String to, Copying copying) throws IOException {
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
        if (copying.to(path) == OutputWriter.Outcome.TAKEN) {
            taken(place, path);
        }
    }
}
