package org.broadsheet.render;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.catalogue.Medium;
import org.broadsheet.feed.Feed;
import org.broadsheet.render.view.CorrectionView;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.Teaser;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/** The views of feeds. */
final class FeedViews {
    /** When something was changed of which nothing is known: formats want a moment. */
    private static final OffsetDateTime UNKNOWN =
            OffsetDateTime.of(1970, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private static final Map<String, String> MEDIA_TYPES =
            Map.of(
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "png", "image/png",
                    "gif", "image/gif",
                    "webp", "image/webp",
                    "avif", "image/avif",
                    "svg", "image/svg+xml");

    private final Views views;
    private final TagUris ids;
    private final Bodies bodies;

    FeedViews(Views views) {
        this.views = views;
        this.ids = new TagUris(views.config);
        this.bodies = new Bodies(views.links::uri);
    }

    Feed feed(PagePlan.Feed plan) {
        ListRow list = plan.list();
        boolean all = list.kind().equals(ListRow.ALL);
        String paper = views.config.title();
        List<Feed.Entry> entries =
                plan.entries().stream()
                        .map(teaser -> entry(teaser, plan.texts().get(teaser.card().position())))
                        .toList();
        return new Feed(
                ids.page(plan.page()),
                all ? paper : list.name() + " – " + paper,
                views.config.description(),
                views.links.uri(plan.page()),
                views.config.language().toLanguageTag(),
                paper,
                views.config.rights(),
                views.config.theme().logo().isEmpty()
                        ? ""
                        : views.links.uri("/" + views.config.theme().logo()),
                entries.stream()
                        .map(Feed.Entry::updated)
                        .max(Comparator.comparing(OffsetDateTime::toInstant))
                        .orElse(UNKNOWN),
                plan.past(),
                views.links.uri(list.url()),
                plan.before().map(views.links::uri).orElse(""),
                plan.after().map(views.links::uri).orElse(""),
                entries);
    }

    private Feed.Entry entry(Teaser teaser, PagePlan.@Nullable WholeText text) {
        Card card = teaser.card();
        ArticleDate date = card.date();
        Locale language = views.language(card.lang());
        Words words = views.words(card.lang());
        Optional<OffsetDateTime> published =
                date.day().isPresent() ? Optional.of(moment(date)) : Optional.empty();
        ArticleDate changed = card.changed();
        return new Feed.Entry(
                ids.article(card.id()),
                views.links.uri(card.url()),
                card.title(),
                language.equals(views.config.language()) ? "" : language.toLanguageTag(),
                published.orElse(null),
                moment(changed.isUnknown() ? date : changed),
                card.byline().isEmpty() || !teaser.authors().isEmpty()
                        ? teaser.authors()
                        : List.of(card.byline()),
                Stream.concat(teaser.section().stream().map(ListRow::name), card.tags().stream())
                        .distinct()
                        .toList(),
                summary(card, words),
                text == null ? "" : html(card, text, words),
                picture(teaser));
    }

    private String summary(Card card, Words words) {
        List<String> parts = new ArrayList<>();
        card.corrections().stream()
                .map(correction -> views.correction(correction, words))
                .map(FeedViews::line)
                .forEach(parts::add);
        parts.add(card.excerpt());
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private String html(Card card, PagePlan.WholeText text, Words words) {
        StringBuilder html = new StringBuilder();
        card.corrections().stream()
                .map(correction -> views.correction(correction, words))
                .forEach(correction ->
                        html.append("<p><b>")
                                .append(HtmlEscape.escapeHtml5Xml(correction.label()))
                                .append("</b> ")
                                .append(HtmlEscape.escapeHtml5Xml(correction.text()))
                                .append("</p>\n"));
        return html.append(bodies.of(text.article(), text.resolutions(), words)).toString();
    }

    private static String line(CorrectionView correction) {
        return correction.label() + ": " + correction.text();
    }

    private Feed.@Nullable Picture picture(Teaser teaser) {
        if (teaser.image().isEmpty()) {
            return null;
        }
        Medium medium = teaser.image().get();
        String ending = medium.path().substring(medium.path().lastIndexOf('.') + 1);
        String type = MEDIA_TYPES.get(ending.toLowerCase(Locale.ROOT));
        return type == null
                ? null
                : new Feed.Picture(
                        views.links.uri(Addresses.medium(medium.path())), type, medium.bytes());
    }

    /** The earliest moment a date may mean. */
    private OffsetDateTime moment(ArticleDate date) {
        if (date instanceof ArticleDate.Moment moment) {
            return moment.at();
        }
        LocalDateTime earliest = date.earliest();
        return date.isUnknown() ? UNKNOWN : earliest.atZone(views.config.zone()).toOffsetDateTime();
    }
}
