package org.broadsheet.article;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One article: parsed, checked, sanitised and immutable. It knows nothing of other articles; what
 * it points at are {@link Reference}s. Text that is not given is empty, never null.
 *
 * @param id the name that never changes: {@code id}, else the path below {@code content/} without
 *     its ending
 * @param place the file and line it was read from
 * @param record whether it is one of many in its file
 * @param page whether it is a page about the archive (below {@code content/pages/}) and no article
 * @param type news, opinion, letter, obituary …; a lower-case word
 * @param title the headline, plain text
 * @param date when it was published
 * @param updated when it was last changed; {@link ArticleDate.Unknown} if never
 * @param section the section's name, or empty
 * @param tags the tags as written, without doubles
 * @param authors the authors as written, without doubles
 * @param byline the byline as printed, if it says more than the authors' names
 * @param contributors others who had a part
 * @param summary the standfirst (dek), or empty
 * @param kicker the line above the headline, or empty
 * @param slug the slug asked for, or empty
 * @param baseSlug the slug from the file's name or the title, used when none is asked for
 * @param url the path asked for, beginning with {@code /}, or empty
 * @param aliases former addresses: paths of the site, each beginning with {@code /}, and {@link
 *     WebAddress}es elsewhere
 * @param images its pictures, the leading one first
 * @param lang its language as a BCP 47 tag, or empty for the archive's
 * @param translationOf the id of the article it translates, or empty
 * @param draft whether it is not to be published yet
 * @param embargo published from this moment on
 * @param expires published until this moment
 * @param withdrawn why its text is not published, if so
 * @param series its place in a series
 * @param corrections what was put right, newest first
 * @param related articles its author points at
 * @param source where it first appeared
 * @param captured when it was saved from there
 * @param edition the edition of the printed paper, as printed
 * @param printPage the page of the printed paper, as printed
 * @param rights on which terms it may be used
 * @param extra fields that Broadsheet does not know, for templates and for lists over any field
 * @param body the text
 * @param excerpt the beginning of the text as plain text, cut at a sentence or word
 * @param words how many words the text has
 * @param contents the sub-heads of the text, for long articles' contents
 * @param alsoRead pointers that stood in the text
 * @param recentPosts teasers that stood on the scraped page
 */
public record Article(
        String id,
        Place place,
        boolean record,
        boolean page,
        String type,
        String title,
        ArticleDate date,
        ArticleDate updated,
        String section,
        List<String> tags,
        List<String> authors,
        String byline,
        List<Contributor> contributors,
        String summary,
        String kicker,
        String slug,
        String baseSlug,
        String url,
        List<String> aliases,
        List<Image> images,
        String lang,
        String translationOf,
        boolean draft,
        Optional<Instant> embargo,
        Optional<Instant> expires,
        Optional<Withdrawal> withdrawn,
        Optional<SeriesPart> series,
        List<Correction> corrections,
        List<Reference> related,
        OriginalSource source,
        ArticleDate captured,
        String edition,
        String printPage,
        String rights,
        Map<String, FieldValue> extra,
        Body body,
        String excerpt,
        int words,
        List<Heading> contents,
        List<AlsoRead> alsoRead,
        List<RecentPost> recentPosts) {

    /** The type of an article that names none. */
    public static final String NEWS = "news";

    public Article {
        tags = List.copyOf(tags);
        authors = List.copyOf(authors);
        contributors = List.copyOf(contributors);
        aliases = List.copyOf(aliases);
        images = List.copyOf(images);
        corrections = List.copyOf(corrections);
        related = List.copyOf(related);
        extra = Collections.unmodifiableMap(new TreeMap<>(extra));
        contents = List.copyOf(contents);
        alsoRead = List.copyOf(alsoRead);
        recentPosts = List.copyOf(recentPosts);
    }

    /**
     * What stays of an article that is not published: its headline, its date and the names of its
     * authors, without a word of what it said.
     */
    public Article withoutText() {
        return new Article(
                id,
                place,
                record,
                page,
                type,
                title,
                date,
                ArticleDate.unknown(),
                section,
                List.of(),
                authors,
                byline,
                List.of(),
                "",
                "",
                slug,
                baseSlug,
                url,
                aliases,
                List.of(),
                lang,
                translationOf,
                draft,
                embargo,
                expires,
                withdrawn,
                Optional.empty(),
                List.of(),
                List.of(),
                OriginalSource.NONE,
                ArticleDate.unknown(),
                "",
                "",
                rights,
                Map.of(),
                Body.EMPTY,
                "",
                0,
                List.of(),
                List.of(),
                List.of());
    }

    /**
     * A sub-head of the text.
     *
     * @param level 2 to 6
     * @param anchor its {@code id}
     * @param text its words
     */
    public record Heading(int level, String anchor, String text) {}
}
