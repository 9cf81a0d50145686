package org.broadsheet.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.Digits;
import org.broadsheet.article.Names;
import org.broadsheet.article.Slug;
import org.broadsheet.catalogue.Catalogue.Listing;
import org.broadsheet.catalogue.Catalogue.Listings;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Dataset;
import org.broadsheet.config.Feeds;
import org.broadsheet.config.ListKind;
import org.broadsheet.config.Section;
import org.broadsheet.config.Slugs;

/**
 * Where pages stand. Addresses are paths that begin with {@code /}, decoded, without the path of
 * the base URL.
 */
public final class Addresses {
    /** The kind of list that a section is. */
    public static final String SECTION = "section";

    /** The front page. */
    public static final String FRONT = "/";

    /** The landing page of the archive. */
    public static final String ARCHIVE = "/archive/";

    /** Articles that state no year. */
    public static final String UNDATED = "/undated/";

    /** All corrections. */
    public static final String CORRECTIONS = "/corrections/";

    /** The page for addresses that do not exist. */
    public static final String NOT_FOUND = "/404.html";

    /** The bars that article and period pages show. */
    public static final String RUN_STRIP = "/run.svg";

    /** The newest articles as data. */
    public static final String LATEST = "/latest.json";

    /** The index of sitemaps. */
    public static final String SITEMAP = "/sitemap.xml";

    /** The folder of sitemaps. */
    static final String SITEMAPS = "/sitemaps/";

    /** The sitemap of what is news. */
    static final String NEWS = SITEMAPS + "news.xml";

    /** What crawlers may do. */
    public static final String ROBOTS = "/robots.txt";

    /** The archive as data, in the version of its form. */
    static final String API = "/api/v1/";

    /** What data there is. */
    public static final String RECORDS = API + "index.json";

    /** What records of articles have. */
    public static final String RECORDS_SCHEMA = API + "article.schema.json";

    /** The folder of what the script knows that leads on from former addresses. */
    static final String REDIRECTS = "/redirects/";

    /** The folder of what web servers read. */
    static final String SERVERS = "/.server/";

    private static final String DIGITS = "0–9";

    private static final Pattern PLACEHOLDER =
            Pattern.compile(":(year|month|day|section|slug|id)\\b");

    /**
     * The periods of a list below its front page. Parts are numbered to 99: an old address such as
     * {@code /news/2004/05/1234/} is no period's.
     */
    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?:[0-9]{3,4}s|[0-9]{4}(?:/(?:0[1-9]|1[0-2])(?:/(?:0[1-9]|[12][0-9]|3[01]))?)?"
                            + "|undated)(?:/undated)?(?:/[1-9][0-9]?)?/?");

    /** Pages and files of the site that only some archives have. */
    private static final Pattern OF_THE_SITE =
            Pattern.compile(
                    "/theme/.+|/corrections/[0-9]+|/sitemaps/.+|/api/.+|/robots\\.txt"
                            + "|/redirects/[0-9a-f]{2}\\.json|/\\.server/.+|/_headers|/_redirects"
                            + "|/\\.htaccess");

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    private final ArchiveConfig config;
    private final Slugs slugs;
    private final Map<String, Set<String>> taken = new HashMap<>();

    /** The addresses of an archive. */
    public Addresses(ArchiveConfig config) {
        this.config = config;
        this.slugs = new Slugs(config.slugs());
        for (Section section : config.sections()) {
            taken.computeIfAbsent(SECTION, k -> new HashSet<>()).add(section.slug());
        }
    }

    /** Where an article wants to stand. */
    public String article(Article article) {
        if (!article.url().isEmpty()) {
            return asPage(article.url());
        }
        String slug = article.slug().isEmpty() ? article.baseSlug() : article.slug();
        if (article.page()) {
            return "/" + slug + "/";
        }
        Filing filing = Filing.of(article.date());
        if (filing.year() == 0) {
            return UNDATED + slug + "/";
        }
        Matcher placeholder = PLACEHOLDER.matcher(config.permalink().pattern());
        StringBuilder url = new StringBuilder();
        while (placeholder.find()) {
            String value =
                    switch (placeholder.group(1)) {
                        case "year" -> Digits.ofYear(filing.year());
                        case "month" -> twoDigits(filing.month());
                        case "day" -> twoDigits(filing.day());
                        case "section" ->
                                article.section().isEmpty() ? "" : sectionSlug(article.section());
                        case "id" -> slugs.of(article.id());
                        default -> slug;
                    };
            placeholder.appendReplacement(url, Matcher.quoteReplacement(value));
        }
        placeholder.appendTail(url);
        String path = SLASHES.matcher(url).replaceAll("/");
        return listOfPeriod(path).isEmpty() ? path : moved(path, article.id());
    }

    /** A page whose address has no ending stands in a folder of its own. */
    private static String asPage(String url) {
        return url.endsWith("/") || url.lastIndexOf('.') > url.lastIndexOf('/') + 1
                ? url
                : url + "/";
    }

    private static String twoDigits(int number) {
        return number == 0 ? "" : Digits.two(number);
    }

    /** The address an article moves to if the one it wants is taken. */
    static String moved(String url, String id) {
        boolean slash = url.endsWith("/");
        String path = slash ? url.substring(0, url.length() - 1) : url;
        int cut = path.lastIndexOf('/') + 1;
        return path.substring(0, cut) + Slug.withHash(path.substring(cut), id) + "/";
    }

    /** Decides for lists, afresh; to be asked for those of a kind in the order of their keys. */
    public static Listings listings(ArchiveConfig config) {
        return new Addresses(config)::listing;
    }

    /** What a list is called and where it stands; no two share an address. To be asked in order. */
    Listing listing(String kind, String key, String name) {
        if (!kind.equals(SECTION)) {
            String slug = unused(kind, slugs.of(name), key);
            return new Listing(name, "/" + kind(kind).path() + "/" + slug + "/");
        }
        for (Section section : config.sections()) {
            if (Names.key(section.name()).equals(key)) {
                return new Listing(section.name(), front(section));
            }
        }
        return new Listing(name, "/" + unused(SECTION, sectionSlug(name), key) + "/");
    }

    /** The front page of a section of archive.yaml. */
    public static String front(Section section) {
        return "/" + section.slug() + "/";
    }

    private String sectionSlug(String name) {
        for (Section section : config.sections()) {
            if (Names.key(section.name()).equals(Names.key(name))) {
                return section.slug();
            }
        }
        String slug = slugs.of(name);
        boolean reserved =
                Section.isReserved(slug)
                        || config.lists().stream().anyMatch(list -> list.path().equals(slug));
        return reserved ? Slug.withHash(slug, Names.key(name)) : slug;
    }

    private String unused(String kind, String slug, String key) {
        Set<String> used = taken.computeIfAbsent(kind, k -> new HashSet<>());
        String free = used.add(slug) ? slug : Slug.withHash(slug, key);
        used.add(free);
        return free;
    }

    private ListKind kind(String name) {
        return config.lists().stream()
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The index of a kind of list. */
    public static String index(ListKind kind) {
        return "/" + kind.path() + "/";
    }

    /** The page of the names with one initial, where an index is cut. */
    static String initial(ListKind kind, String initial) {
        return index(kind) + "a-z/" + initialSlug(initial) + "/";
    }

    /** The letter under which a name stands: without accents, {@code 0–9} for digits. */
    public static String initialOf(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD);
        int first = bare.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('#');
        return Character.isDigit(first)
                ? DIGITS
                : Character.toString(first).toUpperCase(Locale.ROOT);
    }

    /** An initial as part of an address or an anchor. */
    public static String initialSlug(String initial) {
        return switch (initial) {
            case DIGITS -> "0-9";
            case "#" -> "other";
            default -> initial.toLowerCase(Locale.ROOT);
        };
    }

    /** Where a file that stands beside the articles is published. */
    public static String medium(String path) {
        return "/media/" + path;
    }

    /** Where the records of a part of all articles stand. */
    public static String records(TimePart part, Dataset.Format format) {
        return API + "articles/" + part.name() + format.ending();
    }

    /** Pages that every site has, whatever is in the archive. */
    List<String> ofTheSite() {
        List<String> pages =
                new ArrayList<>(
                        List.of(
                                FRONT,
                                ARCHIVE,
                                UNDATED,
                                CORRECTIONS,
                                NOT_FOUND,
                                RUN_STRIP,
                                LATEST,
                                SITEMAP));
        config.lists().stream().filter(ListKind::index).map(Addresses::index).forEach(pages::add);
        config.sections().stream().map(Addresses::front).forEach(pages::add);
        return pages;
    }

    /** The files that would have to be folders for a page at an address: nearly always none. */
    static List<String> filesAbove(String url) {
        List<String> files = new ArrayList<>();
        for (int slash = url.indexOf('/', 1); slash > 0; slash = url.indexOf('/', slash + 1)) {
            String above = url.substring(0, slash);
            if (slash + 1 < url.length() && !asPage(above).endsWith("/")) {
                files.add(above);
            }
        }
        return files;
    }

    /** Whether an address lies among those that the site needs for itself, taken or not. */
    static boolean isOfTheSite(String url) {
        String key = Names.pathKey(url);
        return OF_THE_SITE.matcher(key).matches() || isFeed(key);
    }

    /** Whether a feed may stand there, beside a page. */
    private static boolean isFeed(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return Stream.of(Feeds.Format.values()).anyMatch(format -> name.equals(format.file()));
    }

    /** The front page of the list whose period a path would be, or empty if it could be none. */
    static String listOfPeriod(String url) {
        int from = 0;
        while ((from = url.indexOf('/', from)) >= 0) {
            if (PERIOD.matcher(url.substring(from + 1)).matches()) {
                return url.substring(0, from + 1);
            }
            from++;
        }
        return "";
    }
}
