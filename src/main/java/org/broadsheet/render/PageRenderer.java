package org.broadsheet.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.attoparser.ParseException;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Problem;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.dataset.RecordSchema;
import org.broadsheet.feed.FeedWriter;
import org.broadsheet.render.view.ArticleView;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.NotFoundView;
import org.broadsheet.render.view.PageView;
import org.broadsheet.render.view.RedirectView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PageKind;
import org.broadsheet.site.PagePlan;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.exceptions.TemplateInputException;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.StandardDialect;

/**
 * Renders plans to pages. The same plan gives the same bytes, whatever the machine, its locale or
 * time zone. Safe for many threads.
 *
 * <pre>{@code
 * PageRenderer renderer = PageRenderer.create(config, files, data, false);
 * Rendered page = renderer.render(plan);
 * }</pre>
 */
public final class PageRenderer {
    /** How the names of templates begin that are for articles of one type. */
    static final String ARTICLE_OF_TYPE = "article-";

    private final ThemeFiles files;
    private final Views views;
    private final ArticleViews articles;
    private final FrontViews fronts;
    private final ListViews lists;
    private final PeriodViews periods;
    private final RunViews runs;
    private final FeedViews feeds;
    private final CrawlFiles crawl;
    private final DatasetFiles dataset;
    private final RedirectFiles redirects;
    private final TemplateEngine engine;
    private final Map<String, Object> shared;
    private final ThreadLocal<Utf8Writer> writers = ThreadLocal.withInitial(Utf8Writer::new);
    private final @Nullable OfflineLinks offline;

    private PageRenderer(
            ArchiveConfig config, ThemeFiles files, Map<String, FieldValue> data, boolean offline) {
        this.files = files;
        Map<Locale, Words> words = new ConcurrentHashMap<>();
        this.views =
                new Views(
                        config,
                        language -> words.computeIfAbsent(language, l -> wordsOf(files, l)),
                        offline);
        this.articles = new ArticleViews(views);
        this.fronts = new FrontViews(views);
        this.lists = new ListViews(views);
        this.periods = new PeriodViews(views);
        this.runs = new RunViews(views);
        this.feeds = new FeedViews(views);
        this.crawl = new CrawlFiles(views);
        this.dataset = new DatasetFiles(views);
        this.redirects = new RedirectFiles(views);
        StandardDialect dialect = new StandardDialect();
        dialect.setVariableExpressionEvaluator(new PathEvaluator());
        this.engine = new TemplateEngine();
        engine.setDialect(dialect);
        engine.setTemplateResolver(new ThemeTemplates(files));
        engine.setMessageResolver(
                new ThemeMessages(
                        language -> words.computeIfAbsent(language, l -> wordsOf(files, l)),
                        config.language()));
        Map<String, Object> plain = new LinkedHashMap<>();
        data.forEach((name, value) -> {
            Object of = PathEvaluator.plain(value);
            if (of != null) {
                plain.put(name, of);
            }
        });
        this.shared = Map.of("site", views.site(), "data", plain);
        engine.addDialect(new SharedFragments(engine, config.language(), shared));
        this.offline = offline ? new OfflineLinks(config.baseUrl()) : null;
    }

    private static Words wordsOf(ThemeFiles files, Locale language) {
        try {
            return new Words(language, Messages.load(files, language));
        } catch (IOException e) {
            throw new TemplateException(
                    Problem.error(
                            Place.of(
                                    "templates/messages/" + language.getLanguage() + ".properties"),
                            "template",
                            String.valueOf(e.getMessage()),
                            ""),
                    e);
        }
    }

    /**
     * A renderer.
     *
     * @param config the archive's settings
     * @param files the theme
     * @param data what templates see as {@code data}, by file name
     * @param offline whether pages must work when opened from a disk
     */
    public static PageRenderer create(
            ArchiveConfig config, ThemeFiles files, Map<String, FieldValue> data, boolean offline) {
        return new PageRenderer(config, files, data, offline);
    }

    /**
     * Renders a page.
     *
     * @throws TemplateException if a template is wrong
     */
    public Rendered render(PagePlan plan) {
        byte[] bytes =
                switch (plan) {
                    case PagePlan.Front front -> {
                        var view = fronts.front(front);
                        yield html(PageKind.FRONT.template(), view.page(), "front", view);
                    }
                    case PagePlan.ArticlePage article -> {
                        var view = articles.article(article);
                        yield html(template(view), view.page(), "article", view);
                    }
                    case PagePlan.ListFront list -> {
                        var view = lists.list(list);
                        yield html(PageKind.LIST.template(), view.page(), "list", view);
                    }
                    case PagePlan.PeriodPage period -> {
                        var view = periods.period(period);
                        yield html(PageKind.PERIOD.template(), view.page(), "period", view);
                    }
                    case PagePlan.DayPage day -> {
                        var view = periods.day(day);
                        yield html(PageKind.DAY.template(), view.page(), "day", view);
                    }
                    case PagePlan.ArchiveLanding landing -> {
                        var view = fronts.landing(landing);
                        yield html(PageKind.LANDING.template(), view.page(), "archive", view);
                    }
                    case PagePlan.TermIndex index -> {
                        var view = lists.terms(index);
                        yield html(PageKind.TERMS.template(), view.page(), "terms", view);
                    }
                    case PagePlan.Undated undated -> {
                        var view = lists.undated(undated);
                        yield html(PageKind.UNDATED.template(), view.page(), "undated", view);
                    }
                    case PagePlan.Corrections corrections -> {
                        var view = lists.corrections(corrections);
                        yield html(
                                PageKind.CORRECTIONS.template(), view.page(), "corrections", view);
                    }
                    case PagePlan.StaticPage page -> {
                        var view = articles.page(page);
                        yield html(PageKind.PAGE.template(), view.page(), "content", view);
                    }
                    case PagePlan.NotFound missing -> {
                        var view = missing(missing);
                        yield html(PageKind.NOT_FOUND.template(), view.page(), "missing", view);
                    }
                    case PagePlan.Redirect redirect -> {
                        var view = redirect(redirect);
                        yield html(PageKind.REDIRECT.template(), view.page(), "redirect", view);
                    }
                    case PagePlan.RunStrip strip ->
                            runs.strip(strip.run()).getBytes(StandardCharsets.UTF_8);
                    case PagePlan.Latest latest ->
                            LatestJson.write(latest, views).getBytes(StandardCharsets.UTF_8);
                    case PagePlan.Sitemap sitemap -> crawl.sitemap(sitemap);
                    case PagePlan.SitemapIndex index -> crawl.index(index);
                    case PagePlan.NewsSitemap news -> crawl.news(news);
                    case PagePlan.Robots robots -> crawl.robots();
                    case PagePlan.Records records -> dataset.records(records);
                    case PagePlan.RecordsIndex index -> dataset.index(index);
                    case PagePlan.RecordsSchema schema -> RecordSchema.write();
                    case PagePlan.RedirectShard shard -> redirects.shard(shard);
                    case PagePlan.ServerSettings settings -> redirects.server(settings);
                    case PagePlan.Feed feed -> FeedWriter.write(feeds.feed(feed), feed.format());
                };
        if (offline != null && PageKind.of(plan) != PageKind.DATA) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            bytes = offline.rewrite(text, plan.url()).getBytes(StandardCharsets.UTF_8);
        }
        return new Rendered(plan.url(), bytes);
    }

    /** {@code article-TYPE.html} where there is one. */
    private String template(ArticleView article) {
        String own = ARTICLE_OF_TYPE + article.type();
        return files.has(own + ".html") ? own : PageKind.ARTICLE.template();
    }

    private NotFoundView missing(PagePlan.NotFound plan) {
        return new NotFoundView(
                views.new PageMaker("missing", plan.url(), views.words.say("missing.title"))
                        .description(views.words.say("missing.text"))
                        .notIndexed()
                        .make(),
                views.links.to(Addresses.ARCHIVE),
                plan.leadsOn() && !views.offline);
    }

    private RedirectView redirect(PagePlan.Redirect plan) {
        String title =
                plan.title().isEmpty() ? views.links.spokenTarget(plan.target()) : plan.title();
        PageView at =
                views.new PageMaker("redirect", plan.url(), title)
                        .canonical(views.links.absoluteTarget(plan.target()))
                        .notIndexed()
                        .make();
        return new RedirectView(at, new LinkView(title, views.links.target(plan.target())));
    }

    private byte[] html(String template, PageView page, String name, Object view) {
        Map<String, Object> model = new HashMap<>(shared);
        model.put("page", page);
        model.put(name, view);
        try {
            Utf8Writer writer = writers.get();
            writer.reset();
            engine.process(template, new Context(views.config.language(), model), writer);
            return writer.toBytes();
        } catch (TemplateProcessingException e) {
            throw new TemplateException(problem(template, e), e);
        }
    }

    private static Problem problem(String template, TemplateProcessingException e) {
        String name = e.getTemplateName() == null ? template : e.getTemplateName();
        int line = e.getLine() == null ? 0 : Math.max(0, e.getLine());
        int column = e.getCol() == null ? 0 : Math.max(0, e.getCol());
        Throwable deepest = e;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            deepest = cause;
            if (cause instanceof ParseException parse && parse.getLine() != null) {
                line = parse.getLine();
                column = parse.getCol() == null ? 0 : parse.getCol();
            }
            if (cause instanceof TemplateProcessingException inner && inner.getLine() != null) {
                name = inner.getTemplateName();
                line = Math.max(0, inner.getLine());
                column = inner.getCol() == null ? 0 : Math.max(0, inner.getCol());
            }
        }
        String message = String.valueOf(deepest.getMessage());
        int where = message.indexOf(" (template: ");
        String said = where > 0 ? message.substring(0, where) : message;
        String hint = e instanceof TemplateInputException ? "check the tags before that place" : "";
        return Problem.error(
                Place.of("templates/" + name + ".html", line, line == 0 ? 0 : column),
                "template",
                said,
                hint);
    }
}
