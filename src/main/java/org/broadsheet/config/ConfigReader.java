package org.broadsheet.config;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.Names;
import org.broadsheet.article.Problem;
import org.broadsheet.config.ArchiveConfig.Compression;
import org.broadsheet.config.ArchiveConfig.SlugStyle;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Parsed;
import org.broadsheet.data.Yaml;
import org.broadsheet.dates.DateOrder;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code archive.yaml}.
 *
 * <pre>{@code
 * ConfigReader.Result read = ConfigReader.read(text, "archive.yaml");
 * read.config().title();
 * }</pre>
 */
public final class ConfigReader {
    private static final int FOLIO = 3;

    /** Colours of the theme that an archive may set, each also with {@code -dark} behind it. */
    private static final List<String> COLOURS =
            List.of("paper", "sheet", "ink", "ink-2", "ink-3", "rule", "pencil", "wash");

    /** Fields that no list can be made over: each article has its own. */
    private static final Set<String> NO_LISTS =
            Set.of(
                    "id",
                    "title",
                    "date",
                    "updated",
                    "section",
                    "summary",
                    "slug",
                    "url",
                    "aliases",
                    "images",
                    "translationOf",
                    "draft",
                    "embargo",
                    "expires",
                    "withdrawn",
                    "corrections",
                    "related",
                    "captured",
                    "byline");

    /** A host as a Content-Security-Policy names it (CSP 3, section 2.3.1, host-source). */
    private static final Pattern HOST =
            Pattern.compile(
                    "https://(?:\\*\\.)?[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*(?::[0-9]{1,5})?");

    private static final String URL_HINT =
            "a path of the site begins with /; elsewhere it begins with https://";

    private final List<Problem> problems = new ArrayList<>();
    private final FieldReader fields;

    private ConfigReader(String text, String file) {
        Parsed parsed = Yaml.parse(text, file, 1);
        fields = FieldReader.of(parsed, file, problems::add);
    }

    /**
     * What was read.
     *
     * @param config the settings; defaults in place of what is wrong
     * @param problems what is wrong; with an error among them nothing may be published
     */
    public record Result(ArchiveConfig config, List<Problem> problems) {
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads settings.
     *
     * @param text the file's text; empty for an archive without the file
     * @param file its name, for problems
     */
    public static Result read(String text, String file) {
        ConfigReader reader = new ConfigReader(text, file);
        ArchiveConfig config = reader.config();
        reader.fields.tellUnread();
        return new Result(config, reader.problems);
    }

    private ArchiveConfig config() {
        ZoneId zone = zone();
        String title = fields.text("title");
        SlugStyle style =
                choice("slugs", "unicode", "ascii").equals("ascii")
                        ? SlugStyle.ASCII
                        : SlugStyle.UNICODE;
        Slugs slugs = new Slugs(style);
        List<Section> sections = sections(slugs);
        return new ArchiveConfig(
                title.isEmpty() ? "Archive" : title,
                fields.text("description"),
                baseUrl(),
                language(),
                zone,
                dateOrder(),
                choice("status", "active", "closed").equals("closed"),
                sections,
                lists(sections, slugs),
                menus(),
                limits(),
                permalink(),
                style,
                fieldNames(),
                groupFlag("markdown", "typographicQuotes", true),
                groupFlag("images", "remote", false),
                fields.text("rights"),
                gaps(),
                front(),
                theme(),
                feeds(),
                robots(),
                hosts(),
                dataset(),
                some(fields, "compress", Compression.class, Set.of(), "gz, br or zst"),
                servers());
    }

    /** What fields of articles are called beside our names, in the order of the file. */
    private Map<String, String> fieldNames() {
        Map<String, String> names = new LinkedHashMap<>();
        Optional<FieldReader> in = fields.fields("fields");
        for (Field each : in.map(FieldReader::all).orElse(List.of())) {
            names.put(each.name().substring("fields.".length()), fields.text(each));
        }
        return names;
    }

    /** The one flag of a group. */
    private boolean groupFlag(String group, String name, boolean otherwise) {
        Optional<FieldReader> in = fields.fields(group);
        boolean flag = in.map(of -> of.flag(name, otherwise)).orElse(otherwise);
        in.ifPresent(FieldReader::tellUnread);
        return flag;
    }

    private String choice(String name, String... allowed) {
        return choice(fields, name, allowed);
    }

    /** One of several words; the first holds where nothing is said. */
    private static String choice(FieldReader in, String name, String... allowed) {
        String said = in.text(name).toLowerCase(Locale.ROOT);
        if (said.isEmpty() || List.of(allowed).contains(said)) {
            return said.isEmpty() ? allowed[0] : said;
        }
        in.field(name)
                .ifPresent(field ->
                        in.wrong(
                                field,
                                String.join(
                                        " or ",
                                        List.of(allowed).stream()
                                                .filter(a -> !a.isEmpty())
                                                .toList())));
        return allowed[0];
    }

    private BaseUrl baseUrl() {
        String said = fields.text("baseUrl");
        if (said.isEmpty()) {
            return BaseUrl.LOCAL;
        }
        try {
            return BaseUrl.parse(said);
        } catch (IllegalArgumentException e) {
            error("baseUrl", "baseUrl \"" + said + "\": " + e.getMessage(), "https://example.org/");
            return BaseUrl.LOCAL;
        }
    }

    private Locale language() {
        String said = fields.text("language");
        if (said.isEmpty()) {
            return Locale.ENGLISH;
        }
        try {
            return new Locale.Builder().setLanguageTag(said).build();
        } catch (IllformedLocaleException e) {
            error("language", "language \"" + said + "\" is no language tag", "en, de, pt-BR");
            return Locale.ENGLISH;
        }
    }

    private ZoneId zone() {
        String said = fields.text("timeZone");
        try {
            return said.isEmpty() ? ZoneId.of("UTC") : ZoneId.of(said);
        } catch (DateTimeException e) {
            error("timeZone", "timeZone \"" + said + "\" is not known", "such as Europe/Berlin");
            return ZoneId.of("UTC");
        }
    }

    private Optional<DateOrder> dateOrder() {
        String said = choice("dateOrder", "", "dmy", "mdy", "ymd");
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(DateOrder.valueOf(said.toUpperCase(Locale.ROOT)));
    }

    private List<Section> sections(Slugs inUrls) {
        List<Section> sections = new ArrayList<>();
        Set<String> names = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        for (Field item : fields.items("sections")) {
            Optional<FieldReader> in = asFields(item);
            String name = in.map(f -> f.text("name")).orElseGet(() -> fields.text(item));
            if (name.isEmpty()) {
                fields.error(item, "wrong-field", "a section needs a name", "");
                continue;
            }
            String asked = in.map(f -> f.text("slug")).orElse("");
            String slug = inUrls.of(asked.isEmpty() ? name : asked);
            if (!asked.isEmpty() && !asked.equals(slug)) {
                fields.error(
                        item,
                        "reserved-section",
                        "slug \"" + asked + "\" cannot stand in an address",
                        "write lower-case letters, digits and hyphens, not digits alone");
            } else if (Section.isReserved(slug) || isListPath(slug)) {
                fields.error(
                        item,
                        "reserved-section",
                        "section \"" + name + "\" may not stand at /" + slug + "/",
                        "give it another slug");
            } else if (!names.add(Names.key(name)) || !slugs.add(slug)) {
                fields.error(item, "same-section", "section \"" + name + "\" is listed twice", "");
            } else {
                sections.add(
                        new Section(
                                name,
                                slug,
                                in.map(f -> f.text("description")).orElse(""),
                                in.map(f -> colour(f, "colour")).orElse("")));
            }
            in.ifPresent(FieldReader::tellUnread);
        }
        return sections;
    }

    private static boolean isListPath(String slug) {
        return ListKind.BUILT_IN.stream().anyMatch(list -> list.path().equals(slug));
    }

    private Optional<FieldReader> asFields(Field item) {
        return item.value() instanceof org.broadsheet.article.FieldValue.Fields
                ? fields.fields(item)
                : Optional.empty();
    }

    private String colour(FieldReader in, String name) {
        String said = in.text(name).toLowerCase(Locale.ROOT);
        if (said.matches("#[0-9a-f]{3}")) {
            return said.replaceAll("([0-9a-f])", "$1$1");
        }
        if (!said.isEmpty() && !said.matches("#[0-9a-f]{6}")) {
            in.field(name).ifPresent(f -> in.wrong(f, "a colour such as \"#1b49b4\", in quotes"));
            return "";
        }
        return said;
    }

    private List<ListKind> lists(List<Section> sections, Slugs slugs) {
        List<ListKind> kinds = new ArrayList<>(ListKind.BUILT_IN);
        Optional<FieldReader> lists = fields.fields("lists");
        for (Field field : lists.map(FieldReader::all).orElse(List.of())) {
            String name = field.name().substring(field.name().indexOf('.') + 1);
            Optional<FieldReader> in = asFields(field);
            String path = in.map(f -> f.text("path")).orElse("");
            path = slugs.of(path.isEmpty() ? name : path);
            String of = in.map(f -> f.text("field")).orElse("");
            ListKind kind =
                    new ListKind(
                            name,
                            in.map(f -> f.text("title")).orElse(""),
                            of.isEmpty() ? name : of,
                            path,
                            in.map(f -> f.flag("index", true)).orElse(true));
            in.ifPresent(FieldReader::tellUnread);
            String folder = path;
            kinds.removeIf(other -> other.name().equals(name));
            boolean taken =
                    Section.isReserved(folder)
                            || kinds.stream().anyMatch(other -> other.path().equals(folder))
                            || sections.stream().anyMatch(s -> s.slug().equals(folder));
            if (NO_LISTS.contains(kind.field())) {
                fields.error(
                        field,
                        "wrong-field",
                        "no list can be made over the field \"" + kind.field() + "\"",
                        "take tags, authors, type, edition or a field of your own");
            } else if (taken) {
                fields.error(
                        field,
                        "reserved-list",
                        "list \"" + name + "\" may not stand at /" + folder + "/",
                        "give it another path");
            } else {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private Menus menus() {
        Optional<FieldReader> menus = fields.fields("menus");
        Menus read =
                new Menus(
                        menus.map(m -> menu(m, "main")).orElse(List.of()),
                        menus.map(m -> menu(m, "footer")).orElse(List.of()));
        menus.ifPresent(FieldReader::tellUnread);
        return read;
    }

    private static List<Menus.Item> menu(FieldReader menus, String name) {
        List<Menus.Item> items = new ArrayList<>();
        for (Field item : menus.items(name)) {
            menus.fields(item)
                    .ifPresent(in -> {
                        String title = in.text("title");
                        String url = in.text("url");
                        if (!isLink(url) || title.isEmpty()) {
                            in.error(
                                    item,
                                    "wrong-field",
                                    item.name() + " needs a title and a url",
                                    URL_HINT);
                        } else {
                            items.add(new Menus.Item(title, url));
                        }
                        in.tellUnread();
                    });
        }
        return items;
    }

    private static boolean isLink(String url) {
        return url.matches("(?i)(/(?!/)|https?://|mailto:)[^\\s\\\\]*");
    }

    private Limits limits() {
        Limits d = Limits.DEFAULT;
        Optional<FieldReader> limits = fields.fields("limits");
        if (limits.isEmpty()) {
            return d;
        }
        FieldReader in = limits.get();
        Limits read =
                new Limits(
                        in.number("front", 1, 1_000).orElse(d.front()),
                        in.number("period", 10, 100_000).orElse(d.period()),
                        in.number("index", 10, 1_000_000).orElse(d.index()),
                        in.number("failed", 0, 100_000_000).orElse(d.failed()),
                        in.number("articleBytes", 1_000, 100_000_000).orElse(d.articleBytes()),
                        in.number("excerpt", 20, 2_000).orElse(d.excerpt()),
                        in.number("related", 0, 20).orElse(d.related()));
        in.tellUnread();
        return read;
    }

    private Permalink permalink() {
        Optional<FieldReader> permalinks = fields.fields("permalinks");
        String pattern = permalinks.map(p -> p.text("article")).orElse("");
        permalinks.ifPresent(FieldReader::tellUnread);
        if (pattern.isEmpty()) {
            return Permalink.DEFAULT;
        }
        boolean names = pattern.contains(":slug") || pattern.contains(":id");
        String rest = pattern.replaceAll(":(year|month|day|section|slug|id)\\b", "x");
        if (!names || !rest.matches("(/[\\p{L}\\p{M}\\p{N}_-]+)+/")) {
            error(
                    "permalinks",
                    "permalinks.article \"" + pattern + "\" is no pattern",
                    "begin and end it with /, and use :slug or :id: /:year/:month/:slug/");
            return Permalink.DEFAULT;
        }
        return new Permalink(pattern);
    }

    private List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        for (Field item : fields.items("gaps")) {
            fields.fields(item)
                    .ifPresent(in -> {
                        YearMonth from = month(in, item, "from");
                        YearMonth to = in.has("to") ? month(in, item, "to") : from;
                        String reason = in.text("reason");
                        if (from != null && to != null) {
                            if (to.isBefore(from)) {
                                in.error(
                                        item,
                                        "wrong-field",
                                        item.name() + " ends before it begins",
                                        "");
                            } else {
                                gaps.add(new Gap(from, to, reason));
                            }
                        }
                        in.tellUnread();
                    });
        }
        return gaps;
    }

    private static @Nullable YearMonth month(FieldReader in, Field item, String name) {
        try {
            return YearMonth.parse(in.text(name));
        } catch (DateTimeException e) {
            in.wrong(in.field(name).orElse(item), "a month such as 1978-09 in " + name);
            return null;
        }
    }

    private Front front() {
        Optional<FieldReader> front = fields.fields("front");
        if (front.isEmpty()) {
            return Front.DEFAULT;
        }
        FieldReader in = front.get();
        List<Field> folio = in.texts("folio");
        if (folio.size() > FOLIO) {
            in.warning(folio.get(FOLIO), "wrong-field", "the folio line has room for three", "");
        }
        Front read =
                new Front(
                        in.texts("lead").stream().map(in::text).toList(),
                        folio.stream().map(in::text).limit(FOLIO).toList(),
                        in.number("latest", 0, 100).orElse(Front.DEFAULT.latest()));
        in.tellUnread();
        return read;
    }

    private Feeds feeds() {
        Feeds d = Feeds.DEFAULT;
        Optional<FieldReader> feeds = fields.fields("feeds");
        if (feeds.isEmpty()) {
            return d;
        }
        FieldReader in = feeds.get();
        List<String> lists = new ArrayList<>();
        for (Field field : in.texts("lists")) {
            lists.add(in.text(field));
        }
        Feeds read =
                new Feeds(
                        some(in, "formats", Feeds.Format.class, d.formats(), "atom, rss or json"),
                        in.number("entries", 1, 1_000).orElse(d.entries()),
                        choice(in, "text", "summary", "full").equals("full"),
                        lists,
                        authority(in));
        in.tellUnread();
        return read;
    }

    private Dataset dataset() {
        Dataset d = Dataset.DEFAULT;
        Optional<FieldReader> api = fields.fields("api");
        if (api.isEmpty()) {
            return d;
        }
        FieldReader in = api.get();
        Dataset read =
                new Dataset(
                        some(in, "formats", Dataset.Format.class, d.formats(), "jsonl or csv"),
                        choice(in, "text", "none", "full").equals("full"));
        in.tellUnread();
        return read;
    }

    /** Those of an enum that a field names; none if it is empty. */
    private static <E extends Enum<E>> Set<E> some(
            FieldReader in, String name, Class<E> all, Set<E> otherwise, String expected) {
        if (!in.has(name)) {
            return otherwise;
        }
        Set<E> formats = EnumSet.noneOf(all);
        for (Field field : in.texts(name)) {
            String said = in.text(field);
            try {
                formats.add(Enum.valueOf(all, said.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                in.wrong(field, expected);
            }
        }
        return formats;
    }

    /** RFC 4151, section 2.1: a domain or address, and a date from which it was held. */
    private static String authority(FieldReader in) {
        String said = in.text("authority");
        boolean valid =
                said.matches(
                        "[A-Za-z0-9.@_-]+,[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?");
        if (!said.isEmpty() && !valid) {
            in.field("authority")
                    .ifPresent(field ->
                            in.wrong(field, "a domain and when it was held: mercury.example,1952"));
            return "";
        }
        return said;
    }

    private List<Server> servers() {
        Set<Server> servers = EnumSet.noneOf(Server.class);
        for (Field field : fields.texts("servers")) {
            String said = fields.text(field);
            Optional<Server> server =
                    Stream.of(Server.values())
                            .filter(each -> each.word().equals(said.toLowerCase(Locale.ROOT)))
                            .findFirst();
            server.ifPresent(servers::add);
            if (server.isEmpty()) {
                fields.wrong(
                        field,
                        Stream.of(Server.values())
                                .map(Server::word)
                                .collect(Collectors.joining(", ")));
            } else if (servers.contains(Server.NETLIFY) && servers.contains(Server.CLOUDFLARE)) {
                fields.error(
                        field,
                        "wrong-field",
                        "netlify and cloudflare read the same files",
                        "name the one, and build for the other into another folder");
            }
        }
        return List.copyOf(servers);
    }

    private Hosts hosts() {
        Optional<FieldReader> hosts = fields.fields("hosts");
        if (hosts.isEmpty()) {
            return Hosts.NONE;
        }
        FieldReader in = hosts.get();
        Hosts read =
                new Hosts(
                        hosts(in, "scripts"),
                        hosts(in, "pictures"),
                        hosts(in, "frames"),
                        hosts(in, "connections"));
        in.tellUnread();
        return read;
    }

    private static List<String> hosts(FieldReader in, String name) {
        List<String> hosts = new ArrayList<>();
        for (Field field : in.texts(name)) {
            String host = in.text(field);
            if (HOST.matcher(host).matches()) {
                hosts.add(host);
            } else {
                in.wrong(field, "a host such as https://stats.example or https://*.example");
            }
        }
        return hosts;
    }

    private RobotRules robots() {
        Optional<FieldReader> robots = fields.fields("robots");
        if (robots.isEmpty()) {
            return RobotRules.DEFAULT;
        }
        FieldReader in = robots.get();
        List<String> except = new ArrayList<>();
        for (Field field : in.texts("except")) {
            String path = in.text(field);
            if (path.matches("/\\S*")) {
                except.add(path);
            } else {
                in.wrong(field, "a path of the site that begins with /");
            }
        }
        RobotRules read =
                new RobotRules(
                        choice(in, "search", "allow", "deny").equals("allow"),
                        choice(in, "ai", "allow", "deny").equals("allow"),
                        except);
        in.tellUnread();
        return read;
    }

    private Theme theme() {
        Optional<FieldReader> theme = fields.fields("theme");
        if (theme.isEmpty()) {
            return Theme.DEFAULT;
        }
        FieldReader in = theme.get();
        SortedMap<String, String> colours = new TreeMap<>();
        Optional<FieldReader> given = in.fields("colours");
        for (Field field : given.map(FieldReader::all).orElse(List.of())) {
            String token = field.name().substring(field.name().lastIndexOf('.') + 1);
            String colour = given.map(g -> colour(g, token)).orElse("");
            if (!COLOURS.contains(token.replaceFirst("-dark$", ""))) {
                in.error(
                        field,
                        "wrong-field",
                        "there is no colour \"" + token + "\"",
                        "there are " + String.join(", ", COLOURS));
            } else if (!colour.isEmpty()) {
                colours.put(token, colour);
            }
        }
        Theme read =
                new Theme(
                        in.text("nameplate"),
                        in.text("logo"),
                        choice(in, "fonts", "own", "system").equals("system"),
                        colours);
        in.tellUnread();
        return read;
    }

    private void error(String name, String message, String example) {
        problems.add(Problem.error(fields.place(name), "wrong-field", message, example));
    }
}
