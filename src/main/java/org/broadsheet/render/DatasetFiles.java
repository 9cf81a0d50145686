package org.broadsheet.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Image;
import org.broadsheet.article.SeriesPart;
import org.broadsheet.config.ArchiveConfig;
import org.broadsheet.config.Dataset;
import org.broadsheet.config.ListKind;
import org.broadsheet.dataset.ArticleRecord;
import org.broadsheet.dataset.CsvTable;
import org.broadsheet.dataset.DatasetIndex;
import org.broadsheet.dataset.JsonLines;
import org.broadsheet.site.Addresses;
import org.broadsheet.site.PagePlan;
import org.broadsheet.site.Resolution;
import org.broadsheet.site.TimePart;
import org.jspecify.annotations.Nullable;

/** The files of the archive as data. */
final class DatasetFiles {
    private final ArchiveConfig config;
    private final Views views;
    private final TagUris uris;

    DatasetFiles(Views views) {
        this.config = views.config;
        this.views = views;
        this.uris = new TagUris(views.config);
    }

    byte[] records(PagePlan.Records plan) {
        // Each is made when it is written: as many do not stand in memory twice.
        Iterable<ArticleRecord> records =
                () -> plan.articles().stream().map(this::record).iterator();
        return switch (plan.format()) {
            case JSONL -> JsonLines.write(records);
            case CSV -> CsvTable.write(records, config.dataset().fullText());
        };
    }

    private ArticleRecord record(PagePlan.Recorded of) {
        Article article = of.article();
        ArticleDate date = article.date();
        return new ArticleRecord(
                article.id(),
                uris.article(article.id()),
                views.links.uri(of.url()),
                article.type(),
                article.title(),
                article.kicker(),
                article.summary(),
                date.edtf(),
                date.isUnknown() ? "" : date.earliest().toLocalDate().toString(),
                article.updated().edtf(),
                of.section(),
                of.tags(),
                of.authors(),
                article.byline(),
                article.contributors().stream()
                        .map(each -> new ArticleRecord.Contributor(each.name(), each.role()))
                        .toList(),
                article.series().map(SeriesPart::name).orElse(""),
                article.series().map(SeriesPart::part).orElse(OptionalInt.empty()),
                of.lists(),
                views.language(article.lang()).toLanguageTag(),
                article.translationOf(),
                article.words(),
                article.images().stream().map(image -> picture(image, of.images())).toList(),
                article.corrections().stream()
                        .map(each ->
                                new ArticleRecord.Correction(
                                        each.date().edtf(),
                                        each.kind().name().toLowerCase(Locale.ROOT),
                                        each.text()))
                        .toList(),
                article.related().stream().map(reference -> reference.written()).toList(),
                article.source().name(),
                article.source().url(),
                article.captured().edtf(),
                article.edition(),
                article.printPage(),
                article.rights().isEmpty() ? config.rights() : article.rights(),
                article.aliases(),
                article.extra(),
                config.dataset().fullText() ? PlainText.of(article.body()) : "");
    }

    private ArticleRecord.Picture picture(Image image, Map<Image, Resolution> images) {
        return new ArticleRecord.Picture(
                address(images.get(image)),
                image.alt(),
                image.caption(),
                image.credit(),
                image.rights());
    }

    private String address(@Nullable Resolution image) {
        return switch (image) {
            case Resolution.ToMedium to -> views.links.uri(Addresses.medium(to.medium().path()));
            case Resolution.ToPage to -> views.links.uri(to.path());
            case Resolution.ToWeb to -> to.url();
            case null, default -> "";
        };
    }

    byte[] index(PagePlan.RecordsIndex plan) {
        List<DatasetIndex.Lists> lists = new ArrayList<>();
        plan.lists()
                .forEach((kind, count) -> {
                    Optional<ListKind> index =
                            config.lists().stream()
                                    .filter(of -> of.name().equals(kind) && of.index() && count > 0)
                                    .findFirst();
                    lists.add(
                            new DatasetIndex.Lists(
                                    kind,
                                    count,
                                    index.map(of -> views.links.uri(Addresses.index(of)))
                                            .orElse("")));
                });
        return new DatasetIndex(
                        config.title(),
                        config.description(),
                        views.links.uri(Addresses.FRONT),
                        config.language().toLanguageTag(),
                        config.rights(),
                        views.links.uri(Addresses.RECORDS_SCHEMA),
                        plan.all().count(),
                        plan.run().years().stream()
                                .map(year -> new DatasetIndex.Year(year.year(), year.count()))
                                .toList(),
                        plan.undated(),
                        lists,
                        plan.parts().stream().map(this::part).toList())
                .write();
    }

    private DatasetIndex.Part part(TimePart part) {
        return new DatasetIndex.Part(
                part.name(),
                part.count(),
                file(part, Dataset.Format.JSONL),
                file(part, Dataset.Format.CSV));
    }

    private String file(TimePart part, Dataset.Format format) {
        return config.dataset().formats().contains(format)
                ? views.links.uri(Addresses.records(part, format))
                : "";
    }
}
