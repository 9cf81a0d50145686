package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.fields.AuthorNames;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/**
 * An entry of microformats in a page: h-entry (microformats2), hAtom and hNews. Of several the one
 * with the page's headline counts; a page of several without one is a list.
 */
final class MicroformatEntry {
    private static final int TAGS = 50;

    private final Element entry;
    private final SavedPage page;
    private final boolean modern;

    private MicroformatEntry(Element entry, SavedPage page) {
        this.entry = entry;
        this.page = page;
        this.modern = entry.hasClass("h-entry");
    }

    /** The entry that a page is about. */
    static Optional<MicroformatEntry> of(SavedPage page) {
        Elements entries = page.document().select(".h-entry, .hentry, .hnews");
        Optional<Element> titled =
                entries.stream().filter(e -> e.selectFirst("h1") != null).findFirst();
        Optional<Element> only =
                entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
        return titled.or(() -> only).map(e -> new MicroformatEntry(e, page));
    }

    private String syntax() {
        return modern ? "h-entry" : "hAtom";
    }

    private Rule rule(String name) {
        return Rule.stated(syntax() + " " + name);
    }

    /** The first element of a class that belongs to this entry and not to one within it. */
    private List<Element> all(String selector) {
        List<Element> found = new ArrayList<>();
        for (Element element : entry.select(selector)) {
            Element around = element.parent();
            while (around != null && !around.equals(entry) && !isItem(around)) {
                around = around.parent();
            }
            // Another item's properties are its own: the photo on an author's card.
            if (entry.equals(around) && !element.equals(entry) && found.size() < TAGS) {
                found.add(element);
            }
        }
        return found;
    }

    private static boolean isItem(Element element) {
        return element.classNames().stream()
                .anyMatch(c -> c.startsWith("h-") || c.equals("hentry"));
    }

    private Optional<Element> first(String selector) {
        return all(selector).stream().findFirst();
    }

    /** Adds the fields. */
    void addTo(Candidates to, PageDates dates) {
        text(to, "title", modern ? "p-name" : "entry-title");
        text(to, "summary", modern ? "p-summary" : "entry-summary");
        for (String name : List.of(modern ? "dt-published" : "published")) {
            first("." + name).ifPresent(e -> dates.published(moment(e), page.place(e), rule(name)));
        }
        for (String name : List.of(modern ? "dt-updated" : "updated")) {
            first("." + name)
                    .ifPresent(e -> dates.read("updated", moment(e), page.place(e), rule(name)));
        }
        authors(to);
        List<Element> tags = all(modern ? ".p-category" : "a[rel~=tag]:not([rel~=category])");
        if (!tags.isEmpty()) {
            to.keywords(
                    "tags",
                    Keywords.in(tags.stream().map(Element::text).toList()),
                    page.place(tags.getFirst()),
                    rule(modern ? "p-category" : "rel-tag"));
        }
        if (modern) {
            first(".u-photo, .u-featured").ifPresent(e -> photo(to, e));
        }
        first(".source-org .fn, .source-org .org, .source-org")
                .ifPresent(
                        e -> to.text(HtmlMetadata.SITE, e.text(), page.at(e), rule("source-org")));
        first(".item-license, a[rel~=license]")
                .ifPresent(e -> to.text("rights", e.text(), page.at(e), rule("license")));
    }

    private void photo(Candidates to, Element element) {
        String url = element.hasAttr("src") ? element.attr("src") : element.attr("href");
        PagePicture.of(url, element.attr("alt"), "", "", "", page.at(element))
                .ifPresent(p -> to.value("images", p, rule("u-photo")));
    }

    private void text(Candidates to, String field, String name) {
        first("." + name).ifPresent(e -> to.text(field, e.text(), page.at(e), rule(name)));
    }

    private void authors(Candidates to) {
        String name = modern ? "p-author" : "author";
        List<Element> all = all("." + name);
        List<String> texts = new ArrayList<>();
        for (Element author : all) {
            Element card = author.selectFirst(".p-name, .fn");
            texts.add(card == null ? author.text() : card.text());
        }
        if (!all.isEmpty()) {
            to.texts("authors", AuthorNames.in(texts), page.at(all.getFirst()), rule(name));
        }
    }

    /** Where it says that it stands; empty if nowhere. */
    Optional<Element> address() {
        return first(modern ? "a.u-url, .u-url" : "a[rel~=bookmark]");
    }

    private static String moment(Element element) {
        Element within = element.selectFirst("time[datetime], .value-title, .value");
        Element said = within == null ? element : within;
        for (String attribute : List.of("datetime", "title", "content", "value")) {
            if (!said.attr(attribute).isBlank()) {
                return said.attr(attribute);
            }
        }
        return said.text();
    }
}
