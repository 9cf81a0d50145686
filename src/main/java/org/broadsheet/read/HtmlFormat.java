package org.broadsheet.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.article.Problem;
import org.broadsheet.data.FieldReader;
import org.broadsheet.dates.WrittenDates;
import org.broadsheet.dates.WrittenDates.Reading;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.select.Elements;

/**
 * Reads HTML: a whole page or a part of one. A field is taken from the first of these that has it:
 *
 * <ol>
 *   <li>{@code <meta name="section" content="…">} with a field's own name
 *   <li>JSON-LD of an article
 *   <li>Open Graph: {@code og:title}, {@code article:published_time} …
 *   <li>other {@code <meta>}: {@code description}, {@code author}, {@code dc.date} …
 *   <li>{@code <title>} (without the site's name), {@code <h1>}, {@code <time>}, {@code <html
 *       lang>}
 * </ol>
 */
final class HtmlFormat {
    private static final List<String> BODIES =
            List.of("[itemprop=articleBody]", "article", "main, [role=main]");

    private final SortedSet<String> fields;
    private final WrittenDates dates;
    private final String site;

    /**
     * A reader of HTML.
     *
     * @param fields the names of all fields
     * @param dates how dates are read
     * @param site the archive's title, which pages have behind their own
     */
    HtmlFormat(Set<String> fields, WrittenDates dates, String site) {
        this.fields = new TreeSet<>(fields);
        this.dates = dates;
        this.site = site;
    }

    /**
     * Reads a text.
     *
     * @param page the page
     * @param lines its lines
     * @param file its file
     * @param title the title that the article states, or empty
     * @param problems where problems go
     */
    Content read(Document page, Lines lines, String file, String title, FieldReader.Sink problems) {
        Function<Element, Place> places = e -> place(e, lines);
        Findings findings = new Findings(file);
        Element body = body(page);
        Metas metas = metas(page, places);
        metas.own(findings);
        jsonLd(page, findings, places, problems);
        metas.openGraph(findings, problems);
        metas.others(findings, problems);
        structure(page, body, metas, findings, places);
        Headline.takeRepeated(body, title.isEmpty() ? findings.text("title") : title);
        return new Content(body, findings, List.of(), List.of(), List.of(), places);
    }

    private static Place place(Element element, Lines lines) {
        for (Element e = element; e != null; e = e.parent()) {
            Range.Position start = e.sourceRange().start();
            if (start.isTracked()) {
                return lines.at(start.lineNumber(), start.columnNumber());
            }
        }
        return lines.at(0);
    }

    /** The largest element that is said to hold the article; else the whole body. */
    private static Element body(Document page) {
        for (String selector : BODIES) {
            List<Element> found = outermost(page.body().select(selector));
            if (!found.isEmpty()) {
                Element largest =
                        found.stream()
                                .max(Comparator.comparingInt(e -> e.text().length()))
                                .orElseThrow();
                // On its own, so that what is around it cannot be met from within.
                Element body = new Element("body");
                body.appendChildren(List.copyOf(largest.childNodes()));
                return body;
            }
        }
        return page.body();
    }

    /** Those that stand in no other: what is within is never larger, and measured with it. */
    private static List<Element> outermost(Elements found) {
        Set<Element> all = Collections.newSetFromMap(new IdentityHashMap<>());
        all.addAll(found);
        return found.stream().filter(e -> e.parents().stream().noneMatch(all::contains)).toList();
    }

    /** All {@code <meta>} of a page by their lower-case names. */
    private Metas metas(Document page, Function<Element, Place> places) {
        Map<String, List<Element>> byName = new LinkedHashMap<>();
        for (Element meta : page.select("meta[content]")) {
            for (String attribute : List.of("name", "property", "itemprop")) {
                String name = meta.attr(attribute).strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty()) {
                    byName.computeIfAbsent(name, n -> new ArrayList<>()).add(meta);
                    break;
                }
            }
        }
        return new Metas(byName, places);
    }

    /** The {@code <meta>} elements of a page. */
    private final class Metas {
        private final Map<String, List<Element>> byName;
        private final Function<Element, Place> places;

        Metas(Map<String, List<Element>> byName, Function<Element, Place> places) {
            this.byName = byName;
            this.places = places;
        }

        List<Element> named(String name) {
            return byName.getOrDefault(name, List.of());
        }

        private Position at(Element meta) {
            return places.apply(meta).position();
        }

        void own(Findings findings) {
            for (String field : fields) {
                List<Element> metas = named(field.toLowerCase(Locale.ROOT));
                List<FieldValue> values = new ArrayList<>();
                for (Element meta : metas) {
                    values.add(new FieldValue.Text(meta.attr("content"), at(meta)));
                }
                if (values.size() == 1) {
                    findings.found(
                            field, values.getFirst(), Rule.stated("<meta name=\"" + field + "\">"));
                } else if (values.size() > 1) {
                    findings.found(
                            field,
                            new FieldValue.Items(values, at(metas.getFirst())),
                            Rule.stated("<meta name=\"" + field + "\">"));
                }
            }
        }

        void openGraph(Findings findings, FieldReader.Sink problems) {
            text(findings, "title", "og:title");
            text(findings, "summary", "og:description");
            text(findings, "section", "article:section");
            text(findings, "lang", "og:locale");
            list(findings, "tags", "article:tag");
            list(findings, "authors", "article:author");
            date(findings, problems, "date", "article:published_time");
            date(findings, problems, "updated", "article:modified_time");
        }

        void others(Findings findings, FieldReader.Sink problems) {
            for (String name : List.of("dc.title", "dcterms.title")) {
                text(findings, "title", name);
            }
            for (String name : List.of("description", "dc.description", "dcterms.abstract")) {
                text(findings, "summary", name);
            }
            for (String name : List.of("author", "dc.creator", "dcterms.creator", "byl")) {
                list(findings, "authors", name);
            }
            for (String name : List.of("keywords", "news_keywords", "dc.subject")) {
                list(findings, "tags", name);
            }
            for (String name : List.of("dc.language", "dcterms.language", "language")) {
                text(findings, "lang", name);
            }
            for (String name :
                    List.of(
                            "datepublished",
                            "pubdate",
                            "publishdate",
                            "publish_date",
                            "dc.date.issued",
                            "dcterms.issued",
                            "dcterms.created",
                            "dc.date",
                            "dcterms.date")) {
                date(findings, problems, "date", name);
            }
            for (String name : List.of("datemodified", "lastmod", "dcterms.modified")) {
                date(findings, problems, "updated", name);
            }
        }

        private void text(Findings findings, String field, String name) {
            for (Element meta : named(name)) {
                String content = Plain.line(meta.attr("content"));
                if (!field.equals("lang") || Languages.tag(content).isPresent()) {
                    findings.found(field, content, at(meta), Rule.stated(name));
                }
            }
        }

        private void list(Findings findings, String field, String name) {
            List<String> texts = new ArrayList<>();
            for (Element meta : named(name)) {
                for (String part : meta.attr("content").split("[,;]", -1)) {
                    // Some name their authors by address.
                    if (!part.strip().startsWith("http")) {
                        texts.add(Plain.line(part));
                    }
                }
            }
            if (!texts.isEmpty()) {
                findings.found(field, texts, at(named(name).getFirst()), Rule.stated(name));
            }
        }

        private void date(Findings findings, FieldReader.Sink problems, String field, String name) {
            for (Element meta : named(name)) {
                HtmlFormat.this.date(
                        findings,
                        field,
                        meta.attr("content"),
                        places.apply(meta),
                        Rule.stated(name),
                        problems);
            }
        }
    }

    /** Takes a date that is one; others are told, for they do not say how they are written. */
    private void date(
            Findings findings,
            String field,
            String written,
            Place place,
            Rule rule,
            FieldReader.Sink problems) {
        if (written.isBlank()) {
            return;
        }
        switch (dates.read(written)) {
            case Reading.Sure _, Reading.Doubtful _ ->
                    findings.found(field, written.strip(), place.position(), rule);
            case Reading.NoDate(var why, var _) -> {
                if (!findings.has(field)) {
                    problems.add(
                            Problem.warning(
                                    place,
                                    "unsure-date",
                                    rule.words() + " " + Plain.quoted(written) + ": " + why,
                                    "it is left out"));
                }
            }
        }
    }

    private void jsonLd(
            Document page,
            Findings findings,
            Function<Element, Place> places,
            FieldReader.Sink problems) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            Place place = places.apply(script);
            JsonLd ld = JsonLd.read(script.data(), place, problems);
            Position at = place.position();
            findings.found("title", ld.text("headline"), at, Rule.stated("JSON-LD headline"));
            findings.found(
                    "summary", ld.text("description"), at, Rule.stated("JSON-LD description"));
            findings.found(
                    "section",
                    ld.text("articleSection"),
                    at,
                    Rule.stated("JSON-LD articleSection"));
            findings.found("authors", ld.names("author"), at, Rule.stated("JSON-LD author"));
            findings.found("tags", ld.words("keywords"), at, Rule.stated("JSON-LD keywords"));
            Languages.tag(ld.text("inLanguage"))
                    .ifPresent(
                            t -> findings.found("lang", t, at, Rule.stated("JSON-LD inLanguage")));
            date(
                    findings,
                    "date",
                    ld.text("datePublished"),
                    place,
                    Rule.stated("JSON-LD datePublished"),
                    problems);
            date(
                    findings,
                    "updated",
                    ld.text("dateModified"),
                    place,
                    Rule.stated("JSON-LD dateModified"),
                    problems);
        }
    }

    private void structure(
            Document page,
            Element body,
            Metas metas,
            Findings findings,
            Function<Element, Place> places) {
        Element h1 = body.selectFirst("h1");
        h1 = h1 == null ? page.selectFirst("h1") : h1;
        String heading = h1 == null ? "" : Plain.line(h1.text());
        Element title = page.head().selectFirst("title");
        if (title != null) {
            String said = Plain.line(title.text());
            List<Element> sites = metas.named("og:site_name");
            String siteName = sites.isEmpty() ? site : sites.getFirst().attr("content");
            findings.found(
                    "title",
                    withoutSite(said, heading, siteName),
                    places.apply(title).position(),
                    Rule.likely("<title>"));
        }
        if (h1 != null) {
            findings.found("title", heading, places.apply(h1).position(), Rule.likely("<h1>"));
        }
        Element first = body.selectFirst("h2, h3, h4, h5, h6");
        if (first != null) {
            findings.found(
                    "title",
                    Plain.line(first.text()),
                    places.apply(first).position(),
                    Rule.FIRST_HEADING);
        }
        time(body, findings, places);
        String lang = page.getElementsByTag("html").attr("lang");
        Languages.tag(lang)
                .ifPresent(t ->
                        findings.found("lang", t, new Position(1, 1), Rule.stated("<html lang>")));
    }

    private void time(Element body, Findings findings, Function<Element, Place> places) {
        for (Element time : body.select("time[pubdate][datetime], time[itemprop=datePublished]")) {
            date(
                    findings,
                    "date",
                    time.attr("datetime"),
                    places.apply(time),
                    Rule.stated("<time>"),
                    p -> {});
        }
        for (Element time : body.select("time[datetime]")) {
            Place place = places.apply(time);
            date(
                    findings,
                    "date",
                    time.attr("datetime"),
                    place,
                    Rule.guess("first <time>"),
                    p -> {});
        }
    }

    /** A page's title without the site's name behind it. */
    private static String withoutSite(String title, String heading, String site) {
        if (!heading.isEmpty() && title.length() > heading.length()) {
            if (Names.key(title).startsWith(Names.key(heading))) {
                return heading;
            }
        }
        if (!site.isBlank() && Names.key(title).endsWith(Names.key(site))) {
            for (String separator : List.of(" | ", " - ", " – ", " — ", " :: ", " · ", " • ")) {
                int at = title.lastIndexOf(separator);
                if (at > 0
                        && Names.key(title.substring(at + separator.length()))
                                .equals(Names.key(site))) {
                    return title.substring(0, at).strip();
                }
            }
        }
        return title;
    }
}
