package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.fields.AuthorNames;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The lines at the head of an article as readers see them: who wrote it, when it was published and
 * when it was changed. What is marked as such, or stands by the headline, is likely; the first
 * {@code <time>} of a text is but a guess.
 */
final class ArticleHead {
    private static final String BYLINE =
            "[class~=(?i)(^|[-_])by-?line($|[-_])], [rel~=author], [class~=(?i)^(entry-|post-|article-|story-)?authors?(-?names?)?$],"
                    + " address[class*=author]";

    private static final String DATED =
            "[class~=(?i)^(entry-|post-|article-|story-|publish(ed)?-|pub-|create-?)?(date|datetime|time|timestamp|published|dateline)(-(published|time|line))?$],"
                    + " [class~=(?i)publi(shed|cation)-?(date|on|time)?],"
                    // as Drupal, Joomla and Blogger name it
                    + " .submitted, .modifydate, .date-header";

    /** "Updated" and its kin before a date, in the languages of the theme. */
    private static final Pattern UPDATED =
            Pattern.compile(
                    "(?:last )?(?:updated|modified|changed|edited)\\b|aktualisiert|zuletzt|stand:|mis à jour|"
                            + "actualizado|última actualización|تحديث|آخر تحديث",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "(?:first )?(?:published|posted|filed|issued)\\b|veröffentlicht|erschienen|publié|publicado|نشر",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is left of "by Jane Doe on 3 March" when its date is gone. */
    private static final Pattern BEFORE_DATE =
            Pattern.compile(
                    "[\\s,]{1,9}(?:on|at|am|um|le|el|في)?[\\s,]{0,9}\\z", Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 200;
    private static final int MOST = 30;

    private final SavedPage page;
    private final PageStructure structure;
    private final PageDates dates;

    ArticleHead(SavedPage page, PageStructure structure, PageDates dates) {
        this.page = page;
        this.structure = structure;
        this.dates = dates;
    }

    /** Adds dates and authors. */
    void addTo(Candidates to) {
        times();
        dateLines();
        if (to.of("date").isEmpty()) {
            lonelyDate();
        }
        bylines(to);
    }

    private List<Element> all(String selector) {
        return page.document().select(selector).stream().limit(PageStructure.LOOKED_AT).toList();
    }

    private void times() {
        all("time[pubdate], time[class*=publish i]").stream()
                .filter(structure::isOwn)
                .findFirst()
                .ifPresent(time ->
                        dates.published(
                                moment(time), page.place(time), Rule.stated("<time pubdate>")));
        all("time[class*=update i], time[class*=modified i]").stream()
                .filter(structure::isOwn)
                .findFirst()
                .ifPresent(time ->
                        dates.read(
                                "updated",
                                moment(time),
                                page.place(time),
                                Rule.stated("<time class=updated>")));
        int read = 0;
        for (Element time : all("time")) {
            if (read < MOST && structure.isOwn(time)) {
                read++;
                String before = wordsBefore(time);
                if (UPDATED.matcher(before).find()) {
                    dates.read(
                            "updated",
                            moment(time),
                            page.place(time),
                            Rule.likely("<time> behind \"updated\""));
                } else if (PUBLISHED.matcher(before).find()) {
                    dates.published(
                            moment(time),
                            page.place(time),
                            Rule.likely("<time> behind \"published\""));
                } else {
                    dates.find(
                            "date",
                            moment(time),
                            page.place(time),
                            structure.isByHeadline(time)
                                    ? Rule.likely("<time> by the headline")
                                    : Rule.guess("first <time>"));
                }
            }
        }
    }

    private static String moment(Element time) {
        return time.hasAttr("datetime") ? time.attr("datetime") : time.text();
    }

    /** The words on the same line before an element. */
    private static String wordsBefore(Element element) {
        Element parent = element.parent();
        if (parent == null) {
            return "";
        }
        String line = Plain.line(parent.text());
        int at = line.indexOf(Plain.line(element.text()));
        return line.length() > SHORT || at < 0 ? "" : line.substring(0, at);
    }

    /** Lines with a date that are marked as such, or stand by the headline. */
    private void dateLines() {
        int read = 0;
        for (Element line : all(DATED)) {
            if (read < MOST && structure.isOwn(line) && line.select("time").isEmpty()) {
                read++;
                date(line, "date line");
            }
        }
        for (Element line : structure.nearHeadline()) {
            if (line.select("time").isEmpty()) {
                date(line, "line by the headline");
            }
        }
    }

    /**
     * A date that is all of a line, if the page shows no other, as old pages have them between
     * headline and text with nothing around them but {@code <br>}.
     */
    private void lonelyDate() {
        List<TextNode> found = new ArrayList<>();
        page.document()
                .body()
                .nodeStream(TextNode.class)
                .filter(text -> !text.isBlank() && text.getWholeText().length() <= SHORT)
                .limit(PageStructure.LOOKED_AT)
                .filter(text -> dates.isAlone(text.text()) && isOwn(text))
                .forEach(found::add);
        boolean one = found.stream().map(text -> Plain.line(text.text())).distinct().count() == 1;
        Element around = one ? found.getFirst().parent() : null;
        if (around != null) {
            String line = found.getFirst().text();
            dates.find("date", line, page.place(around), Rule.guess("a date alone on a line"));
        }
    }

    private boolean isOwn(TextNode text) {
        Element around = text.parent();
        return around != null && structure.isOwn(around);
    }

    private void date(Element element, String words) {
        String line = Plain.line(element.text());
        int updated = start(UPDATED, line);
        int published = start(PUBLISHED, line);
        String first = updated > published && published >= 0 ? line.substring(0, updated) : line;
        boolean only = updated >= 0 && published < 0;
        if (only) {
            dates.find("updated", line, page.place(element), Rule.likely(words));
            return;
        }
        if (published > updated && updated >= 0) {
            dates.find(
                    "updated",
                    line.substring(0, published),
                    page.place(element),
                    Rule.likely(words));
            first = line.substring(published);
        } else if (updated >= 0) {
            dates.find("updated", line.substring(updated), page.place(element), Rule.likely(words));
        }
        boolean sure = published >= 0 || structure.isByHeadline(element);
        dates.find(
                "date", first, page.place(element), sure ? Rule.likely(words) : Rule.guess(words));
    }

    private static int start(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.start() : -1;
    }

    private void bylines(Candidates to) {
        int read = 0;
        List<Element> lines = new ArrayList<>();
        for (Element line : all(BYLINE)) {
            boolean within =
                    lines.stream().anyMatch(l -> l.equals(line) || line.parents().contains(l));
            if (read < MOST && structure.isOwn(line) && !within) {
                read++;
                lines.add(line);
            }
        }
        for (Element line : structure.nearHeadline()) {
            if (AuthorNames.isSaid(Plain.line(line.text())) && !lines.contains(line)) {
                lines.add(line);
            }
        }
        for (Element line : lines) {
            byline(to, line);
        }
    }

    private void byline(Candidates to, Element line) {
        Element bare = line.clone();
        bare.select("time, img").remove();
        String text = Plain.line(bare.text());
        if (text.isEmpty() || text.length() > SHORT) {
            return;
        }
        String people = Plain.line(dates.without(text));
        people = BEFORE_DATE.matcher(people).replaceFirst("");
        int cut = cut(people);
        people = Plain.line(cut < 0 ? people : people.substring(0, cut));
        List<String> names = AuthorNames.in(people);
        boolean plausible =
                !names.isEmpty()
                        && names.stream()
                                .allMatch(n -> n.length() <= 60 && hasCapital(n) && !hasDigit(n));
        if (!plausible) {
            return;
        }
        to.texts("authors", names, page.at(line), Rule.likely("byline"));
        if (AuthorNames.isSaid(people)) {
            to.text("byline", people, page.at(line), Rule.likely("byline"));
        }
    }

    /** Where a byline ends and its date, or what else stands on the line, begins. */
    private static int cut(String line) {
        for (int i = 1; i < line.length(); i++) {
            if (" | · • — – ".indexOf(line.charAt(i)) > 0 && line.charAt(i) != ' ') {
                return i;
            }
        }
        int published = start(PUBLISHED, line);
        int updated = start(UPDATED, line);
        return published > 0 && updated > 0
                ? Math.min(published, updated)
                : Math.max(published, updated);
    }

    private static boolean hasCapital(String name) {
        return name.codePoints().anyMatch(c -> Character.isLetter(c) && !Character.isLowerCase(c));
    }

    private static boolean hasDigit(String name) {
        return name.chars().anyMatch(Character::isDigit);
    }
}
