package org.broadsheet.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.broadsheet.article.Names;
import org.broadsheet.read.content.Languages;
import org.broadsheet.read.content.Plain;
import org.broadsheet.read.content.Rule;
import org.broadsheet.read.content.Sentences;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What readers of a page see: its headline, the way to its section, its subjects. It is asked last,
 * as its shape says more about looks than about meaning.
 */
final class PageStructure {
    /** Where nothing of the article's own stands. */
    private static final String ELSEWHERE =
            "aside, nav, footer, blockquote, .h-cite, #comments, .comments, .comment, #respond, .related, .sidebar, .widget,"
                    + " [class*=recommend], [class*=related], [class*=promo], [class*=teaser]";

    private static final String HEADLINE =
            "h1.headline, h1.entry-title, h1.article-title, h1.post-title, h1[class*=headline],"
                    + " h1[itemprop~=headline], article h1, main h1, [role=main] h1";
    private static final String CRUMBS =
            "[class*=breadcrumb i] a, [id*=breadcrumb i] a, nav[aria-label*=breadcrumb i] a, [class=crumbs] a";
    private static final int SHORT = 200;
    private static final int NEAR = 12;
    private static final int MOST = 30;

    /** How many elements are looked at, of which most are somebody else's. */
    static final int LOOKED_AT = 1000;

    private final SavedPage page;
    private final @Nullable Element headline;
    private final List<Element> near;

    PageStructure(SavedPage page) {
        this.page = page;
        Element inArticle = page.document().selectFirst(HEADLINE);
        this.headline = inArticle == null ? page.document().selectFirst("h1") : inArticle;
        this.near = near(headline);
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
        new ArticleHead(page, this, dates).addTo(to);
        crumbs(to);
        relations(to);
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
        for (Element link :
                page.document().select("a[rel~=(?i)\\b(?:tag|category|license)\\b]").stream()
                        .limit(LOOKED_AT)
                        .toList()) {
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
                            .limit(LOOKED_AT)
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
    List<Element> nearHeadline() {
        return near;
    }

    private static List<Element> near(@Nullable Element headline) {
        List<Element> near = new ArrayList<>();
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
                            && line.closest(ELSEWHERE) == null) {
                        near.add(line);
                    }
                }
                String text = Plain.line(next.text());
                if (text.length() > SHORT || (!text.isEmpty() && Sentences.end(text))) {
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

    /** Whether an element stands with the headline or just behind it. */
    boolean isByHeadline(Element element) {
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
        return near.stream().anyMatch(l -> l.equals(element) || element.parents().contains(l));
    }

    /** Whether an element belongs to the article, and not to what stands around it. */
    boolean isOwn(Element element) {
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
