package org.broadsheet.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.broadsheet.publish.OutputPath;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What stands in an output folder, the lists of what was written included. */
public final class Site {
    private final Path folder;
    private final SortedMap<String, byte[]> files;

    private Site(Path folder, SortedMap<String, byte[]> files) {
        this.folder = folder;
        this.files = files;
    }

    static Site in(Path folder) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    String path = folder.relativize(file).toString().replace('\\', '/');
                    if (!path.equals(".broadsheet/lock")) {
                        files.put(path, Files.readAllBytes(file));
                    }
                }
            }
        }
        return new Site(folder, files);
    }

    /** The file at a page's address. */
    static String path(String url) {
        return OutputPath.ofUrl(url).path();
    }

    /** The paths of all files. */
    public SortedSet<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    /** The paths of all files that are pages, below a folder. */
    public SortedSet<String> urls(String below) {
        SortedSet<String> urls = new TreeSet<>();
        for (String path : files.keySet()) {
            if (path.endsWith(".html")) {
                String url = "/" + path.replaceFirst("(^|(?<=/))index\\.html$", "");
                if (url.startsWith(below)) {
                    urls.add(url);
                }
            }
        }
        return urls;
    }

    boolean has(String url) {
        return files.containsKey(path(url));
    }

    /** A file's bytes. */
    public byte[] bytes(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError("no file " + path + " among " + files.keySet());
        }
        return bytes;
    }

    /** A page. */
    public Document page(String url) {
        return Jsoup.parse(new String(bytes(path(url)), UTF_8));
    }

    /** The files in which a text stands, or in whose names. */
    List<String> where(String text) {
        String sought = new String(text.getBytes(UTF_8), StandardCharsets.ISO_8859_1);
        return files.entrySet().stream()
                .filter(file ->
                        file.getKey().contains(text)
                                || new String(file.getValue(), StandardCharsets.ISO_8859_1)
                                        .contains(sought))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Every file has the same bytes as in another site, and neither has one more. */
    public void expectSameAs(Site other) {
        assertThat(paths()).isEqualTo(other.paths());
        List<String> different =
                files.keySet().stream()
                        .filter(path -> !java.util.Arrays.equals(bytes(path), other.bytes(path)))
                        .toList();
        if (!different.isEmpty()) {
            String first = different.getFirst();
            assertThat(new String(bytes(first), UTF_8))
                    .as("%s, the first of those that differ: %s", first, different)
                    .isEqualTo(new String(other.bytes(first), UTF_8));
        }
    }

    /**
     * Every link of every page leads to a file, and every fragment to an element.
     *
     * @param origin scheme and host of the site
     * @param root its path there
     */
    public void expectLinksLeadSomewhere(String origin, String root) {
        expectLinks((page, link) -> {
            String address = link.startsWith(origin) ? link.substring(origin.length()) : link;
            if (!address.startsWith("/")) {
                return address.matches("(https?|mailto|tel):.*|#.*") ? null : "!" + address;
            }
            return address.startsWith(root) ? address.substring(root.length()) : "!" + address;
        });
    }

    /** The same where a page is opened from a disk: no link begins at a root or names a folder. */
    public void expectLinksLeadToFiles() {
        expectLinks((page, link) -> {
            if (link.matches("(https?|mailto|tel):.*|#.*")) {
                return null;
            }
            if (link.startsWith("/") || link.contains("?") || link.endsWith("/")) {
                return "!" + link;
            }
            return URI.create("file:///" + encoded(page))
                    .resolve(encoded(link))
                    .toString()
                    .replaceFirst("file:/+", "")
                    .concat("\u0000");
        });
    }

    private static String encoded(String path) {
        return path.replace(" ", "%20").replace("[", "%5B").replace("]", "%5D");
    }

    private interface Target {
        /** The path in the output; null if it is elsewhere; beginning with {@code !} if wrong. */
        @org.jspecify.annotations.Nullable
        String of(String page, String link);
    }

    private void expectLinks(Target target) {
        Map<String, Set<String>> ids = new HashMap<>();
        List<String> broken = new ArrayList<>();
        for (String page : files.keySet()) {
            if (!page.endsWith(".html")) {
                continue;
            }
            Document html = Jsoup.parse(new String(bytes(page), UTF_8));
            ids.put(page, new TreeSet<>(html.select("[id]").eachAttr("id")));
            for (Element element :
                    html.select("[href],[src],[data-latest],[poster],option[value~=.]")) {
                for (String attribute : List.of("href", "src", "data-latest", "poster", "value")) {
                    if (element.hasAttr(attribute)) {
                        String link = element.attr(attribute);
                        if (!leads(page, link, target, ids)) {
                            broken.add(page + " → " + link);
                        }
                    }
                }
            }
            for (String refresh : html.select("meta[http-equiv=refresh]").eachAttr("content")) {
                String link = refresh.replaceFirst("^0; url=", "");
                if (!leads(page, link, target, ids)) {
                    broken.add(page + " → " + link);
                }
            }
        }
        assertThat(broken).as("links that lead nowhere").isEmpty();
    }

    private boolean leads(String page, String link, Target target, Map<String, Set<String>> ids) {
        String fragment = "";
        String address = link;
        int hash = link.indexOf('#');
        if (hash >= 0) {
            fragment = link.substring(hash + 1);
            address = link.substring(0, hash);
        }
        String path = page;
        if (!address.isEmpty() || hash < 0) {
            String found = target.of(page, address);
            if (found == null) {
                return true;
            }
            if (found.startsWith("!")) {
                return false;
            }
            boolean exact = found.endsWith("\u0000");
            String plain = decoded(exact ? found.substring(0, found.length() - 1) : found);
            path = exact ? plain : path("/" + plain);
        }
        if (!files.containsKey(path)) {
            return false;
        }
        String at = path;
        return fragment.isEmpty() || ids.computeIfAbsent(at, this::ids).contains(decoded(fragment));
    }

    private Set<String> ids(String page) {
        return new TreeSet<>(
                Jsoup.parse(new String(bytes(page), UTF_8)).select("[id]").eachAttr("id"));
    }

    private static String decoded(String path) {
        return URLDecoder.decode(path.replace("+", "%2B"), UTF_8);
    }

    @Override
    public String toString() {
        return folder + " " + files.keySet();
    }
}
