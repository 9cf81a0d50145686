package org.broadsheet.build;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadFactory;
import java.util.function.Predicate;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.FolderDefaults;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources of an archive below {@code content/}, folder by folder in the order of names.
 * It never leaves the archive: links that lead out are passed over and told.
 */
final class ContentScan {
    /** The largest file of fields that is read, in bytes. */
    private static final int MAX_FIELDS = 1 << 20;

    /** Kinds of files in which articles stand elsewhere. */
    private static final Set<String> UNREAD = Set.of("gz", "zst");

    /** Kinds of files that articles are made of, now or later; they are no media. */
    private static final Set<String> SOURCES = Set.of("gz", "zst", "yaml", "yml", "toml");

    /** So many folders are listed before they are asked for. */
    private static final int LISTED_AHEAD = 64;

    /** What browsers call the folder of a saved page, behind the page's name, by language. */
    private static final List<String> OF_PAGES =
            List.of(
                    "_files",
                    ".files",
                    "-Dateien",
                    "_Dateien",
                    "_fichiers",
                    "_archivos",
                    "_ficheros",
                    "_file",
                    "_bestanden",
                    "_arquivos",
                    "_ficheiros",
                    "_pliki",
                    "_soubory",
                    "_filer",
                    "-filer",
                    "_tiedostot",
                    "_dosyalar",
                    "_elemei");

    /** Languages of texts that are not read. */
    private static final Set<String> OTHER_TEXTS =
            Set.of("adoc", "asciidoc", "rst", "org", "textile", "njk", "liquid", "astro", "wiki");

    /**
     * Kinds of files that are published if an article links to them, and in which articles may
     * stand all the same; with what to do then.
     */
    private static final Map<String, String> PERHAPS_TEXTS = perhapsTexts();

    private final Archive archive;
    private final Path realRoot;

    private static Map<String, String> perhapsTexts() {
        Map<String, String> hints = new HashMap<>();
        List.of("asp", "aspx", "cfm", "cgi", "jsp", "php", "php3", "phtml")
                .forEach(page -> hints.put(page, "rename it to .html if it is a saved page"));
        List.of("doc", "docx", "odt", "rtf", "wpd")
                .forEach(text -> hints.put(text, "if it is an article, save it as HTML or text"));
        List.of("ods", "xls", "xlsx")
                .forEach(table -> hints.put(table, "if articles are in it, save it as CSV"));
        List.of("json", "sql", "xml")
                .forEach(export ->
                        hints.put(export, "if articles are in it, export them as .jsonl or .csv"));
        List.of("eml", "mbox").forEach(mail -> hints.put(mail, "save its messages as text"));
        hints.put("warc", "take its pages out, as HTML");
        return Map.copyOf(hints);
    }

    /** Takes problems. */
    interface Sink {
        /** Takes a problem. */
        void report(Problem problem) throws IOException;
    }

    /** Takes files. */
    interface SourceFiles {
        /**
         * Takes an article's file.
         *
         * @param file the file
         * @param sidecar the file with fields beside it, or null
         */
        void take(Path file, @Nullable Path sidecar) throws IOException;
    }

    ContentScan(Archive archive) throws IOException {
        this.archive = archive;
        this.realRoot = archive.root().toRealPath();
    }

    /** Whether a name is that of a file that articles are read from. */
    static boolean isArticle(String name) {
        return isOfArticles(name) && !isListPage(name) && !isReadme(name);
    }

    private static boolean isOfArticles(String name) {
        return !name.startsWith(".") && FileKind.of(name).isPresent();
    }

    /** Hugo's and Zola's page of a folder: a list, with a text about it perhaps. */
    private static boolean isListPage(String name) {
        return name.startsWith("_index.") && isOfArticles(name);
    }

    /** What is written for those who keep the files. */
    private static boolean isReadme(String name) {
        return name.toLowerCase(Locale.ROOT).matches("readme\\.(?:md|markdown|txt)");
    }

    /** Whether a name is that of a file that is never published as it is. */
    static boolean isSource(String name) {
        return name.startsWith(".")
                || isOfArticles(name)
                || OTHER_TEXTS.contains(ending(name))
                || SOURCES.contains(ending(name));
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** The ending of a name without its query, as wget saves {@code story.php?id=9}. */
    private static String asked(String name) {
        int query = name.indexOf('?');
        return ending(query < 0 ? name : name.substring(0, query));
    }

    /** Takes folders. */
    interface Folders {
        /** Takes a folder. */
        void take(Listing folder) throws IOException;
    }

    /**
     * All folders below {@code content/} and itself, each before those in it, and these before its
     * neighbours. Threads list ahead those that come next.
     */
    void folders(int threads, Folders each) throws IOException {
        if (!Files.isDirectory(archive.content())) {
            return;
        }
        ThreadFactory named = Thread.ofPlatform().name("list-", 0).daemon().factory();
        try (ExecutorService listers = Executors.newFixedThreadPool(threads, named)) {
            Deque<FutureTask<Listing>> next = new ArrayDeque<>();
            Set<FutureTask<Listing>> begun = new HashSet<>();
            next.push(new FutureTask<>(() -> list(archive.content(), false)));
            while (!next.isEmpty()) {
                next.stream().limit(LISTED_AHEAD).filter(begun::add).forEach(listers::execute);
                FutureTask<Listing> first = next.pop();
                begun.remove(first);
                Listing listing = listed(first);
                each.take(listing);
                for (Path below : listing.folders().reversed()) {
                    String name = below.getFileName().toString();
                    boolean ofPage = listing.ofPage() || isOfPage(name, listing.files());
                    next.push(new FutureTask<>(() -> list(below, ofPage)));
                }
            }
        }
    }

    private static Listing listed(Future<Listing> task) throws IOException {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw new IllegalStateException(e);
        }
    }

    /** What stands in a folder now. */
    Listing list(Path folder, boolean ofPage) throws IOException {
        Listing.Maker listing = new Listing.Maker(folder, ofPage);
        if (folder.equals(archive.content()) && leadsOut(folder)) {
            listing.problem(
                    warning(folder, "outside", "leads out of the archive; it is not read", ""));
            return listing.make(true);
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (!entry.getFileName().toString().startsWith(".")) {
                    entry(entry, listing);
                }
            }
        } catch (AccessDeniedException e) {
            listing.problem(
                    Problem.error(
                            Place.of(archive.relative(folder)),
                            "unreadable",
                            "the folder may not be read",
                            "give yourself the right to read it"));
            return listing.make(false);
        }
        return listing.make(true);
    }

    private void entry(Path entry, Listing.Maker listing) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes =
                    Files.readAttributes(
                            entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            return; // gone since it was listed
        }
        if (attributes.isDirectory()) {
            listing.folder(entry);
        } else if (attributes.isSymbolicLink()) {
            link(entry, listing);
        } else if (attributes.isRegularFile()) {
            listing.file(entry.getFileName().toString(), attributes);
        } else {
            listing.problem(warning(entry, "not-read", "is no regular file; it is not read", ""));
        }
    }

    /** The file of defaults of each folder that has one. */
    FolderDefaults defaults(List<Path> folders, Sink problems) throws IOException {
        Map<String, FieldFile> found = new HashMap<>();
        for (Path folder : folders) {
            FieldFile read = fieldFile(folder.resolve(FolderDefaults.NAME));
            found.put(archive.relative(folder), read);
            for (Problem problem : read.problems()) {
                problems.report(problem);
            }
        }
        return new FolderDefaults(found);
    }

    /** The defaults of the folders around one file, for which nothing else need be looked at. */
    FolderDefaults defaults(Path file) throws IOException {
        Map<String, FieldFile> found = new HashMap<>();
        for (Path folder = file.getParent();
                folder != null && folder.startsWith(archive.content());
                folder = folder.getParent()) {
            Path defaults = folder.resolve(FolderDefaults.NAME);
            if (Files.isRegularFile(defaults) && !leadsOut(defaults)) {
                found.put(archive.relative(folder), fieldFile(defaults));
            }
        }
        return new FolderDefaults(found);
    }

    FieldFile fieldFile(Path file) throws IOException {
        String path = archive.relative(file);
        if (Files.size(file) > MAX_FIELDS) {
            Problem tooLarge =
                    Problem.error(
                            Place.of(path),
                            "too-large",
                            "has "
                                    + Files.size(file)
                                    + " bytes; a file of fields may have "
                                    + MAX_FIELDS,
                            "cut it");
            return FieldFile.unreadable(path, List.of(tooLarge));
        }
        return FieldFile.read(path, Files.readAllBytes(file));
    }

    /** The files of a folder that articles are read from, and what else is told of it. */
    void articles(Listing listing, Sink problems, SourceFiles each) throws IOException {
        if (listing.ofPage()) {
            return;
        }
        for (Problem problem : listing.problems()) {
            problems.report(problem);
        }
        Set<String> names = listing.files().keySet();
        for (String name : names) {
            Path file = listing.folder().resolve(name);
            if (isArticle(name)) {
                each.take(file, sidecar(file, names::contains));
            } else {
                Optional<Problem> passedOver = passedOver(file, name, names);
                if (passedOver.isPresent()) {
                    problems.report(passedOver.get());
                }
            }
        }
    }

    /** What is told of a file that no article is read from. */
    private Optional<Problem> passedOver(Path file, String name, Set<String> names) {
        if (UNREAD.contains(ending(name))) {
            return notRead(
                    file,
                    "articles are not read from files of this kind",
                    "unpack it, or name it .jsonl or .csv before .gz if it is that");
        }
        if (isListPage(name)) {
            return notRead(
                    file,
                    "is a generator's list page; Broadsheet makes lists itself",
                    "rename it if its text is to be published");
        }
        if (isReadme(name)) {
            return notRead(
                    file,
                    "is for those who keep the files; not published",
                    "rename it to publish it");
        }
        if (OTHER_TEXTS.contains(ending(name))) {
            return notRead(
                    file,
                    "articles are not read from files of this kind",
                    "turn it into Markdown, such as by pandoc");
        }
        if (PERHAPS_TEXTS.containsKey(asked(name))) {
            return notRead(
                    file,
                    "articles are not read from files of this kind",
                    PERHAPS_TEXTS.getOrDefault(asked(name), ""));
        }
        if (name.indexOf('.') < 0) {
            return notRead(
                    file,
                    "has no ending that tells what it is",
                    "name it .html, .md or .txt if it is an article");
        }
        return isStray(name, names)
                ? Optional.of(
                        warning(
                                file,
                                "stray-sidecar",
                                "no article of that name stands beside it",
                                "name it like the article, with .yaml in place of its ending"))
                : Optional.empty();
    }

    private Optional<Problem> notRead(Path file, String message, String hint) {
        return Optional.of(warning(file, "not-read", message, hint));
    }

    private Problem warning(Path file, String kind, String message, String hint) {
        return Problem.warning(Place.of(archive.relative(file)), kind, message, hint);
    }

    /** The file with fields that stands beside an article's file, or null. */
    static @Nullable Path sidecar(Path file) {
        return sidecar(file, name -> Files.isRegularFile(file.resolveSibling(name)));
    }

    private static @Nullable Path sidecar(Path file, Predicate<String> exists) {
        for (String sidecar : sidecars(file.getFileName().toString())) {
            if (exists.test(sidecar)) {
                return file.resolveSibling(sidecar);
            }
        }
        return null;
    }

    /** What the file with fields beside an article's may be called. */
    static List<String> sidecars(String name) {
        return List.of(name + ".yaml", FileKind.withoutEnding(name) + ".yaml");
    }

    private static boolean isStray(String name, Set<String> names) {
        if (!ending(name).equals("yaml") || name.equals(FolderDefaults.NAME)) {
            return false;
        }
        String stem = name.substring(0, name.length() - ".yaml".length());
        return !names.contains(stem)
                && FileKind.endings().stream().noneMatch(ending -> names.contains(stem + ending));
    }

    /**
     * Whether a folder holds what belongs to a saved page beside it. It may have pages in frames,
     * which are no articles; its pictures are found when the page shows them.
     */
    private static boolean isOfPage(String name, Map<String, ?> files) {
        for (String ending : OF_PAGES) {
            if (name.endsWith(ending)) {
                String page = name.substring(0, name.length() - ending.length());
                if (files.containsKey(page + ".html")
                        || files.containsKey(page + ".htm")
                        || files.containsKey(page + ".xhtml")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void link(Path entry, Listing.Maker listing) throws IOException {
        if (leadsOut(entry)) {
            listing.problem(
                    warning(
                            entry,
                            "outside",
                            "is a link out of the archive; it is not read",
                            "copy the file"));
        } else if (Files.isDirectory(entry)) {
            listing.problem(
                    warning(
                            entry,
                            "linked-folder",
                            "links to folders are not followed",
                            "move the folder"));
        } else if (Files.isRegularFile(entry)) {
            listing.file(
                    entry.getFileName().toString(),
                    Files.readAttributes(entry, BasicFileAttributes.class));
        }
    }

    /** Whether a file lies outside the archive, or nowhere, when all links are followed. */
    boolean leadsOut(Path file) throws IOException {
        try {
            return !file.toRealPath().startsWith(realRoot);
        } catch (FileSystemException e) {
            return true;
        }
    }
}
