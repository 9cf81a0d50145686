package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.build.BuildListener.Step;
import org.broadsheet.build.BuildReport.Outcome;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.CatalogueReader;
import org.broadsheet.catalogue.Cursor;
import org.broadsheet.catalogue.DamagedException;
import org.broadsheet.catalogue.Memory;
import org.broadsheet.catalogue.OutputTable;
import org.broadsheet.catalogue.Readings;
import org.broadsheet.catalogue.Revision.TooMuch;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.publish.BuildLock;
import org.broadsheet.publish.Change;
import org.broadsheet.publish.OutputWriter;
import org.broadsheet.publish.Published;
import org.broadsheet.render.TemplateException;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Cause;
import org.broadsheet.site.Claims;
import org.broadsheet.site.News;
import org.broadsheet.site.PageKind;

/**
 * One build of an archive: reads all articles into the catalogue, settles and arranges it, then
 * plans, renders and stages all pages, then publishes what has changed. Nothing visible changes
 * before the end.
 *
 * <pre>{@code
 * BuildReport report = new Build(request, listener).run();
 * }</pre>
 */
public final class Build {
    /** Notes of what an earlier build published. */
    static final String PUBLISHED = "published";

    /** Why everything was rendered; empty if only what may have changed was. */
    static final String EVERYTHING = "everything";

    /** Which articles were news. */
    private static final String NEWS = "news";

    private static final String STANDING = "standing";
    private static final String FAILED = "failed";
    private static final String FILES = "files";

    private final BuildRequest request;
    private final BuildListener listener;
    private final Archive archive;

    /** Why everything is rendered; empty if only what may have changed is. */
    private String everything = "";

    /** Whether anything was relied on that an earlier build found out. */
    private boolean kept;

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
        Path ownFolder = request.output().resolve(".broadsheet");
        try (BuildLock archiveLock = BuildLock.take(request.lock(), request.holder());
                BuildLock outputLock = BuildLock.take(ownFolder, request.holder())) {
            Catalogue.Origin origin = origin(archive, config.config(), request.drafts());
            kept = true; // until it is known that it is not: what is there may be damaged
            try (Catalogue catalogue = Catalogue.open(request.state(), origin, request.at())) {
                kept = catalogue.memory().isKept();
                tell(catalogue.memory());
                return run(config, catalogue);
            } catch (DamagedException e) {
                if (!kept) {
                    throw e;
                }
            }
            // Nothing was published, or all of it: what is damaged is read before.
            tell(Memory.DAMAGED);
            kept = false;
            Catalogue.forget(request.state());
            try (Catalogue catalogue = Catalogue.open(request.state(), origin, request.at())) {
                return run(config, catalogue);
            }
        }
    }

    private BuildReport run(ConfigFile.Read config, Catalogue catalogue) throws IOException {
        BuildReport report = build(config, catalogue);
        try (Cursor<Problem> problems = catalogue.problems()) {
            for (Problem p = problems.next(); p != null; p = problems.next()) {
                listener.problem(p);
            }
        }
        return report;
    }

    /** Tells why nothing is remembered, unless that is as it should be. */
    private void tell(Memory memory) {
        String of = "the catalogue in " + archive.relative(request.state());
        switch (memory) {
            case KEPT, OF_OTHER_SETTINGS -> {}
            case NONE -> {
                if (OutputWriter.isKnown(request.output())) {
                    listener.note(of + " is gone, so everything is read again");
                }
            }
            case FORBIDDEN ->
                    listener.note(of + " may not be changed, so everything is read again");
            case DAMAGED -> listener.note(of + " is damaged, so everything is read again");
            case OF_OTHER_PROGRAM ->
                    listener.note(
                            of
                                    + " was made by another version of Broadsheet or Java,"
                                    + " so everything is read again");
            case OF_OTHER_ARCHIVE ->
                    listener.note(
                            of + " was made for another folder, so every file is looked at again");
        }
    }

    /** When the build began, by the clock of the file system. */
    private FileTime now() throws IOException {
        return Files.getLastModifiedTime(request.lock().resolve(BuildLock.NAME));
    }

    /** On what the reading of every source depends, besides the source. */
    static Catalogue.Origin origin(Archive archive, ArchiveConfig config, boolean drafts)
            throws IOException {
        Fingerprint settings =
                Fingerprint.maker().add(config.forReading()).add(Boolean.toString(drafts)).make();
        return new Catalogue.Origin(
                Program.fingerprint(), settings, archive.root().toRealPath().toString());
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
        return new BuildReport(
                Outcome.REFUSED, 0, 0, 0, "", BuildReport.NOTHING, Map.of(), errors, warnings);
    }

    private BuildReport build(ConfigFile.Read read, Catalogue catalogue) throws IOException {
        ArchiveConfig config = read.config();
        FileTime now = now();
        ContentScan scan = new ContentScan(archive);
        Addresses addresses = new Addresses(config);
        DataFiles data = DataFiles.read(archive);
        Standing standing = standing(config, data, catalogue, now);
        ReadingStep reading =
                new ReadingStep(
                        request, listener, config, catalogue, scan, addresses, data.authors(), now);
        if (standing.isSame()
                && reading.isDone()
                && !request.checkOutput()
                && sameNews(request, config, catalogue)) {
            return asBefore(config, catalogue);
        }
        everything = everything(standing, reading);
        catalogue.note(PUBLISHED, "");
        reading.run();
        boolean newRedirects =
                RedirectsCsv.read(archive, config, standing.now().redirects(), catalogue);
        if (everything.isEmpty()) {
            Optional<BuildReport> report =
                    revise(
                            new RevisionStep(
                                    request,
                                    listener,
                                    config,
                                    data,
                                    catalogue,
                                    scan,
                                    reading,
                                    newRedirects),
                            config,
                            standing,
                            catalogue);
            if (report.isPresent()) {
                return report.get();
            }
        }
        catalogue.renew(!standing.outputAsLeft());
        for (Problem problem : read.problems()) {
            catalogue.report(problem);
        }
        for (Problem problem : reading.ofDefaults()) {
            catalogue.report(problem);
        }
        listener.begin(Step.ARRANGING, 0);
        catalogue.allRead();
        for (Readings.UnknownName name : catalogue.readings().unknown(UnknownFields.MOST)) {
            catalogue.report(UnknownFields.problem(name));
        }
        int failed = catalogue.readings().failed() + new Claims(catalogue, addresses).settle();
        catalogue.arrange();
        new Media(archive, scan, catalogue).look();
        for (Problem problem : data.problems()) {
            catalogue.report(problem);
        }
        if (data.failed()) {
            return report(Outcome.REFUSED, failed, BuildReport.NOTHING, catalogue);
        }
        if (mostFailed(failed, config, catalogue)) {
            int all = catalogue.readings().count();
            catalogue.report(
                    Problem.error(
                            Place.of("content"),
                            "most-failed",
                            failed + " of " + all + " articles cannot be published, so nothing is",
                            "mend them, or accept so many with limits.failed in archive.yaml"));
            return report(Outcome.REFUSED, failed, BuildReport.NOTHING, catalogue);
        }
        catalogue.outputs().begin();
        try (OutputWriter output =
                OutputWriter.open(
                        request.output(),
                        new CatalogueLedger(catalogue.outputs(), !standing.outputAsLeft()),
                        request.checkOutput())) {
            output.packing(Packing.of(config));
            tell(output);
            StagingStep staging =
                    new StagingStep(request, listener, config, data, catalogue, scan, output);
            staging.run();
            catalogue.outputs().commit();
            measure(catalogue);
            if (request.checkOutput()) {
                foreign(output.foreign(), catalogue);
            }
            if (request.strict() && hasProblems(catalogue)) {
                return report(Outcome.REFUSED_STRICT, failed, BuildReport.NOTHING, catalogue);
            }
            listener.begin(Step.PUBLISHING, 0);
            Published published = output.publish();
            catalogue.outputs().forgetGone();
            note(failed, published, standing, config, catalogue);
            return report(outcome(failed, config), failed, published, catalogue);
        } catch (TemplateException e) {
            catalogue.report(e.problem());
            return report(Outcome.REFUSED, failed, BuildReport.NOTHING, catalogue);
        }
    }

    /**
     * Works a few changes into what an earlier build published.
     *
     * @return nothing if more has changed than that: then everything is to be arranged and planned
     */
    private Optional<BuildReport> revise(
            RevisionStep step, ArchiveConfig config, Standing standing, Catalogue catalogue)
            throws IOException {
        try {
            RevisionStep.Revised changes = step.revise();
            int failed = catalogue.readings().failed() + catalogue.readings().dropped();
            if (mostFailed(failed, config, catalogue)) {
                everything = "most articles failed";
                return Optional.empty();
            }
            OutputTable outputs = catalogue.outputs();
            outputs.begin();
            try (OutputWriter output =
                    OutputWriter.revise(request.output(), new CatalogueLedger(outputs, false))) {
                output.packing(Packing.of(config));
                step.stage(changes, standing.kinds(), !standing.isSame(), output);
                outputs.commit();
                measure(catalogue);
                if (request.strict() && hasProblems(catalogue)) {
                    return Optional.of(
                            report(Outcome.REFUSED_STRICT, failed, BuildReport.NOTHING, catalogue));
                }
                listener.begin(Step.PUBLISHING, 0);
                Published done = output.publish();
                outputs.forgetGone();
                Published published =
                        new Published(
                                done.written(),
                                outputs.count() - done.written(),
                                done.removed(),
                                done.firstWritten(),
                                done.firstRemoved());
                note(failed, published, standing, config, catalogue);
                return Optional.of(report(outcome(failed, config), failed, published, catalogue));
            }
        } catch (TooMuch e) {
            everything = String.valueOf(e.getMessage());
            return Optional.empty();
        } catch (TemplateException e) {
            everything = "a template is wrong"; // which is told when everything is rendered
            return Optional.empty();
        }
    }

    private static boolean mostFailed(int failed, ArchiveConfig config, Catalogue catalogue)
            throws IOException {
        return failed * 2 > catalogue.readings().count() && failed > config.limits().failed();
    }

    /**
     * How everything but the articles stands, and how it stood.
     *
     * @param outputAsLeft whether the output stands as the last build left it
     * @param last how it stood when the last build had published everything; empty if none has, or
     *     the output has been changed since
     * @param seen how it stands by sizes and times
     * @param now how it stands by content
     */
    private record Standing(
            boolean outputAsLeft,
            Optional<LastBuild> last,
            Optional<Fingerprint> seen,
            Surroundings now) {
        boolean isSame() {
            return last.filter(build -> build.saw(seen)).isPresent();
        }

        /** The kinds of pages whose templates have changed. */
        Set<PageKind> kinds() {
            Set<PageKind> kinds =
                    last.isPresent()
                            ? now.changedSince(last.get().surroundings())
                            : EnumSet.allOf(PageKind.class);
            if (kinds.contains(PageKind.ARTICLE)) {
                kinds.add(PageKind.PAGE);
            }
            return kinds;
        }
    }

    private Standing standing(
            ArchiveConfig config, DataFiles data, Catalogue catalogue, FileTime now)
            throws IOException {
        String output = outputStands();
        boolean asLeft = !output.isEmpty() && output.equals(catalogue.note(STANDING));
        Optional<LastBuild> last =
                asLeft ? LastBuild.parse(catalogue.note(PUBLISHED)) : Optional.empty();
        Optional<Fingerprint> seen = Surroundings.seen(request, config, now);
        Optional<LastBuild> same = last.filter(build -> build.saw(seen));
        return new Standing(
                asLeft,
                last,
                seen,
                same.isPresent()
                        ? same.get().surroundings()
                        : Surroundings.of(request, config, data));
    }

    /** Why everything is to be rendered; empty if it need not be. */
    private String everything(Standing standing, ReadingStep reading) throws IOException {
        if (request.checkOutput()) {
            return "--check-output looks at every file";
        }
        if (standing.last().isEmpty()) {
            return kept
                    ? "the last build did not end, or the output was changed after it"
                    : "nothing was known of earlier builds";
        }
        if (!standing.now().settings().equals(standing.last().get().surroundings().settings())) {
            return "the settings or the names of copied files have changed";
        }
        return reading.isUsual() ? "" : "what holds for all articles may have changed";
    }

    /** The output and its lists as they stand; empty if no build has ended there. */
    private String outputStands() throws IOException {
        return OutputWriter.standing(request.output())
                .map(lists -> request.output() + "\n" + lists)
                .orElse("");
    }

    /** Tells what an earlier build, or somebody else, has left in the output. */
    private void tell(OutputWriter output) {
        if (output.finished()) {
            listener.note(
                    "the build before was cut short while it moved files; that was finished first");
        }
        if (output.recalled() > 0) {
            listener.note(
                    "the lists in "
                            + archive.relative(request.output().resolve(".broadsheet"))
                            + " are damaged or gone; the catalogue knows the files");
        }
    }

    /** Tells what of the site its host does not take. */
    private void measure(Catalogue catalogue) throws IOException {
        catalogue.forgetProblems(HostLimits.KIND);
        if (request.host().isEmpty()) {
            return;
        }
        String output = archive.relative(request.output());
        for (Problem problem : HostLimits.exceeded(request.host(), catalogue.outputs(), output)) {
            catalogue.report(problem);
        }
    }

    /** Whether the articles that are news are those of the last build. */
    static boolean sameNews(BuildRequest request, ArchiveConfig config, Catalogue catalogue)
            throws IOException {
        try (CatalogueReader reader = catalogue.reader()) {
            return News.key(request.at(), config, reader).equals(catalogue.note(NEWS));
        }
    }

    /** Notes what was published, and how everything stood. */
    private void note(
            int failed,
            Published published,
            Standing standing,
            ArchiveConfig config,
            Catalogue catalogue)
            throws IOException {
        catalogue.note(EVERYTHING, everything);
        catalogue.note(FAILED, Integer.toString(failed));
        catalogue.note(FILES, Long.toString(published.written() + published.unchanged()));
        catalogue.note(PUBLISHED, new LastBuild(standing.seen(), standing.now()).toString());
        catalogue.note(STANDING, outputStands());
        try (CatalogueReader reader = catalogue.reader()) {
            catalogue.note(NEWS, News.key(request.at(), config, reader));
        }
    }

    /** Nothing has changed since a build published everything. */
    private BuildReport asBefore(ArchiveConfig config, Catalogue catalogue) throws IOException {
        int failed = (int) noted(catalogue, FAILED);
        measure(catalogue);
        if (request.strict() && hasProblems(catalogue)) {
            return report(Outcome.REFUSED_STRICT, failed, BuildReport.NOTHING, catalogue);
        }
        Published published = new Published(0, noted(catalogue, FILES), 0, List.of(), List.of());
        return report(outcome(failed, config), failed, published, catalogue);
    }

    private static long noted(Catalogue catalogue, String name) throws IOException {
        String noted = catalogue.note(name);
        return noted == null ? 0 : Long.parseLong(noted, 10);
    }

    private static Outcome outcome(int failed, ArchiveConfig config) {
        return failed <= config.limits().failed()
                ? Outcome.PUBLISHED
                : Outcome.PUBLISHED_WITH_ERRORS;
    }

    private void foreign(List<String> paths, Catalogue catalogue) throws IOException {
        for (String path : paths) {
            catalogue.report(
                    Problem.warning(
                            Place.of(archive.relative(request.output().resolve(path))),
                            "foreign-file",
                            "Broadsheet did not make this file and leaves it alone",
                            ""));
        }
    }

    private static boolean hasProblems(Catalogue catalogue) throws IOException {
        return !catalogue.problemCounts(Severity.ERROR).isEmpty()
                || !catalogue.problemCounts(Severity.WARNING).isEmpty();
    }

    private BuildReport report(
            Outcome outcome, int failed, Published published, Catalogue catalogue)
            throws IOException {
        int articles;
        try (CatalogueReader reader = catalogue.reader()) {
            articles = reader.all().count();
        }
        return new BuildReport(
                outcome,
                articles,
                failed,
                catalogue.readings().read(),
                everything,
                published,
                everything.isEmpty() ? causes(published, catalogue) : Map.of(),
                catalogue.problemCounts(Severity.ERROR),
                catalogue.problemCounts(Severity.WARNING));
    }

    private static Map<String, Cause> causes(Published published, Catalogue catalogue)
            throws IOException {
        Map<String, Cause> causes = new TreeMap<>();
        for (Change change : published.firstWritten()) {
            String cause = catalogue.outputs().cause(change.path());
            if (cause != null) {
                causes.put(change.path(), Cause.valueOf(cause));
            }
        }
        return causes;
    }
}
