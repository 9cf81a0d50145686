package org.broadsheet.site;

/** The kinds of pages that templates make: each is made by a template of its own. */
public enum PageKind {
    /** The front page. */
    FRONT("front"),
    /** The landing page of the archive. */
    LANDING("archive"),
    /** An article. */
    ARTICLE("article"),
    /** A page about the archive. */
    PAGE("page"),
    /** The front page of a list. */
    LIST("list"),
    /** A period of a list. */
    PERIOD("period"),
    /** A day of the list of all. */
    DAY("day"),
    /** An index of names. */
    TERMS("terms"),
    /** What states no year. */
    UNDATED("undated"),
    /** All corrections. */
    CORRECTIONS("corrections"),
    /** What stands in for pages that are not there. */
    NOT_FOUND("404"),
    /** What leads on from a former address. */
    REDIRECT("redirect"),
    /** A file for programs, which no template makes. */
    DATA("");

    private final String template;

    PageKind(String template) {
        this.template = template;
    }

    /** The name of the template, without its ending. */
    public String template() {
        return template;
    }

    /** The kind of a page. */
    public static PageKind of(PagePlan plan) {
        return switch (plan) {
            case PagePlan.Front front -> FRONT;
            case PagePlan.ArchiveLanding landing -> LANDING;
            case PagePlan.ArticlePage article -> ARTICLE;
            case PagePlan.StaticPage page -> PAGE;
            case PagePlan.ListFront list -> LIST;
            case PagePlan.PeriodPage period -> PERIOD;
            case PagePlan.DayPage day -> DAY;
            case PagePlan.TermIndex index -> TERMS;
            case PagePlan.Undated undated -> UNDATED;
            case PagePlan.Corrections corrections -> CORRECTIONS;
            case PagePlan.NotFound missing -> NOT_FOUND;
            case PagePlan.Redirect redirect -> REDIRECT;
            case PagePlan.RedirectShard shard -> DATA;
            case PagePlan.ServerSettings settings -> DATA;
            case PagePlan.RunStrip strip -> DATA;
            case PagePlan.Latest latest -> DATA;
            case PagePlan.Feed feed -> DATA;
            case PagePlan.Sitemap sitemap -> DATA;
            case PagePlan.SitemapIndex index -> DATA;
            case PagePlan.NewsSitemap news -> DATA;
            case PagePlan.Robots robots -> DATA;
            case PagePlan.Records records -> DATA;
            case PagePlan.RecordsIndex index -> DATA;
            case PagePlan.RecordsSchema schema -> DATA;
        };
    }
}
