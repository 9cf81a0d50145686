package org.broadsheet.read.names;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Position;

/** What a value looks like elsewhere, and what it is here. */
public enum Shape {
    /** Any value, as it is. */
    ANY,
    /** A line of words, in which mark-up and character references may stand. */
    WORDS,
    /** Words in which Markdown may stand too. */
    EXCERPT,
    /** A date, or milliseconds since 1970; no {@code true} or {@code false}. */
    DATE,
    /** A day or moment; what is less exact holds nothing back. */
    MOMENT,
    /** Names, or groups with a {@code name}. */
    NAMES,
    /** Names of people, or groups with {@code name}, or with {@code first} and {@code last}. */
    PEOPLE,
    /** The first of several names. */
    FIRST,
    /** The others. */
    REST,
    /** Files of pictures, or groups in which a file stands under one of many names. */
    IMAGES,
    /** A language tag, with an underscore perhaps: {@code es_PR}. */
    LANGUAGE,
    /** A type of article; a word that only says "an article" is none. */
    TYPE,
    /** An address on the web. */
    WEB,
    /** A path of the site, from its root or not; no pattern. */
    PATH,
    /** Paths of the site; those that are none are not taken. */
    PATHS,
    /** {@code true}. */
    TRUE,
    /** {@code false}, which means {@code true}. */
    FALSE,
    /** A word that says that an article is not, or not yet, for everybody. */
    WITHHELD,
    /** Whatever is not empty. */
    SECRET;

    private static final Set<String> ARTICLES =
            Set.of(
                    "post",
                    "posts",
                    "page",
                    "article",
                    "articles",
                    "blog",
                    "blogpost",
                    "blog-post",
                    "story",
                    "text",
                    "default");

    private static final Set<String> NOT_FOR_ALL =
            Set.of(
                    "draft",
                    "drafts",
                    "pending",
                    "private",
                    "trash",
                    "trashed",
                    "future",
                    "scheduled",
                    "auto-draft",
                    "unpublished",
                    "hidden",
                    "unlisted",
                    "members",
                    "paid",
                    "tiers",
                    "internal",
                    "review",
                    "in-review",
                    "sent");

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*+");
    private static final Pattern MILLISECONDS = Pattern.compile("[0-9]{12,14}");
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)https?://\\S++");
    private static final Pattern MAIL = Pattern.compile("<[^<>@\\s]{1,100}@[^<>\\s]{1,100}>");

    /** What may stand in a path; Jekyll's {@code :title} and Liquid's braces do not. */
    private static final Pattern PLAIN_PATH = Pattern.compile("[^?#:{}*\\\\\\s]++");

    private static final Pattern BASE_URL =
            Pattern.compile("\\{\\{-?+\\s*+site\\.(?:baseurl|url)\\s*+-?+}}|__GHOST_URL__");

    /** A name of Jekyll's for a pattern. */
    private static final Set<String> PATTERNS =
            Set.of("pretty", "date", "none", "ordinal", "weekdate");

    private static final Map<String, String> OF_IMAGES =
            Map.ofEntries(
                    Map.entry("src", "file"),
                    Map.entry("path", "file"),
                    Map.entry("url", "file"),
                    Map.entry("image", "file"),
                    Map.entry("feature", "file"),
                    Map.entry("filename", "file"),
                    Map.entry("href", "file"),
                    Map.entry("alttext", "alt"),
                    Map.entry("title", "caption"),
                    Map.entry("figcaption", "caption"),
                    Map.entry("attribution", "credit"),
                    Map.entry("source", "credit"),
                    Map.entry("author", "credit"),
                    Map.entry("license", "rights"));

    /** What says how a picture looks on a page. */
    private static final Set<String> LOOKS =
            Set.of(
                    "width",
                    "height",
                    "class",
                    "style",
                    "position",
                    "align",
                    "relative",
                    "hidden",
                    "responsiveimages",
                    "thumb",
                    "teaser",
                    "feature_link",
                    "credit_link",
                    "creditlink",
                    "link",
                    "size",
                    "placement",
                    "focalpoint",
                    "previewonly",
                    "hiddeninsingle",
                    "hiddeninlist",
                    "linkfullimages");

    /**
     * What a value is here.
     *
     * @return empty if it has not this shape
     */
    Optional<FieldValue> read(FieldValue value) {
        if (value instanceof FieldValue.Nothing && this != TRUE && this != FALSE) {
            return this == SECRET || this == REST || this == MOMENT
                    ? Optional.empty()
                    : Optional.of(value);
        }
        return switch (this) {
            case ANY -> Optional.of(value);
            case WORDS -> Optional.of(words(value, false));
            case EXCERPT -> Optional.of(words(value, true));
            case DATE -> text(value).filter(Shape::hasDigit).map(t -> date(t, value.at()));
            case MOMENT -> text(value).filter(t -> DAY.matcher(t).matches()).map(t -> value);
            case NAMES -> Optional.of(names(value, Shape::name));
            case PEOPLE -> Optional.of(names(value, Shape::person));
            case FIRST -> first(value);
            case REST -> rest(value);
            case IMAGES -> images(value);
            case LANGUAGE ->
                    text(value).map(t -> new FieldValue.Text(t.replace('_', '-'), value.at()));
            case TYPE ->
                    text(value)
                            .filter(t -> !ARTICLES.contains(t.toLowerCase(Locale.ROOT)))
                            .map(t -> value);
            case WEB -> text(value).filter(t -> WEB_ADDRESS.matcher(t).matches()).map(t -> value);
            case PATH -> text(value).flatMap(t -> path(t, value.at()));
            case PATHS -> paths(value);
            case TRUE -> flag(value).filter(flag -> flag).map(flag -> yes(value.at()));
            case FALSE -> flag(value).filter(flag -> !flag).map(flag -> yes(value.at()));
            case WITHHELD ->
                    text(value)
                            .map(t -> t.toLowerCase(Locale.ROOT).replace(' ', '-'))
                            .filter(NOT_FOR_ALL::contains)
                            .map(t -> yes(value.at()));
            case SECRET -> text(value).filter(t -> flag(value).isEmpty()).map(t -> yes(value.at()));
        };
    }

    /** Whether a text is an address with places to be filled in, which no article can have. */
    static boolean isPattern(FieldValue value) {
        return text(value)
                .filter(t -> flag(value).isEmpty() && !WEB_ADDRESS.matcher(t).matches())
                .filter(t -> path(t, value.at()).isEmpty())
                .isPresent();
    }

    private static Optional<String> text(FieldValue value) {
        return value instanceof FieldValue.Text(String text, var _)
                ? Optional.of(text.strip()).filter(t -> !t.isEmpty())
                : Optional.empty();
    }

    private static Optional<Boolean> flag(FieldValue value) {
        return text(value)
                .flatMap(t ->
                        switch (t.toLowerCase(Locale.ROOT)) {
                            case "true", "yes", "on" -> Optional.of(true);
                            case "false", "no", "off" -> Optional.of(false);
                            default -> Optional.empty();
                        });
    }

    private static FieldValue yes(Position at) {
        return new FieldValue.Text("true", at);
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9');
    }

    /** Ghost writes moments as milliseconds since 1970 in its exports. */
    private static FieldValue date(String text, Position at) {
        return MILLISECONDS.matcher(text).matches()
                ? new FieldValue.Text(Instant.ofEpochMilli(Long.parseLong(text, 10)).toString(), at)
                : new FieldValue.Text(text, at);
    }

    private static FieldValue words(FieldValue value, boolean markdown) {
        return value instanceof FieldValue.Text(String text, var at)
                ? new FieldValue.Text(
                        markdown ? PlainWords.ofMarkdown(text) : PlainWords.of(text), at)
                : value;
    }

    /** How a single item is called; empty if it has no name. */
    private interface Naming {
        Optional<String> name(FieldValue.Fields group);
    }

    /** A text stays a text, in which commas may part names; groups become their names. */
    private static FieldValue names(FieldValue value, Naming naming) {
        if (value instanceof FieldValue.Text(String text, var at)) {
            return new FieldValue.Text(MAIL.matcher(text).replaceAll("").strip(), at);
        }
        List<FieldValue> names = new ArrayList<>();
        flatten(value, naming, names);
        return names.isEmpty() ? value : new FieldValue.Items(names, value.at());
    }

    private static void flatten(FieldValue value, Naming naming, List<FieldValue> to) {
        switch (value) {
            case FieldValue.Text(String text, var at) ->
                    to.add(new FieldValue.Text(MAIL.matcher(text).replaceAll("").strip(), at));
            case FieldValue.Items(var items, var _) ->
                    items.forEach(item -> flatten(item, naming, to));
            case FieldValue.Fields group -> {
                Optional<String> name = naming.name(group);
                if (name.isPresent()) {
                    to.add(new FieldValue.Text(name.get(), group.at()));
                } else {
                    group.fields().values().stream()
                            .filter(inner -> inner instanceof FieldValue.Fields)
                            .forEach(inner -> flatten(inner, naming, to));
                }
            }
            case FieldValue.Nothing _ -> {}
        }
    }

    private static Optional<String> name(FieldValue.Fields group) {
        return firstOf(group, "name", "title", "label", "slug");
    }

    /** How a person is called in a group of fields about them. */
    public static Optional<String> person(FieldValue.Fields group) {
        return firstOf(group, "full_name", "fullName", "name", "display_name", "displayName")
                .or(() -> {
                    Optional<String> first = firstOf(group, "first_name", "firstName", "first");
                    Optional<String> last = firstOf(group, "last_name", "lastName", "last");
                    return first.isPresent() && last.isPresent()
                            ? Optional.of(first.get() + " " + last.get())
                            : last.or(() -> first);
                })
                .or(() -> firstOf(group, "title"));
    }

    private static Optional<String> firstOf(FieldValue.Fields group, String... names) {
        for (String name : names) {
            FieldValue value = group.fields().get(name);
            Optional<String> text = value == null ? Optional.empty() : text(value);
            if (text.isPresent()) {
                return text;
            }
        }
        return Optional.empty();
    }

    private static Optional<FieldValue> first(FieldValue value) {
        if (value instanceof FieldValue.Items) {
            return names(value, Shape::name) instanceof FieldValue.Items(var names, var _)
                    ? names.stream().findFirst()
                    : Optional.empty();
        }
        return Optional.of(value);
    }

    private static Optional<FieldValue> rest(FieldValue value) {
        return value instanceof FieldValue.Items
                        && names(value, Shape::name) instanceof FieldValue.Items(var names, var at)
                        && names.size() > 1
                ? Optional.of(new FieldValue.Items(names.subList(1, names.size()), at))
                : Optional.empty();
    }

    private static Optional<FieldValue> images(FieldValue value) {
        if (flag(value).isPresent()) {
            return Optional.empty();
        }
        return switch (value) {
            case FieldValue.Text text when text.text().isBlank() ->
                    Optional.of(new FieldValue.Nothing(text.at()));
            case FieldValue.Text text -> Optional.of(file(text));
            case FieldValue.Fields group -> Optional.of(image(group)).filter(Shape::hasFile);
            case FieldValue.Items(var items, var at) ->
                    Optional.of(
                            new FieldValue.Items(
                                    items.stream().flatMap(item -> images(item).stream()).toList(),
                                    at));
            case FieldValue.Nothing _ -> Optional.of(value);
        };
    }

    private static FieldValue file(FieldValue.Text text) {
        return new FieldValue.Text(BASE_URL.matcher(text.text()).replaceAll(""), text.at());
    }

    private static boolean hasFile(FieldValue value) {
        return value instanceof FieldValue.Fields group && group.fields().containsKey("file");
    }

    private static FieldValue image(FieldValue.Fields group) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        group.fields()
                .forEach((name, value) -> {
                    String folded = name.toLowerCase(Locale.ROOT);
                    String ours = OF_IMAGES.getOrDefault(folded, folded);
                    if (value instanceof FieldValue.Fields inner && ours.equals("file")) {
                        image(inner); // Gatsby's {src: {childImageSharp: …}} names no file
                    } else if (value instanceof FieldValue.Nothing
                            || LOOKS.contains(folded)
                            || flag(value).isPresent()) {
                        return;
                    } else if (ours.equals("file") && value instanceof FieldValue.Text text) {
                        fields.putIfAbsent(ours, file(text));
                    } else {
                        fields.putIfAbsent(ours, words(value, !ours.equals("alt")));
                    }
                });
        return new FieldValue.Fields(fields, group.at());
    }

    private static Optional<FieldValue> path(String text, Position at) {
        boolean plain =
                PLAIN_PATH.matcher(text).matches()
                        && !text.contains("//")
                        && !text.contains("..")
                        && !text.equals("/")
                        && !PATTERNS.contains(text.toLowerCase(Locale.ROOT));
        if (!plain || flag(new FieldValue.Text(text, at)).isPresent()) {
            return Optional.empty();
        }
        String rooted = text.startsWith("/") ? text : "/" + text;
        String index = "/index.html";
        return Optional.of(
                new FieldValue.Text(
                        rooted.endsWith(index) && rooted.length() > index.length()
                                ? rooted.substring(0, rooted.length() - index.length() + 1)
                                : rooted,
                        at));
    }

    private static Optional<FieldValue> paths(FieldValue value) {
        List<FieldValue> paths = new ArrayList<>();
        List<FieldValue> items =
                value instanceof FieldValue.Items(var list, var _) ? list : List.of(value);
        for (FieldValue item : items) {
            text(item).flatMap(t -> path(t, item.at())).ifPresent(paths::add);
        }
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldValue.Items(paths, value.at()));
    }
}
