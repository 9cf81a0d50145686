package org.broadsheet.site;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.article.Article;
import org.broadsheet.article.Image;
import org.broadsheet.article.Reference;
import org.broadsheet.catalogue.Card;
import org.broadsheet.catalogue.Filing;
import org.broadsheet.catalogue.Lead;
import org.broadsheet.catalogue.ListRow;
import org.broadsheet.config.Dataset;
import org.broadsheet.config.Feeds;
import org.broadsheet.config.ListKind;

/** One page to be: its address and what it shows. Nothing else reaches the renderer. */
public sealed interface PagePlan {
    /** Its path in the site, beginning with {@code /}, decoded. */
    String url();

    /**
     * The front page.
     *
     * @param lead the leading article; none in an empty archive
     * @param stack the next ones
     * @param latest the newest
     * @param sections the listed sections with their newest
     * @param run the years
     * @param leadsOn whether a script may lead on from it, if it is asked for something
     */
    record Front(
            String url,
            Optional<Teaser> lead,
            List<Teaser> stack,
            List<Teaser> latest,
            List<SectionNewest> sections,
            Run run,
            boolean leadsOn)
            implements PagePlan {}

    /**
     * A section's newest articles.
     *
     * @param list the section
     * @param newest its newest, newest first
     */
    record SectionNewest(ListRow list, List<Teaser> newest) {}

    /**
     * The years of a list.
     *
     * @param years articles by year, from the first year to the last, only years with articles
     */
    record Run(List<YearCount> years) {}

    /**
     * A year of a list.
     *
     * @param year the year
     * @param count how many articles
     * @param url its page, or empty
     */
    record YearCount(int year, int count, String url) {}

    /**
     * An article's page.
     *
     * @param card the article as others see it
     * @param article the article
     * @param resolutions where its references lead
     * @param section its section
     * @param tags its tags
     * @param authors its authors, in the order of the byline
     * @param lists values of added lists by kind
     * @param series its series
     * @param seriesParts two parts either side and itself
     * @param translations the same in other languages
     * @param related related articles
     * @param before published just before, the nearest first
     * @param previous the one before in its section
     * @param next the one after in its section
     * @param period the period of the list of all that its date leads to
     * @param sectionPeriod the section's page of its month or year
     * @param firstYear the archive's first year, or 0
     * @param lastYear the archive's last year, or 0
     */
    record ArticlePage(
            String url,
            Card card,
            Article article,
            Map<Reference, Resolution> resolutions,
            Optional<ListRow> section,
            List<ListRow> tags,
            List<ListRow> authors,
            Map<ListKind, List<ListRow>> lists,
            Optional<ListRow> series,
            List<SeriesEntry> seriesParts,
            List<Card> translations,
            List<Teaser> related,
            List<Teaser> before,
            Optional<Card> previous,
            Optional<Card> next,
            Optional<PeriodLink> period,
            Optional<PeriodLink> sectionPeriod,
            int firstYear,
            int lastYear)
            implements PagePlan {}

    /**
     * A part of a series.
     *
     * @param number its number as printed, else its place in the order of time
     * @param card the article
     */
    record SeriesEntry(int number, Card card) {}

    /**
     * A link to a period.
     *
     * @param period the period
     * @param url its page
     */
    record PeriodLink(Period period, String url) {}

    /**
     * The front page of a list.
     *
     * @param list the list
     * @param kind its kind; empty for sections
     * @param description one line about it, or empty
     * @param newest its newest, newest first
     * @param all whether that is everything
     * @param numbered the parts in order, for a series
     * @param run the years, if not everything is shown
     * @param undatedUrl the page of those that state no year, or empty
     */
    record ListFront(
            String url,
            ListRow list,
            Optional<ListKind> kind,
            String description,
            List<Teaser> newest,
            boolean all,
            List<Teaser> numbered,
            Run run,
            String undatedUrl)
            implements PagePlan {}

    /**
     * A period of a list.
     *
     * @param list the list
     * @param kind its kind; empty for sections and the list of all
     * @param period the period
     * @param count how many articles it has with its parts
     * @param teasers its articles in the order of time, if it shows them
     * @param doubtful those dated only to this period
     * @param parts its parts
     * @param months the year's months with pages, for a month
     * @param days the month's days with articles, for a month
     * @param above the periods and lists that hold this one, the nearest first
     * @param sameMonth the same month in the year before and after that have it
     * @param previous the period before
     * @param next the period after
     * @param firstYear the archive's first year, or 0
     * @param lastYear the archive's last year, or 0
     */
    record PeriodPage(
            String url,
            ListRow list,
            Optional<ListKind> kind,
            Period period,
            int count,
            List<Teaser> teasers,
            List<Teaser> doubtful,
            List<Part> parts,
            List<PeriodLink> months,
            List<DayCount> days,
            List<PeriodLink> above,
            List<PeriodLink> sameMonth,
            Optional<PeriodLink> previous,
            Optional<PeriodLink> next,
            int firstYear,
            int lastYear)
            implements PagePlan {}

    /**
     * A part of a period.
     *
     * @param link the part
     * @param count how many articles it has
     * @param first its first three
     */
    record Part(PeriodLink link, int count, List<Teaser> first) {}

    /**
     * A day of a month.
     *
     * @param day 1 to 31
     * @param count how many articles
     * @param url its page, or empty
     */
    record DayCount(int day, int count, String url) {}

    /**
     * A day of the list of all, laid out as that day's paper.
     *
     * @param day the day
     * @param teasers its articles in the order of time
     * @param above its month and year
     * @param previous the day before with articles
     * @param next the day after with articles
     */
    record DayPage(
            String url,
            Period day,
            List<Teaser> teasers,
            List<PeriodLink> above,
            Optional<PeriodLink> previous,
            Optional<PeriodLink> next)
            implements PagePlan {}

    /**
     * The landing page of the archive.
     *
     * @param all the list of all
     * @param first the first article that states a year
     * @param last the last article
     * @param run the years
     * @param months articles by month
     * @param lists the largest lists of each kind
     * @param undated how many state no year
     */
    record ArchiveLanding(
            String url,
            ListRow all,
            Optional<Card> first,
            Optional<Card> last,
            Run run,
            Map<Filing, Integer> months,
            List<Largest> lists,
            int undated)
            implements PagePlan {}

    /**
     * The largest lists of a kind.
     *
     * @param kind the kind; empty for sections
     * @param lists the largest
     * @param total how many there are
     * @param indexUrl their index, or empty
     */
    record Largest(Optional<ListKind> kind, List<ListRow> lists, int total, String indexUrl) {}

    /**
     * An index of names, or of those with one initial.
     *
     * @param kind the kind of list
     * @param total how many names there are in all
     * @param initial the initial this page is for, or empty for the index itself
     * @param initials all initials in order, with the pages they lead to if the index is cut
     * @param lists the names; the largest, on the index itself if it is cut
     */
    record TermIndex(
            String url,
            ListKind kind,
            int total,
            String initial,
            List<Initial> initials,
            List<ListRow> lists)
            implements PagePlan {}

    /**
     * An initial.
     *
     * @param letter the letter, {@code 0–9}, or {@code #}
     * @param url its page, or empty if all are on one
     */
    record Initial(String letter, String url) {}

    /**
     * Articles whose year is not known.
     *
     * @param count how many there are on it and its parts
     * @param part the number of this part, or 0 if all are on one page
     * @param parts how many parts there are, or 0
     * @param teasers the articles
     */
    record Undated(String url, int count, int part, int parts, List<Teaser> teasers)
            implements PagePlan {}

    /**
     * All corrections, newest first.
     *
     * @param part the number of this page, from 0
     * @param more whether there is another page
     * @param articles the articles that were corrected
     */
    record Corrections(String url, int part, boolean more, List<Teaser> articles)
            implements PagePlan {}

    /**
     * A page about the archive.
     *
     * @param article its text
     * @param resolutions where its references lead
     */
    record StaticPage(String url, Article article, Map<Reference, Resolution> resolutions)
            implements PagePlan {}

    /**
     * The page for addresses that do not exist.
     *
     * @param leadsOn whether a script may lead on from some of them
     */
    record NotFound(String url, boolean leadsOn) implements PagePlan {}

    /**
     * A page at a former address.
     *
     * @param target where it leads: a path of the site, perhaps with more behind it, or an absolute
     *     address
     * @param title what stands there, or empty
     */
    record Redirect(String url, String target, String title) implements PagePlan {}

    /**
     * Some of the former addresses that have no page, for the script that leads on from them.
     *
     * @param leads the addresses and where they lead, by key
     */
    record RedirectShard(String url, List<Lead> leads) implements PagePlan {
        public RedirectShard {
            leads = List.copyOf(leads);
        }
    }

    /**
     * What a web server reads.
     *
     * @param file which file it is
     * @param leads all former addresses and where they lead, if it is to have them
     */
    record ServerSettings(String url, ServerFile file, List<Lead> leads) implements PagePlan {}

    /**
     * The strip of year bars that article and period pages show.
     *
     * @param run the years of the list of all
     */
    record RunStrip(String url, Run run) implements PagePlan {}

    /**
     * A sitemap.
     *
     * @param articles articles
     * @param pages the paths of other pages
     */
    record Sitemap(String url, List<Teaser> articles, List<String> pages) implements PagePlan {
        public Sitemap {
            pages = List.copyOf(pages);
        }
    }

    /**
     * An index of sitemaps.
     *
     * @param parts the paths of sitemaps, in order, with the day on which anything in them changed
     */
    record SitemapIndex(String url, Map<String, Optional<LocalDate>> parts) implements PagePlan {}

    /**
     * A sitemap of news.
     *
     * @param articles the articles, the newest first
     */
    record NewsSitemap(String url, List<Card> articles) implements PagePlan {
        public NewsSitemap {
            articles = List.copyOf(articles);
        }
    }

    /** What crawlers may do. */
    record Robots(String url) implements PagePlan {}

    /**
     * Articles as data.
     *
     * @param format how it is written
     * @param articles the articles, in the order of time
     */
    record Records(String url, Dataset.Format format, List<Recorded> articles)
            implements PagePlan {}

    /**
     * An article as data, with names as the archive spells them.
     *
     * @param url where it stands
     * @param article the article
     * @param section its section
     * @param tags its tags
     * @param authors its authors
     * @param lists its values in added lists
     * @param images where its pictures are
     */
    record Recorded(
            String url,
            Article article,
            String section,
            List<String> tags,
            List<String> authors,
            Map<String, List<String>> lists,
            Map<Image, Resolution> images) {}

    /**
     * What data there is of the archive.
     *
     * @param all the list of all
     * @param run its years
     * @param undated how many articles state no year
     * @param lists how many lists of each kind there are, by its name; sections first
     * @param parts the parts of articles of which there are files
     */
    record RecordsIndex(
            String url,
            ListRow all,
            Run run,
            int undated,
            Map<String, Integer> lists,
            List<TimePart> parts)
            implements PagePlan {}

    /** What records of articles have. */
    record RecordsSchema(String url) implements PagePlan {}

    /**
     * A feed: the newest articles of a list, or those of a period of its past (RFC 5005, section
     * 4).
     *
     * @param format how it is written
     * @param page the page it belongs to, beside which it stands: the front page of the list, or
     *     that of the period
     * @param list the list
     * @param entries the articles, the newest first
     * @param texts their whole texts by their positions, if these are to be in it
     * @param past whether it is of a period that is over
     * @param before the page of the period before, if that has a feed
     * @param after the page of the period after, if that has a feed
     */
    record Feed(
            Feeds.Format format,
            String page,
            ListRow list,
            List<Teaser> entries,
            Map<Long, WholeText> texts,
            boolean past,
            Optional<String> before,
            Optional<String> after)
            implements PagePlan {
        @Override
        public String url() {
            return page + format.file();
        }
    }

    /**
     * The text of an article.
     *
     * @param article the article
     * @param resolutions where its references lead
     */
    record WholeText(Article article, Map<Reference, Resolution> resolutions) {}

    /**
     * The newest articles as data, for the "Latest" box.
     *
     * @param articles the newest
     */
    record Latest(String url, List<Teaser> articles) implements PagePlan {}
}
