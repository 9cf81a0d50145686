package org.broadsheet.read.fields;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Contributor;
import org.broadsheet.article.Correction;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Image;
import org.broadsheet.article.OriginalSource;
import org.broadsheet.article.Reference;
import org.broadsheet.article.SeriesPart;
import org.broadsheet.article.Withdrawal;
import org.broadsheet.data.Field;
import org.broadsheet.data.FieldReader;
import org.broadsheet.read.content.Links;
import org.broadsheet.read.content.Links.Address;
import org.broadsheet.read.content.Plain;

/** Fields that have fields of their own, though a text alone is understood too. */
final class GroupFields {
    private static final int MANY = 9999;

    private final FieldReader in;
    private final DateFields dates;
    private final Links links;

    GroupFields(FieldReader in, DateFields dates, Links links) {
        this.in = in;
        this.dates = dates;
        this.links = links;
    }

    /** The pictures that can be shown. */
    List<Image> images(boolean remoteImages) {
        List<Image> images = new ArrayList<>();
        for (Field item : in.items("images")) {
            switch (item.value()) {
                case FieldValue.Text text ->
                        picture(text.text(), item, remoteImages)
                                .ifPresent(r -> images.add(new Image(r, "", "", "", "")));
                case FieldValue.Fields _ ->
                        in.fields(item)
                                .flatMap(fields -> image(fields, item, remoteImages))
                                .ifPresent(images::add);
                case FieldValue.Nothing _ -> {}
                case FieldValue.Items _ -> in.wrong(item, "text or a group of fields");
            }
        }
        return images;
    }

    private Optional<Image> image(FieldReader fields, Field item, boolean remoteImages) {
        String file = fields.text("file");
        String alt = Plain.line(fields.text("alt"));
        String caption = Plain.line(fields.text("caption"));
        String credit = Plain.line(fields.text("credit"));
        String rights = Plain.line(fields.text("rights"));
        fields.tellUnread();
        return picture(file, item, remoteImages)
                .map(reference -> new Image(reference, alt, caption, credit, rights));
    }

    private Optional<Reference> picture(String written, Field item, boolean remoteImages) {
        return switch (links.picture(written, item.place())) {
            case Address.Internal(Reference reference) -> Optional.of(reference);
            case Address.External(String url) when remoteImages ->
                    Optional.of(
                            new Reference(
                                    Reference.Kind.IMAGE, url, List.of(), "", "", item.place()));
            case Address.External _ -> {
                in.warning(
                        item,
                        "remote-image",
                        item.name() + ": a picture on another host is left out",
                        "keep a copy beside the article, or set images: {remote: true} in archive.yaml");
                yield Optional.empty();
            }
            case Address.Nowhere(String kind, String message) -> {
                in.warning(
                        item,
                        kind.isEmpty() ? "broken-image" : kind,
                        item.name() + ": " + (message.isEmpty() ? "names no file" : message),
                        "");
                yield Optional.empty();
            }
            case Address.Fragment _ -> Optional.empty();
        };
    }

    /** Others who had a part. */
    List<Contributor> contributors() {
        List<Contributor> contributors = new ArrayList<>();
        for (Field item : in.items("contributors")) {
            switch (item.value()) {
                case FieldValue.Text text -> {
                    String name = Plain.line(text.text());
                    if (!name.isEmpty()) {
                        contributors.add(new Contributor(name, ""));
                    }
                }
                case FieldValue.Fields _ ->
                        in.fields(item)
                                .ifPresent(f -> {
                                    String name = Plain.line(f.text("name"));
                                    String role = Plain.line(f.text("role"));
                                    f.tellUnread();
                                    if (!name.isEmpty()) {
                                        contributors.add(new Contributor(name, role));
                                    }
                                });
                case FieldValue.Nothing _ -> {}
                case FieldValue.Items _ -> in.wrong(item, "text or a group of fields");
            }
        }
        return contributors;
    }

    /** What was put right, newest first. */
    List<Correction> corrections() {
        List<Correction> corrections = new ArrayList<>();
        for (Field item : in.items("corrections")) {
            switch (item.value()) {
                case FieldValue.Text text -> {
                    String said = Plain.line(text.text());
                    if (!said.isEmpty()) {
                        corrections.add(
                                new Correction(
                                        ArticleDate.unknown(), Correction.Kind.CORRECTION, said));
                    }
                }
                case FieldValue.Fields _ ->
                        in.fields(item).ifPresent(f -> corrections.add(correction(f)));
                case FieldValue.Nothing _ -> {}
                case FieldValue.Items _ -> in.wrong(item, "text or a group of fields");
            }
        }
        corrections.sort(Comparator.comparing((Correction c) -> c.date().earliest()).reversed());
        return corrections;
    }

    private Correction correction(FieldReader fields) {
        ArticleDate date = dates.date(fields, "date");
        Correction.Kind kind = Correction.Kind.CORRECTION;
        Optional<Field> said = fields.field("kind");
        if (said.isPresent()) {
            switch (fields.text(said.get()).toLowerCase(Locale.ROOT)) {
                case "", "correction" -> {}
                case "clarification" -> kind = Correction.Kind.CLARIFICATION;
                case "retraction" -> kind = Correction.Kind.RETRACTION;
                default -> fields.wrong(said.get(), "correction, clarification or retraction");
            }
        }
        String text = Plain.line(fields.text("text"));
        fields.tellUnread();
        return new Correction(date, kind, text);
    }

    /** The place in a series. */
    Optional<SeriesPart> series() {
        Optional<Field> field = in.field("series");
        if (field.isEmpty()) {
            return Optional.empty();
        }
        TextFields texts = new TextFields(in);
        return switch (field.get().value()) {
            case FieldValue.Nothing _ -> Optional.empty();
            case FieldValue.Text text ->
                    texts.name(Plain.line(text.text()), field.get())
                            .map(name -> new SeriesPart(name, OptionalInt.empty()));
            case FieldValue.Fields _ ->
                    in.fields(field.get())
                            .flatMap(f -> {
                                String name = Plain.line(f.text("name"));
                                OptionalInt part = f.number("part", 1, MANY);
                                f.tellUnread();
                                return texts.name(name, field.get())
                                        .map(n -> new SeriesPart(n, part));
                            });
            case FieldValue.Items _ -> {
                in.wrong(field.get(), "text or a group of fields");
                yield Optional.empty();
            }
        };
    }

    /** Where it first appeared. */
    OriginalSource source() {
        Optional<Field> field = in.field("source");
        if (field.isEmpty()) {
            return OriginalSource.NONE;
        }
        return switch (field.get().value()) {
            case FieldValue.Nothing _ -> OriginalSource.NONE;
            case FieldValue.Text text -> {
                String said = Plain.line(text.text());
                yield isWeb(said)
                        ? new OriginalSource("", address(said, field.get()))
                        : new OriginalSource(said, "");
            }
            case FieldValue.Fields _ ->
                    in.fields(field.get())
                            .map(f -> {
                                String name = Plain.line(f.text("name"));
                                String url = f.text("url");
                                f.tellUnread();
                                return new OriginalSource(
                                        name, url.isEmpty() ? "" : address(url, field.get()));
                            })
                            .orElse(OriginalSource.NONE);
            case FieldValue.Items _ -> {
                in.wrong(field.get(), "text or a group of fields");
                yield OriginalSource.NONE;
            }
        };
    }

    private static boolean isWeb(String text) {
        return text.regionMatches(true, 0, "http://", 0, 7)
                || text.regionMatches(true, 0, "https://", 0, 8);
    }

    private String address(String written, Field field) {
        // Not understood by Links: an address of this site's own would be none of the source.
        if (isWeb(written) && written.equals(Plain.line(written)) && written.indexOf(' ') < 0) {
            return written;
        }
        in.warning(
                field,
                "odd-source",
                field.name() + ": " + Plain.quoted(written) + " is no web address and is left out",
                "it begins with https:// or http://");
        return "";
    }

    /** Why its text is not published. */
    Optional<Withdrawal> withdrawn() {
        Optional<Field> field = in.field("withdrawn");
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return switch (field.get().value()) {
            case FieldValue.Nothing _ -> Optional.empty();
            case FieldValue.Text text -> {
                String said = Plain.line(text.text());
                yield switch (said.toLowerCase(Locale.ROOT)) {
                    case "false", "no", "off", "" -> Optional.empty();
                    case "true", "yes", "on" ->
                            Optional.of(new Withdrawal(ArticleDate.unknown(), ""));
                    default -> Optional.of(new Withdrawal(ArticleDate.unknown(), said));
                };
            }
            case FieldValue.Fields _ ->
                    in.fields(field.get())
                            .map(f -> {
                                ArticleDate date = dates.date(f, "date");
                                String reason = Plain.line(f.text("reason"));
                                f.tellUnread();
                                return new Withdrawal(date, reason);
                            });
            case FieldValue.Items _ -> {
                in.wrong(field.get(), "true, a reason, or a group of fields");
                yield Optional.empty();
            }
        };
    }

    /** A moment; a day means its beginning. */
    Optional<Instant> moment(String name) {
        Optional<Field> field =
                in.field(name).filter(f -> !(f.value() instanceof FieldValue.Nothing));
        if (field.isEmpty()) {
            return Optional.empty();
        }
        return switch (dates.sureDate(in, field.get())) {
            case ArticleDate.Moment(var at) -> Optional.of(at.toInstant());
            case ArticleDate.Day(var day, var certainty)
                    when certainty == ArticleDate.Certainty.CERTAIN ->
                    Optional.of(day.atStartOfDay(dates.zone()).toInstant());
            case ArticleDate.Unknown _ -> Optional.empty();
            case ArticleDate.Day _,
                    ArticleDate.Month _,
                    ArticleDate.Season _,
                    ArticleDate.Year _,
                    ArticleDate.Decade _,
                    ArticleDate.Century _,
                    ArticleDate.Interval _ -> {
                in.wrong(field.get(), "a day or a moment");
                yield Optional.empty();
            }
        };
    }

    /** Articles that its author points at. */
    List<Reference> related() {
        List<Reference> related = new ArrayList<>();
        for (Field item : in.texts("related")) {
            Reference reference = links.article(in.text(item), item.place());
            if (reference.targets().isEmpty()) {
                in.warning(
                        item,
                        "broken-link",
                        item.name() + ": " + Plain.quoted(reference.written()) + " is no article",
                        "write its id, file, path or headline");
            } else {
                related.add(reference);
            }
        }
        return related;
    }
}
