package org.broadsheet.build;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.article.Article;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.build.BuildListener.Step;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.Reading;
import org.broadsheet.catalogue.Readings.Kept;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.ReadResult;
import org.broadsheet.read.fields.AuthorKeys;
import org.broadsheet.read.source.Source;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Memberships;
import org.broadsheet.site.Publication;

/** Reads all sources of an archive into the catalogue, on all threads. */
final class ReadingStep {
    private final BuildRequest request;
    private final BuildListener listener;
    private final Catalogue catalogue;
    private final ContentScan scan;
    private final Addresses addresses;
    private final ArticleReader reader;
    private final FileSources sources;
    private final Publication publication;
    private final Memberships memberships;
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    ReadingStep(
            BuildRequest request,
            BuildListener listener,
            ArchiveConfig config,
            Catalogue catalogue,
            ContentScan scan,
            Addresses addresses,
            AuthorKeys authors)
            throws IOException {
        this.request = request;
        this.listener = listener;
        this.catalogue = catalogue;
        this.scan = scan;
        this.addresses = addresses;
        this.reader = new ArticleReader(config, scan.defaults(), authors);
        this.sources = new FileSources(request.archive(), scan, reader);
        this.publication = new Publication(request.at(), request.drafts());
        this.memberships = new Memberships(config);
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
                if (FileSources.holdsMany(file)) {
                    sources.of(file, sidecar, each(s -> crew.give(tools -> take(s))));
                } else {
                    crew.give(tools -> sources.of(file, sidecar, each(this::take)));
                }
            });
            crew.finish();
        }
    }

    private interface Taker {
        void take(Source source) throws IOException;
    }

    private FileSources.Each each(Taker taker) {
        return new FileSources.Each() {
            @Override
            public void source(Source source) throws IOException {
                taker.take(source);
            }

            @Override
            public void problem(Problem problem) throws IOException {
                catalogue.report(problem);
                if (problem.severity() == Severity.ERROR) {
                    read.incrementAndGet();
                    failed.incrementAndGet();
                    listener.done(Step.READING);
                }
            }
        };
    }

    private void take(Source source) throws IOException {
        Place place = source.place();
        Fingerprint fingerprint = reader.fingerprint(source);
        Kept kept = catalogue.readings().keep(place, fingerprint);
        boolean fine = kept == Kept.ARTICLE;
        if (kept == Kept.NOT) {
            ReadResult result = reader.read(source);
            fine = result.article().isPresent();
            Reading reading =
                    new Reading(
                            result.article().map(this::taken),
                            result.problems(),
                            result.unknown(),
                            result.lineBound());
            catalogue.readings().add(place, fingerprint, reading);
        }
        read.incrementAndGet();
        failed.addAndGet(fine ? 0 : 1);
        listener.done(Step.READING);
    }

    private Reading.Taken taken(Article article) {
        return new Reading.Taken(
                article,
                publication.of(article),
                addresses.article(article),
                !article.url().isEmpty(),
                memberships.of(article));
    }

    /** A thread that reads needs nothing of its own. */
    private static final class NoTools implements Closeable {
        @Override
        public void close() {}
    }
}
