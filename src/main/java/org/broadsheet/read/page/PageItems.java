package org.broadsheet.read.page;

import java.util.Comparator;
import java.util.List;
import org.broadsheet.article.Place;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.page.LinkedData.Item;

/**
 * What the other items of schema.org on a page say of its article: the page itself, where a system
 * describes the page and no article, and the way that leads to it. All of it is but likely.
 */
final class PageItems {
    private static final List<String> PAGES = List.of("WebPage", "ItemPage");

    private final LinkedData data;
    private final String syntax;
    private final String file;

    PageItems(LinkedData data, String syntax, String file) {
        this.data = data;
        this.syntax = syntax;
        this.file = file;
    }

    /** Adds the fields. */
    void addTo(Candidates to, PageDates dates) {
        for (Item page : pages()) {
            to.text(
                    "summary",
                    page.text("description"),
                    page.at("description").at(),
                    rule("description"));
            date(dates, page, "date", "datePublished");
            date(dates, page, "updated", "dateModified");
        }
        data.of(i -> i.is("BreadcrumbList")).stream().limit(1).forEach(list -> crumbs(list, to));
    }

    /** Adds the languages of the pages. */
    void languages(Candidates to) {
        for (Item page : pages()) {
            for (String said : page.texts("inLanguage")) {
                Languages.tag(said)
                        .ifPresent(tag ->
                                to.text(
                                        "lang",
                                        tag,
                                        page.at("inLanguage").at(),
                                        rule("inLanguage")));
            }
        }
    }

    private List<Item> pages() {
        return data.of(i -> PAGES.stream().anyMatch(i::is));
    }

    private Rule rule(String property) {
        return Rule.likely(syntax + " WebPage " + property);
    }

    private void date(PageDates dates, Item page, String field, String property) {
        for (String text : page.texts(property).stream().limit(1).toList()) {
            dates.read(field, text, new Place(file, page.at(property).at()), rule(property));
        }
    }

    /** The last step before the page itself, if the way begins before it. */
    private void crumbs(Item list, Candidates to) {
        List<Item> steps =
                list.items("itemListElement").stream()
                        .sorted(Comparator.comparingInt(PageItems::position))
                        .toList();
        if (steps.size() >= 3) {
            Item step = steps.get(steps.size() - 2);
            String name = step.text("name");
            if (name.isEmpty()) {
                name = step.names("item").stream().findFirst().orElse("");
            }
            to.text("section", name, step.at("name").at(), Rule.likely(syntax + " BreadcrumbList"));
        }
    }

    private static int position(Item step) {
        String said = step.text("position");
        return said.matches("[0-9]{1,4}") ? Integer.parseInt(said, 10) : Integer.MAX_VALUE;
    }
}
