package org.broadsheet.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.Article;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.article.Severity;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.ListKind;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Json;
import org.broadsheet.data.Layer;
import org.broadsheet.foreign.Surroundings;
import org.broadsheet.read.Findings.Told;

/**
 * Reads an article: the one way from bytes to an {@link Article}. Reading is a pure function of the
 * source, the configuration and the folders' defaults; many threads may share a reader.
 *
 * <pre>{@code
 * ArticleReader reader = new ArticleReader(config, defaults);
 * ReadResult result = reader.read(Source.file("content/1984/flood.md", bytes));
 * }</pre>
 *
 * <p>A field is taken from the first of these that has it, an empty one included: the sidecar; the
 * front matter or record; what is found in the text ({@code <meta>}, a byline); the file's name;
 * the defaults of the nearest folder, then of those around it.
 */
public final class ArticleReader {
    private final ArchiveConfig config;
    private final FolderDefaults defaults;
    private final MarkdownFormat markdown;
    private final HtmlFormat html;
    private final AuthorNames authors;

    /**
     * A reader.
     *
     * @param config the archive's configuration
     * @param defaults the folders' defaults
     */
    public ArticleReader(ArchiveConfig config, FolderDefaults defaults) {
        this(config, defaults, AuthorNames.NONE);
    }

    /**
     * A reader of an archive in which keys stand for authors.
     *
     * @param config the archive's configuration
     * @param defaults the folders' defaults
     * @param authors the names of authors by their keys
     */
    public ArticleReader(ArchiveConfig config, FolderDefaults defaults, AuthorNames authors) {
        this.authors = authors;
        this.config = config;
        this.defaults = defaults;
        this.markdown = new MarkdownFormat(config.typographicQuotes());
        Set<String> fields = new HashSet<>(Known.FIELDS);
        config.lists().stream().map(ListKind::field).forEach(fields::add);
        this.html = new HtmlFormat(fields, config.zone(), config.title());
    }

    /** Reads an article. Bad input makes problems, never an exception. */
    public ReadResult read(Source source) {
        return new Reading(source).inspect(false).result();
    }

    /** Reads an article and tells where each of its fields comes from. */
    public Inspection explain(Source source) {
        return new Reading(source).inspect(true);
    }

    /** How a text is written. */
    private enum Format {
        MARKDOWN,
        HTML,
        TEXT
    }

    /** The reading of one source. */
    private final class Reading {
        private final Source source;
        private final FileName name;
        private final ProblemList problems = new ProblemList();

        Reading(Source source) {
            this.source = source;
            this.name = FileName.of(source);
        }

        Inspection inspect(boolean explain) {
            Place place =
                    source.record()
                            ? Place.of(source.path(), source.line(), 0)
                            : Place.of(source.path());
            List<FieldFile> around = defaults.over(source.path());
            source.sidecar().ifPresent(s -> s.problems().forEach(problems::add));
            for (FieldFile file : around) {
                if (file.failed()) {
                    problems.add(
                            Problem.error(
                                    place,
                                    "unreadable-defaults",
                                    "not read, for " + file.layer().file() + " cannot be read",
                                    "mend that file first"));
                }
            }
            if (source.bytes().length > config.limits().articleBytes()) {
                problems.add(
                        Problem.error(
                                place,
                                "too-large",
                                "larger than " + config.limits().articleBytes() + " bytes",
                                "limits.articleBytes in archive.yaml sets how large one may be"));
            }
            if (problems.hasError()) {
                return failed();
            }
            Decoder.Decoded decoded = Decoder.decode(source.bytes(), source.path(), source.line());
            decoded.problems().forEach(problems::add);
            if (decoded.failed()) {
                return failed();
            }
            FieldNames names = names(around);
            Stated stated =
                    source.record() ? record(decoded.text(), names) : file(decoded.text(), names);
            if (problems.hasError()) {
                return failed();
            }
            return compose(stated, around, place, explain);
        }

        /** What an article states itself, and its text. */
        private record Stated(Layer written, Told told, Format format, String text, Lines lines) {}

        /**
         * What fields are called in the source: the sidecar says it, the nearest folder, others.
         */
        private FieldNames names(List<FieldFile> around) {
            FieldNames names =
                    source.sidecar().map(s -> s.settings().names()).orElse(FieldNames.NONE);
            for (FieldFile file : around) {
                names = names.then(file.settings().names());
            }
            return names.then(FieldNames.of(config.fieldNames())).then(FieldNames.ELSEWHERE);
        }

        private Stated file(String text, FieldNames names) {
            FrontMatter front =
                    FrontMatter.split(
                            text,
                            source.path(),
                            format(source.path()) == Format.MARKDOWN,
                            problems);
            return new Stated(
                    front.layer(),
                    names.told(front.layer(), "front matter", problems),
                    format(source.path()),
                    front.body(),
                    new Lines(front.body(), source.path(), front.bodyLine()));
        }

        private Format format(String path) {
            String lower = path.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
                return Format.HTML;
            }
            return lower.endsWith(".txt") ? Format.TEXT : Format.MARKDOWN;
        }

        private Stated record(String text, FieldNames names) {
            Layer parsed =
                    FieldReader.layer(
                            Json.parse(text, source.path(), source.line()),
                            source.path(),
                            problems);
            Told told = names.told(parsed, "record", problems);
            Layer layer = told.layer();
            FieldReader record = new FieldReader(List.of(layer), problems);
            String body = record.field("body").map(record::text).orElse("");
            Lines lines = Lines.within(record.place("body"));
            Format format = Format.MARKDOWN;
            Optional<Field> said = record.field("format");
            if (said.isPresent()) {
                switch (record.text(said.get()).toLowerCase(Locale.ROOT)) {
                    case "", "markdown", "md" -> {}
                    case "html" -> format = Format.HTML;
                    case "text", "txt" -> format = Format.TEXT;
                    default -> record.wrong(said.get(), "markdown, html or text");
                }
            }
            Map<String, FieldValue> rest = new LinkedHashMap<>(layer.fields().fields());
            rest.remove("body");
            rest.remove("format");
            Layer fields =
                    new Layer(layer.file(), new FieldValue.Fields(rest, layer.fields().at()));
            return new Stated(
                    parsed,
                    new Told(fields, told.rules(), told.rule(), told.passedOver()),
                    format,
                    Decoder.text(body),
                    lines);
        }

        private Inspection compose(
                Stated stated, List<FieldFile> around, Place place, boolean explain) {
            List<Told> told = new ArrayList<>();
            source.sidecar().ifPresent(s -> told.add(new Told(s.layer(), "sidecar")));
            around.forEach(f -> told.add(new Told(f.settings().always(), "folder, always")));
            told.add(stated.told());
            Optional<Content> content = content(stated, told);
            if (content.isEmpty()) {
                return failed();
            }
            told.add(content.get().findings().told());
            told.add(fromName());
            for (FieldFile file : around) {
                told.add(new Told(file.layer(), "folder defaults"));
            }
            FieldReader fields = new FieldReader(told.stream().map(Told::layer).toList(), problems);
            FieldMapper mapper =
                    new FieldMapper(config, authors, name, source, place, fields, problems);
            Article article = mapper.article(content.get(), told);
            List<UnknownField> unknown = mapper.unknown();
            ReadResult result =
                    new ReadResult(
                            problems.hasError() ? Optional.empty() : Optional.of(article),
                            problems.all(),
                            unknown);
            return new Inspection(
                    explain ? Origins.of(told, article, name, place) : List.of(),
                    content.get().leftOut(),
                    result);
        }

        private Optional<Content> content(Stated stated, List<Told> told) {
            FieldReader said = new FieldReader(told.stream().map(Told::layer).toList(), p -> {});
            String title = Plain.line(said.text("title"));
            String text = stated.text();
            Lines lines = stated.lines();
            Locale language =
                    Languages.tag(said.text("lang"))
                            .map(Locale::forLanguageTag)
                            .orElse(config.language());
            Quotes quotes = Quotes.of(language);
            return switch (stated.format()) {
                case HTML -> {
                    // Only a page with front matter was written for a generator.
                    if (stated.written().fields().fields().isEmpty()) {
                        yield Optional.of(html.read(text, lines, source.path(), title, problems));
                    }
                    TemplateText plain =
                            TemplateText.of(
                                    text,
                                    lines,
                                    surroundings(stated, Surroundings.Form.HTML, quotes),
                                    problems);
                    yield Optional.of(
                            html.read(plain.text(), plain.lines(), source.path(), title, problems)
                                    .without(plain.leftOut()));
                }
                case TEXT -> Optional.of(TextFormat.read(text, lines, source.path(), title));
                case MARKDOWN -> {
                    boolean mdx = source.path().toLowerCase(Locale.ROOT).endsWith(".mdx");
                    Surroundings.Form form =
                            mdx ? Surroundings.Form.MDX : Surroundings.Form.MARKDOWN;
                    TemplateText plain =
                            TemplateText.of(
                                    text, lines, surroundings(stated, form, quotes), problems);
                    yield markdown.read(
                                    plain.text(),
                                    plain.lines(),
                                    source.path(),
                                    title,
                                    quotes,
                                    problems)
                            .map(content -> content.without(plain.leftOut()));
                }
            };
        }

        /** A field that is a text, if need be within a group of the keeper's own. */
        private static Optional<String> text(Map<String, FieldValue> in, String field) {
            if (in.get(field) instanceof FieldValue.Text(String value, var _)) {
                return Optional.of(value.strip());
            }
            return in.entrySet().stream()
                    .filter(entry -> ForeignNames.isGroup(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .filter(FieldValue.Fields.class::isInstance)
                    .flatMap(group -> text(((FieldValue.Fields) group).fields(), field).stream())
                    .findFirst();
        }

        private Surroundings surroundings(Stated stated, Surroundings.Form form, Quotes quotes) {
            Map<String, FieldValue> written = stated.written().fields().fields();
            return new Surroundings(
                    form,
                    field -> text(written, field),
                    authors.byKey(),
                    caption -> markdown.inline(caption, quotes));
        }

        private Told fromName() {
            Findings found = new Findings(source.path());
            if (!source.record()) {
                found.found("date", name.date(), Position.WHOLE, Rule.likely("file name"));
                if (name.isAmongDrafts()) {
                    found.found("draft", "true", Position.WHOLE, Rule.likely("folder _drafts"));
                }
            }
            return found.told();
        }

        private Inspection failed() {
            return new Inspection(
                    List.of(),
                    List.of(),
                    new ReadResult(Optional.empty(), problems.all(), List.of()));
        }
    }

    /** Problems of one source, as many as anybody would read. */
    private static final class ProblemList implements FieldReader.Sink {
        private static final int MOST = 200;

        private final List<Problem> problems = new ArrayList<>();
        private boolean error;

        @Override
        public void add(Problem problem) {
            error |= problem.severity() == Severity.ERROR;
            if (problems.size() < MOST || problem.severity() == Severity.ERROR) {
                problems.add(problem);
            }
        }

        boolean hasError() {
            return error;
        }

        List<Problem> all() {
            return problems;
        }
    }
}
