package org.broadsheet.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.broadsheet.article.Names;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What readers of a page see: its headline, the line with the author, the date, the way to its
 * section, its subjects. It is asked last, as its shape says more about looks than about meaning.
 */
final class PageStructure {
    /** Where nothing of the article's own stands. */
    private static final String ELSEWHERE =
            "aside, nav, footer, blockquote, .h-cite, #comments, .comments, .comment, #respond, .related, .sidebar, .widget,"
                    + " [class*=recommend], [class*=related], [class*=promo], [class*=teaser]";

    private static final String HEADLINE =
            "h1.headline, h1.entry-title, h1.article-title, h1.post-title, h1[class*=headline],"
                    + " h1[itemprop~=headline], article h1, main h1, [role=main] h1";
    private static final String BYLINE =
            "[class~=(?i)(^|[-_])by-?line($|[-_])], [rel~=author], [class~=(?i)^(entry-|post-|article-|story-)?authors?(-?names?)?$],"
                    + " address[class*=author]";
    private static final String CRUMBS =
            "[class*=breadcrumb i] a, [id*=breadcrumb i] a, nav[aria-label*=breadcrumb i] a, [class=crumbs] a";
    private static final String DATED =
            "[class~=(?i)^(entry-|post-|article-|story-|publish(ed)?-|pub-)?(date|datetime|time|timestamp|published|dateline)(-(published|time|line))?$],"
                    + " [class~=(?i)publi(shed|cation)-?(date|on|time)?]";

    /** "Updated" and its kin before a date, in the languages of the theme. */
    private static final Pattern UPDATED =
            Pattern.compile(
                    "(?:last )?(?:updated|modified|changed|edited)\\b|aktualisiert|zuletzt|stand:|mis à jour|"
                            + "actualizado|تحديث|آخر تحديث",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "(?:first )?(?:published|posted|filed|issued)\\b|veröffentlicht|erschienen|publié|publicado|نشر",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What is left of "by Jane Doe on 3 March" when its date is gone. */
    private static final Pattern BEFORE_DATE =
            Pattern.compile("[\\s,]+(?:on|at|am|um|le|el|في)?[\\s,]*\\z", Pattern.CASE_INSENSITIVE);

    private static final int SHORT = 200;
    private static final int NEAR = 12;
    private static final int MOST = 30;

    private final SavedPage page;
    private final @Nullable Element headline;

    PageStructure(SavedPage page) {
        this.page = page;
        Element inArticle = page.document().selectFirst(HEADLINE);
        this.headline = inArticle == null ? page.document().selectFirst("h1") : inArticle;
    }

    /** The headline as it is shown; empty if there is none. */
    String headline() {
        return headline == null ? "" : Plain.line(headline.text());
    }

    /** All that is shown as a headline of the first rank. */
    List<String> headlines() {
        return page.document().select("h1").stream()
                .limit(MOST)
                .map(h -> Plain.line(h.text()))
                .toList();
    }

    /** The {@code <title>}, whole; empty if there is none. */
    String title() {
        Element title = page.document().head().selectFirst("title");
        return title == null ? "" : MarkupText.line(title.text());
    }

    /** Adds the headline and the {@code <title>}; what stands for itself first. */
    void titles(Candidates to, PageTitle bare) {
        Element title = page.document().head().selectFirst("title");
        String said = title();
        boolean agree = !headline().isEmpty() && Names.key(said).contains(Names.key(headline()));
        boolean shown =
                headline != null
                        && (agree
                                || said.isEmpty()
                                || headline.closest("header:not(article header)") == null);
        if (headline != null && shown) {
            to.text("title", headline(), page.at(headline), Rule.likely("<h1>"));
        }
        if (title != null) {
            to.text("title", bare.bare(said), page.at(title), Rule.likely("<title>"));
        }
        if (headline != null && !shown) {
            to.text("title", headline(), page.at(headline), Rule.likely("<h1>"));
        }
        Element first = page.document().body().selectFirst("h2, h3, h4, h5, h6");
        if (first != null) {
            to.text("title", first.text(), page.at(first), Rule.FIRST_HEADING);
        }
    }

    /** Adds the language of the headline's surroundings, which the whole page may overrule. */
    void language(Candidates to) {
        Element start = headline == null ? page.document().selectFirst("html") : headline;
        Element said = start == null ? null : start.closest("[lang], [xml:lang]");
        if (said != null) {
            String lang = said.hasAttr("lang") ? said.attr("lang") : said.attr("xml:lang");
            Languages.tag(lang)
                    .ifPresent(tag ->
                            to.text(
                                    "lang",
                                    tag,
                                    page.at(said),
                                    Rule.stated("<" + said.normalName() + " lang>")));
        }
    }

    /** Adds dates, authors, section and subjects. */
    void addTo(Candidates to, PageDates dates) {
        times(dates);
        dateLines(dates);
        bylines(to, dates);
        crumbs(to);
        relations(to);
    }

    private void times(PageDates dates) {
        page.document().select("time[pubdate], time[class*=publish i]").stream()
                .filter(this::isOwn)
                .findFirst()
                .ifPresent(time ->
                        dates.published(
                                moment(time), page.place(time), Rule.stated("<time pubdate>")));
        page.document().select("time[class*=update i], time[class*=modified i]").stream()
                .filter(this::isOwn)
                .findFirst()
                .ifPresent(time ->
                        dates.read(
                                "updated",
                                moment(time),
                                page.place(time),
                                Rule.stated("<time class=updated>")));
        int read = 0;
        for (Element time : page.document().select("time")) {
            if (read < MOST && isOwn(time)) {
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
                            isByHeadline(time)
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
    private void dateLines(PageDates dates) {
        int read = 0;
        for (Element line : page.document().select(DATED)) {
            if (read < MOST && isOwn(line) && line.select("time").isEmpty()) {
                read++;
                date(dates, line, "date line");
            }
        }
        for (Element line : nearHeadline()) {
            if (line.select("time").isEmpty()) {
                date(dates, line, "line by the headline");
            }
        }
    }

    private void date(PageDates dates, Element element, String words) {
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
        boolean sure = published >= 0 || isByHeadline(element);
        dates.find(
                "date", first, page.place(element), sure ? Rule.likely(words) : Rule.guess(words));
    }

    private static int start(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        return matcher.find() ? matcher.start() : -1;
    }

    private void bylines(Candidates to, PageDates dates) {
        int read = 0;
        List<Element> lines = new ArrayList<>();
        for (Element line : page.document().select(BYLINE)) {
            boolean within =
                    lines.stream().anyMatch(l -> l.equals(line) || line.parents().contains(l));
            if (read < MOST && isOwn(line) && !within) {
                read++;
                lines.add(line);
            }
        }
        for (Element line : nearHeadline()) {
            if (AuthorNames.isSaid(Plain.line(line.text())) && !lines.contains(line)) {
                lines.add(line);
            }
        }
        for (Element line : lines) {
            byline(to, dates, line);
        }
    }

    private void byline(Candidates to, PageDates dates, Element line) {
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

    /** The last step of the way to the page that is neither its beginning nor the page itself. */
    private void crumbs(Candidates to) {
        Elements steps = page.document().select(CRUMBS);
        for (int i = Math.min(steps.size(), MOST) - 1; i >= 0; i--) {
            Element step = steps.get(i);
            String name = Plain.line(step.text());
            boolean itself = Names.key(name).equals(Names.key(headline()));
            boolean start = i == 0 && (steps.size() > 1 || isRoot(step.attr("href")));
            if (!name.isEmpty() && !itself && !start && name.length() <= 60) {
                to.text("section", name, page.at(step), Rule.likely("breadcrumbs"));
                return;
            }
        }
    }

    private static boolean isRoot(String href) {
        String way = href.replaceFirst("^https?://[^/]{0,300}", "");
        return way.isEmpty() || way.equals("/") || way.equals("index.html");
    }

    private void relations(Candidates to) {
        List<Element> tags = new ArrayList<>();
        for (Element link : page.document().select("a[rel]")) {
            String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            if (!isOwnOrFooter(link)) {
                continue;
            }
            if (rel.contains(" category ")) {
                to.text("section", link.text(), page.at(link), Rule.likely("rel=category"));
            } else if (rel.contains(" tag ") && tags.size() < MOST) {
                tags.add(link);
            } else if (rel.contains(" license ")) {
                to.text("rights", link.text(), page.at(link), Rule.likely("rel=license"));
            }
        }
        if (tags.isEmpty()) {
            tags.addAll(
                    page
                            .document()
                            .select(
                                    "ul[class*=tags i] a, [class~=(?i)^(post-|entry-|article-)?tags(-links)?$] a")
                            .stream()
                            .filter(this::isOwnOrFooter)
                            .limit(MOST)
                            .toList());
        }
        if (!tags.isEmpty()) {
            to.keywords(
                    "tags",
                    Keywords.in(tags.stream().map(Element::text).toList()),
                    page.place(tags.getFirst()),
                    Rule.likely("rel=tag"));
        }
        Element license = page.document().selectFirst("link[rel=license][href]");
        if (license != null) {
            to.text(
                    "rights",
                    license.attr("href"),
                    page.at(license),
                    Rule.stated("link rel=license"));
        }
    }

    /** Short blocks that follow the headline, or stand with it in a header. */
    private List<Element> nearHeadline() {
        List<Element> near = new ArrayList<>();
        if (headline == null) {
            return near;
        }
        Element from = headline;
        for (int up = 0; up < 2 && from != null; up++) {
            int blocks = 0;
            for (Element next = from.nextElementSibling();
                    next != null && blocks < 4;
                    next = next.nextElementSibling()) {
                blocks++;
                for (Element line : lines(next)) {
                    String text = line.text();
                    if (near.size() < NEAR
                            && !text.isBlank()
                            && text.length() <= SHORT
                            && isOwn(line)) {
                        near.add(line);
                    }
                }
                if (next.text().length() > SHORT || Sentences.end(Plain.line(next.text()))) {
                    return near; // the text has begun
                }
            }
            from = from.parent();
        }
        return near;
    }

    /** A block's own blocks, or the block itself if it has none. */
    private static List<Element> lines(Element block) {
        if (block.text().length() > 4 * SHORT) {
            return List.of();
        }
        List<Element> inner = block.select("p, div, li, span.date, span.byline");
        return inner.size() <= 1 ? List.of(block) : inner.stream().limit(MOST).toList();
    }

    private boolean isByHeadline(Element element) {
        if (headline == null) {
            return false;
        }
        Element around = headline.parent();
        for (int up = 0; up < 2 && around != null; up++) {
            if (around.normalName().equals("header")) {
                return element.parents().contains(around);
            }
            around = around.parent();
        }
        return nearHeadline().stream()
                .anyMatch(l -> l.equals(element) || element.parents().contains(l));
    }

    private boolean isOwn(Element element) {
        return element.closest(ELSEWHERE) == null;
    }

    /** As the line with the subjects often is the article's own foot. */
    private boolean isOwnOrFooter(Element element) {
        Element elsewhere = element.closest(ELSEWHERE);
        return elsewhere == null
                || (elsewhere.normalName().equals("footer")
                        && elsewhere.closest("article") != null);
    }
}
