package org.broadsheet.read;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Place;
import org.broadsheet.article.Reference;
import org.broadsheet.article.UnknownField;
import org.broadsheet.read.content.LeftOut;
import org.broadsheet.read.names.Known;

/** What came of a source, as a text that people can read and compare. */
final class Printed {
    private static final Set<String> STATED =
            Set.of("front matter", "record", "path of the file", "file name", "title");

    private final StringBuilder out = new StringBuilder();

    private Printed() {}

    static String of(Inspection inspection) {
        Printed printed = new Printed();
        ReadResult result = inspection.result();
        result.problems().forEach(p -> printed.out.append(p).append('\n'));
        for (UnknownField u : result.unknown()) {
            printed.out.append(u.place()).append(": unknown field ").append(u.name());
            String meant = Known.here(u.name());
            printed.out.append(meant.isEmpty() ? "" : ", meant " + meant).append('\n');
        }
        result.article()
                .ifPresentOrElse(
                        article -> {
                            printed.article(article);
                            inspection.origins().forEach(printed::origin);
                            inspection.leftOut().forEach(printed::leftOut);
                            printed.body(article);
                        },
                        () -> printed.out.append("no article\n"));
        return printed.out.toString();
    }

    /** What is stated needs no reason. */
    private void origin(FieldOrigin origin) {
        boolean plain =
                STATED.contains(origin.rule())
                        && origin.passedOver().stream().allMatch(o -> STATED.contains(o.rule()));
        if (!plain) {
            line("found " + origin.field(), why(origin));
            for (FieldOrigin lost : origin.passedOver()) {
                line("  not", lost.value() + " ← " + why(lost));
            }
        }
    }

    private static String why(FieldOrigin origin) {
        return origin.rule()
                + " ("
                + origin.sureness().name().toLowerCase(Locale.ROOT)
                + ") at "
                + at(origin.place());
    }

    private void leftOut(LeftOut left) {
        line("left out", left.text() + " ← " + left.rule() + " at " + at(left.place()));
    }

    private static String at(Place place) {
        return place.position().line() + ":" + place.position().column();
    }

    private void line(String name, Object value) {
        String text = value.toString();
        if (!text.isEmpty()) {
            out.append(name).append(": ").append(text).append('\n');
        }
    }

    private void article(Article a) {
        line("id", a.id());
        line("page", a.page() ? "true" : "");
        line("type", a.type().equals(Article.NEWS) ? "" : a.type());
        line("title", a.title());
        date("date", a.date());
        date("updated", a.updated());
        line("section", a.section());
        line("tags", String.join(" | ", a.tags()));
        line("authors", String.join(" | ", a.authors()));
        line("byline", a.byline());
        a.contributors().forEach(c -> line("contributor", c.name() + " / " + c.role()));
        line("summary", a.summary());
        line("kicker", a.kicker());
        line("slug", a.slug());
        line("base slug", a.baseSlug());
        line("url", a.url());
        a.aliases().forEach(x -> line("alias", x));
        a.images()
                .forEach(i ->
                        line(
                                "image",
                                reference(i.reference())
                                        + " / "
                                        + String.join(
                                                " / ",
                                                i.alt(),
                                                i.caption(),
                                                i.credit(),
                                                i.rights())));
        line("lang", a.lang());
        line("translationOf", a.translationOf());
        line("draft", a.draft() ? "true" : "");
        a.embargo().ifPresent(i -> line("embargo", i));
        a.expires().ifPresent(i -> line("expires", i));
        a.withdrawn().ifPresent(w -> line("withdrawn", w.date().edtf() + " / " + w.reason()));
        a.series().ifPresent(s -> line("series", s.name() + " / " + s.part()));
        a.corrections()
                .forEach(c ->
                        line("correction", c.date().edtf() + " / " + c.kind() + " / " + c.text()));
        a.related().forEach(r -> line("related", reference(r)));
        line("source", a.source().isNone() ? "" : a.source().name() + " / " + a.source().url());
        date("captured", a.captured());
        line("edition", a.edition());
        line("printed on page", a.printPage());
        line("rights", a.rights());
        a.extra().forEach((name, value) -> line("extra " + name, value(value)));
        line("excerpt", a.excerpt());
        line("words", a.words());
        a.contents().forEach(h -> line("heading", h.level() + " #" + h.anchor() + " " + h.text()));
        a.alsoRead().forEach(x -> line("also read", x.headline() + " " + reference(x.reference())));
        a.recentPosts()
                .forEach(p ->
                        line(
                                "recent post",
                                String.join(" / ", p.headline(), p.excerpt(), p.age())));
        List<Reference> references = a.body().references();
        for (int i = 0; i < references.size(); i++) {
            line("reference " + i, reference(references.get(i)));
        }
    }

    private void body(Article a) {
        out.append("\n")
                .append(
                        a.body()
                                .marked()
                                .html()
                                .replace('\u0001', '⟦')
                                .replace('\u0002', '⟧')
                                .replace("\u0003", "⟦end⟧"))
                .append('\n');
    }

    private void date(String name, ArticleDate date) {
        line(name, date.edtf());
    }

    private static String reference(Reference r) {
        return r.kind()
                + " "
                + r.targets().stream()
                        .map(t -> t.by() + " " + t.name())
                        .collect(Collectors.joining(", ", "[", "]"))
                + (r.fragment().isEmpty() ? "" : " #" + r.fragment())
                + r.attributes()
                + " at "
                + at(r.place());
    }

    private static String value(FieldValue value) {
        return switch (value) {
            case FieldValue.Text(String text, var _) -> text;
            case FieldValue.Nothing _ -> "nothing";
            case FieldValue.Items(var items, var _) ->
                    items.stream().map(Printed::value).toList().toString();
            case FieldValue.Fields(var fields, var _) ->
                    fields.entrySet().stream()
                            .map(e -> e.getKey() + ": " + value(e.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
        };
    }
}
