package org.broadsheet.build;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.render.TemplateInputs;
import org.broadsheet.render.ThemeAssets;
import org.broadsheet.render.ThemeFiles;
import org.broadsheet.site.PageKind;

/**
 * What a site depends on besides its articles: settings, templates, data and files that are copied.
 *
 * @param settings that on which every page may depend: the settings, and which files there are
 *     besides pages
 * @param templates what the pages of each kind are made by
 * @param redirects what redirects.csv says
 */
record Surroundings(
        Fingerprint settings, Map<PageKind, Fingerprint> templates, Fingerprint redirects) {
    Surroundings {
        templates = Map.copyOf(templates);
    }

    /** By their contents. */
    static Surroundings of(BuildRequest request, ArchiveConfig config, DataFiles data)
            throws IOException {
        Archive archive = request.archive();
        ThemeFiles theme = new ThemeFiles(archive.templates());
        Fingerprint.Maker settings = settings(request, config).add(data.problems().toString());
        new ThemeAssets(config, theme).all().keySet().forEach(settings::add);
        tree(archive.statics()).keySet().forEach(settings::add);
        return new Surroundings(
                settings.make(),
                new TemplateInputs(theme, data.values()).all(),
                RedirectsCsv.fingerprint(archive));
    }

    /**
     * By the sizes and times of their files, which is quick and misses nothing.
     *
     * @param now when the build began, by the clock of the file system
     * @return nothing if that cannot be told, as a file may yet be changed without its time
     *     changing
     */
    static Optional<Fingerprint> seen(BuildRequest request, ArchiveConfig config, FileTime now)
            throws IOException {
        Fingerprint.Maker maker = settings(request, config);
        Archive archive = request.archive();
        boolean settled = true;
        for (Path folder : List.of(archive.templates(), archive.data(), archive.statics())) {
            TreeMap<String, Listing.Stamp> files = tree(folder);
            maker.add(folder.toString());
            files.forEach((name, stamp) -> {
                maker.add(name);
                stamp.addTo(maker);
            });
            settled &= files.values().stream().noneMatch(stamp -> stamp.isFresh(now));
        }
        if (Files.isRegularFile(archive.redirects())) {
            Listing.Stamp stamp =
                    Listing.Stamp.of(
                            Files.readAttributes(archive.redirects(), BasicFileAttributes.class));
            maker.add(archive.redirects().toString());
            stamp.addTo(maker);
            settled &= !stamp.isFresh(now);
        }
        return settled ? Optional.of(maker.make()) : Optional.empty();
    }

    /** The kinds of pages whose templates are others. */
    Set<PageKind> changedSince(Surroundings before) {
        Set<PageKind> changed = EnumSet.noneOf(PageKind.class);
        templates.forEach((kind, fingerprint) -> {
            if (!fingerprint.equals(before.templates.get(kind))) {
                changed.add(kind);
            }
        });
        return changed;
    }

    private static Fingerprint.Maker settings(BuildRequest request, ArchiveConfig config) {
        return Fingerprint.maker()
                .add(config)
                .add(Boolean.toString(request.offline()))
                .add(request.output().toString());
    }

    /** All files of a folder, by their paths below it. */
    private static TreeMap<String, Listing.Stamp> tree(Path folder) throws IOException {
        TreeMap<String, Listing.Stamp> files = new TreeMap<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            BasicFileAttributes of = attributes;
                            if (attributes.isSymbolicLink() && Files.exists(file)) {
                                of = Files.readAttributes(file, BasicFileAttributes.class);
                            }
                            files.put(folder.relativize(file).toString(), Listing.Stamp.of(of));
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        return files;
    }
}
