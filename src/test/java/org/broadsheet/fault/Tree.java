package org.broadsheet.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files in a folder, byte for byte; without those that a lock is held by. */
record Tree(TreeMap<String, byte[]> files) {
    private static final String OWN = ".broadsheet/";

    static Tree of(Path folder) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String path = folder.relativize(file).toString();
                    if (!path.equals(OWN + "lock")) {
                        files.put(path, Files.readAllBytes(file));
                    }
                }
            }
        }
        return new Tree(files);
    }

    /** What the public sees. */
    Tree visible() {
        TreeMap<String, byte[]> visible = new TreeMap<>(files);
        visible.keySet().removeIf(path -> path.startsWith(OWN));
        return new Tree(visible);
    }

    /** The files in which a text stands. */
    List<String> where(String text) {
        return files.entrySet().stream()
                .filter(file -> new String(file.getValue(), UTF_8).contains(text))
                .map(Map.Entry::getKey)
                .toList();
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    int size() {
        return files.size();
    }

    private boolean same(Tree other, String path) {
        return Arrays.equals(files.get(path), other.files.get(path));
    }

    /** The paths that are not the same in another tree. */
    List<String> different(Tree other) {
        TreeSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(other.files.keySet());
        return paths.stream().filter(path -> !same(other, path)).toList();
    }

    /** The lists name what the public sees, with its SHA-256, and nothing else. */
    void expectListed() throws NoSuchAlgorithmException {
        List<String> listed = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(OWN + "lists/")) {
                listed.addAll(new String(bytes, UTF_8).lines().toList());
            }
        });
        List<String> there = new ArrayList<>();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        visible()
                .files
                .forEach((path, bytes) -> {
                    String sum = HexFormat.of().formatHex(digest.digest(bytes));
                    there.add(sum + "  " + bytes.length + "  " + path);
                });
        assertThat(listed).containsExactlyInAnyOrderElementsOf(there);
    }

    void expectSameAs(Tree other) {
        assertThat(different(other)).isEmpty();
    }

    /**
     * Every file is what it is in one of two trees; one that both have is there, and none that
     * neither has.
     */
    void expectEach(Tree old, Tree fresh) {
        List<String> wrong = new ArrayList<>();
        TreeSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(old.files.keySet());
        paths.addAll(fresh.files.keySet());
        for (String path : paths) {
            if (!same(old, path) && !same(fresh, path)) {
                wrong.add(path);
            }
        }
        assertThat(wrong).as("neither as it was nor as it will be").isEmpty();
    }
}
