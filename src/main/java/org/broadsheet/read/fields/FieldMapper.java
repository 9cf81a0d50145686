package org.broadsheet.read.fields;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Image;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.article.UnknownField;
import org.broadsheet.article.Withdrawal;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Slugs;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.content.Links;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.content.Sureness;
import org.broadsheet.read.names.ForeignNames;
import org.broadsheet.read.sanitize.Sanitizer;
import org.broadsheet.read.source.FileName;
import org.broadsheet.read.source.Source;

/** Makes an article of fields and text. */
public final class FieldMapper {
    private static final int LONG_ID = 500;

    private final ArchiveConfig config;
    private final AuthorKeys authorNames;
    private final FileName name;
    private final Source source;
    private final Place place;
    private final FieldReader in;
    private final FieldReader.Sink problems;
    private final Slugs slugs;
    private final DateFields dates;
    private boolean lineBound;

    public FieldMapper(
            ArchiveConfig config,
            AuthorKeys authorNames,
            FileName name,
            Source source,
            Place place,
            FieldReader in,
            FieldReader.Sink problems) {
        this.config = config;
        this.authorNames = authorNames;
        this.name = name;
        this.source = source;
        this.place = place;
        this.in = in;
        this.problems = problems;
        this.slugs = new Slugs(config.slugs());
        this.dates = DateFields.of(in, config);
    }

    /**
     * Makes the article.
     *
     * @param content its text
     * @param told its fields with their reasons, to warn of guesses
     */
    public Article article(Content content, List<Told> told) {
        TextFields texts = new TextFields(in);
        PathFields paths = new PathFields(in, config.baseUrl());
        Links links = new Links(config.baseUrl(), name.folder(), content.address());
        GroupFields groups = new GroupFields(in, dates, links);
        in.field(ExtractField.NAME); // known, and heeded when the page was read
        boolean page = name.isPage() && !source.record();
        String title = title(texts, content);
        ArticleDate date = date(page);
        tellGuesses(told);
        List<String> authors =
                texts.names("authors").stream().map(authorNames::name).distinct().toList();
        Optional<Withdrawal> withdrawn = groups.withdrawn();
        Sanitizer.Clean clean = Sanitizer.clean(content, links, config.remoteImages(), problems);
        List<Image> images = groups.images(config.remoteImages());
        if (clean.body().marked().isEmpty() && images.isEmpty() && withdrawn.isEmpty()) {
            problems.add(Problem.warning(place, "no-text", "there is no text", ""));
        }
        String url = paths.url();
        return new Article(
                id(texts),
                place,
                source.record(),
                page,
                texts.type(Article.NEWS),
                title,
                date,
                dates.date(in, "updated"),
                section(texts),
                texts.names("tags"),
                authors,
                byline(texts.line("byline"), authors),
                groups.contributors(),
                texts.line("summary"),
                texts.line("kicker"),
                slug(texts),
                SlugRule.of(name, title, source.record(), slugs),
                url.isEmpty() && page ? pageUrl() : url,
                paths.aliases(),
                images,
                texts.lang(),
                texts.id("translationOf"),
                in.flag("draft", false),
                groups.moment("embargo"),
                groups.moment("expires"),
                withdrawn,
                groups.series(),
                groups.corrections(),
                groups.related(),
                groups.source(),
                dates.date(in, "captured"),
                texts.line("edition"),
                texts.line("page"),
                texts.line("rights"),
                extra(),
                clean.body(),
                clean.text().excerpt(config.limits().excerpt()),
                clean.text().count(),
                clean.contents(),
                content.alsoRead(),
                content.recentPosts());
    }

    private String id(TextFields texts) {
        String id = texts.id("id");
        if (id.length() > LONG_ID) {
            problems.add(
                    Problem.error(
                            in.place("id"),
                            "bad-id",
                            "an id of " + id.length() + " characters",
                            "at most " + LONG_ID));
        }
        lineBound |= id.isEmpty() && source.record();
        return id.isEmpty() ? name.id() : id;
    }

    private String title(TextFields texts, Content content) {
        String title = texts.title();
        if (title.isEmpty()) {
            title = Plain.line(content.findings().text("title"));
        }
        if (title.isEmpty()) {
            title = Plain.line(name.asTitle());
            lineBound |= source.record();
            guessed(
                    "title",
                    "no-title",
                    "no title; " + Plain.quoted(title) + " is taken from the file's name");
        }
        return title;
    }

    private ArticleDate date(boolean page) {
        ArticleDate date = dates.date(in, "date");
        boolean stated = in.has("date");
        if (!stated && !page) {
            guessed("date", "no-date", "no date; it is filed as undated");
        }
        return date;
    }

    private void guessed(String field, String kind, String message) {
        problems.add(
                Problem.warning(
                        in.field(field).map(Field::place).orElse(place),
                        kind,
                        message,
                        "state "
                                + field
                                + (kind.equals("no-date") ? ", or date: unknown" : " to be sure")));
    }

    /** Tells of each field whose value was but guessed. */
    private void tellGuesses(List<Told> told) {
        Set<String> seen = new HashSet<>();
        for (Told each : told) {
            for (String field : each.layer().fields().fields().keySet()) {
                Rule rule = each.why(field);
                if (seen.add(field) && rule.sureness() == Sureness.GUESSED) {
                    guessed(field, each.layer().fields().fields().get(field), rule);
                }
            }
        }
    }

    private void guessed(String field, FieldValue value, Rule rule) {
        String said = said(value);
        String from = " is a guess (" + rule.words() + ")";
        switch (field) {
            case "title" -> guessed(field, "no-title", "no title is stated;" + said + from);
            case "date" -> guessed(field, "unsure-date", "no date is stated;" + said + from);
            default -> guessed(field, "unsure-field", field + said + from);
        }
    }

    private static String said(FieldValue value) {
        return switch (value) {
            case FieldValue.Text text -> " " + Plain.quoted(text.text());
            case FieldValue.Items items when !items.items().isEmpty() ->
                    said(items.items().getFirst()) + (items.items().size() > 1 ? " …" : "");
            case FieldValue.Items _, FieldValue.Fields _, FieldValue.Nothing _ -> "";
        };
    }

    private String section(TextFields texts) {
        String section = texts.line("section");
        return in.field("section").flatMap(f -> texts.name(section, f)).orElse("");
    }

    /** A byline that says no more than the names says nothing. */
    private static String byline(String byline, List<String> authors) {
        String key = Names.key(byline);
        String names = Names.key(String.join("", authors));
        String said = Names.key(AuthorNames.withoutBy(byline));
        return key.equals(names) || said.equals(names) ? "" : byline;
    }

    private String slug(TextFields texts) {
        String said = texts.line("slug");
        return said.isEmpty() ? "" : slugs.of(said);
    }

    /** {@code pages/about.md} stands at {@code /about/}. */
    private String pageUrl() {
        StringBuilder url = new StringBuilder("/");
        String[] parts = name.pagePath().split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean last = i == parts.length - 1;
            if (!last || !parts[i].equals("index") || parts.length == 1) {
                url.append(slugs.of(parts[i])).append('/');
            }
        }
        return url.toString();
    }

    /** The fields that nobody knows. */
    private Map<String, FieldValue> extra() {
        Map<String, FieldValue> extra = new TreeMap<>();
        for (Field field : in.unread()) {
            extra.put(field.name(), clean(field.value()));
        }
        return extra;
    }

    private static FieldValue clean(FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text, var at) ->
                    new FieldValue.Text(Plain.without(text), at);
            case FieldValue.Items(var items, var at) ->
                    new FieldValue.Items(items.stream().map(FieldMapper::clean).toList(), at);
            case FieldValue.Fields(var fields, var at) -> {
                Map<String, FieldValue> cleaned = new LinkedHashMap<>();
                fields.forEach((key, v) -> cleaned.put(Plain.without(key), clean(v)));
                yield new FieldValue.Fields(cleaned, at);
            }
            case FieldValue.Nothing nothing -> nothing;
        };
    }

    /** Whether the line of a record shows in the article, for lack of an id or title. */
    public boolean lineBound() {
        return lineBound;
    }

    /** The names that nobody knows; lists over any field know theirs. */
    public List<UnknownField> unknown() {
        List<UnknownField> unknown = new ArrayList<>();
        for (Field field : in.unread()) {
            String said = field.name();
            boolean listed = config.lists().stream().anyMatch(l -> l.field().equals(said));
            if (!listed && !ForeignNames.isKnown(said)) {
                unknown.add(new UnknownField(Plain.shortened(said), field.place()));
            }
        }
        return unknown;
    }
}
