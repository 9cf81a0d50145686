package org.broadsheet.build;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.broadsheet.article.Article;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.build.BuildListener.Step;
import org.broadsheet.catalogue.Catalogue;
import org.broadsheet.catalogue.Folders;
import org.broadsheet.catalogue.Folders.Folder;
import org.broadsheet.catalogue.Reading;
import org.broadsheet.catalogue.Readings.Kept;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.read.ArticleReader;
import org.broadsheet.read.ReadResult;
import org.broadsheet.read.fields.AuthorKeys;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.Memberships;
import org.broadsheet.site.Publication;
import org.jspecify.annotations.Nullable;

/** Reads all sources of an archive into the catalogue, on all threads. */
final class ReadingStep {
    private final BuildRequest request;
    private final BuildListener listener;
    private final Catalogue catalogue;

    /** Notes of what holds for all articles, and of whether the archive's title is part of that. */
    private static final String AROUND = "around";

    private static final String BY_TITLE = "by-title";

    private final ContentScan scan;
    private final Addresses addresses;
    private final ArticleReader reader;
    private final FileSources sources;
    private final Publication publication;
    private final Memberships memberships;
    private final Folders folders;

    private final List<Problem> ofDefaults = new ArrayList<>();
    private final List<String> lookedInto = new ArrayList<>();
    private final String title;
    private final Fingerprint around;

    /** Whether there are articles that are read by the archive's title. */
    private final AtomicBoolean byTitle;

    private final boolean usual;

    /** When the build began, by the clock of the file system. */
    private final FileTime now;

    ReadingStep(
            BuildRequest request,
            BuildListener listener,
            ArchiveConfig config,
            Catalogue catalogue,
            ContentScan scan,
            Addresses addresses,
            AuthorKeys authors,
            FileTime now)
            throws IOException {
        this.request = request;
        this.listener = listener;
        this.catalogue = catalogue;
        this.scan = scan;
        this.addresses = addresses;
        this.now = now;
        this.folders = catalogue.folders();
        FolderDefaults defaults = meetFolders();
        this.reader = new ArticleReader(config, defaults, authors);
        this.sources = new FileSources(request.archive(), scan, reader);
        this.publication = new Publication(request.at(), request.drafts());
        this.memberships = new Memberships(config);
        this.title = config.title();
        this.around =
                Fingerprint.maker().add(defaults.fingerprint()).add(authors.toString()).make();
        this.byTitle = new AtomicBoolean(catalogue.note(BY_TITLE) != null);
        usual = !request.checkContents() && around().equals(catalogue.note(AROUND));
        if (!usual) {
            folders.distrust();
            catalogue.note(AROUND, around());
        }
    }

    private String around() {
        return byTitle.get()
                ? Fingerprint.maker().add(around).add(title).make().toString()
                : around.toString();
    }

    /** Finds out which folders have changed, and reads their defaults. */
    private FolderDefaults meetFolders() throws IOException {
        List<Path> withDefaults = new ArrayList<>();
        scan.folders(
                request.threads(),
                folder -> {
                    if (!folder.ofPage() && folder.files().containsKey(FolderDefaults.NAME)) {
                        withDefaults.add(folder.folder());
                    }
                    folders.meet(path(folder.folder()), folder.ofPage(), fingerprint(folder));
                });
        folders.allMet();
        return scan.defaults(withDefaults, ofDefaults::add);
    }

    private String path(Path file) {
        return request.archive().relative(file);
    }

    /** How a file and the one beside it stand; nothing if they may still change unseen. */
    private Optional<Fingerprint> fingerprint(Listing listing, Path file) {
        String name = file.getFileName().toString();
        return listing.fingerprint(name, ContentScan.sidecars(name), now);
    }

    private Optional<Fingerprint> fingerprint(Listing folder) {
        return folder.isSettled(now) ? Optional.of(folder.fingerprint()) : Optional.empty();
    }

    /** Whether every folder stands as it stood, so that there is nothing to read. */
    boolean isDone() throws IOException {
        return folders.unchanged();
    }

    /** What is wrong with the defaults of folders. */
    List<Problem> ofDefaults() {
        return ofDefaults;
    }

    /** Whether what holds for all files, and how they are looked at, is what it was. */
    boolean isUsual() {
        return usual;
    }

    /** The folders below {@code content/} that were looked into; empty for that itself. */
    List<String> lookedInto() {
        return lookedInto;
    }

    void run() throws IOException {
        listener.begin(Step.READING, 0);
        try (Crew<NoTools> crew = new Crew<>(request.threads(), "read", NoTools::new)) {
            folders.changed(folder -> lookInto(folder, crew));
            crew.finish();
        }
        if (byTitle.get()) {
            catalogue.note(BY_TITLE, "yes");
            catalogue.note(AROUND, around());
        }
    }

    private void lookInto(Folder folder, Crew<NoTools> crew) throws IOException {
        Map<String, Optional<Fingerprint>> before = folders.files(folder);
        folders.lookInto(folder);
        if (usual) {
            lookedInto.add(folder.path().replaceFirst("^content/?", ""));
        }
        Optional<Fingerprint> fingerprint = Optional.empty();
        if (!folder.gone()) {
            Listing listing =
                    scan.list(request.archive().root().resolve(folder.path()), folder.ofPage());
            fingerprint = fingerprint(listing);
            scan.articles(
                    listing,
                    problem -> folders.report(folder, problem),
                    (file, sidecar) -> {
                        String path = path(file);
                        Optional<Fingerprint> stands = fingerprint(listing, file);
                        Optional<Fingerprint> known = before.remove(path);
                        if (known == null || known.isEmpty() || !known.equals(stands)) {
                            catalogue.readings().open(path);
                            folders.file(folder, path, stands);
                            read(folder, file, sidecar, crew);
                        }
                    });
        }
        for (String gone : before.keySet()) {
            catalogue.readings().open(gone);
            folders.forgetFile(gone);
        }
        folders.set(folder, fingerprint);
    }

    /** Reads what is in a file: one that holds many articles is cut here and read by the crew. */
    private void read(Folder folder, Path file, @Nullable Path sidecar, Crew<NoTools> crew)
            throws IOException {
        if (FileSources.holdsMany(file)) {
            sources.of(file, sidecar, each(folder, file, s -> crew.give(tools -> take(s))));
        } else {
            crew.give(tools -> sources.of(file, sidecar, each(folder, file, this::take)));
        }
    }

    private interface Taker {
        void take(Source source) throws IOException;
    }

    private FileSources.Each each(Folder folder, Path file, Taker taker) {
        return new FileSources.Each() {
            @Override
            public void source(Source source) throws IOException {
                taker.take(source);
            }

            @Override
            public void problem(Problem problem) throws IOException {
                folders.report(folder, problem);
                if (problem.severity() == Severity.ERROR) {
                    folders.file(folder, path(file), Optional.empty());
                    listener.done(Step.READING);
                }
            }
        };
    }

    private void take(Source source) throws IOException {
        Place place = source.place();
        Fingerprint fingerprint = reader.fingerprint(source);
        if (catalogue.readings().keep(place, fingerprint) == Kept.NOT) {
            if (reader.dependsOnTitle(source)) {
                byTitle.set(true);
            }
            ReadResult result = reader.read(source);
            Reading reading =
                    new Reading(
                            result.article().map(this::taken),
                            result.problems(),
                            result.unknown(),
                            result.lineBound());
            catalogue.readings().add(place, fingerprint, reading);
        }
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
