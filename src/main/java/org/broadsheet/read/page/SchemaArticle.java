package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.Names;
import org.broadsheet.article.Place;
import org.broadsheet.article.Position;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.fields.AuthorNames;
import org.broadsheet.read.page.LinkedData.Item;

/** The fields in an article that is described in the words of schema.org. */
final class SchemaArticle {
    private final Item article;
    private final String syntax;
    private final boolean certain;
    private final String file;

    /**
     * A description.
     *
     * @param article the article
     * @param syntax how it is written: {@code JSON-LD}, {@code microdata}
     * @param certain whether it is sure that the page is about this article
     * @param file the page's file
     */
    SchemaArticle(Item article, String syntax, boolean certain, String file) {
        this.article = article;
        this.syntax = syntax;
        this.certain = certain;
        this.file = file;
    }

    private Rule rule(String property) {
        String words = syntax + " " + property;
        return certain ? Rule.stated(words) : Rule.likely(words);
    }

    private Position at(String property) {
        return article.at(property).at();
    }

    /**
     * Adds the fields.
     *
     * @param to where they go
     * @param dates where dates go
     * @param lists fields of the archive's own lists
     */
    void addTo(Candidates to, PageDates dates, Set<String> lists) {
        to.text("title", article.text("headline"), at("headline"), rule("headline"));
        to.text("title", article.text("name"), at("name"), rule("name"));
        to.text(
                "kicker",
                article.text("alternativeHeadline"),
                at("alternativeHeadline"),
                rule("alternativeHeadline"));
        to.text("summary", article.text("description"), at("description"), rule("description"));
        to.text("summary", article.text("abstract"), at("abstract"), rule("abstract"));
        section(to);
        to.keywords(
                "tags",
                Keywords.in(article.names("keywords")),
                place("keywords"),
                rule("keywords"));
        people(to);
        published(dates);
        image(to);
        rights(to);
        corrections(to, dates);
        paper(to);
        type(to);
        if (lists.contains("places")) {
            for (String property : List.of("contentLocation", "locationCreated")) {
                to.texts("places", article.names(property), at(property), rule(property));
            }
        }
        if (lists.contains("dateline")) {
            to.text("dateline", article.text("dateline"), at("dateline"), rule("dateline"));
        }
    }

    private void section(Candidates to) {
        List<String> sections = article.names("articleSection");
        if (!sections.isEmpty()) {
            to.text("section", sections.getFirst(), at("articleSection"), rule("articleSection"));
        }
    }

    private void people(Candidates to) {
        for (String property : List.of("author", "creator")) {
            List<String> written = article.names(property);
            to.texts("authors", AuthorNames.in(written), at(property), rule(property));
            byline(to, property, written);
        }
        List<FieldValue> contributors = new ArrayList<>();
        for (String property : List.of("editor", "contributor", "translator", "illustrator")) {
            for (Item thing : article.items(property)) {
                String role =
                        thing.text("roleName").isEmpty()
                                ? thing.text("jobTitle")
                                : thing.text("roleName");
                List<String> names =
                        thing.names("name").isEmpty() ? thing.names(property) : thing.names("name");
                contributor(contributors, names, role.isEmpty() ? property : role, at(property));
            }
            contributor(contributors, article.texts(property), property, at(property));
        }
        if (!contributors.isEmpty()) {
            Position at = contributors.getFirst().at();
            to.value(
                    "contributors",
                    new FieldValue.Items(contributors, at),
                    rule("editor, contributor …"));
        }
    }

    /** A byline as printed, where it is more than a name. */
    private void byline(Candidates to, String property, List<String> written) {
        if (written.size() == 1 && AuthorNames.isSaid(written.getFirst())) {
            to.text("byline", written.getFirst(), at(property), rule(property));
        }
    }

    private static void contributor(
            List<FieldValue> all, List<String> names, String role, Position at) {
        for (String name : AuthorNames.in(names)) {
            Map<String, FieldValue> fields = new LinkedHashMap<>();
            fields.put("name", new FieldValue.Text(name, at));
            if (!role.equals("contributor")) {
                fields.put("role", new FieldValue.Text(role, at));
            }
            all.add(new FieldValue.Fields(fields, at));
        }
    }

    private void published(PageDates dates) {
        for (String property : List.of("datePublished", "uploadDate")) {
            for (String text : first(property)) {
                dates.published(text, place(property), rule(property));
            }
        }
        for (String text : first("dateCreated")) {
            dates.read("date", text, place("dateCreated"), rule("dateCreated"));
        }
        for (String text : first("dateModified")) {
            dates.read("updated", text, place("dateModified"), rule("dateModified"));
        }
    }

    private List<String> first(String property) {
        return article.texts(property).stream().limit(1).toList();
    }

    private Place place(String property) {
        return new Place(file, at(property));
    }

    /** Its first picture; the others are mostly the same in other shapes, for other screens. */
    private void image(Candidates to) {
        for (String property : List.of("image", "thumbnailUrl")) {
            Position at = at(property);
            for (Item picture : article.items(property)) {
                String url =
                        picture.text("contentUrl").isEmpty()
                                ? picture.text("url")
                                : picture.text("contentUrl");
                String credit =
                        picture.text("creditText").isEmpty()
                                ? String.join(", ", picture.names("creator"))
                                : picture.text("creditText");
                String rights =
                        picture.text("copyrightNotice").isEmpty()
                                ? picture.text("license")
                                : picture.text("copyrightNotice");
                PagePicture.of(url, "", picture.text("caption"), credit, rights, at)
                        .ifPresent(p -> to.value("images", p, rule(property)));
            }
            for (String url : article.texts(property)) {
                PagePicture.of(url, "", "", "", "", at)
                        .ifPresent(p -> to.value("images", p, rule(property)));
            }
        }
    }

    private void rights(Candidates to) {
        to.text(
                "rights",
                article.text("copyrightNotice"),
                at("copyrightNotice"),
                rule("copyrightNotice"));
        String holder = String.join(", ", article.names("copyrightHolder"));
        String year = article.text("copyrightYear");
        if (!holder.isEmpty()) {
            to.text(
                    "rights",
                    "© " + (year.isEmpty() ? "" : year + " ") + holder,
                    at("copyrightHolder"),
                    rule("copyrightHolder"));
        }
        to.text(
                "rights",
                article.names("license").stream().findFirst().orElse(""),
                at("license"),
                rule("license"));
    }

    private void corrections(Candidates to, PageDates dates) {
        List<FieldValue> corrections = new ArrayList<>();
        Position at = at("correction");
        for (Item correction : article.items("correction")) {
            String text =
                    correction.text("text").isEmpty()
                            ? correction.text("description")
                            : correction.text("text");
            Map<String, FieldValue> fields = new LinkedHashMap<>();
            dates.international(correction.text("datePublished"))
                    .ifPresent(date -> fields.put("date", new FieldValue.Text(date, at)));
            if (!text.isEmpty()) {
                fields.put("text", new FieldValue.Text(text, at));
                corrections.add(new FieldValue.Fields(fields, at));
            }
        }
        for (String text : article.texts("correction")) {
            if (!text.isEmpty() && !text.startsWith("http")) {
                corrections.add(new FieldValue.Text(text, at));
            }
        }
        if (!corrections.isEmpty()) {
            to.value("corrections", new FieldValue.Items(corrections, at), rule("correction"));
        }
    }

    /** The printed paper and its page; the site or paper itself; the series. */
    private void paper(Candidates to) {
        for (String property : List.of("printPage", "pageStart", "pagination")) {
            to.text("page", article.text(property), at(property), rule(property));
        }
        to.text("edition", article.text("printEdition"), at("printEdition"), rule("printEdition"));
        to.text("edition", article.text("issueNumber"), at("issueNumber"), rule("issueNumber"));
        for (String property : List.of("publisher", "sourceOrganization")) {
            List<String> names = article.names(property);
            if (!names.isEmpty()) {
                to.text(HtmlMetadata.SITE, names.getFirst(), at(property), rule(property));
            }
        }
        for (Item part : article.items("isPartOf")) {
            Position at = at("isPartOf");
            if (part.is("CreativeWorkSeries") || part.is("BlogSeries") || part.is("NewsSeries")) {
                to.text("series", part.text("name"), at, rule("isPartOf"));
            } else if (part.is("PublicationIssue")) {
                to.text("edition", part.text("issueNumber"), at, rule("isPartOf issueNumber"));
            } else if (part.is("Newspaper")
                    || part.is("Periodical")
                    || part.is("NewsMediaOrganization")
                    || part.is("WebSite")) {
                to.text(HtmlMetadata.SITE, part.text("name"), at, rule("isPartOf"));
            }
        }
    }

    private void type(Candidates to) {
        for (String type : article.types()) {
            Optional<String> ours =
                    switch (type) {
                        case "OpinionNewsArticle" -> Optional.of("opinion");
                        case "ReviewNewsArticle", "Review", "CriticReview" -> Optional.of("review");
                        case "LiveBlogPosting" -> Optional.of("live");
                        case "Recipe" -> Optional.of("recipe");
                        case "AdvertiserContentArticle" -> Optional.of("sponsored");
                        default -> Optional.empty();
                    };
            ours.ifPresent(t -> to.text("type", t, at("@type"), rule("@type " + type)));
        }
    }

    /** Whether its headline is, letters alone counted, one of those that the page shows. */
    static boolean hasHeadline(Item article, Set<String> keys) {
        for (String property : List.of("headline", "name")) {
            String key = Names.key(article.text(property));
            if (!key.isEmpty() && keys.contains(key)) {
                return true;
            }
        }
        return false;
    }
}
