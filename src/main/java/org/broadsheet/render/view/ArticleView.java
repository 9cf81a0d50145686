package org.broadsheet.render.view;

import java.util.List;
import java.util.Map;
import org.broadsheet.article.FieldValue;
import org.broadsheet.article.SafeHtml;
import org.jspecify.annotations.Nullable;

/**
 * {@code article.html}: an article; the model is called {@code article}.
 *
 * @param page the page
 * @param type {@code news}, {@code opinion} …
 * @param leaf the date leaf, or null if nothing is known
 * @param runUrl the address of the run strip with the article's year lit, or empty
 * @param firstYear the first year of the run strip
 * @param lastYear the last year of the run strip
 * @param kicker the line above the headline, or empty
 * @param kickerUrl where the kicker leads (its series), or empty
 * @param title the headline
 * @param lengthy whether the headline is over 90 characters
 * @param summary the standfirst, or empty
 * @param byline the byline as names and words between them; empty if there is nobody
 * @param contributors others who had a part
 * @param date when it was published
 * @param updated {@code Updated 3 July 1984}, or null
 * @param corrected {@code Corrected 14 June 1984}, or null
 * @param image the leading picture, or null
 * @param gallery the further pictures of the front matter
 * @param corrections what was put right, newest first
 * @param withdrawn the notice in place of the text, or null
 * @param contents the sub-heads of a long article; else empty
 * @param body the text, empty if withdrawn
 * @param live whether it is a live blog (newest entry first)
 * @param alsoRead pointers that stood in the text; without a URL if the archive has no such article
 * @param recentPosts what the scraped page showed beside it
 * @param tags its tags
 * @param lists values of added lists (places …)
 * @param series its series, or null
 * @param facts the side's small print: first appeared, saved, edition and page, rights …
 * @param address the article's permanent address
 * @param citations how it is cited, a style each; empty if withdrawn
 * @param edtf its date in EDTF, for the script that makes records of it; or empty
 * @param translations the same article in other languages
 * @param related related articles
 * @param before the six articles published just before
 * @param sits where this sits: the day's paper, the section's month, the series
 * @param previous the article before in its section ({@code Harbour, 9 June: Two men …}), or null
 * @param next the article after in its section, or null
 * @param latestUrl the shared file for "Latest", or empty if there is no such box
 * @param extra fields that Broadsheet does not know, by name
 */
public record ArticleView(
        PageView page,
        String type,
        @Nullable LeafView leaf,
        String runUrl,
        String firstYear,
        String lastYear,
        String kicker,
        String kickerUrl,
        String title,
        boolean lengthy,
        String summary,
        List<NamePiece> byline,
        List<Credit> contributors,
        DateView date,
        @Nullable DateView updated,
        @Nullable DateView corrected,
        @Nullable ImageView image,
        List<ImageView> gallery,
        List<CorrectionView> corrections,
        @Nullable Notice withdrawn,
        List<Entry> contents,
        SafeHtml body,
        boolean live,
        List<LinkView> alsoRead,
        List<RecentPostView> recentPosts,
        List<LinkView> tags,
        List<LinkGroup> lists,
        @Nullable SeriesView series,
        List<Fact> facts,
        LinkView address,
        List<Citation> citations,
        String edtf,
        List<LinkView> translations,
        List<TeaserView> related,
        List<TeaserView> before,
        List<LinkView> sits,
        @Nullable LinkView previous,
        @Nullable LinkView next,
        String latestUrl,
        Map<String, FieldValue> extra) {

    /**
     * A piece of the byline.
     *
     * @param text a name, or words between names ({@code By }, {@code and })
     * @param url the author's page, or empty for words
     */
    public record NamePiece(String text, String url) {}

    /**
     * How the article is cited in a style; the pieces stand one behind the other.
     *
     * @param style {@code APA}
     * @param before what stands before the paper's name, or empty
     * @param paper the paper's name, in italics
     * @param after what stands behind it
     */
    public record Citation(String style, String before, String paper, String after) {}

    /**
     * Somebody who had a part.
     *
     * @param role what they did, or empty
     * @param name the name
     */
    public record Credit(String role, String name) {}

    /**
     * Why there is no text.
     *
     * @param label {@code Withdrawn, 3 May 1999}
     * @param reason the reason, or the theme's words if none is given
     */
    public record Notice(String label, String reason) {}

    /**
     * A line of the contents.
     *
     * @param level 2 or 3
     * @param url {@code #anchor}
     * @param title the sub-head
     */
    public record Entry(int level, String url, String title) {}

    /**
     * A teaser that stood on the scraped page.
     *
     * @param headline its headline
     * @param excerpt its excerpt, or empty
     * @param age its age in that page's words, or empty
     */
    public record RecentPostView(String headline, String excerpt, String age) {}

    /**
     * A fact in small print.
     *
     * @param label {@code First appeared}
     * @param text what
     * @param url where it leads, or empty
     */
    public record Fact(String label, String text, String url) {}

    /**
     * Its series.
     *
     * @param title the name
     * @param url its page
     * @param parts two parts either side of this one
     * @param label {@code Part 3 of The dredging papers}
     */
    public record SeriesView(String title, String url, List<Part> parts, String label) {}

    /**
     * A part of a series.
     *
     * @param number its number
     * @param title its headline
     * @param lang its language
     * @param dir the direction of that
     * @param url its address
     * @param current whether it is this article
     */
    public record Part(
            String number, String title, String lang, String dir, String url, boolean current) {}
}
