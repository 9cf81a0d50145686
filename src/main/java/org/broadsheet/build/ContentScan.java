package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private final Sink problems;
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

    ContentScan(Archive archive, Sink problems) throws IOException {
        this.archive = archive;
        this.problems = problems;
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

    /** The defaults of all folders. */
    FolderDefaults defaults() throws IOException {
        Map<String, FieldFile> found = new HashMap<>();
        walk(
                archive.content(),
                problem -> {}, // told when the articles are looked for
                (folder, names) -> {
                    if (names.contains(FolderDefaults.NAME)) {
                        Path file = folder.resolve(FolderDefaults.NAME);
                        FieldFile read = fieldFile(file);
                        found.put(archive.relative(folder), read);
                        for (Problem problem : read.problems()) {
                            problems.report(problem);
                        }
                    }
                });
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

    /** All files that articles are read from. */
    void articles(SourceFiles each) throws IOException {
        walk(
                archive.content(),
                problems,
                (folder, names) -> {
                    for (String name : names) {
                        if (isArticle(name)) {
                            Path file = folder.resolve(name);
                            each.take(file, sidecar(file, names::contains));
                        } else if (UNREAD.contains(ending(name))) {
                            warn(
                                    problems,
                                    folder.resolve(name),
                                    "not-read",
                                    "articles are not read from files of this kind",
                                    "unpack it, or name it .jsonl or .csv before .gz if it is that");
                        } else if (isListPage(name)) {
                            warn(
                                    problems,
                                    folder.resolve(name),
                                    "not-read",
                                    "is a generator's list page; Broadsheet makes lists itself",
                                    "rename it if its text is to be published");
                        } else if (isReadme(name)) {
                            warn(
                                    problems,
                                    folder.resolve(name),
                                    "not-read",
                                    "is for those who keep the files; not published",
                                    "rename it to publish it");
                        } else if (OTHER_TEXTS.contains(ending(name))) {
                            warn(
                                    problems,
                                    folder.resolve(name),
                                    "not-read",
                                    "articles are not read from files of this kind",
                                    "turn it into Markdown, such as by pandoc");
                        } else if (PERHAPS_TEXTS.containsKey(asked(name))) {
                            warn(
                                    problems,
                                    folder.resolve(name),
                                    "not-read",
                                    "articles are not read from files of this kind",
                                    PERHAPS_TEXTS.getOrDefault(asked(name), ""));
                        } else if (name.indexOf('.') < 0) {
                            warn(
                                    problems,
                                    folder.resolve(name),
                                    "not-read",
                                    "has no ending that tells what it is",
                                    "name it .html, .md or .txt if it is an article");
                        } else if (isStray(name, names)) {
                            warn(
                                    problems,
                                    folder.resolve(name),
                                    "stray-sidecar",
                                    "no article of that name stands beside it",
                                    "name it like the article, with .yaml in place of its ending");
                        }
                    }
                });
    }

    /** The file with fields that stands beside an article's file, or null. */
    static @Nullable Path sidecar(Path file) {
        return sidecar(file, name -> Files.isRegularFile(file.resolveSibling(name)));
    }

    private static @Nullable Path sidecar(Path file, Predicate<String> exists) {
        String name = file.getFileName().toString();
        String stem = FileKind.withoutEnding(name);
        for (String sidecar : List.of(name + ".yaml", stem + ".yaml")) {
            if (exists.test(sidecar)) {
                return file.resolveSibling(sidecar);
            }
        }
        return null;
    }

    private static boolean isStray(String name, Set<String> names) {
        if (!ending(name).equals("yaml") || name.equals(FolderDefaults.NAME)) {
            return false;
        }
        String stem = name.substring(0, name.length() - ".yaml".length());
        return !names.contains(stem)
                && FileKind.endings().stream().noneMatch(ending -> names.contains(stem + ending));
    }

    private interface Folder {
        void visit(Path folder, Set<String> files) throws IOException;
    }

    private void walk(Path folder, Sink told, Folder each) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (folder.equals(archive.content()) && leadsOut(folder)) {
            warn(told, folder, "outside", "leads out of the archive; it is not read", "");
            return;
        }
        TreeSet<String> files = new TreeSet<>();
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".")) {
                    continue;
                }
                if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    folders.add(entry);
                } else if (Files.isSymbolicLink(entry)) {
                    link(told, entry, name, files);
                } else if (!Files.isRegularFile(entry)) {
                    warn(told, entry, "not-read", "is no regular file; it is not read", "");
                } else {
                    files.add(name);
                }
            }
        } catch (AccessDeniedException e) {
            told.report(
                    Problem.error(
                            Place.of(archive.relative(folder)),
                            "unreadable",
                            "the folder may not be read",
                            "give yourself the right to read it"));
            return;
        }
        each.visit(folder, files);
        folders.removeIf(below -> isOfPage(below.getFileName().toString(), files));
        folders.sort(Path::compareTo);
        for (Path below : folders) {
            walk(below, told, each);
        }
    }

    /**
     * Whether a folder holds what belongs to a saved page beside it. It may have pages in frames,
     * which are no articles; its pictures are found when the page shows them.
     */
    private static boolean isOfPage(String name, Set<String> files) {
        for (String ending : OF_PAGES) {
            if (name.endsWith(ending)) {
                String page = name.substring(0, name.length() - ending.length());
                if (files.contains(page + ".html")
                        || files.contains(page + ".htm")
                        || files.contains(page + ".xhtml")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void link(Sink told, Path entry, String name, Set<String> files) throws IOException {
        if (leadsOut(entry)) {
            warn(
                    told,
                    entry,
                    "outside",
                    "is a link out of the archive; it is not read",
                    "copy the file");
        } else if (Files.isDirectory(entry)) {
            warn(
                    told,
                    entry,
                    "linked-folder",
                    "links to folders are not followed",
                    "move the folder");
        } else if (Files.isRegularFile(entry)) {
            files.add(name);
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

    private void warn(Sink told, Path file, String kind, String message, String hint)
            throws IOException {
        told.report(Problem.warning(Place.of(archive.relative(file)), kind, message, hint));
    }
}
