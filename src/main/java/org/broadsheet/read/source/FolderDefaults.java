package org.broadsheet.read.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.broadsheet.article.Fingerprint;

/**
 * The {@code _defaults.yaml} files of all folders: the nearest folder's fields win over those of
 * the folders around it.
 *
 * @param files the files by their folder's path below the archive's root: {@code content/1984}
 */
public record FolderDefaults(Map<String, FieldFile> files) {
    /** The name of such a file. */
    public static final String NAME = "_defaults.yaml";

    /** No defaults. */
    public static final FolderDefaults NONE = new FolderDefaults(Map.of());

    public FolderDefaults {
        files = Map.copyOf(files);
    }

    /** What all of them are known by. */
    public Fingerprint fingerprint() {
        Fingerprint.Maker maker = Fingerprint.maker();
        for (Map.Entry<String, FieldFile> file : new TreeMap<>(files).entrySet()) {
            maker.add(file.getKey()).add(file.getValue().fingerprint());
        }
        return maker.make();
    }

    /** The files that hold for an article, the nearest first. */
    public List<FieldFile> over(String path) {
        if (files.isEmpty()) {
            return List.of();
        }
        List<FieldFile> found = new ArrayList<>();
        for (int slash = path.lastIndexOf('/');
                slash > 0;
                slash = path.lastIndexOf('/', slash - 1)) {
            FieldFile file = files.get(path.substring(0, slash));
            if (file != null) {
                found.add(file);
            }
        }
        return found;
    }
}
