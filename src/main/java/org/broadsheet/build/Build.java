package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
import org.broadsheet.catalogue.Readings;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.publish.BuildLock;
import org.broadsheet.publish.OutputWriter;
import org.broadsheet.publish.Published;
import org.broadsheet.render.TemplateException;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Claims;

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
        Path ownFolder = request.output().resolve(".broadsheet");
        try (BuildLock archiveLock = BuildLock.take(request.state(), request.holder());
                BuildLock outputLock = BuildLock.take(ownFolder, request.holder());
                Catalogue catalogue =
                        Catalogue.open(
                                request.state(), fingerprint(config.config()), request.at())) {
            for (Problem problem : config.problems()) {
                catalogue.report(problem);
            }
            BuildReport report = build(config.config(), catalogue);
            try (Cursor<Problem> problems = catalogue.problems()) {
                for (Problem p = problems.next(); p != null; p = problems.next()) {
                    listener.problem(p);
                }
            }
            return report;
        }
    }

    /** On what the reading of every source depends, besides the source. */
    private Fingerprint fingerprint(ArchiveConfig config) throws IOException {
        return Fingerprint.maker()
                .add(Program.fingerprint())
                .add(config.toString())
                .add(Boolean.toString(request.drafts()))
                .make();
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
        return new BuildReport(Outcome.REFUSED, 0, 0, 0, BuildReport.NOTHING, errors, warnings);
    }

    private BuildReport build(ArchiveConfig config, Catalogue catalogue) throws IOException {
        ContentScan scan = new ContentScan(archive, catalogue::report);
        Addresses addresses = new Addresses(config);
        DataFiles data = DataFiles.read(archive);
        ReadingStep reading =
                new ReadingStep(
                        request, listener, config, catalogue, scan, addresses, data.authors());
        reading.run();
        listener.begin(Step.ARRANGING, 0);
        catalogue.allRead();
        for (Readings.UnknownName name : catalogue.readings().unknown(UnknownFields.MOST)) {
            catalogue.report(UnknownFields.problem(name));
        }
        int failed = reading.failed() + new Claims(catalogue, addresses).settle();
        catalogue.arrange();
        new Media(archive, scan, catalogue).look();
        for (Problem problem : data.problems()) {
            catalogue.report(problem);
        }
        if (data.failed()) {
            return report(Outcome.REFUSED, failed, BuildReport.NOTHING, catalogue);
        }
        int accepted = config.limits().failed();
        if (failed * 2 > reading.read() && failed > accepted) {
            catalogue.report(
                    Problem.error(
                            Place.of("content"),
                            "most-failed",
                            failed
                                    + " of "
                                    + reading.read()
                                    + " articles cannot be published, so nothing is",
                            "mend them, or accept so many with limits.failed in archive.yaml"));
            return report(Outcome.REFUSED, failed, BuildReport.NOTHING, catalogue);
        }
        catalogue.outputs().begin();
        try (OutputWriter output =
                OutputWriter.open(
                        request.output(),
                        new CatalogueLedger(catalogue.outputs()),
                        request.checkOutput())) {
            StagingStep staging =
                    new StagingStep(request, listener, config, data, catalogue, scan, output);
            staging.run();
            catalogue.outputs().commit();
            if (request.checkOutput()) {
                foreign(output.foreign(), catalogue);
            }
            if (request.strict() && hasProblems(catalogue)) {
                return report(Outcome.REFUSED_STRICT, failed, BuildReport.NOTHING, catalogue);
            }
            listener.begin(Step.PUBLISHING, 0);
            Published published = output.publish();
            Outcome outcome =
                    failed <= accepted ? Outcome.PUBLISHED : Outcome.PUBLISHED_WITH_ERRORS;
            return report(outcome, failed, published, catalogue);
        } catch (TemplateException e) {
            catalogue.report(e.problem());
            return report(Outcome.REFUSED, failed, BuildReport.NOTHING, catalogue);
        }
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

    private static BuildReport report(
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
                published,
                catalogue.problemCounts(Severity.ERROR),
                catalogue.problemCounts(Severity.WARNING));
    }
}
