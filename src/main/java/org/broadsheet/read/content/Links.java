package org.broadsheet.read.content;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Reference;
import org.broadsheet.article.Reference.By;
import org.broadsheet.article.Reference.Kind;
import org.broadsheet.article.Reference.Target;
import org.broadsheet.article.WebAddress;
import org.broadsheet.config.BaseUrl;

/**
 * Understands the addresses in one article: what leaves the archive, and what it seeks within.
 *
 * <p>The links of a page saved from the web may lead to other pages saved from the same site. Such
 * a link, relative or absolute, seeks first the article that {@linkplain By#ADDRESS once stood} at
 * its address, then, if it is relative, what a link of that form seeks in any article; if there is
 * neither, it leads to the web as it did.
 */
public final class Links {
    private static final Pattern SCHEME = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):");

    /** How Zola begins the name of a file below {@code content/}. */
    private static final String FROM_CONTENT = "@/";

    /** So many folders around an article may be the root of what it was written for. */
    private static final int AROUND = 4;

    /** The folder from which Jekyll names posts. */
    private static final String POSTS = "_posts/";

    private static final Pattern DATED =
            Pattern.compile(
                    "(?:.*/)?([0-9]{4})/([0-9]{2})/([0-9]{2})/([^/]+?)(?:\\.html|/index\\.html|/)?");

    private static final int LONGEST = 4000;

    private final BaseUrl base;
    private final String folder;
    private final PageAddress page;

    /**
     * The addresses in an article.
     *
     * @param base where the site stands
     * @param folder the article's folder below {@code content/}
     * @param page where the article stood on the web
     */
    public Links(BaseUrl base, String folder, PageAddress page) {
        this.base = base;
        this.folder = folder;
        this.page = page;
    }

    /** Where an address leads. */
    public sealed interface Address {
        /** Out of the archive, by a scheme that is safe. */
        record External(String url) implements Address {}

        /** To a file, article or page of the archive. */
        record Internal(Reference reference) implements Address {}

        /** Within the page. */
        record Fragment(String id) implements Address {}

        /** Nowhere; the message says why and may be empty. */
        record Nowhere(String kind, String message) implements Address {}
    }

    /** Where a link leads. */
    public Address link(String written, Place place) {
        return address(written, Kind.LINK, place);
    }

    /** Where a picture is. */
    public Address picture(String written, Place place) {
        Address address = address(written, Kind.IMAGE, place);
        return switch (address) {
            case Address.External(String url) when url.startsWith("http") -> address;
            case Address.Internal _, Address.Nowhere _ -> address;
            case Address.External _, Address.Fragment _ ->
                    new Address.Nowhere("broken-image", "no picture: " + Plain.quoted(written));
        };
    }

    private Address address(String written, Kind kind, Place place) {
        // Browsers overlook white space and control characters, and take \ for /.
        String url = stripped(written).replace('\\', '/');
        if (url.isEmpty()) {
            return new Address.Nowhere("", "");
        }
        if (url.length() > LONGEST) {
            return new Address.Nowhere("unsafe-link", "an address of endless length");
        }
        if (url.startsWith("#")) {
            return new Address.Fragment(WebPath.decoded(url.substring(1)));
        }
        Matcher scheme = SCHEME.matcher(url);
        if (scheme.lookingAt()) {
            return absolute(url, scheme.group(1).toLowerCase(Locale.ROOT), kind, place);
        }
        if (url.startsWith("//")) {
            return absolute("https:" + url, "https", kind, place);
        }
        Address found = internal(url, written, kind, place);
        return kind == Kind.LINK
                ? page.base()
                        .flatMap(b -> b.resolve(url))
                        .map(a -> onSite(a, fragment(url), found, written, place))
                        .orElse(found)
                : found;
    }

    /**
     * Where a link of a saved page leads.
     *
     * @param address the address that it had
     * @param otherwise where a link so written leads in an article that was never on the web
     */
    private Address onSite(
            WebAddress address, String fragment, Address otherwise, String written, Place place) {
        if (page.isHere(address) && !fragment.isEmpty()) {
            return new Address.Fragment(fragment);
        }
        SequencedSet<Target> targets = new LinkedHashSet<>();
        targets.add(new Target(By.ADDRESS, address.key()));
        if (otherwise instanceof Address.Internal(Reference reference)) {
            targets.addAll(reference.targets());
        }
        String url = address.toString();
        if (isAtHome(url)) {
            if (atHome(url, url, Kind.LINK, place)
                    instanceof Address.Internal(Reference reference)) {
                targets.addAll(reference.targets());
            }
        } else {
            targets.add(new Target(By.WEB, url));
        }
        return new Address.Internal(
                new Reference(
                        Kind.LINK, Plain.line(written), List.copyOf(targets), fragment, "", place));
    }

    private static String fragment(String url) {
        int hash = url.indexOf('#');
        return hash < 0 ? "" : WebPath.decoded(url.substring(hash + 1));
    }

    private static String stripped(String written) {
        StringBuilder url = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (c > ' ' && Plain.isTextual(c)) {
                url.append(c);
            } else if (c == ' ' && !url.isEmpty()) {
                url.append("%20");
            }
        }
        while (url.length() >= 3 && url.indexOf("%20", url.length() - 3) >= 0) {
            url.setLength(url.length() - 3);
        }
        return url.toString();
    }

    private Address absolute(String url, String scheme, Kind kind, Place place) {
        return switch (scheme) {
            case "http", "https" -> {
                Address found =
                        isAtHome(url) ? atHome(url, url, kind, place) : new Address.External(url);
                yield kind == Kind.LINK
                        ? WebAddress.parse(url)
                                .filter(page::isOnSite)
                                .map(a -> onSite(a, fragment(url), found, url, place))
                                .orElse(found)
                        : found;
            }
            case "mailto", "tel" -> new Address.External(url);
            case "javascript", "vbscript", "data", "file", "blob" ->
                    new Address.Nowhere("unsafe-link", "a " + scheme + ": address is left out");
            default ->
                    new Address.Nowhere(
                            "unsafe-link",
                            "an address that begins with " + scheme + ": is left out");
        };
    }

    private boolean isAtHome(String url) {
        String home = base.absolute("/");
        return url.startsWith(home) || url.equals(home.substring(0, home.length() - 1));
    }

    private Address atHome(String url, String written, Kind kind, Place place) {
        int from = Math.min(base.absolute("/").length(), url.length());
        return internal("/" + url.substring(from), written, kind, place);
    }

    private Address internal(String url, String written, Kind kind, Place place) {
        int hash = url.indexOf('#');
        String fragment = fragment(url);
        String rest = hash < 0 ? url : url.substring(0, hash);
        int query = rest.indexOf('?');
        String path = WebPath.decoded(query < 0 ? rest : rest.substring(0, query));
        boolean rooted = path.startsWith("/");
        Optional<String> within = WebPath.within(rooted ? "" : folder, path);
        if (within.isEmpty()) {
            return new Address.Nowhere(
                    "broken-link", Plain.quoted(written) + " lies outside the archive");
        }
        if (within.get().isEmpty() && !rooted) {
            return new Address.Nowhere("broken-link", Plain.quoted(written) + " names no file");
        }
        SequencedSet<Target> targets = new LinkedHashSet<>();
        if (kind == Kind.IMAGE) {
            media(within.get(), rooted, targets);
        } else if (rooted) {
            String said = query < 0 ? "" : rest.substring(query);
            boolean asFolder = path.endsWith("/") && !within.get().isEmpty();
            urls(within.get() + (asFolder ? "/" : ""), said, targets);
            media(within.get(), true, targets);
            posts(within.get(), targets);
        } else {
            files(within.get(), path, targets);
        }
        return new Address.Internal(
                new Reference(
                        kind, Plain.line(written), List.copyOf(targets), fragment, "", place));
    }

    private void files(String within, String path, SequencedSet<Target> targets) {
        if (path.startsWith(FROM_CONTENT)) {
            String file = path.substring(FROM_CONTENT.length());
            targets.add(new Target(By.FILE, file));
            targets.add(new Target(By.ID, FileKind.withoutEnding(file)));
            around(file, targets);
            return;
        }
        targets.add(new Target(By.FILE, within));
        targets.add(new Target(By.MEDIA, within));
        targets.add(new Target(By.ID, FileKind.withoutEnding(within)));
        targets.add(new Target(By.ID, within));
        // Ids are often written as from their root, wherever the link stands.
        WebPath.within("", path)
                .filter(id -> !id.isEmpty())
                .ifPresent(id -> {
                    targets.add(new Target(By.ID, FileKind.withoutEnding(id)));
                    targets.add(new Target(By.ID, id));
                });
        if (path.indexOf('/') > 0 && !path.startsWith(".")) {
            around(path, targets);
        }
        if (path.endsWith("/")) {
            targets.add(new Target(By.ID, within + "/index"));
        }
        if (path.startsWith(POSTS)) {
            // Jekyll names posts from their own folder, which may have another name here.
            int slash = within.indexOf(POSTS);
            String rest = path.substring(POSTS.length());
            String beside = within.substring(0, Math.max(0, slash)) + rest;
            targets.add(new Target(By.ID, FileKind.withoutEnding(beside)));
            targets.add(new Target(By.ID, FileKind.withoutEnding(rest)));
        }
    }

    /** What Hugo and Zola name from their own root may stand here in a folder of its own. */
    private void around(String file, SequencedSet<Target> targets) {
        int left = AROUND;
        for (int end = folder.length();
                end > 0 && left > 0;
                end = folder.lastIndexOf('/', end - 1)) {
            WebPath.within(folder.substring(0, end), file)
                    .ifPresent(found -> {
                        targets.add(new Target(By.FILE, found));
                        targets.add(new Target(By.ID, FileKind.withoutEnding(found)));
                    });
            left--;
        }
    }

    private static void media(String within, boolean rooted, SequencedSet<Target> targets) {
        if (rooted && within.startsWith("media/")) {
            targets.add(new Target(By.MEDIA, within.substring("media/".length())));
        }
        if (!within.isEmpty()) {
            targets.add(new Target(By.MEDIA, within));
        }
    }

    /**
     * The files of posts that had an address in the usual form of Jekyll and Eleventy, which need
     * not be the one that they have here: {@code /2014/03/21/29_minutes/}.
     */
    private void posts(String path, SequencedSet<Target> targets) {
        Matcher dated = DATED.matcher(path);
        if (dated.matches()) {
            String name =
                    String.join(
                            "-", dated.group(1), dated.group(2), dated.group(3), dated.group(4));
            if (!folder.isEmpty()) {
                targets.add(new Target(By.ID, folder + "/" + name));
            }
            targets.add(new Target(By.ID, POSTS + name));
            targets.add(new Target(By.ID, name));
        }
    }

    /** The URL as written and with or without what servers add: a slash, {@code index.html}. */
    private void urls(String path, String query, SequencedSet<Target> targets) {
        for (String each : List.of("/" + path, belowRoot("/" + path))) {
            if (!query.isEmpty()) {
                targets.add(new Target(By.URL, each + query));
            }
            targets.add(new Target(By.URL, each));
            if (each.endsWith("/index.html")) {
                targets.add(
                        new Target(
                                By.URL, each.substring(0, each.length() - "index.html".length())));
            } else if (each.endsWith("/")) {
                targets.add(new Target(By.URL, each + "index.html"));
            } else {
                targets.add(new Target(By.URL, each + "/"));
            }
        }
    }

    private String belowRoot(String path) {
        return path.startsWith(base.root()) ? path.substring(base.root().length() - 1) : path;
    }

    /** An article named in a field by id, path, URL or headline. */
    public Reference article(String written, Place place) {
        List<Target> targets = new ArrayList<>();
        if (link(written, place) instanceof Address.Internal(Reference found)) {
            targets.addAll(found.targets());
        }
        targets.removeIf(t -> t.by() == By.MEDIA);
        String key = Names.key(written);
        if (!key.isEmpty()) {
            targets.add(new Target(By.HEADLINE, key));
        }
        return new Reference(Kind.ARTICLE, Plain.line(written), targets, "", "", place);
    }

    /** An article named by its headline. */
    public static Reference headline(String headline, Place place) {
        return new Reference(
                Kind.ARTICLE,
                headline,
                List.of(new Target(By.HEADLINE, Names.key(headline))),
                "",
                "",
                place);
    }
}
