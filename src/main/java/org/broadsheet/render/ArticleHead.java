package org.broadsheet.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Correction;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Status;
import org.broadsheet.render.view.HeadView;
import org.broadsheet.render.view.ImageView;
import org.broadsheet.render.view.LinkView;
import org.broadsheet.render.view.Markup;
import org.broadsheet.site.PagePlan;

/**
 * What an article's page tells programs: Open Graph (ogp.me), the names that scholars' tools look
 * for ({@code citation_…}, as Highwire Press and Google Scholar have them), and a schema.org
 * NewsArticle.
 */
final class ArticleHead {
    /** Types of articles for which schema.org has a word of its own. */
    private static final Map<String, String> TYPES =
            Map.of(
                    "opinion", "OpinionNewsArticle",
                    "review", "ReviewNewsArticle",
                    "analysis", "AnalysisNewsArticle",
                    "background", "BackgroundNewsArticle",
                    "live", "LiveBlogPosting",
                    "sponsored", "AdvertiserContentArticle");

    private final Views views;

    ArticleHead(Views views) {
        this.views = views;
    }

    /**
     * The head of an article.
     *
     * @param plan the article
     * @param pictures its pictures that are there, the leading one first
     * @param description what it is about, or empty
     * @param way the way to its page
     */
    HeadView of(
            PagePlan.ArticlePage plan,
            List<ImageView> pictures,
            String description,
            List<LinkView> way) {
        List<HeadView.Feed> feeds = views.heads.feeds(views.config.title(), "/", false);
        List<HeadView.Feed> all = new ArrayList<>(feeds);
        plan.section()
                .filter(section -> views.config.feeds().of(section.kind()))
                .ifPresent(section ->
                        all.addAll(views.heads.feeds(section.name(), section.url(), false)));
        return new HeadView(
                meta(plan, pictures, description),
                all,
                translations(plan),
                data(plan, pictures, description, way));
    }

    private List<HeadView.Meta> meta(
            PagePlan.ArticlePage plan, List<ImageView> pictures, String description) {
        Article article = plan.article();
        ArticleDate date = article.date();
        Locale language = views.language(article.lang());
        String url = views.links.absolute(plan.url());
        String section = plan.section().map(ListRow::name).orElse("");
        Heads.Metas metas =
                views.heads.openGraph("article", url, article.title(), description, language);
        pictures.stream()
                .findFirst()
                .ifPresent(picture ->
                        metas.property("og:image", absolute(picture))
                                .property("og:image:width", size(picture.width()))
                                .property("og:image:height", size(picture.height()))
                                .property("og:image:alt", picture.alt()));
        metas.property("article:published_time", Words.iso(date))
                .property("article:modified_time", Words.iso(plan.card().changed()))
                .property("article:section", section);
        plan.authors()
                .forEach(author ->
                        metas.property("article:author", views.links.absolute(author.url())));
        plan.tags().forEach(tag -> metas.property("article:tag", tag.name()));
        metas.name("twitter:card", pictures.isEmpty() ? "summary" : "summary_large_image");
        // Zotero takes what it reads for an article of a journal unless it is told.
        metas.name("z:itemType", "newspaperArticle")
                .name("citation_title", article.title())
                .name("citation_journal_title", views.config.title());
        plan.authors().forEach(author -> metas.name("citation_author", author.name()));
        metas.name("citation_publication_date", citable(date))
                .name("citation_firstpage", article.printPage())
                .name("citation_language", language.toLanguageTag())
                .name("citation_public_url", url);
        return metas.all();
    }

    /** {@code 1984/06/12}, or what of it is known. */
    private static String citable(ArticleDate date) {
        String iso = Words.iso(date);
        return iso.substring(0, Math.min(10, iso.length())).replace('-', '/');
    }

    private String absolute(ImageView picture) {
        return views.config.baseUrl().origin() + picture.src();
    }

    private static String size(int pixels) {
        return pixels == 0 ? "" : Integer.toString(pixels);
    }

    /** A page names itself among its translations, as they name it. */
    private List<HeadView.Translation> translations(PagePlan.ArticlePage plan) {
        if (plan.translations().isEmpty()) {
            return List.of();
        }
        List<HeadView.Translation> all = new ArrayList<>();
        all.add(translation(plan.card()));
        plan.translations().forEach(other -> all.add(translation(other)));
        return all;
    }

    private HeadView.Translation translation(Card card) {
        return new HeadView.Translation(
                views.language(card.lang()).toLanguageTag(), views.links.absolute(card.url()));
    }

    private Markup data(
            PagePlan.ArticlePage plan,
            List<ImageView> pictures,
            String description,
            List<LinkView> way) {
        Article article = plan.article();
        String url = views.links.absolute(plan.url());
        return LinkedData.graph(graph -> {
            graph.node(
                    TYPES.getOrDefault(article.type(), "NewsArticle"),
                    data -> {
                        data.text("@id", url);
                        data.text("url", url);
                        data.text("mainEntityOfPage", url);
                        data.text("headline", article.title());
                        data.text("description", description);
                        data.text("datePublished", Words.iso(article.date()));
                        data.text("dateModified", Words.iso(plan.card().changed()));
                        data.text("inLanguage", views.language(article.lang()).toLanguageTag());
                        data.each("author", plan.authors(), author -> author(data, author));
                        data.node("publisher", "NewsMediaOrganization", views.heads::paper);
                        data.text("articleSection", plan.section().map(ListRow::name).orElse(""));
                        data.texts("keywords", plan.tags().stream().map(ListRow::name).toList());
                        data.each("image", pictures, picture -> picture(data, picture));
                        data.number("wordCount", article.words());
                        rights(data, article);
                        origin(data, article);
                        partOf(data, plan);
                        data.each(
                                "correction",
                                article.corrections(),
                                correction -> correction(data, correction));
                        data.each(
                                "workTranslation",
                                plan.translations(),
                                other ->
                                        data.node(
                                                "NewsArticle",
                                                to -> {
                                                    to.text(
                                                            "@id",
                                                            views.links.absolute(other.url()));
                                                    to.text(
                                                            "inLanguage",
                                                            views.language(other.lang())
                                                                    .toLanguageTag());
                                                }));
                        if (plan.card().status() == Status.WITHDRAWN) {
                            data.text("creativeWorkStatus", "Withdrawn");
                        }
                    });
            views.heads.breadcrumb(graph, url, article.title(), way);
        });
    }

    private void author(LinkedData data, ListRow author) {
        data.node(
                "Person",
                person -> {
                    PersonName name = views.person(author.name());
                    person.text("name", author.name());
                    if (!name.given().isEmpty()) {
                        person.text("givenName", name.given());
                        person.text("familyName", name.family());
                        person.text("honorificSuffix", name.suffix());
                    }
                    person.text("url", views.links.absolute(author.url()));
                });
    }

    private void picture(LinkedData data, ImageView picture) {
        data.node(
                "ImageObject",
                image -> {
                    image.text("url", absolute(picture));
                    if (picture.width() > 0) {
                        image.number("width", picture.width());
                        image.number("height", picture.height());
                    }
                    image.text("caption", picture.caption());
                    image.text("creditText", picture.credit());
                });
    }

    /** Terms that are an address are a licence; others are said. */
    private void rights(LinkedData data, Article article) {
        String rights = article.rights().isEmpty() ? views.config.rights() : article.rights();
        boolean address = rights.matches("https?://\\S+");
        data.text(address ? "license" : "copyrightNotice", rights);
    }

    private static void origin(LinkedData data, Article article) {
        if (article.source().isNone()) {
            return;
        }
        data.node(
                "isBasedOn",
                "CreativeWork",
                source -> {
                    source.text("name", article.source().name());
                    source.text("url", article.source().url());
                });
    }

    private void partOf(LinkedData data, PagePlan.ArticlePage plan) {
        Article article = plan.article();
        data.nodes(
                "isPartOf",
                () -> {
                    plan.series()
                            .ifPresent(of ->
                                    data.node(
                                            "CreativeWorkSeries",
                                            series -> {
                                                series.text("name", of.name());
                                                series.text("url", views.links.absolute(of.url()));
                                            }));
                    data.node(
                            "Newspaper",
                            paper -> {
                                paper.text("name", views.config.title());
                                paper.text("url", views.links.absolute("/"));
                            });
                });
        data.text("printEdition", article.edition());
        data.text("printPage", article.printPage());
    }

    private static void correction(LinkedData data, Correction correction) {
        data.node(
                "CorrectionComment",
                comment -> {
                    comment.text("text", correction.text());
                    comment.text("datePublished", Words.iso(correction.date()));
                });
    }
}
