package org.broadsheet.read;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Fingerprint;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.article.StrayCharacters;
import org.broadsheet.article.UnknownField;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.data.FieldReader;
import org.broadsheet.data.Layer;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.foreign.Surroundings;
import org.broadsheet.read.content.Content;
import org.broadsheet.read.content.FileKind;
import org.broadsheet.read.content.FileKind.Format;
import org.broadsheet.read.content.Findings;
import org.broadsheet.read.content.Findings.Told;
import org.broadsheet.read.content.Html;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.LeftOut;
import org.broadsheet.read.content.Lines;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.encoding.Decoder;
import org.broadsheet.read.extract.Asked;
import org.broadsheet.read.fields.AuthorKeys;
import org.broadsheet.read.fields.DateFields;
import org.broadsheet.read.fields.ExtractField;
import org.broadsheet.read.fields.FieldMapper;
import org.broadsheet.read.html.EnclosedPictures;
import org.broadsheet.read.html.HtmlFormat;
import org.broadsheet.read.html.Mhtml;
import org.broadsheet.read.markdown.MarkdownFormat;
import org.broadsheet.read.markdown.Quotes;
import org.broadsheet.read.names.FieldNames;
import org.broadsheet.read.names.ForeignNames;
import org.broadsheet.read.page.HtmlMetadata;
import org.broadsheet.read.records.RecordFile;
import org.broadsheet.read.source.BodyFormat;
import org.broadsheet.read.source.FieldFile;
import org.broadsheet.read.source.FileName;
import org.broadsheet.read.source.FolderDefaults;
import org.broadsheet.read.source.Source;
import org.broadsheet.read.source.SourceSettings;
import org.broadsheet.read.text.TextFormat;
import org.jsoup.nodes.Document;

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
 * what is guessed from the text; the defaults of the nearest folder, then of those around it.
 */
public final class ArticleReader {
    private final ArchiveConfig config;
    private final FolderDefaults defaults;
    private final MarkdownFormat markdown;
    private final HtmlFormat html;
    private final AuthorKeys authors;
    private final FieldNames names;

    /**
     * A reader.
     *
     * @param config the archive's configuration
     * @param defaults the folders' defaults
     */
    public ArticleReader(ArchiveConfig config, FolderDefaults defaults) {
        this(config, defaults, AuthorKeys.NONE);
    }

    /**
     * A reader of an archive in which keys stand for authors.
     *
     * @param config the archive's configuration
     * @param defaults the folders' defaults
     * @param authors the names of authors by their keys
     */
    public ArticleReader(ArchiveConfig config, FolderDefaults defaults, AuthorKeys authors) {
        this.authors = authors;
        this.names = FieldNames.of(config.fieldNames()).then(FieldNames.ELSEWHERE);
        this.config = config;
        this.defaults = defaults;
        this.markdown = new MarkdownFormat(config.typographicQuotes());
        this.html = new HtmlFormat(new HtmlMetadata(config));
    }

    /** Reads an article. Bad input makes problems, never an exception. */
    public ReadResult read(Source source) {
        return inspect(source, false).result();
    }

    /** Reads an article and tells where each of its fields comes from. */
    public Inspection explain(Source source) {
        return inspect(source, true);
    }

    /**
     * The last guard: whatever one source brings about, in our code or in a library's, costs no
     * other article its place. Only here are such failures caught; running out of memory is the
     * machine's affair, may strike an innocent source, and ends the build.
     */
    private Inspection inspect(Source source, boolean explain) {
        try {
            return new Reading(source).inspect(explain);
        } catch (StackOverflowError | RuntimeException e) {
            return failed(List.of(fault(source, e)));
        }
    }

    private static Problem fault(Source source, Throwable e) {
        String where =
                Arrays.stream(e.getStackTrace())
                        .filter(f -> e instanceof RuntimeException)
                        .filter(f -> f.getClassName().startsWith("org.broadsheet."))
                        .findFirst()
                        .map(f -> " in " + f.getFileName() + ":" + f.getLineNumber())
                        .orElse("");
        return Problem.error(
                source.place(),
                "internal",
                "Broadsheet fails on it: " + e.getClass().getSimpleName() + where,
                "this is a fault of Broadsheet's own; please report it, with the file");
    }

    private static Inspection failed(List<Problem> problems) {
        return new Inspection(
                List.of(), List.of(), new ReadResult(Optional.empty(), problems, List.of(), false));
    }

    /**
     * What a source is known by: all on which the result of its reading depends, apart from its
     * path, its line and {@link ArchiveConfig#forReading the settings for reading}.
     */
    public Fingerprint fingerprint(Source source) {
        Fingerprint.Maker maker = Fingerprint.maker().add(authors.toString()).add(source.bytes());
        if (dependsOnTitle(source)) {
            maker.add(config.title());
        }
        source.header()
                .ifPresent(header -> {
                    maker.add(String.valueOf(header.delimiter()));
                    header.names().forEach(maker::add);
                });
        source.sidecar().ifPresent(file -> maker.add(file.fingerprint()));
        defaults.over(source.path()).forEach(file -> maker.add(file.fingerprint()));
        authors.byKey()
                .forEach((key, name) -> {
                    maker.add(key);
                    maker.add(name);
                });
        return maker.make();
    }

    /** Whether the archive's title is sought in a source: as a page of the site shows it. */
    public boolean dependsOnTitle(Source source) {
        return !source.record() && Reading.format(source.path()) == BodyFormat.HTML;
    }

    /**
     * Opens a file of many articles.
     *
     * @param in the file as it is, compressed or not; closed with what is returned
     * @param path its path below the archive's root
     * @param kind what its name says of it
     * @param sidecar the fields of the file beside it, if there is one
     * @param told where problems of the file as a whole go
     */
    public RecordFile records(
            InputStream in,
            String path,
            FileKind kind,
            Optional<FieldFile> sidecar,
            FieldReader.Sink told) {
        SourceSettings settings = settings(sidecar, defaults.over(path));
        int limit = config.limits().articleBytes();
        return new RecordFile(in, path, kind, settings, config.language(), limit, told);
    }

    /** The most bytes that the file of an article may have: pictures make it larger. */
    public int mostBytes(String path) {
        int most = config.limits().articleBytes();
        return Mhtml.isNamed(path) ? (int) Math.min(8L * most, Integer.MAX_VALUE) : most;
    }

    /** How a file is to be read: its sidecar says it, then the nearest folder, then others. */
    private SourceSettings settings(Optional<FieldFile> sidecar, List<FieldFile> around) {
        SourceSettings settings = sidecar.map(FieldFile::settings).orElse(SourceSettings.NONE);
        for (FieldFile file : around) {
            settings = settings.then(file.settings());
        }
        return settings.then(names);
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
            Place place = source.place();
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
            if (source.bytes().length > mostBytes(source.path())) {
                problems.add(
                        Problem.error(
                                place,
                                "too-large",
                                "larger than " + mostBytes(source.path()) + " bytes",
                                "limits.articleBytes in archive.yaml sets how large one may be"));
            }
            if (problems.hasError()) {
                return failed();
            }
            Optional<Mhtml> saved = Optional.empty();
            if (Mhtml.isNamed(source.path())) {
                saved = Mhtml.read(source, problems);
                if (saved.isEmpty()) {
                    return failed();
                }
            }
            SourceSettings settings = settings(source.sidecar(), around);
            BodyFormat format = format(source.path());
            Source page = saved.map(whole -> source.with(whole.html())).orElse(source);
            Decoder.Decoded decoded =
                    page.text(format == BodyFormat.HTML, settings, config.language());
            decoded.problems().forEach(problems::add);
            decoded.strays().ifPresent(problems::leftOut);
            if (decoded.failed()) {
                return failed();
            }
            String text = decoded.text();
            Stated stated =
                    source.record()
                            ? RecordReader.read(source, text, settings, problems)
                            : file(text, format, settings.names(), saved);
            if (problems.hasError()) {
                return failed();
            }
            return compose(stated, around, place, explain);
        }

        private Stated file(
                String text, BodyFormat format, FieldNames names, Optional<Mhtml> saved) {
            if (saved.isPresent()) {
                Lines lines = Lines.within(source.place());
                Layer layer = saved.get().layer(source.path());
                return new Stated(
                        Layer.empty(source.path()),
                        new Told(layer, "saved page"),
                        format,
                        text,
                        lines,
                        saved);
            }
            FrontMatter front =
                    FrontMatter.split(text, source.path(), format == BodyFormat.MARKDOWN, problems);
            return new Stated(
                    front.layer(),
                    names.told(front.layer(), "front matter", problems),
                    format,
                    front.body(),
                    new Lines(front.body(), source.path(), front.bodyLine()));
        }

        private static BodyFormat format(String path) {
            return switch (FileKind.of(path).map(FileKind::format).orElse(Format.MARKDOWN)) {
                case HTML, MHTML -> BodyFormat.HTML;
                case TEXT -> BodyFormat.TEXT;
                case MARKDOWN, JSON_LINES, CSV -> BodyFormat.MARKDOWN;
            };
        }

        private Inspection compose(
                Stated stated, List<FieldFile> around, Place place, boolean explain) {
            List<Told> told = new ArrayList<>();
            source.sidecar().ifPresent(s -> told.add(new Told(s.layer(), "sidecar")));
            around.forEach(f -> told.add(new Told(f.always(), "folder, always")));
            told.add(stated.told());
            Optional<Content> content = content(stated, told, around);
            if (content.isEmpty()) {
                return failed();
            }
            strays(content.get().findings());
            told.add(content.get().findings().sure());
            told.add(fromName());
            told.add(content.get().findings().guessed());
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
                            unknown,
                            mapper.lineBound());
            return new Inspection(
                    explain ? Origins.of(told, article, name, place) : List.of(),
                    content.get().leftOut(),
                    result);
        }

        /** What numeric references wrote into fields, which leave it out. */
        private void strays(Findings findings) {
            for (Told found : List.of(findings.sure(), findings.guessed())) {
                found.layer()
                        .fields()
                        .fields()
                        .forEach((name, value) -> {
                            if (value instanceof FieldValue.Text(String text, Position at)) {
                                text.chars()
                                        .filter(c -> StrayCharacters.isStray((char) c))
                                        .mapToObj(c ->
                                                StrayCharacters.one(
                                                        (char) c, new Place(source.path(), at)))
                                        .forEach(problems::leftOut);
                            }
                        });
            }
        }

        private Optional<Content> content(Stated stated, List<Told> told, List<FieldFile> around) {
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
                    if (Html.hasTooManyTags(text)) {
                        problems.add(
                                Problem.error(
                                        lines.at(0),
                                        "too-much",
                                        "too many tags",
                                        "at most " + Html.TAGS));
                        yield Optional.empty();
                    }
                    List<LeftOut> leftOut = List.of();
                    // Only a page with front matter was written for a generator.
                    if (!stated.written().fields().fields().isEmpty()) {
                        TemplateText plain =
                                TemplateText.of(
                                        text,
                                        lines,
                                        surroundings(stated, Surroundings.Form.HTML, quotes),
                                        problems);
                        text = plain.text();
                        lines = plain.lines();
                        leftOut = plain.leftOut();
                    }
                    Document page = Html.page(text);
                    EnclosedPictures.relink(page, source.path(), stated.saved());
                    Asked asked = new ExtractField(around, told, problems).asked();
                    String location = stated.saved().map(Mhtml::location).orElse("");
                    yield Optional.of(
                            html.read(page, lines, source.path(), location, said, asked, problems)
                                    .without(leftOut));
                }
                case TEXT ->
                        Optional.of(
                                TextFormat.read(
                                        text, lines, source.path(), title, dates(said), problems));
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

        private Surroundings surroundings(Stated stated, Surroundings.Form form, Quotes quotes) {
            Map<String, FieldValue> written = stated.written().fields().fields();
            return new Surroundings(
                    form,
                    field -> text(written, field),
                    authors.byKey(),
                    caption -> markdown.inline(caption, quotes));
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

        /** Reads dates as the article's language and the archive have them. */
        private WrittenDates dates(FieldReader said) {
            return DateFields.dates(
                    Languages.tag(said.text("lang")).map(Locale::forLanguageTag), config);
        }

        private Told fromName() {
            Findings found = new Findings(source.path());
            if (!source.record()) {
                found.found("date", name.date(), Position.WHOLE, Rule.likely("file name"));
                if (name.isAmongDrafts()) {
                    found.found("draft", "true", Position.WHOLE, Rule.likely("folder _drafts"));
                }
            }
            return found.sure();
        }

        private Inspection failed() {
            return ArticleReader.failed(problems.all());
        }
    }
}
