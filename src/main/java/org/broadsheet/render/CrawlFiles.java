package org.broadsheet.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Status;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.crawl.Robots;
import org.broadsheet.crawl.Sitemaps;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.Teaser;

/** The files that crawlers fetch. */
final class CrawlFiles {
    private final ArchiveConfig config;
    private final Links links;

    CrawlFiles(Views views) {
        this.config = views.config;
        this.links = views.links;
    }

    /** An address in a sitemap is shorter than so many characters (sitemaps.org protocol). */
    private static final int LONGEST = 2_048;

    byte[] sitemap(PagePlan.Sitemap plan) {
        List<Sitemaps.Page> pages = new ArrayList<>();
        plan.pages().forEach(path -> pages.add(new Sitemaps.Page(links.uri(path), "", List.of())));
        plan.articles().stream()
                .filter(article -> article.card().status() != Status.SHOWN_DRAFT)
                .map(this::page)
                .forEach(pages::add);
        pages.removeIf(page -> page.url().length() >= LONGEST);
        return Sitemaps.sitemap(pages);
    }

    private Sitemaps.Page page(Teaser article) {
        Card card = article.card();
        return new Sitemaps.Page(
                links.uri(card.url()),
                changed(card.changed().isUnknown() ? card.date() : card.changed()),
                article.image().stream()
                        .map(medium -> links.uri(Addresses.medium(medium.path())))
                        .filter(address -> address.length() < LONGEST)
                        .toList());
    }

    /** A date as W3C's note on date and time formats has it; empty if not even a day is known. */
    private static String changed(ArticleDate date) {
        return date.day().isEmpty() ? "" : Words.iso(date);
    }

    byte[] news(PagePlan.NewsSitemap plan) {
        return Sitemaps.news(
                plan.articles().stream()
                        .map(card ->
                                new Sitemaps.NewsPage(
                                        links.uri(card.url()),
                                        card.title(),
                                        Words.iso(card.date()),
                                        language(card)))
                        .toList(),
                config.title());
    }

    /** ISO 639, but for Chinese, of which Google asks for the script. */
    private String language(Card card) {
        Locale language =
                card.lang().isEmpty() ? config.language() : Locale.forLanguageTag(card.lang());
        if (!language.getLanguage().equals("zh")) {
            return language.getLanguage();
        }
        boolean traditional =
                language.getScript().equals("Hant")
                        || Set.of("TW", "HK", "MO").contains(language.getCountry());
        return traditional ? "zh-tw" : "zh-cn";
    }

    byte[] index(PagePlan.SitemapIndex plan) {
        List<Sitemaps.Part> parts = new ArrayList<>();
        for (Map.Entry<String, Optional<LocalDate>> part : plan.parts().entrySet()) {
            parts.add(
                    new Sitemaps.Part(
                            links.uri(part.getKey()),
                            part.getValue().map(LocalDate::toString).orElse("")));
        }
        return Sitemaps.index(parts);
    }

    byte[] robots() {
        return Robots.write(
                config.robots().search(),
                config.robots().ai(),
                config.robots().except().stream().map(links::to).toList(),
                List.of(links.uri(Addresses.SITEMAP)));
    }
}
