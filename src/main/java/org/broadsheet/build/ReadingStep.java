package org.broadsheet.build;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.article.Article;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.build.BuildListener.Step;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.AuthorNames;
import org.broadsheet.read.FieldFile;
import org.broadsheet.read.JsonLines;
import org.broadsheet.read.ReadResult;
import org.broadsheet.read.Source;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Memberships;
import org.broadsheet.site.Publication;
import org.jspecify.annotations.Nullable;

/** Reads all sources of an archive into the catalogue, on all threads. */
final class ReadingStep {
    private final BuildRequest request;
    private final BuildListener listener;
    private final ArchiveConfig config;
    private final Catalogue catalogue;
    private final ContentScan scan;
    private final Addresses addresses;
    private final ArticleReader reader;
    private final Publication publication;
    private final Memberships memberships;
    private final UnknownFields unknown;
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    ReadingStep(
            BuildRequest request,
            BuildListener listener,
            ArchiveConfig config,
            Catalogue catalogue,
            ContentScan scan,
            Addresses addresses,
            AuthorNames authors)
            throws IOException {
        this.request = request;
        this.listener = listener;
        this.config = config;
        this.catalogue = catalogue;
        this.scan = scan;
        this.addresses = addresses;
        this.reader = new ArticleReader(config, scan.defaults(), authors);
        this.publication = new Publication(request.at(), request.drafts());
        this.memberships = new Memberships(config);
        this.unknown = new UnknownFields(config);
    }

    /** How many articles there were, broken ones included. */
    int read() {
        return read.get();
    }

    /** How many of them cannot be published. */
    int failed() {
        return failed.get();
    }

    void run() throws IOException {
        listener.begin(Step.READING, 0);
        try (Crew<NoTools> crew = new Crew<>(request.threads(), "read", NoTools::new)) {
            scan.articles((file, sidecar) -> {
                if (ContentScan.ending(file.getFileName().toString()).equals("jsonl")) {
                    records(file, sidecar, source -> crew.give(tools -> take(source)));
                } else {
                    crew.give(tools -> {
                        Source source = source(file, sidecar);
                        if (source != null) {
                            take(source);
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

    private void records(Path file, @Nullable Path sidecar, EachSource each) throws IOException {
        String path = request.archive().relative(file);
        try (InputStream in = Files.newInputStream(file)) {
            FieldFile fields = sidecar == null ? null : scan.fieldFile(sidecar);
            JsonLines lines = new JsonLines(in, path, config.limits().articleBytes());
            for (Optional<Source> source = lines.next();
                    source.isPresent();
                    source = lines.next()) {
                each.take(fields == null ? source.get() : source.get().with(fields));
            }
        } catch (FileSystemException e) {
            unreadable(path, e);
        }
    }

    private @Nullable Source source(Path file, @Nullable Path sidecar) throws IOException {
        String path = request.archive().relative(file);
        try {
            long size = Files.size(file);
            if (size > config.limits().articleBytes()) {
                fail(
                        Problem.error(
                                Place.of(path),
                                "too-large",
                                "has "
                                        + size
                                        + " bytes; an article may have "
                                        + config.limits().articleBytes(),
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

    private void take(Source source) throws IOException {
        ReadResult result = reader.read(source);
        read.incrementAndGet();
        for (Problem problem : result.problems()) {
            catalogue.report(problem);
        }
        unknown.add(result.unknown());
        if (result.article().isEmpty()) {
            failed.incrementAndGet();
        } else {
            Article article = result.article().get();
            catalogue.add(
                    article,
                    publication.of(article),
                    addresses.article(article),
                    !article.url().isEmpty(),
                    memberships.of(article));
        }
        listener.done(Step.READING);
    }

    /** A thread that reads needs nothing of its own. */
    private static final class NoTools implements Closeable {
        @Override
        public void close() {}
    }
}
