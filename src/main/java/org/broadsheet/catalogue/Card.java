package org.broadsheet.catalogue;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.article.Article;
import org.broadsheet.article.ArticleDate;
import org.broadsheet.article.Correction;
import org.broadsheet.article.Image;
import org.broadsheet.article.Place;
import org.broadsheet.article.SeriesPart;
import org.broadsheet.article.Withdrawal;

/**
 * The few hundred bytes of an article that other pages show.
 *
 * @param position its place in the order of time; 0 until the catalogue is arranged
 * @param url its path in the site; empty until the catalogue is arranged
 * @param id the article's id
 * @param place where it was read
 * @param status how it is published
 * @param type its type
 * @param title its headline
 * @param kicker its kicker, or empty
 * @param section its section as written, or empty
 * @param date when it was published
 * @param authors its authors as written
 * @param byline the byline as printed, or empty
 * @param excerpt its summary, else the beginning of its text
 * @param image its leading picture
 * @param lang its language, or empty for the archive's
 * @param translationOf the id of what it translates, or empty
 * @param tags its tags as written
 * @param series its place in a series
 * @param corrections what was put right
 * @param words how long it is
 * @param changed when it was last changed, put right or withdrawn; unknown if never
 */
public record Card(
        long position,
        String url,
        String id,
        Place place,
        Status status,
        String type,
        String title,
        String kicker,
        String section,
        ArticleDate date,
        List<String> authors,
        String byline,
        String excerpt,
        Optional<Image> image,
        String lang,
        String translationOf,
        List<String> tags,
        Optional<SeriesPart> series,
        List<Correction> corrections,
        int words,
        ArticleDate changed) {

    public Card {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
        corrections = List.copyOf(corrections);
    }

    /** The card of an article that has no place and no address yet. */
    static Card of(Article article, Status status) {
        return new Card(
                0,
                "",
                article.id(),
                article.place(),
                status,
                article.type(),
                article.title(),
                article.kicker(),
                article.section(),
                article.date(),
                article.authors(),
                article.byline(),
                article.summary().isEmpty() ? article.excerpt() : article.summary(),
                article.images().stream().findFirst(),
                article.lang(),
                article.translationOf(),
                article.tags(),
                article.series(),
                article.corrections(),
                article.words(),
                changed(article));
    }

    Card at(long position, String url) {
        return with(position, url, words);
    }

    /** The same of another length. */
    Card withWords(int number) {
        return with(position, url, number);
    }

    private Card with(long newPosition, String newUrl, int newWords) {
        return new Card(
                newPosition,
                newUrl,
                id,
                place,
                status,
                type,
                title,
                kicker,
                section,
                date,
                authors,
                byline,
                excerpt,
                image,
                lang,
                translationOf,
                tags,
                series,
                corrections,
                newWords,
                changed);
    }

    private static ArticleDate changed(Article article) {
        return Stream.of(
                        Stream.of(article.updated()),
                        article.corrections().stream().map(Correction::date),
                        article.withdrawn().stream().map(Withdrawal::date))
                .flatMap(dates -> dates)
                .max(Comparator.comparing(ArticleDate::earliest))
                .orElse(article.updated());
    }

    /** The day of its last change, else that of its publication, if it is known. */
    public Optional<LocalDate> lastChange() {
        ArticleDate last = changed.isUnknown() ? date : changed;
        return last.day().isPresent()
                ? Optional.of(last.earliest().toLocalDate())
                : Optional.empty();
    }

    /** Under which period it is filed. */
    public Filing filing() {
        return Filing.of(date);
    }
}
